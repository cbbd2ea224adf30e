import { useState } from 'react';
import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ApplicationFieldsFragment, RecommendApplicationMutation, RecommendApplicationMutationVariables } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { CheckField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useAttestations } from './attestations.js';

/** The department's opinion, and what it attests. */
const words = defineWords('recommend-dialog', {
  title: ['科室推荐', 'Recommend'],
  opinion: ['推荐意见', 'Opinion'],
  attest: ['科室证明', 'The department attests'],
});

export function RecommendDialog({ application, verb, onClose }: {
  application: ApplicationFieldsFragment;
  verb: Verb<RecommendApplicationMutation, RecommendApplicationMutationVariables>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const attestations = useAttestations();
  const [opinion, setOpinion] = useState('');
  const [attested, setAttested] = useState<string[]>([]);
  const save = async (): Promise<void> => {
    if (await verb.run({ input: { applicationId: application.id, revision: application.revision, opinion, attested } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={verb.running} disabled={!opinion.trim()} width={480} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <p>
        <b>{application.personName}</b> <span className="muted">{[application.department, application.specialty].filter(Boolean).join(' · ')}</span>
      </p>
      <TextArea required label={t('opinion')} maxLength={1000} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>{t('attest')}</legend>
        {attestations.map(({ code, label }) => (
          <CheckField key={code} label={label} checked={attested.includes(code)} onChange={(event) => setAttested(event.target.checked ? [...attested, code] : attested.filter((one) => one !== code))} />
        ))}
      </fieldset>
    </FormDialog>
  );
}
