/** Responsible for a paper as one self-contained HTML file: what is downloaded, sealed by its hash and printed on A4. */
import { paperDay, sealWords, unsealedNote, type Paper, type PaperBlock, type PaperSeal } from '@jiedui/schema/paper';
import { qrSvg } from './qr.js';

/** What the foot of a sealed paper says. */
export interface PaperProof {
  readonly code: string;
  /** Address of the public verification of this code. */
  readonly address: string;
  /** SHA-256 of the sealed content, in hex. */
  readonly contentHash: string;
}

/** The name by which a verifier finds the code in the file. */
export const CODE_META = 'jiedui-verification-code';

const STYLE = `@page{size:A4;margin:20mm 18mm}*{box-sizing:border-box}body{margin:0;background:#e4e2dc;color:#000;
font:12pt/1.7 "Songti SC","SimSun","Noto Serif CJK SC",serif}main{width:210mm;min-height:297mm;margin:8mm auto;padding:20mm 18mm;background:#fff}
main.l{width:297mm;min-height:210mm}h1{margin:0 0 4mm;text-align:center;font-size:18pt}h2{margin:4mm 0 1mm;font-size:12pt}p{margin:0;white-space:pre-wrap}
.head{display:flex;justify-content:space-between;gap:6mm;font-size:10.5pt}table{width:100%;margin:2mm 0;border-collapse:collapse;font-size:10.5pt;table-layout:fixed}
th,td{padding:1mm 1.6mm;border:1px solid #000;text-align:left;overflow-wrap:anywhere}th{font-weight:700}.c{text-align:center}.r{text-align:right}
.seals{display:grid;grid-template-columns:repeat(3,1fr);margin:4mm 0;border:1px solid #000;border-width:1px 0 0 1px}.box{position:relative;display:flex;flex-direction:column;min-height:52mm;padding:2mm 3mm;border:1px solid #000;border-width:0 1px 1px 0;break-inside:avoid}
.day{margin-top:auto;padding:0 3mm 2mm 0;text-align:right}.seal{position:absolute;right:4mm;bottom:2mm;width:32mm;height:32mm;color:#b8261b;opacity:.88}
.note,.foot{font-size:9pt}.foot{display:flex;gap:5mm;align-items:center;margin-top:6mm;border-top:1px solid #000;padding-top:2mm;overflow-wrap:anywhere}.qr{flex:none}
@media print{body{background:#fff}main,main.l{width:auto;min-height:0;margin:0;padding:0}}tr{break-inside:avoid}`;

/** Of a page that waits for seals: a frame on top, and a mark across every printed page. */
const DRAFT_STYLE = `.draft{margin:0 0 4mm;padding:1mm 2mm;border:2px solid #000;text-align:center;font-weight:700;font-size:10.5pt}
.mark{position:fixed;inset:0;display:grid;place-items:center;pointer-events:none;color:rgba(0,0,0,.07);font-size:64pt;font-weight:700}.mark span{transform:rotate(-30deg)}`;

/**
 * The whole file, deterministic for the same paper and proof; without a proof nothing in it can be verified, and its foot names
 * the form alone. `unsealed` of a paper that is sealed later.
 */
export function paperHtml(paper: Paper, proof: PaperProof | null, unsealed = false): string {
  const landscape = paper.orientation === 'LANDSCAPE';
  return [
    '<!doctype html>', '<html lang="zh-CN">', '<head>', '<meta charset="utf-8">',
    ...(proof ? [`<meta name="${CODE_META}" content="${escaped(proof.code)}">`] : []),
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(paper.title)} ${escaped(paper.head.right)}</title>`,
    `<style>${STYLE}${landscape ? '@page{size:A4 landscape}' : ''}${unsealed ? DRAFT_STYLE : ''}</style>`, '</head>', '<body>', `<main${landscape ? ' class="l"' : ''}>`,
    ...(unsealed ? [`<div class="mark" aria-hidden="true"><span>草稿　签章未齐</span></div>`, `<p class="draft">${escaped(unsealedNote(paper))}</p>`] : []),
    `<h1>${escaped(paper.title)}</h1>`,
    `<div class="head"><span>${escaped(paper.head.left)}</span><span>${escaped(paper.head.right)}</span></div>`,
    ...paper.blocks.map(blockHtml),
    proof ? footHtml(paper, proof) : `<div class="foot">模板 ${paper.form} 第 ${paper.formVersion} 版</div>`, '</main>', '</body>', '</html>', '',
  ].join('\n');
}

function footHtml(paper: Paper, { code, address, contentHash }: PaperProof): string {
  const lines = [
    `模板 ${paper.form} 第 ${paper.formVersion} 版　核验码 ${code}`,
    `核验 ${address}`,
    `内容摘要 SHA-256 ${contentHash}`,
    '本文件改动任何一个字节，核验结果即为“无效”。',
  ];
  return `<div class="foot">${qrSvg(address, 92)}<div>${lines.map(escaped).join('<br>')}</div></div>`;
}

function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case 'HEADING':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'TEXT':
      return `<p>${escaped(block.text)}</p>`;
    case 'NOTE':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'FIELDS':
      return fieldsHtml(block.items);
    case 'TABLE':
      return tableHtml(block);
    case 'SEALS':
      return `<div class="seals">${block.boxes.map(sealHtml).join('')}</div>`;
  }
}

function fieldsHtml(items: Extract<PaperBlock, { kind: 'FIELDS' }>['items']): string {
  const rows: string[] = [];
  for (let at = 0; at < items.length; at += 2) {
    const cells = items.slice(at, at + 2).map(({ label, value }) => `<th>${escaped(label)}</th><td>${escaped(value)}</td>`);
    rows.push(`<tr>${cells.join('')}${cells.length === 1 ? '<th></th><td></td>' : ''}</tr>`);
  }
  return `<table><colgroup><col style="width:14%"><col style="width:36%"><col style="width:14%"><col style="width:36%"></colgroup>${rows.join('')}</table>`;
}

const ALIGN = { left: '', center: ' class="c"', right: ' class="r"' } as const;

function tableHtml({ title, columns, rows }: Extract<PaperBlock, { kind: 'TABLE' }>): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => `<col style="width:${((column.width / total) * 100).toFixed(2)}%">`).join('');
  const head = columns.map((column) => `<th class="c">${escaped(column.label)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, at) => `<td${ALIGN[columns[at]?.align ?? 'left']}>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  return `${title === '' ? '' : `<h2>${escaped(title)}</h2>`}<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function sealHtml(box: PaperSeal): string {
  return [
    `<div class="box"><div>${escaped(box.label)}</div><b>${escaped(box.name)}</b>`,
    box.remark === '' ? '' : `<div>${escaped(box.remark)}</div>`,
    `<div>${sealWords(box).sign}${escaped(box.representative)}</div>`,
    `<div class="day">${sealWords(box).seal}<br>${escaped(paperDay(box.sealedAt))}</div>`,
    box.sealedAt === null ? '' : sealSvg(box.name),
    '</div>',
  ].join('');
}

const STAR = Array.from({ length: 10 }, (_, at) => {
  const radius = at % 2 === 0 ? 14 : 5.4;
  const angle = (Math.PI / 5) * at - Math.PI / 2;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)},${(51 + radius * Math.sin(angle)).toFixed(2)}`;
}).join(' ');

/** A round seal with the name on an arc, as the screen draws it. */
function sealSvg(name: string): string {
  const letters = [...name.replace(/\s+/g, '')];
  const step = Math.min(29, 250 / Math.max(letters.length - 1, 1));
  const size = Math.max(6.5, Math.min(12, step * 0.58));
  const start = (-step * (letters.length - 1)) / 2;
  const arc = letters.map((letter, at) =>
    `<text transform="rotate(${(start + at * step).toFixed(2)} 50 50)" x="50" y="${(15 + size * 0.55).toFixed(2)}" font-size="${size.toFixed(2)}" text-anchor="middle" fill="currentColor">${escaped(letter)}</text>`);
  return `<svg class="seal" viewBox="0 0 100 100" role="img" aria-label="${escaped(name)}平台签章"><circle cx="50" cy="50" r="47.5" fill="none" stroke="currentColor" stroke-width="3"/><polygon points="${STAR}" fill="currentColor"/>${arc.join('')}</svg>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
