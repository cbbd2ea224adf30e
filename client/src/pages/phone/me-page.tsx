import { useState } from 'react';
import { Link } from 'react-router';
import { dateTime, period } from '../../app/format.js';
import { useChoices } from '../../app/frame/user-menu.js';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { useWhenSent } from '../../app/offline/use-when-sent.js';
import { QueryView } from '../../app/query-view.js';
import { SecondFactor } from '../../app/session/second-factor.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PhoneMeQuery } from '../../graphql/generated/types.js';
import { consentAction } from '../../modules/presence/consent-action.js';
import { useConsent } from '../../modules/presence/use-consent.js';
import { State } from '../../modules/state.js';
import { Icon } from '../../ui/icon.js';
import { PhoneCard, PhoneLine, PhoneLines, PhoneStack } from '../../ui/phone-card.js';
import { PHONE_ME } from './phone-query.js';
import styles from './phone-home.module.css';

/** A dispatched person's stays, consents and who looked at his data; language, type size, password, sign out. */
const words = defineWords('me-page', {
  title: ['我的', 'Me'],
  stays: ['我的派驻', 'My assignments'],
  noStays: ['还没有派驻。', 'No assignment yet.'],
  served: ['已满 {{months}} 个月 {{days}} 天', '{{months}} months {{days}} days served'],
  countedFrom: ['未批离岗后从 {{day}} 起重新计算', 'Counted anew from {{day}} after an absence without approval'],
  reach: ['{{day}} 满 {{months}} 个月', '{{months}} months on {{day}}'],
  work: ['我的记录', 'My records'],
  plans: ['月计划与总结', 'Monthly plans and summaries'],
  activities: ['工作记录', 'Work records'],
  leaves: ['请假', 'Leave'],
  outings: ['外出', 'Outings'],
  incidents: ['差错事故', 'Incidents'],
  career: ['服务台账、证书、晋升', 'Service, certificates, promotion'],
  waiting: ['待同步', 'To be sent'],
  consents: ['位置同意', 'Consent to the position'],
  noConsents: ['从未同意过取位置。', 'Never agreed to taking the position.'],
  given: ['同意', 'Agreed'],
  withdrawn: ['撤回', 'Withdrawn'],
  version: ['说明第 {{version}} 版', 'notice version {{version}}'],
  access: ['谁看过我的身份信息', 'Who looked at my personal data'],
  noAccess: ['没有人查看过你的完整身份证号或手机号。', 'Nobody has looked at your full identity number or phone.'],
  accessLine: ['{{org}} {{name}}', '{{name}}, {{org}}'],
  account: ['账号与设置', 'Account and settings'],
});

function Stays({ stays }: { stays: PhoneMeQuery['myStays'] }) {
  const t = useWords(words);
  return (
    <PhoneCard title={t('stays')}>
      {stays.length === 0 ? (
        <p className="muted">{t('noStays')}</p>
      ) : (
        <PhoneLines>
          {stays.map((stay) => (
            <PhoneLine key={stay.id} aside={<State list="assignment" code={stay.state} />}>
              <b>{stay.team?.pairing?.receiverName}</b>
              <div className="muted">{period(stay.arrivedOn ?? stay.plannedFrom, stay.finishedOn ?? stay.plannedTo)}</div>
              {stay.progress && <div>{t('served', { months: stay.progress.servedMonths, days: stay.progress.servedDays })}</div>}
              {stay.progress?.servedFrom && stay.arrivedOn && stay.progress.servedFrom > stay.arrivedOn && <div>{t('countedFrom', { day: stay.progress.servedFrom })}</div>}
              {stay.progress?.goals.map((goal) => (
                <div key={goal.months} className="muted">
                  {t('reach', { day: goal.on, months: goal.months })}
                </div>
              ))}
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

/** The lists of what he wrote himself. */
const RECORDS = [
  { key: 'plans', icon: 'document', to: '/plans' },
  { key: 'activities', icon: 'edit', to: '/activities' },
  { key: 'leaves', icon: 'calendar', to: '/leaves' },
  { key: 'outings', icon: 'arrow', to: '/outings' },
  { key: 'incidents', icon: 'info', to: '/incidents' },
  { key: 'career', icon: 'score', to: '/career' },
] as const;

function Records() {
  const t = useWords(words);
  return (
    <PhoneCard title={t('work')}>
      <ul className={styles.choices}>
        {RECORDS.map(({ key, icon, to }) => (
          <li key={key}>
            <Link to={to}>
              <Icon name={icon} /> {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </PhoneCard>
  );
}

function Consents({ lines, onSent }: { lines: PhoneMeQuery['myConsent']; onSent: () => void }) {
  const t = useWords(words);
  const { pending } = useConsent(lines);
  useWhenSent([consentAction.kind], onSent);
  const line = (given: boolean, version: number): React.ReactNode => (
    <>
      {t(given ? 'given' : 'withdrawn')} <span className="muted">{t('version', { version })}</span>
    </>
  );
  if (pending.length + lines.length === 0) return <PhoneCard title={t('consents')}><p className="muted">{t('noConsents')}</p></PhoneCard>;
  return (
    <PhoneCard title={t('consents')}>
      <PhoneLines>
        {pending.map((entry) => (
          <PhoneLine key={entry.id} aside={<Link to="/queue">{t('waiting')}</Link>}>
            {line(entry.input['given'] === true, Number(entry.input['noticeVersion']))}
          </PhoneLine>
        ))}
        {lines.map((one) => (
          <PhoneLine key={one.id} aside={<time>{dateTime(one.at)}</time>}>
            {line(one.given, one.noticeVersion)}
          </PhoneLine>
        ))}
      </PhoneLines>
    </PhoneCard>
  );
}

function AccessLog({ lines }: { lines: PhoneMeQuery['myAccessLog'] }) {
  const t = useWords(words);
  return (
    <PhoneCard title={t('access')}>
      {lines.length === 0 ? (
        <p className="muted">{t('noAccess')}</p>
      ) : (
        <PhoneLines>
          {lines.map((line) => (
            <PhoneLine key={`${line.at} ${line.byName}`} aside={<time>{dateTime(line.at)}</time>}>
              {t('accessLine', { org: line.orgName, name: line.byName })}
              <div className="muted">{line.reason}</div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Account() {
  const t = useWords(words);
  const { user } = useSession();
  const [verifying, setVerifying] = useState(false);
  const choices = useChoices(() => setVerifying(true));
  return (
    <PhoneCard title={t('account')} extra={`${user.name} · ${user.login}`}>
      <ul className={styles.choices}>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button type="button" onClick={choice.run}>
              <Icon name={choice.icon} /> {choice.label}
            </button>
          </li>
        ))}
      </ul>
      <SecondFactor open={verifying} onClose={() => setVerifying(false)} />
    </PhoneCard>
  );
}

export function MePage() {
  const t = useWords(words);
  const query = useKeptQuery('me', PHONE_ME, {});
  return (
    <PhoneStack>
      <h1 className="visually-hidden">{t('title')}</h1>
      <QueryView query={query}>
        {(data) => (
          <>
            <Stays stays={data.myStays} />
            <Records />
            <Consents lines={data.myConsent} onSent={() => void query.refetch()} />
            <AccessLog lines={data.myAccessLog} />
          </>
        )}
      </QueryView>
      <Account />
    </PhoneStack>
  );
}
