import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '@jiedui/schema/parameters/catalogue';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { parsePack } from '@jiedui/schema/policy-pack';
import { readProgrammes } from '@jiedui/schema/programme-files';
import { packOf } from './cases.js';

/** What a pack says of a key where nothing else is known, with the rule it rests on. */
function stated(code: string, key: ParameterKey): string {
  const found = lookup(packOf(code), key);
  return found.state === 'FOUND' ? `${JSON.stringify(found.value)} ${found.entry.ruleId}` : found.state;
}

describe('every source is a pack', () => {
  it('one for each of the thirty systems', async () => {
    const systems = (await readProgrammes()).flatMap((pack) => (pack.source === null ? [] : [pack.source.system]));
    expect([...new Set(systems)].sort()).toEqual(Array.from({ length: 30 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`));
  });

  it.each<[string, string, ParameterKey, string]>([
    ['R-010', 'CN-S02', 'scope.personnel', '["DISPATCHED_STAFF"]'],
    ['R-020', 'CN-S02', 'manage.daily', '"RECEIVING_HEALTH_ADMIN"'],
    ['R-036', 'HP-S04', 'org.dualRole', 'true'],
    ['R-047', 'HP-S04', 'policy.effectiveOnPublication', 'true'],
    ['R-048', 'HP-S05', 'scope.units', '["HOSPITALS_OF_ALL_LEVELS"]'],
    ['R-048', 'HP-S05', 'scope.personnel', '["SUPPORTING_STAFF"]'],
    ['R-056', 'HP-S05', 'policy.supersedes', 'true'],
    ['R-057', 'CN-S06', 'scope.personnel', '["SUPPORTING_STAFF","RECEIVING_STAFF","MANAGERS"]'],
    ['R-069', 'HP-S07', 'scope.process', '["SELECTION","TECHNICAL_SUPPORT","TRAINING_EXCHANGE","EVALUATION"]'],
    ['R-070', 'HP-S07', 'org.leadingGroup.powers', '["PLAN","APPROVE_DISPATCH","RESOLVE","EVALUATE","AMEND"]'],
    ['R-071', 'HP-S07', 'org.office.powers', '["EXECUTE","LIAISE","TRAIN","COLLECT","TRACK"]'],
    ['R-077', 'HP-S08', 'elig.personCategories', '["PHYSICIAN","NURSE","RESEARCHER","ADMIN"]'],
    ['R-078', 'HP-S08', 'manage.daily', '"SUPPORTING"'],
    ['R-087', 'HP-S08', 'leave.policySource', '"SUPPORTING"'],
    ['R-090', 'CN-S09', 'programme.receiverKinds', '["HOSPITAL","COMMUNITY_CENTRE","TOWNSHIP_CENTRE"]'],
    ['R-111', 'HP-S11', 'manage.daily', '"RECEIVING"'],
    ['R-138', 'CN-S15', 'programme.principles', '["VOLUNTARY","STABLE","WIN_WIN","GOOD_FAITH"]'],
    ['R-139', 'CN-S15', 'pairing.termination', '"REASON_AND_APPROVAL"'],
    ['R-142', 'HP-S16', 'programme.receiverKinds', '["TOWNSHIP_CENTRE","COMMUNITY_CENTRE"]'],
    ['R-143', 'HP-S16', 'role.owner', '"医务科"'],
    ['R-144', 'HP-S16', 'role.training', '"科教科"'],
    ['R-145', 'HP-S16', 'eval.departments', '["MEDICAL","SCI_EDU","HR","NURSING"]'],
    ['R-167', 'HP-S18', 'programme.modes', '["SHORT","LONG","REMOTE","PROJECT"]'],
    ['R-223', 'GS-2022', 'programme.mode', '"GROUP"'],
    ['R-164', 'HP-S18', 'role.discipline', '"READ_AND_OPEN_CASE"'],
    ['R-169', 'HP-S19', 'programme.principles', '["OVERALL_PLANNING","SINCERITY","STRONG_AND_WEAK_DISCIPLINES","LONG_AND_SHORT_TERM","TALENT_AND_TECHNIQUE"]'],
    ['R-183', 'HP-S20', 'manage.daily', '"RECEIVING"'],
    ['R-212', 'TY-S22', 'manage.daily', '"RECEIVING"'],
    ['R-219', 'CZ-S23', 'programme.domain', '"MEDICAL"'],
    ['R-251', 'GS-2022', 'role.ruralBureau', '"AGREEMENT_COORDINATION"'],
    ['R-253', 'GS-2022', 'org.dedicatedDepartment', 'true'],
    ['R-254', 'GS-2022', 'manage.daily', '"RECEIVING"'],
    ['R-269', 'HN-2014', 'eval.departments', '["MEDICAL","HR","ECON","MARKET"]'],
    ['R-400', 'CN-410803-2021', 'programme.principles', '["STRICT_SELECTION","STRICT_DISCIPLINE","STRICT_EVALUATION"]'],
  ])('[%s pass] %s sets %s', (ruleId, code, key, value) => {
    expect(stated(code, key)).toBe(`${value} ${ruleId}`);
  });

  it('[R-120 R-155 R-174 pass] a document number masked or printed wrongly stands as printed, the right one beside it', () => {
    const national = (code: string) => packOf(code).lineage[0]?.basis.find((document) => document.id === 'national');
    expect(['GQC-S12', 'HP-S17', 'HP-S20'].map((code) => [national(code)?.asPrinted, national(code)?.normalised])).toEqual([
      ['卫医管发〔____〕____号', '卫医管发〔2009〕72号'],
      ['卫医管发〔2023〕72号', '卫医管发〔2009〕72号'],
      ['卫医管发〔2009〕72号', '卫医管发〔2009〕72号'],
    ]);
  });

  it('[R-219 fail] a pack of another domain is none: schools and universities support each other too', async () => {
    const pack = (await readProgrammes()).find(({ code, version }) => code === 'CZ-S23' && version === 2);
    const elsewhere = { ...pack, parameters: pack?.parameters.map((parameter) => (parameter.key === 'programme.domain' ? { ...parameter, value: 'EDUCATION' } : parameter)) };
    const parsed = parsePack(elsewhere);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([expect.stringContaining('programme.domain')]);
    expect(parsePack({ ...pack }).ok).toBe(true);
  });

  it('[R-220 R-275 R-365 pass] a pack is valid for the time of its programme', () => {
    expect(['GS-2022', 'BZ-2016', 'CN-410803-2021'].map((code) => packOf(code).valid)).toEqual([
      { from: '2022-01-01', to: '2025-12-31' }, { from: '2016-08-01', to: '2020-12-31' }, { from: '2021-07-02', to: '2025-12-31' },
    ]);
  });

  it('[R-119 pass] a text with an article missing says so', () => {
    expect(packOf('HP-S11').lineage[0]?.basis[0]?.note).toBe('原文缺第六条');
  });
});
