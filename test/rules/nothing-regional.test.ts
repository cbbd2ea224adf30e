import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readProgrammes } from '@jiedui/schema/programme-files';
import { describe, expect, it } from 'vitest';

/**
 * What differs between programmes is data: no place, no grade and no threshold of a pack stands in the code. The lists are
 * made from the packs and the division table themselves; what is allowed nevertheless is listed here with its reason.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const packs = await readProgrammes();

interface Line { file: string; number: number; text: string }

/** Lines of the product's own code: without tests, demonstration and sample data, generated files and comments. */
function codeOf(folders: string[]): Line[] {
  return folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name).slice(root.length);
    if (!entry.isFile() || !/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file) || /\/(demo|generated|parts)\//.test(file)) return [];
    return linesOf(file, readFileSync(join(root, file), 'utf8'));
  }));
}

function linesOf(file: string, text: string): Line[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''));
  return code.split('\n').map((line, index) => ({ file, number: index + 1, text: line.replace(/(^|\s)\/\/.*$/, '') }));
}

const everything = codeOf(['server/src', 'client/src']);

/** `file what` for each line in which something is found and not allowed there. */
function hits(lines: Line[], find: (line: Line) => string[], allowed: Record<string, string[]>): string[] {
  return lines.flatMap((line) => find(line).filter((what) => !(allowed[line.file] ?? []).includes(what)).map((what) => `${line.file}:${line.number} ${what}  ${line.text.trim()}`));
}

type Leaf = string | number | boolean;

function leaves(value: unknown): Leaf[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [value as Leaf];
}

const stem = (name: string): string => name.replace(/(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|省|市|盟|州|县|区|旗)$/, '');

/** Provinces, prefectures, and those counties that a pack names. */
const places = (() => {
  const divisions = readFileSync(join(root, 'migrations/seed/divisions-2026.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const named = packs.map((pack) => JSON.stringify([pack.name, pack.basis, pack.parameters])).join('\n');
  const wanted = divisions.filter(([, name = '', level = '']) => level !== 'COUNTY' || named.includes(stem(name)));
  return [...new Set(wanted.map(([, name = '']) => stem(name)).filter((name) => name.length >= 2))];
})();

const anyPlace = new RegExp(places.join('|'), 'g');
/** 北京时间 is the name of a time zone, 中西医 medicine of two traditions, 乡村振兴 a task, 会同 a verb and no district. */
const placesIn = ({ text }: { text: string }): string[] => [...text.replaceAll(/北京时间|中西医|乡村振兴|会同/g, '').matchAll(anyPlace)].map(([place]) => place);

/** Codes that stand in quotes. */
function quotedIn(text: string, codes: string[]): string[] {
  return codes.filter((code) => [`'${code}'`, `"${code}"`, `\`${code}\``].some((quoted) => text.includes(quoted)));
}

const grades = packs.flatMap((pack) => pack.parameters.flatMap((parameter) => (parameter.key === 'eval.scheme' ? parameter.value.grades : [])));
/** Passed and failed are words of every language; the name of a grade is one only where it says more. */
const plainWords = new Set(['合格', '不合格', 'Qualified', 'Unqualified']);
const gradeWords = [...new Set(grades.flatMap((grade) => [grade.label.zh, grade.label.en]))].filter((word) => !plainWords.has(word));
const gradeCodes = [...new Set(grades.map((grade) => grade.code))];
const gradesIn = ({ text }: { text: string }): string[] => [...quotedIn(text, gradeCodes), ...gradeWords.filter((word) => text.includes(word))];

const numbers = new Set(packs.flatMap((pack) => pack.parameters.flatMap((parameter) => leaves([parameter.value, parameter.when]).map(String).filter((leaf) => /^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/.test(leaf)))));
/** Everything compared with a number of a pack; 0, 1 and 2 tell none, one and several apart. */
const comparisonsIn = ({ text }: { text: string }): string[] =>
  [...text.replaceAll(/'[^']*'/g, '').matchAll(/(?:[<>]=?|[!=]==?) ?(-?\d[\d_]*(?:\.\d+)?)\b/g)].map(([, number = '']) => number.replaceAll('_', '')).filter((number) => numbers.has(number) && Number(number) > 2);
/** Numbers that mean nothing but the pack: amounts, populations, fractions, days; a year alone may be an example, a power of ten a limit. */
const peculiar = [...numbers].filter((number) => /^\d{4}-|\./.test(number) || (Number(number) >= 1000 && !/^((19|20)\d\d|10+)$/.test(number)));
const anyPeculiar = new RegExp(`(?<![\\d.])(${peculiar.map((number) => `${number.replaceAll('.', '\\.')}${number.includes('.') ? '0*' : ''}`).join('|')})(?![\\d.])`, 'g');
const peculiarIn = ({ text }: { text: string }): string[] => [...text.replaceAll(/(?<=\d)_(?=\d)/g, '').matchAll(anyPeculiar)].map(([, number = '']) => number);

describe('nothing of a pack in the code', () => {
  it('the lists are made from the packs and the divisions', () => {
    expect(places).toEqual(expect.arrayContaining(['甘肃', '兰州', '通榆', '中站', '宜城', '亳州', '天津']));
    expect(gradeWords).toContain('优秀');
    expect(peculiar).toEqual(expect.arrayContaining(['50000', '0.05', '2022-04-05', '400000']));
  });

  it('no province, no prefecture and no place that a pack names', () => {
    expect(hits(everything, placesIn, {})).toEqual([]);
  });

  it('no code of a pack but the base’s', () => {
    const codes = [...new Set(packs.map((pack) => pack.code))].filter((code) => code !== 'CN-BASE');
    expect(hits(everything, ({ text }) => quotedIn(text, codes), {})).toEqual([]);
  });

  it('no grade of a scheme', () => {
    expect(hits(everything, gradesIn, {})).toEqual([]);
  });

  it('no comparison with a number of a pack', () => {
    expect(hits(everything, comparisonsIn, {
      'server/src/db/sqlstate.ts': ['5'], // how deep a chain of causes is followed
      'server/src/graphql/errors.ts': ['5'], // the same
      'server/src/modules/calendar/calendar.service.ts': ['5'], // Monday to Friday
      'server/src/modules/document/columns.ts': ['12'], // months of a year
      'server/src/modules/document/sheet.ts': ['4'], // characters that a mask leaves
      'server/src/modules/membership/passwords.ts': ['3'], // kinds of characters in a password
      'server/src/modules/report/report-form.ts': ['12'], // months of a year
      'server/src/modules/staff/selection.facts.ts': ['3'], // steps that an application records: by oneself, department, leading group
      'server/src/policy/day-index.ts': ['10'], // months of the Gregorian calendar
      'server/src/policy/rhythm.ts': ['12'], // months of a year
      'server/src/policy/work-calendar.ts': ['5'], // days of a week from Monday to Friday
      'client/src/app/format.ts': ['12'], // characters of a hash that are shown
      'client/src/modules/coverage/month-strips.tsx': ['12'], // months of a year
      'client/src/modules/minute-deadline.tsx': ['60'], // minutes of an hour
      'client/src/modules/todo/due-list.tsx': ['3'], // days before a deadline that are marked
      'client/src/pages/applications/apply-dialog.tsx': ['5'], // characters of a statement
      'client/src/pages/notice-channels/add-channel-dialog.tsx': ['3'], // characters of an address
      'client/src/pages/organizations/organization-dialog.tsx': ['6'], // digits of a division code
      'client/src/pages/plans/plan-dialog.tsx': ['12'], // lines that a plan may hold
      'client/src/pages/security/second-factor-panel.tsx': ['6'], // digits of a one-time code
      'client/src/pages/staff/person-account.tsx': ['3'], // characters of a login
      'client/src/pages/evaluation/number-line.tsx': ['7'], // points of a scale that have room for their numbers
      'client/src/ui/figure-strip.tsx': ['7'], // figures in one row
      'client/src/ui/heat-grid.tsx': ['100'], // a full share
      'client/src/ui/trend-bars.tsx': ['5'], // lowest top of a scale
    })).toEqual([]);
  });

  it('no amount, population, fraction or day of a pack', () => {
    expect(hits(everything, peculiarIn, {
      'client/src/pages/evaluation/number-line.tsx': ['0.05', '0.2'], // steps of a scale
      'client/src/ui/icon.tsx': ['0.15'], // em below the line
    })).toEqual([]);
  });

  it('the evaluators hold no number but those of the calendar and of arithmetic', () => {
    const common = new Set(['0', '1', '2', '7', '12', '100']); // none, one, several; days a week, months a year, hundredths
    const literalsIn = ({ text }: Line): string[] => {
      const code = text
        .replaceAll(/\.(slice|padStart|toFixed|at)\([^)]*\)/g, '')
        .replaceAll(/'[^']*'/g, '')
        .replaceAll(/`([^`$]|\$\{[^}]*\})*`/g, (template) => [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(' '));
      return [...code.matchAll(/(?<![\w.])(\d[\d_]*(?:\.\d+)?)(?![\w])/g)].map(([, number = '']) => number.replaceAll('_', '')).filter((number) => !common.has(number));
    };
    const policy = everything.filter(({ file }) => file.startsWith('server/src/policy/') && !file.endsWith('/day-index.ts')); // the Gregorian calendar itself
    expect(hits(policy, literalsIn, {
      'server/src/policy/attendance-sheet.ts': ['60'], // minutes of an hour
      'server/src/policy/contradiction.ts': ['6371000', '180', '1000'], // metres of the earth's radius, degrees of a half circle, metres of a kilometre
      'server/src/policy/stay-progress.ts': ['1000'], // days that are searched for the end of a stay
      'server/src/policy/incident.ts': ['60000'], // milliseconds of a minute
      'server/src/policy/period.ts': ['14', '3'], // days of a fortnight, months of a quarter
      'server/src/policy/closing.ts': ['3'], // months of a quarter
      'server/src/policy/oversight-period.ts': ['3'], // months of a quarter
      'server/src/policy/service-forecast.ts': ['2000'], // days that are searched for the day it is reached
      'server/src/policy/rhythm.ts': ['3', '6'], // months of a quarter and of half a year
      'server/src/policy/scoring.ts': ['60', '10'], // digits that are kept and read
      'server/src/policy/work-calendar.ts': ['5'], // Monday to Friday
    })).toEqual([]);
  });

  it('each of these is found where somebody writes it', () => {
    const line = (text: string) => linesOf('x.ts', text);
    expect(hits(line("if (name === '甘肃省卫生健康委') return;"), placesIn, {})).toHaveLength(1);
    expect(hits(line("const best = grade === 'EXCELLENT';"), gradesIn, {})).toHaveLength(1);
    expect(hits(line("const word = '考核优秀';"), gradesIn, {})).toHaveLength(1);
    expect(hits(line('if (team.length >= 5) return;'), comparisonsIn, {})).toHaveLength(1);
    expect(hits(line('const large = population > 50_000;'), peculiarIn, {})).toHaveLength(1);
    expect(hits(line("const due = '2022-04-05';"), peculiarIn, {})).toHaveLength(1);
    expect(hits(line('// 甘肃 asks for 50000'), (one) => [...placesIn(one), ...peculiarIn(one)], {})).toEqual([]);
  });
});
