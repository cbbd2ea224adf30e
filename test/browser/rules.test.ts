import { afterAll, beforeAll, describe, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import type { Person } from '../kit/person.js';

/** The auditor reads the table of the rules: what each says, what holds it, what proves it. */

let office: Office;
let auditor: Person;
beforeAll(async () => {
  office = await openOffice();
  auditor = await office.atDesk('aud');
});
afterAll(() => office.close());

describe('an auditor traces the rules', () => {
  it('finds the table in the frame, with the numbers of each kind', async () => {
    await auditor.opens('/audit');
    await auditor.looks('rules-audit');
    await auditor.follows('规则追溯');
    await auditor.sees('规则追溯', /412/, 'R-001', '门槛', '已验证');
    await auditor.looks('rules', { phone: true });
  });

  it('filters by source, area, kind and state', async () => {
    await auditor.opens('/rules?systems=S24&areas=TEAM&enforcements=G&states=PROVEN');
    await auditor.sees('R-224', 'R-225', 'R-226', 'R-227', /共 4 条|显示 4/);
    await auditor.sees('导出 4 条');
  });

  it('reads one rule in full: source, parameter with its pack, mechanism, tests', async () => {
    await auditor.opens('/rules?search=R-224');
    await auditor.presses('查看 R-224');
    await auditor.sees('规则 R-224', /GS-2022@1/, /policy\/team/, /\[R-224 pass\]/, /\[R-224 fail\]/);
    await auditor.looks('rule-in-full', { phone: true });
  });

  it('is told what an open rule waits for', async () => {
    await auditor.opens('/rules?states=NOT_YET');
    await auditor.sees('尚未');
    await auditor.opens('/rules?search=zzz');
    await auditor.sees('没有符合条件的规则');
    await auditor.presses('清空条件');
    await auditor.sees('R-001');
  });

  it('reads it in English too', async () => {
    const english = await office.atDesk('gs-prov', 'en');
    await english.opens('/rules');
    await english.sees('Rules', 'Gate', 'Proven', 'R-001');
    await english.looks('rules-english');
  });
});
