import { StatusGlyph } from './status-tag.js';
import styles from './step-list.module.css';

/** Steps of a way in their order: done with its date, the one under way, those to come. */
export interface StepLine {
  key: string;
  label: string;
  state: 'done' | 'now' | 'later';
  text: string;
}

const tones = { done: 'ok', now: 'info', later: 'mute' } as const;

export function StepList({ steps, label }: { steps: readonly StepLine[]; label: string }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={styles.step} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <StatusGlyph tone={tones[step.state]} />
          <span className={styles.label}>{step.label}</span>
          <span className={styles.text}>{step.text}</span>
        </li>
      ))}
    </ol>
  );
}
