import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { dispatched } from '../kit/dispatched.js';
import { pdfFile } from '../kit/files.js';
import { photograph } from '../kit/inspection.js';
import { packsIn } from '../kit/packs.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { done } from '../kit/world.js';

// The pages of life on site and of work: their papers, all of them in English, those that no journey passes on a phone too.

let office: Office;
const ids: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  office.at('2022-04-06T09:00:00+08:00');
  const { programmeId, pairingId } = await activePairing(world);
  const { teamId, members } = await teamOnSite(world, pairingId);
  const [supporter, receiver] = [world.officeOf('lanzhouHospital'), world.officeOf('longxiHospital')];
  const assignmentId = members.get('李秋实') ?? '';
  const li = await dispatched(world, 'li-person', assignmentId);
  done(await attempt(receiver, 'startDuty', 'StartDutyInput', { teamId, onDutyOn: '2022-04-06' }, '__typename'));
  const made = async (caller: typeof supporter, verb: string, type: string, input: object, row: string): Promise<string> =>
    done(await attempt<Record<string, { id: string }>>(caller, verb, type, input, `${row} { id }`))[row]?.id ?? '';
  ids['leave'] = await made(supporter, 'requestLeave', 'RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-04-11', toOn: '2022-04-12', reason: '就医', destination: '兰州' }, 'leave');
  done(await attempt(receiver, 'approveLeave', 'DecideLeaveInput', { leaveId: ids['leave'], note: '同意' }, '__typename'));
  ids['exit'] = await made(supporter, 'applyForExit', 'ApplyForExitInput', { assignmentId: members.get('孙雅静'), kind: 'PERSONAL', reason: '家庭原因', leavesOn: '2022-05-10' }, 'exitRequest');
  ids['incident'] = await made(receiver, 'reportIncident', 'ReportIncidentInput', { assignmentId, kind: 'ERROR', occurredAt: '2022-04-06T00:50:00Z', place: '心内科', summary: '用药剂量差错，已停药观察', firstMeasures: '停药' }, 'incident');
  ids['check'] = await made(supporter, 'recordSpotCheck', 'RecordSpotCheckInput', {
    pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: '2022-04-06T00:30:00Z', topics: ['ON_POST'], note: '全科电话核实',
    calls: [{ assignmentId, answered: true, location: '心内科病房', confirmer: '马主任', note: '' }, { assignmentId: members.get('赵明远'), answered: false, location: '', confirmer: '', note: '手术中' }],
  }, 'spotCheck');
  ids['violation'] = await made(supporter, 'recordViolation', 'RecordViolationInput', { assignmentId, class: 'WORK', happenedOn: '2022-04-06', description: '值班时间离开病区' }, 'violation');
  ids['plan'] = await made(li, 'saveWorkPlan', 'SaveWorkPlanInput', {
    assignmentId, month: '2022-04-01', goals: '建立胸痛流程', tasks: '门诊八个半天', milestones: '04-15 完成培训', expected: [{ type: 'CLINIC', quantity: 8 }], helpNeeded: '',
  }, 'workPlan');
  done(await attempt(li, 'fileWorkPlan', 'WorkPlanInput', { workPlanId: ids['plan'] }, '__typename'));
  ids['outing'] = await made(supporter, 'reportOuting', 'ReportOutingInput', { assignmentId, purpose: '购置教学用品', destination: '定西市区', outAt: '2022-04-06T10:00:00Z', backAt: '2022-04-07T10:00:00Z' }, 'outing');
  ids['clinic'] = await made(supporter, 'recordEvent', 'RecordEventInput', {
    pairingId, kind: 'FREE_CLINIC', heldOn: '2022-04-06', title: '巩昌镇义诊', place: '巩昌镇卫生院', staffCount: 16, servedCount: 78, leaflets: 158, people: '内科、外科、妇科',
    diagnosisCounts: [{ name: '高血压', count: 22 }, { name: '冠心病', count: 6 }],
  }, 'workEvent');
  ids['technique'] = await made(supporter, 'recordEvent', 'RecordEventInput', {
    pairingId, kind: 'NEW_TECHNIQUE', heldOn: '2022-04-06', title: '冠状动脉造影', department: '心内科', techniqueClass: 'UNRESTRICTED', authorisationNo: '院授〔2022〕12号', authorisedOn: '2022-04-01', firstCaseOn: '2022-04-06',
  }, 'workEvent');
  ids['entry'] = await made(receiver, 'recordEntry', 'RecordEntryInput', { pairingId, kind: 'MEETING', title: '第二季度座谈会', happenedOn: '2022-04-06', participants: '双方院领导', content: '通报进展', problem: '设备不足', solveBy: '2022-06-10' }, 'registerEntry');
  const draft = await packsIn(world).take({ origin: 'COPY', shortCode: 'GS-DRAFT' });
  Object.assign(ids, { programme: programmeId, pairing: pairingId, team: teamId, stay: assignmentId, draft: draft.id });
});
afterAll(() => office.close());

const people = new Map<string, Person>();
async function at(login: string, language: 'zh-CN' | 'en', path: string): Promise<Person> {
  const name = `${login} ${language}`;
  const person = people.get(name) ?? (await office.atDesk(login, language));
  people.set(name, person);
  await person.opens(path.replaceAll(/:(\w+)/g, (_, key: string) => ids[key] ?? key));
  return person;
}
const pictureOf = (path: string) => path.slice(1).replaceAll(/[/:]+/g, '-');

describe('a record and its form', () => {
  it.each([['/leaves/:leave', '派驻人员请假（销假）单'], ['/exits/:exit', '派驻人员退出申请表'], ['/incidents/:incident', '医疗差错（事故）报告'], ['/spot-checks/:check', '电话在岗抽查记录'], ['/outings/:outing', '派驻人员外出报告单'], ['/events/:clinic', '义诊活动登记表'], ['/plans/:plan', '驻点人员月工作计划'], ['/events/:technique', '新技术新业务登记表']])('%s', async (path, title) => {
    const person = await at('lx-hosp', 'zh-CN', path);
    await person.sees(title);
    await person.looks(`paper-${pictureOf(path)}`, { phone: true });
    const [word] = await Promise.all([person.browserPage.waitForEvent('download'), person.presses('导出 Word')]);
    expect(word.suggestedFilename()).toMatch(new RegExp(`^${title}.*\\.docx$`));
    await person.browserPage.emulateMedia({ media: 'print' });
    await person.seesNo('导出 Word');
    await person.sees(title);
    await photograph(person.browserPage, `print-${pictureOf(path)}`);
    await person.browserPage.emulateMedia({ media: 'screen' });
  });
});

describe('in Chinese, at a desk and on a phone', () => {
  it.each([['gs-prov', '/programmes/:programme'], ['lx-hosp', '/presence/:stay'], ['lz-hosp', '/plans'], ['lz-hosp', '/trainees'], ['lz-hosp', '/plans/:plan']])('%s on %s', async (login, path) => {
    const person = await at(login, 'zh-CN', path);
    await person.looks(`page-${pictureOf(path)}`, { phone: true });
  });
});

describe('in English, without a word of the other language', () => {
  it.each([
    ['lx-hosp', '/presence'], ['lx-hosp', '/presence/:stay'], ['lx-hosp', '/leaves'], ['lx-hosp', '/leaves/:leave'], ['lx-hosp', '/outings'], ['lx-hosp', '/exits'], ['lx-hosp', '/exits/:exit'],
    ['lx-hosp', '/incidents'], ['lx-hosp', '/incidents/:incident'], ['lz-hosp', '/spot-checks'], ['lz-hosp', '/spot-checks/:check'], ['lz-hosp', '/violations'], ['lz-hosp', '/violations/:violation'],
    ['lx-hosp', '/attendance'], ['lx-hosp', '/attendance/:team'], ['lx-hosp', '/contradictions'], ['lz-hosp', '/plans'], ['lz-hosp', '/plans/:plan'], ['lz-hosp', '/trainees'], ['lz-hosp', '/activities'],
    ['lx-hosp', '/coverage'], ['lx-hosp', '/outings/:outing'], ['lz-hosp', '/events'], ['lz-hosp', '/events/:clinic'], ['lz-hosp', '/events/:technique'], ['lx-hosp', '/registers/:entry'], ['lx-hosp', '/reports/due'],
    ['gs-prov', '/rules'], ['gs-prov', '/packs/drafts/:draft'], ['gs-prov', '/programmes/:programme/migrate'],
  ])('%s on %s', async (login, path) => {
    const person = await at(login, 'en', path);
    expect(await person.chineseWords()).toEqual([]);
    await person.looks(`english-${pictureOf(path)}`);
  });
});

describe('what proves a record', () => {
  it('a file is added to an incident; what is no evidence is refused in the reader’s language', async () => {
    const person = await at('lx-hosp', 'en', '/incidents/:incident');
    await person.sees('No file yet.');
    await person.hands('Choose files', 'report.pdf', pdfFile('incident'));
    await person.sees('report.pdf');
    await person.hands('Choose files', 'tool.pdf', Buffer.from('MZ this program'));
    await person.sees('This kind of file is not taken.', /Taken are: PDF/);
    await person.expectsFault(/422/);
    expect(await person.chineseWords()).toEqual([]);
    await person.looks('english-incident-files', { phone: true });
  });
});

describe('what is filled in, in English', () => {
  it('the forms for going out, an incident and an event', async () => {
    const person = await at('lz-hosp', 'en', '/presence/:stay');
    for (const [button, name] of [['Report an outing', 'outing'], ['Report an incident', 'incident']] as const) {
      await person.presses(button);
      expect(await person.chineseWords()).toEqual([]);
      await person.looks(`english-form-${name}`, { phone: true });
      await person.types('Escape');
    }
    await person.opens('/events');
    for (const [button, name] of [['Free clinic', 'clinic'], ['New technique', 'technique']] as const) {
      await person.presses('Record an event');
      await person.presses(button);
      expect(await person.chineseWords()).toEqual([]);
      await person.looks(`english-form-${name}`, { phone: true });
      await person.types('Escape');
    }
  });
});
