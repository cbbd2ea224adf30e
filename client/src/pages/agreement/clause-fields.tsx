import { defineWords, useWords } from '../../app/words.js';
import { TextArea } from '../../ui/field.js';
import { Panel, Stack } from '../../ui/panel.js';
import type { Problem } from '../../ui/problem-list.js';
import type { AgreementForm } from './agreement-edit-page.js';

/** The clauses of the form, in the order of the paper; their titles belong to the form of the policy pack. */
const words = defineWords('clause-fields', {
  title: ['条款', 'Clauses'],
  note: ['样式由方案规定', 'the form comes from the policy pack'],
});

type Clauses = AgreementForm['clauses'];

export function ClauseFields({ clauses, onChange, problems }: { clauses: Clauses; onChange: (clauses: Clauses) => void; problems: readonly Problem[] }) {
  const t = useWords(words);
  if (clauses.length === 0) return null;
  return (
    <Panel title={t('title')} note={t('note')}>
      <Stack>
        {clauses.map((clause, i) => (
          <TextArea
            key={clause.code}
            label={clause.title}
            rows={Math.min(10, 1 + Math.ceil(clause.text.length / 80))}
            maxLength={8000}
            value={clause.text}
            error={problems.find((problem) => problem.path === `clauses.${clause.code}`)?.message ?? null}
            onChange={(event) => onChange(clauses.map((one, k) => (k === i ? { ...one, text: event.target.value } : one)))}
          />
        ))}
      </Stack>
    </Panel>
  );
}
