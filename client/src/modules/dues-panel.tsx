import { usePreferences } from '../app/preferences.js';
import { defineWords, useWords } from '../app/words.js';
import type { FindingFieldsFragment } from '../graphql/generated/types.js';
import { FindingsSummary, FindingsTable } from '../ui/findings-table.js';
import { Panel } from '../ui/panel.js';
import { PlainTable, type PlainColumn } from '../ui/plain-table.js';
import { RuleChip } from '../ui/rule-chip.js';
import { Deadline } from './deadline.js';
import { findingRows } from './finding-rows.js';

/** What one pairing or programme owes in a year, line by line with its deadline and its rule, and what the rules say of the year. */
const words = defineWords('dues-panel', {
  owed: ['应报未报 {{count}} 项', '{{count}} owed'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
  rules: ['规则判定', 'What the rules say'],
});

interface OneDue {
  readonly dueOn: string;
  readonly ruleId: string;
}

interface Props<Due> {
  rhythm: { readonly name: string; readonly dues: readonly Due[]; readonly findings: readonly FindingFieldsFragment[] };
  /** How many are owed, where it is not reports. */
  note?: string;
  rowKey: (due: Due) => string;
  /** What is owed, before its deadline. */
  columns: readonly PlainColumn<Due>[];
  /** What can be done about it. */
  act: PlainColumn<Due>;
  /** What came of the last attempt. */
  outcome: React.ReactNode;
  /** What else is owed, below the lines. */
  children?: React.ReactNode;
}

export function DuesPanel<Due extends OneDue>({ rhythm: { name, dues, findings }, note, rowKey, columns, act, outcome, children }: Props<Due>) {
  const t = useWords(words);
  usePreferences();
  const rows = findingRows(findings, () => null);
  const deadline: readonly PlainColumn<Due>[] = [
    { key: 'due', title: t('due'), render: ({ dueOn }) => <Deadline on={dueOn} wrap /> },
    { key: 'rule', title: t('rule'), render: ({ ruleId }) => <RuleChip ruleId={ruleId} /> },
  ];
  return (
    <Panel flush title={name} note={note ?? t('owed', { count: dues.length })} extra={rows.length > 0 && <FindingsSummary rows={rows} />}>
      {outcome}
      {dues.length > 0 && <PlainTable label={name} rows={dues} rowKey={rowKey} columns={[...columns, ...deadline, act]} />}
      {children}
      {rows.length > 0 && <FindingsTable label={`${t('rules')} ${name}`} rows={rows} />}
    </Panel>
  );
}
