import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Passwords } from '@jiedui/server/modules/membership/passwords';
import { codeOf } from '@jiedui/server/modules/membership/totp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership, createOrganization, createUser, type TestOrganization } from '../kit/accounts.js';
import { as } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

const PASSWORD = 'Right-Password-1';
const VIEWER = `viewer { user { id login name mustChangePassword lastLoginAt } acting { organizationId roles { code zh } } memberships { organizationId }
  permissions secondFactor { enrolled required verifiedAt } businessNow demo }`;
const LOGIN = `mutation Login($input: LoginInput!) { login(input: $input) { ${VIEWER} problems { code ruleId message } } }`;
const VERIFY = `mutation Verify($input: CodeInput!) { verifySecondFactor(input: $input) { ${VIEWER} problems { code ruleId } } }`;
const CONFIRM = `mutation Confirm($input: CodeInput!) { confirmSecondFactor(input: $input) { recoveryCodes problems { code } } }`;
const ENROL = 'mutation Enrol { enrolSecondFactor { secret uri problems { code } } }';
const WHO = `query Who { ${VIEWER} }`;
const SESSIONS = 'query Sessions { sessions { id current secondFactorAt } }';

interface ViewerAnswer {
  user: { login: string; mustChangePassword: boolean } | null;
  acting: { organizationId: string; roles: Array<{ code: string; zh: string }> } | null;
  memberships: Array<{ organizationId: string }>;
  permissions: string[];
  secondFactor: { enrolled: boolean; required: boolean; verifiedAt: string | null };
  businessNow: string;
}
interface Payload {
  viewer: ViewerAnswer | null;
  problems: Array<{ code: string; ruleId: string; message: string }>;
}

let database: TestDatabase;
let server: TestServer;
let hash: string;
let hospital: TestOrganization;
let commission: TestOrganization;
beforeAll(async () => {
  database = await createDatabase();
  server = await startServer(database);
  hash = await new Passwords().hash(PASSWORD);
  commission = await createOrganization(database, '某省卫生健康委', 'HEALTH_COMMISSION');
  hospital = await createOrganization(database, '某医院', 'HOSPITAL', commission);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const newUser = async (at: TestOrganization = hospital) => {
  const login = `u${randomBytes(6).toString('hex')}`;
  await createUser(database, login, at, [at === commission ? 'COMMISSION_OFFICER' : 'HOSPITAL_OFFICE'], hash);
  return login;
};
const visitor = () => as(server, null);
const login = async (name: string, password: string, caller = visitor()) => (await caller.ask<{ login: Payload }>(LOGIN, { input: { login: name, password } })).login;
const viewerOf = async (caller: ReturnType<typeof visitor>) => (await caller.ask<{ viewer: ViewerAnswer }>(WHO)).viewer;
const signedIn = async (name: string) => {
  const caller = visitor();
  expect((await login(name, PASSWORD, caller)).problems).toEqual([]);
  return caller;
};

describe('login', () => {
  it('begins a session in a cookie that scripts cannot read', async () => {
    const name = await newUser();
    const caller = visitor();
    const answer = await caller.run<{ login: Payload }>(LOGIN, { input: { login: ` ${name.toUpperCase()} `, password: PASSWORD } });
    expect(answer.data?.login.viewer?.user?.login).toBe(name);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^jiedui=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await viewerOf(caller)).user?.login).toBe(name);
    const kept = await database.admin('select 1 from session where encode(id, $1) = $2', ['hex', await caller.token()]);
    expect(kept).toEqual([]);
  });

  it('answers an unknown name, a wrong password and a locked account in the same words', async () => {
    const name = await newUser();
    const wrong = await login(name, 'Wrong-Password-1');
    const unknown = await login('nobody-here', 'Wrong-Password-1');
    for (let again = 0; again < 4; again += 1) await login(name, 'Wrong-Password-1');
    const locked = await login(name, PASSWORD);
    expect(wrong.problems).toMatchObject([{ code: 'LOGIN_FAILED', ruleId: 'K-02' }]);
    expect(unknown).toEqual(wrong);
    expect(locked).toEqual(wrong);
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    const names = await Promise.all(Array.from({ length: 6 }, () => newUser()));
    const took = async (name: string) => {
      const before = performance.now();
      await login(name, 'Wrong-Password-1');
      return performance.now() - before;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (const name of names) {
      known.push(await took(name), await took(name));
      unknown.push(await took(`x${name}`), await took(`y${name}`));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length / 2] ?? 0;
    // Without the decoy's hash an unknown name would take a tenth.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });

  it('locks for 30 minutes after five failures, then lets in', async () => {
    const name = await newUser();
    for (let again = 0; again < 5; again += 1) await login(name, 'Wrong-Password-1');
    expect((await login(name, PASSWORD)).viewer).toBeNull();
    await database.admin(`update app_user set locked_until = locked_until - interval '29 minutes' where login = $1`, [name]);
    expect((await login(name, PASSWORD)).viewer).toBeNull();
    await database.admin(`update app_user set locked_until = locked_until - interval '2 minutes' where login = $1`, [name]);
    expect((await login(name, PASSWORD)).viewer?.user?.login).toBe(name);
    const seen = await database.admin<{ action: string }>(
      `select distinct a.action from audit_event a join app_user u on u.id::text = a.row_id where u.login = $1 and a.action like 'LOGIN%' order by 1`, [name]);
    expect(seen.map((row) => row.action)).toEqual(['LOGIN', 'LOGIN_FAILED', 'LOGIN_LOCKED']);
  });

  it('gives simultaneous guesses five tries, no more', async () => {
    const name = await newUser();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => visitor().run<{ login: Payload }>(LOGIN, { input: { login: name, password: 'Wrong-Password-1' } })));
    expect(guesses.every((answer) => answer.status === 503 || answer.data?.login.problems[0]?.code === 'LOGIN_FAILED')).toBe(true);
    const [row] = await database.admin<{ failed_attempts: number }>('select failed_attempts from app_user where login = $1', [name]);
    expect(row?.failed_attempts).toBe(5);
  });

  it('forgets the failures at a login that succeeds', async () => {
    const name = await newUser();
    for (let again = 0; again < 4; again += 1) await login(name, 'Wrong-Password-1');
    await login(name, PASSWORD);
    for (let again = 0; again < 4; again += 1) await login(name, 'Wrong-Password-1');
    expect((await login(name, PASSWORD)).viewer?.user?.login).toBe(name);
  });

  it('lets no suspended account in, and throws it out at its next request', async () => {
    const name = await newUser();
    const caller = await signedIn(name);
    await database.admin(`update app_user set status = 'SUSPENDED' where login = $1`, [name]);
    expect((await login(name, PASSWORD)).viewer).toBeNull();
    expect((await caller.run(SESSIONS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('answers 503 with a time to come again when too many passwords are being checked', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => visitor().run(LOGIN, { input: { login: `nobody${at}`, password: 'x' } })));
    const busy = answers.filter((answer) => answer.status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.every((answer) => answer.headers.get('retry-after') !== null && answer.errors[0]?.extensions.code === 'LIMITED')).toBe(true);
    expect(answers.every((answer) => answer.status === 200 || answer.status === 503)).toBe(true);
  });
});

describe('session', () => {
  it('ends after 30 idle minutes and after 12 hours', async () => {
    const name = await newUser();
    const idle = await signedIn(name);
    await database.admin(`update session set last_seen_at = clock_timestamp() - interval '29 minutes'`);
    expect((await viewerOf(idle)).user?.login).toBe(name);
    await database.admin(`update session set last_seen_at = clock_timestamp() - interval '31 minutes'`);
    expect((await idle.run(SESSIONS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await viewerOf(idle)).user).toBeNull();

    const old = await signedIn(name);
    await database.admin(`update session set expires_at = clock_timestamp() - interval '1 second', last_seen_at = clock_timestamp()`);
    expect((await old.run(SESSIONS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('changes its token at login and ends the one before', async () => {
    const name = await newUser();
    const caller = await signedIn(name);
    const before = await caller.token();
    await login(name, PASSWORD, caller);
    expect(await caller.token()).not.toBe(before);
    expect((await caller.ask<{ sessions: unknown[] }>(SESSIONS)).sessions).toHaveLength(1);
  });

  it('is listed, and revoked by its holder only', async () => {
    const name = await newUser();
    const [here, there, stranger] = [await signedIn(name), await signedIn(name), await signedIn(await newUser())];
    const { sessions } = await here.ask<{ sessions: Array<{ id: string; current: boolean }> }>(SESSIONS);
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session) => !session.current);
    const REVOKE = 'mutation Revoke($input: RevokeSessionInput!) { revokeSession(input: $input) { sessions { id } } }';
    const foreign = await stranger.run(REVOKE, { input: { id: other?.id } });
    const absent = await stranger.run(REVOKE, { input: { id: '0'.repeat(64) } });
    const malformed = await stranger.run(REVOKE, { input: { id: 'x' } });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect([foreign, absent, malformed].map((answer) => answer.errors[0]?.message)).toEqual(Array(3).fill(foreign.errors[0]?.message));
    expect((await viewerOf(there)).user).not.toBeNull();
    await here.ask(REVOKE, { input: { id: other?.id } });
    expect((await there.run(SESSIONS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await viewerOf(here)).user?.login).toBe(name);
  });

  it('ends at logout', async () => {
    const caller = await signedIn(await newUser());
    const token = await caller.token();
    await caller.ask('mutation { logout { viewer { user { id } } problems { code } } }');
    expect(await caller.token()).toBeUndefined();
    const replay = await fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `jiedui=${token}` }, body: JSON.stringify({ query: WHO }) });
    expect(((await replay.json()) as { data: { viewer: ViewerAnswer } }).data.viewer.user).toBeNull();
  });

  it('is not begun by a token that nobody was given', async () => {
    for (const cookie of ['jiedui=', 'jiedui=x', `jiedui=${'A'.repeat(43)}`, `jiedui=${'é'.repeat(43)}`]) {
      const answer = await fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: encodeURI(cookie) }, body: JSON.stringify({ query: WHO }) });
      expect(((await answer.json()) as { data: { viewer: ViewerAnswer } }).data.viewer.user).toBeNull();
    }
  });
});

/** The present time step of TOTP, with enough of it left for a test. */
async function steadyStep(): Promise<number> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 4_000) await pause(left);
  return Math.floor(Date.now() / 30_000);
}

describe('second factor', () => {
  const enrolled = async () => {
    const name = await newUser(commission);
    const caller = await signedIn(name);
    await caller.actFor(commission.id);
    const { enrolSecondFactor } = await caller.ask<{ enrolSecondFactor: { secret: string; uri: string } }>(ENROL);
    expect(enrolSecondFactor.uri).toContain(enrolSecondFactor.secret);
    const step = await steadyStep();
    const { confirmSecondFactor } = await caller.ask<{ confirmSecondFactor: { recoveryCodes: string[]; problems: unknown[] } }>(CONFIRM, { input: { code: codeOf(enrolSecondFactor.secret, step - 1) } });
    expect(confirmSecondFactor.problems).toEqual([]);
    return { name, caller, secret: enrolSecondFactor.secret, codes: confirmSecondFactor.recoveryCodes, step };
  };
  const verify = async (caller: ReturnType<typeof visitor>, code: string) => (await caller.ask<{ verifySecondFactor: Payload }>(VERIFY, { input: { code } })).verifySecondFactor;

  it('is asked of a commission officer, shown once, and rotates the session', async () => {
    const { name, secret, step } = await enrolled();
    const caller = await signedIn(name);
    await caller.actFor(commission.id);
    const before = await caller.token();
    expect((await viewerOf(caller)).secondFactor).toEqual({ enrolled: true, required: true, verifiedAt: null });
    const shown = await verify(caller, codeOf(secret, step));
    expect(shown.viewer?.secondFactor.verifiedAt).not.toBeNull();
    expect(await caller.token()).not.toBe(before);
    expect(await database.admin('select 1 from app_user where login = $1 and position($2::bytea in totp_secret) > 0', [name, Buffer.from(secret)])).toEqual([]);
  });

  it('takes no code twice, and none that is older than the last', async () => {
    const { name, secret, step } = await enrolled();
    const first = await signedIn(name);
    expect((await verify(first, codeOf(secret, step))).problems).toEqual([]);
    const second = await signedIn(name);
    expect((await verify(second, codeOf(secret, step))).problems).toMatchObject([{ code: 'CODE_REJECTED', ruleId: 'K-03' }]);
    expect((await verify(second, codeOf(secret, step - 1))).problems).toMatchObject([{ code: 'CODE_REJECTED' }]);
  });

  it('takes one code once, however many send it together', async () => {
    const { name, secret, step } = await enrolled();
    const callers = [await signedIn(name), await signedIn(name), await signedIn(name)];
    const answers = await Promise.all(callers.map((caller) => verify(caller, codeOf(secret, step))));
    expect(answers.filter((answer) => answer.problems.length === 0)).toHaveLength(1);
  });

  it('takes each recovery code once', async () => {
    const { name, codes } = await enrolled();
    expect(codes).toHaveLength(10);
    const caller = await signedIn(name);
    expect((await verify(caller, codes[0]?.toLowerCase() ?? '')).problems).toEqual([]);
    expect((await verify(await signedIn(name), codes[0] ?? '')).problems).toMatchObject([{ code: 'CODE_REJECTED' }]);
  });

  it('locks after five wrong codes; the password alone buys no new tries', async () => {
    const { name, secret, step } = await enrolled();
    let caller = await signedIn(name);
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await verify(caller, '000000');
      caller = await signedIn(name);
    }
    await verify(caller, '000000');
    expect((await verify(caller, codeOf(secret, step + 1))).problems).toMatchObject([{ code: 'CODE_REJECTED' }]);
    expect((await login(name, PASSWORD)).problems).toMatchObject([{ code: 'LOGIN_FAILED' }]);
  });

  it('is shown before the password is changed', async () => {
    const { name } = await enrolled();
    const CHANGE = 'mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { problems { code } } }';
    const answer = await (await signedIn(name)).run(CHANGE, { input: { presentPassword: PASSWORD, newPassword: 'Another-Password-2' } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect((await login(name, PASSWORD)).problems).toEqual([]);
  });

  it('is not replaced by a session that has not shown it', async () => {
    const { name } = await enrolled();
    const answer = await (await signedIn(name)).run(ENROL);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
  });
});

describe('password', () => {
  const CHANGE = 'mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { user { login mustChangePassword } } problems { code ruleId } } }';
  const change = async (caller: ReturnType<typeof visitor>, presentPassword: string, newPassword: string) =>
    (await caller.ask<{ changePassword: Payload }>(CHANGE, { input: { presentPassword, newPassword } })).changePassword;

  it('must be long, mixed and new', async () => {
    const name = await newUser();
    const caller = await signedIn(name);
    expect((await change(caller, 'Wrong-Password-1', 'Another-Password-2')).problems).toMatchObject([{ code: 'PASSWORD_WRONG' }]);
    for (const weak of ['Short-1', 'onlylowercase', 'lowercase99999', `${name}-Aa1`, 'Short-2', 'Short-3']) {
      expect((await change(caller, PASSWORD, weak)).problems).toMatchObject([{ code: 'PASSWORD_WEAK', ruleId: 'K-01' }]);
    }
    expect((await change(caller, PASSWORD, PASSWORD)).problems).toMatchObject([{ code: 'PASSWORD_REUSED', ruleId: 'K-01' }]);
  });

  it('must be changed when it is older than the server allows', async () => {
    const strict = await startServer(database, { passwordDays: 90 });
    try {
      const name = await newUser();
      await database.admin(`update app_user set password_changed_at = clock_timestamp() - interval '91 days' where login = $1`, [name]);
      const caller = as(strict, null);
      const { login: answer } = await caller.ask<{ login: Payload }>(LOGIN, { input: { login: name, password: PASSWORD } });
      expect(answer.viewer?.user?.mustChangePassword).toBe(true);
      await caller.actFor(hospital.id);
      expect((await caller.run('{ unreadNoticeCount }')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'PASSWORD_CHANGE' });
      expect((await change(caller, PASSWORD, 'Another-Password-2')).viewer?.user?.mustChangePassword).toBe(false);
      expect((await caller.run('{ unreadNoticeCount }')).errors).toEqual([]);
    } finally {
      await strict.close();
    }
  });

  it('refuses the last five, ends other sessions, and goes on under a new token', async () => {
    const name = await newUser();
    const other = await signedIn(name);
    const caller = await signedIn(name);
    let present = PASSWORD;
    for (let at = 1; at <= 5; at += 1) {
      const next = `Changed-Password-${at}`;
      expect((await change(caller, present, next)).problems).toEqual([]);
      present = next;
    }
    expect((await other.run(SESSIONS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await change(caller, present, 'Changed-Password-1')).problems).toMatchObject([{ code: 'PASSWORD_REUSED' }]);
    expect((await change(caller, present, PASSWORD)).problems).toEqual([]);
  });
});

describe('acting organisation', () => {
  it('is named by each request and never assumed', async () => {
    const name = await newUser();
    const caller = await signedIn(name);
    expect(await viewerOf(caller)).toMatchObject({ acting: null, permissions: [], memberships: [{ organizationId: hospital.id }] });
    await caller.actFor(hospital.id);
    expect(await viewerOf(caller)).toMatchObject({ acting: { organizationId: hospital.id, roles: [{ code: 'HOSPITAL_OFFICE', zh: '医院对口支援办公室' }] }, businessNow: '2022-04-01T00:30:00.000Z' });
    await caller.actFor(commission.id);
    expect((await viewerOf(caller)).acting).toBeNull();
  });

  it('loses a role at the next request after it was taken', async () => {
    const name = await newUser();
    const [user] = await database.admin<{ id: string }>('select id from app_user where login = $1', [name]);
    await addMembership(database, user?.id ?? '', hospital, 'HOSPITAL_LEADER');
    const caller = await (await signedIn(name)).actFor(hospital.id);
    expect((await viewerOf(caller)).permissions).toContain('import.run');
    await database.admin(`update membership set status = 'ENDED' where user_id = $1 and role = 'HOSPITAL_OFFICE'`, [user?.id]);
    expect((await viewerOf(caller)).permissions).not.toContain('import.run');
  });
});
