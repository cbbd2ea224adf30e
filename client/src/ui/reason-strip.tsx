import { Icon, type IconName } from './icon.js';
import { RuleChip } from './rule-chip.js';
import styles from './reason-strip.module.css';

/** One line across the page that says why something cannot be done (warn), failed (bad) or is left out (info). */
export function ReasonStrip({
  tone = 'warn',
  icon = tone === 'info' ? 'info' : 'lock',
  title,
  children,
  ruleId,
  clause,
  action,
}: {
  tone?: 'warn' | 'bad' | 'info' | 'ok';
  icon?: IconName;
  title?: React.ReactNode;
  children: React.ReactNode;
  ruleId?: string | null | undefined;
  clause?: string | null | undefined;
  action?: React.ReactNode;
}) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`}>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <p className={styles.text}>
        {title && <strong>{title}</strong>} {children}
      </p>
      {(ruleId || action) && (
        <div className={styles.side}>
          {ruleId && <RuleChip ruleId={ruleId} clause={clause ?? null} />}
          {clause && <span className={styles.clause}>{clause}</span>}
          {action}
        </div>
      )}
    </div>
  );
}
