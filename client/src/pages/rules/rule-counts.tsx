import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import type { RulesSummaryQuery } from '../../graphql/generated/types.js';

/** How many rules of each kind are in each state; every number leads to its list. */
const words = defineWords('rule-counts', {
  title: ['按类别', 'By kind'],
  kind: ['类别', 'Kind'],
  total: ['合计', 'Total'],
});

type Counts = RulesSummaryQuery['tracedRuleCounts'];
const kinds = ['G', 'C', 'X', 'R', 'P', 'N'] as const;
const states = ['PROVEN', 'RECORDED', 'NARRATIVE', 'NOT_YET'] as const;

export function RuleCounts({ counts }: { counts: Counts }) {
  const t = useWords(words);
  const label = useLabel();
  const count = (kind: string, state?: string) =>
    counts.filter((one) => one.enforcement === kind && (state === undefined || one.state === state)).reduce((sum, one) => sum + one.count, 0);
  const link = (kind: string, state?: string) => {
    const number = count(kind, state);
    if (number === 0) return <span className="muted">0</span>;
    return <Link to={`/rules?enforcements=${kind}${state ? `&states=${state}` : ''}`}>{number}</Link>;
  };
  return (
    <Panel title={t('title')} flush>
      <PlainTable
        label={t('title')}
        rows={kinds}
        rowKey={(kind) => kind}
        columns={[
          { key: 'kind', title: t('kind'), strong: true, render: (kind) => label('ruleEnforcement', kind) },
          ...states.map((state) => ({ key: state, title: label('ruleState', state), align: 'right' as const, render: (kind: string) => link(kind, state) })),
          { key: 'total', title: t('total'), align: 'right' as const, render: (kind) => link(kind) },
        ]}
      />
    </Panel>
  );
}
