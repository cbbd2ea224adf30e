/** Responsible for the question that every write about a day that is over asks: is its period closed? Talks to: period_closing, pairing_year. */
import type { Tx } from '../../db/unit-of-work.js';
import { refuse } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { closedProblems, type ClosingFacts } from '../../policy/closing.js';
import type { PolicyProblem } from '../../policy/finding.js';
import { loadPack } from '../programme/pack-lineage.js';

/** A day of the pairing of a scope. */
export interface PairingDay {
  readonly scopeId: number;
  readonly day: string;
}

interface YearRow {
  readonly scopeId: number;
  readonly year: number;
  readonly packCode: string;
  readonly packVersion: number;
  readonly closings: ClosingFacts[];
}

/**
 * Why a day takes no more writing, for each of these; null where it does. One statement for all, and none where they lie in
 * the running month: what is not over cannot be closed.
 */
export async function closedDays(tx: Tx, asked: readonly PairingDay[]): Promise<(line: PairingDay) => PolicyProblem | null> {
  const today = businessDay(tx.now);
  const past = new Map(asked.filter(({ day }) => day.slice(0, 7) < today.slice(0, 7)).map((line) => [nameOf(line), line]));
  const found = new Map<string, PolicyProblem>();
  if (past.size > 0) {
    const years = new Map((await readYears(tx, [...past.values()])).map((row) => [`${row.scopeId} ${row.year}`, row]));
    for (const [name, line] of past) {
      const year = years.get(`${line.scopeId} ${line.day.slice(0, 4)}`);
      const [problem] = year ? closedProblems(await loadPack(tx, year), { days: [line.day], today, closings: year.closings, path: '' }) : [];
      if (problem) found.set(name, problem);
    }
  }
  return (line) => found.get(nameOf(line)) ?? null;
}

const nameOf = ({ scopeId, day }: PairingDay): string => `${scopeId} ${day}`;

/** What each year of these days pins, and what was said of its pairing's periods. */
function readYears(tx: Tx, lines: readonly PairingDay[]): Promise<YearRow[]> {
  const years = [...new Map(lines.map(({ scopeId, day }) => [`${scopeId} ${day.slice(0, 4)}`, { scopeId, year: Number(day.slice(0, 4)) }])).values()];
  return tx.query<YearRow>(
    `select p.scope_id as "scopeId", y.year, coalesce(n.pack_code, p.pack_code) as "packCode", coalesce(n.pack_version, p.pack_version) as "packVersion",
            (select coalesce(jsonb_agg(jsonb_build_object('from', c.from_on, 'to', c.to_on, 'state', c.state)), '[]') from period_closing c where c.scope_id = p.scope_id) as closings
       from unnest($1::int[], $2::int[]) y (scope_id, year)
       join pairing p on p.scope_id = y.scope_id
       left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year`,
    [years.map(({ scopeId }) => scopeId), years.map(({ year }) => year)]);
}

/** Why these take no more writing: one problem for each closed period. */
export async function closedAmong(tx: Tx, days: readonly PairingDay[], path: string): Promise<PolicyProblem[]> {
  const closed = await closedDays(tx, days);
  return [...new Map(days.flatMap((day) => closed(day) ?? []).map((problem) => [problem.message, { ...problem, path }])).values()];
}

/** The same of days of one pairing. */
export function closedFor(tx: Tx, scopeId: number, days: readonly string[], path: string): Promise<PolicyProblem[]> {
  return closedAmong(tx, days.map((day) => ({ scopeId, day })), path);
}

/** Refuses what would write about closed days. */
export async function refuseClosed(tx: Tx, scopeId: number, days: readonly string[], path: string): Promise<void> {
  refuse(await closedFor(tx, scopeId, days, path));
}
