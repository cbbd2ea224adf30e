import type { DemoTenantKey } from '@jiedui/server/demo/organizations';
import type { Caller } from './as.js';
import { dispatchedStaff } from './dispatched.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from './pairings.js';
import { addMember, attempt, formTeam, idNumber, rosterOf } from './teams.js';
import { done, type World } from './world.js';

/** The tenants of a district whose hospital supports its community centres. */
export const ZHONGZHAN: readonly DemoTenantKey[] = ['jiaozuo', 'zhongzhan'];

/** Three physicians on site at a centre below standard, for twelve months; each with a login of his own. */
export interface Station {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly teamId: string;
  /** Assignments by name. */
  readonly stays: ReadonlyMap<string, string>;
  readonly li: Caller;
}

const STAFF = [
  { staffNo: 'ZZ01', name: '李秋实', sex: 'F', bornOn: '1984-05-20', serial: 22, titleLevel: 'INTERMEDIATE', specialty: '内科', login: 'li' },
  { staffNo: 'ZZ02', name: '郭振宇', sex: 'M', bornOn: '1981-03-02', serial: 33, titleLevel: 'INTERMEDIATE', specialty: '外科', login: 'guo' },
  { staffNo: 'ZZ03', name: '冉冬梅', sex: 'F', bornOn: '1988-08-15', serial: 44, titleLevel: 'INTERMEDIATE', specialty: '儿科', login: 'ran' },
] as const;

const ADD = 'mutation Add($input: AddPersonInput!) { addPerson(input: $input) { person { id } problems { code ruleId path message fix clause numbers } } }';

/** Makes that pairing through the API, from the programme to the last arrival. Business time must be 2022-01-04. */
export async function station(world: World, standing: { arrivedOn?: string } = {}): Promise<Station> {
  const { arrivedOn = '2022-01-04' } = standing;
  const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', code: 'ZZ', startsOn: '2021-07-02' });
  const pairing = await assign(world, programme.id, 'zhongzhanHospital', 'wangfengCentre', 'zhongzhan');
  await publish(world, programme.id, 'zhongzhan');
  const agreement = await agreementInSigning(world, pairing.id, 'wangfengCentre');
  for (const party of ['zhongzhanHospital', 'wangfengCentre'] as const) await seal(world, agreement.id, party);
  const office = world.officeOf('zhongzhanHospital');
  const teamId = await formTeam(world, pairing.id, '2022-01-04', '2023-01-03', 'zhongzhanHospital');
  let li: Caller | undefined;
  for (const { serial, login, ...person } of STAFF) {
    const input = {
      ...person, staffCategory: 'PHYSICIAN', practiceCategory: 'CLINICAL', certificateNo: `ZG${person.staffNo}`, department: person.specialty,
      workStartedOn: '2010-07-01', clinicalStartedOn: '2010-07-01', idNumber: idNumber(person.bornOn, serial, '410803'), phone: `1380000${person.staffNo.slice(-2)}00`,
    };
    const added = await office.ask<{ addPerson: { person: { id: string } | null; problems: [] } }>(ADD, { input });
    const personId = done(added.addPerson).person?.id ?? '';
    done({ problems: await addMember(world, teamId, personId, person.name === '郭振宇' ? 'LEADER' : 'MEMBER', {}, 'zhongzhanHospital') });
    const caller = await dispatchedStaff(world, login, personId, 'zhongzhanHospital');
    if (login === 'li') li = caller;
  }
  done(await attempt(office, 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
  const training = { teamId, heldOn: '2022-01-04', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] };
  done(await attempt(office, 'recordTraining', 'RecordTrainingInput', training, 'team { id }'));
  done(await attempt(office, 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
  const { members, filingId } = await rosterOf(world, teamId, 'zhongzhanHospital');
  done(await attempt(world.officeOf('zhongzhan'), 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { receiptNo }'));
  done(await attempt(office, 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
  for (const assignmentId of members.values()) {
    done(await attempt(world.officeOf('wangfengCentre'), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId, arrivedOn }, 'assignment { state }'));
  }
  if (!li) throw new Error('李秋实 has no login.');
  return { pairingId: pairing.id, programmeId: programme.id, teamId, stays: members, li };
}

/** Somebody of the supporting hospital's leadership, whom the demo does not name. */
export async function leaderOf(world: World, login: string, name = '阎守正'): Promise<Caller> {
  const hospital = world.organization('zhongzhanHospital');
  await world.database.admin(
    `with made as (insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $3, '-') returning id)
     insert into membership (user_id, org_id, scope_id, role) select id, $4, $1, 'HOSPITAL_LEADER' from made`, [hospital.scopeId, login, name, hospital.id]);
  return world.as(login);
}

/** That station with everybody on duty from the first day, and `zz-lead` of the hospital's leadership. */
export interface StationOnDuty extends Station {
  /** 李秋实's assignment. */
  readonly stay: string;
  readonly leader: Caller;
}

/** What J-4 begins with: the station of 2022-01-04, on duty. Sets business time to that morning. */
export async function stationOnDuty(world: World): Promise<StationOnDuty> {
  world.at('2022-01-04T09:00:00+08:00');
  const here = await station(world);
  const leader = await leaderOf(world, 'zz-lead');
  done(await attempt(world.officeOf('wangfengCentre'), 'startDuty', 'StartDutyInput', { teamId: here.teamId, onDutyOn: '2022-01-04' }, 'team { state }'));
  return { ...here, leader, stay: here.stays.get('李秋实') ?? '' };
}
