import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packsIn, withValue, type Draft } from '../kit/packs.js';
import { assign, createProgramme, publish } from '../kit/pairings.js';
import { createWorld, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const LIBRARY = `query Library { policyPacks { code version name state own ownerName copiedFrom changeNote validFrom parent basis { title }
  programmes { name } } }`;
const COMPARE = `query Compare($beforeCode: String!, $beforeVersion: Int!, $afterCode: String!, $afterVersion: Int!) {
  packComparison(beforeCode: $beforeCode, beforeVersion: $beforeVersion, afterCode: $afterCode, afterVersion: $afterVersion) {
    before { code version name } after { code version nameEn } differences { key id kind strictness before { value ruleIds } after { value ruleIds } } } }`;
const ONE = 'query One($code: String!, $version: Int!) { policyPack(code: $code, version: $version) { code hash content parameters { key value } } }';
const NOTICES = 'query Notices { notices { nodes { kind title body link } } }';

interface LibraryRow { code: string; version: number; state: string; own: boolean; ownerName: string | null; copiedFrom: string | null; programmes: { name: string }[] }
interface Compared { packComparison: { differences: { key: string; kind: string; strictness: string; before: { value: string; ruleIds: string[] } | null; after: { value: string } | null }[] } }

/** Packs that a commission makes itself: draft, check, publication, and who sees them. */
describe('policy packs', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const library = async (who: Parameters<World['officeOf']>[0]) => (await world.officeOf(who).ask<{ policyPacks: LibraryRow[] }>(LIBRARY)).policyPacks;
  const hashes = () => world.database.admin<{ code: string; hash: string }>('select code, version, hash, content from policy_pack order by code, version');
  let copy: Draft;

  it('are taken as a copy, edited, saved with their history, and published once, with their hash in the trail', async () => {
    const packs = packsIn(world);
    const taken = await packs.take({ origin: 'COPY', shortCode: 'GS-OWN', name: '甘肃省自定方案' });
    expect(taken).toMatchObject({ version: 1, name: '甘肃省自定方案', state: 'DRAFT', problems: [] });
    expect(taken.code).toMatch(/^U\d+-GS-OWN$/);
    const saved = await packs.save(taken, withValue(taken.content, 'team.size.min', () => 6));
    expect(saved.history.map((line) => line.action)).toEqual(['SAVED', 'TAKEN']);
    expect(saved.history[0]?.changes[0]).toMatchObject({ before: '≥ 5 人', after: '≥ 6 人' });
    expect(saved.differences.find((line) => line.key === 'team.size.min')).toMatchObject({ kind: 'CHANGED', strictness: 'STRICTER', before: { ruleIds: ['R-224'] } });
    copy = await packs.publish(saved);
    expect(copy).toMatchObject({ state: 'PUBLISHED', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [event] = await world.database.admin<{ after: object; row_id: string }>(`select row_id, after from audit_event where action = 'PUBLISH' and table_name = 'policy_pack'`);
    expect(event).toMatchObject({ row_id: `${copy.code}@1`, after: { hash: copy.hash, basedOn: 'GS-2022@1' } });
  });

  it('save nothing where nothing differs, and refuse a stale revision', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'EXTENSION', shortCode: 'STALE' });
    expect((await packs.save(draft, draft.content)).revision).toBe(draft.revision);
    const saved = await packs.save(draft, { ...draft.content, changeNote: '另一说明' });
    const before = await snapshot(world);
    const late = await world.officeOf('gansu').run(`mutation($input: SavePackDraftInput!) { savePackDraft(input: $input) { packDraft { id } ${PROBLEMS} } }`, {
      input: { draftId: draft.id, revision: draft.revision, content: { ...draft.content, changeNote: '旧' } },
    });
    expect(late.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await snapshot(world)).toBe(before);
    expect(await packs.discard(saved)).toMatchObject({ state: 'DISCARDED', availableActions: [{ allowed: false }, { allowed: false }, { allowed: false }] });
  });

  it('say where and why a draft is wrong, and publish nothing broken', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'BROKEN' });
    const published = await hashes();
    const parameters = [{ key: 'team.size.mni', value: 5, ruleId: 'R-224', origin: 'DEFAULT' }, { key: 'team.size.min', value: 'five', ruleId: 'R-224', origin: 'DEFAULT' }];
    const broken = await packs.save(draft, { ...draft.content, parameters });
    expect(broken.problems).toMatchObject([
      { path: 'parameters[0]〈team.size.mni〉.key', value: '"team.size.mni"', expected: '已登记的参数键(是否为 team.size.min)' },
      { path: 'parameters[1]〈team.size.min〉.value', value: '"five"' },
    ]);
    expect(broken.availableActions).toContainEqual({ name: 'publish', allowed: false, reason: '还有 2 处不符合要求' });
    const refused = await packs.refused('publishPackDraft', { draftId: draft.id, confirmation: `${draft.code}@1` });
    expect(refused).toMatchObject([{ code: 'PACK_INVALID', path: 'parameters[0]〈team.size.mni〉.key' }, { code: 'PACK_INVALID', path: 'parameters[1]〈team.size.min〉.value' }]);
    expect(await hashes()).toEqual(published);
    await packs.discard(broken);
  });

  it('refuse an unknown metric of a quota at its path', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'METRIC' });
    const quota = { key: 'load.quota', id: 'x', ruleId: 'R-224', origin: 'DEFAULT', value: { activity: 'CLINIC', measure: 'SMILES', window: 'WEEK', per: 'PERSON', min: 1 } };
    const saved = await packs.save(draft, { ...draft.content, parameters: [...draft.content.parameters, quota] });
    const refused = await packs.refused('publishPackDraft', { draftId: draft.id, confirmation: `${draft.code}@1` });
    expect(refused).toMatchObject([{ code: 'PACK_INVALID', path: expect.stringContaining('〈load.quota〉.value.measure'), numbers: { value: '"SMILES"', expected: '以下之一:DAYS、HALF_DAYS、COUNT' } }]);
    await packs.discard(saved);
  });

  it('refuse a scheme whose weights do not make 1, with what they make and how to mend it', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'WEIGHTS' });
    const heavier = (value: never) => {
      const scheme: { items: { weight: string }[] } = value;
      return { ...scheme, items: scheme.items.map((item, at) => (at === 0 ? { ...item, weight: '0.35' } : item)) };
    };
    const saved = await packs.save(draft, withValue(draft.content, 'eval.scheme', heavier, 'person-annual'));
    const before = await snapshot(world);
    const refused = await packs.refused('publishPackDraft', { draftId: draft.id, confirmation: `${draft.code}@1` });
    expect(refused[0]).toMatchObject({ code: 'PACK_INVALID', path: expect.stringContaining('〈eval.scheme〉.value.items'), numbers: { value: expect.stringContaining('1.15'), expected: '权重之和等于 1 的项目' } });
    expect(await snapshot(world)).toBe(before);
    await packs.discard(saved);
  });

  it('refuse an extension that loosens its parent, and one that closes a circle', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'EXTENSION', shortCode: 'LOOSE' });
    expect(draft.content).toMatchObject({ extends: 'GS-2022@1', parameters: [] });
    const looser = await packs.save(draft, { ...draft.content, parameters: [{ key: 'team.size.min', value: 4, ruleId: 'R-224', origin: 'DEFAULT' }] });
    expect(looser.problems).toMatchObject([{ path: 'parameters[0]〈team.size.min〉.value', value: '4', expected: expect.stringContaining('不低于 ≥ 5 人') }]);
    expect(await packs.refused('publishPackDraft', { draftId: draft.id, confirmation: `${draft.code}@1` })).toMatchObject([{ code: 'PACK_INVALID' }]);
    const stricter = await packs.publish(await packs.save(looser, { ...draft.content, parameters: [{ key: 'team.size.min', value: 7, ruleId: 'R-224', origin: 'DEFAULT' }] }));
    const next = await packs.take({ code: stricter.code, version: 1, origin: 'VERSION' });
    const published = await hashes();
    const circle = await packs.save(next, { ...next.content, extends: `${stricter.code}@1` });
    expect(circle.problems).toMatchObject([{ path: 'extends', expected: '另一个方案的代码' }]);
    const other = await packs.take({ code: stricter.code, version: 1, origin: 'EXTENSION', shortCode: 'CHILD' });
    const child = await packs.publish(other);
    const around = await packs.save(circle, { ...next.content, extends: `${child.code}@1` });
    expect(around.problems[0]).toMatchObject({ path: 'extends', expected: expect.stringContaining('不成环的上级方案') });
    expect(await packs.refused('publishPackDraft', { draftId: next.id, confirmation: `${next.code}@2` })).toMatchObject([{ code: 'PACK_INVALID', path: 'extends' }]);
    expect((await hashes()).filter((row) => published.some((old) => old.hash === row.hash))).toEqual(published);
    await packs.discard(around);
  });

  it('are published only with the second confirmation and the second factor', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'CONFIRM' });
    expect(await packs.refused('publishPackDraft', { draftId: draft.id, confirmation: 'yes' })).toMatchObject([{ code: 'CONFIRMATION', fix: `输入 ${draft.code}@1` }]);
    const bare = await world.as('gs-prov', { secondFactor: false }).run(`mutation($input: PublishPackDraftInput!) { publishPackDraft(input: $input) { ${PROBLEMS} } }`, {
      input: { draftId: draft.id, confirmation: `${draft.code}@1` },
    });
    expect(bare.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    await packs.discard(draft);
  });

  it('have one draft at a time, keep their code, and a delivered one gets no new version from a commission', async () => {
    const packs = packsIn(world);
    expect(await packs.refused('takePack', { code: 'GS-2022', version: 1, origin: 'VERSION' })).toMatchObject([{ code: 'NOT_OWN_PACK' }]);
    expect(await packs.refused('takePack', { code: 'GS-2022', version: 1, origin: 'COPY' })).toMatchObject([{ code: 'REQUIRED', path: 'shortCode' }]);
    expect(await packs.refused('takePack', { code: 'GS-2022', version: 1, origin: 'COPY', shortCode: 'GS-OWN' })).toMatchObject([{ code: 'CODE_TAKEN' }]);
    const next = await packs.take({ code: copy.code, version: 1, origin: 'VERSION' });
    expect(next).toMatchObject({ code: copy.code, version: 2 });
    expect(await packs.refused('takePack', { code: copy.code, version: 1, origin: 'VERSION' })).toMatchObject([{ code: 'DRAFT_OPEN' }]);
    const saved = await packs.save(next, { ...next.content, code: 'GS-2022', version: 9 });
    expect(saved.content).toMatchObject({ code: copy.code, version: 2 });
    await packs.discard(saved);
  });

  it('tell the programmes that run by an older version, and change nothing for them', async () => {
    const packs = packsIn(world);
    const programme = await createProgramme(world, { packCode: copy.code, code: 'GS-OWN' });
    await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
    await publish(world, programme.id);
    const second = await packs.nextVersion(copy, (content) => withValue(content, 'team.size.min', () => 7));
    for (const who of ['gansu', 'lanzhouHospital'] as const) {
      const { notices } = await world.officeOf(who).ask<{ notices: { nodes: { kind: string; title: string; body: string; link: string }[] } }>(NOTICES);
      expect(notices.nodes.find((notice) => notice.kind === 'PACK_PUBLISHED' && notice.link === `/programmes/${programme.id}`)).toMatchObject({ body: expect.stringContaining(`仍按 ${copy.code} 第 1 版执行`) });
    }
    const pins = await world.database.admin('select distinct pack_version from pairing union select pack_version from programme');
    expect(pins).toEqual([{ pack_version: 1 }]);
    const rows = (await library('gansu')).filter((row) => row.code === copy.code);
    expect(rows).toMatchObject([{ version: 2, state: 'PUBLISHED', own: true, programmes: [] }, { version: 1, state: 'SUPERSEDED', copiedFrom: 'GS-2022@1', programmes: [{}] }]);
    expect(second.version).toBe(2);
  });

  it('are compared, stricter and looser, with rule ids', async () => {
    const compare = async (before: [string, number], after: [string, number]) => (await world.officeOf('lanzhouHospital').ask<Compared>(COMPARE, {
      beforeCode: before[0], beforeVersion: before[1], afterCode: after[0], afterVersion: after[1],
    })).packComparison.differences;
    expect(await compare(['GS-2022', 1], [copy.code, 1])).toMatchObject([{ key: 'team.size.min', kind: 'CHANGED', strictness: 'STRICTER', before: { value: '≥ 5 人', ruleIds: ['R-224'] }, after: { value: '≥ 6 人' } }]);
    expect(await compare([copy.code, 1], ['GS-2022', 1])).toMatchObject([{ strictness: 'LOOSER' }]);
    const kinds = new Set((await compare(['GS-2022', 1], ['CN-BASE', 1])).map((line) => line.kind));
    expect(kinds).toContain('REMOVED');
  });

  it('of a commission are seen by it and by the parties of its programmes, and by nobody else', async () => {
    const own = (rows: LibraryRow[]) => rows.filter((row) => row.code.startsWith('U')).map((row) => `${row.code}@${row.version}`).sort();
    expect(own(await library('gansu')).length).toBeGreaterThan(3);
    for (const party of ['lanzhouHospital', 'longxiHospital'] as const) expect(own(await library(party))).toEqual([`${copy.code}@1`]);
    for (const outsider of ['shandong', 'tianjinHospital'] as const) {
      expect(own(await library(outsider))).toEqual([]);
      const hidden = await world.officeOf(outsider).run(ONE, { code: copy.code, version: 1 });
      const unknown = await world.officeOf(outsider).run(ONE, { code: 'U1-NOTHING', version: 1 });
      expect(hidden.errors[0]?.message).toBe(unknown.errors[0]?.message);
      expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await library('shandong')).length).toBeGreaterThan(10);
  });

  it('of another commission can be neither taken, extended, run nor compared', async () => {
    const packs = packsIn(world, 'shandong');
    const taken = await world.officeOf('shandong').run(`mutation($input: TakePackInput!) { takePack(input: $input) { ${PROBLEMS} } }`, {
      input: { code: copy.code, version: 1, origin: 'COPY', shortCode: 'STOLEN' },
    });
    expect(taken.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const draft = await packs.take({ origin: 'EXTENSION', shortCode: 'GS-OWN' });
    const saved = await packs.save(draft, { ...draft.content, extends: `${copy.code}@1` });
    expect(saved.problems).toMatchObject([{ path: 'extends', expected: '已有的方案及版本' }]);
    const answer = await world.officeOf('shandong').ask<{ createProgramme: { problems: Problem[] } }>(`mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { ${PROBLEMS} } }`, {
      input: { packCode: copy.code, packVersion: 1, code: 'SD-X', name: 'x', startsOn: '2022-04-01', endsOn: '2025-12-31' },
    });
    expect(answer.createProgramme.problems).toMatchObject([{ code: 'PACK_UNKNOWN' }]);
    const compared = await world.officeOf('shandong').run(COMPARE, { beforeCode: 'GS-2022', beforeVersion: 1, afterCode: copy.code, afterVersion: 1 });
    expect(compared.errors[0]?.extensions.code).toBe('NOT_FOUND');
    await packs.discard(saved);
  });

  it('are no matter of hospitals', async () => {
    for (const field of ['packDrafts { id }', 'policyPacks { code }']) {
      const answer = await world.officeOf('lanzhouHospital').run(`query { ${field} }`);
      expect(answer.errors[0]?.extensions.code).toBe(field.startsWith('packDrafts') ? 'FORBIDDEN' : undefined);
    }
  });

  it('once published refuse any change, whoever tries', async () => {
    await expect(world.database.admin(`update policy_pack set content = '{}' where code = $1`, [copy.code])).rejects.toThrow('a published version never changes');
    await expect(world.database.admin('delete from policy_pack where code = $1', [copy.code])).rejects.toThrow('a published version never changes');
  });
});
