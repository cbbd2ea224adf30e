import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { evaluateFiling, filingRoute } from '../../policy/filing.js';
import { flagsOf, problemsOf, type Finding, type PolicyProblem } from '../../policy/finding.js';
import { evaluateFiledWith } from '../../policy/relation.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import { keepLines, refuseRoute, returnLines, type Replacements } from '../roster/filing-line.service.js';
import { Filing } from './filing.js';
import { compositionFindings, filingFindings, supplementFindings } from './team.facts.js';
import { countStaff } from './team.figures.js';
import type { AcceptFilingInput, ReturnFilingInput } from './team.input.js';
import { Team } from './team.js';
import { readTeam, type TeamFile } from './team.rows.js';
import { pairingProblems, tellAboutTeam, teamName } from './team.service.js';
import { filingMachine, teamMachine } from './team.states.js';

/**
 * Sends the roster the way that the pack names for where the supporter and the owner are. Refused without
 * the year's supplement; lateness is marked, not refused.
 */
export async function fileRoster(tx: Tx, key: Key, { revision, route: chosen }: { revision?: number | undefined; route?: string | null } = {}): Promise<void> {
  let read: TeamFile | undefined;
  const team = await transition(tx, teamMachine, Team, key, 'fileRoster', {
    revision,
    subject: teamName,
    set: { filingState: 'SUBMITTED' },
    check: async (row) => {
      read = await readTeam(tx, row);
      const findings = [...supplementFindings(read), ...filingFindings({ ...read, filings: [] }, tx.now), ...compositionFindings(read)];
      refuse([...pairingProblems(read.pairing), ...problemsOf(findings), ...(await unfiledProblems(tx, row, read))]);
      if (chosen) refuseRoute(read.members, await routeFinding(tx, row, read, chosen));
    },
  });
  if (!read) throw notFound();
  await submitRoster(tx, team, read, { kind: 'ROSTER', reason: null });
}

/** What is sent: the whole roster, or its next version because of a replacement. */
interface Submission {
  readonly kind: Filing['kind'];
  readonly reason: string | null;
  readonly replaced?: Replacements;
}

/** Puts the roster on its way with its lines; lateness is marked, not refused. The team's own columns are the caller's. */
export async function submitRoster(tx: Tx, team: Team, read: TeamFile, { kind, reason, replaced }: Submission): Promise<void> {
  const key = { scopeId: team.scopeId, id: team.id };
  const pack = await loadPack(tx, team);
  const ends = { supporterDivision: read.pairing.supporterDivisionCode, ownerDivision: read.ownerDivision ?? '' };
  const route = filingRoute(pack, ends);
  const aggregator = route.steps.find((step) => step.action === 'AGGREGATE');
  const today = businessDay(tx.now);
  const judged = evaluateFiling(pack, { ...ends, sentBy: route.route, year: Number(team.plannedFrom.slice(0, 4)), submittedOn: today, today }, read.workCalendar ?? undefined);
  const deadline = judged.find((finding) => finding.code === 'FILING_LATE')?.numbers['deadline'];
  const [made] = await tx.query<{ id: string }>(
    `insert into filing (scope_id, team_id, route, route_code, route_label, aggregate_level, submitted_by, late, deadline_on, kind, reason, version_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (select count(*) + 1 from filing f where f.scope_id = $1 and f.team_id = $2)) returning id`,
    [key.scopeId, key.id, aggregator ? 'VIA_CITY' : 'DIRECT', route.route ?? '', route.label, aggregator?.level ?? null,
      tx.viewer.user?.name ?? '', flagsOf(judged).some((finding) => finding.code === 'FILING_LATE'), deadline ?? null, kind, reason],
  );
  if (!made) throw notFound();
  await keepLines(tx, { scopeId: key.scopeId, id: made.id }, read, replaced);
  await Promise.all([
    logTransition(tx, filingMachine, { scopeId: key.scopeId, id: made.id }, { action: 'fileRoster', from: '', to: filingMachine.initial, subject: teamName(team) }),
    tellAboutTeam(tx, key, [aggregator ? 'OVERSIGHT' : 'OWNER'], 'ROSTER_FILED', `名单待受理：${teamName(team)}`, `${read.pairing.supporterName} → ${read.pairing.receiverName}`),
  ]);
}

/** The relation and the main agreement must be with the administrations that the pack names first. */
async function unfiledProblems(tx: Tx, team: Team, read: TeamFile): Promise<PolicyProblem[]> {
  const pack = await loadPack(tx, team);
  const rows = await tx.query<{ subject: 'RELATION' | 'AGREEMENT'; administration: string }>(
    `select subject, administration from agreement_filing where scope_id = $1 and pairing_id = $2 and state in ('SUBMITTED', 'RECEIVED', 'ACCEPTED')`,
    [team.scopeId, read.pairing.id],
  );
  const filedWith = (subject: string) => rows.filter((row) => row.subject === subject).map((row) => row.administration);
  return (['RELATION', 'AGREEMENT'] as const).flatMap((subject) => problemsOf(evaluateFiledWith(pack, subject, filedWith(subject))));
}

async function routeFinding(tx: Tx, team: Team, read: TeamFile, sentBy: string): Promise<Finding | undefined> {
  const today = businessDay(tx.now);
  const findings = evaluateFiling(await loadPack(tx, team), {
    supporterDivision: read.pairing.supporterDivisionCode, ownerDivision: read.ownerDivision ?? '', sentBy, year: Number(team.plannedFrom.slice(0, 4)), submittedOn: today, today,
  });
  return findings.find((finding) => finding.code === 'WRONG_ROUTE');
}

/** The supporter takes its roster back before anybody decided. */
export async function withdrawFiling(tx: Tx, key: Key, revision?: number): Promise<void> {
  const filing = await transition(tx, filingMachine, Filing, key, 'withdrawFiling', { revision });
  await followFiling(tx, filing, { filingState: 'WITHDRAWN' }, 'withdrawFiling', null);
}

/** The city forwards the roster to the owner. */
export async function aggregateFiling(tx: Tx, key: Key, revision?: number): Promise<void> {
  const filing = await transition(tx, filingMachine, Filing, key, 'aggregateFiling', {
    revision, set: { aggregatedAt: tx.now, aggregatedBy: whoDecides(tx) },
  });
  const team = await followFiling(tx, filing, { filingState: 'AGGREGATED' }, 'aggregateFiling', null);
  await tellAboutTeam(tx, team, ['OWNER', 'SUPPORTING'], 'ROSTER_AGGREGATED', `名单已汇总上报：${teamName(team)}`);
}

/** The owner accepts with a receipt: the team is FILED. */
export async function acceptFiling(tx: Tx, key: Key, input: AcceptFilingInput): Promise<void> {
  const receiptNo = input.receiptNo?.trim() || null;
  const filing = await transition(tx, filingMachine, Filing, key, 'acceptFiling', {
    revision: input.revision ?? undefined,
    set: async (row) => ({ decidedAt: tx.now, decidedBy: whoDecides(tx), receiptNo: receiptNo ?? (await nextReceipt(tx, row)) }),
  });
  const team = await followFiling(tx, filing, (row) => ({ filingState: 'ACCEPTED', ...(!GONE.includes(row.state) && { state: 'FILED' as const }) }), 'acceptFiling', null);
  await tellAboutTeam(tx, team, ['SUPPORTING', 'RECEIVING', 'OVERSIGHT'], 'ROSTER_ACCEPTED', `名单已备案：${teamName(team)}`);
}

/** Back to the supporter with a reason: the team is formed and checked again. */
export async function returnFiling(tx: Tx, key: Key, input: ReturnFilingInput): Promise<void> {
  const reason = input.reason.trim();
  if (reason === '') throw new Refusal([{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('RETURN'), fix: inputWords.giveReasonFor('RETURN') }]);
  const filing = await transition(tx, filingMachine, Filing, key, 'returnFiling', {
    revision: input.revision ?? undefined, reason, set: { decidedAt: tx.now, decidedBy: whoDecides(tx), returnReason: reason },
  });
  await returnLines(tx, key, input.lines ?? []);
  const back = { filingState: 'RETURNED', state: 'FORMING', checkedAt: null } as const;
  const team = await followFiling(tx, filing, (row) => (GONE.includes(row.state) ? { filingState: 'RETURNED' } : back), 'returnFiling', reason);
  await tellAboutTeam(tx, team, ['SUPPORTING'], 'ROSTER_RETURNED', `名单被退回：${teamName(team)}`, reason);
}

/** A team that has left stays what it is while a replacement is filed. */
const GONE: readonly Team['state'][] = ['DISPATCHED', 'ON_SITE', 'HANDED_OVER', 'CLOSED'];

/** What became of the filing, written into its team. */
export async function followFiling(
  tx: Tx, filing: Filing, change: Partial<Team> | ((row: Team) => Partial<Team>), action: string, reason: string | null,
): Promise<Team> {
  const key = { scopeId: filing.scopeId, id: filing.teamId };
  const team = await lockRow(tx, Team, key);
  const set = typeof change === 'function' ? change(team) : change;
  await changeRow(tx, Team, key, set);
  await Promise.all([
    logTransition(tx, teamMachine, key, { action, from: team.state, to: set.state ?? team.state, subject: teamName(team), reason }),
    countStaff(tx, key.scopeId, team.pairingId),
  ]);
  return team;
}

/** `<pairing code>-B<batch>-<n>`: one number for each acceptance. */
async function nextReceipt(tx: Tx, filing: Filing): Promise<string> {
  const [row] = await tx.query<{ receipt: string }>(
    `select p.code || '-B' || t.batch_no || '-' || (select count(*) from filing f where f.scope_id = $1 and f.team_id = $2) as receipt
       from team t join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id where t.scope_id = $1 and t.id = $2`,
    [filing.scopeId, filing.teamId],
  );
  if (!row) throw notFound();
  return row.receipt;
}

/** Organisation and name of whoever decides, as a filing keeps it. */
export function whoDecides(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}
