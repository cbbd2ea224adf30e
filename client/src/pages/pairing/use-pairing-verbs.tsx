import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementKind } from '../../graphql/generated/types.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { EndDialog } from './end-dialog.js';
import { DraftAgreementDialog } from './draft-agreement-dialog.js';
import type { PairingHead } from './pairing-header.js';
import { COMPLETE_PAIRING, CONFIRM_LEADER, CONFIRM_PAIRING, DRAFT_AGREEMENT, RESUME_PAIRING, SUSPEND_PAIRING } from './pairing-verbs.js';

const words = defineWords('pairing-verbs', {
  confirm: ['确认指派', 'Confirm assignment'],
  suspend: ['暂停帮扶', 'Suspend'],
  resume: ['恢复帮扶', 'Resume'],
  complete: ['结束帮扶', 'Complete'],
  terminate: ['终止结对', 'Terminate'],
  change: ['调整结对', 'Change the counterpart'],
  confirmLeader: ['重新确认队长', 'Confirm the leader'],
  confirmLeaderText: ['贵院已成为牵头医院：确认原队长留任，或写明另派何人。', 'Your hospital leads now: say that the leader stays, or whom you send instead.'],
  leaderNote: ['队长', 'Leader'],
  draft: ['起草协议', 'Draft agreement'],
  confirmText: ['双方、县政府与各级卫生健康委将看到这对结对，并收到通知。', 'Both hospitals, the county government and the commissions will see the pairing and be told.'],
  suspendText: ['暂停期间不能组队、报备与考核，已有记录保留。可以恢复。', 'While suspended no team, filing or evaluation is possible; records stay. It can be resumed.'],
  resumeText: ['恢复后可以继续组队与考核。', 'Teams and evaluations can go on.'],
  completeText: ['结束后不再组队，记录保留供查阅。不能撤销。', 'No further teams; records stay readable. This cannot be undone.'],
  reason: ['理由', 'Reason'],
  reasonHint: ['双方都会看到', 'Both hospitals will see it'],
});

type Act = 'confirm' | 'suspend' | 'resume' | 'complete';

/** The pairing's own verbs as header actions, and what came of them. */
export function usePairingVerbs(pairing: PairingHead): { actions: HeaderAction[]; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const [drafting, setDrafting] = useState(false);
  const [ending, setEnding] = useState<'terminate' | 'change' | null>(null);
  const refetch = ['PairingHeader', 'PairingOverview'];
  const leader = useVerb(CONFIRM_LEADER, { refetch });
  const verbs = {
    confirm: useVerb(CONFIRM_PAIRING, { refetch }),
    suspend: useVerb(SUSPEND_PAIRING, { refetch }),
    resume: useVerb(RESUME_PAIRING, { refetch }),
    complete: useVerb(COMPLETE_PAIRING, { refetch }),
  };
  const draft = useVerb(DRAFT_AGREEMENT);
  const key = { pairingId: pairing.id, revision: pairing.revision };
  const act = async (name: Act): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: `${pairing.code} ${pairing.supporterName} → ${pairing.receiverName}`,
      consequence: t(`${name}Text`),
      okText: t(name),
      ...(name === 'confirm' ? {} : { reason: { label: t('reason'), hint: t('reasonHint') } }),
    });
    if (!answer) return;
    if (name === 'confirm') await verbs.confirm.run({ input: key });
    else await verbs[name].run({ input: { ...key, reason: answer.reason } });
  };
  const standBy = async (): Promise<void> => {
    const answer = await ask({ title: t('confirmLeader'), object: pairing.receiverName, consequence: t('confirmLeaderText'), okText: t('confirmLeader'), reason: { label: t('leaderNote') } });
    if (answer) await leader.run({ input: { ...key, note: answer.reason } });
  };
  const startDraft = async (kind: AgreementKind, year: number, carryOver: boolean): Promise<void> => {
    setDrafting(false);
    const done = await draft.run({ input: { pairingId: pairing.id, kind, year, carryOver } });
    if (done?.draftAgreement.agreement) await navigate(`/agreements/${done.draftAgreement.agreement.id}/edit`);
  };
  const actions = serverActions(
    [
      ...(['suspend', 'resume', 'complete'] as const).map((name) => ({ name, label: t(name), onClick: () => void act(name) })),
      { name: 'changeCounterpart', label: t('change'), onClick: () => setEnding('change') },
      { name: 'terminate', label: t('terminate'), danger: true, onClick: () => setEnding('terminate') },
      { name: 'confirmLeader', label: t('confirmLeader'), primary: true, loading: leader.running, onClick: () => void standBy() },
      { name: 'confirm', label: t('confirm'), primary: true, always: true, onClick: () => void act('confirm') },
      { name: 'draftAgreement', label: t('draft'), icon: 'edit', primary: pairing.agreementState === 'NONE', loading: draft.running, onClick: () => setDrafting(true) },
    ],
    pairing.availableActions,
  );
  const outcome = (
    <>
      <SecondFactorNotice when={actions.some((action) => action.allowed === false)} />
      {(Object.keys(verbs) as Act[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} />
      ))}
      <VerbOutcome verb={leader} action={t('confirmLeader')} />
      {ending && <EndDialog pairing={pairing} kind={ending} onClose={() => setEnding(null)} />}
      <VerbOutcome verb={draft} action={t('draft')} />
      <DraftAgreementDialog
        key={String(drafting)}
        open={drafting}
        hasMain={pairing.mainAgreement !== null}
        year={Number(dayOf(viewer.businessNow).slice(0, 4))}
        onClose={() => setDrafting(false)}
        onDraft={(kind, year, carryOver) => void startDraft(kind, year, carryOver)}
      />
    </>
  );
  return { actions, outcome };
}
