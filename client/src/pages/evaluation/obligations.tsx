import { Button } from 'antd';
import { Link } from 'react-router';
import { day, dayOf } from '../../app/format.js';
import { inLanguage } from '../../app/said.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { isAllowed } from '../../modules/server-actions.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import styles from './consequences.module.css';

/** What the result obliges to by its policy pack: what of it is done, by which rule, and what settles the rest. */
const words = defineWords('evaluation-obligations', {
  title: ['应落实的后果', 'What the result obliges to'],
  since: ['自 {{on}} 生效起；方案没有规定期限', 'since {{on}}, when it took effect; the pack sets no day'],
  done: ['已落实', 'done'],
  open: ['待落实', 'still due'],
  exempt: ['不适用', 'does not apply'],
  use: ['登记“{{what}}”', 'Record “{{what}}”'],
  commend: ['去登记表彰', 'To the commendations'],
});

type Evaluation = EvaluationPageFieldsFragment;
type Finding = Evaluation['consequences'][number];

/** The use that settles a finding, where recording one does. */
const USES: Readonly<Record<string, string>> = { CIRCULAR: 'CIRCULAR', PERIODIC_ASSESSMENT: 'PERIODIC', RESULT_LINKED: '' };

const tones: Record<Finding['verdict'], readonly [Tone, 'done' | 'open' | 'exempt']> = { MET: ['ok', 'done'], NOT_MET: ['warn', 'open'], UNKNOWN: ['warn', 'open'], EXEMPT: ['mute', 'exempt'] };

/** Merit opens a priority and obliges to nothing: it says what it says without a mark of being due. */
function Line({ finding, mayUse, onUse }: { finding: Finding; mayUse: boolean; onUse: (use: string) => void }) {
  const t = useWords(words);
  const { may } = useSession();
  const [tone, word] = tones[finding.verdict];
  const name = inLanguage(finding.label, finding.labelEn);
  const use = USES[finding.code];
  const open = finding.verdict === 'NOT_MET';
  return (
    <li className={styles.due}>
      <span className={styles.line}>
        <b>{name}</b>
        {finding.code !== 'MERIT_PRIORITY' && <StatusTag tone={tone}>{t(word)}</StatusTag>}
        <RuleChip ruleId={finding.ruleId} clause={finding.clause} />
      </span>
      <span>{inLanguage(finding.required, finding.requiredEn)}</span>
      <span className="muted">{inLanguage(finding.actual, finding.actualEn)}</span>
      {open && finding.fix && <span>{inLanguage(finding.fix, finding.fixEn)}</span>}
      {open && use !== undefined && mayUse && <Button size="small" onClick={() => onUse(use)}>{t('use', { what: name })}</Button>}
      {open && finding.code === 'COMMENDATION' && may('commendation.record') && <Link to="/commendations?record=1">{t('commend')}</Link>}
    </li>
  );
}

export function Obligations({ evaluation, onUse }: { evaluation: Evaluation; onUse: (use: string) => void }) {
  const t = useWords(words);
  const { consequences, effectiveAt } = evaluation;
  if (consequences.length === 0 || effectiveAt === null) return null;
  const mayUse = isAllowed(evaluation.availableActions, 'recordResultUse');
  return (
    <section className={styles.part} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className="muted">{t('since', { on: day(dayOf(effectiveAt)) })}</p>
      <ul>
        {consequences.map((finding) => <Line key={finding.code} finding={finding} mayUse={mayUse} onUse={onUse} />)}
      </ul>
    </section>
  );
}
