import { differences, type Piece } from './differences.js';
import styles from './text-difference.module.css';

/** Two versions of a text side by side; what went is struck on the left, what came is marked on the right. */
function Side({ pieces, hide, lang }: { pieces: readonly Piece[]; hide: 'gone' | 'come'; lang: string | undefined }) {
  return (
    <p className={styles.text} lang={lang}>
      {pieces.map((piece, i) => {
        if (piece.kind === hide) return null;
        if (piece.kind === 'gone') return <del key={i}>{piece.text}</del>;
        if (piece.kind === 'come') return <ins key={i}>{piece.text}</ins>;
        return <span key={i}>{piece.text}</span>;
      })}
    </p>
  );
}

/** `label` names what changed; null on one side means added or taken out. `lang` is the language of the texts, where it is not the page's. */
export function TextDifference({ label, before, after, beforeTitle, afterTitle, lang }: {
  label: string;
  before: string | null;
  after: string | null;
  beforeTitle: string;
  afterTitle: string;
  lang?: string;
}) {
  const pieces = differences(before ?? '', after ?? '');
  return (
    <div className={styles.pair}>
      <div className={styles.side}>
        <div className={styles.title}>{beforeTitle} <span lang={lang}>{label}</span></div>
        {before === null ? <p className="muted">—</p> : <Side pieces={pieces} hide="come" lang={lang} />}
      </div>
      <div className={styles.side}>
        <div className={styles.title}>{afterTitle} <span lang={lang}>{label}</span></div>
        {after === null ? <p className="muted">—</p> : <Side pieces={pieces} hide="gone" lang={lang} />}
      </div>
    </div>
  );
}
