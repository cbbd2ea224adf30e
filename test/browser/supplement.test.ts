import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { activePairing, agreementInSigning } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import { addMember, addStaff, attempt, formTeam } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-2, step 5: the roster of the next year waits for the year's supplement.

const ROSTER = ['wang', 'li', 'zhao', 'sun', 'qiang'] as const;
let office: Office;
let supporter: Person;
let pairingId: string;
let teamId: string;

beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  office.at('2022-04-02T09:00:00+08:00');
  ({ pairingId } = await activePairing(world));
  office.at('2023-03-20T09:00:00+08:00');
  teamId = await formTeam(world, pairingId, '2023-04-06', '2024-04-05');
  const staff = await addStaff(world, ROSTER);
  for (const key of ROSTER) done({ problems: await addMember(world, teamId, staff[key], key === 'wang' ? 'LEADER' : 'MEMBER') });
  done(await attempt(world.as('lz-hosp'), 'checkTeam', 'TeamInput', { teamId }, 'team { id }'));
});
afterAll(() => office.close());

describe('J-2.5: the yearly supplement before the next roster', () => {
  it('[R-243 fail] without it the roster is refused, with the rule and what would mend it', async () => {
    supporter = await office.atDesk('lz-hosp');
    await supporter.opens(`/teams/${teamId}`);
    await supporter.presses('报备 5 人名单');
    await supporter.confirms('报备名单');
    await supporter.isRefused('SUPPLEMENT_REQUIRED', 'R-243', /双方医院先签订 2023 年度补充协议/);
    await supporter.looks('j2-5-refused', { phone: true });
  });

  it('the two hospitals seal form F-2, which names the main agreement', async () => {
    const { id } = await agreementInSigning(office.world, pairingId, 'longxiHospital', { kind: 'SUPPLEMENT', year: 2023 });
    for (const login of ['lz-hosp', 'lx-hosp']) {
      const person = await office.atDesk(login);
      await person.opens(`/agreements/${id}`);
      await person.presses('盖章');
      await person.confirms('盖章');
      if (login === 'lz-hosp') continue;
      await person.sees('年度补充协议书', /主协议：GS-2022/, '下载签章件');
      await person.looks('j2-5-supplement', { phone: true });
    }
  });

  it('[R-243 pass] then filing works', async () => {
    await supporter.opens(`/teams/${teamId}`);
    await supporter.presses('报备 5 人名单');
    await supporter.confirms('报备名单');
    await supporter.sees('已报');
    await supporter.follows(/名单第 1 版/);
    await supporter.sees('拟派驻人员名单（花名册备案表）', /年度：2023/);
    await supporter.looks('j2-5-form');
    expect(supporter.path).toMatch(/^\/filings\//);
  });
});
