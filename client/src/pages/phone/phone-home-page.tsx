import { isStay } from '@jiedui/schema/stay-states';
import { Link } from 'react-router';
import { businessNow } from '../../app/offline/business-clock.js';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { dateTime, dayOf, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words.js';
import type { PhoneHomeQuery } from '../../graphql/generated/types.js';
import { NoticeList } from '../../modules/notice/notice-list.js';
import { State } from '../../modules/state.js';
import { PhoneCard, PhoneLine, PhoneLines, PhoneStack } from '../../ui/phone-card.js';
import { EmptyState } from '../../ui/states.js';
import { AwayCard } from './away-card.js';
import { CheckInCard } from './check-in-card.js';
import { homeWords } from './home-words.js';
import { PHONE_HOME } from './phone-query.js';
import { ProgressCard } from './progress-card.js';
import { MonthStrip } from './month-strip.js';

type Stay = PhoneHomeQuery['myStays'][number];

/** The stay that matters now: the one on site, else the newest. */
export function presentStay<Row extends { state: string }>(stays: readonly Row[]): Row | undefined {
  return stays.find(({ state }) => isStay('onSite', state)) ?? stays[0];
}

function Tasks({ tasks }: { tasks: PhoneHomeQuery['tasks'] }) {
  const t = useWords(homeWords);
  return (
    <PhoneCard title={t('tasks')} extra={tasks.totalCount > 0 ? t('count', { count: tasks.totalCount }) : undefined}>
      {tasks.nodes.length === 0 ? (
        <p className="muted">{t('noTasks')}</p>
      ) : (
        <PhoneLines>
          {tasks.nodes.map((task) => (
            <PhoneLine key={task.id} aside={<State list="task" code={task.state} />}>
              <Link to={`/tasks/${task.id}`}>{task.title}</Link>
              <div className="muted">
                {t('dueOn', { day: task.dueOn })}
                {task.overdueDays > 0 && ` · ${t('overdue', { count: task.overdueDays })}`}
              </div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Evaluations({ evaluations }: { evaluations: PhoneHomeQuery['evaluations'] }) {
  const t = useWords(homeWords);
  return (
    <PhoneCard title={t('evaluations')}>
      {evaluations.nodes.length === 0 ? (
        <p className="muted">{t('noEvaluations')}</p>
      ) : (
        <PhoneLines>
          {evaluations.nodes.map((one) => (
            <PhoneLine key={one.id} aside={one.displayScore ? `${one.displayScore} ${one.gradeName ?? ''}` : <State list="evaluation" code={one.state} />}>
              <Link to={`/evaluations/${one.id}`}>{one.schemeName}</Link>
              <div className="muted">{period(one.periodFrom, one.periodTo)}</div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Notices({ data }: { data: PhoneHomeQuery }) {
  const t = useWords(homeWords);
  return (
    <PhoneCard title={t('notices')} extra={<Link to="/notices">{t('allNotices', { count: data.unreadNoticeCount })}</Link>}>
      {data.notices.nodes.length === 0 ? <p className="muted">{t('noNotices')}</p> : <NoticeList notices={data.notices.nodes} />}
    </PhoneCard>
  );
}

function Day({ data, stay, onChange }: { data: PhoneHomeQuery; stay: Stay; onChange: () => void }) {
  return (
    <>
      <CheckInCard stay={stay} marks={data.attendances.nodes} consents={data.myConsent} onChange={onChange} />
      {stay.progress && <ProgressCard stay={stay} progress={stay.progress} />}
      {stay.arrivedOn && <AwayCard stayId={stay.id} />}
      {stay.team && <MonthStrip teamId={stay.team.id} />}
    </>
  );
}

/** A dispatched person's day: check-in, how far the stay has come, the month at a glance, tasks, evaluations, notices. */
export function PhoneHomePage() {
  const t = useWords(homeWords);
  const { user } = useSession();
  const query = useKeptQuery('home', PHONE_HOME, { today: dayOf(businessNow().toISOString()), me: user.name });
  return (
    <QueryView query={query}>
      {(data) => {
        const stay = presentStay(data.myStays);
        return (
          <PhoneStack>
            <h1 className="visually-hidden">{t('title', { name: user.name })}</h1>
            {query.keptAt && (
              <PhoneCard tone="warn">
                <p>{t('kept', { at: dateTime(query.keptAt) })}</p>
              </PhoneCard>
            )}
            {stay ? (
              <Day data={data} stay={stay} onChange={() => void query.refetch()} />
            ) : (
              <PhoneCard>
                <EmptyState title={t('noStay')}>{t('noStayText')}</EmptyState>
              </PhoneCard>
            )}
            <Tasks tasks={data.tasks} />
            <Evaluations evaluations={data.evaluations} />
            <Notices data={data} />
          </PhoneStack>
        );
      }}
    </QueryView>
  );
}
