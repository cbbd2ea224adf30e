import { pairingSheet } from '@jiedui/server/modules/document/pairing.sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { upload, workbook } from '../kit/import.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addStaff, attempt, teamOnSite } from '../kit/teams.js';
import { done } from '../kit/world.js';

// Every page: those that no journey passes also in Chinese and on a phone, all of them in English.

let office: Office;
const ids: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  office.at('2022-04-05T09:00:00+08:00');
  await world.database.admin(`insert into notice_channel (scope_id, kind, name, address, created_by) values ($1, 'EMAIL', '办公室邮箱', 'office@example.org', '王秀芳')`, [world.organization('longxiHospital').scopeId]);
  const { programmeId, pairingId, agreementId } = await activePairing(world);
  const { teamId, members } = await teamOnSite(world, pairingId, '2022-04-05');
  office.at('2022-09-20T09:00:00+08:00');
  const receiver = world.officeOf('longxiHospital');
  const opening = { pairingId, schemeId: 'person-annual', assignmentId: members.get('李秋实'), periodFrom: '2022-04-05', periodTo: '2022-09-30' };
  const { evaluation } = done(await attempt<{ evaluation: { id: string } }>(receiver, 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
  const { tasks } = done(await attempt<{ tasks: { id: string }[] }>(receiver, 'adoptAgreementTasks', 'AdoptAgreementTasksInput', { agreementId }, 'tasks { id }'));
  const file = await workbook(pairingSheet, [{ 支援医院统一社会信用代码: world.organization('tianjinHospital').uscc, 受援单位统一社会信用代码: '12621122DK00000671' }]);
  const batch = await upload(world.server, world.officeOf('gansu'), 'PAIRING', file, { programmeId });
  const { zhou } = await addStaff(world, ['zhou']);
  Object.assign(ids, { programme: programmeId, pairing: pairingId, agreement: agreementId, team: teamId, evaluation: evaluation.id, task: tasks[0]?.id ?? '', person: zhou, batch: batch.id ?? '' });
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
const pictureOf = (path: string) => (path === '/' ? 'workbench' : path.slice(1).replaceAll(/[/:]+/g, '-'));

describe('in Chinese, at a desk and on a phone', () => {
  it.each([
    ['lz-hosp', '/staff'], ['lz-hosp', '/staff/new'], ['lz-hosp', '/staff/:person'], ['gs-prov', '/organizations'], ['gs-prov', '/receivers'], ['gs-prov', '/assignments'],
    ['lx-hosp', '/todos'], ['lx-hosp', '/todos/awaited'], ['lx-hosp', '/todos/done'], ['lx-hosp', '/notices'], ['lx-hosp', '/notices/channels'], ['lx-hosp', '/security'],
    ['lx-hosp', '/pairings/:pairing'], ['lx-hosp', '/pairings/:pairing/agreements'], ['lx-hosp', '/pairings/:pairing/teams'], ['lx-hosp', '/pairings/:pairing/evaluations'], ['lx-hosp', '/pairings/:pairing/log'],
  ])('%s on %s', async (login, path) => {
    const person = await at(login, 'zh-CN', path);
    await person.looks(`page-${pictureOf(path)}`, { phone: true });
  });
});

describe('what opens over a page', () => {
  it.each([
    ['gs-prov', '/pairings', /^条件$/, 'filter'], ['gs-prov', '/pairings', /^列设置$/, 'columns'], ['lz-hosp', '/teams/:team', /R-228/, 'rule'], ['gs-prov', '/organizations', /^登记机构$/, 'register'],
    ['lz-hosp', '/staff/:person', /^查看完整号码$/, 'reveal'], ['lz-hosp', '/staff/:person', /^登记离职$/, 'departure'], ['lx-hosp', '/security', /^换绑验证器$/, 'second-factor'],
    ['lx-hosp', '/notices/channels', /^添加渠道$/, 'channel'], ['aud', '/audit?action=PUBLISH', /^查看 .* 发布 的内容$/, 'audit-event'],
  ])('%s on %s presses %s', async (login, path, button, name) => {
    const person = await at(login, 'zh-CN', path);
    await person.presses(button);
    await person.looks(`over-${name}`, { phone: true });
  });
});

describe('in English, without a word of the other language', () => {
  it.each([
    ['gs-prov', '/'], ['gs-prov', '/pairings'], ['gs-prov', '/programmes'], ['gs-prov', '/programmes/:programme'], ['gs-prov', '/packs/GS-2022/1'], ['gs-prov', '/imports'], ['gs-prov', '/imports/:batch'],
    ['gs-prov', '/organizations'], ['gs-prov', '/oversight'], ['gs-prov', '/receivers'], ['gs-prov', '/assignments'], ['gs-prov', '/agreements'], ['gs-prov', '/evaluations'],
    ['lz-hosp', '/'], ['lz-hosp', '/teams'], ['lz-hosp', '/teams/:team'], ['lz-hosp', '/staff'], ['lz-hosp', '/staff/new'], ['lz-hosp', '/staff/:person'], ['lz-hosp', '/tasks'], ['lz-hosp', '/tasks/:task'],
    ['lx-hosp', '/todos'], ['lx-hosp', '/todos/awaited'], ['lx-hosp', '/todos/done'], ['lx-hosp', '/notices'], ['lx-hosp', '/notices/channels'], ['lx-hosp', '/security'], ['lx-hosp', '/pairings/:pairing'], ['lx-hosp', '/pairings/:pairing/agreements'], ['lx-hosp', '/pairings/:pairing/teams'],
    ['lx-hosp', '/pairings/:pairing/tasks'], ['lx-hosp', '/pairings/:pairing/evaluations'], ['lx-hosp', '/pairings/:pairing/effect'], ['gs-prov', '/goals/verdicts'], ['lx-hosp', '/pairings/:pairing/log'], ['lx-hosp', '/agreements/:agreement'], ['lx-hosp', '/evaluations/:evaluation'],
    ['aud', '/audit'],
  ])('%s on %s', async (login, path) => {
    const person = await at(login, 'en', path);
    expect(await person.chineseWords()).toEqual([]);
    await person.looks(`english-${login}-${pictureOf(path)}`);
  });
});
