import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../kit/as.js';
import { accountOf, checkIn, marksSeenBy, openAccount, siteWithTeam, type OnSite } from '../kit/presence.js';
import { attempt, STAFF } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-4, steps 1 and 8.

const LI = STAFF.li.name;
const PLACE = { latitude: 35.00341, longitude: 104.63722, accuracy: 40 };

let world: World;
let site: OnSite;
let li: string;
let qiang: string;
beforeAll(async () => {
  world = await createWorld();
  site = await siteWithTeam(world);
  li = await accountOf(world, 'li');
  qiang = await accountOf(world, 'qiang');
});
afterAll(() => world.close());

const stay = (name = LI) => site.members.get(name) ?? '';
async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}
const consent = (given: boolean, login = li) => attempt<{ consent: { given: boolean } }>(world.as(login), 'decideConsent', 'DecideConsentInput', { purpose: 'LOCATION', noticeVersion: 1, given }, 'consent { given }');
const check = (occurredAt: string, more: Record<string, unknown> = {}) => ({ entryId: randomUUID(), assignmentId: stay(), mark: 'IN', occurredAt, ...more });

describe('the account of a dispatched person', () => {
  it('is opened by his employer’s office; the first sign-in asks for another password', async () => {
    const { persons } = await world.officeOf('lanzhouHospital').ask<{ persons: { nodes: { id: string; name: string; accountLogin: string | null }[] } }>('{ persons { nodes { id name accountLogin } } }');
    const zhao = persons.nodes.find(({ name }) => name === STAFF.zhao.name);
    expect(zhao?.accountLogin).toBeNull();
    const { initialPassword } = done(await openAccount(world, zhao?.id ?? '', 'zhao.lz'));
    const caller = as(world.server, null);
    const login = await attempt<{ viewer: { user: { mustChangePassword: boolean } } }>(caller, 'login', 'LoginInput', { login: 'zhao.lz', password: initialPassword }, 'viewer { user { mustChangePassword } }');
    expect(done(login).viewer.user.mustChangePassword).toBe(true);
    await caller.actFor(world.organization('lanzhouHospital').id);
    expect((await caller.run('{ myStays { id } }')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'PASSWORD_CHANGE' });
    done(await attempt(caller, 'changePassword', 'ChangePasswordInput', { presentPassword: initialPassword, newPassword: 'Longer-than-2022' }, '__typename'));
    expect((await caller.ask<{ myStays: { name: string }[] }>('{ myStays { name } }')).myStays).toEqual([{ name: STAFF.zhao.name }]);
  });

  it('is refused where the login is taken, to other roles and other hospitals', async () => {
    const { persons } = await world.officeOf('lanzhouHospital').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons { nodes { id name } } }');
    const sun = persons.nodes.find(({ name }) => name === STAFF.sun.name)?.id ?? '';
    expect(await refused('lz-hosp', 'openPersonAccount', 'OpenAccountInput', { personId: sun, login: 'gs-prov' })).toMatchObject([{ code: 'LOGIN_TAKEN', path: 'login' }]);
    const answers = await Promise.all(['lz-lead', 'lx-hosp', li].map((login) => world.as(login).run(`mutation { openPersonAccount(input: { personId: "${sun}", login: "sun.lz" }) { problems { code } } }`)));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(['FORBIDDEN', 'NOT_FOUND', 'FORBIDDEN']);
  });

  it('ends with its closing: the session is gone, the records stay', async () => {
    const sun = await accountOf(world, 'sun');
    expect((await world.as(sun).run('{ myStays { id } }')).errors).toEqual([]);
    const { persons } = await world.officeOf('lanzhouHospital').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons { nodes { id name } } }');
    const personId = persons.nodes.find(({ name }) => name === STAFF.sun.name)?.id ?? '';
    done(await attempt(world.officeOf('lanzhouHospital'), 'closePersonAccount', 'CloseAccountInput', { personId }, 'person { accountLogin }'));
    expect((await world.as(sun).run('{ myStays { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await refused('lz-hosp', 'closePersonAccount', 'CloseAccountInput', { personId })).toMatchObject([{ code: 'CONDITION' }]);
  });
});

describe('J-4 step 1: check-in', () => {
  it('[K-11] keeps the original time; a position without consent is refused and nothing is stored', async () => {
    expect(await refused(li, 'checkIn', 'CheckInInput', check('2022-04-06T11:00:00+08:00', { position: PLACE }))).toMatchObject([{ code: 'LOCATION_CONSENT', ruleId: 'K-11' }]);
    const { attendance } = done(await checkIn(world, li, stay(), '2022-04-06T08:00:12+08:00'));
    expect(attendance).toMatchObject({ day: '2022-04-06', source: 'PHONE', occurredAt: '2022-04-06T00:00:12.000Z', receivedAt: '2022-04-06T04:00:00.000Z', located: false, location: null });
  });

  it('[K-11] with consent the position is kept to some hundred metres; a withdrawal ends it and tells the receiver', async () => {
    done(await consent(true));
    const { attendance } = done(await checkIn(world, li, stay(), '2022-04-06T10:00:00+08:00', { position: PLACE }));
    expect(attendance).toMatchObject({ located: true, location: { latitude: 35.003, longitude: 104.637, coarse: false } });
    done(await consent(false));
    expect(await refused(li, 'checkIn', 'CheckInInput', check('2022-04-06T11:30:00+08:00', { position: PLACE }))).toMatchObject([{ code: 'LOCATION_CONSENT' }]);
    const { notices } = await world.as('lx-hosp').ask<{ notices: { nodes: { kind: string; title: string }[] } }>('{ notices { nodes { kind title } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'CONSENT_WITHDRAWN', title: `${LI}已撤回位置同意，请当面签到` });
    expect(await refused(li, 'decideConsent', 'DecideConsentInput', { purpose: 'LOCATION', noticeVersion: 9, given: true })).toMatchObject([{ code: 'NOTICE_VERSION' }]);
  });

  it('stores an entry once, answers a repeat the same, and refuses another content under its id', async () => {
    const entry = check('2022-04-06T11:45:00+08:00');
    const send = (input: object) => attempt<{ attendance: { id: string; receivedAt: string } | null }>(world.as(li), 'checkIn', 'CheckInInput', input, 'attendance { id receivedAt }');
    const before = (await marksSeenBy(world, li)).length;
    const answers = await Promise.all([send(entry), send(entry), send(entry)]);
    world.at('2022-04-06T13:00:00+08:00');
    answers.push(await send(entry));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await marksSeenBy(world, li)).length).toBe(before + 1);
    expect(await refused(li, 'checkIn', 'CheckInInput', { ...entry, mark: 'OUT' })).toMatchObject([{ code: 'ENTRY_CHANGED' }]);
    expect(await refused(li, 'checkIn', 'CheckInInput', { ...entry, occurredAt: '2022-04-06T11:46:00+08:00' })).toMatchObject([{ code: 'ENTRY_CHANGED' }]);
    expect(await refused(qiang, 'checkIn', 'CheckInInput', { ...entry, assignmentId: stay(STAFF.qiang.name) })).toMatchObject([{ code: 'ENTRY_CHANGED' }]);
  });

  it('refuses a time ahead of now or long past, and anybody else’s stay', async () => {
    expect(await refused(li, 'checkIn', 'CheckInInput', check('2022-04-06T13:10:00+08:00'))).toMatchObject([{ code: 'TIME_AHEAD', numbers: { minutes: 10 } }]);
    expect(await refused(li, 'checkIn', 'CheckInInput', check('2022-03-01T08:00:00+08:00'))).toMatchObject([{ code: 'TIME_PAST' }]);
    const answer = await world.as(li).run(`mutation { checkIn(input: { entryId: "${randomUUID()}", assignmentId: "${stay(STAFF.qiang.name)}", mark: IN, occurredAt: "2022-04-06T12:00:00+08:00" }) { problems { code } } }`);
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('positions are for the two hospitals and himself; those who oversee see the mark without it', async () => {
    const located = async (login: string) => (await marksSeenBy(world, login)).filter((mark) => mark.located).map((mark) => mark.location !== null);
    expect(await Promise.all([li, 'lz-hosp', 'lx-hosp'].map(located))).toEqual([[true], [true], [true]]);
    expect(await Promise.all(['lx-clerk', 'gs-prov', 'dx-pref', 'lz-lead'].map(located))).toEqual([[false], [false], [false], [false]]);
    expect(await Promise.all(['sd-comm', 'tj-comm'].map(located))).toEqual([[], []]);
    expect(await marksSeenBy(world, qiang)).toEqual([]);
  });
});

describe('J-4 step 1: consent decided without a network', () => {
  const decided = (given: boolean, occurredAt: string, more: object = {}) => ({ purpose: 'LOCATION', noticeVersion: 1, given, entryId: randomUUID(), occurredAt, ...more });
  const send = (input: object) => attempt<{ consent: { id: string; at: string; given: boolean; entryId: string } }>(world.as(qiang), 'decideConsent', 'DecideConsentInput', input, 'consent { id at given entryId }');
  const located = () => check('2022-04-06T12:30:30+08:00', { assignmentId: stay(STAFF.qiang.name), position: PLACE });
  const newest = async () => (await world.as(qiang).ask<{ myConsent: { given: boolean; at: string }[] }>('{ myConsent { given at } }')).myConsent[0];
  const agreed = decided(true, '2022-04-06T12:30:00+08:00');

  it('[K-11] counts from its own moment, is stored once, and carries the check-in that waited behind it', async () => {
    const answers = await Promise.all([send(agreed), send(agreed), send(agreed)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(done(answers[0] ?? { problems: [] })).toMatchObject({ consent: { at: '2022-04-06T04:30:00.000Z', given: true, entryId: agreed.entryId } });
    const { attendance } = done(await attempt<{ attendance: { located: boolean; receivedAt: string } }>(world.as(qiang), 'checkIn', 'CheckInInput', located(), 'attendance { located receivedAt }'));
    expect(attendance).toEqual({ located: true, receivedAt: '2022-04-06T05:00:00.000Z' });
    expect(await refused(qiang, 'decideConsent', 'DecideConsentInput', { ...agreed, given: false })).toMatchObject([{ code: 'ENTRY_CHANGED', path: 'entryId' }]);
  });

  it('refuses another’s id, a time ahead or long past, and a notice that is no longer in force', async () => {
    expect(await refused(li, 'decideConsent', 'DecideConsentInput', { ...agreed })).toMatchObject([{ code: 'ENTRY_CHANGED' }]);
    expect(await refused(qiang, 'decideConsent', 'DecideConsentInput', decided(false, '2022-04-06T13:10:00+08:00'))).toMatchObject([{ code: 'TIME_AHEAD', numbers: { minutes: 10 } }]);
    expect(await refused(qiang, 'decideConsent', 'DecideConsentInput', decided(true, '2022-03-01T08:00:00+08:00'))).toMatchObject([{ code: 'TIME_PAST', fix: '阅读现行说明后重新决定' }]);
    expect(await refused(qiang, 'decideConsent', 'DecideConsentInput', decided(true, '2022-04-06T12:50:00+08:00', { noticeVersion: 2 }))).toMatchObject([{ code: 'NOTICE_VERSION', ruleId: 'K-11' }]);
  });

  it('[K-11] a withdrawal at the desk stands above an older word that arrives later; a clock ahead is no later than its arrival', async () => {
    const told = async () => (await world.as('lx-hosp').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 200) { nodes { kind } } }')).notices.nodes.filter(({ kind }) => kind === 'CONSENT_WITHDRAWN').length;
    const before = await told();
    done(await consent(false, qiang));
    expect(await told()).toBe(before + 1);
    done(await send(decided(true, '2022-04-06T12:45:00+08:00')));
    expect(await newest()).toEqual({ given: false, at: '2022-04-06T05:00:00.000Z' });
    expect(await refused(qiang, 'checkIn', 'CheckInInput', located())).toMatchObject([{ code: 'LOCATION_CONSENT', ruleId: 'K-11' }]);
    done(await send(decided(true, '2022-04-06T13:01:30+08:00')));
    expect(await newest()).toEqual({ given: true, at: '2022-04-06T05:00:00.000Z' });
    done(await send(decided(false, '2022-04-06T12:46:00+08:00')));
    expect([await newest(), await told()]).toEqual([{ given: true, at: '2022-04-06T05:00:00.000Z' }, before + 1]);
  });
});

describe('J-4 step 8: what he sees of himself', () => {
  it('the day on which twelve months are complete, by the ledger', async () => {
    const { myStays } = await world.as(li).ask<{ myStays: { progress: { dayNo: number; endsOn: string; goals: { months: number; on: string; daysLeft: number }[] } }[] }>(
      '{ myStays { progress { dayNo endsOn daysToEnd goals { months on daysLeft met } } } }');
    expect(myStays[0]?.progress).toMatchObject({ dayNo: 1, endsOn: '2023-04-05', goals: expect.arrayContaining([expect.objectContaining({ months: 6, on: '2022-10-05', daysLeft: 182 })]) });
  });

  it('who looked at his identity number, when and why; nobody else’s', async () => {
    const { persons } = await world.officeOf('lanzhouHospital').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons { nodes { id name } } }');
    const id = persons.nodes.find(({ name }) => name === LI)?.id;
    done(await attempt(world.officeOf('lanzhouHospital'), 'revealPerson', 'RevealPersonInput', { personId: id, reason: '核对派出名单' }, 'phone'));
    const log = (login: string) => world.as(login).ask<{ myAccessLog: object[] }>('{ myAccessLog { action byName orgName reason } }');
    expect((await log(li)).myAccessLog).toEqual([{ action: 'REVEAL', byName: '冯雪梅', orgName: world.organization('lanzhouHospital').name, reason: '核对派出名单' }]);
    expect((await log(qiang)).myAccessLog).toEqual([]);
  });

  it('notices to him alone: his office’s stay on its desk', async () => {
    const seen = async (login: string) => (await world.as(login).ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 200) { nodes { kind } } }')).notices.nodes.map(({ kind }) => kind);
    expect(await seen(li)).toEqual([]);
    expect((await seen('lz-hosp')).length).toBeGreaterThan(0);
  });
});
