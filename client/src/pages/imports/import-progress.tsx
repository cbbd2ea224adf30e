import { defineWords, useWords } from '../../app/words.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import type { Progress } from './use-progress.js';

const words = defineWords('import-progress', {
  READING: ['正在读表', 'Reading the file'],
  CHECKING: ['正在核对', 'Checking against what is there'],
  WRITING: ['正在写入', 'Writing'],
  soFar: ['{{done}} 行', '{{done}} rows'],
});

/** A line for what takes longer than a moment: how much is done, and a bar once it is known of how much. */
export function ImportProgressBar({ progress }: { progress: Progress | null }) {
  const t = useWords(words);
  if (!progress) return null;
  return (
    <div>
      <p>{t(progress.phase)}{progress.total === 0 && progress.done > 0 && ` · ${t('soFar', { done: progress.done })}`}</p>
      {progress.total > 0 && <ProgressBar done={progress.done} all={progress.total} label={t(progress.phase)} />}
    </div>
  );
}
