import { afterAll, beforeAll, describe, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { evaluatedStay, issuedCertificate } from '../kit/careers.js';
import type { Person } from '../kit/person.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-6, steps 4 to 6: what follows from a stay that was evaluated: promotion, the ledger, falsification.

let office: Office;
let place: Station;
let centre: Person;
let hospital: Person;
let district: Person;
let li: Person;
let certificate: string;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  const { world } = office;
  office.at('2022-01-04T09:00:00+08:00');
  place = await station(world);
  office.at('2023-01-04T09:00:00+08:00');
  for (const name of ['李秋实', '郭振宇']) await evaluatedStay(world, place.pairingId, place.stays.get(name) ?? '');
  certificate = `/certificates/${await issuedCertificate(world, place.stays.get('李秋实') ?? '')}`;
  [centre, hospital, district, li] = await Promise.all(['zz-centre-a', 'zz-hosp', 'zz-dist', 'li'].map((login) => office.atDesk(login))) as [Person, Person, Person, Person];
  await li.takesPhone();
}, 120_000);
afterAll(() => office.close());

describe('J-6 steps 4 and 5: promotion', () => {
  let opened: string;

  it('4 li opens a case for deputy senior; the gates are met', async () => {
    await li.opens('/career');
    await li.presses('申报晋升');
    await li.dialog.chooses('步骤', '申报');
    await li.dialog.chooses('拟晋升层级', '副高级');
    await li.looks('j6-4-open');
    await li.dialog.presses('申报晋升');
    await li.sees('待核验');
    opened = li.path;
    await li.presses('核验条件');
    await li.dialog.presses('核验条件');
    await li.sees('已核验', '12 月 0 天 ≥ 12 月', 'R-370', 'R-407');
    await li.looks('j6-4-checked', { phone: true });
  });

  it('4 five working days of notice; refused before, cleared on the last day', async () => {
    await hospital.opens(opened);
    await hospital.presses('开始公示');
    await hospital.dialog.presses('开始公示');
    await hospital.sees('公示中', '对口支援派驻医师晋升前公示', '5 个工作日');
    await hospital.follows('任何人可看的公示页');
    await hospital.sees('2023-01-10（5 个工作日）');
    await hospital.looks('j6-4-public', { phone: true });
    await hospital.opens(opened);
    await hospital.presses('通过');
    await hospital.dialog.presses('通过');
    await hospital.isRefused('PUBLIC_NOTICE', 'R-409', '再公示 4 个工作日');
    await hospital.looks('j6-4-refused', { phone: true });
    office.at('2023-01-10T17:00:00+08:00');
    await hospital.opens(opened);
    await hospital.presses('通过');
    await hospital.dialog.presses('通过');
    await hospital.sees('公示期', '没有异议');
    await hospital.looks('j6-4-cleared', { phone: true });
  });

  it('4 an objection in the notice, raised by the district, settled by the hospital as unfounded', async () => {
    const { world } = office;
    const { promotionCase } = done(await attempt<{ promotionCase: { id: string } }>(world.officeOf('zhongzhanHospital'), 'openPromotion', 'OpenPromotionInput', { assignmentId: place.stays.get('郭振宇'), step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, 'promotionCase { id }'));
    const input = { promotionCaseId: promotionCase.id };
    done(await attempt(world.officeOf('zhongzhanHospital'), 'checkPromotion', 'PromotionInput', input, 'promotionCase { id }'));
    done(await attempt(world.officeOf('zhongzhanHospital'), 'startPublicNotice', 'StartPublicNoticeInput', input, 'promotionCase { id }'));
    office.at('2023-01-12T09:00:00+08:00');
    await district.opens(`/promotions/${promotionCase.id}`);
    await district.presses('登记异议');
    await district.dialog.chooses('途径', '来信');
    await district.dialog.fills('提出日', '2023-01-12');
    await district.dialog.fills('内容', '反映门诊天数不足');
    await district.looks('j6-4-object', { phone: true });
    await district.dialog.presses('登记异议');
    await district.sees('有异议', '反映门诊天数不足');
    await hospital.opens(`/promotions/${promotionCase.id}`);
    await hospital.looks('j6-4-objected', { phone: true });
    await hospital.presses('处理');
    await hospital.dialog.chooses('是否成立', '不成立');
    await hospital.dialog.fills('处理情况', '核对门诊记录，符合要求');
    await hospital.dialog.presses('处理异议');
    await hospital.sees('异议已处理', /不成立：核对门诊记录/);
    await hospital.looks('j6-4-settled', { phone: true });
    await hospital.presses('不通过');
    await hospital.dialog.fills('理由', '基层锻炼年度考核材料不全');
    await hospital.dialog.presses('不通过');
    await hospital.shows(0, 'button', '不通过');
    await hospital.sees('不通过', /基层锻炼年度考核材料不全/);
  });

  it('5 a nurse: not applicable', async () => {
    await office.world.database.admin(`update assignment set staff_category = 'NURSE' where name = '冉冬梅'`);
    await hospital.opens('/promotions');
    await hospital.presses('申报晋升');
    await hospital.dialog.chooses('依据派驻', /冉冬梅/);
    await hospital.dialog.chooses('步骤', '申报');
    await hospital.dialog.chooses('拟晋升层级', '副高级');
    await hospital.dialog.presses('申报晋升');
    await hospital.sees('不适用', 'R-370');
    await hospital.looks('j6-5-nurse');
    await hospital.opens('/promotions');
    await hospital.row('冉冬梅').sees('不适用');
    await hospital.looks('j6-5-list', { phone: true });
  });
});

describe('the ledger of the office', () => {
  it('what counts, what is recorded beside it, and what if', async () => {
    await hospital.opens('/ledgers');
    await hospital.row('李秋实').sees('12 个月');
    await hospital.looks('j6-ledgers', { phone: true });
    await hospital.follows('郭振宇');
    await hospital.presses('登记服务');
    const { dialog } = hospital;
    await dialog.chooses('种类', '援藏');
    await dialog.chooses('是否政府组织', '是');
    await dialog.fills('地点', '那曲市人民医院');
    await dialog.fills('证明文件', '组织部〔2018〕12号');
    await dialog.fills('开始日', '2018-07-01');
    await dialog.fills('结束日（进行中不填）', '2018-12-31');
    await hospital.looks('j6-record');
    await dialog.presses('登记服务');
    await hospital.sees('那曲市人民医院', '18 个月');
    await hospital.looks('j6-ledger', { phone: true });
  });

  it('a commendation and a training', async () => {
    await hospital.opens('/commendations');
    await hospital.presses('登记表彰');
    const { dialog } = hospital;
    await dialog.chooses('派驻人员', /李秋实/);
    await dialog.chooses('级别', '院级');
    await dialog.fills('称号', '对口支援先进个人');
    await dialog.fills('表彰日', '2023-01-03');
    await dialog.fills('事迹', '门诊量居首');
    await dialog.presses('登记表彰');
    await hospital.row('李秋实').sees('对口支援先进个人', '已表彰');
    await hospital.looks('j6-commendations', { phone: true });
    await hospital.row('李秋实').presses('撤回');
    await dialog.fills('理由', '奖项登记在错误的年度');
    await dialog.presses('撤回');
    await hospital.row('李秋实').sees('已撤回');
    await centre.opens('/attended-trainings');
    await centre.presses('登记培训');
    await centre.dialog.chooses('派驻人员', /李秋实/);
    await centre.dialog.fills('培训日', '2022-06-15');
    await centre.dialog.fills('培训内容', '院感防控');
    await centre.dialog.presses('登记培训');
    await centre.row('李秋实').sees('院感防控');
    await centre.looks('j6-trainings', { phone: true });
  });
});

describe('J-6 step 6: falsification', () => {
  it('6 reported by the hospital, investigated and verified by the district with everything that follows', async () => {
    office.at('2024-03-11T10:00:00+08:00');
    const other = { assignmentId: place.stays.get('郭振宇'), source: 'REPORT', allegation: '反映其未带教' };
    const { fraudCase } = done(await attempt<{ fraudCase: { id: string } }>(office.world.officeOf('zhongzhanHospital'), 'reportFraud', 'ReportFraudInput', other, 'fraudCase { id }'));
    await district.opens(`/fraud/${fraudCase.id}`);
    await district.presses('认定不成立');
    await district.dialog.fills('调查结论', '带教记录齐全，反映不实');
    await district.dialog.presses('认定不成立');
    await district.sees('不成立', /反映不实/);
    await district.looks('j6-6-unfounded', { phone: true });
    await hospital.opens('/fraud');
    await hospital.presses('登记案件');
    await hospital.dialog.chooses('派驻人员', /李秋实/);
    await hospital.dialog.chooses('来源', '举报');
    await hospital.dialog.fills('反映的情况', '签到不实，本人不在岗');
    await hospital.looks('j6-6-report', { phone: true });
    await hospital.dialog.presses('登记案件');
    await hospital.sees('已立案');
    const fraud = hospital.path;
    await hospital.looks('j6-6-reported');
    await district.opens(fraud);
    await district.presses('开始调查');
    await district.dialog.presses('开始调查');
    await district.sees('调查中');
    await district.presses('认定查实');
    await district.dialog.fills('调查结论', '签到不实，查实');
    await district.dialog.presses('认定查实');
    await district.isRefused('FRAUD_LIABILITY', 'R-412');
    await district.looks('j6-6-refused', { phone: true });
    await district.dialog.group('责任追究 1').fills('处理决定', '通报批评');
    await district.dialog.group('责任追究 2').fills('处理决定', '记过');
    await district.dialog.presses('认定查实');
    await district.sees('查实', '2027-03-11', '2024 年', '通报批评', '记过');
    await district.looks('j6-6-verified', { phone: true });
    await district.opens('/fraud');
    await district.row('李秋实').sees('查实');
    await district.looks('j6-6-list', { phone: true });
  });

  it('6 the public page says revoked; the ledger counts nothing', async () => {
    await li.opens('/career');
    await li.sees('已撤销', '禁止晋升至 2027-03-11');
    await li.looks('j6-6-own');
    await li.follows('公开核验');
    await li.sees('已作废', '弄虚作假查实（2024-03-11）');
    await li.looks('j6-6-public', { phone: true });
    await hospital.opens(certificate);
    await hospital.sees('2024-03-11 撤销');
    await hospital.looks('j6-6-certificate');
    await hospital.opens('/ledgers');
    await hospital.follows('李秋实');
    await hospital.sees('尚缺，没有进行中的派驻');
    await hospital.fills('若自此日起再派驻', '2024-04-01');
    await hospital.sees(/2025-03-31 满 12 个月（还有 385 天）/);
    await hospital.looks('j6-6-what-if', { phone: true });
  });
});
