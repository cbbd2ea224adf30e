import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtChain, errorOf, filledRegister, finishStay, refusedBy, sealSteps } from '../kit/careers.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, type World } from '../kit/world.js';

// Promotion: each gate met and not met, objections, and what a verified case ends.

const CASE = 'promotionCase { id state noticeFrom noticeTo serviceMonths priorities objections { id upheld resolution } findings { code ruleId verdict } }';
interface Case { id: string; state: string; noticeFrom: string; noticeTo: string; priorities: string[]; objections: { id: string }[]; findings: { code: string; ruleId: string; verdict: string }[] }
type Answer = { promotionCase: Case };

describe('R-153, R-154, R-262, R-370, R-407, R-409: promotion', () => {
  let world: World;
  let place: Station;
  const stay = (name = '李秋实'): string => place.stays.get(name) ?? '';
  const hospital = () => world.officeOf('zhongzhanHospital');
  const open = async (step: string, toLevel: string, name = '李秋实') => done(await attempt<Answer>(hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(name), step, toLevel }, CASE)).promotionCase;
  const act = async (id: string, field: string, inputType = 'PromotionInput', more: object = {}) => done(await attempt<Answer>(hospital(), field, inputType, { promotionCaseId: id, ...more }, CASE)).promotionCase;
  const refused = (id: string, field: string, inputType = 'PromotionInput', more: object = {}) => refusedBy(world, hospital(), field, inputType, { promotionCaseId: id, ...more });
  const underPack = (code: string, name = '李秋实') => world.database.admin(`update assignment set pack_code = $1, pack_version = 1 where scope_id || '-' || id = $2`, [code, stay(name)]);

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    world.at('2022-10-10T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  it('[R-370 fail] [R-407 fail] nine months and no form: each gate with its rule and numbers', async () => {
    const { id } = await open('APPOINT', 'INTERMEDIATE');
    const problems = await refused(id, 'checkPromotion');
    expect(problems).toMatchObject([{ code: 'PROMOTION_SERVICE', ruleId: 'R-370', numbers: { requiredMonths: 12, months: 9 } }, { code: 'PROMOTION_FORM', ruleId: 'R-407' }]);
    expect(await refusedBy(world, hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(), step: 'APPOINT', toLevel: 'INTERMEDIATE' })).toMatchObject([{ code: 'PROMOTION_OPEN' }]);
    expect(await refusedBy(world, hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(), step: 'APPOINT', toLevel: 'JUNIOR' })).toMatchObject([{ code: 'PROMOTION_LEVEL' }]);
    expect(await refusedBy(world, world.officeOf('wangfengCentre'), 'openPromotion', 'OpenPromotionInput', { assignmentId: stay(), step: 'APPOINT', toLevel: 'INTERMEDIATE' })).toMatchObject([{ code: 'PARTY' }]);
    expect((await act(id, 'withdrawPromotion')).state).toBe('WITHDRAWN');
  });

  it('[R-153 fail] [R-154 fail] both conditions are necessary: the time and the passed evaluation', async () => {
    await underPack('HP-S16');
    const { id } = await open('APPLY', 'DEPUTY_SENIOR');
    const problems = await refused(id, 'checkPromotion');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'PROMOTION_SERVICE', ruleId: 'R-153' }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'PROMOTION_EVALUATION', ruleId: 'R-154' }));
    await act(id, 'withdrawPromotion');
  });

  it('[R-262 fail] a year first, whatever the higher title', async () => {
    await underPack('HN-2014');
    const { id } = await open('APPOINT', 'SENIOR');
    expect(await refused(id, 'checkPromotion')).toContainEqual(expect.objectContaining({ code: 'PROMOTION_SERVICE', ruleId: 'R-262' }));
    await act(id, 'withdrawPromotion');
  });

  it('[R-153 pass] [R-154 pass] [R-262 pass] after the year and a passed evaluation', async () => {
    world.at('2023-01-04T09:00:00+08:00');
    await underPack('CN-410803-2021');
    await finishStay(world, stay());
    await sealSteps(await filledRegister(world, place.pairingId, stay()), districtChain(world));
    for (const [pack, step, level, rule] of [['HP-S16', 'APPLY', 'DEPUTY_SENIOR', 'R-153'], ['HN-2014', 'APPOINT', 'SENIOR', 'R-262']] as const) {
      await underPack(pack);
      const { id } = await open(step, level);
      const checked = await act(id, 'checkPromotion');
      expect(checked).toMatchObject({ state: 'GATE_CHECKED' });
      expect(checked.findings).toContainEqual(expect.objectContaining({ code: 'PROMOTION_SERVICE', ruleId: rule, verdict: 'MET' }));
      // These packs ask for no public notice.
      expect((await act(id, 'clearPromotion', 'DecidePromotionInput')).state).toBe('CLEARED');
    }
    await underPack('CN-410803-2021');
  });

  it('[R-408 fail] below the senior title the pack gives no priority', async () => {
    const below = await act((await open('APPOINT', 'INTERMEDIATE')).id, 'checkPromotion');
    expect(below.priorities).toEqual([]);
    await act(below.id, 'withdrawPromotion');
  });

  it('[R-409 pass] an objection stops the case until it is settled; unfounded ones do not end it', async () => {
    const { id } = await open('APPLY', 'DEPUTY_SENIOR');
    await act(id, 'checkPromotion');
    await act(id, 'startPublicNotice', 'StartPublicNoticeInput');
    world.at('2023-01-06T10:00:00+08:00');
    const objection = { channel: 'PHONE', raisedOn: '2023-01-06', content: '反映门诊天数不足' };
    expect(await refused(id, 'recordObjection', 'RecordObjectionInput', { ...objection, raisedOn: '2023-01-01' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refused(id, 'recordObjection', 'RecordObjectionInput', { ...objection, content: '电话 13900001234' })).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    expect(await errorOf(place.li, 'recordObjection', 'RecordObjectionInput', { promotionCaseId: id, ...objection })).toBe('FORBIDDEN');
    const objected = done(await attempt<Answer>(world.officeOf('zhongzhan'), 'recordObjection', 'RecordObjectionInput', { promotionCaseId: id, ...objection }, CASE)).promotionCase;
    expect(objected.state).toBe('OBJECTED');
    world.at('2023-01-11T10:00:00+08:00');
    expect(await refused(id, 'clearPromotion', 'DecidePromotionInput')).toMatchObject([{ code: 'STATE' }]);
    const settle = { objectionId: objected.objections[0]?.id, upheld: false, resolution: '核对门诊记录，符合要求' };
    expect((await act(id, 'resolveObjection', 'ResolveObjectionInput', settle)).state).toBe('RESOLVED');
    expect(await refused(id, 'resolveObjection', 'ResolveObjectionInput', settle)).toMatchObject([{ code: 'STATE' }]);
    expect((await act(id, 'clearPromotion', 'DecidePromotionInput', { note: '公示无异议' })).state).toBe('CLEARED');
  });

  it('[R-409 fail] an objection that is upheld ends the case', async () => {
    const { id } = await open('APPOINT', 'INTERMEDIATE');
    await act(id, 'checkPromotion');
    const shown = await act(id, 'startPublicNotice', 'StartPublicNoticeInput', { from: '2023-01-20' });
    // The spring festival lies in it: 2023-01-21 to 27 are holidays, 28 and 29 are worked.
    expect(shown).toMatchObject({ noticeFrom: '2023-01-20', noticeTo: '2023-01-31' });
    world.at('2023-01-20T10:00:00+08:00');
    const objected = await act(id, 'recordObjection', 'RecordObjectionInput', { channel: 'LETTER', raisedOn: '2023-01-20', content: '未完成驻点' });
    const blocked = await act(id, 'resolveObjection', 'ResolveObjectionInput', { objectionId: objected.objections[0]?.id, upheld: true, resolution: '经核实未完成' });
    expect(blocked.state).toBe('BLOCKED');
    expect(await refused(id, 'clearPromotion', 'DecidePromotionInput')).toMatchObject([{ code: 'STATE' }]);
  });

  it('a case is the person’s and his offices’; a colleague and another centre meet nothing', async () => {
    const count = async (caller = hospital()) => (await caller.ask<{ promotionCases: { totalCount: number } }>('{ promotionCases { totalCount } }')).promotionCases.totalCount;
    expect(await count(place.li)).toBe(await count());
    expect(await count(world.as('guo'))).toBe(0);
    expect(await count(world.officeOf('zhongzhan'))).toBe(await count());
  });
});
