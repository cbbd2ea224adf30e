import { useState } from 'react';
import { businessNow } from '../../app/offline/business-clock.js';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { inLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PhoneMonthQuery, PhoneStaysQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { PhoneCard, PhoneLine, PhoneLines, PhoneStack } from '../../ui/phone-card.js';
import { PlainButton } from '../../ui/plain-button.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { MonthGrid } from './month-grid.js';
import { MonthWork } from './month-work.js';
import { presentStay } from './phone-home-page.js';
import { PHONE_MONTH, PHONE_STAYS } from './phone-query.js';
import styles from './phone-home.module.css';
import { stretches } from './stretches.js';

/** A dispatched person's own month: sums, calendar, exceptions, what the programme says of it. */
const words = defineWords('month-page', {
  title: ['本月', 'My month'],
  before: ['上月', 'Month before'],
  after: ['下月', 'Month after'],
  required: ['应出勤', 'Due'],
  present: ['出勤', 'Present'],
  leave: ['请假', 'On leave'],
  absent: ['旷工', 'Absent'],
  unrecorded: ['无记录', 'No record'],
  late: ['迟到', 'Late'],
  early: ['早退', 'Left early'],
  hours: ['按 {{hours}} 计', 'Measured by {{hours}}'],
  noHours: ['受援单位未设作息，不计迟到早退', 'The receiver has set no hours: nobody is late'],
  exceptions: ['需要留意', 'Worth a look'],
  stretch: ['{{from}} 至 {{to}}，{{count}} 天', '{{from}} to {{to}}, {{count}} days'],
  noExceptions: ['没有异常。', 'Nothing unusual.'],
  rules: ['方案怎么说', 'What the programme says'],
  contradictions: ['有矛盾的记录', 'Records that contradict'],
  contradictionsText: ['由受援单位或支援医院说明；有话要说请联系他们。', 'One of the two hospitals settles it; talk to them if you have something to say.'],
  noStay: ['现在没有派驻', 'No assignment now'],
  noStayText: ['编入队伍后，考勤会出现在这里。', 'Once you are on a roster, attendance appears here.'],
  lateBy: ['迟到 {{count}} 分钟', '{{count}} min late'],
  earlyBy: ['早退 {{count}} 分钟', 'left {{count}} min early'],
});

type Line = PhoneMonthQuery['attendanceSheet']['lines'][number];
const SUMS = ['required', 'present', 'leave', 'unrecorded', 'absent', 'late', 'early'] as const;
const TONES: Record<string, Tone> = { LATE: 'warn', EARLY: 'warn', LATE_EARLY: 'warn', UNRECORDED: 'warn', ABSENT: 'bad', LEAVE: 'info' };

function shifted(month: string, by: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
}

function Exceptions({ line }: { line: Line }) {
  const t = useWords(words);
  const label = useLabel();
  const runs = stretches(line.days, Object.keys(TONES));
  return (
    <PhoneCard title={t('exceptions')}>
      {runs.length === 0 ? (
        <p className="muted">{t('noExceptions')}</p>
      ) : (
        <PhoneLines>
          {runs.map(({ first: day, to, count }) => (
            <PhoneLine key={day.day} aside={<StatusTag tone={TONES[day.status] ?? 'mute'}>{label('dayStatus', day.status)}</StatusTag>}>
              {count > 1 ? t('stretch', { from: day.day, to: to.slice(5), count }) : day.day}{' '}
              <span className="muted">
                {[day.firstIn, day.lastOut].filter(Boolean).join('–')} {day.status.startsWith('LATE') && t('lateBy', { count: day.lateMinutes })}{' '}
                {day.status.endsWith('EARLY') && t('earlyBy', { count: day.earlyMinutes })}
              </span>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}

function Loaded({ data, today, children }: { data: PhoneMonthQuery; today: string; children: React.ReactNode }) {
  const t = useWords(words);
  const label = useLabel();
  const { attendanceSheet: sheet, contradictions } = data;
  const [line] = sheet.lines;
  if (!line) return <EmptyState title={t('noStay')}>{t('noStayText')}</EmptyState>;
  return (
    <>
      <PhoneCard title={sheet.receiverName} extra={sheet.hours ? t('hours', { hours: sheet.hours }) : t('noHours')}>
        <dl className={styles.sums}>
          {SUMS.map((key) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{line[key]}</dd>
            </div>
          ))}
        </dl>
        <MonthGrid days={line.days} today={today} />
      </PhoneCard>
      {contradictions.nodes.length > 0 && (
        <PhoneCard title={t('contradictions')} tone="bad">
          <p className="muted">{t('contradictionsText')}</p>
          <PhoneLines>
            {contradictions.nodes.map((one) => (
              <PhoneLine key={one.id}>
                <b>{label('contradictionKind', one.kind)}</b>
                <div className="muted">{inLanguage(one.detail, one.detailEn)}</div>
              </PhoneLine>
            ))}
          </PhoneLines>
        </PhoneCard>
      )}
      {children}
      <Exceptions line={line} />
      {line.findings.length > 0 && (
        <PhoneCard title={t('rules')}>
          <PhoneLines>
            {line.findings.map((finding) => (
              <PhoneLine key={finding.code} aside={<RuleChip ruleId={finding.ruleId} clause={finding.clause} />}>
                <StatusTag tone={finding.verdict === 'MET' ? 'ok' : 'warn'}>{inLanguage(finding.required, finding.requiredEn)}</StatusTag>
                <div className="muted">{inLanguage(finding.actual, finding.actualEn)}</div>
              </PhoneLine>
            ))}
          </PhoneLines>
        </PhoneCard>
      )}
    </>
  );
}

function Month({ assignmentId, team }: { assignmentId: string; team: NonNullable<PhoneStaysQuery['myStays'][number]['team']> }) {
  const t = useWords(words);
  const today = dayOf(businessNow().toISOString());
  const [month, setMonth] = useState(today.slice(0, 7));
  const query = useKeptQuery('month', PHONE_MONTH, { teamId: team.id, month });
  return (
    <>
      <div className={styles.pick}>
        <PlainButton aria-label={t('before')} onClick={() => setMonth(shifted(month, -1))}>
          ‹
        </PlainButton>
        <b>{month}</b>
        <PlainButton aria-label={t('after')} disabled={month >= today.slice(0, 7)} onClick={() => setMonth(shifted(month, 1))}>
          ›
        </PlainButton>
      </div>
      <QueryView query={query}>
        {(data) => (
          <Loaded data={data} today={today}>
            {team.pairing && <MonthWork pairingId={team.pairing.id} assignmentId={assignmentId} month={month} />}
          </Loaded>
        )}
      </QueryView>
    </>
  );
}

export function MonthPage() {
  const t = useWords(words);
  const query = useKeptQuery('stays', PHONE_STAYS, {});
  return (
    <PhoneStack>
      <h1 className="visually-hidden">{t('title')}</h1>
      <QueryView query={query}>
        {({ myStays }) => {
          const stay = presentStay(myStays);
          return stay?.team ? <Month assignmentId={stay.id} team={stay.team} /> : <EmptyState title={t('noStay')}>{t('noStayText')}</EmptyState>;
        }}
      </QueryView>
    </PhoneStack>
  );
}
