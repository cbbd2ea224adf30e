import { Button } from 'antd';
import { useId } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { SpecialtyLineInput, TitleLevel } from '../../graphql/generated/types.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import type { Problem } from '../../ui/problem-list.js';
import { useOptions } from '../labels.js';
import styles from './specialty-lines.module.css';

/** Specialties with their heads, as rows that can be added and taken away. */
const words = defineWords('specialty-lines', {
  specialty: ['专科', 'Specialty'],
  headcount: ['人数', 'Persons'],
  level: ['职称不低于', 'Title at least'],
  any: ['不限', 'any'],
  note: ['说明', 'Note'],
  add: ['添加专科', 'Add a specialty'],
  remove: ['删去第 {{no}} 行', 'Remove line {{no}}'],
});

/** Names that are often meant; any other may be written. */
const COMMON = (
  '心内科 呼吸内科 消化内科 神经内科 肾内科 内分泌科 普外科 骨科 神经外科 泌尿外科 妇产科 儿科 新生儿科 急诊科 重症医学科 麻醉科 中医科 ' +
  '针灸推拿科 康复科 口腔科 眼科 耳鼻喉科 皮肤科 感染科 全科 医学影像科 超声科 检验科 病理科 药学 护理 护理管理 医院管理 公共卫生'
).split(' ');

export interface LineForm {
  specialty: string;
  headcount: string;
  titleLevel: string;
  note: string;
}

export const emptyLine: LineForm = { specialty: '', headcount: '1', titleLevel: '', note: '' };

/** The rows as the server takes them; empty ones are left out. */
export function linesInput(lines: readonly LineForm[]): SpecialtyLineInput[] {
  return lines
    .filter((line) => line.specialty.trim() !== '')
    .map((line) => ({ specialty: line.specialty.trim(), headcount: Number(line.headcount) || 1, titleLevel: (line.titleLevel || null) as TitleLevel | null, note: line.note }));
}

/** What the server has, as rows of the form. */
export function linesForm(lines: readonly { specialty: string; headcount: number; titleLevel?: string | null; note?: string }[]): LineForm[] {
  return lines.map((line) => ({ specialty: line.specialty, headcount: String(line.headcount), titleLevel: line.titleLevel ?? '', note: line.note ?? '' }));
}

export function SpecialtyLines({ legend, lines, problems, onChange }: {
  legend: string;
  lines: readonly LineForm[];
  problems: readonly Problem[];
  onChange: (lines: LineForm[]) => void;
}) {
  const t = useWords(words);
  const options = useOptions();
  const list = useId();
  const change = (at: number, next: Partial<LineForm>): void => onChange(lines.map((line, i) => (i === at ? { ...line, ...next } : line)));
  return (
    <fieldset className={styles.lines}>
      <legend className={styles.legend}>{legend}</legend>
      <datalist id={list}>
        {COMMON.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {lines.map((line, at) => {
        const problem = problems.find(({ path }) => path === `lines.${at}.specialty`);
        return (
          <div key={at} className={styles.line} role="group" aria-label={`${legend} ${at + 1}`}>
            <TextField required label={t('specialty')} list={list} maxLength={40} value={line.specialty} error={problem?.message} onChange={(event) => change(at, { specialty: event.target.value })} />
            <TextField required label={t('headcount')} inputMode="numeric" maxLength={3} value={line.headcount} onChange={(event) => change(at, { headcount: event.target.value.replace(/\D/g, '') })} />
            <SelectField label={t('level')} placeholder={t('any')} value={line.titleLevel} options={options('titleLevel').slice(1)} onChange={(event) => change(at, { titleLevel: event.target.value })} />
            <TextField label={t('note')} maxLength={200} value={line.note} onChange={(event) => change(at, { note: event.target.value })} />
            <Button icon={<Icon name="close" />} aria-label={t('remove', { no: at + 1 })} disabled={lines.length === 1} onClick={() => onChange(lines.filter((_, i) => i !== at))} />
          </div>
        );
      })}
      <div>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...lines, emptyLine])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
