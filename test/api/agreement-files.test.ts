import type { Paper } from '@jiedui/schema/paper';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, missingOf } from '../kit/paper-files.js';
import { activePairing, agreementInSigning, seal } from '../kit/pairings.js';
import { wordText } from '../kit/word-text.js';
import { createWorld, type World } from '../kit/world.js';

// Agreements as files: what the screen shows stands in Word, in the workbook and on the page, which is a draft until the last seal.

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-02T09:00:00+08:00');
  const { pairingId, agreementId } = await activePairing(world);
  ids.set('F-1', agreementId);
  ids.set('F-2', (await agreementInSigning(world, pairingId, 'longxiHospital', { kind: 'SUPPLEMENT', year: 2023 })).id);
  ids.set('F-3', (await agreementInSigning(world, pairingId, 'longxiHospital', { kind: 'BILATERAL', year: 2023 })).id);
}, 120_000);
afterAll(() => world.close());

const file = async (form: string, format: string, login = 'lx-hosp') => fetch(`${world.server.address}/files/agreement/${ids.get(form) ?? ''}.${format}`, { headers: await world.as(login).headers() });
const bytes = async (form: string, format: string): Promise<Buffer> => {
  const response = await file(form, format);
  expect([format, response.status]).toEqual([format, 200]);
  return Buffer.from(await response.arrayBuffer());
};
const paperOf = async (form: string): Promise<Paper> =>
  (await world.as('lx-hosp').ask<{ agreement: { paper: Paper } }>('query($id: ID!) { agreement(id: $id) { paper } }', { id: ids.get(form) })).agreement.paper;

describe('agreements as files', () => {
  it.each(['F-1', 'F-2', 'F-3'])('%s says in Word and in the workbook what the page says, clause by clause, seal by seal', async (form) => {
    const paper = await paperOf(form);
    expect(paper.form).toBe(form);
    const word = wordText(await bytes(form, 'docx'));
    const [sheet] = await readXlsxFile(await bytes(form, 'xlsx'));
    const cells = (sheet?.data ?? []).flat().map(String);
    expect([missingOf(word, cellsOf(paper)), missingOf(cells, cellsOf(paper))]).toEqual([[], []]);
    const texts = paper.blocks.flatMap((block) => (block.kind === 'HEADING' || block.kind === 'TEXT' ? [block.text] : []));
    expect(texts.length).toBeGreaterThan(10);
    const page = (await bytes(form, 'html')).toString('utf8');
    for (const text of [paper.title, ...texts, world.organization('lanzhouHospital').name]) for (const said of [word.join('\n'), cells.join('\n')]) expect(said).toContain(text);
    for (const cell of cellsOf(paper)) expect(page).toContain(cell);
    const trail = await world.database.admin<{ format: string }>(`select after ->> 'format' as format from audit_event where action = 'EXPORT' and row_id = $1 order by id`, [ids.get(form)?.split(/-(.*)/s)[1]]);
    expect(trail.map(({ format }) => format)).toEqual(['docx', 'xlsx', 'html']);
  });

  it('the page says how many seals are missing, and holds no code that could be taken for a sealed one', async () => {
    const page = async () => (await bytes('F-2', 'html')).toString('utf8');
    expect(await page()).toContain('草稿，签章未齐：应盖 2 处，已盖 0 处；盖齐之前不作为正式文本。');
    await seal(world, ids.get('F-2') ?? '', 'lanzhouHospital');
    const half = await page();
    expect(half).toContain('应盖 2 处，已盖 1 处');
    expect(half).not.toContain('jiedui-verification-code');
    await seal(world, ids.get('F-2') ?? '', 'longxiHospital');
    const whole = await file('F-2', 'html');
    expect(decodeURIComponent(whole.headers.get('content-disposition') ?? '')).toMatch(/签章件\.html$/);
    const text = await whole.text();
    expect(text).toContain('jiedui-verification-code');
    expect(text).not.toContain('草稿');
  });

  it('who does not reach the agreement gets none of them', async () => {
    for (const form of ids.keys()) for (const format of ['html', 'docx', 'xlsx']) expect((await file(form, format, 'tj-hosp')).status).toBe(404);
  });
});
