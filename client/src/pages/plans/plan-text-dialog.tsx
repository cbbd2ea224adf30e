import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkPlanFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useDraft } from '../../ui/use-draft.js';
import { COMMENT_WORK_PLAN, SUMMARISE_WORK_PLAN } from './plans-query.js';

/** The hospital's comment on a plan, or the month's summary; what is typed stays in this browser until it is sent. */
const words = defineWords('plan-text', {
  comment: ['批注月计划', 'Comment on the plan'],
  summarise: ['提交月总结', 'Hand in the summary'],
  commentLabel: ['批注', 'Comment'],
  summariseLabel: ['完成情况、问题和下月打算', 'What was done, what went wrong, what comes next'],
  hint: ['不写病人信息', 'nothing of a patient'],
  late: ['当月最后一天之后提交的总结标记为逾期。', 'After the last day of the month it is marked as late.'],
});

export function PlanTextDialog({ plan, kind, onClose }: { plan: WorkPlanFieldsFragment; kind: 'comment' | 'summarise'; onClose: () => void }) {
  const t = useWords(words);
  const comment = useVerb(COMMENT_WORK_PLAN);
  const summarise = useVerb(SUMMARISE_WORK_PLAN);
  const draft = useDraft<string>(`plan-${kind}-${plan.id}`, kind === 'comment' ? (plan.comment ?? '') : '', '1');
  const verb = kind === 'comment' ? comment : summarise;
  const submit = async (): Promise<void> => {
    const input = { workPlanId: plan.id, revision: plan.revision };
    const done = kind === 'comment' ? await comment.run({ input: { ...input, comment: draft.value } }) : await summarise.run({ input: { ...input, summary: draft.value } });
    if (!done) return;
    draft.forget();
    onClose();
  };
  return (
    <FormDialog title={t(kind)} okText={t(kind)} running={verb.running} disabled={!draft.value.trim()} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t(kind)} />
      {kind === 'summarise' && <p className="muted">{t('late')}</p>}
      <TextArea label={t(kind === 'comment' ? 'commentLabel' : 'summariseLabel')} hint={t('hint')} rows={6} maxLength={kind === 'comment' ? 1000 : 4000} value={draft.value} onChange={(event) => draft.change(event.target.value)} />
    </FormDialog>
  );
}
