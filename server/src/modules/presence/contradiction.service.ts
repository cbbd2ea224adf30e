import { recordedActivities } from '@jiedui/schema/activity';
import { plain } from '@jiedui/schema/finding-words';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { findContradictions, type ContradictionFound, type PersonDayFacts } from '../../policy/contradiction.js';
import { transition } from '../../states/transition.js';
import { tellOffices, tellPerson } from '../notice/tell.js';
import { Contradiction } from './contradiction.js';
import { contradictionMachine } from './contradiction.states.js';
import type { ResolveContradictionInput } from './presence.input.js';
import { readAwayDays, readMarks, readSite, readWork, type MarkRow, type SiteRow, type WorkRow } from './presence.rows.js';

const activities: Readonly<Record<string, Label>> = recordedActivities;

/** A person's day in which something was recorded. */
export interface TouchedDay {
  readonly assignmentId: string;
  readonly day: string;
}

interface StayDates {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string;
  readonly name: string;
  readonly arrivedOn: string | null;
  readonly lastOn: string;
}

/**
 * Compares what is recorded of these days and keeps what cannot be true together; each is told once to the two hospitals
 * and the person. Called in the transaction that recorded something, a whole sheet at once.
 */
export async function lookForContradictions(tx: Tx, scopeId: number, touched: readonly TouchedDay[]): Promise<void> {
  if (touched.length === 0) return;
  const ids = [...new Set(touched.map(({ assignmentId }) => assignmentId))];
  const days = touched.map(({ day }) => day).sort();
  const [stays, marks, site, away, work] = await Promise.all([
    tx.query<StayDates>(
      `select id, person_id as "personId", team_id as "teamId", name, arrived_on as "arrivedOn", coalesce(finished_on, planned_to) as "lastOn"
         from assignment where scope_id = $1 and id = any ($2)`, [scopeId, ids]),
    readMarks(tx, scopeId, ids, days[0] ?? '', days.at(-1) ?? ''),
    readSite(tx, scopeId),
    readAwayDays(tx, scopeId, ids),
    readWork(tx, scopeId, ids, days[0] ?? '', days.at(-1) ?? ''),
  ]);
  const byDay = new Map<string, MarkRow[]>();
  for (const mark of marks) {
    const others = byDay.get(`${mark.assignmentId} ${mark.day}`);
    if (others) others.push(mark);
    else byDay.set(`${mark.assignmentId} ${mark.day}`, [mark]);
  }
  const stayOf = new Map(stays.map((stay) => [stay.id, stay]));
  const found = [...new Map(touched.map((each) => [`${each.assignmentId} ${each.day}`, each])).entries()].flatMap(([key, { assignmentId, day }]) => {
    const stay = stayOf.get(assignmentId);
    if (!stay) return [];
    const onLeave = away.leave.get(assignmentId)?.includes(day) ?? false;
    const done = work.filter((one) => one.assignmentId === assignmentId && one.day === day);
    return findContradictions(dayFacts(stay, day, byDay.get(key) ?? [], site, onLeave, done)).map((each) => ({ ...each, stay }));
  });
  if (found.length > 0) await keep(tx, scopeId, found);
}

function dayFacts(stay: StayDates, day: string, marks: readonly MarkRow[], site: SiteRow | null, onLeave: boolean, work: readonly WorkRow[]): PersonDayFacts {
  return {
    day,
    stay: stay.arrivedOn === null ? null : { from: stay.arrivedOn, to: stay.lastOn },
    onLeave,
    // Work of the whole day is work of both halves.
    activities: work.flatMap(({ type, slot, place }) => (slot ? [slot] : (['AM', 'PM'] as const)).map((half) => ({
      label: activities[type] ?? plain(type), slot: half, place: place || null,
    }))),
    marks: marks.map(({ mark, source, time, latitude, longitude, accuracy }) => ({
      mark, source, time, position: latitude === null || longitude === null ? null : { latitude, longitude, accuracy },
    })),
    site: site && site.latitude !== null && site.longitude !== null
      ? { latitude: site.latitude, longitude: site.longitude, accuracy: null, reachMetres: site.reachMetres } : null,
  };
}

async function keep(tx: Tx, scopeId: number, found: readonly (ContradictionFound & { readonly stay: StayDates })[]): Promise<void> {
  const fingerprint = ({ kind, day, stay }: (typeof found)[number]) => `${kind} ${stay.id} ${day}`;
  const kept = await tx.query<{ fingerprint: string }>(
    `insert into contradiction (scope_id, assignment_id, person_id, kind, day, fingerprint, detail, detail_en, numbers)
     select $1, l.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[], $9::jsonb[]) l
     on conflict (scope_id, fingerprint) do nothing returning fingerprint`,
    [scopeId, found.map(({ stay }) => stay.id), found.map(({ stay }) => stay.personId), found.map(({ kind }) => kind), found.map(({ day }) => day),
      found.map(fingerprint), found.map(({ detail }) => detail.zh), found.map(({ detail }) => detail.en), found.map(({ numbers }) => JSON.stringify(numbers))],
  );
  const fresh = new Set(kept.map((row) => row.fingerprint));
  for (const { detail, stay, day } of found.filter((each) => fresh.has(fingerprint(each)))) {
    const told = { kind: 'CONTRADICTION', title: `考勤记录矛盾：${stay.name} ${day}`, body: detail.zh, link: '/contradictions' };
    await tellOffices(tx, scopeId, ['RECEIVING', 'SUPPORTING'], told);
    await tellPerson(tx, scopeId, stay.personId, { ...told, title: `考勤记录有矛盾：${day}`, link: '/month' });
  }
}

/** One of the two hospitals says what was the matter; both and the person can read it. */
export async function resolveContradiction(tx: Tx, key: Key, input: ResolveContradictionInput): Promise<void> {
  const row = await transition(tx, contradictionMachine, Contradiction, key, 'resolveContradiction', {
    revision: input.revision ?? undefined,
    reason: input.reason,
    subject: ({ day }) => day,
    set: { resolution: input.reason, resolvedBy: tx.viewer.user?.name ?? '', resolvedOrg: tx.viewer.acting?.orgName ?? '', resolvedAt: tx.now },
  });
  await tellPerson(tx, key.scopeId, row.personId, { kind: 'CONTRADICTION_RESOLVED', title: `考勤矛盾已说明：${row.day}`, body: input.reason, link: '/month' });
}
