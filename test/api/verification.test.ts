import { createHash } from 'node:crypto';
import type { Verification } from '@jiedui/schema/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementsIn, type Agreement } from '../kit/agreements.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { createWorld, snapshot, type World } from '../kit/world.js';

const PAPER = `query Paper($id: ID!) { agreement(id: $id) { paper sealedDocuments { versionNo verificationCode state stateReason fileHash } } }`;
interface Document { versionNo: number; verificationCode: string; state: string; stateReason: string | null; fileHash: string | null }
interface Paper { title: string; head: { right: string }; blocks: { kind: string; text?: string; boxes?: { name: string; sealedAt: string | null }[]; rows?: string[][] }[] }

describe('J-2.6: a sealed agreement on paper, verified by anybody', () => {
  let world: World;
  let agreementId: string;
  let pairingId: string;
  let file: Buffer;
  const documents = async (): Promise<Document[]> => (await world.as('lx-hosp').ask<{ agreement: { sealedDocuments: Document[] } }>(PAPER, { id: agreementId })).agreement.sealedDocuments;
  const paper = async (): Promise<Paper> => (await world.as('lx-hosp').ask<{ agreement: { paper: Paper } }>(PAPER, { id: agreementId })).agreement.paper;
  const byCode = async (code: string): Promise<Verification> => (await fetch(`${world.server.address}/files/verification/${encodeURIComponent(code)}`)).json() as Promise<Verification>;
  const byFile = async (bytes: Buffer): Promise<Verification> => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), 'agreement.html');
    return (await fetch(`${world.server.address}/files/verification`, { method: 'POST', body })).json() as Promise<Verification>;
  };
  const download = async (login: string, format: string) => fetch(`${world.server.address}/files/agreement/${agreementId}.${format}`, { headers: await world.as(login).headers() });

  beforeAll(async () => {
    world = await createWorld(undefined, { verificationLimit: 1_000, publicUrl: 'https://jiedui.example' });
    world.at('2022-04-02T09:00:00+08:00');
    const programme = await createProgramme(world);
    pairingId = (await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital')).id;
    await publish(world, programme.id);
    agreementId = (await agreementInSigning(world, pairingId, 'longxiHospital')).id;
  });
  afterAll(() => world.close());

  it('the paper is the filled form: parties with their codes, clauses, tasks, empty seal boxes', async () => {
    const filled = await paper();
    expect(filled.title).toBe('三级医院对口帮扶县级医院协议书');
    const text = JSON.stringify(filled);
    for (const part of [world.organization('lanzhouHospital').uscc, '第一条　协议依据', '建成胸痛中心', '三级']) expect(text).toContain(part);
    expect(filled.blocks.find((block) => block.kind === 'SEALS')?.boxes?.map((box) => box.sealedAt)).toEqual([null, null, null]);
    const draft = Buffer.from(await (await download('lx-hosp', 'html')).arrayBuffer());
    expect(draft.toString('utf8')).toContain('草稿，签章未齐：应盖 3 处，已盖 0 处');
    expect(await byFile(draft)).toMatchObject({ verdict: 'INVALID', document: null });
  });

  it('a version with its first seal has a code that says: seals are missing', async () => {
    await seal(world, agreementId, 'lanzhouHospital');
    const [document] = await documents();
    expect(document).toMatchObject({ versionNo: 1, state: 'SEALING', fileHash: null });
    const answer = await byCode(document?.verificationCode ?? '');
    expect(answer).toMatchObject({ verdict: 'UNSEALED', faults: [], document: { seals: [{ label: '支援医院', valid: true }] } });
  });

  it('[R-240 pass] an edit makes the printed version VOID, with its reason', async () => {
    const [first] = await documents();
    const { accepted, read } = agreementsIn(world);
    const before: Agreement = await read('lx-gov', agreementId);
    await accepted('lx-gov', 'editAgreement', { agreementId, revision: before.revision, goals: '三年内建成五大中心', reason: '补充目标' });
    world.at('2022-04-05T17:20:00+08:00');
    for (const party of ['lanzhouHospital', 'longxiHospital', 'longxiGovernment'] as const) await seal(world, agreementId, party);
    expect((await documents()).map(({ versionNo, state }) => [versionNo, state])).toEqual([[2, 'EFFECTIVE'], [1, 'VOID']]);
    expect(await byCode(first?.verificationCode ?? '')).toMatchObject({ verdict: 'VOID', document: { versionNo: 1, stateReason: expect.stringContaining('补充目标') } });
  });

  it('the code of the effective version is VALID, with every printed field, three seals and the times', async () => {
    const [document] = await documents();
    const code = document?.verificationCode ?? '';
    const answer = await byCode(code);
    expect(answer).toMatchObject({
      verdict: 'VALID', faults: [], checkedAt: '2022-04-05T09:20:00.000Z', receivedHash: null,
      document: { state: 'EFFECTIVE', completedAt: '2022-04-05T09:20:00.000Z', versionNo: 2, code, algorithm: 'PLATFORM-ED25519' },
    });
    expect(answer.document?.seals.map((each) => [each.label, each.valid])).toEqual([['支援医院', true], ['受援单位', true], ['县级人民政府', true]]);
    expect(answer.document?.paper).toEqual(await paper());
    // As somebody types it: small letters, no dashes, letters for figures.
    expect((await byCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).verdict).toBe('VALID');
  });

  it('the downloaded file is VALID, whoever downloads it, and says where to verify it', async () => {
    const response = await download('lx-gov', 'html');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    file = Buffer.from(await response.arrayBuffer());
    expect(Buffer.from(await (await download('lz-hosp', 'html')).arrayBuffer()).equals(file)).toBe(true);
    const [document] = await documents();
    expect(document?.fileHash).toBe(createHash('sha256').update(file).digest('hex'));
    expect(file.toString('utf8')).toContain(`https://jiedui.example/verify/${document?.verificationCode}`);
    expect(file.toString('utf8')).toContain('不等同于法定电子印章');
    expect(await byFile(file)).toMatchObject({ verdict: 'VALID', receivedHash: document?.fileHash, document: { versionNo: 2 } });
  });

  it('one byte changed, anywhere, or one more or one less: INVALID', async () => {
    const step = Math.floor(file.length / 150);
    const wrong: string[] = [];
    for (let at = 0; at < file.length; at += step) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      if ((await byFile(changed)).verdict !== 'INVALID') wrong.push(`byte ${at}`);
    }
    expect(wrong).toEqual([]);
    expect((await byFile(Buffer.concat([file, Buffer.from('\n')]))).verdict).toBe('INVALID');
    expect((await byFile(file.subarray(0, -1))).verdict).toBe('INVALID');
    const altered = await byFile(Buffer.from(file.toString('utf8').replace('建成胸痛中心', '建成卒中中心')));
    expect(altered).toMatchObject({ verdict: 'INVALID', faults: ['文件与登记的原件不一致'], faultsEn: ['The file is not the one on record'], document: { versionNo: 2 } });
  });

  it('codes that do not exist, cannot exist or belong elsewhere are answered alike, and nothing changes', async () => {
    const before = await snapshot(world);
    const [document] = await documents();
    const code = document?.verificationCode ?? '';
    const same = async (written: string) => {
      const { serial: _, ...answer } = await byCode(written);
      return answer;
    };
    const unknown = { verdict: 'UNKNOWN', faults: [], faultsEn: [], document: null, receivedHash: null, checkedAt: '2022-04-05T09:20:00.000Z' };
    const other = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    for (const written of [other, 'JD-1-0000-0000-0000-0000', 'x', "' or 1=1 --", code.replace(/^JD-./, 'JD-Z'), '协议']) expect(await same(written), written).toEqual(unknown);
    expect(await byFile(Buffer.from('a letter'))).toMatchObject({ verdict: 'INVALID', document: null });
    expect(await snapshot(world)).toBe(before);
  });

  it('a record that somebody changed in the database is INVALID and says what does not fit', async () => {
    const [document] = await documents();
    const code = document?.verificationCode ?? '';
    const { admin } = world.database;
    const tampering: [string, string][] = [
      [`update sealed_document set paper = jsonb_set(paper, '{title}', '"别的协议"') where version_no = 2`, '平台签名与登记的内容不符'],
      [`update sealed_document set content = jsonb_set(content, '{goals}', '"改了"') where version_no = 2`, '登记的内容与其摘要不符'],
      [`update sealed_document set file = file || '\\x20'::bytea where version_no = 2`, '登记的文件与其摘要不符'],
      [`update sealed_document set seals = jsonb_set(seals, '{0,sealedAt}', '"2022-04-01T00:00:00.000Z"') where version_no = 2`, '兰州'],
    ];
    for (const [change, fault] of tampering) {
      const [kept] = await admin<{ content: unknown; paper: unknown; seals: unknown; file: Buffer }>('select content, paper, seals, file from sealed_document where version_no = 2');
      await admin(change);
      const answer = await byCode(code);
      expect(answer.verdict, change).toBe('INVALID');
      expect(answer.faults.join('；')).toContain(fault);
      await admin('update sealed_document set content = $1, paper = $2, seals = $3, file = $4 where version_no = 2', [JSON.stringify(kept?.content), JSON.stringify(kept?.paper), JSON.stringify(kept?.seals), kept?.file]);
    }
    expect((await byCode(code)).verdict).toBe('VALID');
  });

  it('Word comes from the same form, with named Chinese fonts and page numbers', async () => {
    const response = await download('lx-hosp', 'docx');
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(5_000);
    const exports = await world.database.admin<{ n: number }>(`select count(*)::int as n from audit_event where action = 'EXPORT' and table_name = 'agreement'`);
    expect(exports[0]?.n).toBeGreaterThanOrEqual(3);
  });

  it('whoever does not reach the agreement finds no file of it, nor does a visitor', async () => {
    for (const format of ['docx', 'html']) {
      expect((await download('sd-comm', format)).status).toBe(404);
      expect((await download('lx-tcm', format)).status).toBe(404);
      expect((await fetch(`${world.server.address}/files/agreement/${agreementId}.${format}`)).status).toBe(401);
    }
  });

  it('terminated, it is VOID with the reason', async () => {
    const { accepted } = agreementsIn(world);
    const [document] = await documents();
    await accepted('gs-prov', 'terminateAgreement', { agreementId, reason: '双方协商终止' });
    expect(await byCode(document?.verificationCode ?? '')).toMatchObject({ verdict: 'VOID', document: { state: 'TERMINATED', stateReason: '双方协商终止' } });
    expect(await byFile(file)).toMatchObject({ verdict: 'VOID' });
  });
});

describe('asking too often', () => {
  it('is refused from the same address after so many a minute', async () => {
    const world = await createWorld(['gansu'], { verificationLimit: 3 });
    const ask = () => fetch(`${world.server.address}/files/verification/JD-1-0000-0000-0000-0000`);
    const statuses: number[] = [];
    for (let no = 0; no < 5; no += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await world.close();
  });
});
