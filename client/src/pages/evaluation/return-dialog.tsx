import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';

/** Sends the evaluation back to an earlier step; names the seals that become void. */
const words = defineWords('return-evaluation', {
  title: ['退回考核', 'Return the evaluation'],
  ok: ['退回到“{{step}}”', 'Return to “{{step}}”'],
  to: ['退回到', 'Back to'],
  reason: ['理由', 'Reason'],
  reasonHint: ['各环节都会看到', 'every step will see it'],
  voided: ['以下印章作废，须重新盖章：{{names}}', 'These seals become void and must be given again: {{names}}'],
  none: ['没有印章因此作废。', 'No seal becomes void.'],
});

export function ReturnDialog({ evaluation, from, running, children, onReturn, onClose }: {
  evaluation: EvaluationPageFieldsFragment;
  from: EvaluationPageFieldsFragment['steps'][number];
  running: boolean;
  children: React.ReactNode;
  onReturn: (toStep: string, reason: string) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const earlier = evaluation.steps.filter((step) => step.position < from.position);
  const [to, setTo] = useState(earlier[0]?.code ?? '');
  const [reason, setReason] = useState('');
  const target = earlier.find((step) => step.code === to);
  const voided = earlier.filter((step) => target && step.position >= target.position && step.seals.some((seal) => seal.state === 'VALID'));
  return (
    <FormDialog title={t('title')} okText={t('ok', { step: target?.name ?? '' })} running={running} disabled={!target || !reason.trim()} onSubmit={() => onReturn(to, reason.trim())} onClose={onClose}>
      {children}
      <SelectField required label={t('to')} value={to} options={earlier.map((step) => ({ value: step.code, label: `${step.position} ${step.name}` }))} onChange={(event) => setTo(event.target.value)} />
      <TextArea required label={t('reason')} hint={t('reasonHint')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p>{voided.length > 0 ? t('voided', { names: voided.map((step) => step.orgName ?? step.name).join('、') }) : t('none')}</p>
    </FormDialog>
  );
}
