// The limit: hand-written SQL behind node:http, under the same role, context and row policies. Started by the benchmark.
import { createServer } from 'node:http';
import pg from 'pg';

const { DATABASE_URL, IDENTITIES, POOL_SIZE } = process.env;
const identities = JSON.parse(IDENTITIES ?? '{}') as Record<string, { session: string; orgId: string; scopes: number[] }>;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), pipeline: true } as pg.PoolConfig);

const LIST = `select json_build_object('nodes', coalesce(json_agg(x.row), '[]'),
    'totalCount', (select count(*) from pairing c where c.scope_id = any ($1)))::text as answer
  from (select json_build_object('id', p.scope_id || '-' || p.id, 'code', p.code, 'supporterName', p.supporter_name,
      'receiverName', p.receiver_name, 'receiverDivisionName', p.receiver_division_name, 'receiverCategory', p.receiver_category,
      'programmeName', p.programme_name, 'state', p.state, 'agreementState', p.agreement_state, 'agreementLate', p.agreement_late,
      'groupState', p.group_state, 'lead', p.lead, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'figure', json_build_object('plannedStaff', f.planned_staff, 'onSiteStaff', f.on_site_staff, 'teamState', f.team_state,
        'tasksTotal', f.tasks_total, 'tasksDone', f.tasks_done)) as row
    from pairing p left join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id and f.scope_id = any ($1)
   where p.scope_id = any ($1) order by p.created_at desc, p.id desc limit 50) x`;

const DETAIL = `select json_build_object('id', p.scope_id || '-' || p.id, 'receiverCategory', p.receiver_category,
    'figure', (select row_to_json(f) from pairing_figure f where f.scope_id = $1 and f.pairing_id = p.id),
    'parties', (select json_agg(json_build_object('kind', y.kind, 'name', y.name, 'divisionName', y.division_name,
        'dedicatedDepartment', y.dedicated_department, 'contactName', y.contact_name)) from pairing_party y where y.scope_id = $1 and y.pairing_id = p.id),
    'mainAgreement', (select json_build_object('kind', a.kind, 'year', a.year, 'number', a.number, 'versionNo', a.version_no, 'state', a.state,
        'parties', (select json_agg(json_build_object('kind', y.kind, 'name', y.name) order by y.position) from agreement_party y
          where y.scope_id = $1 and y.agreement_id = a.id))
      from agreement a where a.scope_id = $1 and a.pairing_id = p.id order by a.created_at desc limit 1),
    'teams', (select json_agg(json_build_object('batchNo', t.batch_no, 'name', t.name, 'plannedFrom', t.planned_from, 'plannedTo', t.planned_to,
        'state', t.state)) from team t where t.scope_id = $1 and t.pairing_id = p.id),
    'tasks', (select json_agg(json_build_object('id', k.scope_id || '-' || k.id, 'title', k.title, 'indicator', k.indicator, 'quantity', k.quantity,
        'doneQuantity', k.done_quantity, 'dueOn', k.due_on, 'responsibleDepartment', k.responsible_department,
        'responsiblePerson', k.responsible_person, 'state', k.state) order by k.due_on) from task k where k.scope_id = $1 and k.pairing_id = p.id),
    'log', (select json_agg(g) from (select l.machine, l.subject, l.action, l.from_state, l.to_state, l.org_name, l.by_name, l.reason, l.at
        from transition_log l where l.scope_id = $1 order by l.at desc, l.id desc limit 6) g))::text as answer
  from pairing p where p.scope_id = $1 and p.id = $2`;

const CHANGE = `with locked as (select id, state, revision from task where scope_id = $1 and id = $2 and revision = $3 for update),
    logged as (insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name)
      select $1, 'WORK', 'task', id, '', 'move', state, $4, 'o', 'b' from locked)
  update task t set state = $4, revision = t.revision + 1 from locked where t.scope_id = $1 and t.id = locked.id
  returning json_build_object('id', t.scope_id || '-' || t.id, 'title', t.title, 'indicator', t.indicator, 'quantity', t.quantity,
    'doneQuantity', t.done_quantity, 'dueOn', t.due_on, 'responsibleDepartment', t.responsible_department, 'responsiblePerson', t.responsible_person,
    'state', t.state, 'year', t.year, 'revision', t.revision, 'result', t.result, 'returnReason', t.return_reason,
    'pairing', (select json_build_object('id', p.scope_id || '-' || p.id, 'supporterName', p.supporter_name, 'receiverName', p.receiver_name)
      from pairing p where p.scope_id = $1 and p.id = t.pairing_id),
    'progress', (select json_agg(g) from task_progress g where g.scope_id = $1 and g.task_id = t.id),
    'history', (select json_agg(l) from (select l.machine, l.subject, l.action, l.from_state, l.to_state, l.org_name, l.by_name, l.reason, l.at
      from transition_log l where l.scope_id = $1 and l.row_id = t.id order by l.at desc limit 30) l))::text as answer`;

interface Call {
  readonly call: 'list' | 'detail' | 'change';
  readonly key?: readonly [number, string];
  readonly revision?: number;
  readonly state?: string;
}

async function answer(identity: string, { call, key, revision, state }: Call): Promise<string> {
  const who = identities[identity];
  if (!who) throw new Error('unknown identity');
  const client = await pool.connect();
  try {
    const within = call === 'list' ? null : [key?.[0]];
    const [text, values] =
      call === 'list' ? [LIST, [who.scopes]] : call === 'detail' ? [DETAIL, [...(key ?? [])]] : [CHANGE, [...(key ?? []), revision, state]];
    const sent = [
      client.query({ name: `b${call === 'change'}`, text: call === 'change' ? 'begin' : 'begin read only', values: [] }),
      client.query({ name: 'enter', text: 'select app.enter($1, $2, $3, null, null)', values: [Buffer.from(who.session, 'hex'), who.orgId, within] }),
      client.query<{ answer: string }>({ name: call, text: text as string, values: values as unknown[] }),
      client.query({ name: 'commit', text: 'commit', values: [] }),
    ] as const;
    const [, , { rows }] = await Promise.all(sent);
    if (rows[0] === undefined) throw new Error('nothing changed');
    return rows[0].answer;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    answer(String(request.headers['x-identity']), JSON.parse(body) as Call).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(JSON.stringify({ errors: [String(error)] })),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit(0));
