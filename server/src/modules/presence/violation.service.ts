import { plain } from '@jiedui/schema/finding-words';
import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { inputWords } from '@jiedui/schema/refusal-words';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { labelOf, sanctionLevels, violationClasses, type Label } from '@jiedui/schema/vocabulary';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Party } from '../../access/viewer.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { personMeasures, supporterMeasures } from '../../policy/rectification.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { futureProblems, readTeamOf } from './stay.rows.js';
import type { AssistViolationInput, DecideViolationInput, DismissViolationInput, RecordViolationInput, ReferViolationInput, ViolationInput } from './violation.input.js';
import { Violation } from './violation.js';
import { violationMachine } from './violation.states.js';

const subject = (row: Pick<Violation, 'name' | 'class' | 'happenedOn'>): string => `${row.name} ${labelOf(violationClasses, row.class)} ${row.happenedOn}`;

/** Who is meant: a person on site, or the supporter of a pairing. */
async function accused(tx: Tx, input: RecordViolationInput): Promise<{ pairing: Pairing; stay: Assignment | null }> {
  if (input.assignmentId) {
    const stay = await lockRow(tx, Assignment, parseKey(input.assignmentId));
    const team = await readTeamOf(tx, stay);
    return { stay, pairing: await readPairing(tx, { scopeId: stay.scopeId, id: team.pairingId }) };
  }
  if (!input.pairingId) throw badInput('Name an assignment or a pairing.');
  return { stay: null, pairing: await readPairing(tx, parseKey(input.pairingId)) };
}

/** Records a breach; whoever takes part in the pairing may, the decision is another's. */
export async function recordViolation(tx: Tx, input: RecordViolationInput): Promise<Key> {
  const { pairing, stay } = await accused(tx, input);
  if (!tx.viewer.partiesIn(pairing.scopeId).some((party) => RECORDERS.includes(party))) throw new Refusal([{ code: 'PARTY', message: say.notYourViolation }]);
  refuse([...futureProblems('happenedOn', input.happenedOn, businessDay(tx.now), 'HAPPENED'), ...sensitiveProblems({ description: input.description })]);
  const name = stay?.name ?? pairing.supporterName;
  const assistAsked = stay !== null && input.class === 'CLEAN_PRACTICE' && lookup(await loadPack(tx, pairing), 'sanction.cleanPractice').state === 'FOUND';
  const [made] = await tx.query<{ id: string }>(
    `insert into violation (scope_id, pairing_id, subject, assignment_id, person_id, name, class, happened_on, description, serious, recorded_by, recorded_org_name, assist_asked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [pairing.scopeId, pairing.id, stay ? 'PERSON' : 'SUPPORTER', stay?.id ?? null, stay?.personId ?? null, name, input.class, input.happenedOn,
      input.description.trim(), input.serious, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '', assistAsked],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  const title = subject({ name, class: input.class, happenedOn: input.happenedOn });
  await Promise.all([
    logTransition(tx, violationMachine, key, { action: 'recordViolation', from: '', to: violationMachine.initial, subject: title }),
    tellAboutViolation(tx, key, ['SUPPORTING', 'RECEIVING'], 'VIOLATION_RECORDED', `违纪待处理：${title}`),
  ]);
  return key;
}

const RECORDERS: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'];

/** The sanction, on a level that the pack knows, and what follows by the pack from a serious failure. */
export async function decideViolation(tx: Tx, key: Key, input: DecideViolationInput): Promise<void> {
  const seen = await lockRow(tx, Violation, key, input.revision ?? undefined);
  const [pairing, stay] = await Promise.all([
    readPairing(tx, { scopeId: key.scopeId, id: seen.pairingId }),
    seen.assignmentId === null ? null : lockRow(tx, Assignment, { scopeId: key.scopeId, id: seen.assignmentId }),
  ]);
  const pack = await loadPack(tx, pairing);
  const reportTo = lookup(pack, 'sanction.reportTo');
  const measures = seen.subject === 'PERSON'
    ? personMeasures(pack, { seriousFailure: seen.serious, physician: stay?.staffCategory === 'PHYSICIAN' })
    : supporterMeasures(pack, { tasksDone: false, serious: seen.serious });
  const before = await transition(tx, violationMachine, Violation, key, 'decideViolation', {
    subject,
    set: {
      level: seen.subject === 'PERSON' ? (input.level ?? null) : null, measures: measures as Violation['measures'], decision: input.decision.trim(),
      illegal: input.illegal, decidedOn: businessDay(tx.now), decidedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim(),
      reportTo: reportTo.state === 'FOUND' ? reportTo.value : null,
    },
    check: (row) => refuse([...levelProblems(pack, row, input.level ?? null), ...sensitiveProblems({ decision: input.decision })]),
  });
  await tellAboutViolation(tx, key, ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], 'VIOLATION_DECIDED', `违纪已处理：${subject(before)}`, input.decision.trim());
}

/** Levels beside the pack's: another assignment instead of a sanction, and what the law decides. */
const ALWAYS: readonly string[] = ['REASSIGN', 'LEGAL'];

const ofLevels: Readonly<Record<string, Label>> = sanctionLevels;

function levelProblems(pack: ResolvedPack, row: Violation, level: string | null): ProblemInput[] {
  if (row.subject === 'SUPPORTER') return [];
  if (level === null) return [{ code: 'REQUIRED', path: 'level', message: say.noLevel, fix: say.chooseLevel }];
  const levels = lookup(pack, 'sanction.levels');
  if (levels.state !== 'FOUND' || ALWAYS.includes(level) || levels.value.some((one) => one === level)) return [];
  const known = levels.value.map((one) => sanctionLevels[one]);
  return [{ code: 'SANCTION_LEVEL', ruleId: levels.entry.ruleId, path: 'level', message: say.otherLevels(known, ofLevels[level] ?? plain(level)), fix: say.choose(known) }];
}

/** Nothing in it after all; kept with the reason. */
export async function dismissViolation(tx: Tx, key: Key, input: DismissViolationInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, violationMachine, Violation, key, 'dismissViolation', {
    revision: input.revision ?? undefined, subject, reason, set: { dismissReason: reason }, check: () => refuse(sensitiveProblems({ reason })),
  });
  await tellAboutViolation(tx, key, ['SUPPORTING', 'RECEIVING'], 'VIOLATION_DISMISSED', `违纪不成立：${subject(before)}`, reason);
}

/** The receiver says how it assisted the supporter, who deals with his own person. */
export async function assistViolation(tx: Tx, key: Key, input: AssistViolationInput): Promise<void> {
  const assistance = input.assistance.trim();
  const before = await transition(tx, violationMachine, Violation, key, 'assistViolation', {
    revision: input.revision ?? undefined, subject, reason: assistance,
    set: { assistance, assistedOn: businessDay(tx.now), assistedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim() },
    check: () => refuse([...(assistance === '' ? [{ code: 'REQUIRED', path: 'assistance', message: inputWords.empty('ASSISTANCE'), fix: inputWords.fillIn('ASSISTANCE') }] : []), ...sensitiveProblems({ assistance })]),
  });
  await tellAboutViolation(tx, key, ['SUPPORTING'], 'VIOLATION_ASSISTED', `受援单位已配合：${subject(before)}`, assistance);
}

/** An illegal act was handed to the authority in charge; not before the decision that found it. */
export async function referViolation(tx: Tx, key: Key, input: ReferViolationInput): Promise<void> {
  const referredTo = input.referredTo.trim();
  const before = await transition(tx, violationMachine, Violation, key, 'referViolation', {
    revision: input.revision ?? undefined, subject, reason: referredTo, set: { referredOn: input.referredOn, referredTo },
    check: (row) => refuse([
      ...futureProblems('referredOn', input.referredOn, businessDay(tx.now), 'REFERRED'),
      ...(input.referredOn < row.happenedOn ? [{ code: 'DATE_ORDER', path: 'referredOn', message: inputWords.earlier('REFERRED', input.referredOn, 'HAPPENED', row.happenedOn), fix: inputWords.checkDay, numbers: { happenedOn: row.happenedOn } }] : []),
      ...(referredTo === '' ? [{ code: 'REQUIRED', path: 'referredTo', message: inputWords.empty('AUTHORITY'), fix: inputWords.fillIn('AUTHORITY') }] : []),
      ...sensitiveProblems({ referredTo }),
    ]),
  });
  await tellAboutViolation(tx, key, ['RECEIVING', 'OWNER', 'OVERSIGHT'], 'VIOLATION_REFERRED', `违法行为已移送：${subject(before)}`, referredTo);
}

/** Reports the result to the administration. */
export async function reportViolation(tx: Tx, key: Key, input: ViolationInput): Promise<void> {
  const before = await transition(tx, violationMachine, Violation, key, 'reportViolation', {
    revision: input.revision ?? undefined, subject, set: { reportedOn: businessDay(tx.now), reportedBy: tx.viewer.user?.name ?? '' },
  });
  await tellAboutViolation(tx, key, ['OWNER', 'OVERSIGHT', 'OBSERVER'], 'VIOLATION_REPORTED', `违纪处理结果上报：${subject(before)}`, before.decision);
}

async function tellAboutViolation(tx: Tx, key: Key, parties: readonly Party[], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/violations/${formatKey(key)}` });
}
