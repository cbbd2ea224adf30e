import { Button, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { defineWords, useWords } from '../app/words.js';
import { SelectField, TextField, type Option } from './field.js';
import { Icon } from './icon.js';
import type { Filters } from './use-filters.js';
import styles from './filter-bar.module.css';

/** Search box and chips "field = value ×", mirrored in the URL; "+ condition" adds one. */
export interface FilterField {
  key: string;
  label: string;
  options: readonly Option[];
}

const words = defineWords('filter-bar', {
  add: ['条件', 'Condition'],
  field: ['条件项', 'Field'],
  value: ['取值', 'Value'],
  choose: ['请选择', 'Choose'],
  remove: ['移除条件 {{label}} = {{value}}', 'Remove {{label}} = {{value}}'],
  clear: ['清空', 'Clear'],
  copy: ['复制链接', 'Copy link'],
  copied: ['已复制', 'Copied'],
  conditions: ['当前条件', 'Conditions'],
  given: ['指定的一项', 'the one given'],
  programmeId: ['方案', 'Programme'],
  divisionCode: ['地区', 'Area'],
  receiverId: ['受援单位', 'Receiver'],
  pairingId: ['结对', 'Pairing'],
  teamId: ['队伍', 'Team'],
  assignmentId: ['派驻人员', 'Person'],
  from: ['自', 'From'],
  to: ['至', 'To'],
  dueFrom: ['期限自', 'Due from'],
  dueTo: ['期限至', 'Due to'],
  endsFrom: ['考核期止于', 'Period ends from'],
  endsTo: ['考核期止于（至）', 'Period ends to'],
  grades: ['等次', 'Grade'],
  onTime: ['按期生效', 'In force on time'],
  standing: ['有效', 'Stands'],
});

function AddCondition({ fields, onAdd }: { fields: readonly FilterField[]; onAdd: (key: string, value: string) => void }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const field = fields.find((one) => one.key === key);
  const form = (
    <div className={styles.form}>
      <SelectField
        label={t('field')}
        placeholder={t('choose')}
        value={key}
        options={fields.map((one) => ({ value: one.key, label: one.label }))}
        onChange={(event) => setKey(event.target.value)}
      />
      {field && (
        <SelectField
          label={t('value')}
          placeholder={t('choose')}
          value=""
          options={field.options}
          onChange={(event) => {
            onAdd(field.key, event.target.value);
            setOpen(false);
            setKey('');
          }}
        />
      )}
    </div>
  );
  return (
    <Popover content={form} trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft">
      <button type="button" className={styles.add} aria-expanded={open}>
        <Icon name="plus" size={14} /> {t('add')}
      </button>
    </Popover>
  );
}

function Search({ value, placeholder, onSearch }: { value: string; placeholder: string; onSearch: (value: string) => void }) {
  const [text, setText] = useState(value);
  const last = useRef(value);
  useEffect(() => {
    if (value !== last.current) {
      last.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === last.current) return;
    const timer = setTimeout(() => {
      last.current = text;
      onSearch(text);
    }, 300);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <TextField
      hideLabel
      label={placeholder}
      placeholder={placeholder}
      type="search"
      icon={<Icon name="search" />}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function CopyLink() {
  const t = useWords(words);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => setCopied(true), () => setCopied(false));
  return (
    <Button type="link" size="small" onClick={copy} icon={<Icon name="link" size={14} />}>
      {copied ? t('copied') : t('copy')}
    </Button>
  );
}

/** Conditions that came with a link, such as a figure's area and period: nobody chooses them here, but they are seen and can be taken off. */
const LINKED = [
  'programmeId', 'divisionCode', 'receiverId', 'pairingId', 'teamId', 'assignmentId', 'from', 'to', 'dueFrom', 'dueTo', 'endsFrom', 'endsTo', 'grades', 'onTime', 'standing',
] as const;

function conditionsWithoutField(filters: Filters, fields: readonly FilterField[], t: (key: (typeof LINKED)[number] | 'given') => string): FilterField[] {
  return LINKED.filter((key) => filters.values[key] && !fields.some((field) => field.key === key)).map((key) => {
    const value = filters.values[key] ?? '';
    const plain = /^[\d-]{4,10}$/.test(value) || /^[A-Z_,]+$/.test(value);
    const said = value === 'true' ? '✓' : value === 'false' ? '✗' : plain ? value : t('given');
    return { key, label: t(key), options: [{ value, label: said }] };
  });
}

/** `search` is the key of the text filter and its placeholder. */
export function FilterBar({
  filters,
  fields,
  search,
  children,
}: {
  filters: Filters;
  fields: readonly FilterField[];
  search?: { key: string; placeholder: string };
  children?: React.ReactNode;
}) {
  const t = useWords(words);
  const active = [...fields, ...conditionsWithoutField(filters, fields, t)].filter((field) => filters.values[field.key]);
  const free = fields.filter((field) => !filters.values[field.key]);
  return (
    <div className={styles.bar}>
      {search && (
        <div className={styles.search}>
          <Search
            value={filters.values[search.key] ?? ''}
            placeholder={search.placeholder}
            onSearch={(text) => filters.set(search.key, text || null)}
          />
        </div>
      )}
      {active.length > 0 && (
        <ul className={styles.chips} aria-label={t('conditions')}>
          {active.map((field) => {
            const value = filters.values[field.key] ?? '';
            const label = value.split(',').map((code) => field.options.find((option) => option.value === code)?.label ?? code).join(' / ');
            return (
              <li key={field.key} className={styles.chip}>
                <span>
                  {field.label} = <b>{label}</b>
                </span>
                <button
                  type="button"
                  aria-label={t('remove', { label: field.label, value: label })}
                  onClick={() => filters.set(field.key, null)}
                >
                  <Icon name="close" size={12} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {free.length > 0 && <AddCondition fields={free} onAdd={filters.set} />}
      {Object.keys(filters.values).length > 0 && (
        <Button type="link" size="small" onClick={filters.clear}>
          {t('clear')}
        </Button>
      )}
      <div className={styles.end}>
        {children}
        <CopyLink />
      </div>
    </div>
  );
}
