import { Button } from 'antd';
import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { RAISE_OBJECTION, REJECT_OBJECTION, UPHOLD_OBJECTION, WITHDRAW_OBJECTION } from './evaluation-result-query.js';
import styles from './consequences.module.css';

/** Objections to the result and their answers; one that is upheld leads to a correction. */
const words = defineWords('evaluation-objections', {
  title: ['申诉', 'Objections'],
  raise: ['提出申诉', 'Object'],
  raiseText: ['由公布结果的单位答复；成立的，另行更正考核。', 'Answered by who published the result; one that is upheld leads to a correction.'],
  reason: ['理由', 'Reason'],
  uphold: ['申诉成立', 'Uphold'],
  reject: ['申诉不成立', 'Reject'],
  withdraw: ['撤回申诉', 'Withdraw'],
  answer: ['答复', 'Answer'],
  answered: ['答复：{{answer}}', 'Answer: {{answer}}'],
});

type Evaluation = EvaluationPageFieldsFragment;
type Objection = Evaluation['objections'][number];

const REFETCH = ['EvaluationPage'];

export function Objections({ evaluation, onStep }: { evaluation: Evaluation; onStep: (step: Step) => void }) {
  const t = useWords(words);
  const raise = (): void => onStep({
    name: 'raiseObjection', label: t('raise'), object: `${evaluation.subjectName} ${evaluation.schemeName}`, consequence: t('raiseText'), document: RAISE_OBJECTION, refetch: REFETCH,
    fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 1000 }], input: ({ reason }) => ({ evaluationId: evaluation.id, reason }),
  });
  const answer = (row: Objection, upheld: boolean): void => onStep({
    name: upheld ? 'upholdObjection' : 'rejectObjection', label: t(upheld ? 'uphold' : 'reject'), object: row.reason, document: upheld ? UPHOLD_OBJECTION : REJECT_OBJECTION, refetch: REFETCH,
    fields: [{ key: 'answer', label: t('answer'), kind: 'text', required: true, maxLength: 1000 }], input: (values) => ({ objectionId: row.id, revision: row.revision, answer: values['answer'] }),
  });
  const withdraw = (row: Objection): void => onStep({
    name: 'withdrawObjection', label: t('withdraw'), object: row.reason, document: WITHDRAW_OBJECTION, refetch: REFETCH, input: () => ({ objectionId: row.id, revision: row.revision }),
  });
  const may = isAllowed(evaluation.availableActions, 'raiseObjection');
  if (!may && evaluation.objections.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <ul>
        {evaluation.objections.map((row) => (
          <li key={row.id} className={styles.objection}>
            <div className={styles.line}>
              <State list="objection" code={row.state} />
              <span className="muted">{`${row.raisedOrgName} ${row.raisedBy} ${dateTime(row.createdAt)}`}</span>
            </div>
            <p>{row.reason}</p>
            {row.answer && <p className="muted">{t('answered', { answer: `${row.answer}（${row.answeredOrgName ?? ''} ${row.answeredBy ?? ''}）` })}</p>}
            <div className={styles.line}>
              {isAllowed(row.availableActions, 'upholdObjection') && <Button size="small" onClick={() => answer(row, true)}>{t('uphold')}</Button>}
              {isAllowed(row.availableActions, 'rejectObjection') && <Button size="small" onClick={() => answer(row, false)}>{t('reject')}</Button>}
              {isAllowed(row.availableActions, 'withdrawObjection') && <Button size="small" onClick={() => withdraw(row)}>{t('withdraw')}</Button>}
            </div>
          </li>
        ))}
      </ul>
      {may && <Button onClick={raise}>{t('raise')}</Button>}
    </section>
  );
}
