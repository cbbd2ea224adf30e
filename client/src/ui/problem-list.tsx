import { useEffect, useRef } from 'react';
import { problemInLanguage } from '../app/said.js';
import { defineWords, useWords } from '../app/words.js';
import { Icon } from './icon.js';
import { RuleChip } from './rule-chip.js';
import { StatusGlyph } from './status-tag.js';
import styles from './problem-list.module.css';

/** The business said no: each refusal with its rule, clause and fix; the message carries the numbers. */
export interface Problem {
  code: string;
  ruleId?: string | null;
  path?: string | null;
  message: string;
  messageEn?: string | null;
  fix?: string | null;
  fixEn?: string | null;
  clause?: string | null;
  numbers?: unknown;
}

const words = defineWords('problems', {
  title: [
    '未能{{action}}：{{count}} 条不满足',
    { one: 'Could not {{action}}: {{count}} requirement not met', other: 'Could not {{action}}: {{count}} requirements not met' },
  ],
  close: ['知道了', 'Dismiss'],
});

/** The message without what stands below it: the fix, and the rule with its clause. */
function plain({ message, fix, ruleId, clause }: Problem): string {
  const below = [fix && `${fix}。`, fix && ` ${fix}.`, ruleId && clause && `（${ruleId}，${clause}）`, ruleId && clause && `(${ruleId}, ${clause})`];
  return below.reduce<string>((text, part) => (part ? text.replace(part, '') : text), message).trim();
}

/** Takes the focus when it appears, so that a keyboard user meets it first. */
export function ProblemList({
  problems,
  action,
  onClose,
}: {
  problems: readonly Problem[];
  action: string;
  onClose?: (() => void) | undefined;
}) {
  const t = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
      <div className={styles.head}>
        <strong>{t('title', { action, count: problems.length })}</strong>
        {onClose && (
          <button type="button" className={styles.close} onClick={onClose}>
            {t('close')}
          </button>
        )}
      </div>
      <ul className={styles.list}>
        {problems.map(problemInLanguage).map((problem, i) => (
          <li key={`${problem.code}-${problem.path ?? i}`} className={styles.item}>
            <StatusGlyph tone="bad" />
            <div className={styles.body}>
              <p>
                {plain(problem)} <code className={styles.code}>{problem.code}</code>
              </p>
              {problem.fix && (
                <p className={styles.fix}>
                  <Icon name="arrow" size={13} /> {problem.fix}
                </p>
              )}
              {problem.clause && <p className={styles.clause}>{problem.clause}</p>}
            </div>
            {problem.ruleId && <RuleChip ruleId={problem.ruleId} clause={problem.clause ?? null} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
