/** Responsible for reading everybody who has arrived in some pairings, with leave and pins: one statement. */
import type { PersonCategory, PracticeCategory, TitleLevel } from '@jiedui/schema/vocabulary';
import { formatKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Pairing } from '../pairing/pairing.js';
import type { Leave } from '../presence/leave.js';
import type { Pin } from './dry-run.rows.js';

/** A stay that has begun. `pin` is its own, `teamPin` that of its batch. */
export interface ReadStay {
  readonly scopeId: number;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: 'LEADER' | 'MEMBER';
  readonly staffCategory: PersonCategory;
  readonly practiceCategory: PracticeCategory | null;
  readonly titleLevel: TitleLevel;
  readonly receiverPost: string | null;
  readonly arrivedOn: string;
  readonly plannedTo: string;
  readonly finishedOn: string | null;
  readonly team: string;
  readonly pin: Pin;
  readonly teamPin: Pin;
  readonly leaves: readonly (Pick<Leave, 'kind' | 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'> & { readonly decided: boolean })[];
}

type Row = Omit<ReadStay, 'leaves'> & { readonly leaves: readonly (Omit<ReadStay['leaves'][number], 'departedAt'> & { readonly departedAt: string | null })[] };

/** Oldest arrival first, so that the last one of a person is his newest. */
export async function readDryRunStays(tx: Tx, scopes: readonly number[]): Promise<ReadStay[]> {
  const rows = await tx.query<Row>(
    `with away as (
       select l.scope_id, l.assignment_id, json_agg(json_build_object('kind', l.kind, 'state', l.state, 'fromOn', l.from_on, 'toOn', l.to_on,
           'departedAt', l.departed_at, 'returnedOn', l.returned_on, 'decided', l.decided_at is not null) order by l.from_on, l.id) as leaves
         from leave l where l.scope_id = any ($1) group by l.scope_id, l.assignment_id)
     select n.scope_id as "scopeId", n.id, n.person_id as "personId", n.name, n.role, n.staff_category as "staffCategory", n.practice_category as "practiceCategory",
            n.title_level as "titleLevel", n.receiver_post as "receiverPost", n.arrived_on::text as "arrivedOn", n.planned_to::text as "plannedTo",
            n.finished_on::text as "finishedOn", '第 ' || t.batch_no || ' 批 ' || t.name as team, coalesce(w.leaves, '[]') as leaves,
            json_build_object('packCode', n.pack_code, 'packVersion', n.pack_version) as pin,
            json_build_object('packCode', t.pack_code, 'packVersion', t.pack_version) as "teamPin"
       from assignment n join team t on t.scope_id = n.scope_id and t.id = n.team_id
       left join away w on w.scope_id = n.scope_id and w.assignment_id = n.id
      where n.scope_id = any ($1) and n.arrived_on is not null and n.state <> 'REMOVED'
      order by n.arrived_on, n.scope_id, n.id`, [scopes]);
  return rows.map((row) => ({ ...row, leaves: row.leaves.map((leave) => ({ ...leave, departedAt: leave.departedAt === null ? null : new Date(leave.departedAt) })) }));
}

/** Where a stay is to be found, and of what days it is spoken. */
export function stayPlace(stay: ReadStay, pairing: Pairing, days: string): { id: string; name: string; unit: string; open: boolean } {
  return { id: formatKey(stay), name: stay.name, unit: `${pairing.supporterName} → ${pairing.receiverName} · ${stay.team} · ${days}`, open: stay.finishedOn === null };
}
