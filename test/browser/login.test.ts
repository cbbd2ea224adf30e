import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership } from '../kit/accounts.js';
import { openOffice, PASSWORD, type Office } from '../kit/browser.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('the way in', () => {
  it('refuses a wrong password in words, then takes password and one-time code', async () => {
    const visitor = await office.visitor();
    await visitor.opens('/pairings');
    expect(visitor.path).toBe('/login');
    await visitor.looks('login', { phone: true });
    await visitor.fills('账号', 'gs-prov');
    await visitor.fills('密码', 'Wrong-Password-1');
    await visitor.presses('登录');
    await visitor.sees(/登录名或密码不正确/);
    await visitor.looks('login-refused');
    await visitor.comesIn('gs-prov', PASSWORD, await office.codeOf('gs-prov'));
    expect(visitor.path).toBe('/pairings');
    await visitor.looks('login-where-he-wanted-to-go');
    await visitor.presses(/马玉兰，个人菜单/);
    await visitor.looks('account-menu');
    await visitor.browserPage.getByRole('menuitem', { name: '退出登录' }).click();
    await visitor.browserPage.waitForURL('**/login');
    await visitor.opens('/');
    expect(visitor.path).toBe('/login');
  });

  it('changes the language before and after the door', async () => {
    const visitor = await office.visitor();
    await visitor.opens('/login');
    await visitor.presses('English');
    await visitor.seesHeading('Sign in');
    expect(await visitor.chineseWords()).toEqual([]);
    await visitor.looks('login-en', { phone: true });
    await visitor.comesIn('lz-hosp', PASSWORD);
    await visitor.seesHeading('Workbench');
    await visitor.presses(/account menu/);
    await visitor.browserPage.getByRole('menuitem', { name: '中文' }).click();
    await visitor.seesHeading('工作台');
    await visitor.looks('workbench-without-code');
  });

  it('somebody of two hospitals says for which he acts, and switches', async () => {
    const { world } = office;
    const [user] = await world.database.admin<{ id: string }>(`select id from app_user where login = 'lx-tcm'`);
    await addMembership(world.database, user?.id ?? '', world.organization('longxiSecond'), 'HOSPITAL_OFFICE');
    const person = await office.signIn('lx-tcm');
    expect(person.path).toBe('/choose-organization');
    await person.looks('choose-organization', { phone: true });
    await person.presses(/陇西县第二人民医院/);
    await person.seesHeading('工作台');
    await person.looks('acting-for-the-second', { phone: true });
    await person.presses(/切换单位，现为 陇西县第二人民医院/);
    await person.browserPage.getByRole('menuitem', { name: /陇西县中医医院/ }).click();
    await person.sees(/陇西县中医医院/);
    expect(await person.mayPress(/切换单位，现为 陇西县中医医院/)).toBe(true);
  });

  it('on a phone everything else is behind “more”', async () => {
    const person = await office.atDesk('lx-hosp');
    await person.takesPhone();
    await person.opens('/');
    await person.presses('更多');
    await person.dialog.sees('人员库', '大字版', '退出登录');
    await person.looks('phone-more');
    await person.dialog.presses(/大字版/);
    await person.dialog.presses(/^(关闭|Close)$/);
    await person.looks('phone-large-type');
  });

  it('what is not there reads like what is not allowed', async () => {
    const person = await office.atDesk('lx-gov');
    for (const path of ['/nowhere', '/audit', `/pairings/1-01890000-0000-7000-8000-000000000000`, '/evaluations']) {
      await person.opens(path);
      await person.sees(/找不到/);
      await person.looks(`missing${path.replaceAll('/', '-').slice(0, 14)}`);
    }
  });

  it('a password is changed by its owner', async () => {
    const person = await office.atDesk('lx-clerk');
    await person.opens('/password');
    await person.fills('现在的密码', PASSWORD);
    await person.fills('新密码', 'short');
    await person.fills('再输一次新密码', 'short');
    await person.presses('修改密码');
    await person.sees(/至少|不少于|位/);
    await person.looks('password', { phone: true });
  });
});

describe('the demonstration', () => {
  it('lists its accounts; one click fills the form', async () => {
    const demo = await openOffice({ demo: true });
    const visitor = await demo.visitor();
    await visitor.opens('/login');
    await visitor.sees('演示账号');
    await visitor.looks('login-demo', { phone: true });
    await visitor.presses('填入 gs-prov');
    await visitor.presses('登录');
    await visitor.seesHeading('工作台');
    await visitor.seesNo('动态口令未验证。');
    await visitor.looks('workbench-demo');
    await demo.close();
  });
});
