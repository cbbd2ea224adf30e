import { defineWords, useWords } from '../../app/words.js';
import { StatusTag } from '../../ui/status-tag.js';

/** The grade in words; where rounding hides on which side of the mark the score lies, the comparison beside it. */
const words = defineWords('grade', {
  none: ['未评定', 'not graded'],
});

interface Graded {
  gradeName: string | null;
  qualified: boolean | null;
  comparisonNote?: string | null;
}

export function Grade({ evaluation, variant = 'plain', note = false }: { evaluation: Graded; variant?: 'plain' | 'tag'; note?: boolean }) {
  const t = useWords(words);
  const { gradeName, qualified, comparisonNote } = evaluation;
  if (!gradeName) return <span className="muted">{t('none')}</span>;
  return (
    <>
      <StatusTag tone={qualified === false ? 'bad' : 'ok'} variant={variant}>
        {gradeName}
      </StatusTag>
      {note && comparisonNote && <span className="muted"> {comparisonNote}</span>}
    </>
  );
}
