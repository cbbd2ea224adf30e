import { useState } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { Button } from 'antd';
import { TextArea, TextField } from '../../ui/field.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { SAVE_REPORT } from './report-query.js';

/** The places of a report that are filled by hand, and its marks where it has any. */
const words = defineWords('report-fields', {
  title: ['填写', 'By hand'],
  note: ['数字由平台按数据截至时点填入，不写患者信息', 'the numbers come from the records; no patient data'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  leave: ['填写的内容还没有保存，离开后会丢失。', 'What you wrote is not saved and would be lost.'],
  marks: ['评价细则', 'Marks'],
  item: ['项目', 'Item'],
  standard: ['标准', 'Standard'],
  full: ['满分', 'Full'],
  self: ['自评', 'Own'],
  peer: ['互评', 'Peer'],
  spot: ['抽查', 'Spot check'],
  remark: ['问题', 'Problem'],
});

type Report = ReportFieldsFragment;
type Column = 'self' | 'remark';

function startingMarks({ markLines, marks }: Report): Record<string, Record<Column, string>> {
  return Object.fromEntries(markLines.map(({ code }) => {
    const given = marks.find((mark) => mark.code === code);
    return [code, { self: given?.self ?? '', remark: given?.remark ?? '' }];
  }));
}

export function ReportFieldsForm({ report }: { report: Report }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const save = useVerb(SAVE_REPORT);
  const [entries, setEntries] = useState(() => Object.fromEntries(report.fields.map((field) => [field.key, field.value])));
  const [marks, setMarks] = useState(() => startingMarks(report));
  const [dirty, setDirty] = useState(false);
  useUnsavedGuard(dirty && !save.running, t('leave'));
  const wrong = (path: string) => save.problems.find((problem) => problem.path === path)?.message ?? null;
  const submit = async (): Promise<void> => {
    const given = Object.entries(marks).map(([code, { self, remark }]) => ({ code, self: self || null, remark }));
    const data = await save.run({ input: { reportId: report.id, revision: report.revision, entries: Object.entries(entries).map(([key, value]) => ({ key, value })), marks: given } });
    if (data) setDirty(false);
  };
  const mark = (code: string, column: Column, label: string) => (
    <TextField hideLabel label={label} inputMode={column === 'remark' ? 'text' : 'decimal'} maxLength={column === 'remark' ? 500 : 8} error={wrong(`marks.${code}.${column}`)} value={marks[code]?.[column] ?? ''}
      onChange={(event) => {
        const line = marks[code];
        if (line) setMarks({ ...marks, [code]: { ...line, [column]: event.target.value } });
        setDirty(true);
      }} />
  );
  return (
    <Panel title={t('title')} note={t('note')} extra={<Button type="primary" loading={save.running} disabled={!dirty} onClick={() => void submit()}>{dirty ? t('save') : t('saved')}</Button>}>
      <Stack>
        <VerbOutcome verb={save} action={t('save')} />
        {report.markLines.length > 0 && (
          <PlainTable
            label={t('marks')}
            rows={report.markLines}
            rowKey={(line) => line.code}
            columns={[
              { key: 'item', title: t('item'), strong: true, render: (line) => line.item },
              { key: 'standard', title: t('standard'), render: (line) => line.standard },
              { key: 'full', title: t('full'), align: 'right', render: (line) => line.fullMarks },
              { key: 'self', title: t('self'), width: '84px', render: (line) => mark(line.code, 'self', `${line.item} ${t('self')}`) },
              { key: 'peer', title: t('peer'), align: 'right', render: (line) => report.marks.find(({ code }) => code === line.code)?.peer ?? '—' },
              { key: 'spot', title: t('spot'), align: 'right', render: (line) => report.marks.find(({ code }) => code === line.code)?.spot ?? '—' },
              { key: 'remark', title: t('remark'), render: (line) => mark(line.code, 'remark', `${line.item} ${t('remark')}`) },
            ]}
          />
        )}
        {report.fields.map((field) => (
          <TextArea key={field.key} rows={4} label={english ? field.labelEn : field.label} required={field.required} maxLength={8000} error={wrong(`entries.${field.key}`)} value={entries[field.key] ?? ''}
            onChange={(event) => {
              setEntries({ ...entries, [field.key]: event.target.value });
              setDirty(true);
            }} />
        ))}
      </Stack>
    </Panel>
  );
}
