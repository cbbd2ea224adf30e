/** Responsible for a monthly assessment on paper, form F-7: its facts in, the filled form out. No I/O after start. */
import { Decimal } from 'decimal.js';
import { factSentences } from '@jiedui/schema/evaluation-words';
import { readForms } from '@jiedui/schema/form-files';
import { scorePosts } from '@jiedui/schema/money-words';
import type { Paper } from '@jiedui/schema/paper';
import { labelOf, personCategories, titleLevels } from '@jiedui/schema/vocabulary';
import { yuan } from '@jiedui/schema/yuan';
import { businessDay } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import type { AssessmentSource } from './assessment.rows.js';
import { chainBoxes } from './chain-boxes.js';
import type { FactLine } from './evaluation-fact.js';

const found = (await readForms()).get('F-7');
if (!found) throw new Error('There is no form F-7.');
const form = found;

/** The filled form F-7, with an empty box for each seal of the chain that is missing. */
export function assessmentPaper(source: AssessmentSource): Paper {
  const { row, steps, seals } = source;
  const checked = steps.find((step) => step.action === 'FILL' && step.state === 'SIGNED');
  return fillForm(form, {
    words: {
      programme: row.programmeName, pack: `${row.packCode} 第 ${row.packVersion} 版`, month: `${row.periodFrom.slice(0, 4)} 年 ${Number(row.periodFrom.slice(5, 7))} 月`,
      version: String(row.versionNo), name: row.subjectName, department: row.department ?? '', category: row.category ? labelOf(personCategories, row.category) : '',
      title: [row.titleText, row.titleLevel && labelOf(titleLevels, row.titleLevel)].filter(Boolean).join(' '), supporter: row.supporterName, receiver: row.receiverName,
      periodFrom: row.periodFrom, periodTo: row.periodTo, from: row.arrivedOn ?? '', to: row.endsOn ?? '', score: row.displayScore ?? '', grade: row.gradeName ?? '',
      comparison: row.comparisonNote ?? '', publishedOn: row.effectiveAt ? businessDay(row.effectiveAt) : '', summary: row.summary, ...followed(source),
      checker: [checked?.orgName, checked?.signedBy].filter(Boolean).join(' '), checkedOn: checked?.signedAt ? businessDay(checked.signedAt) : '',
      digest: row.contentHash ? `考核内容摘要 SHA-256 ${row.contentHash}` : '',
    },
    tables: { items: itemRows(source) },
    seals: { chain: chainBoxes(steps, seals) },
  });
}

/** Exact decimals throughout (C-11); nothing is counted of an item without points. */
function itemRows({ items, facts }: AssessmentSource): Record<string, string>[] {
  return items.map(({ code, name, fullMarks, weight, score, evidence }) => ({
    name, fullMarks: exact(fullMarks), weight: `${new Decimal(weight).times(100).toFixed()}%`, records: (facts.get(code) ?? []).map(sentenceOf).join('；'), evidence,
    deduction: score === null ? '' : new Decimal(fullMarks).minus(score).toFixed(), score: score === null ? '' : exact(score),
    weighted: score === null ? '' : new Decimal(score).times(weight).toFixed(),
  }));
}

function exact(value: string): string {
  return new Decimal(value).toFixed();
}

function sentenceOf({ kind, numbers }: FactLine): string {
  return factSentences[kind][0].replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(numbers[name] ?? 0));
}

/** Subsidy, deduction and the department's points, as the pack of the evaluation sets them. */
function followed({ row, consequences }: AssessmentSource): Record<'subsidy' | 'deduction' | 'due' | 'departmentEffect', string> {
  if (consequences === null) return { subsidy: '', deduction: '', due: '', departmentEffect: '' };
  const { money, scores } = consequences;
  const sum = (kind?: 'SUBSIDY' | 'DEDUCTION'): string =>
    money.length === 0 ? '' : `${yuan(money.filter((entry) => kind === undefined || entry.kind === kind).reduce((total, { fen }) => total + fen, 0))} 元`;
  const effects = scores.map(({ departmentId, post, points, postedIn }) =>
    `${departmentId} ${labelOf(scorePosts, post)} ${signed(points)} 分（${row.effectiveAt ? `${postedIn} 入账` : '公布当月入账'}）`);
  return { subsidy: sum('SUBSIDY'), deduction: sum('DEDUCTION'), due: sum(), departmentEffect: effects.join('；') || '无' };
}

function signed(points: string): string {
  return points.startsWith('-') ? points.replace('-', '−') : `+${points}`;
}
