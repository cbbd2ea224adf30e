import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { districtChain, filledRegister, finishStay, issuedCertificate, sealSteps } from '../kit/careers.js';
import type { Person } from '../kit/person.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-6: the end of a batch, at a desk and on a phone: register, chain with a return, certificate, promotion, falsification.

let office: Office;
let place: Station;
let centre: Person;
let hospital: Person;
let district: Person;
let city: Person;
let li: Person;
let evaluation: string;
let certificate: string;
beforeAll(async () => {
  office = await openOffice({ within: ZHONGZHAN });
  office.at('2022-01-04T09:00:00+08:00');
  place = await station(office.world);
  office.at('2023-01-04T09:00:00+08:00');
  await finishStay(office.world, place.stays.get('李秋实') ?? '');
  [centre, hospital, district, city, li] = await Promise.all(['zz-centre-a', 'zz-hosp', 'zz-dist', 'jz-city', 'li'].map((login) => office.atDesk(login))) as [Person, Person, Person, Person, Person];
}, 120_000);
afterAll(() => office.close());

describe('J-6 steps 1 and 2: the register', () => {
  it('1 the centre opens the evaluation, grades it and writes the register', async () => {
    await centre.opens('/evaluations');
    await centre.looks('j6-1-none');
    await centre.presses('发起考核');
    const { dialog } = centre;
    await dialog.chooses('结对', /王封社区卫生服务中心/);
    await dialog.chooses('考核办法', '医师批次考核');
    for (const name of [/郭振宇/, /冉冬梅/]) await dialog.unticks(name);
    await dialog.fills('考核期起', '2022-01-04');
    await dialog.fills('考核期止', '2023-01-03');
    await dialog.presses('发起 1 份考核');
    await centre.sees('综合评语');
    evaluation = centre.path;
    await centre.chooses('等次', '合格');
    await centre.fills('综合评语', '完成支援任务');
    await centre.presses('保存评分');
    await centre.sees('已保存');
    await centre.follows('打开登记表 F-5');
    await centre.fills('本人小结', '一年来坚持门诊和查房，带教两名医师，开展新业务一项。');
    for (const [item, text] of [['政治思想', '立场坚定'], ['医德医风', '医德良好'], ['业务水平', '业务熟练'], ['工作态度', '认真负责'], ['考勤情况', '全勤'], ['工作实绩', '开展新业务一项']] as const) await centre.fills(item, text);
    await centre.presses('保存登记表');
    await centre.sees('立场坚定', '对口支援工作医师考核登记表');
    await centre.looks('j6-1-register', { phone: true });
  });

  it('2 the district returns it for the missing attendance; the centre adds it and seals again', async () => {
    const id = evaluation.replace('/evaluations/', '');
    await sealSteps(id, districtChain(office.world).slice(0, 2));
    await district.opens(evaluation);
    await district.presses('退回');
    await district.dialog.chooses('退回到', /受援中心/);
    await district.dialog.fills('理由', '考勤缺附件');
    await district.dialog.presses(/^退回到/);
    await district.sees('考勤缺附件');
    await district.looks('j6-2-returned');
    await centre.opens(`${evaluation}/register`);
    await centre.sees('考勤缺附件');
    await centre.fills('考勤附件', '考勤表 2022 年 1 至 12 月，共 12 份');
    await centre.presses('保存登记表');
    await centre.sees('共 12 份');
    await city.opens(evaluation);
    await city.sees(/“填写完成，签署”暂不可用/);
    expect(await city.mayPress('填写完成，签署')).toBe(false);
    await city.looks('j6-2-out-of-turn', { phone: true });
    for (const [person, button, opinion] of [[centre, '填写完成，签署', '考勤表已附'], [hospital, '签署意见', '同意'], [district, '审核通过', '审核属实'], [city, '盖章生效', '审定']] as const) {
      await person.opens(evaluation);
      await person.presses(button);
      await person.dialog.fills('意见', opinion);
      await person.confirms(button);
    }
    await city.sees('4 / 4 步', /2023-01-04 09:00 生效/);
    await city.looks('j6-2-stamped', { phone: true });
    await centre.opens(`${evaluation}/register`);
    await centre.sees('公开核验', '焦作市卫生健康委员会', 'DA-');
    await centre.looks('j6-2-effective', { phone: true });
    await hospital.opens('/archive-entries');
    await hospital.row('李秋实').sees('合格', '个人档案、医师定期考核技术档案');
    await hospital.looks('j6-2-archive', { phone: true });
  });
});

describe('the stay behind the register', () => {
  it('is evaluated with the last seal; the hospital archives it, on a phone as well', async () => {
    await hospital.opens('/todos?kinds=ARCHIVE_STAY');
    await hospital.row('李秋实').sees('派驻归档');
    await hospital.looks('stay-archive-todo');
    await hospital.opens(`/presence/${place.stays.get('李秋实') ?? ''}`);
    await hospital.sees('已考核');
    await hospital.presses('归档');
    await hospital.dialog.sees(/期满考核已生效/);
    await hospital.looks('stay-archive', { phone: true });
    await hospital.dialog.presses('归档');
    await hospital.sees('已归档');
    await hospital.opens('/presence?states=ARCHIVED');
    await hospital.row('李秋实').sees('已归档');
    await hospital.looks('stay-archived');
  });
});

describe('J-6 step 3: the certificate', () => {
  it('3 proposed by the hospital, sealed by both', async () => {
    await hospital.opens('/certificates');
    await hospital.looks('j6-3-none', { phone: true });
    await hospital.presses('出具证书');
    await hospital.dialog.chooses('种类', '基层帮扶工作经历证明');
    await hospital.dialog.chooses('派驻人员', /李秋实/);
    await hospital.looks('j6-3-propose', { phone: true });
    await hospital.dialog.presses('出具证书');
    await hospital.sees('待签发', '兹证明李秋实');
    certificate = hospital.path;
    await hospital.presses('签章');
    await hospital.dialog.presses('签章');
    await hospital.sees('贵单位已签章');
    await centre.opens(certificate);
    await centre.presses('签章');
    await centre.dialog.presses('签章');
    await centre.sees('已颁发', 'JD-');
    await centre.looks('j6-3-issued', { phone: true });
  });

  it('3 anybody verifies it; its holder finds it on the phone and traces it to the last seal', async () => {
    await li.takesPhone();
    await li.opens('/me');
    await li.looks('j6-3-me');
    await li.follows('服务台账、证书、晋升');
    await li.sees('12 个月', '已达到', '基层帮扶工作经历证明', '已颁发');
    await li.looks('j6-3-own');
    await li.follows('追溯');
    await li.sees('郜丽萍', '作废：考勤缺附件', '买志宏');
    await li.looks('j6-3-trace', { phone: true });
    await li.opens('/career');
    await li.follows('公开核验');
    await li.sees('有效', '李秋实', '中站区人民医院', '12 个月');
    await li.looks('j6-3-verified', { phone: true });
    await hospital.opens('/certificates');
    await hospital.row('李秋实').sees('已颁发', '2/2');
    await hospital.looks('j6-3-list', { phone: true });
  });

  it('reissued, the old one is void and the new one valid; revoked by hand, that one too', async () => {
    const { world } = office;
    const stay = place.stays.get('郭振宇') ?? '';
    await finishStay(world, stay);
    await sealSteps(await filledRegister(world, place.pairingId, stay), districtChain(world));
    await hospital.opens(`/certificates/${await issuedCertificate(world, stay)}`);
    await hospital.presses('换发');
    await hospital.dialog.fills('理由', '受援中心更名');
    await hospital.looks('j6-3-reissue', { phone: true });
    await hospital.dialog.presses('换发');
    await hospital.sees('待签发', '替换');
    const second = hospital.path;
    for (const key of ['zhongzhanHospital', 'wangfengCentre'] as const) {
      done(await attempt(world.officeOf(key), 'sealCertificate', 'SealCertificateInput', { certificateId: second.replace('/certificates/', '') }, 'certificate { state }'));
    }
    await hospital.opens(second);
    await hospital.looks('j6-3-reissued', { phone: true });
    await hospital.follows(/^JD-/);
    await hospital.sees('有效', '郭振宇');
    await hospital.opens('/certificates?states=REISSUED');
    await hospital.follows(/郭振宇/);
    await hospital.sees('已换发');
    await hospital.follows(/^JD-/);
    await hospital.sees('已作废');
    await hospital.looks('j6-3-old-void', { phone: true });
    await hospital.opens(second);
    await hospital.presses('撤销');
    await hospital.dialog.fills('理由', '证书内容有误');
    await hospital.dialog.presses('撤销');
    await hospital.sees('2023-01-04 撤销', '证书内容有误');
    await hospital.looks('j6-3-revoked', { phone: true });
    await hospital.follows(/^JD-/);
    await hospital.sees('已作废', /证书内容有误/);
  });
});

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
    await li.sees('已核验', '12 月 0 天 ≥ 12 月');
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
