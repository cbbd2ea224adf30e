import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../kit/browser.js';
import { DOCUMENTS } from '../kit/agreements.js';
import { pdfFile } from '../kit/files.js';
import { photograph } from '../kit/inspection.js';
import { assign, createProgramme, publish } from '../kit/pairings.js';
import type { Person } from '../kit/person.js';
import type { Problem } from '../kit/world.js';

// J-2, steps 1–4 and 6.

let office: Office;
let drafter: Person;
let agreement: string;
let visitor: Person;
let original: Buffer;
let codes: string[];
beforeAll(async () => {
  office = await openOffice();
  const programme = await createProgramme(office.world);
  await assign(office.world, programme.id, 'lanzhouHospital', 'longxiHospital');
  await publish(office.world, programme.id);
});
afterAll(() => office.close());

const seals = async (person: Person) => {
  await person.opens(agreement);
  await person.presses('盖章');
  await person.confirms('盖章', { sees: [/不能撤销/] });
};

describe('J-2: three parties sign the agreement', () => {
  it('1 the receiving hospital comes in, sees what waits for it and drafts from the form', async () => {
    drafter = await office.signIn('lx-hosp');
    await drafter.looks('j2-1-workbench', { phone: true });
    await drafter.follows(/三级医院对口帮扶|兰州新区总医院/);
    await drafter.presses('起草协议');
    await drafter.looks('j2-1-draft-dialog');
    await drafter.dialog.presses('开始起草');
    await drafter.seesHeading(/修改/);
    agreement = drafter.path.replace(/\/edit$/, '');
    await drafter.sees('年度任务', '条款', /R-250/);
    await drafter.fills('帮扶目标', '三年内达到二级甲等医院服务能力');
    await drafter.presses('增加一项');
    const task = drafter.group('第 1 项');
    await task.fills('任务', '建成胸痛中心');
    await task.fills('指标', '通过省级验收');
    await task.fills('时间节点', '2022-11-30');
    await task.fills('责任科室', '心内科');
    await drafter.looks('j2-1-edit', { phone: true });
    await drafter.presses('保存');
    await drafter.sees('印章核验');
    expect(drafter.path).toBe(agreement);
    await drafter.looks('j2-1-draft', { phone: true });
  });

  it('1 [R-250 fail] a task without a named person is refused, named, and mended', async () => {
    await drafter.presses('提交签署');
    await drafter.looks('j2-1-submit-dialog');
    await drafter.confirms('提交签署');
    await drafter.isRefused('TASK_OWNER', 'R-250');
    await drafter.looks('j2-1-refused', { phone: true });
    await drafter.follows('修改');
    await drafter.group('第 1 项').fills('责任人', '李秋实');
    await drafter.presses('保存');
    await drafter.presses('提交签署');
    await drafter.confirms('提交签署');
    await drafter.sees('签署中');
  });

  it('2 both hospitals seal', async () => {
    office.at('2022-04-02T10:00:00+08:00');
    const supporter = await office.signIn('lz-hosp');
    await supporter.sees(/盖章|签署/);
    await seals(supporter);
    await supporter.sees('2022-04-02 10:00');
    await supporter.sees('草稿，签章未齐：应盖 3 处，已盖 1 处；盖齐之前不作为正式文本。');
    const [draft] = await Promise.all([supporter.browserPage.waitForEvent('download'), supporter.presses('下载 A4 草稿')]);
    expect(draft.suggestedFilename()).toMatch(/草稿\.html$/);
    await supporter.hands('选择文件', '院务会纪要.pdf', pdfFile('minutes'));
    await supporter.sees('院务会纪要.pdf');
    await supporter.looks('j2-2-first-seal', { phone: true });
    office.at('2022-04-03T09:30:00+08:00');
    await seals(drafter);
    await drafter.sees('2022-04-03 09:30');
    expect(await drafter.mayPress('盖章')).toBe(false);
  });

  it('3 [R-240 fail] the county health bureau finds no seal for it, and is refused when it tries', async () => {
    const bureau = await office.atDesk('lx-health');
    await bureau.opens(agreement);
    await bureau.sees('贵单位不签署。', 'R-240');
    expect(await bureau.mayPress('盖章')).toBe(false);
    const { sealAgreement } = await bureau.sends<{ sealAgreement: { problems: Problem[] } }>(DOCUMENTS.sealAgreement, { input: { agreementId: agreement.split('/').at(-1) } });
    expect(sealAgreement.problems).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-240' }]);
  });

  it('4 the county government changes a clause: both seals are void, the difference is on the page', async () => {
    office.at('2022-04-04T15:00:00+08:00');
    const government = await office.signIn('lx-gov');
    await government.opens(agreement);
    await government.follows('修改');
    await government.sees('已有 2 方盖章。', /生成第 2 版/);
    await government.fills('县级人民政府保障', '县人民政府落实支援人员食宿，县财政每年安排专项经费。');
    await government.fills('修改理由', '补充经费安排');
    await government.looks('j2-4-edit-in-signing');
    await government.presses('保存为第 2 版');
    await government.sees(/第 1 版印章已作废/);
    await government.looks('j2-4-void', { phone: true });
  });

  it('4 everybody seals again; the last seal on the last day is on time', async () => {
    await seals(await office.atDesk('lz-lead'));
    await seals(drafter);
    office.at('2022-04-05T17:20:00+08:00');
    const government = await office.atDesk('lx-gov');
    await seals(government);
    await government.sees('生效', /2022-04-05 17:20/);
    await government.seesNo('逾期');
    await government.sees(/^待办$/);
    expect(await government.count('link', /^待办 ?\d/)).toBe(0);
    await government.looks('j2-4-effective', { phone: true });
  });

  it('4 the rural bureau’s tracker shows it in effect, and no evaluation', async () => {
    const rural = await office.signIn('gs-rural');
    await rural.looks('j2-4-rural-workbench');
    await rural.opens('/agreements');
    await rural.row('陇西县人民医院').sees('生效');
    await rural.looks('j2-4-tracker', { phone: true });
    await rural.seesNo('考核');
  });

  it('6 the paper prints on A4 with three seals and its code; the sealed file is downloaded', async () => {
    await drafter.opens(agreement);
    await drafter.sees('协议全文', /第一条　协议依据/, '2022年4月5日', /核验码 JD-/);
    await expect.poll(() => drafter.locator().getByRole('img', { name: /印章$/ }).count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(6);
    const { browserPage } = drafter;
    await browserPage.emulateMedia({ media: 'print' });
    await photograph(browserPage, 'j2-6-print');
    // What comes out of the printer: the articles with their parties, three seals and the code; none of the page's controls.
    const printed = browserPage.locator('body');
    for (const text of ['兰州新区总医院', '陇西县人民政府', '陇西县人民医院', '第一条　协议依据', '2022年4月5日', '建成胸痛中心']) await expect.poll(async () => (await printed.innerText()).includes(text)).toBe(true);
    expect(await browserPage.getByRole('img', { name: /印章$/ }).filter({ visible: true }).count()).toBeGreaterThanOrEqual(3);
    expect((await printed.innerText()).match(/JD-[0-9A-Z]+(?:-[0-9A-Z]{4}){4}/g)?.length).toBeGreaterThanOrEqual(1);
    for (const control of ['导出 Word', '下载签章件']) expect(await browserPage.getByRole('button', { name: control }).filter({ visible: true }).count()).toBe(0);
    expect(await browserPage.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    await browserPage.emulateMedia({ media: null });
    const [download] = await Promise.all([browserPage.waitForEvent('download'), drafter.presses('下载签章件')]);
    expect(download.suggestedFilename()).toMatch(/签章件\.html$/);
    original = await readFile(await download.path());
    const [word] = await Promise.all([browserPage.waitForEvent('download'), drafter.presses('导出 Word')]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    await drafter.looks('j2-6-files', { phone: true });
    codes = (await drafter.text()).match(/JD-[0-9A-Z]+(?:-[0-9A-Z]{4}){4}/g) ?? [];
  });

  it('6 anybody verifies the code: VALID with everything that is printed; the first version is VOID', async () => {
    visitor = await office.visitor();
    await visitor.opens('/verify');
    await visitor.looks('j2-6-verify-empty', { phone: true });
    const inForce = codes[0] ?? '';
    await visitor.fills('核验码', inForce);
    await visitor.presses('核验');
    await visitor.seesHeading('有效');
    await visitor.sees('登记内容', '建成胸痛中心', '县人民政府落实支援人员食宿，县财政每年安排专项经费。', /平台签章核验通过/, '核验通过', /不等同于法定电子印章/);
    await visitor.looks('j2-6-verify-valid', { phone: true });
    await visitor.opens(`/verify/${codes.find((code) => code !== inForce) ?? ''}`);
    await visitor.seesHeading('已作废');
    await visitor.sees(/补充经费安排/);
    await visitor.looks('j2-6-verify-void', { phone: true });
    await visitor.opens('/verify/JD-1-0000-0000-0000-0000');
    await visitor.seesHeading('查无此码');
  });

  it('6 the downloaded file is VALID; with one byte changed it is INVALID, in the browser’s digest and the server’s', async () => {
    await visitor.opens('/verify');
    await visitor.hands('选择签章件（.html）', '协议.html', original);
    await visitor.seesHeading('有效');
    const digest = createHash('sha256').update(original).digest('hex');
    await expect.poll(() => visitor.locator().getByText(digest, { exact: true }).count(), { timeout: 30_000 }).toBe(3);
    const changed = Buffer.from(original);
    const at = changed.indexOf('建成胸痛中心');
    changed[at + 2] = (changed[at + 2] ?? 0) ^ 1;
    await visitor.hands('选择签章件（.html）', '协议.html', changed);
    await visitor.seesHeading('无效');
    await visitor.sees('文件与登记的原件不一致。', '浏览器算得', '服务器算得');
    await expect.poll(() => visitor.locator().getByText(createHash('sha256').update(changed).digest('hex'), { exact: true }).count(), { timeout: 30_000 }).toBe(2);
    await visitor.looks('j2-6-verify-invalid', { phone: true });
  });

  it('6 the same page in English', async () => {
    const stranger = await office.visitor('en');
    await stranger.opens(`/verify/${codes[0] ?? ''}`);
    await stranger.seesHeading('Valid');
    await stranger.looks('j2-6-verify-english');
  });
});
