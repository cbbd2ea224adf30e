import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { NeedFieldsFragment } from '../../graphql/generated/types.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { CLOSE_NEED, MEET_NEED, PUBLISH_NEED, REOPEN_NEED, WITHDRAW_NEED } from './need-query.js';

const words = defineWords('need-verbs', {
  editNeed: ['修改', 'Edit'],
  publishNeed: ['发布需求', 'Publish'],
  meetNeed: ['标记已满足', 'Mark as met'],
  closeNeed: ['关闭需求', 'Close'],
  withdrawNeed: ['撤回需求', 'Withdraw'],
  reopenNeed: ['重新起草', 'Draft anew'],
  publishNeedText: ['本级及上级卫生健康委、已结对的支援医院将看到并收到通知；发布后内容不能修改，可以撤回重拟。', 'Your commissions and supporters see it and are told; it cannot be changed then, but withdrawn and drafted anew.'],
  meetNeedText: ['需求不再列入待结对；记录保留。不能撤销。', 'It no longer counts as open; the record stays. This cannot be undone.'],
  closeNeedText: ['未满足而不再需要时关闭；看到过的单位会收到通知。不能撤销。', 'For a need that was not met and is no longer wanted; whoever saw it is told. This cannot be undone.'],
  withdrawNeedText: ['撤回后可以修改并重新发布。', 'It can be changed and published again.'],
  reopenNeedText: ['回到草稿，修改后再发布。', 'Back to a draft; change it and publish again.'],
  reason: ['理由', 'Reason'],
});

type Act = 'publishNeed' | 'meetNeed' | 'closeNeed' | 'withdrawNeed' | 'reopenNeed';
const ACTS: readonly Act[] = ['publishNeed', 'meetNeed', 'closeNeed', 'withdrawNeed', 'reopenNeed'];

/** The need's verbs as header actions, and what came of them. */
export function useNeedVerbs(need: NeedFieldsFragment, onReload: () => void): { actions: HeaderAction[]; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const navigate = useNavigate();
  const verbs = {
    publishNeed: useVerb(PUBLISH_NEED),
    meetNeed: useVerb(MEET_NEED),
    closeNeed: useVerb(CLOSE_NEED),
    withdrawNeed: useVerb(WITHDRAW_NEED),
    reopenNeed: useVerb(REOPEN_NEED),
  };
  const act = async (name: Act): Promise<void> => {
    const reasoned = name === 'closeNeed' || name === 'withdrawNeed';
    const answer = await ask({
      title: t(name), object: need.title, consequence: t(`${name}Text`), okText: t(name), danger: name === 'closeNeed',
      ...(reasoned ? { reason: { label: t('reason') } } : {}),
    });
    if (!answer) return;
    const input = { needId: need.id, revision: need.revision };
    if (reasoned) await verbs[name].run({ input: { ...input, reason: answer.reason } });
    else await verbs[name].run({ input });
  };
  const step = (name: Act, primary: boolean) => ({ name, label: t(name), primary, loading: verbs[name].running, onClick: () => void act(name) });
  const actions = serverActions(
    [
      step('withdrawNeed', false), step('closeNeed', false), step('reopenNeed', true),
      { name: 'editNeed', label: t('editNeed'), icon: 'edit', onClick: () => void navigate(`/needs/${need.id}/edit`) },
      step('meetNeed', true), step('publishNeed', true),
    ],
    need.availableActions,
  );
  const outcome = ACTS.map((name) => <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />);
  return { actions, outcome };
}
