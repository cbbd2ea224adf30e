import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { activePairing } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';

// What waits on a desk: chosen, handed to a colleague, put back.

let office: Office;
let clerk: Person;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-02T09:00:00+08:00');
  await activePairing(office.world);
  clerk = await office.atDesk('lz-hosp');
});
afterAll(() => office.close());

describe('the to-dos of an office', () => {
  it('keep what is chosen from a desk to a phone and back', async () => {
    await clerk.opens('/todos');
    await clerk.ticks(/^选择 组建队伍/);
    await clerk.sees('已选 1 条，可跨页');
    await clerk.looks('desk-chosen', { phone: true });
    await clerk.sees('已选 1 条，可跨页');
    await clerk.takesPhone();
    await clerk.sees('已选 1 条，可跨页');
    expect(await clerk.browserPage.getByRole('checkbox', { name: /^选择 组建队伍/ }).isChecked()).toBe(true);
    await clerk.unticks(/^选择 组建队伍/);
    await clerk.ticks(/^选择 组建队伍/);
    await clerk.takesDesk();
    expect(await clerk.browserPage.getByRole('checkbox', { name: /^选择 组建队伍/ }).isChecked()).toBe(true);
    await clerk.sees('已选 1 条，可跨页');
  });

  it('are handed to a colleague with a note, who finds them', async () => {
    await clerk.presses('转办 1 项');
    const { dialog } = clerk;
    expect(await dialog.mayPress('转办 1 项')).toBe(false);
    await dialog.chooses('承办人', /祁国栋/);
    await dialog.fills('说明', '请定人选');
    await clerk.looks('desk-hand-over', { phone: true });
    await dialog.presses('转办 1 项');
    await clerk.row('陇西县人民医院').sees('组建队伍', '祁国栋', /请定人选/);
    await clerk.looks('desk-handed-over', { phone: true });
    const leader = await office.atDesk('lz-lead');
    await leader.opens('/notices');
    await leader.sees(/转办给祁国栋/);
    await leader.looks('desk-notice');
    await leader.opens('/todos?mine=true');
    await leader.shows(1, 'row', /组建队伍/);
    await leader.looks('desk-mine', { phone: true });
    await leader.leaves();
  });

  it('go back onto the common desk', async () => {
    await clerk.ticks(/^选择 组建队伍/);
    await clerk.presses('转办 1 项');
    await clerk.dialog.chooses('承办人', '放回公共待办');
    await clerk.dialog.presses('转办 1 项');
    await expect.poll(() => clerk.count('row', /祁国栋/), { timeout: 20_000 }).toBe(0);
    const english = await office.atDesk('lz-hosp', 'en');
    await english.opens('/todos');
    expect(await english.chineseWords()).toEqual([]);
    await english.looks('desk-english');
  });
});
