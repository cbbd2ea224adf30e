import type { ParameterKey } from '@jiedui/schema/parameters/catalogue';
import { codeLabel, memberLabel, startingValue, type ValueShape } from '@jiedui/schema/parameters/parameter-form';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { shown } from './pack-ref.js';
import styles from './shape-field.module.css';

/** A field, or fields, for any value that a parameter may take, made from its shape. */
const words = defineWords('shape-field', {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  choose: ['请选择', 'Choose'],
  unset: ['不设', 'not set'],
  set: ['设置', 'set'],
  add: ['增加一项', 'Add one'],
  remove: ['删除第 {{no}} 项', 'Remove no. {{no}}'],
  removeWord: ['删除', 'Remove'],
  addMember: ['增加条件', 'Add a condition'],
  removeMember: ['删除 {{name}}', 'Remove {{name}}'],
  number: ['整数', 'a whole number'],
});

export interface ShapeFieldProps {
  label: string;
  shape: ValueShape;
  value: unknown;
  onValue: (value: unknown) => void;
  /** The parameter whose words name the codes. */
  parameterKey?: ParameterKey;
  error?: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

function useCode(key: ParameterKey | undefined): (code: string) => string {
  const english = usePreferences().language === 'en';
  return (code) => {
    const label = codeLabel(code, key);
    return shown(english, label.zh, label.en);
  };
}

function useMember(): (name: string) => string {
  const english = usePreferences().language === 'en';
  return (name) => {
    const label = memberLabel(name);
    return shown(english, label.zh, label.en);
  };
}

function Codes({ label, codes, value, onValue, parameterKey }: Omit<ShapeFieldProps, 'shape'> & { codes: readonly string[] }) {
  const codeOf = useCode(parameterKey);
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  return (
    <fieldset className={styles.codes}>
      <legend>{label}</legend>
      {codes.map((code) => (
        <CheckField
          key={code}
          label={codeOf(code)}
          checked={chosen.includes(code)}
          onChange={(event) => onValue(event.target.checked ? codes.filter((one) => one === code || chosen.includes(one)) : chosen.filter((one) => one !== code))}
        />
      ))}
    </fieldset>
  );
}

function Several({ label, shape, value, onValue }: ShapeFieldProps) {
  const t = useWords(words);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const itemShape = shape.items ?? {};
  return (
    <fieldset className={styles.part}>
      <legend>{label}</legend>
      {items.map((item, at) => (
        <div key={at} className={styles.item}>
          <ShapeField label={`${label} ${at + 1}`} shape={itemShape} value={item} onValue={(next) => onValue(items.with(at, next))} />
          <Button size="small" aria-label={`${label} ${t('remove', { no: at + 1 })}`} onClick={() => onValue(items.toSpliced(at, 1))}>
            {t('removeWord')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onValue([...items, startingValue(itemShape)])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}

function Structure({ label, shape, value, onValue }: ShapeFieldProps) {
  const t = useWords(words);
  const memberOf = useMember();
  const record = isRecord(value) ? value : {};
  const required = shape.required ?? [];
  const names = Object.keys(shape.properties ?? {});
  const present = names.filter((name) => required.includes(name) || name in record);
  const absent = names.filter((name) => !present.includes(name));
  const without = (name: string): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([one]) => one !== name));
  return (
    <fieldset className={styles.part}>
      <legend>{label}</legend>
      <FormGrid>
        {present.map((name) => (
          <div key={name} className={styles.member}>
            <ShapeField label={memberOf(name)} shape={shape.properties?.[name] ?? {}} value={record[name]} onValue={(next) => onValue({ ...record, [name]: next })} />
            {!required.includes(name) && (
              <Button size="small" aria-label={t('removeMember', { name: memberOf(name) })} onClick={() => onValue(without(name))}>
                {t('removeWord')}
              </Button>
            )}
          </div>
        ))}
      </FormGrid>
      {absent.length > 0 && (
        <SelectField
          label={t('addMember')}
          placeholder={t('choose')}
          value=""
          options={absent.map((name) => ({ value: name, label: memberOf(name) }))}
          onChange={(event) => onValue({ ...record, [event.target.value]: startingValue(shape.properties?.[event.target.value] ?? {}) })}
        />
      )}
    </fieldset>
  );
}

/** A value that may be left out, or that is one code or several. */
function Choice(props: ShapeFieldProps) {
  const t = useWords(words);
  const shapes = props.shape.anyOf ?? [];
  const list = shapes.find((one) => one.type === 'array');
  if (list?.items?.enum) return <Codes {...props} codes={list.items.enum} />;
  if (list) return <Several {...props} shape={list} value={Array.isArray(props.value) ? props.value : [props.value]} />;
  const some = shapes.find((one) => one.type !== 'null') ?? {};
  const set = props.value !== null && props.value !== undefined;
  return (
    <div className={styles.choice}>
      <CheckField label={`${props.label}：${set ? t('set') : t('unset')}`} checked={set} onChange={(event) => props.onValue(event.target.checked ? startingValue(some) : null)} />
      {set && <ShapeField {...props} shape={some} />}
    </div>
  );
}

function Whole({ label, value, onValue, error }: ShapeFieldProps) {
  const t = useWords(words);
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={text}
      error={error ?? (/^-?\d+$/.test(text) ? null : t('number'))}
      onChange={(event) => onValue(/^-?\d+$/.test(event.target.value) ? Number(event.target.value) : event.target.value)}
    />
  );
}

export function ShapeField(props: ShapeFieldProps) {
  const { label, shape, value, onValue, parameterKey, error } = props;
  const t = useWords(words);
  const codeOf = useCode(parameterKey);
  if (shape.anyOf) return <Choice {...props} />;
  if (shape.enum) return <SelectField label={label} error={error} value={typeof value === 'string' ? value : ''} placeholder={t('choose')} options={shape.enum.map((code) => ({ value: code, label: codeOf(code) }))} onChange={(event) => onValue(event.target.value)} />;
  switch (shape.type) {
    case 'boolean':
      return <SelectField label={label} error={error} value={String(value)} options={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} onChange={(event) => onValue(event.target.value === 'true')} />;
    case 'integer':
    case 'number':
      return <Whole {...props} />;
    case 'array':
      return shape.items?.enum ? <Codes {...props} codes={shape.items.enum} /> : <Several {...props} />;
    case 'object':
      return <Structure {...props} />;
    default:
      if (shape.format === 'date') return <DateField label={label} error={error} value={typeof value === 'string' ? value : ''} onValue={onValue} />;
      return <TextField label={label} error={error} value={typeof value === 'string' ? value : ''} onChange={(event) => onValue(event.target.value)} />;
  }
}
