import { defineWords, useWords } from '../app/words.js';
import styles from './seal.module.css';

/** A round seal as SVG: stamped in cinnabar with the name on an arc, pending dashed, void struck through. */
export type SealState = 'SEALED' | 'PENDING' | 'VOID';

const words = defineWords('seal', {
  pending: ['待盖章', 'Awaiting seal'],
  pendingShort: ['待盖章', 'Pending'],
  void: ['已作废', 'Void'],
  sealedBy: ['{{name}}印章', 'Seal of {{name}}'],
  pendingBy: ['{{name}}待盖章', '{{name}}: awaiting seal'],
  voidBy: ['{{name}}印章，已作废', 'Seal of {{name}}, void'],
});

const STAR = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? 14 : 5.4;
  const angle = (Math.PI / 5) * i - Math.PI / 2;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)},${(51 + radius * Math.sin(angle)).toFixed(2)}`;
}).join(' ');

function NameArc({ name }: { name: string }) {
  const letters = [...name.replace(/\s+/g, '')];
  const step = Math.min(29, 250 / Math.max(letters.length - 1, 1));
  const size = Math.max(6.5, Math.min(12, step * 0.58));
  const start = (-step * (letters.length - 1)) / 2;
  return letters.map((letter, i) => (
    <text
      key={`${letter}-${i}`}
      transform={`rotate(${(start + i * step).toFixed(2)} 50 50)`}
      x="50"
      y={15 + size * 0.55}
      fontSize={size}
      textAnchor="middle"
      fill="currentColor"
    >
      {letter}
    </text>
  ));
}

function face(state: SealState, name: string, pending: string, voided: string) {
  if (state === 'SEALED') {
    return (
      <>
        <circle cx="50" cy="50" r="47.5" fill="none" stroke="currentColor" strokeWidth="3" />
        <polygon points={STAR} fill="currentColor" />
        <NameArc name={name} />
      </>
    );
  }
  const word = state === 'PENDING' ? pending : voided;
  return (
    <>
      <circle
        cx="50"
        cy="50"
        r="47.5"
        fill="var(--sunken)"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeDasharray={state === 'PENDING' ? '4 3.5' : undefined}
      />
      {state === 'VOID' && <path d="M83 17 60 42M40 62 17 83" stroke="currentColor" strokeWidth="1.2" />}
      <text x="50" y="55" fontSize="14" textAnchor="middle" fill="currentColor">
        {word}
      </text>
    </>
  );
}

/** Draws the seal of `name`; the whole picture carries one accessible name. */
export function Seal({ name, state, size = 88 }: { name: string; state: SealState; size?: number }) {
  const t = useWords(words);
  const label = { SEALED: 'sealedBy', PENDING: 'pendingBy', VOID: 'voidBy' } as const;
  return (
    <svg
      className={state === 'SEALED' ? styles.sealed : styles.empty}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={t(label[state], { name })}
    >
      {face(state, name, t('pendingShort'), t('void'))}
    </svg>
  );
}
