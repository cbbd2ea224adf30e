import styles from './key-hints.module.css';

/** Which keys work here; hidden on a phone. */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; label: string }[] }) {
  return (
    <span className={styles.hints}>
      {hints.map((hint) => (
        <span key={hint.label} className={styles.hint}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {hint.label}
        </span>
      ))}
    </span>
  );
}
