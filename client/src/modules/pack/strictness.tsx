import type { DifferenceKind, Strictness as StrictnessCode } from '../../graphql/generated/types.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';

const tones: Record<StrictnessCode, Tone> = { STRICTER: 'warn', LOOSER: 'info', OTHER: 'mute', NEUTRAL: 'mute' };

/** Added, removed or changed; and which way it goes. */
export function StrictnessTag({ kind, strictness }: { kind: DifferenceKind; strictness: StrictnessCode }) {
  const label = useLabel();
  return (
    <span className="nowrap">
      {label('differenceKind', kind)} <StatusTag tone={tones[strictness]}>{label('strictness', strictness)}</StatusTag>
    </span>
  );
}
