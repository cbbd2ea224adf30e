import { annualPlanFields, type AnnualPlanField } from '@jiedui/schema/plan';
import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import type { AnnualPlanDetailFragment, AnnualPlanKind } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Icon } from '../../ui/icon.js';
import { Panel, Stack } from '../../ui/panel.js';
import type { Problem } from '../../ui/problem-list.js';

/** What a plan states, field by field, and the batches that it foresees. */
const words = defineWords('annual-plan-form', {
  head: ['计划', 'Plan'],
  kind: ['类别', 'Kind'],
  year: ['年度', 'Year'],
  hospital: ['已纳入本院年度计划和目标考核', "Taken into the hospital's own plan and target evaluation"],
  content: ['内容', 'Content'],
  rotation: ['轮换', 'Rotation'],
  rotationNote: ['批次之间衔接，按受援重点专科轮流覆盖', 'batches follow each other and reach the key disciplines in turn'],
  disciplines: ['受援重点专科', 'Key disciplines of the receiver'],
  listHint: ['用顿号隔开', 'separated by commas'],
  batch: ['第 {{no}} 批', 'Batch {{no}}'],
  from: ['第 {{no}} 批开始', 'Batch {{no}} from'],
  to: ['第 {{no}} 批结束', 'Batch {{no}} to'],
  specialties: ['第 {{no}} 批专科', 'Disciplines of batch {{no}}'],
  headcount: ['第 {{no}} 批人数', 'Persons in batch {{no}}'],
  add: ['增加一批', 'Add a batch'],
  remove: ['删除第 {{no}} 批', 'Remove batch {{no}}'],
});

interface BatchForm {
  from: string;
  to: string;
  disciplines: string;
  headcount: string;
}

export interface PlanForm {
  pairingId: string;
  kind: AnnualPlanKind;
  year: string;
  fields: Record<AnnualPlanField, string>;
  keyDisciplines: string;
  batches: BatchForm[];
  inHospitalPlan: boolean;
}

const FIELDS = Object.keys(annualPlanFields) as AnnualPlanField[];

export function emptyPlan(pairingId: string, year: string): PlanForm {
  return { pairingId, kind: 'ANNUAL', year, fields: Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<AnnualPlanField, string>, keyDisciplines: '', batches: [], inHospitalPlan: false };
}

export function planForm(plan: AnnualPlanDetailFragment): PlanForm {
  const fields = plan.fields as Partial<Record<AnnualPlanField, string>>;
  return {
    pairingId: plan.pairing?.id ?? '', kind: plan.kind, year: String(plan.year), fields: Object.fromEntries(FIELDS.map((field) => [field, fields[field] ?? ''])) as Record<AnnualPlanField, string>,
    keyDisciplines: plan.keyDisciplines.join('、'), inHospitalPlan: plan.inHospitalPlan,
    batches: plan.batches.map(({ from, to, disciplines, headcount }) => ({ from, to, disciplines: disciplines.join('、'), headcount: String(headcount) })),
  };
}

const listOf = (text: string): string[] => text.split(/[、,，;；\s]+/).filter((part) => part !== '');

/** The form as the server takes it. */
export function planInput({ pairingId, kind, year, fields, keyDisciplines, batches, inHospitalPlan }: PlanForm) {
  return {
    pairingId, kind, year: Number(year), fields, keyDisciplines: listOf(keyDisciplines), inHospitalPlan,
    batches: batches.map(({ from, to, disciplines, headcount }, at) => ({ no: at + 1, from, to, disciplines: listOf(disciplines), headcount: Number(headcount) || 1 })),
  };
}

export function planIsComplete({ pairingId, year, batches }: PlanForm): boolean {
  return pairingId !== '' && /^20\d\d$/.test(year) && batches.every(({ from, to }) => from !== '' && to !== '');
}

function Batches({ form, onChange, problems }: { form: PlanForm; onChange: (form: PlanForm) => void; problems: readonly Problem[] }) {
  const t = useWords(words);
  const set = (at: number, part: Partial<BatchForm>): void => onChange({ ...form, batches: form.batches.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const wrong = (path: string): string | null => problems.find((problem) => problem.path === path)?.message ?? null;
  return (
    <Panel title={t('rotation')} note={t('rotationNote')}>
      <Stack>
        <TextField label={t('disciplines')} hint={t('listHint')} maxLength={200} value={form.keyDisciplines} onChange={(event) => onChange({ ...form, keyDisciplines: event.target.value })} />
        {form.batches.map((batch, at) => {
          const no = at + 1;
          return (
            <fieldset key={no} style={{ margin: 0, padding: '8px 12px 12px', border: '1px solid var(--line-soft)', borderRadius: 6 }}>
              <legend>{t('batch', { no })}</legend>
              <FormGrid>
                <DateField required label={t('from', { no })} value={batch.from} error={wrong(`batches.${at}.from`)} onValue={(from) => set(at, { from })} />
                <DateField required label={t('to', { no })} value={batch.to} error={wrong(`batches.${at}.to`)} onValue={(to) => set(at, { to })} />
                <TextField label={t('specialties', { no })} hint={t('listHint')} maxLength={200} value={batch.disciplines} onChange={(event) => set(at, { disciplines: event.target.value })} />
                <TextField label={t('headcount', { no })} inputMode="numeric" maxLength={2} value={batch.headcount} onChange={(event) => set(at, { headcount: event.target.value.replace(/\D/g, '') })} />
              </FormGrid>
              <Button size="small" onClick={() => onChange({ ...form, batches: form.batches.filter((_, index) => index !== at) })}>{t('remove', { no })}</Button>
            </fieldset>
          );
        })}
        <div>
          <Button icon={<Icon name="plus" />} onClick={() => onChange({ ...form, batches: [...form.batches, { from: '', to: '', disciplines: '', headcount: '1' }] })}>{t('add')}</Button>
        </div>
      </Stack>
    </Panel>
  );
}

/** `fixed` where the plan exists: pairing, kind and year stay. */
export function AnnualPlanForm({ form, onChange, problems, fixed }: { form: PlanForm; onChange: (form: PlanForm) => void; problems: readonly Problem[]; fixed: boolean }) {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  return (
    <Stack>
      <Panel title={t('head')}>
        <FormGrid>
          {!fixed && <PairingField value={form.pairingId} onChange={(pairingId) => onChange({ ...form, pairingId })} />}
          {!fixed && <SelectField label={t('kind')} value={form.kind} options={options('annualPlanKind')} onChange={(event) => onChange({ ...form, kind: event.target.value as AnnualPlanKind })} />}
          {!fixed && <TextField required label={t('year')} inputMode="numeric" maxLength={4} value={form.year} onChange={(event) => onChange({ ...form, year: event.target.value.replace(/\D/g, '') })} />}
          <FormGrid.Wide>
            <CheckField label={t('hospital')} checked={form.inHospitalPlan} onChange={(event) => onChange({ ...form, inHospitalPlan: event.target.checked })} />
          </FormGrid.Wide>
        </FormGrid>
      </Panel>
      <Panel title={t('content')}>
        <Stack>
          {FIELDS.map((field) => (
            <TextArea key={field} label={label('annualPlanField', field)} rows={3} maxLength={3_000} value={form.fields[field]} error={problems.find(({ path }) => path === `fields.${field}`)?.message ?? null}
              onChange={(event) => onChange({ ...form, fields: { ...form.fields, [field]: event.target.value } })} />
          ))}
        </Stack>
      </Panel>
      <Batches form={form} onChange={onChange} problems={problems} />
    </Stack>
  );
}
