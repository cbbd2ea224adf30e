/** Responsible for the dashboard as a workbook: what it is about on every sheet, figures, what is left out, parts, areas or people below. Pure. */
import { figureParts } from '@jiedui/schema/figure-parts';
import { figureCodes, type FigureCode } from '@jiedui/schema/figures';
import { assignmentStates } from '@jiedui/schema/states';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import writeXlsxFile, { type Cell as WrittenCell } from 'write-excel-file/node';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { NOW_FIGURES, PERIOD_FIGURES } from './figure-catalogue.js';

export type Language = 'zh' | 'en';

const PERSON_FIGURES = ['STAY_MONTHS', 'ACTIVITIES', 'ACTIVITIES_CONFIRMED', 'ATTENDANCES', 'ABSENCES', 'EVALUATIONS_ENDED', 'EVALUATIONS_PASSED'] as const satisfies readonly FigureCode[];

interface CountedFigure {
  readonly code: FigureCode;
  readonly value: number;
}

export type ExportedPerson = Readonly<Record<(typeof PERSON_FIGURES)[number], number>> & {
  readonly name: string; readonly titleLevel: string; readonly supporterName: string; readonly arrivedOn: string | null; readonly state: string;
};

/** What the workbook says: the dashboard of one area in one period, as of one moment. */
export interface DashboardExport {
  readonly asOf: Date;
  readonly period: OversightPeriod;
  /** From the province down; empty for everything that is seen, or for an institution. */
  readonly path: readonly string[];
  readonly receiverName: string | null;
  readonly programmeName: string | null;
  readonly figures: readonly (CountedFigure & { readonly target: number | null })[];
  readonly excluded: readonly CountedFigure[];
  readonly parts: readonly { readonly of: FigureCode; readonly key: string; readonly value: number }[];
  readonly areas: readonly { readonly code: string; readonly name: string; readonly figures: readonly CountedFigure[] }[];
  readonly persons: readonly ExportedPerson[];
}

const WORDS = {
  title: ['监管驾驶舱', 'Oversight'], level: ['范围', 'Area'], all: ['全部范围', 'everything'], programme: ['方案', 'Programme'], allProgrammes: ['全部方案', 'all programmes'],
  period: ['统计期', 'Period'], asOf: ['数据截至', 'As of'], figures: ['指标', 'Figures'], group: ['类别', 'Group'], figure: ['指标', 'Figure'], value: ['数值', 'Value'], target: ['要求', 'Asked for'],
  now: ['当前', 'Now'], inPeriod: ['本期', 'In the period'], excluded: ['未计入', 'Left out'], parts: ['构成', 'In parts'], part: ['其中', 'Of which'], areas: ['下级范围', 'Areas below'],
  code: ['区划代码', 'Division code'], name: ['名称', 'Name'], total: ['合计', 'Total'], persons: ['人员', 'People'], person: ['姓名', 'Name'], titleLevel: ['职称层级', 'Title level'],
  supporter: ['支援医院', 'Supporter'], arrived: ['到岗', 'Arrived'], state: ['状态', 'State'], to: ['至', 'to'],
} as const;

function word(key: keyof typeof WORDS, language: Language): string {
  return WORDS[key][language === 'zh' ? 0 : 1];
}

/** A moment as it reads in China: yyyy-mm-dd hh:mm:ss. */
function moment(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

function periodName({ kind, from }: OversightPeriod): string {
  if (kind === 'YEAR') return from.slice(0, 4);
  return kind === 'QUARTER' ? `${from.slice(0, 4)} Q${Math.floor(Number(from.slice(5, 7)) / 3) + 1}` : from.slice(0, 7);
}

/** What the workbook is about, in words: its area, period and moment, and the name of the file. */
export function wordsOf(found: DashboardExport, language: Language): { area: string; period: string; asOf: string; file: string } {
  const { period, path, receiverName } = found;
  const area = receiverName ?? (path.length > 0 ? path.join(' / ') : word('all', language));
  const asOf = moment(found.asOf);
  const place = receiverName ?? path.at(-1) ?? word('all', language);
  return {
    area, asOf, period: `${periodName(period)} (${period.from} ${word('to', language)} ${period.to})`,
    file: `${word('title', language)} ${place} ${periodName(period)} ${asOf.slice(0, 16).replace(/[: ]/g, '-')}`,
  };
}

type Line = WrittenCell[];
const bold = (value: string) => ({ value, fontWeight: 'bold' as const, wrap: true });
/** Names may begin like a formula: they are text, whatever they look like. */
const text = (value: string) => ({ type: String, value });
const count = (value: number) => ({ type: Number, value, format: '#,##0' });

function about(found: DashboardExport, language: Language): Line[] {
  const { area, period, asOf } = wordsOf(found, language);
  return [
    [bold(word('title', language))], [word('level', language), text(area)], [word('programme', language), text(found.programmeName ?? word('allProgrammes', language))],
    [word('period', language), period], [word('asOf', language), asOf], [],
  ];
}

function figureLines(found: DashboardExport, language: Language): Line[] {
  const name = (code: FigureCode) => labelOf(figureCodes, code, language);
  const group = (codes: readonly FigureCode[], label: 'now' | 'inPeriod') => found.figures.filter(({ code }) => codes.includes(code))
    .map(({ code, value, target }): Line => [word(label, language), name(code), null, count(value), target === null ? null : count(target)]);
  return [
    (['group', 'figure', 'part', 'value', 'target'] as const).map((key) => bold(word(key, language))),
    ...group(NOW_FIGURES, 'now'), ...group(PERIOD_FIGURES, 'inPeriod'),
    ...found.excluded.map(({ code, value }): Line => [word('excluded', language), name(code), null, count(value), null]),
    ...found.parts.map(({ of, key, value }): Line => [word('parts', language), name(of), labelOf(figureParts[of] ?? {}, key, language), count(value), null]),
  ];
}

function areaLines(found: DashboardExport, language: Language): Line[] {
  const codes = found.figures.map(({ code }) => code);
  const of = (figures: readonly CountedFigure[]) => codes.map((code) => count(figures.find((figure) => figure.code === code)?.value ?? 0));
  return [
    [bold(word('code', language)), bold(word('name', language)), ...codes.map((code) => bold(labelOf(figureCodes, code, language)))],
    ...found.areas.map(({ code, name, figures }): Line => [text(code), text(name), ...of(figures)]),
    [bold(word('total', language)), null, ...found.figures.map(({ value }) => ({ ...count(value), fontWeight: 'bold' as const }))],
  ];
}

function personLines(found: DashboardExport, language: Language): Line[] {
  return [
    [...(['person', 'titleLevel', 'supporter', 'arrived', 'state'] as const).map((key) => bold(word(key, language))), ...PERSON_FIGURES.map((code) => bold(labelOf(figureCodes, code, language)))],
    ...found.persons.map((person): Line => [
      text(person.name), labelOf(titleLevels, person.titleLevel, language), text(person.supporterName), person.arrivedOn, labelOf(assignmentStates, person.state, language),
      ...PERSON_FIGURES.map((code) => count(person[code])),
    ]),
  ];
}

/** The workbook's bytes. */
export function dashboardWorkbook(found: DashboardExport, language: Language): Promise<Buffer> {
  const widths = (...all: number[]) => all.map((width) => ({ width }));
  const sheet = (name: keyof typeof WORDS, lines: Line[], columns: { width: number }[]) => ({ sheet: word(name, language), data: [...about(found, language), ...lines], columns });
  return writeXlsxFile([
    sheet('figures', figureLines(found, language), widths(14, 34, 20, 12, 12)),
    sheet('areas', areaLines(found, language), widths(14, 34, ...found.figures.map(() => 13))),
    ...(found.persons.length > 0 ? [sheet('persons', personLines(found, language), widths(14, 18, 26, 12, 12, ...PERSON_FIGURES.map(() => 13)))] : []),
  ]).toBuffer();
}
