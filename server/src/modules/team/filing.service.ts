import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { evaluateFiling, filingRoute } from '../../policy/filing.js';
import { flagsOf, problemsOf } from '../../policy/finding.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
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
export async function fileRoster(tx: Tx, key: Key, revision?: number): Promise<void> {
  let read: TeamFile | undefined;
  const team = await transition(tx, teamMachine, Team, key, 'fileRoster', {
    revision,
    subject: teamName,
    set: { filingState: 'SUBMITTED' },
    check: async (row) => {
      read = await readTeam(tx, row);
      const findings = [...supplementFindings(read), ...filingFindings({ ...read, filings: [] }, tx.now), ...compositionFindings(read)];
      refuse([...pairingProblems(read.pairing), ...problemsOf(findings)]);
    },
  });
  if (!read) throw notFound();
  const pack = await loadPack(tx, team);
  const ends = { supporterDivision: read.pairing.supporterDivisionCode, ownerDivision: read.ownerDivision ?? '' };
  const route = filingRoute(pack, ends);
  const aggregator = route.steps.find((step) => step.action === 'AGGREGATE');
  const today = businessDay(tx.now);
  const judged = evaluateFiling(pack, { ...ends, sentBy: route.route, year: Number(team.plannedFrom.slice(0, 4)), submittedOn: today, today }, read.workCalendar ?? undefined);
  const deadline = judged.find((finding) => finding.code === 'FILING_LATE')?.numbers['deadline'];
  const [made] = await tx.query<{ id: string }>(
    `insert into filing (scope_id, team_id, route, route_code, route_label, aggregate_level, submitted_by, late, deadline_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [key.scopeId, key.id, aggregator ? 'VIA_CITY' : 'DIRECT', route.route ?? '', route.label, aggregator?.level ?? null,
      tx.viewer.user?.name ?? '', flagsOf(judged).some((finding) => finding.code === 'FILING_LATE'), deadline ?? null],
  );
  if (!made) throw notFound();
  await Promise.all([
    logTransition(tx, filingMachine, { scopeId: key.scopeId, id: made.id }, { action: 'fileRoster', from: '', to: filingMachine.initial, subject: teamName(team) }),
    tellAboutTeam(tx, key, [aggregator ? 'OVERSIGHT' : 'OWNER'], 'ROSTER_FILED', `名单待受理：${teamName(team)}`, `${read.pairing.supporterName} → ${read.pairing.receiverName}`),
  ]);
}

/** The supporter takes its roster back before anybody decided. */
export async function withdrawFiling(tx: Tx, key: Key, revision?: number): Promise<void> {
  const filing = await transition(tx, filingMachine, Filing, key, 'withdrawFiling', { revision });
  await follow(tx, filing, { filingState: 'WITHDRAWN' }, 'withdrawFiling', null);
}

/** The city forwards the roster to the owner. */
export async function aggregateFiling(tx: Tx, key: Key, revision?: number): Promise<void> {
  const filing = await transition(tx, filingMachine, Filing, key, 'aggregateFiling', {
    revision, set: { aggregatedAt: tx.now, aggregatedBy: whoDecides(tx) },
  });
  const team = await follow(tx, filing, { filingState: 'AGGREGATED' }, 'aggregateFiling', null);
  await tellAboutTeam(tx, team, ['OWNER', 'SUPPORTING'], 'ROSTER_AGGREGATED', `名单已汇总上报：${teamName(team)}`);
}

/** The owner accepts with a receipt: the team is FILED. */
export async function acceptFiling(tx: Tx, key: Key, input: AcceptFilingInput): Promise<void> {
  const receiptNo = input.receiptNo?.trim() || null;
  const filing = await transition(tx, filingMachine, Filing, key, 'acceptFiling', {
    revision: input.revision ?? undefined,
    set: async (row) => ({ decidedAt: tx.now, decidedBy: whoDecides(tx), receiptNo: receiptNo ?? (await nextReceipt(tx, row)) }),
  });
  const team = await follow(tx, filing, { filingState: 'ACCEPTED', state: 'FILED' }, 'acceptFiling', null);
  await tellAboutTeam(tx, team, ['SUPPORTING', 'RECEIVING', 'OVERSIGHT'], 'ROSTER_ACCEPTED', `名单已备案：${teamName(team)}`);
}

/** Back to the supporter with a reason: the team is formed and checked again. */
export async function returnFiling(tx: Tx, key: Key, input: ReturnFilingInput): Promise<void> {
  const reason = input.reason.trim();
  if (reason === '') throw new Refusal([{ code: 'REASON_REQUIRED', path: 'reason', message: '退回需要理由', fix: '填写退回理由' }]);
  const filing = await transition(tx, filingMachine, Filing, key, 'returnFiling', {
    revision: input.revision ?? undefined, reason, set: { decidedAt: tx.now, decidedBy: whoDecides(tx), returnReason: reason },
  });
  const team = await follow(tx, filing, { filingState: 'RETURNED', state: 'FORMING', checkedAt: null }, 'returnFiling', reason);
  await tellAboutTeam(tx, team, ['SUPPORTING'], 'ROSTER_RETURNED', `名单被退回：${teamName(team)}`, reason);
}

/** What became of the filing, written into its team. */
async function follow(tx: Tx, filing: Filing, set: Partial<Team>, action: string, reason: string | null): Promise<Team> {
  const key = { scopeId: filing.scopeId, id: filing.teamId };
  const team = await lockRow(tx, Team, key);
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

function whoDecides(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}
