import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { traitsOf } from './parameters/catalogue.js';
import { parsePack, type PolicyPack } from './policy-pack.js';
import { packJsonSchema } from './policy-pack-json-schema.js';
import { resolvePack, lookup, lookupAll } from './policy-pack-resolve.js';
import { diffPacks } from './policy-pack-difference.js';
import { listParameters } from './policy-pack-view.js';
import { readProgrammes, readResolvedProgrammes } from './programme-files.js';

const scheme = {
  label: { zh: '月考核', en: 'Monthly' }, subject: 'PERSON', rhythm: 'MONTH', form: null,
  items: [{ code: 'A', label: { zh: '甲', en: 'A' }, weight: '0.4' }, { code: 'B', label: { zh: '乙', en: 'B' }, weight: '0.6' }],
  scale: { min: '0', max: '100' }, pass: { min: '80', inclusive: true },
  grades: [{ code: 'YES', label: { zh: '合格', en: 'Yes' }, min: '80', passes: true }, { code: 'NO', label: { zh: '不合格', en: 'No' }, min: null, passes: false }],
  chain: [{ code: 'ONE', label: { zh: '一', en: 'One' }, party: 'RECEIVING', level: null, action: 'FILL', seal: true }],
};

function draft(code: string, parameters: Record<string, unknown>[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code, version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: null, valid: { from: '2022-01-01', to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: parameters.map((parameter) => ({ ruleId: 'R-224', clause: { document: 'main' }, origin: 'SOURCE', ...parameter })),
    ...more,
  };
}

function packOf(json: Record<string, unknown>): PolicyPack {
  const result = parsePack(json);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result.pack;
}

const issuesOf = (json: unknown) => {
  const result = parsePack(json);
  return result.ok ? [] : result.issues;
};

describe('a pack that is wrong says where and why', () => {
  it.each<[string, Record<string, unknown>, string, unknown, string]>([
    ['an unknown key', { key: 'team.size.mni', value: 5 }, 'parameters[0]〈team.size.mni〉.key', 'team.size.mni', '已登记的参数键(是否为 team.size.min)'],
    ['a text for a number', { key: 'team.size.min', value: '5' }, 'parameters[0]〈team.size.min〉.value', '5', '数字'],
    ['a negative number', { key: 'team.size.min', value: -1 }, 'parameters[0]〈team.size.min〉.value', -1, '不小于 0'],
    ['an unknown code', { key: 'elig.titleLevel.min', value: 'MIDDLE' }, 'parameters[0]〈elig.titleLevel.min〉.value', 'MIDDLE', '以下之一:NONE、JUNIOR、INTERMEDIATE、DEPUTY_SENIOR、SENIOR'],
    ['a day that does not exist', { key: 'agreement.deadline', value: '2022-02-30' }, 'parameters[0]〈agreement.deadline〉.value', '2022-02-30', '存在的日期 yyyy-mm-dd'],
    ['an unknown attribute', { key: 'team.size.min', value: 5, when: { 'receiver.colour': 'RED' } }, 'parameters[0]〈team.size.min〉.when.receiver.colour', 'RED', '不存在(未知的字段)'],
    ['a rule id of another form', { key: 'team.size.min', value: 5, ruleId: 'R-9' }, 'parameters[0]〈team.size.min〉.ruleId', 'R-9', '规则编号 R-001…R-412 或约定编号 C-1…C-19'],
    ['a clause of an unknown document', { key: 'team.size.min', value: 5, clause: { document: 'other' } }, 'parameters[0]〈team.size.min〉.clause.document', 'other', 'basis 中的文件标识:main'],
    ['a source without a clause', { key: 'team.size.min', value: 5, clause: undefined }, 'parameters[0]〈team.size.min〉.clause', undefined, '出处(origin 为 SOURCE 时必填)'],
    ['a missing id', { key: 'eval.scheme', value: scheme }, 'parameters[0]〈eval.scheme〉.id', undefined, '本参数每一条的标识'],
    ['a superfluous id', { key: 'team.size.min', id: 'x', value: 5 }, 'parameters[0]〈team.size.min〉.id', 'x', '不存在(本参数只有一条)'],
    ['a doubled code', { key: 'agreement.fields', value: ['goals', 'goals'] }, 'parameters[0]〈agreement.fields〉.value', ['goals', 'goals'], '同一代码不能重复'],
    ['an unknown metric', { key: 'load.quota', id: 'x', value: { activity: 'DANCE', measure: 'COUNT', window: 'WEEK', per: 'PERSON', min: 1 } }, 'parameters[0]〈load.quota〉.value.activity', 'DANCE', '以下之一:ANY'],
    ['weights that do not make 1', { key: 'eval.scheme', id: 'x', value: { ...scheme, items: scheme.items.slice(0, 1) } }, 'parameters[0]〈eval.scheme〉.value.items', '0.4', '权重之和等于 1 的项目'],
    ['a float for a weight', { key: 'eval.scheme', id: 'x', value: { ...scheme, pass: { min: 80, inclusive: true } } }, 'parameters[0]〈eval.scheme〉.value.pass.min', 80, '文本'],
    ['grades that all pass', { key: 'eval.scheme', id: 'x', value: { ...scheme, grades: scheme.grades.map((grade) => ({ ...grade, passes: true })) } }, 'parameters[0]〈eval.scheme〉.value.grades', [true, true], '至少一个合格等次和一个不合格等次'],
    ['an overseer without level', { key: 'eval.scheme', id: 'x', value: { ...scheme, chain: [{ ...scheme.chain[0], party: 'OVERSIGHT' }] } }, 'parameters[0]〈eval.scheme〉.value.chain[0].level', null, '监管卫生健康委的级别'],
  ])('%s', (_, parameter, path, value, expected) => {
    const [issue] = issuesOf(draft('X-1', [parameter]));
    expect(issue?.path).toBe(path);
    expect(issue?.value).toEqual(value);
    expect(issue?.expected).toContain(expected);
    expect(issue?.message).toContain(path);
  });

  it('two entries that may both hold and are equally specific', () => {
    const issues = issuesOf(draft('X-1', [
      { key: 'team.size.min', value: 5, when: { 'receiver.category': 'TCM' } },
      { key: 'team.size.min', value: 4, when: { 'receiver.standard': 'UNMET' } },
    ]));
    expect(issues.map((issue) => issue.path)).toEqual(['parameters[1]〈team.size.min〉.when']);
    expect(issuesOf(draft('X-1', [
      { key: 'team.size.min', value: 5, when: { 'receiver.category': 'TCM' } },
      { key: 'team.size.min', value: 4, when: { 'receiver.category': ['GENERAL', 'SPECIALTY'] } },
    ]))).toEqual([]);
  });

  it('what is no pack at all', () => {
    expect(issuesOf([])[0]).toMatchObject({ path: '(整个文件)', expected: '对象' });
    expect(issuesOf(draft('X-1', [], { colour: 'red' }))[0]).toMatchObject({ path: 'colour', value: 'red' });
    expect(issuesOf(draft('X-1', [], { valid: { from: '2022-01-01', to: '2021-01-01' } }))[0]).toMatchObject({ path: 'valid.to', value: '2021-01-01' });
  });
});

describe('a pack that extends another', () => {
  const parent = packOf(draft('PP', [
    { key: 'team.size.min', value: 5 },
    { key: 'team.size.min', value: 3, when: { 'receiver.category': 'TCM' } },
    { key: 'term.continuousMonths.min', value: 6, overridable: true },
    { key: 'agreement.deadline', value: '2022-04-05' },
    { key: 'elig.titleLevel.min', value: 'INTERMEDIATE' },
    { key: 'agreement.fields', value: ['goals', 'annualTasks'] },
    { key: 'leader.posts', value: ['PRESIDENT', 'VICE_PRESIDENT'] },
    { key: 'elig.healthCheck', value: true },
    { key: 'load.quota', id: 'clinic', value: { activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 3 } },
  ]));
  const child = (parameters: Record<string, unknown>[]) => resolvePack(packOf(draft('CC', parameters, { extends: 'PP@1' })), (code) => (code === 'PP' ? parent : null));
  const loose = (parameter: Record<string, unknown>) => {
    const result = child([parameter]);
    return result.ok ? [] : result.issues.map((issue) => [issue.path, issue.expected]);
  };

  it('takes over what it does not set and may tighten', () => {
    const result = child([{ key: 'team.size.min', value: 6 }]);
    if (!result.ok) throw new Error('refused');
    expect(lookup(result.pack, 'team.size.min', { 'receiver.category': 'GENERAL' })).toMatchObject({ value: 6, entry: { from: 'CC' } });
    expect(lookup(result.pack, 'team.size.min', { 'receiver.category': 'TCM' })).toMatchObject({ value: 3, entry: { from: 'PP' } });
    expect(lookup(result.pack, 'elig.titleLevel.min')).toMatchObject({ value: 'INTERMEDIATE', entry: { from: 'PP', depth: 1 } });
  });

  it.each([
    ['a smaller team', { key: 'team.size.min', value: 4 }, '不低于 ≥ 5 人(上级方案 PP,R-224)'],
    ['a smaller team in one case', { key: 'team.size.min', value: 2, when: { 'receiver.category': 'TCM' } }, '不低于 ≥ 3 人'],
    ['a smaller team in a case the parent does not know', { key: 'team.size.min', value: 4, when: { 'receiver.standard': 'UNMET' } }, '不低于 ≥ 5 人'],
    ['a later deadline', { key: 'agreement.deadline', value: '2022-04-06' }, '不晚于 2022-04-05'],
    ['a lower title', { key: 'elig.titleLevel.min', value: 'JUNIOR' }, '不低于 中级及以上'],
    ['less content', { key: 'agreement.fields', value: ['goals'] }, '包含 帮扶目标、年度任务'],
    ['another post', { key: 'leader.posts', value: ['PRESIDENT', 'DEPT_DIRECTOR'] }, '不超出 院长、副院长'],
    ['no health check', { key: 'elig.healthCheck', value: false }, 'true'],
    ['a gate made a flag', { key: 'elig.healthCheck', value: true, effect: 'FLAG' }, '不弱于 BLOCK'],
    ['less work', { key: 'load.quota', id: 'clinic', value: { activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 2 } }, '不低于'],
    ['other work', { key: 'load.quota', id: 'clinic', value: { activity: 'ROUND', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 3 } }, '不低于'],
  ])('refuses %s', (_, parameter, expected) => {
    const [issue] = loose(parameter);
    expect(issue?.[0]).toContain(parameter.key);
    expect(issue?.[1]).toContain(expected);
  });

  it.each([
    [{ key: 'term.continuousMonths.min', value: 3 }],
    [{ key: 'agreement.deadline', value: '2022-04-01' }],
    [{ key: 'elig.titleLevel.min', value: 'SENIOR' }],
    [{ key: 'agreement.fields', value: ['goals', 'annualTasks', 'rights'] }],
    [{ key: 'leader.posts', value: ['PRESIDENT'] }],
    [{ key: 'load.quota', id: 'round', value: { activity: 'ROUND', measure: 'COUNT', window: 'WEEK', per: 'PERSON', min: 1 } }],
    [{ key: 'team.size.min', value: 3, when: { 'receiver.category': 'TCM', 'receiver.standard': 'UNMET' } }],
  ])('allows %j', (parameter) => {
    expect(loose(parameter)).toEqual([]);
  });

  it('refuses a circle and an unknown parent', () => {
    const a = packOf(draft('AA', [], { extends: 'BB@1' }));
    const b = packOf(draft('BB', [], { extends: 'AA@1' }));
    const circle = resolvePack(a, (code) => (code === 'AA' ? a : b));
    expect(circle).toMatchObject({ ok: false, issues: [{ path: 'extends', expected: '不成环的上级方案(AA → BB → AA)' }] });
    expect(resolvePack(a, () => null)).toMatchObject({ ok: false, issues: [{ path: 'extends', value: 'BB@1' }] });
  });

  it('does not know which value holds while an attribute is unknown', () => {
    const result = child([]);
    if (!result.ok) throw new Error('refused');
    expect(lookup(result.pack, 'team.size.min', {})).toMatchObject({ state: 'UNKNOWN', missing: ['receiver.category'] });
    expect(lookup(result.pack, 'coverage.minOnSite', {})).toEqual({ state: 'ABSENT' });
    expect(lookupAll(result.pack, 'load.quota').map((line) => line.id)).toEqual(['clinic']);
  });
});

describe('the delivered packs', () => {
  it('are valid, join with their parents and tell each parameter in both languages', async () => {
    for (const pack of (await readResolvedProgrammes()).values()) {
      const lines = listParameters(pack);
      expect(lines.length).toBeGreaterThan(10);
      for (const line of lines) {
        expect(line.label, `${pack.code} ${line.key}`).toMatch(/\p{Script=Han}/u);
        expect(line.labelEn, `${pack.code} ${line.key}`).not.toMatch(/\p{Script=Han}/u);
        expect(line.value, `${pack.code} ${line.key}`).not.toBe('');
        expect(line.clauseText !== '' || line.note !== null, `${pack.code} ${line.key} has neither clause nor note`).toBe(true);
        expect(traitsOf(line.key).group).toBe(line.group);
      }
    }
  });

  it('differ from each other line by line', async () => {
    const packs = await readResolvedProgrammes();
    const [gansu, zhongzhan] = [packs.get('GS-2022'), packs.get('CN-410803-2021')];
    if (!gansu || !zhongzhan) throw new Error('packs missing');
    expect(diffPacks(gansu, gansu)).toEqual([]);
    const size = diffPacks(gansu, zhongzhan).filter((difference) => difference.key === 'team.size.min');
    expect(size.map((difference) => [difference.condition, difference.before?.value ?? null, difference.after?.value ?? null])).toEqual([
      ['受援单位类别 = 中医医院', '≥ 3 人', null],
      [null, '≥ 5 人', null],
      ['受援单位达标情况 = 未达标', null, '≥ 3 人'],
    ]);
  });

  it('have codes of their own', async () => {
    const codes = (await readProgrammes()).map((pack) => `${pack.code}@${pack.version}`);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are described by the JSON Schema file as it is delivered', async () => {
    const file: unknown = JSON.parse(await readFile(new URL('../policy-pack.schema.json', import.meta.url), 'utf8'));
    expect(file).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });
});
