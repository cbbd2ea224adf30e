import { evaluationRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { evaluationConditions } from '@jiedui/schema/condition-words';
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { isStay } from '@jiedui/schema/stay-states';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { openChain } from '../../policy/chain.js';
import { schemeOf } from '../../policy/scoring.js';
import { logTransition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { Pairing } from '../pairing/pairing.js';
import type { Pin } from '../pack/dry-run.rows.js';
import { pinOn } from '../pack/pin.js';
import { loadPack } from '../programme/pack-lineage.js';
import { lockRow } from '../../states/transition.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import type { OpenEvaluationInput } from './evaluation.input.js';
import type { Evaluation } from './evaluation.js';
import { evaluationMachine } from './evaluation.states.js';
import { closedFor } from './period-lock.service.js';
import { whyNotOpen } from './scheme.js';

/** Whom or what an evaluation is about. */
interface Subject {
  readonly assignmentId: string | null;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly name: string;
  /** What a stay or a batch that is over was judged by; null while it runs. */
  readonly pin: Pin | null;
}

/** Opens an evaluation by a scheme of the version that the period's year pins: items, weights and chain come from it (C-12). */
export async function openEvaluation(tx: Tx, pairingKey: Key, input: OpenEvaluationInput): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, pairingKey);
  const year = await pinOn(tx, pairing, input.periodFrom);
  const subject = await subjectOf(tx, pairing, (await schemeIn(tx, year, input.schemeId)).scheme, input);
  const pin = subject.pin ?? year;
  const found = await schemeIn(tx, pin, input.schemeId);
  const { scheme } = found;
  const [first] = openChain(scheme);
  const why = first ? whyNotOpen({ ...first, divisionLevel: first.level }, pairing, subject.personId, tx.viewer) : evaluationConditions.noSteps;
  if (why !== null) throw new Refusal([{ code: 'PARTY', ruleId: found.ruleId, clause: found.clause, message: why }]);
  refuse([
    ...periodProblems(input, businessDay(tx.now)), ...(await closedFor(tx, pairing.scopeId, [input.periodTo], 'periodTo')),
    ...(await repeatProblems(tx, pairing, subject, input)),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into evaluation (scope_id, pairing_id, subject, assignment_id, team_id, person_id, subject_name, scheme_id, scheme_name,
       pack_code, pack_version, period_from, period_to, rhythm, methods, self_party)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
    [pairing.scopeId, pairing.id, scheme.subject, subject.assignmentId, subject.teamId, subject.personId, subject.name, input.schemeId,
      scheme.label.zh, pin.packCode, pin.packVersion, input.periodFrom, input.periodTo, scheme.rhythm, scheme.methods ?? [], selfPartyOf(scheme)],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  await Promise.all([
    insertItems(tx, key, scheme),
    insertSteps(tx, key, scheme),
    logTransition(tx, evaluationMachine, key, { action: 'openEvaluation', from: '', to: evaluationMachine.initial, subject: `${subject.name} ${scheme.label.zh}` }),
    tellParties(tx, pairing.scopeId, ['SUPPORTING', 'RECEIVING'], {
      kind: 'EVALUATION_OPENED', title: `考核已发起：${subject.name} ${scheme.label.zh}`, body: `${input.periodFrom} 至 ${input.periodTo}`, link: `/evaluations/${formatKey(key)}`,
    }),
  ]);
  return key;
}

async function schemeIn(tx: Tx, pin: Pin, schemeId: string) {
  const found = schemeOf(await loadPack(tx, pin), schemeId);
  if (!found) throw new Refusal([{ code: 'SCHEME_UNKNOWN', path: 'schemeId', message: say.unknownScheme(pin.packCode, pin.packVersion), fix: say.chooseScheme }]);
  return found;
}

async function insertItems(tx: Tx, key: Key, scheme: EvaluationScheme): Promise<void> {
  if (scheme.items.length === 0) return;
  await tx.query(
    `insert into evaluation_item (scope_id, evaluation_id, position, code, name, full_marks, weight)
     select $1, $2, i.position, i.code, i.name, $3, i.weight from jsonb_to_recordset($4) as i(position int, code text, name text, weight numeric)`,
    [key.scopeId, key.id, scheme.scale.max, JSON.stringify(scheme.items.map((item, at) => ({
      position: at + 1, code: item.code, name: item.label.zh, weight: item.weight,
    })))],
  );
}

/** The steps of a new version: the first one open. */
export async function insertSteps(tx: Tx, key: Key, scheme: EvaluationScheme): Promise<void> {
  await tx.query(
    `insert into evaluation_step (scope_id, evaluation_id, position, code, name, party, division_level, action, seal, state)
     select $1, $2, s.no, s.code, s.label, s.party, s.level, s.action, s.seal, s.state
       from jsonb_to_recordset($3) as s(no int, code text, label text, party text, level text, action text, seal boolean, state text)`,
    [key.scopeId, key.id, JSON.stringify(openChain(scheme))],
  );
}

async function subjectOf(tx: Tx, pairing: Pairing, scheme: EvaluationScheme, input: OpenEvaluationInput): Promise<Subject> {
  if (scheme.subject === 'PERSON') return personOf(tx, pairing, input.assignmentId);
  if (scheme.subject === 'TEAM') return teamOf(tx, pairing, input.teamId);
  if (scheme.subject === 'PAIRING') return { assignmentId: null, teamId: null, personId: null, name: `${pairing.supporterName} → ${pairing.receiverName}`, pin: null };
  return { assignmentId: null, teamId: null, personId: null, name: scheme.of === 'RECEIVING' ? pairing.receiverName : pairing.supporterName, pin: null };
}

/** Who scores himself where a scheme asks for self scores. */
function selfPartyOf({ subject, of }: EvaluationScheme): Evaluation['selfParty'] {
  if (subject === 'PERSON') return 'PERSON';
  return subject === 'INSTITUTION' ? (of ?? 'SUPPORTING') : 'SUPPORTING';
}

async function personOf(tx: Tx, pairing: Pairing, written: string | null | undefined): Promise<Subject> {
  if (!written) throw new Refusal([{ code: 'REQUIRED', path: 'assignmentId', message: say.choosePerson, fix: say.pickPerson }]);
  const key = parseKey(written);
  const found = await tx.manager.createQueryBuilder(Assignment, 'a').innerJoinAndSelect('a.team', 't')
    .where('a.scope_id = :scopeId and a.id = :id', { ...key }).getOne();
  if (!found || key.scopeId !== pairing.scopeId || found.team?.pairingId !== pairing.id) throw notFound();
  if (!isStay('served', found.state)) {
    throw new Refusal([{ code: 'NOT_ARRIVED', path: 'assignmentId', message: say.notArrived(found.name), fix: say.afterArrival }]);
  }
  return { assignmentId: found.id, teamId: null, personId: found.personId, name: found.name, pin: isStay('onSite', found.state) ? null : found };
}

async function teamOf(tx: Tx, pairing: Pairing, written: string | null | undefined): Promise<Subject> {
  if (!written) throw new Refusal([{ code: 'REQUIRED', path: 'teamId', message: say.chooseTeam, fix: say.pickTeam }]);
  const key = parseKey(written);
  const found = await tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = :scopeId and t.id = :id', { ...key }).getOne();
  if (!found || key.scopeId !== pairing.scopeId || found.pairingId !== pairing.id) throw notFound();
  if (!['ON_SITE', 'HANDED_OVER', 'CLOSED'].includes(found.state)) {
    throw new Refusal([{ code: 'NOT_ARRIVED', path: 'teamId', message: say.teamNotArrived, fix: say.afterAllArrived }]);
  }
  return { assignmentId: null, teamId: found.id, personId: null, name: `第 ${found.batchNo} 批 ${found.name}`, pin: found.state === 'ON_SITE' ? null : found };
}

function periodProblems({ periodFrom, periodTo }: OpenEvaluationInput, today: string): ProblemInput[] {
  if (periodTo < periodFrom) return [{ code: 'PERIOD', path: 'periodTo', message: inputWords.earlier('END', periodTo, 'START', periodFrom), fix: say.checkPeriod }];
  if (periodFrom > today) return [{ code: 'DATE_ORDER', path: 'periodFrom', message: say.notBegun(periodFrom), fix: say.afterBegin, numbers: { today } }];
  return [];
}

/** One evaluation of a subject by a scheme for a period; one in effect is corrected, not repeated. */
async function repeatProblems(tx: Tx, pairing: Pairing, subject: Subject, input: OpenEvaluationInput): Promise<ProblemInput[]> {
  const [known] = await tx.query<{ state: string }>(
    `select e.state from evaluation e where e.scope_id = $1 and e.pairing_id = $2 and e.scheme_id = $3
        and coalesce(e.assignment_id, e.team_id, e.pairing_id) = $4 and e.period_from = $5 and e.period_to = $6
        and e.state in ('OPEN', 'EFFECTIVE')`,
    [pairing.scopeId, pairing.id, input.schemeId, subject.assignmentId ?? subject.teamId ?? pairing.id, input.periodFrom, input.periodTo],
  );
  if (!known) return [];
  const effective = known.state === 'EFFECTIVE';
  return [{
    code: 'EVALUATION_EXISTS', path: 'periodFrom', message: say.exists(subject.name, effective),
    fix: effective ? say.correctIt : say.goOn,
  }];
}
