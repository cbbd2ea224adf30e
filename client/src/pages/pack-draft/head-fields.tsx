import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Panel, Stack } from '../../ui/panel.js';
import { kept, type WrittenBasis, type WrittenPack } from './written.js';

/** Name, validity, change note and the documents that the pack rests on. */
const words = defineWords('pack-head-fields', {
  head: ['基本信息', 'Head'],
  zh: ['名称（中文）', 'Name in Chinese'],
  en: ['名称（英文）', 'Name in English'],
  parent: ['上级政策包', 'Extends'],
  parentHint: ['代码@版本；只能从严', 'code@version; may only tighten'],
  from: ['生效自', 'Valid from'],
  to: ['有效至', 'Valid to'],
  change: ['变更说明', 'Change note'],
  changeHint: ['各方案的当事方都会看到', 'every party of the programmes reads it'],
  basis: ['依据文件', 'Documents'],
  title: ['文件名称 {{no}}', 'Title {{no}}'],
  printed: ['文号 {{no}}（原样）', 'Number {{no}} as printed'],
  issuers: ['发文机关 {{no}}（顿号分隔）', 'Issuers {{no}}'],
  issued: ['发文日期 {{no}}', 'Issued on {{no}}'],
  add: ['增加依据文件', 'Add a document'],
  remove: ['删除依据文件 {{no}}', 'Remove document {{no}}'],
});

export interface HeadProps {
  pack: WrittenPack;
  change: (next: Partial<WrittenPack>) => void;
  problemAt: (path: string) => string | null;
}

export function HeadFields({ pack, change, problemAt }: HeadProps) {
  const t = useWords(words);
  return (
    <Panel title={t('head')}>
      <FormGrid>
        <TextField label={t('zh')} value={pack.name.zh} error={problemAt('name.zh')} onChange={(event) => change({ name: { ...pack.name, zh: event.target.value } })} />
        <TextField label={t('en')} value={pack.name.en} error={problemAt('name.en')} onChange={(event) => change({ name: { ...pack.name, en: event.target.value } })} />
        <TextField label={t('parent')} hint={t('parentHint')} value={pack.extends ?? ''} error={problemAt('extends')} onChange={(event) => change({ extends: event.target.value || null })} />
        <DateField label={t('from')} value={pack.valid.from ?? ''} error={problemAt('valid.from')} onValue={(from) => change({ valid: { ...pack.valid, from: from || null } })} />
        <DateField label={t('to')} value={pack.valid.to ?? ''} error={problemAt('valid.to')} onValue={(to) => change({ valid: { ...pack.valid, to: to || null } })} />
        <FormGrid.Wide>
          <TextArea label={t('change')} hint={t('changeHint')} rows={2} value={pack.changeNote} error={problemAt('changeNote')} onChange={(event) => change({ changeNote: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </Panel>
  );
}

function freshId(basis: readonly WrittenBasis[]): string {
  for (let no = basis.length + 1; ; no += 1) if (!basis.some((one) => one.id === `doc-${no}`)) return `doc-${no}`;
}

export function BasisFields({ pack, change, problemAt }: HeadProps) {
  const t = useWords(words);
  const set = (at: number, next: Partial<WrittenBasis>): void => change({ basis: pack.basis.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <Panel title={t('basis')} note={problemAt('basis') ?? undefined}>
      <Stack>
        {pack.basis.map((one, at) => {
          const no = at + 1;
          return (
            <FormGrid key={`${one.id}-${no}`}>
              <TextField label={t('title', { no })} value={one.title} error={problemAt(`basis[${at}].title`)} onChange={(event) => set(at, { title: event.target.value })} />
              <TextField label={t('printed', { no })} value={one.asPrinted ?? ''} onChange={(event) => set(at, { asPrinted: event.target.value || null, ...kept('normalised', one.normalised) })} />
              <TextField label={t('issuers', { no })} value={one.issuers.join('、')} onChange={(event) => set(at, { issuers: event.target.value.split('、').filter((text) => text !== '') })} />
              <DateField label={t('issued', { no })} value={one.issuedOn ?? ''} error={problemAt(`basis[${at}].issuedOn`)} onValue={(issuedOn) => set(at, { issuedOn: issuedOn || null })} />
              <div>
                <Button size="small" disabled={pack.basis.length === 1} aria-label={t('remove', { no })} onClick={() => change({ basis: pack.basis.toSpliced(at, 1) })}>{t('remove', { no })}</Button>
              </div>
            </FormGrid>
          );
        })}
        <div>
          <Button onClick={() => change({ basis: [...pack.basis, { id: freshId(pack.basis), title: '', asPrinted: null, normalised: null, issuers: [], issuedOn: null }] })}>{t('add')}</Button>
        </div>
      </Stack>
    </Panel>
  );
}
