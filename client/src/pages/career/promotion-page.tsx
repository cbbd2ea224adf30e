import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { day, dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PromotionCaseFieldsFragment } from '../../graphql/generated/types.js';
import { ledgerWords } from '../../modules/career/ledger-view.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { isAllowed } from '../../modules/server-actions.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { EmptyState } from '../../ui/states.js';
import { PROMOTION_PAGE } from './promotion-query.js';
import { usePromotionSteps } from './use-promotion-steps.js';

/** One promotion case: what the rules say, the public notice, objections, outcome. */
const words = defineWords('promotion-page', {
  promotions: ['晋升', 'Promotion'],
  own: ['服务与晋升', 'Service and promotion'],
  title: ['{{name}} {{step}}{{to}}', '{{name}}, {{step}}: {{to}}'],
  content: ['申报', 'The case'],
  department: ['科室', 'Department'],
  level: ['现职称层级', 'Present level'],
  receiver: ['受援单位', 'Receiver'],
  service: ['累计服务', 'Service'],
  form: ['医师考核表', 'Assessment form'],
  formLink: ['登记表 F-5', 'register F-5'],
  checked: ['核验日', 'Checked on'],
  notice: ['公示期', 'Notice'],
  public: ['公开页', 'Public page'],
  publicLink: ['任何人可看的公示页', 'the notice as anybody sees it'],
  opened: ['申报人', 'Opened by'],
  priorities: ['优先依据', 'Priority by'],
  outcome: ['结论', 'Outcome'],
  rules: ['条件核验', 'Conditions'],
  rulesNote: ['{{on}} 核验', 'checked {{on}}'],
  notYet: ['还没有核验；点“核验条件”。', 'Not checked yet.'],
  objections: ['异议', 'Objections'],
  none: ['没有异议。', 'No objections.'],
  raised: ['提出日', 'Raised on'],
  channel: ['途径', 'By'],
  what: ['内容', 'Content'],
  result: ['处理', 'Settled'],
  upheld: ['成立', 'upheld'],
  unfounded: ['不成立', 'unfounded'],
  resolve: ['处理', 'Settle'],
  paper: ['公示', 'Public notice'],
  history: ['经过', 'History'],
});

function Objections({ row, resolveStep }: { row: PromotionCaseFieldsFragment; resolveStep: (objectionId: string, content: string) => Step }) {
  const t = useWords(words);
  const label = useLabel();
  const [step, setStep] = useState<Step | null>(null);
  const may = isAllowed(row.availableActions, 'resolveObjection');
  return (
    <Panel flush={row.objections.length > 0} title={t('objections')}>
      {step && <StepDialog step={step} onClose={() => setStep(null)} />}
      {row.objections.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <PlainTable
          label={t('objections')}
          rows={row.objections}
          rowKey={(one) => one.id}
          columns={[
            { key: 'raised', title: t('raised'), strong: true, render: (one) => one.raisedOn },
            { key: 'channel', title: t('channel'), render: (one) => label('objectionChannel', one.channel) },
            { key: 'what', title: t('what'), render: (one) => one.content },
            {
              key: 'result', title: t('result'),
              render: (one) => (one.resolvedOn ? `${t(one.upheld ? 'upheld' : 'unfounded')}：${one.resolution ?? ''}（${one.resolvedOn} ${one.resolvedBy ?? ''}）` : may ? <PlainButton onClick={() => setStep(resolveStep(one.id, one.content))}>{t('resolve')}</PlainButton> : '—'),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Facts({ row }: { row: PromotionCaseFieldsFragment }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  return (
    <Panel title={t('content')}>
      <KeyValues
        columns={2}
        items={[
          { key: 'department', label: t('department'), value: row.department || '—' },
          { key: 'level', label: t('level'), value: label('titleLevel', row.titleLevel) },
          { key: 'receiver', label: t('receiver'), value: row.receiverName },
          { key: 'service', label: t('service'), value: row.serviceMonths === null ? '—' : l('length', { months: row.serviceMonths, days: row.serviceDays ?? 0 }) },
          { key: 'form', label: t('form'), value: row.formEvaluationKey ? <Link to={`/evaluations/${row.formEvaluationKey}/register`}>{t('formLink')}</Link> : '—' },
          { key: 'notice', label: t('notice'), value: row.noticeFrom ? `${row.noticeFrom} – ${row.noticeTo}` : '—' },
          ...(row.publicCode ? [{ key: 'public', label: t('public'), value: <Link to={`/public-notices/${row.publicCode}`}>{t('publicLink')}</Link> }] : []),
          { key: 'opened', label: t('opened'), value: row.openedBy },
          ...(row.priorities.length > 0 ? [{ key: 'priorities', label: t('priorities'), value: row.priorities.join('、') }] : []),
          ...(row.decidedOn || row.decisionNote ? [{ key: 'outcome', label: t('outcome'), value: [row.decisionNote, row.decidedBy, day(row.decidedOn)].filter((part) => part && part !== '—').join(' · ') || '—' }] : []),
        ]}
      />
    </Panel>
  );
}

function Loaded({ row }: { row: PromotionCaseFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const { steps, resolveStep } = usePromotionSteps(row);
  const { actions, dialog } = useSteps(steps, row.availableActions);
  const files = usePaperFiles(`public-notice/${row.id}`, { page: 'page' });
  const title = t('title', { name: row.name, step: label('promotionStep', row.step), to: label('titleLevel', row.toLevel) });
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[may('archive.own') ? { label: t('own'), to: '/career' } : { label: t('promotions'), to: '/promotions' }, { label: row.name }]}
          title={title}
          tags={<State list="promotion_case" code={row.state} variant="tag" />}
          sub={[row.pairing && `${row.pairing.supporterName} → ${row.pairing.receiverName}`, dateTime(row.createdAt)].filter(Boolean).join(' · ')}
          actions={[...actions, ...(row.notice ? files.actions : [])]}
          notice={
            <>
              {['NOT_APPLICABLE', 'CANCELLED', 'BLOCKED'].includes(row.state) && (
                <ReasonStrip tone={row.state === 'NOT_APPLICABLE' ? 'info' : 'bad'} icon="info" title={label('promotion_case', row.state)}>
                  {row.decisionNote ?? ''}
                </ReasonStrip>
              )}
              <FileFailureView failure={files.failure} />
              {dialog}
            </>
          }
        />
      </div>
      <PageBody>
        <Columns
          aside={
            row.history.length > 0 && (
              <div className="no-print">
                <Panel title={t('history')}>
                  <LogTimeline lines={row.history} />
                </Panel>
              </div>
            )
          }
        >
          <Stack>
            <div className="no-print">
              <Stack>
                <Facts row={row} />
                {row.state !== 'NOT_APPLICABLE' && <RulesPanel findings={row.findings} title={t('rules')} note={row.checkedOn ? t('rulesNote', { on: row.checkedOn }) : undefined} empty={<EmptyState title={t('notYet')} />} />}
                {row.noticeFrom && <Objections row={row} resolveStep={resolveStep} />}
              </Stack>
            </div>
            {row.notice !== null && <PaperPanel paper={row.notice} title={t('paper')} />}
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function PromotionPage() {
  const { id = '' } = useParams();
  const query = useQuery(PROMOTION_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ promotionCase }) => (
        <RuleBook code={promotionCase.packCode} version={promotionCase.packVersion}>
          <Loaded row={promotionCase} />
        </RuleBook>
      )}
    </QueryView>
  );
}
