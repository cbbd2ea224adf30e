import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendanceMarksQuery } from '../../graphql/generated/types.js';
import { labelOf, useLabel, useOptions } from '../../modules/labels.js';
import { useExportAction } from '../../modules/export-action.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { ActionButton } from '../../ui/page-header.js';
import { PlainButton } from '../../ui/plain-button.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ATTENDANCE_MARKS, marksFilterSpec } from './attendance-query.js';
import { CorrectDialog } from './correct-dialog.js';

/** Every mark behind the sheet, with its original time and its correction. */
const words = defineWords('marks-panel', {
  title: ['逐条记录', 'Every record'],
  name: ['姓名', 'Name'],
  day: ['日期', 'Day'],
  mark: ['记录', 'Record'],
  at: ['原时间', 'Happened'],
  received: ['收到', 'Received'],
  source: ['来源', 'Source'],
  position: ['位置', 'Position'],
  hidden: ['已记，不在贵单位可见范围', 'taken, not for you to see'],
  none: ['无', 'none'],
  by: ['登记', 'Recorded by'],
  state: ['效力', 'Standing'],
  corrected: ['已被更正', 'Corrected'],
  void: ['作废', 'Void'],
  valid: ['有效', 'Valid'],
  standing: ['有效', 'Valid'],
  correct: ['更正', 'Correct'],
  search: ['姓名', 'Name'],
  empty: ['没有考勤记录', 'No records'],
  emptyText: ['本人签到、受援单位登记或导入后，记录会出现在这里。', 'They appear with check-ins, the receiver’s sheet or an import.'],
});

type Row = AttendanceMarksQuery['attendances']['nodes'][number];

function placeOf(row: Row, hidden: string, none: string): string {
  if (row.location) return `${row.location.latitude}, ${row.location.longitude}${row.location.accuracy ? ` ±${row.location.accuracy} m` : ''}`;
  return row.place || (row.located ? hidden : none);
}

function useColumns(onCorrect: ((row: Row) => void) | null): DataColumn<Row>[] {
  const t = useWords(words);
  const label = useLabel();
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <b>{row.assignment?.name}</b> },
    { key: 'day', title: t('day'), render: (row) => row.day },
    { key: 'mark', title: t('mark'), phone: 'aside', render: (row) => label('attendanceMark', row.mark) },
    { key: 'at', title: t('at'), render: (row) => dateTime(row.occurredAt) },
    { key: 'received', title: t('received'), phone: 'none', render: (row) => dateTime(row.receivedAt) },
    { key: 'source', title: t('source'), render: (row) => label('attendanceSource', row.source) },
    { key: 'position', title: t('position'), render: (row) => placeOf(row, t('hidden'), t('none')) },
    { key: 'by', title: t('by'), render: (row) => [row.recordedOrg, row.recordedBy, row.reason].filter(Boolean).join(' · ') },
    {
      key: 'state', title: t('state'),
      render: (row) => (row.corrected ? <StatusTag tone="mute">{t('corrected')}</StatusTag> : row.mark === 'VOID' ? <StatusTag tone="mute">{t('void')}</StatusTag> : <StatusTag tone="ok">{t('valid')}</StatusTag>),
    },
  ];
  if (!onCorrect) return columns;
  return [...columns, {
    key: 'correct', title: t('correct'),
    render: (row) => (row.corrected ? '—' : <PlainButton aria-label={`${t('correct')} ${row.assignment?.name} ${dateTime(row.occurredAt)}`} onClick={() => onCorrect(row)}>{t('correct')}</PlainButton>),
  }];
}

export function MarksPanel({ teamId, month, mayCorrect, onChange }: { teamId: string; month: { from: string; to: string }; mayCorrect: boolean; onChange: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const { flag } = useListWords();
  const [correcting, setCorrecting] = useState<Row | null>(null);
  const list = useList(ATTENDANCE_MARKS, (data) => data.attendances, marksFilterSpec, { always: { teamId, ...month } });
  const columns = useColumns(mayCorrect ? setCorrecting : null);
  const exporting = useListExport(ATTENDANCE_MARKS, (data) => data.attendances, { filter: list.filter }, {
    name: '考勤记录',
    columns: [
      { head: '姓名', value: (row: Row) => row.assignment?.name }, { head: '日期', value: (row) => row.day }, { head: '记录', value: (row) => labelOf('attendanceMark', row.mark, 'zh-CN') },
      { head: '原时间', value: (row) => dateTime(row.occurredAt) }, { head: '收到', value: (row) => dateTime(row.receivedAt) }, { head: '来源', value: (row) => labelOf('attendanceSource', row.source, 'zh-CN') },
      { head: '登记', value: (row) => `${row.recordedOrg} ${row.recordedBy}` }, { head: '更正理由', value: (row) => row.reason }, { head: '效力', value: (row) => (row.corrected ? '已被更正' : row.mark === 'VOID' ? '作废' : '有效') },
    ],
  });
  const action = useExportAction(exporting, list.table.totalCount);
  return (
    <section aria-label={t('title')}>
      <ListPanel
        name="attendance-marks"
        label={t('title')}
        filters={list.filters}
        fields={[{ key: 'sources', label: t('source'), options: options('attendanceSource') }, { key: 'standing', label: t('standing'), options: flag }]}
        search={{ key: 'search', placeholder: t('search') }}
        failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
        columns={columns}
        {...list.table}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      />
      <ActionButton action={action} />
      {correcting && (
        <CorrectDialog
          mark={correcting}
          onClose={() => setCorrecting(null)}
          onDone={() => {
            setCorrecting(null);
            list.retry();
            onChange();
          }}
        />
      )}
    </section>
  );
}
