import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { day, dateTime, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TracePageQuery, TracePageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { TextField } from '../../ui/field.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';

/** From the certificate to the confirmations it rests on, each with who and when: for its holder, offices, and the auditor. */
const TRACE_PAGE: TypedDocumentNode<TracePageQuery, TracePageQueryVariables> = gql`
  query TracePage($id: ID, $code: String) {
    certificateTrace(id: $id, code: $code) {
      id
      type
      name
      number
      state
      supporterName
      receiverName
      proposedBy
      proposedOrgName
      proposedAt
      issuedOn
      revokedOn
      revokeReason
      verificationCode
      seals {
        orgName
        byName
        sealedAt
        state
      }
      evaluation {
        id
        schemeName
        periodFrom
        periodTo
        versionNo
        gradeName
        total
        effectiveAt
      }
      steps {
        name
        orgName
        signedBy
        signedAt
        opinion
        state
      }
      evaluationSeals {
        orgName
        byName
        sealedAt
        state
        voidReason
      }
      items {
        name
        score
        weight
        evidence
        scoredBy
        scoredAt
      }
      activities {
        id
        type
        day
        slot
        quantity
        department
        recordedBy
        recordedAt
        confirmedBy
        confirmedAt
        state
      }
      history {
        action
        toState
        at
        byName
        orgName
        reason
      }
    }
  }
`;

const words = defineWords('trace-page', {
  certificates: ['证书', 'Certificates'],
  title: ['证书追溯', 'Trace of a certificate'],
  sub: ['证书 → 签章 → 考核 → 评分 → 工作记录 → 确认，每一步由谁、何时', 'certificate → seals → evaluation → items → work → confirmations, each with who and when'],
  ask: ['输入证书上的核验码', 'Enter the code printed on the certificate'],
  code: ['核验码', 'Verification code'],
  go: ['追溯', 'Trace'],
  certificate: ['证书', 'Certificate'],
  number: ['编号', 'Number'],
  type: ['种类', 'Kind'],
  state: ['状态', 'State'],
  parties: ['双方', 'Hospitals'],
  proposed: ['拟发', 'Proposed'],
  issued: ['颁发日', 'Issued on'],
  revoked: ['撤销', 'Revoked'],
  seals: ['证书签章', 'Seals on the certificate'],
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
  history: ['证书经过', 'History of the certificate'],
});

type Trace = TracePageQuery['certificateTrace'];

function Certificate({ trace }: { trace: Trace }) {
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

function Seals({ title, rows }: { title: string; rows: readonly (Trace['seals'][number] & { voidReason?: string | null })[] }) {
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

function Evaluation({ trace }: { trace: Trace }) {
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

function Activities({ trace }: { trace: Trace }) {
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

function Traced({ id, code }: { id: string | null; code: string | null }) {
  const t = useWords(words);
  const query = useQuery(TRACE_PAGE, { variables: { id, code } });
  return (
    <QueryView query={query}>
      {({ certificateTrace: trace }) => (
        <Stack>
          <Certificate trace={trace} />
          <Seals title={t('seals')} rows={trace.seals} />
          <Evaluation trace={trace} />
          <Activities trace={trace} />
        </Stack>
      )}
    </QueryView>
  );
}

function AskCode({ code }: { code: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [written, setWritten] = useState(code);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (written.trim() !== '') await navigate(`/trace?code=${encodeURIComponent(written.trim())}`);
  };
  return (
    <Panel>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'flex', gap: 12, alignItems: 'end', flexWrap: 'wrap' }}>
        <TextField label={t('code')} value={written} placeholder="JD-…" maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => setWritten(event.target.value)} />
        <PlainButton primary type="submit">
          {t('go')}
        </PlainButton>
      </form>
    </Panel>
  );
}

export function TracePage() {
  const t = useWords(words);
  const { id } = useParams();
  const [search] = useSearchParams();
  const { may } = useSession();
  const code = search.get('code');
  return (
    <>
      <PageHeader
        crumbs={[...(may('career.read') ? [{ label: t('certificates'), to: '/certificates' }] : []), ...(id && may('career.read') ? [{ label: t('certificate'), to: `/certificates/${id}` }] : []), { label: t('title') }]}
        title={t('title')}
        sub={t('sub')}
      />
      <PageBody>
        <Stack>
          {!id && <AskCode key={code ?? ''} code={code ?? ''} />}
          {id || code ? <Traced id={id ?? null} code={id ? null : code} /> : <EmptyState title={t('ask')} />}
        </Stack>
      </PageBody>
    </>
  );
}
