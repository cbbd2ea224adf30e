import type { BenchWorld } from './generate.js';
import type { Shot } from './load.js';

export const CALLS = ['list of 50 pairings', 'one pairing with its tasks', 'change of a task’s state'] as const;
export type CallName = (typeof CALLS)[number];
export type ServerName = 'jiedui' | 'postgraphile' | 'plain';

/** The client's operation for each call; the third is a cycle of three that leads back to its beginning. */
const OPERATIONS = {
  'list of 50 pairings': ['PairingsPage'],
  'one pairing with its tasks': ['PairingOverview'],
  'change of a task’s state': ['StartTask', 'SubmitTask', 'ReturnTask'],
} as const;

const CYCLE = [
  { state: 'IN_PROGRESS', by: 'supporter', input: {} },
  { state: 'SUBMITTED', by: 'supporter', input: { result: '完成' } },
  { state: 'RETURNED', by: 'receiver', input: { reason: '补充附件' } },
] as const;

/** The same rows, columns and order by PostGraphile's names, with what Apollo Client adds; what we compute, it is spared. */
const POSTGRAPHILE = {
  'list of 50 pairings': `query { allPairings(first: 50, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { rowId scopeId code supporterName receiverName
    receiverDivisionName receiverCategory programmeName state agreementState agreementLate groupState lead startsOn endsOn
    pairingFigureByScopeIdAndPairingId { rowId plannedStaff onSiteStaff teamState tasksTotal tasksDone __typename } __typename }
    pageInfo { hasNextPage endCursor __typename } totalCount __typename } }`,
  'one pairing with its tasks': `query ($scopeId: Int!, $rowId: UUID!) { pairingByScopeIdAndRowId(scopeId: $scopeId, rowId: $rowId) { rowId receiverCategory receiverStandard
    pairingFigureByScopeIdAndPairingId { rowId plannedStaff onSiteStaff teamState tasksTotal tasksDone __typename }
    pairingPartiesByScopeIdAndPairingId { nodes { rowId kind orgId name dedicatedDepartment contactName leaderName __typename } }
    agreementsByScopeIdAndPairingId(first: 1, orderBy: [CREATED_AT_DESC]) { nodes { rowId kind year number versionNo state late returnReason deadlineOn
      agreementVersionsByScopeIdAndAgreementId { nodes { rowId versionNo byOrgName byName createdAt __typename } }
      agreementPartiesByScopeIdAndAgreementId { nodes { rowId position kind orgId name representative
        agreementSealsByScopeIdAndPartyId { nodes { rowId state versionNo voidReason voidedAt byName sealedAt contentHash __typename } } __typename } } __typename } }
    teamsByScopeIdAndPairingId { nodes { rowId batchNo name plannedFrom plannedTo state __typename } }
    tasksByScopeIdAndPairingId { nodes { rowId title indicator quantity doneQuantity dueOn responsibleDepartment responsiblePerson state __typename } } __typename }
    allTransitionLogs(condition: { scopeId: $scopeId }, first: 6, orderBy: [AT_DESC]) { nodes { rowId machine subject action fromState toState orgName byName reason at __typename } } }`,
  // The state and its log line, and what the client's payload shows: PostGraphile's mutations are one each.
  'change of a task’s state': `mutation ($input: UpdateTaskByScopeIdAndRowIdInput!, $log: CreateTransitionLogInput!, $scopeId: Int!, $rowId: UUID!) {
    updateTaskByScopeIdAndRowId(input: $input) { task { rowId title indicator quantity doneQuantity metric dueOn responsibleDepartment responsiblePerson
      confirmedBySupporting confirmedByReceiving state year part content receiverDuty quality benefit standard revision result returnReason createdAt
      pairingByScopeIdAndPairingId { rowId supporterName receiverName __typename }
      taskChangesByScopeIdAndTaskId { nodes { rowId revision changes former reason askedBy decidedBy decidedAt decisionReason state createdAt __typename } }
      taskProgressesByScopeIdAndTaskId { nodes { rowId happenedOn quantity note recordedBy createdAt __typename } } __typename } __typename }
    createTransitionLog(input: $log) { query {
      allAttachments(condition: { scopeId: $scopeId, subjectId: $rowId }) { totalCount }
      allTransitionLogs(condition: { scopeId: $scopeId, subjectRow: $rowId }, first: 30, orderBy: [AT_DESC]) {
      nodes { rowId machine subject action fromState toState orgName byName reason at __typename } } } __typename } }`,
} as const;

/** A connection's sequence of requests. Each connection changes a task of its own, so that no lock is shared. */
export function shots(server: ServerName, call: CallName, world: BenchWorld, operations: Record<string, string>, connection: number): () => Shot {
  const task = world.tasks[connection % world.tasks.length];
  if (!task) throw new Error('no task to change');
  let step = 0;
  const make = server === 'jiedui' ? jieduiShot : server === 'postgraphile' ? postgraphileShot : plainShot;
  return () => {
    const at = step++;
    return make(call, world, { id: task.id, revision: task.revision + at, move: CYCLE[at % CYCLE.length] ?? CYCLE[0], at }, operations);
  };
}

interface Step {
  readonly id: string;
  readonly revision: number;
  readonly move: (typeof CYCLE)[number];
  readonly at: number;
}

function whoFor(call: CallName, step: Step): 'officer' | 'receiver' | 'supporter' {
  return call === 'list of 50 pairings' ? 'officer' : call === 'one pairing with its tasks' ? 'receiver' : step.move.by;
}

function jieduiShot(call: CallName, world: BenchWorld, step: Step, operations: Record<string, string>): Shot {
  const { token, orgId } = world[whoFor(call, step)];
  const names: readonly string[] = OPERATIONS[call];
  const operationName = names[step.at % names.length] ?? '';
  const query = operations[operationName];
  if (query === undefined) throw new Error(`the client has no operation ${operationName}`);
  const variables = call === 'list of 50 pairings' ? {} : call === 'one pairing with its tasks' ? { id: world.pairingId }
    : { input: { taskId: step.id, revision: step.revision, ...step.move.input } };
  return { headers: { cookie: `jiedui=${token}`, 'x-acting-organization': orgId }, body: JSON.stringify({ operationName, query, variables }) };
}

function postgraphileShot(call: CallName, world: BenchWorld, step: Step): Shot {
  const [scopeId, ...rest] = (call === 'one pairing with its tasks' ? world.pairingId : step.id).split('-');
  const key = { scopeId: Number(scopeId), rowId: rest.join('-') };
  const variables = call === 'list of 50 pairings' ? {} : call === 'one pairing with its tasks' ? key
    : { ...key, input: { ...key, taskPatch: { state: step.move.state, revision: step.revision + 1 } },
        log: { transitionLog: { scopeId: key.scopeId, facet: 'WORK', machine: 'task', subjectRow: key.rowId, action: 'move', fromState: '', toState: step.move.state, orgName: 'o', byName: 'b' } } };
  return { headers: { 'x-identity': whoFor(call, step) }, body: JSON.stringify({ query: POSTGRAPHILE[call], variables }) };
}

function plainShot(call: CallName, world: BenchWorld, step: Step): Shot {
  const [scopeId, ...rest] = (call === 'one pairing with its tasks' ? world.pairingId : step.id).split('-');
  const key = [Number(scopeId), rest.join('-')];
  const name = call === 'list of 50 pairings' ? 'list' : call === 'one pairing with its tasks' ? 'detail' : 'change';
  return { headers: { 'x-identity': whoFor(call, step) }, body: JSON.stringify({ call: name, key, revision: step.revision, state: step.move.state }) };
}
