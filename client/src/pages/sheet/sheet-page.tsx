import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RecordStaysQuery, SheetRecordsQuery, SheetRecordsQueryVariables } from '../../graphql/generated/types.js';
import { ACTIVITY_ROW } from '../../modules/activity/activity-row.js';
import { ACTIVITY_QUERIES, RECORD_ACTIVITIES } from '../../modules/activity/activity-verbs.js';
import { newEntryId } from '../../app/offline/entry.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { daysOf, isWeekend, shifted, spanAround } from '../../modules/workload/periods.js';
import { SelectField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { useDraft, useUnsavedGuard } from '../../ui/use-draft.js';
import { ownStays, RECORD_STAYS } from '../record/record-query.js';
import { columns, emptyCells, faultsOf, isFilled, linesOf, paste, rowsOf, type Column, type Fault, type Sheet, type SheetRow } from './sheet.js';
import { SheetGrid } from './sheet-grid.js';
import { done as step, doneAgain, nothingDone, takenBack, type Undo } from './undo.js';
import styles from './sheet.module.css';

const SHEET_RECORDS: TypedDocumentNode<SheetRecordsQuery, SheetRecordsQueryVariables> = gql`
  query SheetRecords($filter: ActivityFilter) {
    activities(filter: $filter, order: EARLIEST, first: 200) {
      nodes {
        ...ActivityRow
      }
    }
  }
  ${ACTIVITY_ROW}
`;

/** A month of one person as a sheet: typed, or pasted from a spreadsheet; saved whole. */
const words = defineWords('sheet-page', {
  title: ['按月填报', 'Fill in a month'],
  activities: ['工作量', 'Work done'],
  person: ['派驻人员', 'Person'],
  choose: ['请选择', 'Choose'],
  month: ['月份', 'Month'],
  before: ['上一月', 'Previous month'],
  after: ['下一月', 'Next month'],
  complete: ['已填工作日', 'Working days filled in'],
  hint: ['可从 Excel 复制粘贴（可带日期、上午/下午两列）；↑↓ 与回车换行，Ctrl+D 照抄上一行，Esc 还原本格，Ctrl+Z 撤销。', 'Paste from a spreadsheet, with or without the columns of day and half-day; ↑ ↓ and Enter change the row, Ctrl+D copies the cell above, Ctrl+Z takes back.'],
  kept: ['草稿已自动保存在本机（{{at}}）。', 'The draft is kept in this browser ({{at}}).'],
  discard: ['放弃草稿', 'Discard the draft'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  save: ['保存 {{count}} 条', { one: 'Save {{count}} record', other: 'Save {{count}} records' }],
  saving: ['保存工作记录', 'Saving'],
  saved: ['已保存 {{count}} 条，等待受援单位确认。', { one: '{{count}} record saved; the receiver confirms it.', other: '{{count}} records saved; the receiver confirms them.' }],
  faulty: ['{{count}} 个单元格需要修改', { one: '{{count}} cell to mend', other: '{{count}} cells to mend' }],
  UNKNOWN_WORK: ['没有这种工作，请从列表中选择', 'no such work, choose from the list'],
  BAD_QUANTITY: ['数量应为 1 至 9999 的整数', 'a whole number from 1 to 9999'],
  NO_WORK: ['请填写工作', 'name the work'],
  SENSITIVE: ['含证件号、电话或病案号，请删去', 'holds an identity, telephone or record number; delete it'],
  leave: ['有未保存的填报，确定离开吗？草稿会保留在本机。', 'There are unsaved cells. Leave? The draft stays in this browser.'],
  left: ['另有 {{count}} 天未到或不在派驻期。', { one: '{{count}} more day is to come or outside the stay.', other: '{{count}} more days are to come or outside the stay.' }],
  work: ['工作', 'Work'],
  quantity: ['数量', 'Quantity'],
  work2: ['另一项工作', 'Other work'],
  quantity2: ['数量 2', 'Quantity 2'],
  department: ['科室', 'Department'],
  note: ['备注', 'Note'],
  empty: ['还不能登记工作', 'Nothing can be recorded yet'],
  emptyText: ['本单位派出的人员由受援单位确认到岗之后，才能登记派驻期内的工作；受援单位只确认。', 'The people you send can record work once the receiver has confirmed their arrival; a receiver only confirms.'],
});

type Stay = RecordStaysQuery['assignments']['nodes'][number];
type Faults = Partial<Record<Column, Fault>>;

/** Server problems point at lines.<n>.<field>: the cell they came from. */
function placeOf(path: string | null | undefined, lines: ReturnType<typeof linesOf>): { key: string; column: Column } | null {
  const [, at, field] = /^lines\.(\d+)\.(\w+)$/.exec(path ?? '') ?? [];
  const line = lines[Number(at)];
  return line ? { key: line.key, column: columns.find((column) => column === field) ?? line.column } : null;
}

function FaultList({ rows, faultsIn }: { rows: readonly SheetRow[]; faultsIn: (key: string) => Faults }) {
  const t = useWords(words);
  const label = useLabel();
  const found = rows.flatMap((row) => (Object.entries(faultsIn(row.key)) as [Column, Fault][]).map(([column, fault]) => ({ row, column, fault })));
  if (found.length === 0) return null;
  return (
    <ReasonStrip tone="bad" icon="info" title={t('faulty', { count: found.length })}>
      {found.slice(0, 6).map(({ row, column, fault }) => `${row.day.slice(5)} ${label('slot', row.slot)} ${t(column)}：${t(fault)}`).join('；')}
    </ReasonStrip>
  );
}

function MonthSheet({ stay, month, today }: { stay: Stay; month: string; today: string }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const dates = spanAround('month', `${month}-01`);
  const query = useQuery(SHEET_RECORDS, { variables: { filter: { assignmentId: stay.id, ...dates } }, fetchPolicy: 'cache-and-network' });
  const held = query.data?.activities.nodes ?? [];
  const draft = useDraft<Sheet>(`sheet-${stay.id}-${month}`, {}, '1');
  const [saved, setSaved] = useState(0);
  const [undo, setUndo] = useState<Undo<Sheet>>(nothingDone);
  const record = useVerb(RECORD_ACTIVITIES, { refetch: ACTIVITY_QUERIES });
  const sheet = draft.value;
  const edit = (next: Sheet, about: string | null): void => {
    setUndo(step(undo, sheet, about));
    draft.change(next);
  };
  const go = (found: { value: Sheet; undo: Undo<Sheet> } | null): void => {
    if (!found) return;
    setUndo(found.undo);
    draft.change(found.value);
  };
  const last = stay.finishedOn ?? stay.plannedTo;
  const open = (day: string): boolean => day <= today && day >= (stay.arrivedOn ?? day) && day <= last;
  const rows = rowsOf(daysOf(dates).filter(open));
  const left = daysOf(dates).length - rows.length / 2;
  const lines = linesOf(rows, sheet);
  const filled = rows.filter((row) => isFilled(sheet[row.key]));
  useUnsavedGuard(filled.length > 0, t('leave'));
  const refused = record.problems.map((problem) => placeOf(problem.path, lines));
  const faultsIn = (key: string): Faults => {
    const cells = sheet[key];
    return cells && isFilled(cells) ? faultsOf(cells) : {};
  };
  const shownFaults = (key: string): Partial<Record<Column, Fault | 'SERVER'>> => ({
    ...Object.fromEntries(refused.filter((place) => place?.key === key).map((place) => [place?.column, 'SERVER'])), ...faultsIn(key),
  });
  const faulty = filled.some((row) => Object.keys(faultsIn(row.key)).length > 0);
  const workdays = daysOf(dates).filter((day) => !isWeekend(day) && open(day));
  const done = workdays.filter((day) => held.some((row) => row.day === day) || filled.some((row) => row.day === day));
  const save = async (): Promise<void> => {
    const answer = await record.run({ input: { assignmentId: stay.id, source: 'GRID', lines: lines.map(({ key: _key, column: _column, ...line }) => line) } });
    if (!answer?.recordActivities.activities) return;
    setSaved(answer.recordActivities.activities.length);
    draft.forget({});
    setUndo(nothingDone());
  };
  return (
    <>
      {saved > 0 && filled.length === 0 && <ReasonStrip tone="ok" icon="check">{t('saved', { count: saved })}</ReasonStrip>}
      <VerbOutcome verb={record} action={t('saving')} />
      <FaultList rows={filled} faultsIn={faultsIn} />
      <Panel
        flush
        title={`${stay.name} ${month}`}
        note={t('hint')}
        extra={<div className={styles.progress}><span className="muted nowrap">{t('complete')}</span><ProgressBar label={t('complete')} done={done.length} all={workdays.length} /></div>}
        foot={
          <div className={styles.foot}>
            <span className="muted">{left > 0 && t('left', { count: left })} {draft.keptAt && filled.length > 0 ? t('kept', { at: dateTime(draft.keptAt) }) : ''}</span>
            <span className={styles.buttons}>
              <Button disabled={undo.past.length === 0} onClick={() => go(takenBack(undo, sheet))}>{t('undo')}</Button>
              <Button disabled={undo.future.length === 0} onClick={() => go(doneAgain(undo, sheet))}>{t('redo')}</Button>
              {filled.length > 0 && <Button type="link" onClick={() => edit({}, null)}>{t('discard')}</Button>}
              <Button type="primary" disabled={lines.length === 0 || faulty} loading={record.running} onClick={() => void save()}>{t('save', { count: lines.length })}</Button>
            </span>
          </div>
        }
      >
        <SheetGrid
          name={stay.name} month={month} rows={rows} sheet={sheet} held={held} faults={shownFaults} english={english}
          onCell={(row, column, value) => edit({ ...sheet, [row.key]: { ...(sheet[row.key] ?? emptyCells(newEntryId)), [column]: value } }, `${row.key} ${column}`)}
          onPaste={(text, at) => edit(paste(text, at, rows, sheet, newEntryId), null)}
          onUndo={() => go(takenBack(undo, sheet))}
          onRedo={() => go(doneAgain(undo, sheet))}
        />
      </Panel>
    </>
  );
}

export function SheetPage() {
  const t = useWords(words);
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const today = dayOf(viewer.businessNow);
  const month = /^\d{4}-\d{2}$/.test(params.get('month') ?? '') ? (params.get('month') ?? '') : today.slice(0, 7);
  const query = useQuery(RECORD_STAYS, { fetchPolicy: 'cache-and-network' });
  const set = (over: Record<string, string>): void => setParams((before) => new URLSearchParams({ ...Object.fromEntries(before), ...over }));
  return (
    <>
      <PageHeader crumbs={[{ label: t('activities'), to: '/activities' }]} title={t('title')} />
      <PageBody>
        <QueryView query={query}>
          {({ assignments }) => {
            const nodes = ownStays(assignments.nodes);
            const stay = nodes.find((one) => one.id === params.get('assignmentId')) ?? (nodes.length === 1 ? nodes[0] : undefined);
            if (nodes.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
            return (
              <>
                <div className={styles.bar}>
                  <SelectField
                    label={t('person')} placeholder={t('choose')} value={stay?.id ?? ''}
                    options={nodes.map((one) => ({ value: one.id, label: `${one.name} · ${one.team?.pairing?.receiverName ?? ''}` }))}
                    onChange={(event) => set({ assignmentId: event.target.value })}
                  />
                  <Button onClick={() => set({ month: shifted('month', `${month}-01`, -1).slice(0, 7) })}>{t('before')}</Button>
                  <b>{month}</b>
                  <Button onClick={() => set({ month: shifted('month', `${month}-01`, 1).slice(0, 7) })}>{t('after')}</Button>
                </div>
                {stay && <MonthSheet key={`${stay.id} ${month}`} stay={stay} month={month} today={today} />}
              </>
            );
          }}
        </QueryView>
      </PageBody>
    </>
  );
}
