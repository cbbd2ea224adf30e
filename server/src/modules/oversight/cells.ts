/** Cells of the tallies as a statement answers them, and what figures make of them. Pure. */
import type { FigureCode, FigureList } from '@jiedui/schema/figures';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { EXCLUDED_FIGURES, FIGURES, NOW_FIGURES, PERIOD_FIGURES } from './figure-catalogue.js';

/** Place (division code or institution), measure, key, amount. */
export type Cell = readonly [place: string, measure: string, key: string, amount: number];

/** Cells of a measure; for each segment of the key between dots the values that count, null or left out: any. */
export interface Pattern {
  readonly measure: string;
  readonly key: readonly (readonly string[] | null)[];
}

export function matches({ measure, key }: Pattern, [, found, text]: Cell): boolean {
  if (measure !== found) return false;
  if (key.length === 0) return true;
  const segments = text.split('.');
  return key.every((allowed, at) => allowed === null || allowed.includes(segments[at] ?? ''));
}

/** What the figures of a page are made from. */
export interface FigureRow {
  readonly period: OversightPeriod;
  readonly areaFilter: Readonly<Record<string, unknown>>;
  readonly cells: readonly Cell[];
}

interface FigureValue {
  readonly code: FigureCode;
  readonly value: number;
  readonly list: FigureList;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly target: number | null;
}

function sum(code: FigureCode, cells: readonly Cell[]): number {
  const { cells: patterns } = FIGURES[code];
  return cells.reduce((total, cell) => (patterns.some((pattern) => matches(pattern, cell)) ? total + cell[3] : total), 0);
}

/** Trainees that the packs ask for: of a year, since packs ask by the year. */
function targetOf(code: FigureCode, { period, cells }: FigureRow): number | null {
  if (code !== 'TRAINEES' || period.kind !== 'YEAR') return null;
  const quota = cells.reduce((total, [, measure, , amount]) => (measure === 'QUOTA' ? total + amount : total), 0);
  return quota === 0 ? null : quota;
}

function valuesOf(codes: readonly FigureCode[], row: FigureRow): FigureValue[] {
  return codes.map((code) => ({
    code, value: sum(code, row.cells), list: FIGURES[code].list, filter: { ...row.areaFilter, ...FIGURES[code].filter(row.period) }, target: targetOf(code, row),
  }));
}

export const figuresOf = (row: FigureRow): FigureValue[] => valuesOf([...NOW_FIGURES, ...PERIOD_FIGURES], row);
export const excludedOf = (row: FigureRow): FigureValue[] => valuesOf(EXCLUDED_FIGURES, row);

/** Figures that are shown in parts, each part with the list behind it: by title level, by kind of work, by grade. */
export function partsOf(row: FigureRow): { of: FigureCode; key: string; value: number; list: FigureList; filter: Record<string, unknown> }[] {
  return [...NOW_FIGURES, ...PERIOD_FIGURES].flatMap((code) => {
    const { parts, cells: patterns, list, filter } = FIGURES[code];
    if (!parts) return [];
    const found = new Map<string, number>();
    for (const cell of row.cells) {
      if (!patterns.some((pattern) => matches(pattern, cell))) continue;
      const key = cell[2].split('.')[parts.segment] ?? '';
      found.set(key, (found.get(key) ?? 0) + cell[3]);
    }
    return [...found].filter(([key, value]) => key !== '' && value !== 0).sort(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => ({ of: code, key, value, list, filter: { ...row.areaFilter, ...filter(row.period), ...parts.filter(key) } }));
  });
}

export interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  readonly receiverId: string | null;
  readonly divisionName: string;
}

/** The places below with every figure of theirs; what a place has none of is zero. */
export function breakdownOf<P extends Pick<PlaceRow, 'code' | 'receiverId'>>(row: FigureRow & { readonly places: readonly P[] }): (P & { figures: { code: FigureCode; value: number }[] })[] {
  const byPlace = new Map<string, Cell[]>();
  for (const cell of row.cells) {
    const known = byPlace.get(cell[0]);
    if (known) known.push(cell);
    else byPlace.set(cell[0], [cell]);
  }
  return row.places.map((place) => {
    const cells = byPlace.get(place.receiverId ?? place.code) ?? [];
    return { ...place, figures: [...NOW_FIGURES, ...PERIOD_FIGURES].map((code) => ({ code, value: sum(code, cells) })) };
  });
}
