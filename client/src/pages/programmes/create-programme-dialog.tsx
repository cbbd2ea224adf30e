import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CreateProgrammeMutation, CreateProgrammeMutationVariables, DivisionLevel, ProgrammesPageQuery } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';

const CREATE_PROGRAMME: TypedDocumentNode<CreateProgrammeMutation, CreateProgrammeMutationVariables> = gql`
  mutation CreateProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) {
      programme {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('create-programme', {
  title: ['新建方案', 'New programme'],
  save: ['新建', 'Create'],
  pack: ['政策包版本', 'Version of the policy pack'],
  packHint: ['发布后固定', 'pinned once published'],
  choose: ['请选择', 'Choose'],
  name: ['方案名称', 'Name'],
  code: ['编号前缀', 'Code'],
  codeHint: ['大写字母、数字、短横线；结对编号以它开头', 'capitals, digits, hyphens; pairing numbers begin with it'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  levels: ['哪些层级的卫生健康委一并监管', 'Whose commissions oversee along'],
});

type Packs = ProgrammesPageQuery['policyPacks'];

interface Form {
  pack: string;
  name: string;
  code: string;
  startsOn: string;
  endsOn: string;
  oversightLevels: DivisionLevel[];
}

export function CreateProgrammeDialog({ packs, onClose }: { packs: Packs; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const create = useVerb(CREATE_PROGRAMME, { refetch: ['ProgrammesPage'] });
  const [form, setForm] = useState<Form>({ pack: '', name: '', code: '', startsOn: '', endsOn: '', oversightLevels: ['CITY', 'COUNTY'] });
  const choose = (key: string): void => {
    const pack = packs.find((one) => `${one.code}@${one.version}` === key);
    setForm({ ...form, pack: key, name: form.name || (pack?.name ?? ''), startsOn: form.startsOn || (pack?.validFrom ?? ''), endsOn: form.endsOn || (pack?.validTo ?? '') });
  };
  const save = async (): Promise<void> => {
    const [packCode = '', version] = form.pack.split('@');
    const { pack: _, ...rest } = form;
    const done = await create.run({ input: { ...rest, packCode, packVersion: Number(version) } });
    if (done?.createProgramme.programme) await navigate(`/programmes/${done.createProgramme.programme.id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={create.running} disabled={!form.pack || !form.code || !form.name} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={create} action={t('title')} />
      <SelectField
        label={t('pack')}
        hint={t('packHint')}
        placeholder={t('choose')}
        value={form.pack}
        options={packs.map((pack) => ({ value: `${pack.code}@${pack.version}`, label: `${pack.code} v${pack.version} ${pack.name}` }))}
        onChange={(event) => choose(event.target.value)}
      />
      <TextField required label={t('name')} maxLength={120} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
      <TextField required label={t('code')} hint={t('codeHint')} maxLength={32} value={form.code} onChange={(event) => setForm({ ...form, code: event.target.value.toUpperCase() })} />
      <FormGrid>
        <DateField label={t('from')} value={form.startsOn} onValue={(startsOn) => setForm({ ...form, startsOn })} />
        <DateField label={t('to')} value={form.endsOn} onValue={(endsOn) => setForm({ ...form, endsOn })} />
      </FormGrid>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 6 }}>
        <legend>{t('levels')}</legend>
        {options('divisionLevel').map(({ value, label }) => {
          const level = value as DivisionLevel;
          return (
            <CheckField
              key={level}
              label={label}
              checked={form.oversightLevels.includes(level)}
              onChange={(event) =>
                setForm({ ...form, oversightLevels: event.target.checked ? [...form.oversightLevels, level] : form.oversightLevels.filter((one) => one !== level) })
              }
            />
          );
        })}
      </fieldset>
    </FormDialog>
  );
}
