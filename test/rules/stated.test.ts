import { parameterCatalogue } from '@jiedui/schema/parameters/catalogue';
import type { Parameter, PolicyPack } from '@jiedui/schema/policy-pack';
import { readProgrammes } from '@jiedui/schema/programme-files';
import { readRuleFiles } from '@jiedui/schema/rule-files';
import { describe, expect, it } from 'vitest';

/** Every number, day and code that a source states stands in its pack with its rule, and no pack states one that no source gives. */

const files = await readRuleFiles();
const packs = newest(await readProgrammes());
const rules = new Map(files.flatMap((file) => file.rules.map((rule) => [rule.id, rule] as const)));

function newest(all: PolicyPack[]): PolicyPack[] {
  return all.filter((pack) => !all.some((other) => other.code === pack.code && other.version > pack.version));
}

type Leaf = string | number | boolean;

function leaves(value: unknown): Leaf[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [value as Leaf];
}

const rulesOf = (parameter: Parameter): string[] => [parameter.ruleId, ...(parameter.alsoRules ?? [])];

/** Values that stand elsewhere or in other words in the pack, each with the reason. */
const elsewhere: Record<string, string> = {
  'R-047 policy.effective': 'policy.effectiveOnPublication says it as yes or no',
  'R-047 policy.owner': 'a department has its Chinese name: 人事部门',
  'R-098 eval.methods.mode': 'eval.methods demands all that it names',
  'R-115 referral.up.contact': 'a department has its Chinese name: 医务科',
  'R-120 basis': 'a basis document of the pack',
  'R-143 role.owner': 'a department has its Chinese name: 医务科',
  'R-144 role.training': 'a department has its Chinese name: 科教科',
  'R-220 basis': 'a basis document of the pack',
  'R-220 programme.from': 'the pack is valid from that day',
  'R-220 programme.to': 'the pack is valid up to that day',
  'R-227 pairing.leadHospital': 'pairing.leadHospital.required demands exactly one where several support',
  'R-244 filing.route.inProvince': 'the steps of filing.route#DIRECT',
  'R-246 filing.route.outOfProvince': 'the steps of filing.route#VIA-CITY',
  'R-247 eval.jointWith': 'named in Chinese in one text',
  'R-248 eval.annual.before': 'eval.annual.beforeTermEnd says it as yes or no',
  'R-257 subsidy': 'subsidy.given: the source names no amount',
  'R-273 sanction.reportTo': 'an administration has its Chinese name: 卫生局医政科',
  'R-275 programme.from': 'the pack is valid from that day',
  'R-275 programme.to': 'the pack is valid up to that day',
  'R-290 subsidy.perMonth': 'money is whole fen: 4000 yuan are 400000',
  'R-295 subsidy.deduct.onFail': 'money is whole fen: 1000 yuan are 100000',
  'R-302 load.types': 'out-patient work is called clinic',
  'R-317 filing.to': 'a league is of the level of a city',
  'R-320 gate.preTraining': 'the base demands it, the pack names the topics',
  'R-339 goal.level': 'goal.capability LEVEL_2A',
  'R-365 programme.from': 'the pack is valid from that day',
  'R-365 programme.to': 'the pack is valid up to that day',
  'R-393 eval.self': 'eval.direction BOTH_SELF',
  'R-395 eval.halfYear': 'once in each half-year: yes or no',
};

describe('what the sources state', () => {
  it('stands in the pack of the source, under the same rule', () => {
    const missing = files.flatMap((file) => {
      const own = packs.filter((pack) => pack.source?.system === file.system || pack.code === 'CN-BASE');
      return file.rules.flatMap((rule) => {
        const held = own.flatMap((pack) => pack.parameters.filter((parameter) => rulesOf(parameter).includes(rule.id)));
        const values = new Set(held.flatMap((parameter) => leaves([parameter.value, parameter.when])).map(String));
        return Object.entries(rule.stated ?? {}).flatMap(([name, value]) => (leaves(value).every((leaf) => values.has(String(leaf))) ? [] : [`${rule.id} ${name}`]));
      });
    });
    expect(missing.sort()).toEqual(Object.keys(elsewhere).sort());
  });

  it('the days of a programme are those of its pack', () => {
    const days = (id: string) => {
      const stated = rules.get(id)?.stated ?? {};
      return { from: stated['programme.from'], to: stated['programme.to'] };
    };
    const valid = (code: string) => packs.find((pack) => pack.code === code)?.valid;
    expect([valid('GS-2022'), valid('BZ-2016'), valid('CN-410803-2021')]).toEqual([days('R-220'), days('R-275'), days('R-365')]);
  });

  it('amounts of yuan are whole fen in the pack', () => {
    const fen = (key: string) => packs.find((pack) => pack.code === 'BZ-2016')?.parameters.find((parameter) => parameter.key === key)?.value;
    expect([fen('subsidy.perMonthFen'), fen('subsidy.deductOnFailFen')]).toEqual([
      Number(rules.get('R-290')?.stated?.['subsidy.perMonth']) * 100, Number(rules.get('R-295')?.stated?.['subsidy.deduct.onFail']) * 100,
    ]);
  });
});

/** Numbers of parameters that rest on a source without standing in its rule as they are. */
const derived: Record<string, string> = {
  'GS-2022 filing.deadline 2022': 'the year for which R-245 names the day',
  'GS-2022 goal.capability 50000': 'the limit that R-221 states, from below',
  'BZ-2016 subsidy.perMonthFen 400000': 'yuan in fen',
  'BZ-2016 subsidy.deductOnFailFen 100000': 'yuan in fen',
};
const isNumber = (leaf: Leaf): boolean => typeof leaf === 'number' || /^-?\d+(\.\d+)?$/.test(String(leaf)) || /^\d{4}-\d\d-\d\d$/.test(String(leaf));

describe('no number is invented', () => {
  it('a number that claims a source stands in the rule of the source', () => {
    const invented = packs.flatMap((pack) => pack.parameters.filter((parameter) => parameter.origin === 'SOURCE' && parameter.key !== 'eval.scheme').flatMap((parameter) => {
      const stated = new Set(rulesOf(parameter).flatMap((id) => leaves(rules.get(id)?.stated)).map(String));
      const numbers = leaves([parameter.value, parameter.when]).filter((leaf) => isNumber(leaf) && !stated.has(String(leaf)));
      return [...new Set(numbers)].map((number) => `${pack.code} ${parameter.key} ${number}`);
    }));
    expect([...new Set(invented)].sort()).toEqual(Object.keys(derived).sort());
  });

  it('the pass mark of a scheme is the source’s; weights that are not say so', () => {
    const schemes = packs.flatMap((pack) => pack.parameters.flatMap((parameter) => (parameter.key === 'eval.scheme' ? [{ pack, parameter, scheme: parameter.value }] : [])));
    expect(schemes.length).toBeGreaterThan(5);
    for (const { pack, parameter, scheme } of schemes) {
      const stated = new Set(rulesOf(parameter).flatMap((id) => leaves(rules.get(id)?.stated)).map(String));
      const marks = [...(scheme.pass ? [scheme.pass.min] : []), ...scheme.items.map((item) => item.weight)];
      if (marks.some((mark) => !stated.has(mark))) expect(parameter.note, `${pack.code} ${parameter.key}#${parameter.id}`).toContain('平台默认');
    }
  });

  it('what the platform adds by itself is a default or a convention with its reason', () => {
    const silent = packs.flatMap((pack) => pack.parameters
      .filter((parameter) => parameter.origin !== 'SOURCE' && (parameter.note ?? '') === '' && leaves(parameter.value).some(isNumber))
      .map((parameter) => `${pack.code} ${parameter.key}`));
    expect(silent).toEqual([]);
    expect(Object.keys(parameterCatalogue).length).toBeGreaterThan(150);
  });
});

describe('national documents', () => {
  const numbers = (pack: PolicyPack) => pack.basis.flatMap((document) => (document.normalised === null ? [] : [{ id: document.id, number: document.normalised }]));

  it('a source that rests on one names it by the number of a delivered pack', () => {
    const national = new Map(packs.filter((pack) => /^CN-\d{4}-\d+$/.test(pack.code)).map((pack) => [numbers(pack)[0]?.number, pack]));
    expect([...national.keys()]).toEqual(['卫医管发〔2009〕72号', '国卫医函〔2021〕262号']);
    const resting = packs.flatMap((pack) => numbers(pack).filter(({ id }) => id === 'national').map(({ number }) => `${pack.code} → ${national.get(number)?.code ?? 'no pack'}`));
    expect(resting).toEqual(['GQC-S12 → CN-2009-72', 'HP-S17 → CN-2009-72', 'HP-S20 → CN-2009-72', 'GS-2022 → CN-2021-262', 'MY-S29 → CN-2009-72']);
  });

  it('say nothing that no source tells of them', () => {
    for (const pack of packs.filter((one) => /^CN-\d{4}-\d+$/.test(one.code))) {
      expect(pack.parameters).toEqual([]);
      expect(pack.basis[0]?.note).toContain('不代拟');
    }
  });
});
