import { recordedActivities } from '@jiedui/schema/activity';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { labelOf, useLabel } from '../../modules/labels.js';
import { isWeekend } from '../../modules/workload/periods.js';
import { columns, type Cells, type Column, type Fault, type Sheet, type SheetRow } from './sheet.js';
import styles from './sheet.module.css';

/** The cells of a month: arrow keys and Enter go up and down, Tab goes on, blocks from a spreadsheet are pasted anywhere. */
const words = defineWords('sheet-grid', {
  grid: ['{{name}} {{month}} 按半天填报', '{{name}}, {{month}} by half-days'],
  day: ['日期', 'Day'],
  held: ['已登记', 'Recorded'],
  work: ['工作', 'Work'],
  quantity: ['数量', 'Quantity'],
  work2: ['另一项工作', 'Other work'],
  quantity2: ['数量 2', 'Quantity 2'],
  department: ['科室', 'Department'],
  note: ['备注', 'Note'],
  cell: ['{{day}} {{slot}} {{column}}', '{{day}} {{slot}} {{column}}'],
});

const weekdays = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };

function weekday(day: string, english: boolean): string {
  return weekdays[english ? 'en' : 'zh'][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** What Ctrl (or ⌘) and a letter ask for; null for anything else. */
function command(event: React.KeyboardEvent<HTMLInputElement>): 'undo' | 'redo' | 'above' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y') return 'redo';
  return key === 'd' ? 'above' : null;
}

/** Goes to the same column of the next row that can be written. */
function move(event: React.KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (by === 0 || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const column = event.currentTarget.dataset['column'];
  const inputs = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? [])];
  const next = inputs[inputs.indexOf(event.currentTarget) + by];
  next?.focus();
  next?.select();
}

export function SheetGrid({ name, month, rows, sheet, held, faults, onCell, onPaste, onUndo, onRedo, english }: {
  name: string;
  month: string;
  rows: readonly SheetRow[];
  sheet: Sheet;
  /** What is recorded already. */
  held: readonly ActivityRowFragment[];
  faults: (key: string) => Partial<Record<Column, Fault | 'SERVER'>>;
  onCell: (row: SheetRow, column: Column, value: string) => void;
  onPaste: (text: string, at: { row: number; column: number }) => void;
  onUndo: () => void;
  onRedo: () => void;
  english: boolean;
}) {
  const t = useWords(words);
  const label = useLabel();
  const quantity = useQuantity();
  const heldIn = (row: SheetRow) => held.filter((one) => one.day === row.day && (one.slot === row.slot || one.slot === null));
  const input = (row: SheetRow, at: number, column: Column, index: number, cells: Cells | undefined) => (
    <td key={column}>
      <input
        className={`${styles.cell} ${column.startsWith('quantity') ? styles.amount : ''}`}
        data-column={column}
        aria-label={t('cell', { day: row.day, slot: label('slot', row.slot), column: t(column) })}
        aria-invalid={faults(row.key)[column] !== undefined || undefined}
        list={column.startsWith('work') ? 'sheet-works' : undefined}
        inputMode={column.startsWith('quantity') ? 'numeric' : undefined}
        maxLength={column === 'note' ? 500 : 60}
        value={cells?.[column] ?? ''}
        onChange={(event) => onCell(row, column, event.target.value)}
        onFocus={(event) => (event.currentTarget.dataset['before'] = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) return onCell(row, column, event.currentTarget.dataset['before'] ?? '');
          const asked = command(event);
          if (asked === null) return move(event);
          event.preventDefault();
          if (asked === 'undo') onUndo();
          else if (asked === 'redo') onRedo();
          else onCell(row, column, sheet[rows[at - 1]?.key ?? '']?.[column] ?? '');
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/[\t\n]/.test(text)) return;
          event.preventDefault();
          onPaste(text, { row: at, column: index });
        }}
      />
    </td>
  );
  return (
    <div className={styles.scroll}>
      <datalist id="sheet-works">
        {Object.keys(recordedActivities).map((type) => (
          <option key={type} value={labelOf('activityType', type)}>
            {labelOf('activityType', type)}
          </option>
        ))}
      </datalist>
      <table className={styles.grid} aria-label={t('grid', { name, month })}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('held')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">{t(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
              <tr key={row.key} className={isWeekend(row.day) ? styles.weekend : undefined}>
                <th scope="row" className={styles.day}>{row.day.slice(5)} {weekday(row.day, english)} {label('slot', row.slot)}</th>
                <td className={styles.held}>{heldIn(row).map((one) => `${label('activityType', one.type)} ${quantity.text(one.type, one.quantity)}${one.state === 'CONFIRMED' ? ' ✓' : ''}`).join('、')}</td>
                {columns.map((column, index) => input(row, at, column, index, sheet[row.key]))}
              </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
