import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime, day, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GuaranteeFieldsFragment, GuaranteePageQuery } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import {
  CHANGE_GUARANTEE, DISPUTE_GUARANTEE, GUARANTEE_PAGE, GUARANTEE_QUERIES, PROVIDE_GUARANTEE, VERIFY_GUARANTEE, WITHDRAW_GUARANTEE,
} from './guarantee-query.js';

/** One guarantee: who owes it, what shows that it was kept, who says so. */
const words = defineWords('guarantee-page', {
  guarantees: ['保障落实', 'Guarantees'],
  content: ['约定', 'What is owed'],
  kept: ['落实', 'What was done'],
  history: ['经过', 'History'],
  what: ['内容', 'What'],
  owedBy: ['承担方', 'Owed by'],
  person: ['责任人', 'Person responsible'],
  due: ['落实期限', 'Due'],
  optional: ['可不填', 'may be left out'],
  recorded: ['登记', 'Recorded by'],
  on: ['落实日期', 'Kept on'],
  note: ['说明', 'Remark'],
  provided: ['登记落实', 'Shown by'],
  verified: ['核实', 'Verified by'],
  change: ['修改', 'Change'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['撤回后不再跟踪，记录保留。', 'It is no longer followed up; the record stays.'],
  provide: ['登记落实', 'Show that it was kept'],
  provideText: ['须先上传佐证；登记后由对方医院核实。', 'Add evidence first; a hospital that does not owe it verifies.'],
  verify: ['核实属实', 'Verify'],
  verifyText: ['核实后计为已落实，附件不能再撤回。', 'It counts as kept; its files can no longer be withdrawn.'],
  dispute: ['提出异议', 'Dispute'],
  reason: ['异议理由', 'Reason'],
  disputed: ['有异议。', 'Disputed.'],
});

function useGuaranteeSteps(guarantee: GuaranteeFieldsFragment): Step[] {
  const t = useWords(words);
  const { viewer } = useSession();
  const input = { guaranteeId: guarantee.id, revision: guarantee.revision };
  const shared = { object: guarantee.content, refetch: GUARANTEE_QUERIES };
  return [
    { ...shared, name: 'withdrawGuarantee', label: t('withdraw'), danger: true, consequence: t('withdrawText'), document: WITHDRAW_GUARANTEE, input: () => input },
    {
      ...shared, name: 'changeGuarantee', label: t('change'), icon: 'edit', document: CHANGE_GUARANTEE,
      fields: [
        { key: 'responsiblePerson', label: t('person'), kind: 'line', maxLength: 60, start: guarantee.responsiblePerson },
        { key: 'dueOn', label: t('due'), hint: t('optional'), kind: 'day', start: guarantee.dueOn ?? '' },
        { key: 'content', label: t('what'), kind: 'text', required: true, maxLength: 500, start: guarantee.content },
      ],
      input: ({ dueOn, ...values }) => ({ ...input, ...values, dueOn: dueOn || null }),
    },
    { ...shared, name: 'disputeGuarantee', label: t('dispute'), document: DISPUTE_GUARANTEE, fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ ...input, reason }) },
    {
      ...shared, name: 'provideGuarantee', label: t('provide'), primary: true, consequence: t('provideText'), document: PROVIDE_GUARANTEE, always: ['PROMISED', 'DISPUTED'].includes(guarantee.state),
      fields: [{ key: 'providedOn', label: t('on'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }, { key: 'note', label: t('note'), kind: 'text', maxLength: 1_000 }],
      input: ({ providedOn, note }) => ({ ...input, providedOn, note }),
    },
    { ...shared, name: 'verifyGuarantee', label: t('verify'), primary: true, consequence: t('verifyText'), document: VERIFY_GUARANTEE, always: guarantee.state === 'PROVIDED', input: () => input },
  ];
}

function Loaded({ guarantee }: { guarantee: GuaranteePageQuery['guarantee'] }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useGuaranteeSteps(guarantee), guarantee.availableActions);
  const { pairing } = guarantee;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('guarantees'), to: '/guarantees' }, { label: label('guaranteeKind', guarantee.kind) }]}
        title={label('guaranteeKind', guarantee.kind)}
        tags={<State list="guarantee" code={guarantee.state} variant="tag" />}
        sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : ''}
        actions={actions}
        notice={
          <>
            {guarantee.state === 'DISPUTED' && guarantee.disputeReason && <ReasonStrip tone="bad" icon="info" title={t('disputed')}>{guarantee.disputeReason}</ReasonStrip>}
            {dialog}
          </>
        }
      />
      <PageBody>
        <Columns aside={<Panel title={t('history')}><LogTimeline lines={guarantee.history} /></Panel>}>
          <Stack>
            <Panel title={t('content')}>
              <KeyValues
                columns={2}
                items={[
                  { key: 'what', label: t('what'), value: guarantee.content },
                  { key: 'owedBy', label: t('owedBy'), value: label('guarantor', guarantee.owedBy) },
                  { key: 'person', label: t('person'), value: guarantee.responsiblePerson || '—' },
                  { key: 'due', label: t('due'), value: guarantee.dueOn ? <Deadline on={guarantee.dueOn} done={!['PROMISED', 'DISPUTED'].includes(guarantee.state)} /> : '—' },
                  { key: 'recorded', label: t('recorded'), value: `${guarantee.recordedOrgName} ${guarantee.recordedBy}` },
                ]}
              />
            </Panel>
            <Panel title={t('kept')}>
              <KeyValues
                columns={2}
                items={[
                  { key: 'on', label: t('on'), value: day(guarantee.providedOn) },
                  { key: 'provided', label: t('provided'), value: guarantee.providedBy ?? '—' },
                  { key: 'verified', label: t('verified'), value: guarantee.verifiedBy ? `${guarantee.verifiedBy} ${dateTime(guarantee.verifiedAt)}` : '—' },
                  { key: 'note', label: t('note'), value: guarantee.providedNote || '—' },
                ]}
              />
            </Panel>
            <Evidence subject="GUARANTEE" id={guarantee.id} state={guarantee.state} />
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function GuaranteePage() {
  const { id = '' } = useParams();
  const query = useQuery(GUARANTEE_PAGE, { variables: { id } });
  return <QueryView query={query} skeleton={<RecordSkeleton />}>{({ guarantee }) => <Loaded guarantee={guarantee} />}</QueryView>;
}
