import { Link } from 'react-router';
import { daysBetween, dayOf } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TodoRowFragment } from '../../graphql/generated/types.js';
import { StatusGlyph } from '../../ui/status-tag.js';
import { subjectAddress } from '../addresses.js';
import { useLabel } from '../labels.js';
import styles from './due-list.module.css';

/** What is due soon, by day. */
const words = defineWords('due-list', {
  today: ['今天', 'Today'],
  tomorrow: ['明天', 'Tomorrow'],
  late: ['已逾期', 'Overdue'],
});

export function DueList({ rows }: { rows: readonly TodoRowFragment[] }) {
  const t = useWords(words);
  const label = useLabel();
  const { viewer } = useSession();
  const { language } = usePreferences();
  const today = dayOf(viewer.businessNow);
  const days = [...new Set(rows.map((row) => row.dueOn).filter((day): day is string => day !== null))];
  const name = (day: string): string => {
    const left = daysBetween(today, day);
    if (left < 0) return t('late');
    if (left === 0) return t('today');
    if (left === 1) return t('tomorrow');
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
  };
  return (
    <ul className={styles.days}>
      {days.map((day) => {
        const left = daysBetween(today, day);
        return (
          <li key={day} className={styles.day}>
            <div>
              <b>{name(day)}</b>
              <div className="muted">{day.slice(5)}</div>
            </div>
            <ul className={styles.matters}>
              {rows
                .filter((row) => row.dueOn === day)
                .map((row) => (
                  <li key={`${row.id}-${row.kind}`} className={styles.matter}>
                    <StatusGlyph tone={left < 1 ? 'bad' : left <= 3 ? 'warn' : 'mute'} />
                    <Link to={subjectAddress(row.subject, row.subjectKey)}>{row.title}</Link>
                    <span className="muted nowrap">{label('todoKind', row.kind)}</span>
                  </li>
                ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
