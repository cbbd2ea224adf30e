import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../verb-outcome.js';
import { instantOf, type Step, type StepField, type StepValues } from './step.js';

/** One step with its form; a refusal stands in the dialog, and what was filled in stays. */
const words = defineWords('step-dialog', {
  time: ['{{label}}（时分）', '{{label}} (hh:mm)'],
  choose: ['请选择', 'Choose'],
});

function OneField({ field, value, error, onValue }: { field: StepField; value: string; error: string | null; onValue: (value: string) => void }) {
  const t = useWords(words);
  const { label, hint, kind, options = [], required = false, maxLength = 200 } = field;
  const shared = { label, hint, error, required };
  if (kind === 'tick') return <CheckField label={label} checked={value === 'true'} onChange={(event) => onValue(event.target.checked ? 'true' : '')} />;
  if (kind === 'day') return <DateField label={label} value={value} onValue={onValue} hint={hint} error={error} required={required} />;
  if (kind === 'choice') return <SelectField {...shared} placeholder={t('choose')} value={value} options={options} onChange={(event) => onValue(event.target.value)} />;
  if (kind === 'text') return <TextArea {...shared} maxLength={maxLength} value={value} onChange={(event) => onValue(event.target.value)} />;
  if (kind !== 'moment') return <TextField {...shared} maxLength={maxLength} {...(kind === 'yuan' ? { inputMode: 'decimal' as const } : {})} value={value} onChange={(event) => onValue(event.target.value)} />;
  const [day = '', time = ''] = value.split(' ');
  return (
    <>
      <DateField label={label} value={day} onValue={(next) => onValue(`${next} ${time}`)} hint={hint} error={error} required={required} />
      <TextField label={t('time', { label })} inputMode="numeric" maxLength={5} placeholder="hh:mm" value={time} onChange={(event) => onValue(`${day} ${event.target.value.replace('：', ':')}`)} />
    </>
  );
}

function complete(fields: readonly StepField[], values: StepValues): boolean {
  return fields.every((field) => {
    const value = values[field.key] ?? '';
    if (field.kind === 'moment') return field.required ? instantOf(value) !== null : value.trim() === '' || instantOf(value) !== null;
    return !field.required || value.trim() !== '';
  });
}

export function StepDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const navigate = useNavigate();
  const fields = step.fields ?? [];
  const [values, setValues] = useState<StepValues>(() => Object.fromEntries(fields.map((field) => [field.key, field.start ?? ''])));
  const verb = useVerb(step.document as TypedDocumentNode<Record<string, unknown>, OperationVariables>, step.refetch ? { refetch: step.refetch } : {});
  const save = async (): Promise<void> => {
    const data = await verb.run({ input: step.input(values) });
    if (!data) return;
    onClose();
    const next = step.after?.(data);
    if (next) await navigate(next);
  };
  const wrong = (key: string): string | null => verb.problems.find((problem) => problem.path === key)?.message ?? null;
  return (
    <FormDialog title={step.label} okText={step.label} running={verb.running} disabled={!complete(fields, values)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={step.label} />
      <p>
        <b>{step.object}</b>
        {step.consequence && <span className="muted"> {step.consequence}</span>}
      </p>
      {fields.length > 0 && (
        <FormGrid>
          {fields.map((field) =>
            field.kind === 'text' || field.wide ? (
              <FormGrid.Wide key={field.key}>
                <OneField field={field} value={values[field.key] ?? ''} error={wrong(field.key)} onValue={(value) => setValues({ ...values, [field.key]: value })} />
              </FormGrid.Wide>
            ) : (
              <OneField key={field.key} field={field} value={values[field.key] ?? ''} error={wrong(field.key)} onValue={(value) => setValues({ ...values, [field.key]: value })} />
            ),
          )}
        </FormGrid>
      )}
    </FormDialog>
  );
}
