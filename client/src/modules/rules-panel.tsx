import { usePreferences } from '../app/preferences.js';
import { defineWords, useWords } from '../app/words.js';
import type { FindingFieldsFragment } from '../graphql/generated/types.js';
import { FindingsSummary, FindingsTable } from '../ui/findings-table.js';
import { Panel } from '../ui/panel.js';
import { findingRows, type ActionOf, type NameOf } from './finding-rows.js';

/** What the pack says of the thing on the page: a panel of its rules, with the count of each verdict in the header. */
const words = defineWords('rules-panel', {
  title: ['规则判定', 'What the rules say'],
});

interface Props {
  findings: readonly FindingFieldsFragment[];
  title?: string;
  note?: React.ReactNode;
  /** Beside the counts. */
  extra?: React.ReactNode;
  /** Names of those whom findings are about. */
  nameOf?: NameOf;
  actionOf?: ActionOf;
  /** In the place of the table where nothing is judged; without it there is no panel. */
  empty?: React.ReactNode;
}

export function RulesPanel({ findings, title, note, extra, nameOf = () => null, actionOf, empty }: Props) {
  const t = useWords(words);
  usePreferences();
  const rows = findingRows(findings, nameOf, actionOf);
  const name = title ?? t('title');
  if (rows.length === 0 && !empty) return null;
  return (
    <Panel flush title={name} note={note} extra={(rows.length > 0 || extra) && <><FindingsSummary rows={rows} />{extra}</>}>
      {rows.length > 0 ? <FindingsTable label={name} rows={rows} /> : empty}
    </Panel>
  );
}
