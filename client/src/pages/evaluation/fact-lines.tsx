import { Button } from 'antd';
import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FactKind } from '../../graphql/generated/types.js';
import { useFactWords } from '../../modules/evaluation/fact-words.js';
import styles from './fact-lines.module.css';

/** What the platform has recorded for one item: value, and the list behind it. Taken over as evidence with one press. */
const words = defineWords('fact-lines', {
  label: ['平台记录', 'From the records'],
  take: ['填入依据', 'Take as evidence'],
  takeOf: ['将平台记录填入“{{item}}”的依据', 'Take the records as evidence of {{item}}'],
});

export interface Fact {
  kind: FactKind;
  from: string;
  to: string;
  /** Counts by name. */
  numbers: unknown;
  link: string;
}

export function FactLines({ facts, item, onTake }: { facts: readonly Fact[]; item?: string; onTake?: ((text: string) => void) | undefined }) {
  const t = useWords(words);
  const say = useFactWords();
  const [first] = facts;
  if (!first) return null;
  const text = facts.map(say).join('；');
  return (
    <div className={styles.facts}>
      <span className={styles.label}>{t('label')} {period(first.from, first.to)}</span>
      <ul>
        {facts.map((fact) => (
          <li key={fact.kind}>
            <Link to={fact.link}>{say(fact)}</Link>
          </li>
        ))}
      </ul>
      {onTake && item && (
        <Button size="small" aria-label={t('takeOf', { item })} onClick={() => onTake(text)}>
          {t('take')}
        </Button>
      )}
    </div>
  );
}
