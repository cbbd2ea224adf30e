import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtChain, errorOf, filledRegister, finishStay, issuedCertificate, refusedBy, sealSteps } from '../kit/careers.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, PROBLEMS, snapshot, type World } from '../kit/world.js';

// Falsification: who reports and who decides, what an unfounded case leaves, and what a verified one takes away at once.

const FRAUD = 'fraudCase { id state cancelledYear banUntil revokedCertificates cancelledPromotions conclusion }';
type Answer = { fraudCase: { id: string; state: string; cancelledYear: number | null; banUntil: string | null; revokedCertificates: number; cancelledPromotions: number } };

describe('R-410, R-411, R-412: falsification', () => {
  let world: World;
  let place: Station;
  const stay = (name = '李秋实'): string => place.stays.get(name) ?? '';
  const hospital = () => world.officeOf('zhongzhanHospital');
  const centre = () => world.officeOf('wangfengCentre');
  const district = () => world.officeOf('zhongzhan');
  const report = async (name = '李秋实') => done(await attempt<Answer>(centre(), 'reportFraud', 'ReportFraudInput', { assignmentId: stay(name), source: 'CONTRADICTION', allegation: '同一半天两处签到' }, FRAUD)).fraudCase.id;
  const act = async (field: string, inputType: string, input: object) => done(await attempt<Answer>(district(), field, inputType, input, FRAUD)).fraudCase;
  const both = [{ kind: 'UNIT', name: '中站区人民医院', decision: '通报批评' }, { kind: 'PERSONS', name: '李秋实', decision: '记过' }];
  const count = async (text: string): Promise<number> => (await world.database.admin<{ count: number }>(text))[0]?.count ?? 0;
  const promotion = async (): Promise<{ id: string; state: string }> => (await hospital().ask<{ promotionCases: { nodes: { id: string; state: string }[] } }>('{ promotionCases { nodes { id state } } }')).promotionCases.nodes[0] ?? { id: '', state: '' };

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    world.at('2023-01-04T09:00:00+08:00');
    await finishStay(world, stay());
    await sealSteps(await filledRegister(world, place.pairingId, stay()), districtChain(world));
    await issuedCertificate(world, stay());
    const { promotionCase } = done(await attempt<{ promotionCase: { id: string } }>(place.li, 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(), step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, 'promotionCase { id }'));
    done(await attempt(hospital(), 'checkPromotion', 'PromotionInput', { promotionCaseId: promotionCase.id }, 'promotionCase { state }'));
  }, 120_000);
  afterAll(() => world.close());

  it('reported by who takes part, decided by the administration with a second factor', async () => {
    expect(await errorOf(place.li, 'reportFraud', 'ReportFraudInput', { assignmentId: stay(), source: 'REPORT', allegation: '不实' })).toBe('FORBIDDEN');
    expect(await refusedBy(world, centre(), 'reportFraud', 'ReportFraudInput', { assignmentId: stay(), source: 'REPORT', allegation: '电话 13900001234' })).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    const fraudCaseId = await report();
    expect(await errorOf(hospital(), 'investigateFraud', 'FraudInput', { fraudCaseId })).toBe('FORBIDDEN');
    const before = await snapshot(world);
    const answer = await world.as('zz-dist', { secondFactor: false }).run(`mutation($input: FraudInput!) { investigateFraud(input: $input) { ${PROBLEMS} } }`, { input: { fraudCaseId } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect(await snapshot(world)).toBe(before);
    expect(await refusedBy(world, district(), 'verifyFraud', 'VerifyFraudInput', { fraudCaseId, conclusion: '查实', liabilities: both })).toMatchObject([{ code: 'STATE' }]);
    const { todos } = await district().ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }');
    expect(todos.nodes.map((todo) => todo.kind)).toContain('DECIDE_FRAUD');
  });

  it('[R-410 fail] an unfounded case takes nothing away', async () => {
    const { fraudCases } = await district().ask<{ fraudCases: { nodes: { id: string }[] } }>('{ fraudCases { nodes { id } } }');
    const [open] = fraudCases.nodes;
    const dismissed = await act('dismissFraud', 'DismissFraudInput', { fraudCaseId: open?.id, conclusion: '系统时间误差，签到属实' });
    expect(dismissed).toMatchObject({ state: 'UNFOUNDED', cancelledYear: null, banUntil: null, revokedCertificates: 0 });
    expect(await count(`select count(*)::int as count from certificate where state = 'ISSUED'`)).toBe(1);
    expect((await promotion()).state).toBe('GATE_CHECKED');
    expect((await place.li.ask<{ myServiceLedger: { banUntil: string | null; standings: { totalMonths: number }[] } }>('{ myServiceLedger { banUntil standings { totalMonths } } }')).myServiceLedger).toMatchObject({ banUntil: null, standings: [{ totalMonths: 12 }] });
  });

  it('[R-410 pass] [R-411 pass] [R-412 pass] verified: certificate, promotion, ledger, liability and notices change together', async () => {
    const fraudCaseId = await report();
    await act('investigateFraud', 'FraudInput', { fraudCaseId });
    const verified = await act('verifyFraud', 'VerifyFraudInput', { fraudCaseId, conclusion: '两处签到属实', liabilities: both });
    expect(verified).toMatchObject({ state: 'VERIFIED', cancelledYear: 2023, banUntil: '2026-01-04', revokedCertificates: 1, cancelledPromotions: 1 });
    expect((await promotion()).state).toBe('CANCELLED');
    expect(await count(`select count(*)::int as count from certificate where state = 'REVOKED' and revoke_reason like '弄虚作假%'`)).toBe(1);
    expect(await count(`select count(*)::int as count from fraud_liability`)).toBe(2);
    expect(await count(`select count(*)::int as count from sealed_document where kind = 'CERTIFICATE' and state = 'REVOKED'`)).toBe(1);
    expect(await count(`select count(*)::int as count from notice where kind = 'FRAUD_VERIFIED'`)).toBeGreaterThanOrEqual(3);
    expect(await count(`select count(distinct request_id)::int as count from audit_event where table_name in ('fraud_liability') or (table_name = 'certificate' and after ->> 'state' = 'REVOKED') or (table_name = 'promotion_case' and after ->> 'state' = 'CANCELLED')`)).toBe(1);
    expect(await refusedBy(world, district(), 'dismissFraud', 'DismissFraudInput', { fraudCaseId, conclusion: '反悔' })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-411 fail] until the day three years later included nothing is checked; the day after the ban alone is over', async () => {
    const opened = done(await attempt<{ promotionCase: { id: string } }>(hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(), step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, 'promotionCase { id }')).promotionCase;
    const rules = async () => (await refusedBy(world, hospital(), 'checkPromotion', 'PromotionInput', { promotionCaseId: opened.id })).map((problem) => problem.ruleId).sort();
    expect(await rules()).toEqual(['R-370', 'R-410', 'R-411']);
    world.at('2026-01-04T23:00:00+08:00');
    expect(await rules()).toEqual(['R-370', 'R-411']);
    world.at('2026-01-05T00:30:00+08:00');
    expect(await rules()).toEqual(['R-370']);
  });

  it('a case is the offices’ alone: neither the accused nor a colleague nor a stranger reaches it', async () => {
    for (const caller of [place.li, world.as('guo')]) expect((await caller.run('{ fraudCases { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await hospital().ask<{ fraudCases: { totalCount: number } }>('{ fraudCases { totalCount } }')).fraudCases.totalCount).toBe(2);
  });
});
