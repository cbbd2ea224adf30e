import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailbox, openReceiver, type Mailbox, type Receiver } from '../kit/mailbox.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const CHANNEL = 'id kind name address state revision waiting sent failed availableActions { name allowed }';
const ADD = `mutation Add($input: AddNoticeChannelInput!) { addNoticeChannel(input: $input) { noticeChannel { ${CHANNEL} } signingKey ${PROBLEMS} } }`;
const LIST = `query Channels { noticeChannels { ${CHANNEL} } }`;
const DELIVERIES = `query Deliveries($filter: NoticeDeliveryFilter) { noticeDeliveries(filter: $filter) { totalCount nodes { channelName title state attempts error } } }`;
const act = (name: string) => `mutation Act($input: NoticeChannelInput!) { ${name}(input: $input) { noticeChannel { ${CHANNEL} } ${PROBLEMS} } }`;

interface Channel { id: string; name: string; state: string; revision: number; waiting: number; sent: number; failed: number; availableActions: { name: string; allowed: boolean }[] }
interface Added { noticeChannel: Channel | null; signingKey: string | null; problems: Problem[] }
interface Delivery { channelName: string; title: string; state: string; attempts: number; error: string | null }

let world: World;
let mail: Mailbox;
let other: Receiver;
beforeAll(async () => {
  [mail, other] = await Promise.all([openMailbox(), openReceiver()]);
  world = await createWorld(undefined, { smtpUrl: mail.url, mailFrom: 'jiedui@example.org', webhookHosts: [other.host], publicUrl: 'https://jiedui.example.org' });
});
afterAll(async () => {
  await world.close();
  await Promise.all([mail.close(), other.close()]);
});
beforeEach(async () => {
  other.answer = 204;
  await world.database.admin('delete from notice_delivery');
  await world.database.admin('delete from notice_channel');
});

const add = async (login: string, input: object) => (await world.as(login).ask<{ addNoticeChannel: Added }>(ADD, { input })).addNoticeChannel;
const email = { kind: 'EMAIL', name: '办公室邮箱', address: 'office@example.org' };
const webhook = () => ({ kind: 'WEBHOOK', name: '院内协同系统', address: `http://${other.host}/hooks/jiedui` });
const run = async <T = Channel>(login: string, name: string, input: object) =>
  (await world.as(login).ask<Record<string, { noticeChannel: T | null; problems: Problem[] }>>(act(name), { input }))[name]!;
const channels = async (login: string) => (await world.as(login).ask<{ noticeChannels: Channel[] }>(LIST)).noticeChannels;
const deliveries = async (login: string, filter: object = {}) => (await world.as(login).ask<{ noticeDeliveries: { totalCount: number; nodes: Delivery[] } }>(DELIVERIES, { filter })).noticeDeliveries;

/** Waits for what the worker does by itself, within a second and a half a round. */
async function until<T>(look: () => Promise<T> | T, good: (found: T) => boolean): Promise<T> {
  for (let round = 0; round < 100; round += 1) {
    const found = await look();
    if (good(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come');
}

describe('a notice', () => {
  it('goes to the mailbox that the organisation named: title and address, not its body', async () => {
    const { noticeChannel } = done(await add('lx-hosp', email));
    const before = mail.letters.length;
    const { scopeId } = world.organization('longxiHospital');
    await world.database.admin("insert into notice (scope_id, kind, title, body, link) values ($1, 'ROSTER_FILED', '名单已报送', '王志强等五人', '/teams/1')", [scopeId]);
    const letter = await until(() => mail.letters[before], (found) => found !== undefined);
    expect(letter?.to).toBe('office@example.org');
    const words = Buffer.from(/\n\n([\s\S]*)$/.exec(letter?.text ?? '')?.[1] ?? '', /base64/i.test(letter?.text ?? '') ? 'base64' : 'utf8').toString('utf8');
    expect(words.replaceAll('=\n', '')).toContain('jiedui.example.org/teams/1');
    expect(words).not.toContain('王志强');
    const [channel] = await until(() => channels('lx-hosp'), ([one]) => one?.sent === 1);
    expect(channel).toMatchObject({ id: noticeChannel?.id, waiting: 0, failed: 0 });
    expect((await deliveries('lx-hosp')).nodes).toMatchObject([{ channelName: '办公室邮箱', title: '名单已报送', state: 'SENT', attempts: 1, error: null }]);
    expect((await deliveries('lz-hosp')).totalCount).toBe(0);
  });

  it('goes to another system signed, and again with the same id after a failure', async () => {
    const { noticeChannel, signingKey } = done(await add('lx-hosp', webhook()));
    expect(signingKey).toMatch(/^[\w-]{43}$/);
    other.answer = 500;
    const before = other.calls.length;
    done(await run('lx-hosp', 'testNoticeChannel', { channelId: noticeChannel?.id }));
    await until(() => deliveries('lx-hosp'), ({ nodes }) => nodes[0]?.error === 'HTTP 500');
    other.answer = 204;
    await world.database.admin('update notice_delivery set due_at = clock_timestamp()');
    await until(() => deliveries('lx-hosp'), ({ nodes }) => nodes[0]?.state === 'SENT' && nodes[0].attempts === 2);
    const [first, second] = other.calls.slice(before);
    expect(first?.headers['x-jiedui-delivery']).toBe(second?.headers['x-jiedui-delivery']);
    expect(second?.headers['x-jiedui-signature']).toBe(`sha256=${createHmac('sha256', signingKey ?? '').update(second?.body ?? '').digest('hex')}`);
    expect(JSON.parse(second?.body ?? '{}')).toMatchObject({ kind: 'CHANNEL_TEST', link: 'https://jiedui.example.org/notices/channels' });
  });

  it('follows no redirection and is given up after the last attempt', async () => {
    const { noticeChannel } = done(await add('lx-hosp', webhook()));
    other.answer = 302;
    done(await run('lx-hosp', 'testNoticeChannel', { channelId: noticeChannel?.id }));
    await until(() => deliveries('lx-hosp'), ({ nodes }) => nodes[0]?.error != null);
    await world.database.admin('update notice_delivery set due_at = clock_timestamp(), attempts = 49');
    const { nodes } = await until(() => deliveries('lx-hosp', { state: 'FAILED' }), (found) => found.totalCount === 1);
    expect(nodes[0]?.attempts).toBe(50);
    expect(await channels('lx-hosp')).toMatchObject([{ failed: 1, waiting: 0 }]);
  });

  it('is sent once by two workers, and still after one was killed midway', async () => {
    done(await add('lx-hosp', webhook()));
    const take = () => world.database.admin<{ id: string }>('select id from app.take_deliveries(100)');
    const { scopeId } = world.organization('longxiHospital');
    await world.database.admin(`insert into notice (scope_id, kind, title) select $1, 'K', 'n' || g from generate_series(1, 40) g`, [scopeId]);
    // Whoever takes them never settles them: killed. The server's own worker takes the rest.
    const taken = (await Promise.all([take(), take()])).flat();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    await world.database.admin("update notice_delivery set due_at = clock_timestamp() where state = 'WAITING'");
    await until(() => channels('lx-hosp'), ([one]) => one?.sent === 40);
    const ids = other.calls.map(({ headers }) => headers['x-jiedui-delivery']);
    expect(new Set(ids.slice(-40)).size).toBe(40);
  });

  it('does not reach a channel that is paused or removed; what waits is dropped', async () => {
    const { noticeChannel } = done(await add('lx-hosp', webhook()));
    other.answer = 503;
    done(await run('lx-hosp', 'testNoticeChannel', { channelId: noticeChannel?.id }));
    await until(() => deliveries('lx-hosp'), ({ nodes }) => nodes[0]?.error != null);
    const paused = done(await run('lx-hosp', 'pauseNoticeChannel', { channelId: noticeChannel?.id, revision: (await channels('lx-hosp'))[0]?.revision }));
    expect(paused.noticeChannel).toMatchObject({ state: 'PAUSED', waiting: 0 });
    expect(paused.noticeChannel?.availableActions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(['resumeNoticeChannel', 'removeNoticeChannel']);
    await world.database.admin("insert into notice (scope_id, kind, title) values ($1, 'K', 'unheard')", [world.organization('longxiHospital').scopeId]);
    expect((await deliveries('lx-hosp')).totalCount).toBe(0);
    done(await run('lx-hosp', 'resumeNoticeChannel', { channelId: noticeChannel?.id }));
    done(await run('lx-hosp', 'removeNoticeChannel', { channelId: noticeChannel?.id }));
    expect(await channels('lx-hosp')).toEqual([]);
    done(await add('lx-hosp', webhook()));
  });
});

describe('what is refused', () => {
  it('a wrong mailbox, a host that nobody allowed, the same address twice, more than there may be', async () => {
    done(await add('lx-hosp', email));
    const before = await snapshot(world);
    const code = async (input: object) => (await add('lx-hosp', input)).problems[0];
    expect(await code({ ...email, address: 'office' })).toMatchObject({ code: 'CHANNEL_ADDRESS', path: 'address' });
    expect(await code({ ...webhook(), address: 'https://169.254.169.254/latest' })).toMatchObject({ code: 'CHANNEL_ADDRESS', fix: `可用的主机：${other.host}` });
    expect(await code({ ...webhook(), address: 'file:///etc/passwd' })).toMatchObject({ code: 'CHANNEL_ADDRESS' });
    expect(await code({ ...webhook(), address: `http://user:secret@${other.host}/` })).toMatchObject({ code: 'CHANNEL_ADDRESS' });
    expect(await code(email)).toMatchObject({ code: 'DUPLICATE' });
    expect(await snapshot(world)).toBe(before);
  });

  it('who has no say in it, and who is of another organisation', async () => {
    const { noticeChannel } = done(await add('lx-hosp', email));
    const before = await snapshot(world);
    expect((await world.as('aud').run(LIST)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as('lz-hosp').run(act('removeNoticeChannel'), { input: { channelId: noticeChannel?.id } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await channels('lz-hosp')).toEqual([]);
    expect(await snapshot(world)).toBe(before);
  });

  it('e-mail and webhooks where the platform has none', async () => {
    const bare = await createWorld();
    const add = (input: object) => bare.as('lx-hosp').ask<{ addNoticeChannel: Added }>(ADD, { input });
    expect((await add(email)).addNoticeChannel.problems).toMatchObject([{ code: 'CHANNEL_ADDRESS', message: expect.stringContaining('邮件服务器') }]);
    expect((await add(webhook())).addNoticeChannel.problems).toMatchObject([{ code: 'CHANNEL_ADDRESS', message: expect.stringContaining('接口推送') }]);
    await bare.close();
  });

  it('the signing key stays out of the trail and out of every later answer', async () => {
    const { noticeChannel, signingKey } = done(await add('lx-hosp', webhook()));
    const found = await world.database.admin('select before, after from audit_event where table_name = $1', ['notice_channel']);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('secret');
    const [kept] = await world.database.admin<{ secret: Buffer }>('select secret from notice_channel where id = $1', [noticeChannel?.id.split('-').slice(1).join('-')]);
    expect(kept?.secret.includes(signingKey ?? 'x')).toBe(false);
  });
});
