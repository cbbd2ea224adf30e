import { isNumberIndicator } from '@jiedui/schema/effect-words';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { IndicatorFieldsFragment, RecordIndicatorInput } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { CORRECT_INDICATOR, RECORD_INDICATOR, SHOWS_INDICATORS } from './effect-query.js';

/** A figure of a year, new or in the place of a wrong one. */
const words = defineWords('indicator-dialog', {
  record: ['登记数据', 'Record a figure'],
  correct: ['更正', 'Correct'],
  save: ['保存', 'Save'],
  year: ['年度', 'Year'],
  one: ['{{year}} 年', '{{year}}'],
  baseline: ['{{year}} 年（基线）', '{{year}} (baseline)'],
  indicator: ['指标', 'Indicator'],
  value: ['数值', 'Value'],
  standard: ['达标情况', 'Standard'],
  capability: ['能力', 'Capability'],
  institution: ['机构', 'Institution'],
  alternative: ['方式', 'Way'],
  choose: ['请选择', 'Choose'],
  evidence: ['数据来源', 'Source'],
  evidenceHint: ['如统计年报、评审批复文号', 'an annual report or the number of a decision, say'],
  reason: ['更正理由', 'Why it is corrected'],
});

type Kind = IndicatorFieldsFragment['indicator'];
interface Said {
  value: string;
  level: string;
  evidence: string;
}

const saidOf = (kind: Kind, { value, level, evidence }: Said) => ({
  evidence,
  ...(isNumberIndicator(kind) && { value: value.trim() }),
  ...(kind === 'STANDARD' && { standard: level as NonNullable<RecordIndicatorInput['standard']> }),
  ...(kind === 'CAPABILITY' && { capability: level as NonNullable<RecordIndicatorInput['capability']> }),
});
/** Digits with an optional point: anything else the scalar of the API would not read. */
const isComplete = (kind: Kind, { value, level, evidence }: Said): boolean =>
  evidence.trim() !== '' && (isNumberIndicator(kind) ? /^\d{1,12}(\.\d{1,10})?$/.test(value.trim()) : kind === 'ALTERNATIVE' || level !== '');

function SaidFields({ kind, said, onChange }: { kind: Kind; said: Said; onChange: (said: Said) => void }) {
  const t = useWords(words);
  const options = useOptions();
  const levels = { STANDARD: 'standard', CAPABILITY: 'capability' } as const;
  return (
    <>
      {isNumberIndicator(kind) && <TextField required inputMode="decimal" label={t('value')} value={said.value} onChange={(event) => onChange({ ...said, value: event.target.value })} />}
      {(kind === 'STANDARD' || kind === 'CAPABILITY') && (
        <SelectField required label={t(levels[kind])} placeholder={t('choose')} value={said.level} options={options(levels[kind])} onChange={(event) => onChange({ ...said, level: event.target.value })} />
      )}
      <TextField required label={t('evidence')} hint={t('evidenceHint')} maxLength={500} value={said.evidence} onChange={(event) => onChange({ ...said, evidence: event.target.value })} />
    </>
  );
}

export function RecordDialog({ pairingId, receiverName, years, onClose }: { pairingId: string; receiverName: string; years: readonly number[]; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const verb = useVerb(RECORD_INDICATOR, { refetch: SHOWS_INDICATORS });
  const [year, setYear] = useState(years.at(-1) ?? 0);
  const [kind, setKind] = useState<Kind>('VISITS');
  const [institution, setInstitution] = useState(receiverName);
  const [alternative, setAlternative] = useState('');
  const [said, setSaid] = useState<Said>({ value: '', level: '', evidence: '' });
  const complete = isComplete(kind, said) && (kind !== 'CAPABILITY' || institution.trim() !== '') && (kind !== 'ALTERNATIVE' || alternative !== '');
  const save = async (): Promise<void> => {
    const done = await verb.run({ input: {
      pairingId, year, indicator: kind, ...saidOf(kind, said),
      ...(kind === 'CAPABILITY' && { institution }), ...(kind === 'ALTERNATIVE' && { alternative: alternative as NonNullable<RecordIndicatorInput['alternative']> }),
    } });
    if (done) onClose();
  };
  const yearName = (one: number): string => t(one === years[0] ? 'baseline' : 'one', { year: one });
  return (
    <FormDialog title={t('record')} okText={t('save')} running={verb.running} disabled={!complete} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('record')} />
      <SelectField label={t('year')} value={String(year)} options={years.map((one) => ({ value: String(one), label: yearName(one) }))} onChange={(event) => setYear(Number(event.target.value))} />
      <SelectField label={t('indicator')} value={kind} options={options('receiverIndicator')} onChange={(event) => { setKind(event.target.value as Kind); setSaid({ ...said, value: '', level: '' }); }} />
      {kind === 'CAPABILITY' && <TextField required label={t('institution')} maxLength={100} value={institution} onChange={(event) => setInstitution(event.target.value)} />}
      {kind === 'ALTERNATIVE' && <SelectField required label={t('alternative')} placeholder={t('choose')} value={alternative} options={options('needAlternative')} onChange={(event) => setAlternative(event.target.value)} />}
      <SaidFields kind={kind} said={said} onChange={setSaid} />
    </FormDialog>
  );
}

export function CorrectDialog({ row, onClose }: { row: IndicatorFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const verb = useVerb(CORRECT_INDICATOR, { refetch: SHOWS_INDICATORS });
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<Said>({ value: row.value ?? '', level: row.level ?? '', evidence: row.evidence });
  const save = async (): Promise<void> => {
    if (await verb.run({ input: { indicatorId: row.id, revision: row.revision, reason, ...saidOf(row.indicator, said) } })) onClose();
  };
  return (
    <FormDialog title={t('correct')} okText={t('save')} running={verb.running} disabled={!isComplete(row.indicator, said) || reason.trim() === ''} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('correct')} />
      <p className="muted">{t('one', { year: row.year })} {label('receiverIndicator', row.indicator)} {row.indicator === 'ALTERNATIVE' ? label('needAlternative', row.subject) : row.subject}</p>
      <SaidFields kind={row.indicator} said={said} onChange={setSaid} />
      <TextArea required label={t('reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
