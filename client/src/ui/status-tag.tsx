import styles from './status-tag.module.css';

/** Status: glyph + colour + word, never colour alone. `plain` for tables, `tag` for headers. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'mute';

const glyphs: Record<Tone, React.ReactNode> = {
  ok: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  info: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.6a3.4 3.4 0 0 1 0 6.8Z" fill="currentColor" />
    </>
  ),
  warn: <path d="M5 1 9.3 8.8H.7Z" fill="currentColor" />,
  bad: <path d="M1.2 1.2h7.6v7.6H1.2Z" fill="currentColor" />,
  mute: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** The glyph alone, for legends and lists whose word stands beside it. */
export function StatusGlyph({ tone, size = 10 }: { tone: Tone; size?: number }) {
  return (
    <svg className={styles[tone]} width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {glyphs[tone]}
    </svg>
  );
}

/** A state in words. In tables only exceptions colour the word. */
export function StatusTag({
  tone,
  children,
  variant = 'plain',
}: {
  tone: Tone;
  children: React.ReactNode;
  variant?: 'plain' | 'tag';
}) {
  return (
    <span className={`${styles.status} ${styles[variant]} ${styles[`${variant}-${tone}`] ?? ''}`}>
      <StatusGlyph tone={tone} size={variant === 'tag' ? 9 : 10} />
      <span>{children}</span>
    </span>
  );
}
