import { frequentActivities, recordedActivities, shortActivityNames, type RecordedActivity } from '@jiedui/schema/activity';
import { useState } from 'react';
import { defineWords, useBilingual, useWords } from '../../app/words.js';
import styles from './record.module.css';

/** The kinds of work as large buttons: the frequent ones, the others behind "more". */
const words = defineWords('type-choice', {
  types: ['工作', 'Work'],
  more: ['更多', 'More'],
  fewer: ['收起', 'Fewer'],
});

export function TypeChoice({ value, onChange }: { value: RecordedActivity | null; onChange: (type: RecordedActivity) => void }) {
  const t = useWords(words);
  const say = useBilingual();
  const rare = value !== null && !frequentActivities.includes(value);
  const [all, setAll] = useState(rare);
  const shown = all ? (Object.keys(recordedActivities) as RecordedActivity[]) : frequentActivities;
  return (
    <div role="group" aria-label={t('types')} className={styles.types}>
      {shown.map((type) => (
        <button key={type} type="button" className={styles.type} aria-pressed={type === value} onClick={() => onChange(type)}>
          {say(shortActivityNames[type] ?? recordedActivities[type])}
        </button>
      ))}
      <button type="button" className={styles.type} aria-expanded={all} onClick={() => setAll(!all)}>
        {t(all ? 'fewer' : 'more')}
      </button>
    </div>
  );
}
