import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { yuan } from '@jiedui/schema/yuan';
import { monthOf } from '../../modules/money/yuan.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { RECORD_RESULT_USE, REMOVE_RESULT_USE } from './evaluation-result-query.js';
import { Objections } from './objections.js';
import { Obligations } from './obligations.js';
import { ResultReports } from './result-reports.js';
import styles from './consequences.module.css';

/** What followed from the result: what its publication posted, objections with their answers, where it was used. */
const words = defineWords('evaluation-consequences', {
  title: ['结果的后果', 'What followed'],
  posted: ['公布后入账', 'Posted on publication'],
  month: ['{{month}} 入账', 'posted {{month}}'],
  until: ['申诉期至 {{on}}', 'until {{on}}'],
  uses: ['结果运用', 'Used in'],
  none: ['尚无', 'none yet'],
  record: ['登记结果运用', 'Record a use'],
  use: ['用于', 'Used in'],
  on: ['日期', 'Day'],
  note: ['说明', 'Note'],
  remove: ['移除', 'Remove'],
  removeOf: ['移除“{{use}}”', 'Remove “{{use}}”'],
  removeText: ['登记有误时移除；移除留在审计记录里。', 'For a mistaken record; the trail keeps it.'],
  money: ['全部经费', 'All money'],
  replace: ['另行选派', 'Replacement'],
  replaceText: ['考核不合格，医院可视情况另行选派；先由驻点页面申请退出（另行选派）。', 'Not qualified: the hospital may send somebody else at its discretion; apply for the exit (reassigned) on the stay first.'],
  replaceLink: ['到驻点办理', 'To the stay'],
});

type Evaluation = EvaluationPageFieldsFragment;

function Posted({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  const label = useLabel();
  const { money, departmentScores } = evaluation;
  if (money.length === 0 && departmentScores.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('posted')}>
      <h3>{t('posted')}</h3>
      <ul>
        {money.map((entry) => (
          <li key={entry.id} className={styles.line}>
            <span>{label('moneyKind', entry.kind)}</span>
            <b className="number">{yuan(entry.fen)}</b>
            <span className="muted">{t('month', { month: monthOf(entry.postedMonth) })}</span>
          </li>
        ))}
        {departmentScores.map((score) => (
          <li key={score.id} className={styles.line}>
            <span>{`${score.department} ${label('scorePost', score.post)}`}</span>
            <b className="number">{score.points.startsWith('-') ? score.points.replace('-', '−') : `+${score.points}`}</b>
            <span className="muted">{t('month', { month: monthOf(score.postedMonth) })}</span>
          </li>
        ))}
      </ul>
      <Link to="/money">{t('money')}</Link>
    </section>
  );
}

/** The form that records a use of the result; with the use that settles what it obliges to already chosen. */
function useRecording(evaluation: Evaluation): (use: string) => Step {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  return (start) => ({
    name: 'recordResultUse', label: t('record'), object: `${evaluation.subjectName} ${evaluation.schemeName}`, document: RECORD_RESULT_USE,
    fields: [
      { key: 'use', label: t('use'), kind: 'choice', required: true, options: options('resultUse'), ...(start && { start }) },
      { key: 'usedOn', label: t('on'), kind: 'day', required: true, start: dayOf(viewer.businessNow) },
      { key: 'note', label: t('note'), kind: 'text', maxLength: 500 },
    ],
    input: ({ use, usedOn, note = '' }) => ({ evaluationId: evaluation.id, use, usedOn, note }),
  });
}

function Uses({ evaluation, recording, onStep }: { evaluation: Evaluation; recording: (use: string) => Step; onStep: (step: Step) => void }) {
  const t = useWords(words);
  const label = useLabel();
  const remove = (use: Evaluation['uses'][number]): void => onStep({
    name: 'removeResultUse', label: t('remove'), object: label('resultUse', use.use), consequence: t('removeText'), document: REMOVE_RESULT_USE, input: () => ({ resultUseId: use.id }),
  });
  const allowed = isAllowed(evaluation.availableActions, 'recordResultUse');
  if (!allowed && evaluation.uses.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('uses')}>
      <h3>{t('uses')}</h3>
      {evaluation.uses.length === 0 && <p className="muted">{t('none')}</p>}
      <ul>
        {evaluation.uses.map((use) => (
          <li key={use.id} className={styles.line}>
            <b>{label('resultUse', use.use)}</b>
            <span className="muted">{`${use.usedOn} ${use.orgName}`}</span>
            {use.note && <span>{use.note}</span>}
            {use.mayRemove && <Button size="small" aria-label={t('removeOf', { use: label('resultUse', use.use) })} onClick={() => remove(use)}>{t('remove')}</Button>}
          </li>
        ))}
      </ul>
      {allowed && <Button onClick={() => onStep(recording(''))}>{t('record')}</Button>}
    </section>
  );
}

/** The pack leaves it to the hospital to send somebody else for one who was not qualified. */
function Replacement({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  if (!evaluation.mayReplace) return null;
  return (
    <section className={styles.part} aria-label={t('replace')}>
      <h3>{t('replace')} <RuleChip ruleId="R-296" /></h3>
      <p>{t('replaceText')}</p>
      {evaluation.assignmentKey && <Link to={`/presence/${evaluation.assignmentKey}`}>{t('replaceLink')}</Link>}
    </section>
  );
}

export function Consequences({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  const [step, setStep] = useState<Step | null>(null);
  const recording = useRecording(evaluation);
  if (evaluation.state === 'OPEN') return null;
  return (
    <Panel title={t('title')} note={evaluation.objectionUntil ? t('until', { on: evaluation.objectionUntil }) : undefined}>
      <div className={styles.parts}>
        <Obligations evaluation={evaluation} onUse={(use) => setStep(recording(use))} />
        <Posted evaluation={evaluation} />
        <Replacement evaluation={evaluation} />
        <Objections evaluation={evaluation} onStep={setStep} />
        <ResultReports evaluation={evaluation} onStep={setStep} />
        <Uses evaluation={evaluation} recording={recording} onStep={setStep} />
      </div>
      {step && <StepDialog key={step.name} step={step} onClose={() => setStep(null)} />}
    </Panel>
  );
}
