/** Responsible for what is only recorded about a career: commendations, and the receiver's trainings that staff took part in. */
import { commendationLevels, commendationSubjects } from '@jiedui/schema/career-states';
import { labelOf } from '@jiedui/schema/vocabulary';
import type { Party } from '../../access/viewer.js';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { settleCommendations } from '../evaluation/result-due.service.js';
import { tellParties, tellPerson } from '../notice/tell.js';
import type { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { futureProblems, readTeamOf } from '../presence/stay.rows.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { commendationMachine } from './commendation.states.js';
import { Commendation } from './commendation.js';
import type { RecordAttendedTrainingInput, RecordCommendationInput, WithdrawCommendationInput } from './record.input.js';

const GIVERS: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'];

interface Commended {
  readonly name: string;
  readonly assignmentId: string | null;
  readonly teamId: string | null;
  readonly personId: string | null;
}

/** Records a commendation by the acting hospital or administration. */
export async function recordCommendation(tx: Tx, input: RecordCommendationInput): Promise<Key> {
  const pairing = await readPairing(tx, parseKey(input.pairingId));
  const parties = tx.viewer.partiesIn(pairing.scopeId).filter((party) => GIVERS.includes(party));
  if (parties.length === 0) throw new Refusal([{ code: 'PARTY', message: '“登记表彰”不由贵单位办理' }]);
  if (tx.viewer.personId !== null) throw forbidden();
  const who = await commended(tx, pairing, input);
  refuse([
    ...futureProblems('givenOn', input.givenOn, businessDay(tx.now), 'COMMENDED'), ...levelProblems(input, parties),
    ...sensitiveProblems({ reason: input.reason, title: input.title, documentNo: input.documentNo }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into commendation (scope_id, pairing_id, subject, assignment_id, team_id, person_id, name, title, level, document_no, reason, given_on, by_org_name, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [pairing.scopeId, pairing.id, input.subject, who.assignmentId, who.teamId, who.personId, who.name, input.title.trim(), input.level, input.documentNo.trim(),
      input.reason.trim(), input.givenOn, tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? '']);
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  const told = { kind: 'COMMENDATION_GIVEN', title: `表彰：${who.name} ${input.title.trim()}`, body: `${labelOf(commendationLevels, input.level)} ${tx.viewer.acting?.orgName ?? ''}`, link: '/commendations' };
  await Promise.all([
    logTransition(tx, commendationMachine, key, { action: 'recordCommendation', from: '', to: 'GIVEN', subject: `${who.name} ${input.title.trim()}` }),
    tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], told),
    ...(who.personId === null ? [] : [tellPerson(tx, key.scopeId, who.personId, told)]),
  ]);
  await settleCommendations(tx, key.scopeId, pairing.id);
  return key;
}

async function commended(tx: Tx, pairing: Pairing, input: RecordCommendationInput): Promise<Commended> {
  const nobody = { assignmentId: null, teamId: null, personId: null };
  if (input.subject === 'SUPPORTER') return { ...nobody, name: pairing.supporterName };
  if (input.subject === 'RECEIVER') return { ...nobody, name: pairing.receiverName };
  if (input.subject === 'TEAM') {
    if (!input.teamId) throw missing('teamId', input.subject);
    const team = await lockRow(tx, Team, parseKey(input.teamId));
    if (team.scopeId !== pairing.scopeId || team.pairingId !== pairing.id) throw notFound();
    return { ...nobody, teamId: team.id, name: `第 ${team.batchNo} 批 ${team.name}` };
  }
  if (!input.assignmentId) throw missing('assignmentId', input.subject);
  const stay = await lockRow(tx, Assignment, parseKey(input.assignmentId));
  const team = await readTeamOf(tx, stay);
  if (stay.scopeId !== pairing.scopeId || team.pairingId !== pairing.id) throw notFound();
  return { ...nobody, assignmentId: stay.id, personId: stay.personId, name: stay.name };
}

function missing(path: string, subject: keyof typeof commendationSubjects): Refusal {
  return new Refusal([{ code: 'REQUIRED', path, message: `受表彰的${labelOf(commendationSubjects, subject)}未选`, fix: '选择表彰对象' }]);
}

const HOSPITALS: readonly Party[] = ['SUPPORTING', 'RECEIVING'];

/** A hospital commends as a hospital; what an administration gives, the administration records. */
function levelProblems(input: RecordCommendationInput, parties: readonly Party[]): ProblemInput[] {
  const hospital = parties.some((party) => HOSPITALS.includes(party));
  if (hospital === (input.level === 'HOSPITAL')) return [];
  return [{
    code: 'COMMENDATION_LEVEL', path: 'level', message: hospital ? '医院登记的是院级表彰；行政部门的表彰由其登记' : '卫生健康行政部门登记县级及以上表彰',
    fix: hospital ? '选择院级' : '选择县级及以上',
  }];
}

/** Takes a commendation back, with the reason; its record stays. */
export async function withdrawCommendation(tx: Tx, key: Key, input: WithdrawCommendationInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, commendationMachine, Commendation, key, 'withdrawCommendation', {
    revision: input.revision ?? undefined, reason, subject: (row) => `${row.name} ${row.title}`, set: { withdrawReason: reason }, check: () => refuse(sensitiveProblems({ reason })),
  });
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'COMMENDATION_WITHDRAWN', title: `表彰撤回：${before.name} ${before.title}`, body: reason, link: '/commendations' });
  await settleCommendations(tx, key.scopeId, before.pairingId);
}

/** The receiver records who took part in one of its trainings. Answers the first entry. */
export async function recordAttendedTraining(tx: Tx, input: RecordAttendedTrainingInput): Promise<Key> {
  const keys = input.assignmentIds.map((written) => parseKey(written));
  const [first] = keys;
  if (!first || keys.some((key) => key.scopeId !== first.scopeId)) throw badInput('Name stays of one pairing.');
  if (!tx.viewer.partiesIn(first.scopeId).includes('RECEIVING')) throw new Refusal([{ code: 'PARTY', message: '“登记参加培训”由受援单位办理' }]);
  const stays = await tx.query<{ id: string; personId: string; name: string; pairingId: string; arrivedOn: string | null; lastOn: string }>(
    `select a.id, a.person_id as "personId", a.name, t.pairing_id as "pairingId", a.arrived_on as "arrivedOn", coalesce(a.finished_on, a.planned_to) as "lastOn"
       from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id where a.scope_id = $1 and a.id = any ($2) and a.state <> 'REMOVED'`,
    [first.scopeId, keys.map((key) => key.id)]);
  if (stays.length !== new Set(keys.map(formatKey)).size) throw notFound();
  refuse([
    ...futureProblems('heldOn', input.heldOn, businessDay(tx.now), 'TAUGHT'), ...sensitiveProblems({ topic: input.topic }),
    ...(input.hours < 1 || input.hours > 200 ? [{ code: 'HOURS', path: 'hours', message: `学时 ${input.hours} 不在 1 至 200 之间`, fix: '核对学时' }] : []),
    ...stays.filter((stay) => stay.arrivedOn === null || input.heldOn < stay.arrivedOn || input.heldOn > stay.lastOn)
      .map((stay): ProblemInput => ({ code: 'OUTSIDE_STAY', path: 'heldOn', message: `${input.heldOn} 不在${stay.name}的派驻期内`, fix: '核对培训日或人员' })),
  ]);
  const made = await tx.query<{ id: string }>(
    `insert into attended_training (scope_id, pairing_id, assignment_id, person_id, name, topic, held_on, hours, recorded_by, recorded_org_name)
     select $1, r.pairing, r.stay, r.person, r.name, $2, $3, $4, $5, $6 from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::text[]) as r (pairing, stay, person, name)
     on conflict (scope_id, assignment_id, held_on, topic) do nothing returning id`,
    [first.scopeId, input.topic.trim(), input.heldOn, input.hours, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '', stays.map((stay) => stay.pairingId),
      stays.map((stay) => stay.id), stays.map((stay) => stay.personId), stays.map((stay) => stay.name)]);
  const [one] = made;
  if (!one) throw new Refusal([{ code: 'TRAINING_EXISTS', path: 'topic', message: `${input.heldOn} 的这次培训已登记`, fix: '无需重复登记' }]);
  return { scopeId: first.scopeId, id: one.id };
}

/** Takes back an entry made by mistake; the audit trail keeps it. */
export async function removeAttendedTraining(tx: Tx, key: Key): Promise<void> {
  if (!tx.viewer.partiesIn(key.scopeId).includes('RECEIVING')) throw new Refusal([{ code: 'PARTY', message: '“撤销登记”由受援单位办理' }]);
  const [removed] = await tx.query('delete from attended_training where scope_id = $1 and id = $2 returning id', [key.scopeId, key.id]);
  if (!removed) throw notFound();
}
