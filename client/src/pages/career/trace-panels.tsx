import { Link } from 'react-router';
import { day, dateTime, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import type { Trace } from './trace-query.js';

/** What a trace shows step by step: the certificate, its seals, the evaluation with its items, the work behind it. */
const words = defineWords('trace-panels', {
  code: ['核验码', 'Verification code'],
  certificate: ['证书', 'Certificate'],
  number: ['编号', 'Number'],
  type: ['种类', 'Kind'],
  state: ['状态', 'State'],
  parties: ['双方', 'Hospitals'],
  proposed: ['拟发', 'Proposed'],
  issued: ['颁发日', 'Issued on'],
  revoked: ['撤销', 'Revoked'],
  evaluation: ['考核', 'Evaluation'],
  steps: ['考核环节', 'Steps'],
  evaluationSeals: ['考核签章', 'Seals on the evaluation'],
  items: ['评分', 'Items'],
  noItems: ['按等次评定，没有分项。', 'Graded by appraisal, without items.'],
  activities: ['工作记录与确认', 'Work and confirmations'],
  noActivities: ['没有工作记录。', 'No work is recorded.'],
  none: ['没有依据考核。', 'It rests on no evaluation.'],
  org: ['单位', 'Organisation'],
  by: ['经办人', 'By'],
  at: ['时间', 'When'],
  step: ['环节', 'Step'],
  opinion: ['意见', 'Opinion'],
  item: ['项目', 'Item'],
  score: ['得分', 'Score'],
  weight: ['权重', 'Weight'],
  evidence: ['依据', 'Evidence'],
  scored: ['评分人', 'Scored by'],
  day: ['日期', 'Day'],
  work: ['工作', 'Work'],
  quantity: ['数量', 'Quantity'],
  recorded: ['登记', 'Recorded'],
  confirmed: ['受援单位确认', 'Confirmed by the receiver'],
  voided: ['作废：{{reason}}', 'void: {{reason}}'],
});

export function Certificate({ trace }: { trace: Trace }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel title={t('certificate')}>
      <KeyValues
        columns={2}
        items={[
          { key: 'number', label: t('number'), value: <b>{trace.number}</b> },
          { key: 'type', label: t('type'), value: label('certificateType', trace.type) },
          { key: 'state', label: t('state'), value: <State list="certificate" code={trace.state} /> },
          { key: 'parties', label: t('parties'), value: `${trace.supporterName} → ${trace.receiverName}` },
          { key: 'proposed', label: t('proposed'), value: `${trace.proposedOrgName} ${trace.proposedBy} ${dateTime(trace.proposedAt)}` },
          { key: 'issued', label: t('issued'), value: day(trace.issuedOn) },
          { key: 'code', label: t('code'), value: trace.verificationCode ? <Link to={`/verify/${trace.verificationCode}`}>{trace.verificationCode}</Link> : '—' },
          ...(trace.revokedOn ? [{ key: 'revoked', label: t('revoked'), value: `${trace.revokedOn} ${trace.revokeReason ?? ''}` }] : []),
        ]}
      />
    </Panel>
  );
}

export function Seals({ title, rows }: { title: string; rows: readonly (Trace['seals'][number] & { voidReason?: string | null })[] }) {
  const t = useWords(words);
  return (
    <Panel flush title={title}>
      <PlainTable
        label={title}
        rows={rows}
        rowKey={(row) => `${row.orgName}-${row.sealedAt}-${row.state}`}
        columns={[
          { key: 'org', title: t('org'), strong: true, render: (row) => row.orgName },
          { key: 'by', title: t('by'), render: (row) => row.byName || '—' },
          { key: 'at', title: t('at'), render: (row) => dateTime(row.sealedAt) },
          { key: 'state', title: t('state'), render: (row) => (row.voidReason ? t('voided', { reason: row.voidReason }) : <State list="seal" code={row.state} />) },
        ]}
      />
    </Panel>
  );
}

export function Evaluation({ trace }: { trace: Trace }) {
  const t = useWords(words);
  const { evaluation } = trace;
  if (!evaluation) return <Panel title={t('evaluation')}><p className="muted">{t('none')}</p></Panel>;
  return (
    <>
      <Panel flush title={`${evaluation.schemeName} ${evaluation.gradeName ?? ''}`} note={`${period(evaluation.periodFrom, evaluation.periodTo)} · ${evaluation.effectiveAt ? dateTime(evaluation.effectiveAt) : ''}`}>
        <PlainTable
          label={t('steps')}
          rows={trace.steps}
          rowKey={(row) => row.name}
          columns={[
            { key: 'step', title: t('step'), strong: true, render: (row) => row.name },
            { key: 'org', title: t('org'), render: (row) => row.orgName ?? '—' },
            { key: 'by', title: t('by'), render: (row) => row.signedBy ?? '—' },
            { key: 'at', title: t('at'), render: (row) => (row.signedAt ? dateTime(row.signedAt) : '—') },
            { key: 'opinion', title: t('opinion'), render: (row) => row.opinion || '—' },
          ]}
        />
      </Panel>
      <Seals title={t('evaluationSeals')} rows={trace.evaluationSeals} />
      <Panel flush={trace.items.length > 0} title={t('items')}>
        {trace.items.length === 0 ? (
          <p className="muted">{t('noItems')}</p>
        ) : (
          <PlainTable
            label={t('items')}
            rows={trace.items}
            rowKey={(row) => row.name}
            columns={[
              { key: 'item', title: t('item'), strong: true, render: (row) => row.name },
              { key: 'weight', title: t('weight'), align: 'right', render: (row) => row.weight },
              { key: 'score', title: t('score'), align: 'right', render: (row) => row.score ?? '—' },
              { key: 'evidence', title: t('evidence'), render: (row) => row.evidence || '—' },
              { key: 'scored', title: t('scored'), render: (row) => (row.scoredAt ? `${row.scoredBy ?? ''} ${dateTime(row.scoredAt)}` : '—') },
            ]}
          />
        )}
      </Panel>
    </>
  );
}

export function Activities({ trace }: { trace: Trace }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel flush={trace.activities.length > 0} title={t('activities')} note={String(trace.activities.length)}>
      {trace.activities.length === 0 ? (
        <p className="muted">{t('noActivities')}</p>
      ) : (
        <PlainTable
          label={t('activities')}
          rows={trace.activities}
          rowKey={(row) => row.id}
          columns={[
            { key: 'day', title: t('day'), strong: true, render: (row) => `${row.day} ${row.slot ? label('slot', row.slot) : ''}` },
            { key: 'work', title: t('work'), render: (row) => [label('activityType', row.type), row.department].filter(Boolean).join(' · ') },
            { key: 'quantity', title: t('quantity'), align: 'right', render: (row) => row.quantity },
            { key: 'recorded', title: t('recorded'), render: (row) => `${row.recordedBy} ${dateTime(row.recordedAt)}` },
            { key: 'confirmed', title: t('confirmed'), render: (row) => (row.confirmedBy && row.confirmedAt ? `${row.confirmedBy} ${dateTime(row.confirmedAt)}` : <State list="activity" code={row.state} />) },
          ]}
        />
      )}
    </Panel>
  );
}
