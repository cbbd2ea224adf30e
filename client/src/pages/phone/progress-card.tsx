import { daysBetween } from '../../app/format.js';
import { useWords } from '../../app/words.js';
import type { PhoneHomeQuery } from '../../graphql/generated/types.js';
import { PhoneCard } from '../../ui/phone-card.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { homeWords } from './home-words.js';
import styles from './phone-home.module.css';

type Stay = PhoneHomeQuery['myStays'][number];
type Progress = NonNullable<Stay['progress']>;

/** How much of the way from the first day that counts lies behind. */
function share(from: string, until: string, daysLeft: number): number {
  const all = daysBetween(from, until);
  return all <= 0 ? 1 : Math.min(1, Math.max(0, 1 - daysLeft / all));
}

/** Days to go to the next length of service that counts, and to the end of the stay. */
export function ProgressCard({ stay, progress }: { stay: Stay; progress: Progress }) {
  const t = useWords(homeWords);
  const next = progress.goals.find(({ met }) => !met) ?? progress.goals.at(-1);
  const until = next?.on ?? progress.endsOn;
  const days = next ? next.daysLeft : progress.daysToEnd;
  const from = progress.servedFrom ?? stay.arrivedOn ?? stay.plannedFrom;
  const broken = stay.arrivedOn !== null && from > stay.arrivedOn;
  return (
    <PhoneCard title={next ? t('goalTitle', { months: next.months }) : t('endTitle')} extra={t('ends', { day: progress.endsOn })}>
      <div className={styles.figures}>
        <span>
          <b className={styles.big}>{next?.met ? t('reached') : days}</b> {!next?.met && t('days', { count: days })}
        </span>
        <span className="muted">{t('servedFor', { months: progress.servedMonths, days: progress.servedDays })}</span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ width: `${share(from, until, days) * 100}%` }} />
      </div>
      <div className={styles.ends}>
        <span>{broken ? t('countedFrom', { day: from }) : stay.arrivedOn ? t('arrived', { day: stay.arrivedOn }) : ''}</span>
        <span>{next ? t('reachOn', { day: next.on, months: next.months }) : ''}</span>
      </div>
      {broken && <p className={styles.remark}>{t('broken', { day: from })}</p>}
      <ul className={styles.goals}>
        {progress.goals.map((goal) => (
          <li key={goal.months}>
            <span>
              {t('reachOn', { day: goal.on, months: goal.months })} <span className="muted">{t(goal.purpose === 'PROMOTION' ? 'promotion' : 'term')}</span>
            </span>
            <RuleChip ruleId={goal.ruleId} clause={null} />
          </li>
        ))}
      </ul>
    </PhoneCard>
  );
}
