/** Responsible for the days of a report's period on which receivers had nobody, or too few, on site (C-8, R-232). Talks to: what the coverage calendar keeps. */
import { sql, type Sql } from '../../db/sql.js';
import { receiverYear, type PairingPresence, type ReceiverYear, type Shortage } from '../../policy/coverage-calendar.js';
import { dayAt, dayIndex } from '../../policy/day-index.js';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import type { OversightArea } from '../oversight/oversight-area.js';

/** A receiver with what each of its pairings adds to its calendar, whoever supports it. */
export interface ReceiverGapsRow {
  readonly name: string;
  readonly presence: readonly PairingPresence[];
}

/** One row: `coverage`, the receivers of the area by name. */
export function gapsSql(area: OversightArea): Sql {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'presence', r.presence) order by r.name), '[]') as coverage
      from (select n.name, jsonb_agg(jsonb_build_object('actual', c.actual, 'forecast', c.forecast, 'startsOn', c.starts_on - date '1970-01-01', 'endsOn', c.ends_on - date '1970-01-01',
                'active', c.active, 'minOnSite', c.min_on_site, 'minStrength', c.min_strength)) as presence
              from (select p.receiver_org_id as id, min(p.receiver_name) as name from pairing p where ${area.pairing(sql`p`)} group by 1) n
              join app.receiver_presence(array(select distinct p.receiver_org_id from pairing p where ${area.pairing(sql`p`)})) c on c.receiver_org_id = n.id
             group by n.id, n.name) r`;
}

const KINDS: Readonly<Record<Shortage['kind'], string>> = { GAP: '在岗人数不足', STRENGTH: '队伍人数不足' };

/** Days behind in the period, summed over the receivers: places of a form, and a row for each unbroken span. */
export function gapsOf(receivers: readonly ReceiverGapsRow[], { from, to }: Pick<OversightPeriod, 'from' | 'to'>, today: string): {
  readonly words: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
} {
  const first = dayIndex(from);
  const now = dayIndex(today);
  const years = receivers.map(({ name, presence }) => ({ name, ...receiverYear(presence, first, dayIndex(to) - first + 1, now) }));
  const found = years.flatMap(({ name, shortages }) => shortages.filter(({ ahead }) => !ahead).map((shortage) => ({ name, ...shortage })));
  const gaps = found.filter(({ kind }) => kind === 'GAP');
  return {
    words: {
      gapDays: daysOf(gaps), gapSpans: String(gaps.length), strengthDays: daysOf(found.filter(({ kind }) => kind === 'STRENGTH')),
      emptyDays: String(years.reduce((total, year) => total + emptyDays(year, first, now), 0)),
    },
    rows: found.map((one) => ({ receiver: one.name, kind: KINDS[one.kind], from: dayAt(one.from), to: dayAt(one.to), days: String(one.days), lowest: String(one.lowest) })),
  };
}

function daysOf(shortages: readonly Shortage[]): string {
  return String(shortages.reduce((total, { days }) => total + days, 0));
}

/** Days behind on which somebody was owed and nobody was there. */
function emptyDays({ onSite, from, to }: ReceiverYear, first: number, now: number): number {
  if (from === null || to === null) return 0;
  return onSite.slice(from - first, Math.min(to, now) - first + 1).filter((persons) => persons === 0).length;
}
