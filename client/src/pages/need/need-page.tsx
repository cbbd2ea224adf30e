import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dateTime, day, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { NeedFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { Candidates } from '../../modules/need/candidates.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { NEED_PAGE } from './need-query.js';
import { AssignFromNeed } from './assign-from-need.js';
import { useNeedVerbs } from './use-need-verbs.js';

/** One need: what is wanted, the survey behind it, and for the commission who could support. */
const words = defineWords('need-page', {
  needs: ['受援需求', 'Needs'],
  wanted: ['需要的专科', 'What is wanted'],
  total: ['共 {{count}} 人', { one: '{{count}} person', other: '{{count}} persons' }],
  specialty: ['专科', 'Specialty'],
  headcount: ['人数', 'Persons'],
  level: ['职称不低于', 'Title at least'],
  note: ['说明', 'Note'],
  any: ['不限', 'any'],
  survey: ['调研依据', 'Survey'],
  surveyedOn: ['调研日期', 'Surveyed on'],
  surveyedBy: ['调研人', 'By'],
  findings: ['调研结论', 'Findings'],
  none: ['未登记', 'not recorded'],
  about: ['需求信息', 'About'],
  priority: ['优先级', 'Priority'],
  period: ['期限', 'Period'],
  goals: ['预期目标', 'Goals'],
  published: ['发布', 'Published'],
  pairings: ['结对', 'Pairings'],
  history: ['动态', 'What happened'],
  candidates: ['可选支援医院', 'Possible supporters'],
  ended: ['{{state}}。', '{{state}}.'],
});

function Wanted({ need }: { need: NeedFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel flush title={t('wanted')} note={t('total', { count: need.headcount })} extra={<RuleChip ruleId="R-058" />}>
      <PlainTable
        label={t('wanted')}
        rows={need.lines}
        rowKey={(row) => row.specialty}
        columns={[
          { key: 'specialty', title: t('specialty'), strong: true, render: (row) => row.specialty },
          { key: 'headcount', title: t('headcount'), align: 'right', render: (row) => row.headcount },
          { key: 'level', title: t('level'), render: (row) => (row.titleLevel ? label('titleLevel', row.titleLevel) : t('any')) },
          { key: 'note', title: t('note'), render: (row) => row.note || '—' },
        ]}
      />
    </Panel>
  );
}

function Survey({ need }: { need: NeedFieldsFragment }) {
  const t = useWords(words);
  return (
    <Panel title={t('survey')} extra={<RuleChip ruleId="R-127" />}>
      <KeyValues
        columns={2}
        items={[
          { key: 'on', label: t('surveyedOn'), value: need.surveyedOn ? day(need.surveyedOn) : t('none') },
          { key: 'by', label: t('surveyedBy'), value: need.surveyedBy || '—' },
          { key: 'findings', label: t('findings'), value: <span style={{ whiteSpace: 'pre-wrap' }}>{need.surveyFindings || '—'}</span> },
          { key: 'goals', label: t('goals'), value: <span style={{ whiteSpace: 'pre-wrap' }}>{need.goals || '—'}</span> },
        ]}
      />
    </Panel>
  );
}

function About({ need }: { need: NeedFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const count = may('pairing.read') ? <Link to={`/pairings?search=${encodeURIComponent(need.receiverName)}`}>{need.pairingCount}</Link> : need.pairingCount;
  return (
    <Panel title={t('about')}>
      <KeyValues
        items={[
          { key: 'priority', label: t('priority'), value: label('needPriority', need.priority) },
          { key: 'period', label: t('period'), value: period(need.startsOn, need.endsOn) },
          { key: 'published', label: t('published'), value: dateTime(need.publishedAt) },
          { key: 'pairings', label: t('pairings'), value: count },
        ]}
      />
    </Panel>
  );
}

function Loaded({ need, onReload }: { need: NeedFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const { actions, outcome } = useNeedVerbs(need, onReload);
  const [chosen, setChosen] = useState<{ name: string; uscc: string } | null>(null);
  const assigns = may('pairing.manage') && need.state === 'PUBLISHED';
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('needs'), to: '/needs' }, { label: need.receiverDivisionName }]}
        title={need.title}
        tags={<State list="need" code={need.state} variant="tag" />}
        sub={`${need.receiverName} · ${label('institutionKind', need.receiverKind)}`}
        actions={actions}
        notice={
          <>
            {need.endReason && (
              <ReasonStrip icon="info" title={t('ended', { state: label('need', need.state) })}>
                {need.endReason}
              </ReasonStrip>
            )}
            {outcome}
          </>
        }
      />
      <PageBody>
        <Columns
          aside={
            <>
              <About need={need} />
              <Panel title={t('history')}>
                <LogTimeline lines={need.history} />
              </Panel>
            </>
          }
        >
          <Stack>
            <Wanted need={need} />
            <Survey need={need} />
            {assigns && (
              <Panel flush title={t('candidates')}>
                <Candidates receiverUscc={need.receiverUscc} needId={need.id} onChoose={setChosen} />
              </Panel>
            )}
          </Stack>
        </Columns>
      </PageBody>
      {chosen && <AssignFromNeed need={need} supporter={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

export function NeedPage() {
  const { id = '' } = useParams();
  const query = useQuery(NEED_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ need }) => <Loaded need={need} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
