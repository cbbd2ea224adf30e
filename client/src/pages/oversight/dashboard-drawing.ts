/** The dashboard as one drawing: heading, figures, tile map, ranking, trend, and the foot that says of when and by whom. Pure. */
import type { Drawing } from '../../app/picture.js';

export interface DrawnFigure {
  readonly label: string;
  readonly value: string;
}

export interface DrawnTile {
  readonly label: string;
  readonly value: number;
  readonly column?: number;
  readonly row?: number;
}

export interface DrawnLine {
  readonly label: string;
  /** 0 to 100; null: nothing to measure. */
  readonly value: number | null;
}

export interface DrawnBar {
  readonly label: string;
  /** From the bottom up, each with its place in the legend. */
  readonly parts: readonly { readonly part: number; readonly value: number }[];
}

export interface DashboardContent {
  readonly title: string;
  readonly lines: readonly string[];
  readonly groups: readonly { readonly title: string; readonly figures: readonly DrawnFigure[] }[];
  readonly tiles: { readonly title: string; readonly tiles: readonly DrawnTile[] };
  readonly ranking: { readonly title: string; readonly lines: readonly DrawnLine[] };
  readonly trend: { readonly title: string; readonly legend: readonly string[]; readonly bars: readonly DrawnBar[] };
  readonly foot: readonly string[];
}

const WIDTH = 1120;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;
const COLUMNS = 6;
const INK = { text: '#1f2329', soft: '#6b7076', line: '#dcdad3', paper: '#ffffff' };
const SHADES = ['#F0EEE8', '#E6F0F1', '#C4DDE0', '#97C4C9', '#7fb5bb', '#2B7D88', '#0B5F6B'];
const FILLS = ['#0B5F6B', '#569AA2', '#C4DDE0', '#2B7D88', '#97C4C9', '#E6F0F1'];
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
/** Not more than fit a page beside the rest. */
const MOST_LINES = 14;

interface Part {
  readonly body: string;
  readonly height: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

interface Look {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function text(x: number, y: number, content: string, { size = 14, fill = INK.text, bold = false, anchor = 'start' }: Look = {}): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ''} text-anchor="${anchor}">${escaped(content)}</text>`;
}

function box(x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;
}

/** The drawing as it goes into the picture. */
export function drawDashboard(content: DashboardContent): Drawing {
  const half = (INNER - 32) / 2;
  const tiles = tilesPart(content.tiles, half);
  const ranking = rankingPart(content.ranking, half);
  const trend = trendPart(content.trend);
  const parts = [headPart(content), ...content.groups.map(figuresPart), beside(tiles, ranking, half + 32), ...(trend ? [trend] : []), footPart(content.foot)];
  let at = EDGE;
  const placed = parts.map(({ body, height }) => {
    const group = `<g transform="translate(${EDGE} ${at})">${body}</g>`;
    at += height + 24;
    return group;
  });
  const height = Math.ceil(at + EDGE - 24);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family='${FONT}'>${box(0, 0, WIDTH, height, INK.paper)}${placed.join('')}</svg>`,
    width: WIDTH, height,
  };
}

function headPart({ title, lines }: DashboardContent): Part {
  return { height: 40 + lines.length * 22, body: text(0, 28, title, { size: 28, bold: true }) + lines.map((line, at) => text(0, 56 + at * 22, line, { fill: INK.soft })).join('') };
}

function figuresPart({ title, figures }: DashboardContent['groups'][number]): Part {
  const width = INNER / COLUMNS;
  const rows = Math.ceil(figures.length / COLUMNS);
  const cells = figures.map(({ label, value }, at) => {
    const [x, y] = [(at % COLUMNS) * width, 24 + Math.floor(at / COLUMNS) * 64];
    return box(x, y, width, 64, INK.paper, INK.line) + text(x + 12, y + 24, label, { size: 13, fill: INK.soft }) + text(x + 12, y + 50, value, { size: 22, bold: true });
  });
  return { height: 24 + rows * 64, body: text(0, 14, title, { bold: true }) + cells.join('') };
}

function beside(left: Part, right: Part, shift: number): Part {
  return { height: Math.max(left.height, right.height), body: `${left.body}<g transform="translate(${shift} 0)">${right.body}</g>` };
}

function shade(value: number, most: number): number {
  return value === 0 ? 0 : Math.min(6, Math.max(1, Math.ceil((value / Math.max(most, 1)) * 6)));
}

/** From this shade on, what is written on a tile is light. */
const FIRST_DARK = 5;

function tilesPart({ title, tiles }: DashboardContent['tiles'], width: number): Part {
  const most = Math.max(0, ...tiles.map(({ value }) => value));
  const placed = tiles.length > 0 && tiles.every(({ column, row }) => column && row);
  const across = placed ? Math.max(...tiles.map(({ column = 1 }) => column)) : 6;
  const size = width / across;
  const tall = Math.max(36, Math.min(52, size));
  const drawn = tiles.map((tile, at) => {
    const [column, row] = placed ? [(tile.column ?? 1) - 1, (tile.row ?? 1) - 1] : [at % across, Math.floor(at / across)];
    const tone = shade(tile.value, most);
    const fill = tone >= FIRST_DARK ? INK.paper : INK.text;
    const [x, y] = [column * size, 24 + row * (tall + 3)];
    return box(x, y, size - 3, tall, SHADES[tone] ?? INK.paper) + text(x + (size - 3) / 2, y + tall / 2 - 3, tile.label, { size: 11, fill, anchor: 'middle' })
      + text(x + (size - 3) / 2, y + tall / 2 + 13, String(tile.value), { size: 13, fill, bold: true, anchor: 'middle' });
  });
  const rows = placed ? Math.max(...tiles.map(({ row = 1 }) => row)) : Math.ceil(tiles.length / across);
  return { height: 24 + rows * (tall + 3), body: text(0, 14, title, { bold: true }) + drawn.join('') };
}

function rankingPart({ title, lines }: DashboardContent['ranking'], width: number): Part {
  const sorted = [...lines].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, MOST_LINES);
  const track = width - 250;
  const drawn = sorted.map(({ label, value }, at) => {
    const y = 24 + at * 26;
    return text(0, y + 15, `${at + 1}`, { size: 12, fill: INK.soft }) + text(28, y + 15, label.slice(0, 12), { size: 13 }) + box(186, y + 5, track, 12, SHADES[0] ?? '')
      + box(186, y + 5, (track * (value ?? 0)) / 100, 12, FILLS[3] ?? '') + text(width, y + 15, value === null ? '—' : `${value.toFixed(1)}%`, { size: 13, bold: true, anchor: 'end' });
  });
  return { height: 24 + sorted.length * 26, body: text(0, 14, title, { bold: true }) + drawn.join('') };
}

/** Null where there is nothing in the periods. */
function trendPart({ title, legend, bars }: DashboardContent['trend']): Part | null {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(0, ...totals);
  if (most === 0) return null;
  const [top, tall] = [48, 150];
  const step = INNER / bars.length;
  const drawn = bars.map(({ label, parts }, at) => {
    let below = top + tall;
    const boxes = parts.map(({ part, value }) => {
      const height = (value / most) * tall;
      below -= height;
      return value === 0 ? '' : box(at * step + step / 5, below, (step * 3) / 5, height, FILLS[part % FILLS.length] ?? '', INK.paper);
    });
    const middle = at * step + step / 2;
    return boxes.join('') + text(middle, below - 5, String(totals[at]), { size: 11, fill: INK.soft, anchor: 'middle' }) + text(middle, top + tall + 18, label, { size: 11, fill: INK.soft, anchor: 'middle' });
  });
  const swatches = legend.length < 2 ? [] : legend.map((name, at) => box(at * 110, 22, 10, 10, FILLS[at % FILLS.length] ?? '') + text(at * 110 + 15, 31, name.slice(0, 7), { size: 12, fill: INK.soft }));
  return { height: top + tall + 24, body: text(0, 14, title, { bold: true }) + swatches.join('') + `<path d="M0 ${top + tall}H${INNER}" stroke="${INK.line}"/>` + drawn.join('') };
}

function footPart(lines: readonly string[]): Part {
  return { height: 14 + lines.length * 20, body: `<path d="M0 0H${INNER}" stroke="${INK.line}"/>` + lines.map((line, at) => text(0, 20 + at * 20, line, { size: 12, fill: INK.soft })).join('') };
}
