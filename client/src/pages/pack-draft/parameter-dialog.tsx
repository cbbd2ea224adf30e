import { useQuery } from '@apollo/client/react';
import { isParameterKey, kindOf, parameterKeys, type ParameterKey, traitsOf } from '@jiedui/schema/parameters/catalogue';
import { parameterGroups } from '@jiedui/schema/parameters/kind';
import { conditionShape, startingValue, valueShape } from '@jiedui/schema/parameters/parameter-form';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import { parseRef, shown } from '../../modules/pack/pack-ref.js';
import { ShapeField } from '../../modules/pack/shape-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PARENT_PARAMETERS } from './parent-query.js';
import { kept, type WrittenBasis, type WrittenParameter } from './written.js';

/** One parameter: what it sets, in which case, by which rule and clause. */
const words = defineWords('parameter-dialog', {
  add: ['增加参数', 'Add a parameter'],
  edit: ['修改 {{name}}', 'Edit {{name}}'],
  ok: ['确定', 'Apply'],
  key: ['参数', 'Parameter'],
  choose: ['请选择', 'Choose'],
  id: ['标识', 'Id'],
  idHint: ['同一参数有多条时区分，字母开头', 'tells several entries apart; begins with a letter'],
  value: ['取值', 'Value'],
  inherited: ['上级为 {{value}}', 'inherited: {{value}}'],
  when: ['适用情形（不设即总是适用）', 'Case (none: always)'],
  rule: ['规则编号', 'Rule'],
  also: ['另及规则（顿号分隔）', 'Further rules'],
  document: ['依据文件', 'Document'],
  article: ['条款', 'Article'],
  gist: ['条文要点', 'Gist'],
  origin: ['出处', 'Origin'],
  SOURCE: ['文件规定', 'the document'],
  CONVENTION: ['读法约定', 'a reading convention'],
  DEFAULT: ['本单位设定', 'own choice'],
  effect: ['作用', 'Effect'],
  usual: ['按参数种类', 'as usual for its kind'],
  BLOCK: ['门槛', 'gate'],
  FLAG: ['提示', 'flag'],
  NONE: ['计算', 'reckoning'],
  overridable: ['下级政策包可以改，包括放宽', 'Packs below may change it, looser too'],
  note: ['备注', 'Note'],
});

export interface ParameterDialogProps {
  parameter: WrittenParameter | null;
  basis: readonly WrittenBasis[];
  parent: string | null;
  onApply: (parameter: WrittenParameter) => void;
  onClose: () => void;
}

function useInherited(parent: string | null) {
  const ref = parseRef(parent);
  const query = useQuery(PARENT_PARAMETERS, { variables: { code: ref?.code ?? '', version: ref?.version ?? 1 }, skip: ref === null, fetchPolicy: 'cache-first' });
  return query.data?.policyPack.parameters ?? [];
}

const EMPTY: WrittenParameter = { key: '', ruleId: '', origin: 'DEFAULT', value: null };

/** Without what is empty, so that a file says only what was said. */
function tidied(form: WrittenParameter): WrittenParameter {
  const { id, when, alsoRules, clause, overridable, effect, note, ...rest } = form;
  return {
    ...rest,
    ...kept('id', id),
    ...(when && Object.keys(when).length > 0 ? { when } : {}),
    ...(alsoRules && alsoRules.length > 0 ? { alsoRules } : {}),
    ...(clause?.document ? { clause: { document: clause.document, ...kept('article', clause.article), ...kept('gist', clause.gist) } } : {}),
    ...(overridable ? { overridable } : {}),
    ...kept('effect', effect),
    ...kept('note', note),
  };
}

function KeyField({ onKey }: { onKey: (key: ParameterKey) => void }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const options = parameterKeys.map((key) => {
    const { group, label } = traitsOf(key);
    return { value: key, label: `${shown(english, parameterGroups[group].zh, parameterGroups[group].en)} · ${shown(english, label.zh, label.en)} ${key}` };
  });
  return <SelectField label={t('key')} placeholder={t('choose')} value="" options={options} onChange={(event) => onKey(event.target.value as ParameterKey)} />;
}

export function ParameterDialog({ parameter, basis, parent, onApply, onClose }: ParameterDialogProps) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const inherited = useInherited(parent);
  const [form, setForm] = useState<WrittenParameter>(parameter ?? EMPTY);
  const set = (next: Partial<WrittenParameter>): void => setForm({ ...form, ...next });
  const key = isParameterKey(form.key) ? form.key : null;
  const above = inherited.find((one) => one.key === form.key && (one.id ?? null) === (form.id ?? null)) ?? inherited.find((one) => one.key === form.key);
  const choose = (next: ParameterKey): void => {
    const from = inherited.find((one) => one.key === next);
    set({ key: next, value: from?.rawValue ?? startingValue(valueShape(next)), ...kept('id', from?.id), ...(from?.when ? { when: from.when as Record<string, unknown> } : {}), ruleId: from?.ruleIds[0] ?? '' });
  };
  const clause = form.clause ?? { document: '' };
  const name = key === null ? form.key : shown(english, kindOf(key).label.zh, kindOf(key).label.en);
  return (
    <FormDialog title={parameter ? t('edit', { name }) : t('add')} okText={t('ok')} width={760} disabled={form.key === '' || form.ruleId === ''} onSubmit={() => onApply(tidied(form))} onClose={onClose}>
      {parameter === null && key === null && <KeyField onKey={choose} />}
      {key !== null && (
        <>
          {above && <p className="muted">{t('inherited', { value: shown(english, above.value, above.valueEn) })}</p>}
          {traitsOf(key).many && <TextField label={t('id')} hint={t('idHint')} value={form.id ?? ''} onChange={(event) => set({ id: event.target.value })} />}
          <ShapeField label={t('value')} shape={valueShape(key)} parameterKey={key} value={form.value} onValue={(value) => set({ value })} />
          <FormGrid>
            <TextField required label={t('rule')} value={form.ruleId} onChange={(event) => set({ ruleId: event.target.value.trim().toUpperCase() })} />
            <TextField label={t('also')} value={(form.alsoRules ?? []).join('、')} onChange={(event) => set({ alsoRules: event.target.value.split(/[、,，]/).map((rule) => rule.trim()).filter((rule) => rule !== '') })} />
            <SelectField label={t('origin')} value={form.origin} options={(['SOURCE', 'CONVENTION', 'DEFAULT'] as const).map((value) => ({ value, label: t(value) }))} onChange={(event) => set({ origin: event.target.value })} />
            <SelectField label={t('effect')} placeholder={t('usual')} value={form.effect ?? ''} options={(['BLOCK', 'FLAG', 'NONE'] as const).map((value) => ({ value, label: t(value) }))} onChange={(event) => set({ effect: event.target.value })} />
            <SelectField label={t('document')} placeholder={t('choose')} value={clause.document} options={basis.map((one) => ({ value: one.id, label: one.asPrinted ?? one.title }))} onChange={(event) => set({ clause: { ...clause, document: event.target.value } })} />
            <TextField label={t('article')} value={clause.article ?? ''} onChange={(event) => set({ clause: { ...clause, article: event.target.value } })} />
            <FormGrid.Wide>
              <TextArea label={t('gist')} rows={2} value={clause.gist ?? ''} onChange={(event) => set({ clause: { ...clause, gist: event.target.value } })} />
            </FormGrid.Wide>
          </FormGrid>
          <ShapeField label={t('when')} shape={conditionShape()} value={form.when ?? {}} onValue={(when) => set({ when: when as Record<string, unknown> })} />
          <TextField label={t('note')} value={form.note ?? ''} onChange={(event) => set({ note: event.target.value })} />
          <CheckField label={t('overridable')} checked={form.overridable ?? false} onChange={(event) => set({ overridable: event.target.checked })} />
        </>
      )}
    </FormDialog>
  );
}
