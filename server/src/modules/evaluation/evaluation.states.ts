import { evaluationConditions as say } from '@jiedui/schema/condition-words';
import { evaluationStates } from '@jiedui/schema/states';
import { scoreMethods, type ScoreMethod } from '@jiedui/schema/evaluation-words';
import { chainWords } from '@jiedui/schema/finding-words-evaluation';
import { chainParties, type Label } from '@jiedui/schema/vocabulary';
import type { Party, Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** What a decision about an evaluation looks at of each step. */
export interface StepFacts {
  readonly position: number;
  readonly name: string;
  readonly party: string;
  readonly divisionLevel: string | null;
  readonly action: string;
  readonly state: string;
}

const CHAIN: readonly Party[] = ['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER', 'OBSERVER'];

/** A version of an evaluation: filled, signed step by step, returned if need be, corrected by a new version. */
export const evaluationMachine = machine({
  name: 'evaluation',
  facet: 'EVALUATION',
  initial: 'OPEN',
  elsewhere: ['EFFECTIVE', 'SUPERSEDED', 'VOID'],
  states: evaluationStates,
  actions: {
    saveScores: { label: '填写评分', from: ['OPEN'], to: 'SAME', by: CHAIN, permission: 'evaluation.fill', unless: notFilling },
    signEvaluation: { label: '签署', from: ['OPEN'], to: 'SAME', by: CHAIN, permission: 'evaluation.sign', unless: notOnTurn },
    returnEvaluation: { label: '退回', from: ['OPEN'], to: 'SAME', by: CHAIN, permission: 'evaluation.return', unless: nothingBefore },
    correctEvaluation: { label: '更正', from: ['EFFECTIVE'], to: 'SAME', by: CHAIN, permission: 'evaluation.fill', unless: notTheFirst },
    saveSelfScores: { label: '填写自评', from: ['OPEN'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'evaluation.score', unless: notScoring('SELF') },
    savePeerScores: { label: '填写互评', from: ['OPEN'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'evaluation.score', unless: notScoring('PEER') },
    saveSpotScores: { label: '填写抽评', from: ['OPEN'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'evaluation.score', unless: notScoring('SPOT') },
    raiseObjection: { label: '提出申诉', from: ['EFFECTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'evaluation.object', unless: noObjections },
    reportResult: { label: '登记上报', from: ['EFFECTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'evaluation.use', unless: ofPerson },
    recordResultUse: { label: '登记结果运用', from: ['EFFECTIVE'], to: 'SAME', by: CHAIN, permission: 'evaluation.use' },
  },
});

/** The step that waits to be signed; a returned one is open again. */
export function openStepOf<Step extends Pick<StepFacts, 'state'>>(steps: readonly Step[]): Step | null {
  return steps.find((step) => step.state === 'OPEN' || step.state === 'RETURNED') ?? null;
}

/** As which party the viewer may act on a step; null if it is not his. */
export function partyFor(step: Pick<StepFacts, 'party' | 'divisionLevel'>, scopeId: number, personId: unknown, viewer: Viewer): string | null {
  if (step.party === 'SELF') return viewer.personId !== null && viewer.personId === personId ? 'SELF' : null;
  if (viewer.personId !== null) return null;
  if (!(viewer.partiesIn(scopeId) as readonly string[]).includes(step.party)) return null;
  return step.divisionLevel === null || step.divisionLevel === viewer.acting?.divisionLevel ? step.party : null;
}

/** Steps of a row that was read with them, in order. */
function stepsOf(row: Row): StepFacts[] {
  const steps = (row['steps'] ?? []) as StepFacts[];
  return [...steps].sort((a, b) => a.position - b.position);
}

function notOnTurn(row: Row, viewer: Viewer): Label | null {
  const open = openStepOf(stepsOf(row));
  if (!open) return say.nothingOpen;
  return partyFor(open, Number(row['scopeId']), row['personId'], viewer) === null ? say.turn(open.name, whoActs(open)) : null;
}

function notFilling(row: Row, viewer: Viewer): Label | null {
  const open = openStepOf(stepsOf(row));
  if (open && open.action !== 'FILL') return say.scoresFixed(open.name);
  return notOnTurn(row, viewer);
}

function nothingBefore(row: Row, viewer: Viewer): Label | null {
  const open = openStepOf(stepsOf(row));
  if (open?.position === 1) return say.nothingBefore;
  return notOnTurn(row, viewer);
}

function notTheFirst(row: Row, viewer: Viewer): Label | null {
  const first = stepsOf(row)[0];
  if (!first) return say.noSteps;
  return partyFor(first, Number(row['scopeId']), row['personId'], viewer) === null ? say.correctedBy(whoActs(first)) : null;
}

/** Self scores come from who is evaluated, mutual ones from the other hospital, spot ones from the administration. */
function notScoring(method: ScoreMethod): (row: Row, viewer: Viewer) => Label | null {
  const label = scoreMethods[method];
  return (row, viewer) => {
    if (!(row['methods'] as readonly string[] | undefined)?.includes(method)) return say.noMethod(label);
    const open = openStepOf(stepsOf(row));
    if (open && open.action !== 'FILL') return say.methodFixed(open.name, label);
    if (method === 'SPOT') return null;
    const self = row['selfParty'];
    if (method === 'SELF' && self === 'PERSON') return viewer.personId !== null && viewer.personId === row['personId'] ? null : say.selfByPerson;
    const side = method === 'SELF' ? self : self === 'RECEIVING' ? 'SUPPORTING' : 'RECEIVING';
    if (viewer.personId === null && viewer.partiesIn(Number(row['scopeId'])).some((party) => party === side)) return null;
    return say.methodBy(label, side === 'RECEIVING' ? chainParties.RECEIVING : chainParties.SUPPORTING);
  };
}

function noObjections(row: Row): Label | null {
  return row['objectionUntil'] ? null : say.noObjections;
}

/** The result of a hospital, a team or a pairing goes upwards; that of a person stays with his units. */
function ofPerson(row: Row): Label | null {
  return row['subject'] === 'PERSON' ? say.personStays : null;
}

function whoActs({ party, divisionLevel }: StepFacts): Label {
  return chainWords.party({ party, level: divisionLevel });
}
