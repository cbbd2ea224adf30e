import { ChainAudit } from '@jiedui/server/jobs/chain-audit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../kit/pairings.js';
import { createWorld, type World } from '../kit/world.js';

const VERIFY = '{ auditVerification { intact checked pending lastSeq head brokenSeq brokenEvent } }';
const EVENTS = `query Events($filter: AuditEventFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) { totalCount nodes { id at actor action tableName rowId before after requestId } pageInfo { hasNextPage endCursor } } }`;

interface Verification {
  intact: boolean;
  checked: number;
  pending: number;
  lastSeq: number | null;
  head: string | null;
  brokenSeq: number | null;
  brokenEvent: string | null;
}
interface Events {
  totalCount: number;
  nodes: { id: string; actor: string | null; action: string; tableName: string; rowId: string; after: Record<string, unknown> | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let world: World;
let chain: ChainAudit;
beforeAll(async () => {
  world = await createWorld();
  chain = new ChainAudit(world.server.server.services.database, pino({ level: 'silent' }));
});
afterAll(() => world.close());

const verify = async () => (await world.as('aud').ask<{ auditVerification: Verification }>(VERIFY)).auditVerification;
const events = async (login: string, variables: object = {}) => (await world.as(login).ask<{ auditEvents: Events }>(EVENTS, { ...variables })).auditEvents;

/** Waits until nothing of the tenant is left without its link, whoever links it. */
const settled = async (): Promise<Verification> => {
  for (let round = 0; round < 50; round += 1) {
    await chain.run();
    const found = await verify();
    if (found.pending === 0) return found;
  }
  throw new Error('events stay without links');
};

describe('the audit trail', () => {
  it('is seen by the audit administrator of its tenant alone, page by page, with who did it', async () => {
    const programme = await createProgramme(world);
    const { nodes } = await events('aud', { filter: { tableName: 'programme', rowId: programme.id.split('-').slice(1).join('-') } });
    expect(nodes).toMatchObject([{ action: 'INSERT', actor: expect.stringContaining('马玉兰') }]);
    const first = await events('aud', { first: 5 });
    const second = await events('aud', { first: 5, after: first.pageInfo.endCursor });
    expect(first.nodes).toHaveLength(5);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(10);
    for (const login of ['gs-prov', 'sys', 'sec', 'lz-hosp']) {
      expect((await world.as(login).run(EVENTS)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await world.as(login).run(VERIFY)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await world.as('aud', { secondFactor: false }).run(EVENTS)).errors[0]?.extensions.reason).toBe('SECOND_FACTOR');
  });

  it('is chained within a second of its writing, by one caller at a time, without holes', async () => {
    await Promise.all([1, 2, 3].map(() => chain.run()));
    const found = await settled();
    expect(found).toMatchObject({ intact: true, brokenSeq: null });
    expect(found.checked).toBe(found.lastSeq);
    expect(found.head).toMatch(/^[0-9a-f]{64}$/);
    const [holes] = await world.database.admin<{ count: number }>(
      'select count(*)::int as count from (select seq, row_number() over (partition by tenant_id order by seq) as due from audit_link) l where seq <> due');
    expect(holes?.count).toBe(0);
  });

  it('cannot be changed by anyone, and tells the first event that a superuser changed', async () => {
    await settled();
    await expect(world.database.admin(`update audit_event set action = 'X'`)).rejects.toThrow('append-only');
    await expect(world.database.admin('delete from audit_link')).rejects.toThrow('append-only');
    await expect(world.database.admin('truncate audit_event cascade')).rejects.toThrow('append-only');
    const tenant = world.organization('gansu').id;
    const [victim] = await world.database.admin<{ seq: number; event_id: string }>(
      'select seq::int, event_id from audit_link where tenant_id = $1 order by seq offset 3 limit 1', [tenant]);
    await world.database.admin(`do $$ begin
      set local session_replication_role = replica;
      update audit_event set after = '{"name": "tampered"}' where id = '${victim?.event_id}';
    end $$`);
    expect(await verify()).toMatchObject({ intact: false, brokenSeq: victim?.seq, brokenEvent: victim?.event_id, checked: (victim?.seq ?? 0) - 1 });
  });
});
