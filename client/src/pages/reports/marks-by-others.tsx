import { Button } from 'antd';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { isAllowed } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { SAVE_REPORT_SCORES } from './report-query.js';

/** The marks that the other hospital, or the administration, gives beside the author's own. */
const words = defineWords('report-scores', {
  PEER: ['互评', 'Mutual marks'],
  SPOT: ['抽查评分', 'Marks of the spot check'],
  note: ['空格表示未评', 'empty: not marked'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  leave: ['评分还没有保存，离开后会丢失。', 'The marks are not saved and would be lost.'],
  item: ['项目', 'Item'],
  standard: ['标准', 'Standard'],
  full: ['满分', 'Full'],
  self: ['自评', 'Own'],
  given: ['评分', 'Mark'],
});

type Side = 'PEER' | 'SPOT';
const COLUMNS = { PEER: 'peer', SPOT: 'spot' } as const;

function Marks({ report, side }: { report: ReportFieldsFragment; side: Side }) {
  const t = useWords(words);
  const save = useVerb(SAVE_REPORT_SCORES);
  const column = COLUMNS[side];
  const markOf = (code: string) => report.marks.find((mark) => mark.code === code);
  const [written, setWritten] = useState<Record<string, string>>({});
  const dirty = Object.keys(written).length > 0;
  useUnsavedGuard(dirty && !save.running, t('leave'));
  const submit = async (): Promise<void> => {
    const items = Object.entries(written).map(([code, score]) => ({ code, score: score.trim() || null }));
    if (await save.run({ input: { reportId: report.id, revision: report.revision, side, items } })) setWritten({});
  };
  return (
    <Panel title={t(side)} note={t('note')} extra={<Button type="primary" loading={save.running} disabled={!dirty} onClick={() => void submit()}>{t(dirty ? 'save' : 'saved')}</Button>}>
      <Stack>
        <VerbOutcome verb={save} action={t('save')} />
        <PlainTable
          label={t(side)}
          rows={report.markLines}
          rowKey={(line) => line.code}
          columns={[
            { key: 'item', title: t('item'), strong: true, render: (line) => line.item },
            { key: 'standard', title: t('standard'), render: (line) => line.standard },
            { key: 'full', title: t('full'), align: 'right', render: (line) => line.fullMarks },
            { key: 'self', title: t('self'), align: 'right', render: (line) => markOf(line.code)?.self ?? '—' },
            {
              key: 'given', title: t('given'), width: '84px', render: (line) => (
                <TextField hideLabel label={`${line.item} ${t(side)}`} inputMode="decimal" maxLength={8} value={written[line.code] ?? markOf(line.code)?.[column] ?? ''}
                  error={save.problems.find(({ path }) => path === `marks.${line.code}.${column}`)?.message ?? null} onChange={(event) => setWritten({ ...written, [line.code]: event.target.value })} />
              ),
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}

export function MarksByOthers({ report }: { report: ReportFieldsFragment }) {
  const side: Side | null = isAllowed(report.availableActions, 'savePeerMarks') ? 'PEER' : isAllowed(report.availableActions, 'saveSpotMarks') ? 'SPOT' : null;
  return side === null ? null : <Marks report={report} side={side} />;
}
