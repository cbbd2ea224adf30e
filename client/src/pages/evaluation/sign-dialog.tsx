import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { KeyValues } from '../../ui/key-values.js';

/** Signs the open step in the name of the acting organisation; names what the seal stands for. */
const words = defineWords('sign-evaluation', {
  what: ['考核', 'Evaluation'],
  step: ['环节', 'Step'],
  result: ['结论', 'Result'],
  opinion: ['意见', 'Opinion'],
  opinionHint: ['可不填；随印章留存', 'may be empty; stays with the seal'],
  seal: ['以本单位名义盖章，印章对应此刻的全部内容，不能撤销；退回会使它作废。', 'Sealed in the name of your organisation for the content as it stands; it cannot be undone, a return voids it.'],
  noSeal: ['本环节不盖章，签署后进入下一环节。', 'This step takes no seal; the next one opens.'],
  last: ['这是最后一步：签署后考核生效，不能再修改，只能更正为新版本。', 'The last step: the evaluation takes effect and never changes; a correction makes a new version.'],
});

export function SignDialog({ evaluation, step, okText, running, children, onSign, onClose }: {
  evaluation: EvaluationPageFieldsFragment;
  step: EvaluationPageFieldsFragment['steps'][number];
  okText: string;
  running: boolean;
  children: React.ReactNode;
  onSign: (opinion: string) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const [opinion, setOpinion] = useState(step.state === 'RETURNED' ? step.opinion : '');
  const last = step.position === evaluation.steps.length;
  return (
    <FormDialog title={okText} okText={okText} running={running} onSubmit={() => onSign(opinion)} onClose={onClose}>
      {children}
      <KeyValues
        items={[
          { key: 'what', label: t('what'), value: <b>{`${evaluation.subjectName} ${evaluation.schemeName}`}</b> },
          { key: 'step', label: t('step'), value: step.name },
          { key: 'result', label: t('result'), value: evaluation.comparisonNote ?? evaluation.gradeName ?? '—' },
        ]}
      />
      <p>{step.seal ? t('seal') : t('noSeal')}</p>
      {last && <p>{t('last')}</p>}
      <TextArea label={t('opinion')} hint={t('opinionHint')} maxLength={2000} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
    </FormDialog>
  );
}
