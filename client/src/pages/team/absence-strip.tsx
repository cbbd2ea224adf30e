import { defineWords, useWords } from '../../app/words.js';
import type { TeamStayQuery } from '../../graphql/generated/types.js';
import { daysOf, markOf, type DayMark } from './absence-days.js';
import styles from './team-stay.module.css';

/** One month of a batch, a cell a day: words carry the meaning, the shade helps. */
const words = defineWords('absence-strip', {
  label: ['{{month}} 在岗与请假', 'On site and away in {{month}}'],
  name: ['姓名', 'Name'],
  on: ['在', '·'],
  leave: ['假', 'L'],
  asked: ['申', '?'],
  absent: ['缺', 'A'],
  out: ['外', 'O'],
  none: ['', ''],
  onWord: ['在岗', 'on site'],
  leaveWord: ['请假', 'leave'],
  askedWord: ['待审批', 'asked for'],
  absentWord: ['未批离岗或逾期', 'absent or overdue'],
  outWord: ['外出过夜', 'out overnight'],
});

const LEGEND = [['on', 'onWord'], ['leave', 'leaveWord'], ['asked', 'askedWord'], ['absent', 'absentWord'], ['out', 'outWord']] as const;

export function AbsenceStrip({ data, month, today }: { data: TeamStayQuery; month: string; today: string }) {
  const t = useWords(words);
  const days = daysOf(month);
  const look: Partial<Record<DayMark, string | undefined>> = { leave: styles.leave, absent: styles.absent, out: styles.out, asked: styles.asked };
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('label', { month })}>
        <table className={styles.grid} aria-label={t('label', { month })}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {days.map((day) => (
                <th key={day} scope="col">{Number(day.slice(8))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.team.members.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th>
                {days.map((day) => {
                  const mark = markOf(member, day, today, data);
                  return (
                    <td key={day} className={look[mark]}>
                      {t(mark)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${styles.legend} muted`}>
        {LEGEND.map(([mark, word]) => (
          <span key={mark}>{`${t(mark)} ${t(word)}`}</span>
        ))}
      </p>
    </>
  );
}
