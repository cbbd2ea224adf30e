import { useEffect, useRef } from 'react';
import { useVerb, type Verb } from '../../app/use-verb.js';
import type { EvaluationPageFieldsFragment, SaveScoresMutation, SaveScoresMutationVariables } from '../../graphql/generated/types.js';
import { useDraft, type Draft } from '../../ui/use-draft.js';
import { isNumber, sum, times } from './exact.js';
import { SAVE_SCORES } from './evaluation-query.js';

/** What is being filled in: points and evidence by item, the summary, a grade where the scheme has no items. */
export interface ScoreForm {
  items: Record<string, { score: string; evidence: string }>;
  summary: string;
  grade: string;
}

export interface ScoreEditing {
  draft: Draft<ScoreForm>;
  verb: Verb<SaveScoresMutation, SaveScoresMutationVariables>;
  /** The evaluation as saved; null when it was refused. */
  save: () => Promise<EvaluationPageFieldsFragment | null>;
}

function formOf(evaluation: EvaluationPageFieldsFragment): ScoreForm {
  return {
    items: Object.fromEntries(evaluation.items.map((item) => [item.code, { score: item.score ?? '', evidence: item.evidence }])),
    summary: evaluation.summary,
    grade: evaluation.grade ?? '',
  };
}

/** Points times weight, exact; null while there is no number. */
export function weightedOf(score: string, weight: string): string | null {
  return isNumber(score) ? times(score, weight) : null;
}

/** The exact total of what is written; null until every item has points. */
export function totalOf(evaluation: EvaluationPageFieldsFragment, form: ScoreForm): string | null {
  const all = evaluation.items.map((item) => weightedOf(form.items[item.code]?.score ?? '', item.weight));
  return all.length > 0 && all.every((one) => one !== null) ? sum(all) : null;
}

/** The draft of the score sheet; it stays in the browser until it is saved. */
export function useScoreForm(evaluation: EvaluationPageFieldsFragment): ScoreEditing {
  const draft = useDraft<ScoreForm>(`scores-${evaluation.id}`, formOf(evaluation), String(evaluation.revision));
  const verb = useVerb(SAVE_SCORES);
  const { dirty, forget } = draft;
  // What somebody else has changed is shown, unless it would overwrite what is being written here.
  const shown = useRef(evaluation.revision);
  useEffect(() => {
    if (dirty || shown.current === evaluation.revision) return;
    shown.current = evaluation.revision;
    forget(formOf(evaluation));
  }, [dirty, forget, evaluation]);
  const save = async (): Promise<EvaluationPageFieldsFragment | null> => {
    const { items, summary, grade } = draft.value;
    const done = await verb.run({
      input: {
        evaluationId: evaluation.id,
        revision: evaluation.revision,
        items: Object.entries(items).map(([code, { score, evidence }]) => ({ code, score: score.trim() || null, evidence })),
        summary,
        ...(evaluation.items.length === 0 ? { grade: grade || null } : {}),
      },
    });
    if (!done?.saveScores.evaluation) return null;
    draft.forget(formOf(done.saveScores.evaluation));
    return done.saveScores.evaluation;
  };
  return { draft, verb, save };
}
