import { defineWords, useWords } from '../../app/words.js';
import { PlainButton } from '../../ui/plain-button.js';
import styles from './year-choice.module.css';

const words = defineWords('year-choice', {
  year: ['{{year}} 年', '{{year}}'],
  before: ['上一年', 'Year before'],
  after: ['下一年', 'Next year'],
});

/** The year shown, and those beside it. */
export function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const t = useWords(words);
  return (
    <div className={styles.choice}>
      <PlainButton onClick={() => onChange(year - 1)}>‹ {t('before')}</PlainButton>
      <b>{t('year', { year })}</b>
      <PlainButton onClick={() => onChange(year + 1)}>{t('after')} ›</PlainButton>
    </div>
  );
}
