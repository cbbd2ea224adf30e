import { dateTime } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementFilingFieldsFragment, AgreementTextFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Actions } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ACCEPT_AGREEMENT_FILING, RECEIVE_AGREEMENT_FILING, RETURN_AGREEMENT_FILING, WITHDRAW_AGREEMENT_FILING } from './agreement-filing-query.js';

/** The relation and the agreement with the administrations that the pack names: sent, received, on file with a receipt. */
const words = defineWords('agreement-filings', {
  title: ['关系与协议备案', 'Filing of the relation and the agreement'],
  note: ['协议生效时按方案自动报送', 'sent by itself when the agreement takes effect'],
  none: ['方案没有规定备案机关', 'The pack names no administration'],
  noneText: ['如方案要求备案，协议生效后会自动报送并在这里显示回执。', 'Where it does, the agreement is sent when it takes effect and the receipt appears here.'],
  what: ['备案内容', 'What'],
  authority: ['备案机关', 'Administration'],
  level: ['层级', 'Level'],
  rule: ['依据', 'Rule'],
  submitted: ['报送', 'Submitted'],
  decided: ['办理', 'Decided'],
  receipt: ['回执号', 'Receipt'],
  state: ['状态', 'State'],
  action: ['操作', 'Action'],
  late: ['逾期', 'late'],
  withdrawAgreementFiling: ['撤回', 'Withdraw'],
  receiveAgreementFiling: ['接收', 'Receive'],
  acceptAgreementFiling: ['准予备案', 'Accept'],
  returnAgreementFiling: ['退回', 'Return'],
  withdrawText: ['撤回后可以重新报送。', 'It can be filed again afterwards.'],
  receiveText: ['登记接收时间，双方医院可见。', 'The time of receipt is recorded; both hospitals see it.'],
  acceptText: ['出具回执号。', 'A receipt number is issued.'],
  returnText: ['双方医院收到退回理由，修改后重新报送。', 'Both hospitals see the reason and file again.'],
  reason: ['退回理由', 'Reason'],
});

type Filing = AgreementFilingFieldsFragment;
type Act = 'withdrawAgreementFiling' | 'receiveAgreementFiling' | 'acceptAgreementFiling' | 'returnAgreementFiling';
const texts = { withdrawAgreementFiling: 'withdrawText', receiveAgreementFiling: 'receiveText', acceptAgreementFiling: 'acceptText', returnAgreementFiling: 'returnText' } as const;
const acts: readonly Act[] = ['withdrawAgreementFiling', 'receiveAgreementFiling', 'returnAgreementFiling', 'acceptAgreementFiling'];

function FilingActions({ filing, number, onReload }: { filing: Filing; number: string; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const refetch = ['AgreementPage'];
  const verbs = {
    withdrawAgreementFiling: useVerb(WITHDRAW_AGREEMENT_FILING, { refetch }),
    receiveAgreementFiling: useVerb(RECEIVE_AGREEMENT_FILING, { refetch }),
    acceptAgreementFiling: useVerb(ACCEPT_AGREEMENT_FILING, { refetch }),
    returnAgreementFiling: useVerb(RETURN_AGREEMENT_FILING, { refetch }),
  };
  const act = async (name: Act): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: `${label('agreementFilingSubject', filing.subject)} ${number} · ${filing.authorityName}`,
      consequence: t(texts[name]),
      okText: t(name),
      ...(name === 'returnAgreementFiling' ? { reason: { label: t('reason') } } : {}),
    });
    if (!answer) return;
    const input = { agreementFilingId: filing.id, revision: filing.revision };
    if (name === 'returnAgreementFiling') await verbs.returnAgreementFiling.run({ input: { ...input, reason: answer.reason } });
    else await verbs[name].run({ input });
  };
  const actions = serverActions(acts.map((name) => ({ name, label: t(name), onClick: () => void act(name) })), filing.availableActions);
  return (
    <>
      {acts.map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      <Actions actions={actions} />
    </>
  );
}

export function AgreementFilings({ agreement, onReload }: { agreement: AgreementTextFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const filings = [...(agreement.pairing?.relationFilings ?? []), ...agreement.filings];
  if (filings.length === 0 && agreement.state !== 'EFFECTIVE') return null;
  return (
    <Panel flush title={t('title')} note={t('note')}>
      {filings.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={filings}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', title: t('what'), strong: true, render: (row) => label('agreementFilingSubject', row.subject) },
            { key: 'authority', title: t('authority'), render: (row) => row.authorityName },
            { key: 'level', title: t('level'), render: (row) => label('divisionLevel', row.level) },
            { key: 'rule', title: t('rule'), render: (row) => (row.ruleId ? <RuleChip ruleId={row.ruleId} /> : '—') },
            { key: 'submitted', title: t('submitted'), render: (row) => <>{dateTime(row.submittedAt)} {row.late && <StatusTag tone="bad">{t('late')}</StatusTag>}</> },
            { key: 'decided', title: t('decided'), render: (row) => (row.decidedAt ? `${dateTime(row.decidedAt)} ${row.decidedBy ?? ''}` : row.receivedAt ? `${dateTime(row.receivedAt)} ${row.receivedBy ?? ''}` : '—') },
            { key: 'receipt', title: t('receipt'), render: (row) => row.receiptNo ?? '—' },
            { key: 'state', title: t('state'), render: (row) => <State list="agreementFiling" code={row.state} suffix={row.returnReason} /> },
            { key: 'action', title: t('action'), render: (row) => <FilingActions filing={row} number={agreement.number} onReload={onReload} /> },
          ]}
        />
      )}
    </Panel>
  );
}
