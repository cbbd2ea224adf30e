import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { Grade } from '../../modules/evaluation/grade.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { NumberLine } from './number-line.js';
import styles from './verdict.module.css';

/** The displayed score, the comparison that decided, and where both lie. */
const words = defineWords('evaluation-verdict', {
  label: ['判定', 'Verdict'],
  display: ['显示分', 'Displayed score'],
  grade: ['等次', 'Grade'],
  rule: ['先比较，后取整：显示分四舍五入到两位，判定用精确值。', 'Compared first, rounded afterwards: two digits are for the eye, the exact value decides.'],
  open: ['全部项目评分并保存后判定。', 'Decided once every item has points and is saved.'],
  appraised: ['等次由评定给出。', 'The grade is given by appraisal.'],
});

/** `passMark` comes from the policy pack; none where the scheme has no mark. */
export function Verdict({ evaluation, passMark }: { evaluation: EvaluationPageFieldsFragment; passMark: string | null }) {
  const t = useWords(words);
  const { total, displayScore, comparisonNote, qualified, items, gradeName } = evaluation;
  const failed = qualified === false;
  if (items.length > 0 && total === null) return <p className={`muted ${styles.open}`}>{t('open')}</p>;
  return (
    <section className={`${styles.panel} ${failed ? styles.failed : ''}`} aria-label={t('label')}>
      <div className={styles.score}>
        <div className={styles.caption}>{items.length > 0 ? t('display') : t('grade')}</div>
        {displayScore !== null && <div className={styles.figure}>{displayScore}</div>}
        <Grade evaluation={evaluation} variant="tag" />
      </div>
      <div className={styles.words}>
        <p className={failed ? styles.bad : styles.note}>{comparisonNote ?? gradeName ?? ''}</p>
        <p className="muted">{items.length > 0 ? t('rule') : t('appraised')}</p>
        {items.length > 0 && <RuleChip ruleId="C-11" />}
      </div>
      {total !== null && passMark !== null && qualified !== null && <NumberLine total={total} mark={passMark} full={items[0]?.fullMarks ?? '100'} passed={qualified} />}
    </section>
  );
}
