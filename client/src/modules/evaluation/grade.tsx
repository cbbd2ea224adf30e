import { defineWords, useWords } from '../../app/words.js';
import { StatusTag } from '../../ui/status-tag.js';

/** The grade in words; where two digits do not tell the whole score, the comparison that decided beside it. */
const words = defineWords('grade', {
  none: ['未评定', 'not graded'],
});

interface Graded {
  gradeName: string | null;
  qualified: boolean | null;
  total?: string | null;
  comparisonNote?: string | null;
}

export function Grade({ evaluation, variant = 'plain', note = false }: { evaluation: Graded; variant?: 'plain' | 'tag'; note?: boolean }) {
  const t = useWords(words);
  const { gradeName, qualified, comparisonNote, total } = evaluation;
  const rounded = (total?.split('.')[1]?.length ?? 0) > 2;
  if (!gradeName) return <span className="muted">{t('none')}</span>;
  return (
    <>
      <StatusTag tone={qualified === false ? 'bad' : 'ok'} variant={variant}>
        {gradeName}
      </StatusTag>
      {note && rounded && comparisonNote && <span className="muted"> {comparisonNote.replace(gradeName, '').trim()}</span>}
    </>
  );
}
