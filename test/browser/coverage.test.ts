import { afterAll, beforeAll, describe, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { addStaff, teamOnSite } from '../kit/teams.js';

let office: Office;
let pairing: ActivePairing;
beforeAll(async () => {
  office = await openOffice();
  office.at('2022-04-02T09:00:00+08:00');
  pairing = await activePairing(office.world);
  office.at('2022-04-06T09:00:00+08:00');
  const { members } = await teamOnSite(office.world, pairing.pairingId);
  await addStaff(office.world, ['zhou']);
  // One has gone home early, and all end before the year does.
  const [, first = ''] = members.get('孙雅静')?.split(/-(.*)/s) ?? [];
  for (const table of ['team', 'assignment']) await office.world.database.admin(`update ${table} set planned_to = '2022-11-03'`);
  await office.world.database.admin(`update assignment set state = 'ENDED_EARLY', finished_on = '2022-06-10' where id = $1`, [first]);
  office.at('2022-09-12T09:00:00+08:00');
});
afterAll(() => office.close());

describe('the coverage calendar', () => {
  it('[R-232 fail] shows a commission the gap to come, and how many could fill it', async () => {
    const officer = await office.signIn('gs-prov');
    await officer.looks('coverage-workbench');
    await officer.follows('覆盖日历');
    await officer.sees('覆盖日历', '陇西县人民医院', '预测缺口 58 天', '2022-11-04 至 2022-12-31', '1 人未在派');
    await officer.looks('coverage-province', { phone: true });
    await officer.follows('看全年日历');
    await officer.sees('逐日在岗', '缺口与力量不足', '2022-06-11');
    await officer.row('R-232').sees(/2022-11-04/);
    await officer.looks('coverage-receiver', { phone: true });
  });

  it('keeps filter and table in the address', async () => {
    const officer = await office.signIn('gs-prov');
    await officer.looks('coverage-workbench');
    await officer.opens('/coverage?need=GAP_AHEAD&as=table');
    await officer.sees('陇西县人民医院', '2022-11-04 至 2022-12-31');
    await officer.looks('coverage-table', { phone: true });
    await officer.opens('/coverage?need=GAP');
    await officer.sees('没有符合条件的受援单位');
    await officer.looks('coverage-empty');
  });

  it('tells a supporter who of its own could go, and why not', async () => {
    const supporter = await office.signIn('lz-hosp');
    await supporter.looks('coverage-workbench-supporter');
    await supporter.opens(`/pairings/${pairing.pairingId}/coverage`);
    await supporter.sees('谁能补上', '周小舟', '不可行', '延期至 2022-12-31');
    await supporter.looks('coverage-pairing', { phone: true });
  });
});
