import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkloadQuery } from '../../graphql/generated/types.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useQuantity } from '../activity/quantity.js';
import { useLabel } from '../labels.js';
import { RuleBook } from '../rule-book.js';
import { shifted, spanAround, type Span } from './periods.js';
import { useRequirement, verdictTones } from './requirement.js';
import { WORKLOAD } from './workload-query.js';
import styles from './workload.module.css';

/** Each load rule of the pinned pack with its numbers, for a week or a month. */
const words = defineWords('workload', {
  title: ['工作量', 'Work done'],
  note: ['同一半天多项工作每条规则只计一次；不足 5 个工作日的周免考核', 'a half-day counts once for a rule; a week of fewer than 5 working days is exempt'],
  week: ['周', 'Week'],
  month: ['月', 'Month'],
  span: ['周或月', 'Week or month'],
  before: ['上一{{span}}', 'Previous {{span}}'],
  after: ['下一{{span}}', 'Next {{span}}'],
  who: ['人员 / 单位', 'Who'],
  rule: ['要求', 'Required'],
  done: ['完成', 'Done'],
  confirmed: ['已确认 {{amount}}', 'confirmed {{amount}}'],
  MET: ['达到', 'met'],
  NOT_MET: ['未达到', 'not met'],
  UNKNOWN: ['进行中', 'open'],
  EXEMPT: ['免考核', 'exempt'],
  total: ['{{work}} {{half}} 个半天', '{{work}} {{half}} half-days'],
  waiting: ['{{count}} 条记录待受援单位确认。', { one: '{{count}} record waits for the receiver.', other: '{{count}} records wait for the receiver.' }],
  see: ['查看', 'See'],
  nothing: ['本期没有工作记录', 'No work recorded in this period'],
  none: ['方案没有工作量要求', 'The pack asks for no amount of work'],
  noneText: ['仍可登记工作，用于考核与统计。', 'Work can still be recorded, for evaluation and statistics.'],
});

type Workload = WorkloadQuery['workload'];
type WorkloadLine = Workload['lines'][number];

function Windows({ line }: { line: WorkloadLine }) {
  const t = useWords(words);
  return (
    <ul className={styles.windows}>
      {line.windows.map((window) => (
        <li key={window.from} className={styles.window}>
          {(line.windows.length > 1 || line.window !== 'WEEK') && <span className={styles.dates}>{window.from.slice(5)}–{window.to.slice(5)}</span>}
          <b>{window.amount}/{line.min}</b>
          <StatusTag tone={verdictTones[window.verdict]}>{t(window.verdict)}</StatusTag>
          {window.confirmed < window.amount && <span className={styles.confirmed}>{t('confirmed', { amount: window.confirmed })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Totals({ workload, listed }: { workload: Workload; listed: string }) {
  const t = useWords(words);
  const label = useLabel();
  const quantity = useQuantity();
  const period = `from=${workload.from}&to=${workload.to}`;
  return (
    <>
      {workload.unconfirmed > 0 && (
        <ReasonStrip tone="info" icon="info" action={<Link to={`/activities?${listed}&${period}&states=RECORDED`}>{t('see')}</Link>}>
          {t('waiting', { count: workload.unconfirmed })}
        </ReasonStrip>
      )}
      <ul className={styles.totals}>
        {workload.totals.length === 0 && <li>{t('nothing')}</li>}
        {workload.totals.map((total) => (
          <li key={total.type}>
            <Link to={`/activities?${listed}&${period}&types=${total.type}&states=RECORDED,CONFIRMED`}>{t('total', { work: label('activityType', total.type), half: total.halfDays })}</Link>{' '}
            · <b>{quantity.text(total.type, total.quantity)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function Body({ workload, assignmentId }: { workload: Workload; assignmentId: string | null }) {
  const t = useWords(words);
  const requirement = useRequirement();
  const listed = assignmentId ? `assignmentId=${assignmentId}` : `pairingId=${workload.pairingId}`;
  return (
    <RuleBook code={workload.packCode} version={workload.packVersion}>
      <Totals workload={workload} listed={listed} />
      {workload.lines.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={workload.lines}
          rowKey={(line) => `${line.quotaId} ${line.assignmentId ?? ''} ${line.per}`}
          columns={[
            ...(assignmentId ? [] : [{ key: 'who', title: t('who'), strong: true, render: (line: WorkloadLine) => line.subjectName }]),
            {
              key: 'rule',
              title: t('rule'),
              render: (line) => (
                <span className={styles.rule}>
                  {requirement(line)} <RuleChip ruleId={line.finding.ruleId} clause={line.finding.clause} />
                </span>
              ),
            },
            { key: 'done', title: t('done'), render: (line) => <Windows line={line} /> },
          ]}
        />
      )}
    </RuleBook>
  );
}

/** `assignmentId` narrows it to one person; without it everybody of the pairing. */
export function WorkloadPanel({ pairingId, assignmentId = null, initial = 'week' }: { pairingId: string; assignmentId?: string | null; initial?: Span }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const [span, setSpan] = useState<Span>(initial);
  const [day, setDay] = useState(dayOf(viewer.businessNow));
  const dates = spanAround(span, day);
  const query = useQuery(WORKLOAD, { variables: { input: { pairingId, assignmentId, ...dates } }, fetchPolicy: 'cache-and-network' });
  const workload = (query.data ?? query.previousData)?.workload;
  const words2 = { span: t(span) };
  const extra = (
    <div className={styles.bar}>
      <Button size="small" aria-label={t('before', words2)} icon={<Icon name="left" />} onClick={() => setDay(shifted(span, day, -1))} />
      <span className={styles.period} aria-live="polite">{span === 'week' ? `${dates.from} – ${dates.to.slice(5)}` : dates.from.slice(0, 7)}</span>
      <Button size="small" aria-label={t('after', words2)} icon={<Icon name="right" />} onClick={() => setDay(shifted(span, day, 1))} />
      <div role="group" aria-label={t('span')} className={styles.bar}>
        {(['week', 'month'] as const).map((one) => (
          <Button key={one} size="small" type={one === span ? 'primary' : 'default'} aria-pressed={one === span} onClick={() => setSpan(one)}>
            {t(one)}
          </Button>
        ))}
      </div>
    </div>
  );
  return (
    <Panel flush title={t('title')} note={t('note')} extra={extra}>
      {!workload && query.error && <QueryFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!workload && !query.error && <Skeleton rows={4} columns={3} />}
      {workload && <Body workload={workload} assignmentId={assignmentId} />}
    </Panel>
  );
}
