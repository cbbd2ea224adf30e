import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, PASSWORD, type Office } from '../kit/browser.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('the way in', () => {
  it('refuses a wrong password in words, then takes password and one-time code', async () => {
    const visitor = await office.visitor();
    await visitor.opens('/');
    expect(visitor.path).toBe('/login');
    await visitor.looks('login', { phone: true });
    await visitor.fills('账号', 'gs-prov');
    await visitor.fills('密码', 'Wrong-Password-1');
    await visitor.presses('登录');
    await visitor.sees(/登录名或密码不正确/);
    await visitor.looks('login-refused');
    await visitor.comesIn('gs-prov', PASSWORD, await office.codeOf('gs-prov'));
    expect(visitor.path).toBe('/');
    await visitor.seesHeading('工作台');
    await visitor.looks('workbench-province', { phone: true });
  });
});
