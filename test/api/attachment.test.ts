import { createHash } from 'node:crypto';
import { MOST_ATTACHMENT_BYTES } from '@jiedui/schema/attachment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { attachFile, fetchFile, pdfFile, phonePhoto, pngFile, workbookFile } from '../kit/files.js';
import { siteWithTeam, type OnSite } from '../kit/presence.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

const FIELDS = `id revision subject subjectId subjectName name mediaType size sha256 uploadedBy uploadedOrgName state withdrawReason withdrawnBy
  availableActions { name allowed reason }`;
interface Row {
  id: string; revision: number; subject: string; subjectId: string; subjectName: string; name: string; mediaType: string; size: number; sha256: string; uploadedBy: string;
  state: string; withdrawReason: string | null; availableActions: { name: string; allowed: boolean; reason: string | null }[];
}

describe('files that prove something', () => {
  let world: World;
  let site: OnSite;
  let li: Caller;
  let zhou: Caller;
  let activity: string;
  let task: string;
  beforeAll(async () => {
    world = await createWorld();
    site = await siteWithTeam(world);
    li = await dispatched(world, 'li', site.members.get('李秋实') ?? '');
    zhou = await dispatched(world, 'colleague', [...site.members].find(([name]) => name !== '李秋实')?.[1] ?? '');
    world.at('2022-04-15T09:00:00+08:00');
    activity = await record('2022-04-11');
    const planned = { pairingId: site.pairingId, title: '建立卒中绿色通道', dueOn: '2022-09-30', responsiblePerson: '李秋实' };
    task = done(await attempt<{ task: { id: string } }>(supporter(), 'planTask', 'PlanTaskInput', planned, 'task { id }')).task.id;
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const record = async (day: string) => done(await attempt<{ activity: { id: string } }>(li, 'recordActivity', 'RecordActivityInput',
    { assignmentId: site.members.get('李秋实'), type: 'CLINIC', day, slot: 'AM', quantity: 30 }, 'activity { id }')).activity.id;
  const attach = (caller: Caller, subject: string, id: string, name: string, bytes: Uint8Array, options = {}) => attachFile(world.server, caller, subject, id, name, bytes, options);
  const list = async (caller: Caller, filter: object = {}) =>
    (await caller.ask<{ attachments: { nodes: Row[]; totalCount: number } }>(`query($filter: AttachmentFilter) { attachments(filter: $filter) { nodes { ${FIELDS} } totalCount } }`, { filter })).attachments;
  const withdraw = (caller: Caller, attachmentId: string, reason: string) => attempt<{ attachment: Row | null }>(caller, 'withdrawAttachment', 'WithdrawAttachmentInput', { attachmentId, reason }, `attachment { ${FIELDS} }`);
  async function refused(caller: Caller, name: string, bytes: Uint8Array, subject = 'activity', id = activity) {
    const before = await snapshot(world);
    const answer = await attach(caller, subject, id, name, bytes);
    expect(await snapshot(world)).toBe(before);
    expect(answer.id).toBeNull();
    return answer;
  }

  it('are taken in over HTTP, listed, counted and fetched as they were', async () => {
    const bytes = pdfFile('register');
    const { status, id } = await attach(li, 'activity', activity, '门诊登记.pdf', bytes);
    expect(status).toBe(201);
    const { nodes, totalCount } = await list(receiver(), { subjectId: activity });
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      id, subject: 'ACTIVITY', subjectId: activity, subjectName: '李秋实 2022-04-11', name: '门诊登记.pdf', mediaType: 'application/pdf', size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'), uploadedBy: '李秋实', state: 'KEPT',
    });
    const { activity: counted } = await receiver().ask<{ activity: { evidenceCount: number } }>('query($id: ID!) { activity(id: $id) { evidenceCount } }', { id: activity });
    expect(counted.evidenceCount).toBe(1);
    const response = await fetchFile(world.server, receiver(), id ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="attachment"; filename*=UTF-8''${encodeURIComponent('门诊登记.pdf')}`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const [event] = await world.database.admin<{ action: string; after: { name: string } }>(`select action, after from audit_event where table_name = 'attachment' order by id desc limit 1`);
    expect(event).toMatchObject({ action: 'EXPORT', after: { name: '门诊登记.pdf' } });
    const [added] = await world.database.admin<{ after: Record<string, unknown> }>(`select after from audit_event where table_name = 'attachment' and action = 'INSERT' limit 1`);
    expect(added?.after).toMatchObject({ name: '门诊登记.pdf' });
    expect(added?.after).not.toHaveProperty('content');
  });

  it('sent again, as after a lost answer, are kept once', async () => {
    const [first, again] = [await attach(li, 'activity', activity, '夜间.pdf', pdfFile('night')), await attach(li, 'activity', activity, '夜间.pdf', pdfFile('night'))];
    expect(again).toEqual(first);
    const many = await Promise.all(Array.from({ length: 5 }, () => attach(li, 'activity', activity, '同时.pdf', pdfFile('at once'))));
    expect(new Set(many.map(({ id, status }) => `${status} ${id}`)).size).toBe(1);
    expect((await list(li, { search: '同时' })).totalCount).toBe(1);
  });

  it('lose what a camera wrote beside the picture', async () => {
    const photo = await attach(li, 'activity', activity, '义诊.jpg', phonePhoto());
    const kept = Buffer.from(await (await fetchFile(world.server, receiver(), photo.id ?? '')).arrayBuffer()).toString('latin1');
    expect(kept).not.toMatch(/GPS|Longxi|Motion/);
    expect(kept.startsWith('\xff\xd8\xff')).toBe(true);
    const png = await attach(li, 'activity', activity, '合影.png', pngFile('at Longxi'));
    expect(Buffer.from(await (await fetchFile(world.server, receiver(), png.id ?? '')).arrayBuffer()).toString('latin1')).not.toContain('Longxi');
  });

  it('are refused when they are something else, damaged, active or too large', async () => {
    expect(await refused(li, '工具.exe', Buffer.from('MZ\x90\0this program'))).toMatchObject({ status: 422, code: 'BAD_INPUT', problems: [{ code: 'FILE_TYPE' }] });
    expect(await refused(li, '网页.pdf', Buffer.from('<html><script>'))).toMatchObject({ problems: [{ code: 'FILE_TYPE' }] });
    expect(await refused(li, '照片.pdf', pngFile('x'))).toMatchObject({ problems: [{ code: 'FILE_NAME', path: 'file', fix: '把扩展名改为 .png' }] });
    expect(await refused(li, '空.pdf', Buffer.alloc(0))).toMatchObject({ problems: [{ code: 'FILE_EMPTY' }] });
    expect(await refused(li, '半.pdf', Buffer.from('%PDF-1.4 half'))).toMatchObject({ problems: [{ code: 'FILE_DAMAGED' }] });
    const book = await workbookFile('x');
    expect(await refused(li, '表.docx', book)).toMatchObject({ problems: [{ code: 'FILE_NAME', fix: '把扩展名改为 .xlsx' }] });
    expect((await attach(li, 'activity', activity, '台账.xlsx', book)).status).toBe(201);
    const large = await refused(li, '大.pdf', Buffer.concat([pdfFile('large'), Buffer.alloc(MOST_ATTACHMENT_BYTES)]));
    expect(large).toMatchObject({ status: 413, code: 'LIMITED', message: '文件超过 10 MB，请压缩或拆分后上传。' });
  });

  it('name no patient, and come from the own client only', async () => {
    expect(await refused(li, '张某 13912345678.pdf', pdfFile('p'))).toMatchObject({ problems: [{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path: 'file' }] });
    const foreign = await attach(li, 'activity', activity, '外.pdf', pdfFile('foreign'), { header: false });
    expect(foreign).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('follow what they hang on: hidden rows are not there, and nobody else’s either', async () => {
    const { nodes } = await list(li, { subjectId: activity });
    const file = nodes[0]?.id ?? '';
    for (const caller of [world.as('tj-hosp'), zhou]) {
      expect(await refused(caller, '外.pdf', pdfFile('stranger'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      expect((await fetchFile(world.server, caller, file)).status).toBe(404);
      expect((await list(caller, { subjectId: activity })).totalCount).toBe(0);
      expect((await caller.run('query($id: ID!) { attachment(id: $id) { id } }', { id: file })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await fetchFile(world.server, world.as('lx-gov'), file)).status).toBe(404);
    expect((await fetchFile(world.server, world.as('gs-prov'), file)).status).toBe(200);
    expect((await refused(li, 'x.pdf', pdfFile('x'), 'secret')).status).toBe(404);
    expect((await refused(li, 'x.pdf', pdfFile('x'), 'task', activity)).status).toBe(404);
    expect(await attach(zhou, 'task', task, '分工.pdf', pdfFile('shared'))).toMatchObject({ status: 201 });
  });

  it('are withdrawn with a reason by whoever added them, kept, and no longer fetched', async () => {
    const { id } = await attach(li, 'activity', activity, '误传.pdf', pdfFile('wrong'));
    const file = id ?? '';
    const before = await snapshot(world);
    expect((await withdraw(receiver(), file, '不清楚')).problems).toMatchObject([{ code: 'CONDITION', message: '附件由上传的单位撤回' }]);
    expect((await withdraw(li, file, '  ')).problems).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    expect(await snapshot(world)).toBe(before);
    const { attachment } = done(await withdraw(supporter(), file, '传错文件'));
    expect(attachment).toMatchObject({ state: 'WITHDRAWN', withdrawReason: '传错文件' });
    expect((await fetchFile(world.server, li, file)).status).toBe(404);
    expect((await list(li, { subjectId: activity, states: ['WITHDRAWN'] })).nodes.map((row) => row.name)).toEqual(['误传.pdf']);
    expect((await world.database.admin<{ kept: boolean }>(`select octet_length(content) > 0 as kept from attachment where name = '误传.pdf'`))[0]?.kept).toBe(true);
    expect(await attach(li, 'activity', activity, '误传.pdf', pdfFile('wrong'))).toMatchObject({ status: 201 });
  });

  it('stay once they have been relied upon; a withdrawn record takes none', async () => {
    const other = await record('2022-04-12');
    const { id } = await attach(li, 'activity', other, '依据.pdf', pdfFile('basis'));
    done(await attempt(receiver(), 'confirmActivities', 'ActivitiesInput', { activityIds: [other] }, 'activities { id }'));
    const before = await snapshot(world);
    expect((await withdraw(li, id ?? '', '改主意')).problems).toMatchObject([{ code: 'SUBJECT_SETTLED' }]);
    const offered = async (subjectId: string) => (await list(li, { subjectId })).nodes.map(({ availableActions }) => availableActions.find(({ name }) => name === 'withdrawAttachment')?.allowed);
    expect(await offered(other)).toEqual([false]);
    expect(new Set(await offered(activity))).toEqual(new Set([true]));
    expect(await snapshot(world)).toBe(before);
    const gone = await record('2022-04-13');
    done(await attempt(li, 'withdrawActivity', 'ActivityInput', { activityId: gone }, 'activity { id }'));
    expect(await refused(li, '晚.pdf', pdfFile('late'), 'activity', gone)).toMatchObject({ status: 422, problems: [{ code: 'SUBJECT_CLOSED' }] });
  });

  it('are thirty of one subject at the most', async () => {
    for (let index = (await list(li, { subjectId: task })).totalCount; index < 30; index += 1) await attach(li, 'task', task, `第${index}页.pdf`, pdfFile(`page ${index}`));
    expect(await refused(li, '第31页.pdf', pdfFile('one more'), 'task', task)).toMatchObject({ problems: [{ code: 'TOO_MANY_FILES', numbers: { count: 30, limit: 30 } }] });
  });
});
