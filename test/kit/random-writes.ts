import pg from 'pg';

/** Numbers from a seed, the same each time: mulberry32. */
function numbersFrom(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Place {
  readonly scope: number;
  readonly pairing: string;
}

export interface Writer {
  /** So many writes in transactions of up to 40, one in ten of which is taken back; every so often the tallies are folded. */
  write(count: number): Promise<void>;
  end(): Promise<void>;
}

const ASSIGNMENT = ['PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE', 'FINISHED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE', 'EVALUATED', 'REMOVED'];
const LEVELS = ['NONE', 'JUNIOR', 'INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR'];
const TYPES = ['CLINIC', 'ROUND', 'SURGERY', 'LECTURE', 'TRAINING', 'NEW_TECHNIQUE'];
const FIELDS = ['GENERAL', 'SPECIALTY', 'TCM_SPECIALTY', 'TCM_TECHNIQUE', 'CENTRE'];

/**
 * Writes at random to every table that a tally counts, with days around `around`, in the pairings that there are: rows are
 * inserted, changed and, where a table lets them go, removed. Past the row policies, with every trigger awake.
 */
export async function openWriter(adminUrl: string, around: string, seed = 1): Promise<Writer> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const random = numbersFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const day = (spread = 700) => new Date(Date.parse(`${around}T00:00:00Z`) + (below(spread * 2) - spread) * 86_400_000).toISOString().slice(0, 10);
  const run = (text: string, values: unknown[]) => client.query(text, values);
  const { rows: places } = await run('select scope_id as scope, id as pairing from pairing order by scope_id', []) as { rows: Place[] };
  let number = 0;
  const insert = (table: string, row: Record<string, unknown>) =>
    run(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  /** Changes one row of a scope, whichever comes first by a random id. */
  const change = (table: string, scope: number, set: Record<string, unknown>, where = 'true') =>
    run(`update ${table} set ${Object.keys(set).map((name, at) => `${name} = $${at + 2}`).join(', ')}
          where scope_id = $1 and id = (select id from ${table} where scope_id = $1 and ${where} order by md5(id::text || '${below(1_000_000)}') limit 1)`, [scope, ...Object.values(set)]);
  const remove = (table: string, scope: number, where = 'true') =>
    run(`delete from ${table} where scope_id = $1 and id = (select id from ${table} where scope_id = $1 and ${where} order by id desc limit 1)`, [scope]);
  const team = async (place: Place): Promise<string> => {
    const { rows } = await run('select id from team where scope_id = $1 order by id limit 1', [place.scope]);
    if (rows[0]) return rows[0].id as string;
    await writes.team?.(place);
    return team(place);
  };
  const stay = async (place: Place): Promise<{ id: string; person: string; team: string }> => {
    const { rows } = await run(`select id, person_id as person, team_id as team from assignment where scope_id = $1 order by md5(id::text || '${below(1_000_000)}') limit 1`, [place.scope]);
    if (rows[0]) return rows[0] as never;
    await writes.assignment?.(place);
    return stay(place);
  };
  const pack = { pack_code: 'GS-2022', pack_version: 1 };
  const writes: Record<string, (place: Place) => Promise<unknown>> = {
    team: ({ scope, pairing }) => insert('team', { scope_id: scope, pairing_id: pairing, batch_no: 100 + (number += 1), name: 't', planned_from: '2022-01-01', planned_to: '2022-12-31', state: one(['FORMING', 'ON_SITE', 'CLOSED']), ...pack }),
    teamChanges: ({ scope }) => change('team', scope, { state: one(['FORMING', 'CHECKED', 'ON_SITE', 'HANDED_OVER', 'CLOSED']) }, 'batch_no > 100'),
    assignment: async (place) => {
      const from = day();
      const state = one(ASSIGNMENT);
      await insert('assignment', {
        scope_id: place.scope, team_id: await team(place), employer_scope_id: place.scope, person_id: crypto.randomUUID(), name: `虚构 ${(number += 1)}`, sex: 'F', staff_category: 'PHYSICIAN',
        title_level: one(LEVELS), role: 'MEMBER', planned_from: from, planned_to: new Date(Date.parse(from) + below(400) * 86_400_000).toISOString().slice(0, 10),
        arrived_on: ['PLANNED', 'TRAINED', 'DEPARTED'].includes(state) ? null : from, state,
      });
    },
    assignmentChanges: ({ scope }) => change('assignment', scope, { state: one(ASSIGNMENT), finished_on: one([null, day()]), arrived_on: one([null, day()]) }, `name like '虚构%'`),
    task: ({ scope, pairing }) => insert('task', { scope_id: scope, pairing_id: pairing, year: 2022, title: `任务 ${(number += 1)}`, due_on: day(), state: one(['PLANNED', 'IN_PROGRESS', 'RETURNED', 'ACCEPTED']) }),
    taskChanges: ({ scope }) => change('task', scope, { state: one(['PLANNED', 'CONFIRMED', 'SUBMITTED', 'ACCEPTED', 'CLOSED']), due_on: day() }),
    taskGoes: ({ scope }) => remove('task', scope, `title like '任务 %' and not exists (select 1 from task_progress g where g.scope_id = task.scope_id and g.task_id = task.id)`),
    activity: async (place) => {
      const { id, person } = await stay(place);
      await insert('activity', { scope_id: place.scope, pairing_id: place.pairing, assignment_id: id, person_id: person, person_name: 'w', type: one(TYPES), day: day(), slot: 'AM', source: 'PHONE', written_at: '2022-05-01T08:00:00Z', recorded_by: 'b', state: one(['RECORDED', 'CONFIRMED', 'RETURNED']) });
    },
    activityChanges: ({ scope }) => change('activity', scope, { state: one(['CONFIRMED', 'WITHDRAWN', 'SUPERSEDED']), day: day(), type: one(TYPES) }),
    attendance: async (place) => {
      const { id, person } = await stay(place);
      const on = day();
      await insert('attendance', { scope_id: place.scope, assignment_id: id, person_id: person, day: on, mark: one(['IN', 'OUT', 'SIGNED', 'ABSENT']), source: one(['PHONE', 'WEB', 'SITE']), occurred_at: `${on}T08:00:00+08:00`, recorded_by: 'w', recorded_org: 's' });
    },
    attendanceCorrected: ({ scope }) => run(
      `insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, corrects_id, reason, recorded_by, recorded_org)
         select a.scope_id, a.assignment_id, a.person_id, a.day + $2::int, $3, 'CORRECTION', a.occurred_at, a.id, 'r', 'b', 'o' from attendance a
          where a.scope_id = $1 and not exists (select 1 from attendance c where c.scope_id = a.scope_id and c.corrects_id = a.id) order by md5(a.id::text || $4) limit 1`,
      [scope, one([0, 0, 31]), one(['IN', 'VOID', 'ABSENT']), String(number)]),
    trainee: ({ scope, pairing }) => {
      const from = day();
      return insert('trainee', { scope_id: scope, pairing_id: pairing, name: 't', staff_category: 'NURSE', from_on: from, to_on: from, state: one(['PROPOSED', 'ACCEPTED', 'STUDYING']) });
    },
    traineeChanges: ({ scope }) => change('trainee', scope, { state: one(['ACCEPTED', 'STUDYING', 'FINISHED', 'CANCELLED']) }),
    goal: ({ scope, pairing }) => insert('pairing_goal', { scope_id: scope, pairing_id: pairing, title: 'g', set_by: 's', field: one(FIELDS), due_on: one([null, day()]) }),
    goalChanges: ({ scope }) => change('pairing_goal', scope, { state: one(['OPEN', 'REACHED', 'DROPPED']), due_on: one([null, day()]) }),
    incident: async (place) => {
      const { id, person, team: of } = await stay(place);
      await insert('incident', { scope_id: place.scope, team_id: of, assignment_id: id, person_id: person, name: 'w', kind: one(['ERROR', 'SAFETY']), occurred_at: `${day()}T23:30:00+08:00`, summary: 's', reported_at: '2022-05-03T08:10:00Z', reported_by: 'b' });
    },
    violation: ({ scope, pairing }) => insert('violation', { scope_id: scope, pairing_id: pairing, subject: 'SUPPORTER', name: 's', class: one(['WORK', 'DUTY']), happened_on: day(), description: 'd', recorded_by: 'b', recorded_org_name: 'o' }),
    violationChanges: ({ scope }) => change('violation', scope, { state: one(['DECIDED', 'REPORTED', 'DISMISSED']) }),
    contradiction: async (place) => {
      const { id, person } = await stay(place);
      await insert('contradiction', { scope_id: place.scope, assignment_id: id, person_id: person, kind: one(['FAR_AWAY', 'TWO_PLACES']), day: day(), fingerprint: `${(number += 1)}-${seed}`, detail: 'd' });
    },
    contradictionSettled: ({ scope }) => change('contradiction', scope, { state: 'RESOLVED', resolution: '已核实', resolved_by: '马玉兰', resolved_org: '某医院', resolved_at: '2022-07-01T08:00:00Z' }, `state = 'OPEN'`),
    agreement: ({ scope, pairing }) => insert('agreement', { scope_id: scope, pairing_id: pairing, kind: one(['MAIN', 'BILATERAL', 'SUPPLEMENT']), year: 1990 + ((number += 1) % 200), number: `虚构 ${number}`, state: one(['DRAFT', 'EFFECTIVE', 'TERMINATED', 'VOID']), deadline_on: one([null, day()]), late: one([true, false]), effective_at: one([null, '2022-04-05T00:00:00Z']) }),
    agreementChanges: ({ scope }) => change('agreement', scope, { state: one(['EFFECTIVE', 'EXPIRED', 'TERMINATED', 'VOID']), late: one([true, false]), effective_at: one([null, '2022-05-05T00:00:00Z']) }, `number like '虚构%'`),
    evaluation: ({ scope, pairing }) => {
      const on = day();
      const state = one(['OPEN', 'EFFECTIVE', 'VOID']);
      return insert('evaluation', { scope_id: scope, pairing_id: pairing, subject: 'PAIRING', subject_name: 's', scheme_id: `虚构 ${(number += 1)}`, scheme_name: 's', period_from: on, period_to: on, state, qualified: state === 'EFFECTIVE' ? one([true, false]) : null, grade: state === 'EFFECTIVE' ? one(['QUALIFIED', 'EXCELLENT', 'FAILED']) : null, ...pack });
    },
    evaluationChanges: ({ scope }) => change('evaluation', scope, { state: one(['OPEN', 'EFFECTIVE']), qualified: one([true, false]), grade: one(['QUALIFIED', 'FAILED']), period_to: day() > around ? '2023-12-31' : '2022-12-31', period_from: '2020-01-01' }, `state = 'OPEN' and scheme_id like '虚构%'`),
    evaluationGoes: ({ scope }) => remove('evaluation', scope, `state = 'OPEN' and scheme_id like '虚构%'`),
  };
  const kinds = Object.keys(writes);
  /** What the tables refuse (two open agreements of a year, a change of what is in effect) is no write; whoever loses a deadlock is taken back whole. */
  const transaction = async (size: number): Promise<void> => {
    await client.query('begin');
    for (let at = 0; at < size; at += 1) {
      await client.query('savepoint one');
      try {
        await writes[one(kinds)]?.(one(places));
        await client.query('release savepoint one');
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (code === '40P01') return void (await client.query('rollback'));
        if (!['23505', '23514', '42501'].includes(code)) throw error;
        await client.query('rollback to savepoint one');
      }
    }
    await client.query(random() < 0.1 ? 'rollback' : 'commit');
  };
  return {
    write: async (count) => {
      for (let done = 0; done < count;) {
        const size = Math.min(count - done, 1 + below(40));
        await transaction(size);
        if (random() < 0.05) await client.query('select app.fold_tallies(200, 1)');
        done += size;
      }
    },
    end: () => client.end(),
  };
}
