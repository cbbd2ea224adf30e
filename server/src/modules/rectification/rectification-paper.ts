/** Responsible for an order on paper, form F-19: the notice that the unit receives and the report that it answers with. */
import { readForms } from '@jiedui/schema/form-files';
import type { Form } from '@jiedui/schema/form';
import type { Paper } from '@jiedui/schema/paper';
import { escalationMeasures, rectificationCauses } from '@jiedui/schema/rectification-states';
import { labelOf } from '@jiedui/schema/vocabulary';
import { businessDay, businessMinute } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import type { RectificationItem } from './rectification-item.js';
import type { RectificationOrder } from './rectification-order.js';

const ORDER = ['number', 'cause', 'title', 'serious', 'unitName', 'orderedAt', 'orderedBy', 'orderedOrgName', 'dueAt', 'overdueAt', 'evidence', 'evidenceAt',
  'evidenceBy', 'verifyNote', 'verifiedAt', 'verifiedBy', 'measures', 'state'] as const;

/** What of an order stands on its papers. */
export type OrderPaperSource = Pick<RectificationOrder, (typeof ORDER)[number]> & {
  readonly items: readonly Pick<RectificationItem, 'problem' | 'requirement' | 'measure' | 'doneOn'>[];
  readonly pairing: { readonly programmeName: string; readonly supporterName: string; readonly receiverName: string } | null;
};

export const orderPaperNeeds: readonly string[] = [
  ...ORDER, 'items.problem', 'items.requirement', 'items.measure', 'items.doneOn', 'pairing.programmeName', 'pairing.supporterName', 'pairing.receiverName',
];

const forms = await readForms();

function formOf(code: string): Form {
  const found = forms.get(code);
  if (!found) throw new Error(`There is no form ${code}.`);
  return found;
}
const notice = formOf('F-19');
const report = formOf('F-19-R');

/** 限期整改通知书. */
export function noticePaper(source: OrderPaperSource): Paper {
  return fillForm(notice, {
    words: wordsOf(source),
    tables: { items: rowsOf(source) },
    seals: { issuer: [{ label: '下达机关', name: source.orderedOrgName, representative: source.orderedBy, sealedAt: null, remark: `平台下达 ${businessMinute(source.orderedAt)}` }] },
  });
}

/** 整改报告. */
export function reportPaper(source: OrderPaperSource): Paper {
  const { evidenceAt, verifiedAt } = source;
  return fillForm(report, {
    words: wordsOf(source),
    tables: { items: rowsOf(source) },
    seals: {
      report: [
        { label: '整改单位', name: source.unitName, representative: source.evidenceBy ?? '', sealedAt: null, remark: evidenceAt === null ? '' : `平台报送 ${businessMinute(evidenceAt)}` },
        { label: '核验机关', name: verifiedAt === null ? '' : source.orderedOrgName, representative: source.verifiedBy ?? '', sealedAt: null, remark: verifiedAt === null ? '' : `平台核验 ${businessMinute(verifiedAt)}　${source.verifyNote}` },
      ],
    },
  });
}

function wordsOf(source: OrderPaperSource): Record<string, string> {
  const { pairing, overdueAt } = source;
  return {
    number: source.number, title: source.title, unit: source.unitName, cause: labelOf(rectificationCauses, source.cause), issuer: source.orderedOrgName,
    orderedOn: businessDay(source.orderedAt), due: businessMinute(source.dueAt), programme: pairing?.programmeName ?? '',
    pairing: pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : '', serious: source.serious ? '严重' : '一般',
    evidence: source.evidence, late: overdueAt === null ? '按期' : `逾期（期限 ${businessMinute(source.dueAt)}）`,
    measures: source.measures.map((measure) => labelOf(escalationMeasures, measure)).join('、'),
  };
}

function rowsOf({ items }: OrderPaperSource): Record<string, string>[] {
  return items.map((item) => ({ problem: item.problem, requirement: item.requirement, measure: item.measure, done: item.doneOn ?? '' }));
}
