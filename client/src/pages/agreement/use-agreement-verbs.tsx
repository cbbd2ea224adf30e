import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementTextFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { FILE_AGREEMENT } from './agreement-filing-query.js';
import {
  NUDGE_AGREEMENT, RETURN_AGREEMENT, SEAL_AGREEMENT, SUBMIT_AGREEMENT, TERMINATE_AGREEMENT, VOID_AGREEMENT,
} from './agreement-query.js';

const words = defineWords('agreement-verbs', {
  edit: ['修改', 'Edit'],
  submit: ['提交签署', 'Send for sealing'],
  seal: ['盖章', 'Seal'],
  return: ['退回修改', 'Return'],
  nudge: ['催办', 'Remind'],
  fileAgreement: ['报送备案', 'File'],
  fileAgreementText: ['向方案规定、尚无在办备案的机关报送协议和结对关系。', 'The agreement and its relation go to every administration of the pack that has no open filing.'],
  void: ['作废', 'Void'],
  terminate: ['终止协议', 'Terminate'],
  print: ['打印 A4', 'Print A4'],
  submitText: ['各方收到盖章通知。此后任何修改都会使已盖的印章作废。', 'Every party is asked to seal. Any later change voids the seals.'],
  sealText: ['以本单位名义盖章，不能撤销。印章对应第 {{version}} 版的全部文字；最后一方盖章后协议生效。', 'Sealed in the name of your organisation; this cannot be undone. The seal stands for the whole text of version {{version}}; the last seal puts the agreement in force.'],
  returnText: ['已盖的印章作废，起草方修改后重新提交。', 'Seals already given become void; the drafter changes it and sends it again.'],
  voidText: ['本协议不再签署，记录保留。不能撤销。', 'This agreement will not be signed; the record stays. This cannot be undone.'],
  terminateText: ['协议从今天起失效，结对须另行处理。不能撤销。', 'The agreement ends today. This cannot be undone.'],
  nudgeText: ['未盖章的各方会收到一条催办通知。', 'Parties that have not sealed get a reminder.'],
  reason: ['理由', 'Reason'],
  reasonHint: ['各方都会看到', 'every party will see it'],
  nudged: ['已催办。', 'Reminder sent.'],
  nudgedText: ['未盖章的各方已收到通知。', 'The parties that have not sealed were told.'],
});

type Act = 'submit' | 'seal' | 'return' | 'void' | 'terminate' | 'nudge' | 'fileAgreement';
const withReason: readonly Act[] = ['return', 'void', 'terminate'];

/** The agreement's verbs as header actions, and what came of them. */
export function useAgreementVerbs(agreement: AgreementTextFragment, onReload: () => void): { actions: HeaderAction[]; outcome: React.ReactNode } {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const [nudged, setNudged] = useState(false);
  const verbs = {
    submit: useVerb(SUBMIT_AGREEMENT),
    seal: useVerb(SEAL_AGREEMENT),
    return: useVerb(RETURN_AGREEMENT),
    void: useVerb(VOID_AGREEMENT),
    terminate: useVerb(TERMINATE_AGREEMENT),
    fileAgreement: useVerb(FILE_AGREEMENT, { refetch: ['AgreementPage'] }),
    nudge: useVerb(NUDGE_AGREEMENT, { done: () => setNudged(true) }),
  };
  const refile = agreement.filings.some((filing) => filing.state === 'RETURNED' || filing.state === 'WITHDRAWN');
  const input = { agreementId: agreement.id, revision: agreement.revision };
  const act = async (name: Act): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: `${label('agreementKind', agreement.kind)} ${agreement.number} · ${agreement.parties.map((party) => party.name).join('、')}`,
      consequence: t(`${name}Text`, { version: agreement.versionNo }),
      okText: t(name),
      danger: name === 'void' || name === 'terminate',
      ...(withReason.includes(name) ? { reason: { label: t('reason'), hint: t('reasonHint') } } : {}),
    });
    if (!answer) return;
    if (name === 'seal') await verbs.seal.run({ input: { ...input, contentHash: agreement.contentHash } });
    else if (name === 'submit' || name === 'nudge' || name === 'fileAgreement') await verbs[name].run({ input });
    else await verbs[name].run({ input: { ...input, reason: answer.reason } });
  };
  const actions = serverActions(
    [
      { name: 'void', label: t('void'), danger: true, onClick: () => void act('void') },
      ...(refile ? [{ name: 'fileAgreement', label: t('fileAgreement'), onClick: () => void act('fileAgreement') }] : []),
      { name: 'terminate', label: t('terminate'), danger: true, onClick: () => void act('terminate') },
      { name: 'return', label: t('return'), onClick: () => void act('return') },
      { name: 'nudge', label: t('nudge'), icon: 'bell', onClick: () => void act('nudge') },
      { name: 'edit', label: t('edit'), icon: 'edit', to: `/agreements/${agreement.id}/edit` },
      { name: 'submit', label: t('submit'), primary: true, loading: verbs.submit.running, onClick: () => void act('submit') },
      { name: 'seal', label: t('seal'), primary: true, always: agreement.state === 'SIGNING', loading: verbs.seal.running, onClick: () => void act('seal') },
    ],
    agreement.availableActions,
  );
  const outcome = (
    <>
      <SecondFactorNotice when={actions.some((action) => action.allowed === false)} />
      {(Object.keys(verbs) as Act[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      {nudged && (
        <ReasonStrip tone="ok" icon="check" title={t('nudged')}>
          {t('nudgedText')}
        </ReasonStrip>
      )}
    </>
  );
  return { actions: [{ key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() }, ...actions], outcome };
}
