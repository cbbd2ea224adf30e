import { checkUscc } from '@jiedui/schema/uscc';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EditOrganizationInput, InstitutionKind, OrganizationRowFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { EDIT_ORGANIZATION, REGISTER_ORGANIZATION } from './organization-query.js';

/** Registers an institution, or changes one; its kind and code stay as they were registered. */
const words = defineWords('organization-dialog', {
  register: ['登记机构', 'Register an institution'],
  edit: ['修改 {{name}}', 'Edit {{name}}'],
  save: ['保存', 'Save'],
  kind: ['机构类型', 'Kind'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  name: ['名称', 'Name'],
  shortName: ['简称', 'Short name'],
  division: ['行政区划代码', 'Division code'],
  level: ['级别', 'Level'],
  grade: ['等次', 'Grade'],
  category: ['类别', 'Category'],
  standard: ['达标情况', 'Standard'],
  none: ['无', 'None'],
  creating: ['正在创建更高等级', 'Working towards a higher standard'],
  military: ['军队医院', 'Military hospital'],
  residency: ['住院医师规培基地', 'Residency base'],
  beds: ['床位', 'Beds'],
  population: ['服务人口', 'Population served'],
});

interface Form {
  kind: string;
  uscc: string;
  name: string;
  shortName: string;
  divisionCode: string;
  level: string;
  grade: string;
  category: string;
  standard: string;
  creating: boolean;
  military: boolean;
  residencyBase: boolean;
  beds: string;
  servedPopulation: string;
}

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

function formOf(one: OrganizationRowFragment | undefined): Form {
  return {
    kind: one?.kind ?? 'HOSPITAL',
    uscc: text(one?.uscc),
    name: text(one?.name),
    shortName: text(one?.shortName),
    divisionCode: text(one?.divisionCode),
    level: text(one?.level),
    grade: text(one?.grade),
    category: text(one?.category),
    standard: text(one?.standard),
    creating: one?.creating ?? false,
    military: one?.military ?? false,
    residencyBase: one?.residencyBase ?? false,
    beds: text(one?.beds),
    servedPopulation: text(one?.servedPopulation),
  };
}

type Features = Omit<EditOrganizationInput, 'organizationId' | 'revision'>;

function featuresOf(form: Form): Features {
  const whole = (value: string): number | null => (value ? Number(value) : null);
  return {
    name: form.name.trim(),
    shortName: form.shortName.trim() || null,
    divisionCode: form.divisionCode.trim(),
    level: whole(form.level),
    grade: (form.grade || null) as Features['grade'],
    category: (form.category || null) as Features['category'],
    standard: (form.standard || null) as Features['standard'],
    creating: form.creating,
    military: form.military,
    residencyBase: form.residencyBase,
    beds: whole(form.beds),
    servedPopulation: whole(form.servedPopulation),
  };
}

function Fields({ form, fresh, onChange }: { form: Form; fresh: boolean; onChange: (form: Form) => void }) {
  const t = useWords(words);
  const options = useOptions();
  const set = (change: Partial<Form>): void => onChange({ ...form, ...change });
  const check = form.uscc.length >= 18 ? checkUscc(form.uscc) : null;
  const digits = (value: string): string => value.replace(/\D/g, '');
  return (
    <>
      {fresh && (
        <FormGrid>
          <SelectField label={t('kind')} value={form.kind} options={options('institutionKind')} onChange={(event) => set({ kind: event.target.value })} />
          <TextField required label={t('uscc')} maxLength={30} value={form.uscc} error={check && !check.ok ? check.message : null} onChange={(event) => set({ uscc: event.target.value.toUpperCase() })} />
        </FormGrid>
      )}
      <FormGrid>
        <FormGrid.Wide>
          <TextField required label={t('name')} maxLength={120} value={form.name} onChange={(event) => set({ name: event.target.value })} />
        </FormGrid.Wide>
        <TextField label={t('shortName')} maxLength={40} value={form.shortName} onChange={(event) => set({ shortName: event.target.value })} />
        <TextField required label={t('division')} inputMode="numeric" maxLength={6} value={form.divisionCode} onChange={(event) => set({ divisionCode: digits(event.target.value) })} />
        <SelectField label={t('level')} placeholder={t('none')} value={form.level} options={['1', '2', '3'].map((value) => ({ value, label: value }))} onChange={(event) => set({ level: event.target.value })} />
        <SelectField label={t('grade')} placeholder={t('none')} value={form.grade} options={options('grade')} onChange={(event) => set({ grade: event.target.value })} />
        <SelectField label={t('category')} placeholder={t('none')} value={form.category} options={options('institutionCategory')} onChange={(event) => set({ category: event.target.value })} />
        <SelectField label={t('standard')} placeholder={t('none')} value={form.standard} options={options('standard')} onChange={(event) => set({ standard: event.target.value })} />
        <TextField label={t('beds')} inputMode="numeric" maxLength={6} value={form.beds} onChange={(event) => set({ beds: digits(event.target.value) })} />
        <TextField label={t('population')} inputMode="numeric" maxLength={9} value={form.servedPopulation} onChange={(event) => set({ servedPopulation: digits(event.target.value) })} />
      </FormGrid>
      <CheckField label={t('creating')} checked={form.creating} onChange={(event) => set({ creating: event.target.checked })} />
      <CheckField label={t('military')} checked={form.military} onChange={(event) => set({ military: event.target.checked })} />
      <CheckField label={t('residency')} checked={form.residencyBase} onChange={(event) => set({ residencyBase: event.target.checked })} />
    </>
  );
}

export function OrganizationDialog({ organization, onClose }: { organization?: OrganizationRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const register = useVerb(REGISTER_ORGANIZATION, { refetch: ['OrganizationsPage'] });
  const edit = useVerb(EDIT_ORGANIZATION);
  const [form, setForm] = useState(() => formOf(organization));
  const title = organization ? t('edit', { name: organization.name }) : t('register');
  const save = async (): Promise<void> => {
    const features = featuresOf(form);
    const done = organization
      ? await edit.run({ input: { ...features, organizationId: organization.id, revision: organization.revision } })
      : await register.run({ input: { ...features, kind: form.kind as InstitutionKind, uscc: form.uscc } });
    if (done) onClose();
  };
  return (
    <FormDialog title={title} okText={t('save')} running={register.running || edit.running} disabled={!form.name || form.divisionCode.length !== 6} width={640} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={register} action={t('register')} />
      <VerbOutcome verb={edit} action={t('save')} />
      <Fields form={form} fresh={!organization} onChange={setForm} />
    </FormDialog>
  );
}
