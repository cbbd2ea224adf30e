import { Popover } from 'antd';
import { createContext, useContext } from 'react';
import { defineWords, useWords } from '../app/words.js';
import styles from './rule-chip.module.css';

/** Rule number as a chip; opens the clause it stands for, with a link to the policy pack's parameter. */
export interface RuleText {
  ruleId: string;
  /** Clause as cited by the pack: document and article. */
  clause?: string | null;
  /** What the rule asks for, in words. */
  requirement?: string | null;
  /** Where the policy pack viewer shows it. */
  href?: string | null;
}

const words = defineWords('rule-chip', {
  open: ['{{rule}}，查看条文', '{{rule}}, show the clause'],
  rule: ['规则 {{rule}}', 'Rule {{rule}}'],
  none: ['本页未附条文，可在方案中查看。', 'The clause is not on this page; see the policy pack.'],
  pack: ['在方案中查看', 'Open in the policy pack'],
});

type RuleBook = (ruleId: string) => RuleText | null;
const RuleBookContext = createContext<RuleBook>(() => null);

/** Gives the chips below it the clauses of the policy pack in force. */
export const RuleBookProvider = RuleBookContext.Provider;

function Clause({ rule }: { rule: RuleText }) {
  const t = useWords(words);
  return (
    <div className={styles.clause}>
      <strong>{t('rule', { rule: rule.ruleId })}</strong>
      {rule.requirement && <p>{rule.requirement}</p>}
      <p className={styles.source}>{rule.clause || t('none')}</p>
      {rule.href && <a href={rule.href}>{t('pack')}</a>}
    </div>
  );
}

/** Looks up the clause in the rule book unless the caller already has it. */
export function RuleChip({ ruleId, clause, requirement }: RuleText) {
  const t = useWords(words);
  const found = useContext(RuleBookContext)(ruleId);
  const rule: RuleText = {
    ruleId,
    clause: clause ?? found?.clause ?? null,
    requirement: requirement ?? found?.requirement ?? null,
    href: found?.href ?? null,
  };
  return (
    <Popover content={<Clause rule={rule} />} trigger="click" placement="bottomLeft">
      <button type="button" className={styles.chip} aria-label={t('open', { rule: ruleId })}>
        {ruleId}
      </button>
    </Popover>
  );
}
