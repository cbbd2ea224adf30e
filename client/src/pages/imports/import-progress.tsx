import { defineWords, useWords } from '../../app/words.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import type { Progress } from './use-progress.js';

const words = defineWords('import-progress', {
  READING: ['正在读表', 'Reading the file'],
  CHECKING: ['正在核对', 'Checking against what is there'],
  WRITING: ['正在写入', 'Writing'],
});

/** A line for what takes longer than a moment, and a bar once it is known how much there is. */
export function ImportProgressBar({ progress }: { progress: Progress | null }) {
  const t = useWords(words);
  if (!progress) return null;
  return (
    <div>
      <p>{t(progress.phase)}</p>
      {progress.total > 0 && <ProgressBar done={progress.done} all={progress.total} label={t(progress.phase)} />}
    </div>
  );
}
