import { RuleChip } from './rule-chip.js';
import styles from './rule-chips.module.css';

/** Several rules beside each other; a dash where there is none. */
export function RuleChips({ rules }: { rules: readonly string[] }) {
  if (rules.length === 0) return <span className="muted">—</span>;
  return (
    <span className={styles.chips}>
      {rules.map((rule) => (
        <RuleChip key={rule} ruleId={rule} />
      ))}
    </span>
  );
}
