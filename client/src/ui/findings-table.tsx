import { defineWords, useWords } from '../app/words.js';
import { Icon } from './icon.js';
import { RuleChip } from './rule-chip.js';
import { StatusTag, type Tone } from './status-tag.js';
import styles from './findings-table.module.css';

/** Rules with their working: failures first, then unknown, met, exempt; verdict, rule, requirement, data and fix, comparison, action. */
export type Verdict = 'MET' | 'NOT_MET' | 'EXEMPT' | 'UNKNOWN';

export interface FindingRow {
  key: string;
  verdict: Verdict;
  ruleId: string;
  clause?: string | null;
  requirement: string;
  /** The data used, in words. */
  data: string;
  fix?: string | null;
  /** In which language the data are told: not every rule speaks English. */
  language?: 'zh-CN' | 'en';
  comparison: string;
  action?: React.ReactNode;
}

const words = defineWords('findings', {
  verdict: ['结论', 'Verdict'],
  rule: ['规则', 'Rule'],
  requirement: ['要求', 'Requirement'],
  data: ['所用数据', 'Data used'],
  comparison: ['比较', 'Comparison'],
  action: ['处理', 'Action'],
  MET: ['满足', 'Met'],
  NOT_MET: ['不满足', 'Not met'],
  UNKNOWN: ['待定', 'Unknown'],
  EXEMPT: ['不适用', 'Not applicable'],
});

const order: readonly Verdict[] = ['NOT_MET', 'UNKNOWN', 'MET', 'EXEMPT'];
const tones: Record<Verdict, Tone> = { NOT_MET: 'bad', UNKNOWN: 'warn', MET: 'ok', EXEMPT: 'mute' };

/** Counts of each verdict, for the panel header. */
export function FindingsSummary({ rows }: { rows: readonly FindingRow[] }) {
  const t = useWords(words);
  return (
    <div className={styles.summary}>
      {order.map((verdict) => {
        const count = rows.filter((row) => row.verdict === verdict).length;
        return (
          count > 0 && (
            <StatusTag key={verdict} tone={tones[verdict]}>
              {t(verdict)} {count}
            </StatusTag>
          )
        );
      })}
    </div>
  );
}

function Row({ row, actions }: { row: FindingRow; actions: boolean }) {
  const t = useWords(words);
  const bad = row.verdict === 'NOT_MET';
  return (
    <tr className={`${bad ? styles.bad : ''} ${row.verdict === 'EXEMPT' ? styles.exempt : ''}`}>
      <td className={styles.verdict}>
        <StatusTag tone={tones[row.verdict]}>{bad ? <b>{t(row.verdict)}</b> : t(row.verdict)}</StatusTag>
      </td>
      <td>
        <RuleChip ruleId={row.ruleId} clause={row.clause ?? null} requirement={row.requirement} />
      </td>
      <td className={styles.requirement}>{row.requirement}</td>
      <td className={styles.data} lang={row.language ?? 'zh-CN'}>
        {row.data}
        {row.fix && (
          <div className={styles.fix}>
            <Icon name="arrow" size={13} /> <span>{row.fix}</span>
          </div>
        )}
      </td>
      <td className={`${styles.comparison} ${bad ? styles.failed : ''}`}>{row.comparison}</td>
      {actions && <td>{row.action}</td>}
    </tr>
  );
}

/** `label` names the table. The action column appears only when some row has one. */
export function FindingsTable({ rows, label }: { rows: readonly FindingRow[]; label: string }) {
  const t = useWords(words);
  const actions = rows.some((row) => row.action);
  const sorted = [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('verdict')}</th>
          <th scope="col">{t('rule')}</th>
          <th scope="col">{t('requirement')}</th>
          <th scope="col">{t('data')}</th>
          <th scope="col">{t('comparison')}</th>
          {actions && <th scope="col">{t('action')}</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <Row key={row.key} row={row} actions={actions} />
        ))}
      </tbody>
    </table>
  );
}
