import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment, StepAction } from '../../graphql/generated/types.js';
import { openStep } from '../../modules/evaluation/evaluation-columns.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { CORRECT_EVALUATION, RETURN_EVALUATION, SIGN_EVALUATION } from './evaluation-query.js';
import { ReturnDialog } from './return-dialog.js';
import { SignDialog } from './sign-dialog.js';
import type { ScoreEditing } from './use-score-form.js';

const words = defineWords('evaluation-verbs', {
  print: ['打印考核表', 'Print'],
  edit: ['修改得分', 'Change the points'],
  FILL: ['填写完成，签署', 'Filled: sign'],
  OPINION: ['签署意见', 'Sign with an opinion'],
  REVIEW: ['审核通过', 'Approve'],
  STAMP: ['盖章生效', 'Stamp'],
  ARCHIVE: ['归档', 'Archive'],
  returnEvaluation: ['退回', 'Return'],
  correctEvaluation: ['发起更正', 'Correct'],
  correctText: ['生成第 {{version}} 版，从头办理；现版本在新版本生效前一直有效。', 'Makes version {{version}}, which goes through the chain again; this version stands until then.'],
  reason: ['更正理由', 'Reason'],
  reasonHint: ['各方都会看到', 'every party will see it'],
});

/** The evaluation's verbs as header actions, and what came of them. Unsaved points are saved before a signature. */
export function useEvaluationVerbs(evaluation: EvaluationPageFieldsFragment, editing: ScoreEditing, onReload: () => void): { actions: HeaderAction[]; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'sign' | 'return' | null>(null);
  const sign = useVerb(SIGN_EVALUATION);
  const back = useVerb(RETURN_EVALUATION);
  const correct = useVerb(CORRECT_EVALUATION);
  const step = openStep(evaluation.steps);
  const signText = t((step?.action ?? 'STAMP') satisfies StepAction);
  const startSigning = async (): Promise<void> => {
    if (editing.draft.dirty && !(await editing.save())) return;
    setDialog('sign');
  };
  const doSign = async (opinion: string): Promise<void> => {
    if (step && (await sign.run({ input: { evaluationId: evaluation.id, revision: evaluation.revision, step: step.code, opinion } }))) setDialog(null);
  };
  const doReturn = async (toStep: string, reason: string): Promise<void> => {
    if (await back.run({ input: { evaluationId: evaluation.id, revision: evaluation.revision, toStep, reason } })) setDialog(null);
  };
  const startCorrection = async (): Promise<void> => {
    const answer = await ask({
      title: t('correctEvaluation'),
      object: `${evaluation.subjectName} ${evaluation.schemeName}`,
      consequence: t('correctText', { version: evaluation.versionNo + 1 }),
      okText: t('correctEvaluation'),
      reason: { label: t('reason'), hint: t('reasonHint') },
    });
    if (!answer) return;
    const done = await correct.run({ input: { evaluationId: evaluation.id, revision: evaluation.revision, reason: answer.reason } });
    if (done?.correctEvaluation.evaluation) await navigate(`/evaluations/${done.correctEvaluation.evaluation.id}`);
  };
  const open = evaluation.state === 'OPEN';
  const fills = evaluation.steps.some((one) => one.action === 'FILL' && evaluation.pairing?.viewerParties.some((party) => party === one.party));
  const refusedEdit = fills && evaluation.availableActions.some((action) => action.name === 'saveScores' && !action.allowed);
  const actions = serverActions(
    [
      ...(refusedEdit ? [{ name: 'saveScores', label: t('edit'), always: true }] : []),
      { name: 'correctEvaluation', label: t('correctEvaluation'), icon: 'edit', onClick: () => void startCorrection() },
      { name: 'returnEvaluation', label: t('returnEvaluation'), icon: 'undo', onClick: () => setDialog('return') },
      { name: 'signEvaluation', label: signText, primary: true, always: open, loading: editing.verb.running, onClick: () => void startSigning() },
    ],
    evaluation.availableActions,
  );
  const close = (): void => setDialog(null);
  const outcome = (
    <>
      <SecondFactorNotice when={open && actions.some((action) => action.allowed === false)} />
      <VerbOutcome verb={correct} action={t('correctEvaluation')} onReload={onReload} />
      {dialog === 'sign' && step && (
        <SignDialog evaluation={evaluation} step={step} okText={signText} running={sign.running} onSign={(opinion) => void doSign(opinion)} onClose={close}>
          <VerbOutcome verb={sign} action={signText} onReload={onReload} />
        </SignDialog>
      )}
      {dialog === 'return' && step && (
        <ReturnDialog evaluation={evaluation} from={step} running={back.running} onReturn={(to, reason) => void doReturn(to, reason)} onClose={close}>
          <VerbOutcome verb={back} action={t('returnEvaluation')} onReload={onReload} />
        </ReturnDialog>
      )}
    </>
  );
  return { actions: [{ key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() }, ...actions], outcome };
}
