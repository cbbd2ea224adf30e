import { inLanguage } from '../../app/said.js';
import { useWords } from '../../app/words.js';
import type { AttendanceSheetPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { sheetWords } from './sheet-words.js';
import styles from './sheet-table.module.css';

type Sheet = AttendanceSheetPageQuery['attendanceSheet'];

export const SUMS = ['required', 'present', 'leave', 'unrecorded', 'absent', 'late', 'early'] as const;
const SIGNS: Record<string, string> = { PRESENT: '✓', LATE: '迟', EARLY: '退', LATE_EARLY: '迟退', LEAVE: '假', ABSENT: '旷', UNRECORDED: '缺', DUE: '', REST: '休', OUTSIDE: '' };
const LETTERS: Record<string, string> = { PRESENT: '✓', LATE: 'L', EARLY: 'E', LATE_EARLY: 'LE', LEAVE: 'V', ABSENT: 'A', UNRECORDED: '?', DUE: '', REST: '·', OUTSIDE: '' };

/** One line a person, one column a day; exceptions in colour, the time in the cell's words. */
export function SheetTable({ sheet }: { sheet: Sheet }) {
  const t = useWords(sheetWords);
  const label = useLabel();
  const signs = t('english') === 'en' ? LETTERS : SIGNS;
  const days = sheet.lines[0]?.days ?? [];
  return (
    <>
      {/* What scrolls must be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`${sheet.teamName} ${sheet.month}`}>
        <table className={styles.sheet}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('name')}
              </th>
              {SUMS.map((key) => (
                <th key={key} scope="col" className={styles.sum}>
                  {t(key)}
                </th>
              ))}
              {days.map(({ day }) => (
                <th key={day} scope="col">
                  {Number(day.slice(8))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <tr key={line.assignmentId}>
                <th scope="row" className={styles.name}>
                  {line.name}
                </th>
                {SUMS.map((key) => (
                  <td key={key} className={styles.sum} data-odd={(['unrecorded', 'absent', 'late', 'early'] as string[]).includes(key) && line[key] > 0 ? true : undefined}>
                    {line[key]}
                  </td>
                ))}
                {line.days.map(({ day, status, firstIn, lastOut }) => (
                  <td key={day} data-status={status} title={[day, label('dayStatus', status), firstIn, lastOut].filter(Boolean).join(' ')}>
                    <span aria-hidden="true">{signs[status]}</span>
                    <span className="visually-hidden">{[label('dayStatus', status), firstIn, lastOut].filter(Boolean).join(' ')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>{t('legend')}</p>
    </>
  );
}

/** What the pack's attend.* say of each person. */
export function SheetFindings({ sheet }: { sheet: Sheet }) {
  const t = useWords(sheetWords);
  const rows = sheet.lines.flatMap((line) => line.findings.map((finding) => ({ ...finding, name: line.name, key: `${line.assignmentId} ${finding.code} ${finding.ruleId}` })));
  if (rows.length === 0) return <p className={styles.legend}>{t('noRules')}</p>;
  return (
    <PlainTable
      label={t('rule')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', title: t('person'), strong: true, render: (row) => row.name },
        { key: 'rule', title: t('rule'), render: (row) => <StatusTag tone={row.verdict === 'MET' ? 'ok' : 'warn'}>{inLanguage(row.required, row.requiredEn)}</StatusTag> },
        { key: 'actual', title: t('actual'), render: (row) => inLanguage(row.actual, row.actualEn) },
        { key: 'fix', title: t('fix'), render: (row) => (row.fix === null ? '—' : inLanguage(row.fix, row.fixEn)) },
        { key: 'source', title: t('source'), render: (row) => <RuleChip ruleId={row.ruleId} clause={row.clause} /> },
      ]}
    />
  );
}
