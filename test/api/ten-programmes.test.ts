import { syntheticUscc } from '@jiedui/server/demo/organizations';
import type { InstitutionKind } from '@jiedui/schema/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership } from '../kit/accounts.js';
import type { Caller } from '../kit/as.js';
import { TASKS } from '../kit/pairings.js';
import { attempt, idNumber } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, type Problem, type World } from '../kit/world.js';

/**
 * Ten programmes as tenants of one installation, each with commission, hospitals, people, programme, pairing, agreement and
 * team in rows of its own, made over HTTP. The team is the same everywhere: a leader and two more for six months, one of
 * junior title; only the year is that of the programme.
 */

interface Column {
  readonly pack: string;
  readonly version: number;
  readonly year: number;
  readonly division: string;
  readonly receiver: InstitutionKind;
  /** What stands in the way of the team: code and rule. */
  readonly refused: readonly string[];
}

const columns: readonly Column[] = [
  { pack: 'XA-2014', version: 1, year: 2014, division: '152221', receiver: 'TOWNSHIP_CENTRE', refused: [] },
  { pack: 'HN-2014', version: 1, year: 2014, division: '410100', receiver: 'TOWNSHIP_CENTRE', refused: ['LEADER_TERM R-263', 'MEMBER_TERM R-263'] },
  { pack: 'BZ-2016', version: 2, year: 2017, division: '341623', receiver: 'HOSPITAL', refused: [] },
  { pack: 'GS-2022', version: 1, year: 2022, division: '621122', receiver: 'HOSPITAL', refused: ['TEAM_SIZE R-224', 'LEADER_TERM R-230', 'MEMBER_TITLE R-229'] },
  { pack: 'CN-410803-2021', version: 2, year: 2022, division: '410803', receiver: 'COMMUNITY_CENTRE', refused: ['LEADER_TERM R-377', 'MEMBER_TERM R-377'] },
  { pack: 'MY-S29', version: 2, year: 2022, division: '510726', receiver: 'HOSPITAL', refused: ['MEMBER_TITLE R-341'] },
  { pack: 'TY-S22', version: 2, year: 2022, division: '220822', receiver: 'TOWNSHIP_CENTRE', refused: ['LEADER_TERM R-206', 'MEMBER_TERM R-206', 'MEMBER_TITLE R-204'] },
  { pack: 'YC-S21', version: 1, year: 2022, division: '420684', receiver: 'TOWNSHIP_CENTRE', refused: ['TEAM_SIZE R-187'] },
  { pack: 'BR-S01', version: 1, year: 2022, division: '330100', receiver: 'TOWNSHIP_CENTRE', refused: [] },
  { pack: 'HP-S16', version: 1, year: 2022, division: '350100', receiver: 'TOWNSHIP_CENTRE', refused: ['MEMBER_TITLE R-147'] },
];

interface Tenant {
  readonly column: Column;
  readonly officer: Caller;
  readonly supporter: Caller;
  readonly receiver: Caller;
  readonly government: Caller;
  readonly usccs: { readonly supporter: string; readonly receiver: string };
}

interface Finding { code: string; ruleId: string; verdict: string; effect: string }

let world: World;
const tenants: Tenant[] = [];
const teams = new Map<string, string>();

beforeAll(async () => {
  world = await createWorld([]);
  for (const [index, column] of columns.entries()) tenants.push(await settle(column, index));
}, 120_000);
afterAll(() => world.close());

/** A commission as a tenant of its own; its institutions it registers itself. */
async function settle(column: Column, index: number): Promise<Tenant> {
  world.at(`${column.year}-03-01T09:00:00+08:00`);
  const name = (what: string) => `虚构${index + 1}号${what}`;
  const uscc = (registry: string, at: number) => syntheticUscc(registry, column.division, 70_000 + index * 10 + at);
  const [commission] = await world.database.admin<{ id: string; scopeId: number }>(
    `select id, scope_id as "scopeId" from app.register_organization(null, 'HEALTH_COMMISSION', $1, $1, $2, $3, null, null, null, null, false, null)`,
    [name('卫生健康委'), uscc('11', 0), column.division],
  );
  if (!commission) throw new Error(`${column.pack} has no commission`);
  const officer = await account(`t${index}-officer`, commission, 'COMMISSION_OFFICER');
  const institution = async (what: string, kind: InstitutionKind, registry: string, at: number, more: object, role: Parameters<typeof addMembership>[3]) => {
    const input = { name: name(what), kind, uscc: uscc(registry, at), divisionCode: column.division, ...more };
    const { organization } = done(await attempt<{ organization: { id: string } }>(officer, 'registerOrganization', 'RegisterOrganizationInput', input, 'organization { id }'));
    const [row] = await world.database.admin<{ id: string; scopeId: number }>('select id, scope_id as "scopeId" from organization where uscc = $1', [input.uscc]);
    if (!row) throw new Error(`${organization.id} is not there`);
    return { uscc: input.uscc, caller: await account(`t${index}-${at}`, row, role) };
  };
  const supporter = await institution('支援医院', 'HOSPITAL', '12', 1, { level: 3, grade: 'A', category: 'GENERAL' }, 'HOSPITAL_OFFICE');
  const receiver = await institution('受援单位', column.receiver, '12', 2, { level: 1, grade: 'UNDETERMINED', category: 'GENERAL', standard: 'UNMET' }, 'HOSPITAL_OFFICE');
  const government = await institution('县人民政府', 'COUNTY_GOVERNMENT', '11', 3, {}, 'COUNTY_SIGNER');
  return { column, officer, supporter: supporter.caller, receiver: receiver.caller, government: government.caller, usccs: { supporter: supporter.uscc, receiver: receiver.uscc } };
}

async function account(login: string, organization: { id: string; scopeId: number }, role: Parameters<typeof addMembership>[3]): Promise<Caller> {
  const [user] = await world.database.admin<{ id: string }>(
    `insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $2, '-') returning id`, [organization.scopeId, login],
  );
  if (!user) throw new Error(`${login} was not made`);
  await addMembership(world.database, user.id, organization, role);
  return world.as(login);
}

/** Programme, pairing and an agreement in effect; the first day of work is 6 April of the year. */
async function pair(tenant: Tenant): Promise<string> {
  const { column, officer, receiver, supporter, government } = tenant;
  world.at(`${column.year}-03-25T09:00:00+08:00`);
  const input = { packCode: column.pack, packVersion: column.version, code: column.pack, name: `${column.pack} 对口支援`, startsOn: `${column.year}-03-25`, endsOn: `${column.year}-12-31` };
  const { programme } = done(await attempt<{ programme: { id: string } }>(officer, 'createProgramme', 'CreateProgrammeInput', input, 'programme { id }'));
  const { pairing } = done(await attempt<{ pairing: { id: string } }>(officer, 'assignPairing', 'AssignPairingInput',
    { programmeId: programme.id, supporterUscc: tenant.usccs.supporter, receiverUscc: tenant.usccs.receiver }, 'pairing { id }'));
  done(await attempt(officer, 'publishProgramme', 'PublishProgrammeInput', { programmeId: programme.id }, 'programme { id }'));
  interface Draft { agreement: { id: string; revision: number; clauses: { code: string; title: string; text: string }[]; parties: { kind: string }[] } }
  const { agreement } = done(await attempt<Draft>(receiver, 'draftAgreement', 'DraftAgreementInput', { pairingId: pairing.id, kind: 'MAIN', year: column.year },
    'agreement { id revision clauses { code title text } parties { kind } }'));
  const tasks = TASKS.map((task) => ({ ...task, dueOn: task.dueOn.replace('2022', String(column.year)) }));
  const clauses = agreement.clauses.map((clause) => ({ ...clause, text: clause.text || `${clause.title}由双方每年商定` }));
  const edited = done(await attempt<Draft>(receiver, 'editAgreement', 'EditAgreementInput', { agreementId: agreement.id, revision: agreement.revision, goals: '提高服务能力', tasks, clauses }, 'agreement { id revision }'));
  done(await attempt(receiver, 'submitAgreement', 'AgreementInput', { agreementId: agreement.id, revision: edited.agreement.revision }, 'agreement { id }'));
  const signers: Record<string, Caller> = { SUPPORTING: supporter, RECEIVING: receiver, COUNTY_GOVERNMENT: government };
  for (const { kind } of agreement.parties) {
    done(await attempt(signers[kind] ?? officer, 'sealAgreement', 'SealAgreementInput', { agreementId: agreement.id }, 'agreement { id }'));
  }
  return pairing.id;
}

/** The same three people, born and trained as long before the year. */
async function form({ column, supporter }: Tenant, pairingId: string): Promise<string> {
  const years = (before: number, day: string) => `${column.year - before}-${day}`;
  const person = (staffNo: string, name: string, titleLevel: string, more: object, serial: number) => ({
    staffNo, name, sex: 'M', bornOn: years(45, '03-12'), staffCategory: 'PHYSICIAN', practiceCategory: 'CLINICAL', titleLevel, department: '内科', specialty: '内科',
    certificateNo: `ZG${staffNo}`, workStartedOn: years(12, '07-01'), clinicalStartedOn: years(12, '07-01'), idNumber: idNumber(years(45, '03-12'), serial), phone: `13900000${serial}`, ...more,
  });
  const people = [
    { role: 'LEADER', input: person('P1', '王某', 'INTERMEDIATE', { managementStartedOn: years(7, '01-01') }, 101) },
    { role: 'MEMBER', input: person('P2', '李某', 'INTERMEDIATE', {}, 103) },
    { role: 'MEMBER', input: person('P3', '赵某', 'JUNIOR', {}, 105) },
  ];
  const period = { plannedFrom: `${column.year}-04-06`, plannedTo: `${column.year}-10-05` };
  const { team } = done(await attempt<{ team: { id: string } }>(supporter, 'formTeam', 'FormTeamInput', { pairingId, name: '驻点队', ...period }, 'team { id }'));
  for (const { role, input } of people) {
    const { person: added } = done(await attempt<{ person: { id: string } }>(supporter, 'addPerson', 'AddPersonInput', input, 'person { id }'));
    const member = { teamId: team.id, personId: added.id, role, healthy: true, voluntary: true, ...(role === 'LEADER' && { receiverPost: 'VICE_PRESIDENT' }) };
    done(await attempt(supporter, 'addTeamMember', 'AddTeamMemberInput', member, 'team { id }'));
  }
  return team.id;
}

const line = ({ code, ruleId }: { code: string; ruleId: string | null }) => `${code} ${ruleId ?? ''}`;
const blocking = (findings: Finding[]) => [...new Set(findings.filter((one) => one.effect === 'BLOCK' && one.verdict !== 'MET' && one.verdict !== 'EXEMPT').map(line))];

describe('ten programmes as tenants of one installation', () => {
  it('each tenant brings its pairing into effect under its own pack', async () => {
    for (const tenant of tenants) teams.set(tenant.column.pack, await form(tenant, await pair(tenant)));
    const rows = await world.database.admin<{ pack: string; version: number; tenants: number; teams: number; people: number }>(
      `select p.pack_code as pack, p.pack_version as version, count(distinct p.owner_org_id)::int as tenants, count(distinct t.id)::int as teams, count(a.id)::int as people
         from programme p join pairing r on r.programme_scope_id = p.scope_id and r.programme_id = p.id
         join team t on t.scope_id = r.scope_id and t.pairing_id = r.id join assignment a on a.scope_id = t.scope_id and a.team_id = t.id
        group by 1, 2 order by 1`,
    );
    expect(rows).toEqual([...columns].sort((a, b) => (a.pack < b.pack ? -1 : 1)).map(({ pack, version }) => ({ pack, version, tenants: 1, teams: 1, people: 3 })));
  }, 240_000);

  it.each(columns.map((column) => [column.pack, column] as const))('%s gives its own verdict on the same team', async (pack, column) => {
    const tenant = tenants.find((one) => one.column === column);
    const id = teams.get(pack);
    if (!tenant || !id) throw new Error(`${pack} has no team`);
    const { team } = await tenant.supporter.ask<{ team: { findings: Finding[] } }>('query Team($id: ID!) { team(id: $id) { findings { code ruleId verdict effect } } }', { id });
    expect(blocking(team.findings)).toEqual(column.refused);
    const { problems } = await tenant.supporter.ask<{ checkTeam: { problems: Problem[] } }>(
      `mutation Check($input: TeamInput!) { checkTeam(input: $input) { team { state } ${PROBLEMS} } }`, { input: { teamId: id } },
    ).then(({ checkTeam }) => checkTeam);
    expect([...new Set(problems.map(line))]).toEqual(column.refused);
  });

  it('nobody sees another tenant’s programme, pairing or team', async () => {
    for (const { column, officer } of tenants) {
      const seen = await officer.ask<{ programmes: { nodes: { packCode: string }[] }; pairings: { totalCount: number }; teams: { nodes: { id: string }[] } }>(
        'query All { programmes { nodes { packCode } } pairings { totalCount } teams { nodes { id } } }',
      );
      expect(seen.programmes.nodes.map((one) => one.packCode)).toEqual([column.pack]);
      expect(seen.pairings.totalCount).toBe(1);
      expect(seen.teams.nodes.map((one) => one.id)).toEqual([teams.get(column.pack)]);
    }
  });
});
