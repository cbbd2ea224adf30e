import type { Paper } from '@jiedui/schema/paper';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, missingOf, reportFiles } from '../kit/paper-files.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// Every periodic form says in Word and in the workbook what it says on the screen, with what was written by hand.

interface Report { id: string; formCode: string; paper: Paper; fields: { key: string }[]; markLines: { code: string }[] }

let world: World;
let pairing: ActivePairing;
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-06T09:00:00+08:00');
  pairing = await activePairing(world);
  await teamOnSite(world, pairing.pairingId);
  world.at('2022-12-20T09:00:00+08:00');
}, 120_000);
afterAll(() => world.close());

const FORMS = [
  { form: 'F-6', kind: 'QUARTER', pack: 'CN-410803-2021', title: '对口支援工作考核统计表' },
  { form: 'F-8', kind: 'SELF_CHECK', pack: 'CN-410803-2021', title: '对口支援工作开展情况评价（自查）表' },
  { form: 'F-11', kind: 'MONTHLY_SUMMARY', pack: 'CN-S03', title: '对口支援月度共同总结' },
  { form: 'F-11-D', kind: 'DEPARTMENT_MONTH', pack: 'BZ-2016', title: '对口支援部门月报', by: 'lz-hosp', department: '医务' },
  { form: 'F-12', kind: 'HALF_YEAR', pack: 'CN-410803-2021', title: '对口支援半年评估' },
  { form: 'F-13', kind: 'ANNUAL', pack: 'CN-410803-2021', title: '对口支援年度总结和评估' },
] as const;
const REPORT = 'report { id formCode paper fields { key } markLines { code } }';

describe('the periodic forms in Word and in a workbook', () => {
  for (const { form, kind, pack, title, ...more } of FORMS) {
    it(`${form} holds every cell of the page in its order, with words and marks`, async () => {
      await world.database.admin('update pairing set pack_code = $1', [pack]);
      await world.database.admin('update pairing_year set pack_code = $1', [pack]);
      const writer = world.as('by' in more ? more.by : 'lx-hosp');
      const act = async (field: string, type: string, input: object) => done(await attempt<{ report: Report }>(writer, field, type, input, REPORT)).report;
      const opening = { pairingId: pairing.pairingId, kind, year: 2022, periodNo: 1, ...('department' in more && { department: more.department }) };
      const made = await act('openReport', 'OpenReportInput', opening);
      const words = made.fields.map(({ key }, no) => ({ key, value: `${form} 第 ${no + 1} 栏所写` }));
      const marks = made.markLines.map(({ code }, no) => ({ code, self: no % 2 === 0 ? '1.25' : '2' }));
      const report = await act('saveReport', 'SaveReportInput', { reportId: made.id, entries: words, ...(marks.length > 0 && { marks }) });
      const shown = await reportFiles(world.server, writer, report.id);
      expect([report.formCode, report.paper.title]).toEqual([form, expect.stringContaining(title)]);
      const cells = cellsOf(report.paper);
      expect(cells.length).toBeGreaterThan(7);
      expect([missingOf(shown.word, cells), missingOf(shown.sheet, cells)]).toEqual([[], []]);
      for (const text of [report.paper.title, ...words.map(({ value }) => value), ...(marks.length > 0 ? ['1.25'] : [])]) {
        expect(shown.word.join('\n'), `${form}.docx`).toContain(text);
        expect(shown.sheet.join('\n'), `${form}.xlsx`).toContain(text);
      }
    });
  }

  it('who does not reach the pairing gets neither file', async () => {
    const { reports } = await world.as('lx-hosp').ask<{ reports: { nodes: { id: string }[] } }>('{ reports(first: 20) { nodes { id } } }');
    expect(reports.nodes.length).toBeGreaterThan(4);
    for (const { id } of reports.nodes) {
      for (const format of ['docx', 'xlsx']) expect((await fetch(`${world.server.address}/files/report/${id}.${format}`, { headers: await world.as('tj-hosp').headers() })).status).toBe(404);
    }
  });
});
