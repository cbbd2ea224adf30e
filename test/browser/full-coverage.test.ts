import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { assign, createProgramme } from '../kit/pairings.js';
import { ZHONGZHAN } from '../kit/station.js';

// J-1, step 5, where the pack asks that every receiver in scope is paired.

let office: Office;
let programme: string;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  office.at('2021-07-02T09:00:00+08:00');
  const made = await createProgramme(office.world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', code: 'ZZ', startsOn: '2021-07-02' });
  await assign(office.world, made.id, 'zhongzhanHospital', 'wangfengCentre', 'zhongzhan');
  programme = `/programmes/${made.id}`;
});
afterAll(() => office.close());

describe('J-1: a programme whose pack asks for full coverage', () => {
  it('5 [R-366 fail] names the receivers without a supporter, and is published with a reason alone', async () => {
    const officer = await office.atDesk('zz-dist');
    await officer.opens(programme);
    await officer.sees('尚未结对的受援单位', 'R-366');
    await officer.looks('j1-5-gaps', { phone: true });
    await officer.presses('发布方案');
    await officer.dialog.sees(/全覆盖未满足（R-366）/);
    await officer.dialog.presses('发布方案');
    await officer.dialog.sees('请写明理由');
    await officer.looks('j1-5-gap-reason', { phone: true });
    await officer.dialog.fills('仍要发布的理由', '年内第二批安排');
    await officer.dialog.presses('发布方案');
    await officer.sees('已发布', '未全覆盖仍发布', '年内第二批安排');
    expect(await officer.mayPress('发布方案')).toBe(false);
    await officer.looks('j1-5-published-with-gaps');
  });
});
