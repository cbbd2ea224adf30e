import { Popover } from 'antd';
import { createContext, useContext } from 'react';
import { defineWords, useWords } from '../app/words.js';
import styles from './rule-chip.module.css';

/** Rule number as a chip; opens the clause it stands for. */
export interface RuleText {
  ruleId: string;
  /** Clause as cited by the pack: document and article. */
  clause?: string | null;
  /** What the rule asks for, in words. */
  requirement?: string | null;
}

const words = defineWords('rule-chip', {
  open: ['{{rule}}，查看条文', '{{rule}}, show the clause'],
  rule: ['规则 {{rule}}', 'Rule {{rule}}'],
  none: ['本页未附条文，可在方案中查看。', 'The clause is not on this page; see the policy pack.'],
});

/** Draws the clause of a rule that the caller did not give, from the policy pack in force. */
type RuleBook = (ruleId: string) => React.ReactNode;
const RuleBookContext = createContext<RuleBook | null>(null);

/** Gives the chips below it the clauses of the policy pack in force. */
export const RuleBookProvider = RuleBookContext.Provider;

function Clause({ rule }: { rule: RuleText }) {
  const t = useWords(words);
  const book = useContext(RuleBookContext);
  return (
    <div className={styles.clause}>
      <strong>{t('rule', { rule: rule.ruleId })}</strong>
      {rule.requirement && <p>{rule.requirement}</p>}
      {rule.clause ? <p className={styles.source}>{rule.clause}</p> : (book?.(rule.ruleId) ?? <p className={styles.source}>{t('none')}</p>)}
    </div>
  );
}

/** Looks the clause up in the rule book, once opened, unless the caller already has it. */
export function RuleChip(rule: RuleText) {
  const t = useWords(words);
  return (
    <Popover content={<Clause rule={rule} />} trigger="click" placement="bottomLeft" destroyOnHidden>
      <button type="button" className={styles.chip} aria-label={t('open', { rule: rule.ruleId })}>
        {rule.ruleId}
      </button>
    </Popover>
  );
}
