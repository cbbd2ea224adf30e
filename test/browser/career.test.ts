import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { districtChain, evaluatedStay, finishStay, issuedCertificate, sealSteps } from '../kit/careers.js';
import type { Person } from '../kit/person.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { done } from '../kit/world.js';

// J-6, steps 1 to 3: the end of a batch, at a desk and on a phone: register, chain with a return, certificate.

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
    await li.sees('有效', '李秋实', '中站区人民医院', /王封社区卫生服务中心/, '2022-01-04 至 2023-01-03', '12 个月', '合格');
    await li.looks('j6-3-verified', { phone: true });
    await hospital.opens('/certificates');
    await hospital.row('李秋实').sees('已颁发', '2/2');
    await hospital.looks('j6-3-list', { phone: true });
  });

  it('3 a certificate that was altered is INVALID: the words that do not agree with what was issued stand side by side', async () => {
    await hospital.opens(certificate);
    const [file] = await Promise.all([hospital.browserPage.waitForEvent('download'), hospital.presses('下载签章件')]);
    const original = await readFile(await file.path());
    const reader = await office.visitor('en');
    await reader.opens('/verify');
    await reader.hands('Choose the sealed file (.html)', '经历证明.html', original);
    await reader.seesHeading('Valid');
    await reader.hands('Choose the sealed file (.html)', '经历证明.html', Buffer.from(original.toString('utf8').replaceAll('李秋实', '李秋石')));
    await reader.seesHeading('Invalid');
    await reader.sees('The file is not the one on record.', 'Where the file differs from the record', '2 places');
    const marked = (what: 'del' | 'ins') => reader.locator().locator(what).allInnerTexts();
    expect([await marked('del'), await marked('ins')]).toEqual([['石', '石'], ['实', '实']]);
    await reader.looks('j6-3-altered', { phone: true });
  });

  it('reissued, the old one is void and the new one valid; revoked by hand, that one too', async () => {
    const { world } = office;
    const stay = place.stays.get('郭振宇') ?? '';
    await evaluatedStay(world, place.pairingId, stay);
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
