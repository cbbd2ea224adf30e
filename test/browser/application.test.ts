import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { assign, createProgramme } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addStaff, attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-3, step 2.

let office: Office;
let application: string;
let doctor: Person;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-01T09:00:00+08:00');
  const { world } = office;
  const staff = await addStaff(world, ['wang', 'li', 'zhao', 'sun']);
  const { id, scopeId } = world.organization('lanzhouHospital');
  for (const [key, name] of [['li', '李秋实'], ['wang', '王志强'], ['sun', '孙雅静']] as const) {
    const user = randomUUID();
    await world.database.admin(`insert into app_user (id, home_scope_id, login, name, password_hash) values ($1, $2, $3, $4, '-')`, [user, scopeId, `own-${key}`, name]);
    await world.database.admin(`insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, 'DISPATCHED', $4)`, [user, id, scopeId, staff[key].slice(staff[key].indexOf('-') + 1)]);
  }
  const programme = await createProgramme(world, { code: 'GS-2022' });
  await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
  const lines = [{ specialty: '心内科', headcount: 1 }, { specialty: '儿科', headcount: 1 }];
  const need = done(await attempt<{ needRequest: { id: string } | null }>(world.as('lx-hosp'), 'draftNeed', 'DraftNeedInput', { title: '2022 年度受援需求', startsOn: '2022-04-06', endsOn: '2023-04-05', lines }, 'needRequest { id }')).needRequest;
  done(await attempt(world.as('lx-hosp'), 'publishNeed', 'NeedInput', { needId: need?.id }, 'needRequest { id }'));
});
afterAll(() => office.close());

describe('J-3.2: staff apply, departments recommend, the leading group approves', () => {
  it('a doctor applies from his own account, in writing and of his own will', async () => {
    doctor = await office.atDesk('own-li');
    await doctor.opens('/applications');
    await doctor.sees('没有符合条件的申请');
    await doctor.looks('j3-2-applications-empty', { phone: true });
    await doctor.presses('申报支援');
    const { dialog } = doctor;
    await dialog.chooses('响应的需求', /陇西县人民医院/);
    await dialog.fills('书面申请', '本人自愿赴陇西县人民医院心内科支援一年，可带教冠脉介入。');
    expect(await dialog.mayPress('提交申报')).toBe(false);
    await dialog.ticks('本人自愿参加支援工作');
    await doctor.looks('j3-2-apply', { phone: true });
    await dialog.presses('提交申报');
    await doctor.browserPage.waitForURL(/\/applications\/.+/);
    await doctor.settles();
    await doctor.sees('已申报');
    application = doctor.path;
    await doctor.looks('j3-2-application', { phone: true });
    await doctor.opens('/archive');
    await doctor.sees('李秋实', '已申报');
    await doctor.looks('j3-2-own-archive', { phone: true });
  });

  it('the leader to be and an anaesthetist apply themselves as well, from the phone', async () => {
    for (const [login, name, words] of [['own-wang', '王志强', '本人自愿带队赴陇西县人民医院工作一年。'], ['own-sun', '孙雅静', '本人自愿赴陇西县人民医院麻醉科支援一年。']] as const) {
      const person = await office.atDesk(login);
      await person.takesPhone();
      await person.opens('/applications');
      await person.presses('申报支援');
      await person.dialog.chooses('响应的需求', /陇西县人民医院/);
      await person.dialog.fills('书面申请', words);
      await person.dialog.ticks('本人自愿参加支援工作');
      await person.dialog.presses('提交申报');
      await person.browserPage.waitForURL(/\/applications\/.+/);
      await person.settles();
      await person.sees('已申报', name, words);
      if (login === 'own-sun') await person.looks('j3-2-apply-sun');
      await person.leaves();
    }
  });

  it('[R-073 fail] the leading group is told that the department comes first', async () => {
    const leader = await office.atDesk('lz-lead');
    await leader.opens(application);
    expect(await leader.mayPress('批准')).toBe(false);
    await leader.within((root) => root.getByRole('listitem').filter({ hasText: '“批准”暂不可用' })).sees(/“批准”暂不可用/, 'R-073');
    await leader.looks('j3-2-step-order', { phone: true });
    await leader.leaves();
  });

  it('[R-073 pass] the department recommends with its attestation, then the leading group approves', async () => {
    const head = await office.atDesk('lz-dept');
    await head.opens('/applications?mine=true');
    await head.row('李秋实').sees('已申报');
    await head.looks('j3-2-waiting-for-the-department');
    await head.opens('/todos');
    await head.looks('j3-2-todo-of-the-department', { phone: true });
    await head.follows('李秋实');
    await head.presses('科室推荐');
    await head.dialog.fills('推荐意见', '业务骨干，同意推荐。');
    await head.dialog.ticks('政治素质与医德');
    await head.looks('j3-2-recommend', { phone: true });
    await head.dialog.presses('科室推荐');
    await head.sees('科室已推荐');
    await head.looks('j3-2-recommended');
    const leader = await office.atDesk('lz-lead');
    await leader.opens('/todos?kinds=APPROVE_APPLICATION');
    await leader.follows('李秋实');
    await leader.presses('批准');
    await leader.dialog.fills('意见', '同意选派');
    await leader.dialog.presses('批准');
    await leader.sees('已批准');
    await leader.looks('j3-2-approved', { phone: true });
    await doctor.opens('/notices');
    await doctor.sees('您的选派申请：领导小组已批准');
    await doctor.looks('j3-2-told');
  });

  it('the office records a signed paper, and keeps the archive', async () => {
    const supporter = await office.atDesk('lz-hosp');
    await supporter.opens('/applications');
    await supporter.presses('登记书面申请');
    await supporter.dialog.chooses('申请人', /赵明远/);
    await supporter.dialog.fills('书面申请', '自愿参加支援（见签字件）。');
    await supporter.looks('j3-2-record');
    await supporter.dialog.presses('登记');
    await supporter.sees('书面补录 冯雪梅');
    await supporter.looks('j3-2-recorded');
    await supporter.opens('/staff');
    await supporter.looks('j3-2-staff');
    await supporter.follows(/李秋实/);
    await supporter.presses('添加记录');
    await supporter.dialog.fills('名称', '医师执业证书');
    await supporter.dialog.fills('编号', '110620000012345');
    await supporter.dialog.fills('取得日期', '2010-07-01');
    await supporter.looks('j3-2-qualification');
    await supporter.dialog.presses('保存');
    await supporter.row('医师执业证书').sees('110620000012345');
    await supporter.looks('j3-2-archive', { phone: true });
    const english = await office.atDesk('lz-hosp', 'en');
    await english.opens('/applications');
    await english.sees('Applications');
    await english.looks('j3-2-applications-english');
  });
});
