import { reportStates } from '@jiedui/schema/report-states';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';
import { formOf, type ReportKind } from './report-form.js';
import { belowTurn, nextOf, turnOf, type ReviewStep } from './report-review.js';

type Row = Readonly<Record<string, unknown>>;

/** A report from its draft to its reception; one that goes outside the platform is accepted when everybody has it. */
export const reportMachine = machine({
  name: 'report',
  facet: 'WORK',
  initial: 'DRAFT',
  states: reportStates,
  actions: {
    saveReport: { label: '填写', from: ['DRAFT', 'RETURNED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notTheAuthor },
    refreshReport: { label: '更新数据', from: ['DRAFT', 'RETURNED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notTheAuthor },
    submitReport: { label: '报送', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notTheAuthor },
    withdrawReport: { label: '撤回', from: ['SUBMITTED'], to: 'DRAFT', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notWithdrawable },
    discardReport: { label: '删除草稿', from: ['DRAFT'], to: 'DISCARDED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notTheAuthor },
    sendReport: { label: '登记送达', from: ['SUBMITTED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'report.write', unless: notSent },
    savePeerMarks: { label: '填写互评', from: ['DRAFT', 'SUBMITTED', 'RETURNED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'report.review', unless: notThePeer },
    saveSpotMarks: { label: '填写抽查', from: ['DRAFT', 'SUBMITTED', 'RETURNED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'report.review', unless: withoutMarks },
    passReport: { label: '通过并上报', from: ['SUBMITTED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'report.review', unless: nothingAbove },
    sendBackReport: { label: '退回下级', from: ['SUBMITTED'], to: 'SAME', by: ['OVERSIGHT', 'OWNER'], permission: 'report.review', unless: nothingBelow },
    acceptReport: { label: '接收', from: ['SUBMITTED'], to: 'ACCEPTED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.review', unless: notTheLast },
    returnReport: { label: '退回', from: ['SUBMITTED'], to: 'RETURNED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.review', unless: notTheReviewer },
  },
});

function pinnedForm(row: Row): ReturnType<typeof formOf> {
  return formOf({ kind: row['kind'] as ReportKind, formVersion: Number(row['formVersion']) });
}

function notTheAuthor(row: Row, viewer: Viewer): string | null {
  return row['orgId'] === viewer.orgId ? null : '由填报单位办理';
}

function notWithdrawable(row: Row, viewer: Viewer): string | null {
  const recipients = (row['recipients'] ?? []) as readonly { readonly sentOn: string | null }[];
  if (recipients.some(({ sentOn }) => sentOn !== null)) return '已登记送达，不能撤回';
  const passed = chainOf(row).find(({ state }) => state === 'PASSED');
  if (passed) return `${passed.orgName}已审核通过，由审核单位退回后修改`;
  return notTheAuthor(row, viewer);
}

function notSent(row: Row, viewer: Viewer): string | null {
  if (pinnedForm(row).report.reviewers.length > 0) return '由平台上的接收单位接收';
  return notTheAuthor(row, viewer);
}

/** Who receives it by the form, and did not write it; a department's report is received by its own hospital's office. */
function notTheReviewer(row: Row, viewer: Viewer): string | null {
  const chain = chainOf(row);
  if (chain.length > 0) return notOnTurn(chain, viewer);
  const { reviewers, ownReview } = pinnedForm(row).report;
  if (reviewers.length === 0) return '报送平台以外的部门，登记送达即可';
  const parties: readonly string[] = viewer.partiesIn(Number(row['scopeId']));
  const own = row['orgId'] === viewer.orgId;
  if (!reviewers.some((party) => parties.includes(party)) || (own && !ownReview) || (!own && ownReview)) return '由接收单位办理';
  return null;
}

function chainOf(row: Row): readonly ReviewStep[] {
  return (row['reviews'] ?? []) as readonly ReviewStep[];
}

/** Each level in its turn, by the office that it was handed to. */
function notOnTurn(chain: readonly ReviewStep[], viewer: Viewer): string | null {
  const turn = turnOf(chain);
  if (!turn) return '没有待审核的层级';
  return turn.orgId === viewer.orgId ? null : `当前由${turn.orgName}审核`;
}

function nothingAbove(row: Row, viewer: Viewer): string | null {
  const chain = chainOf(row);
  if (chain.length === 0) return '此报表不逐级审核，由接收单位接收';
  return notOnTurn(chain, viewer) ?? (nextOf(chain) ? null : '已到最后一级，审核后接收');
}

function nothingBelow(row: Row, viewer: Viewer): string | null {
  const chain = chainOf(row);
  if (chain.length === 0) return '此报表不逐级审核';
  return notOnTurn(chain, viewer) ?? (belowTurn(chain).length > 0 ? null : '前面没有审核层级，可退回填报单位');
}

/** The last level receives it; before, it is passed on. */
function notTheLast(row: Row, viewer: Viewer): string | null {
  const chain = chainOf(row);
  const next = nextOf(chain);
  return notTheReviewer(row, viewer) ?? (next ? `还须报${next.orgName}审核` : null);
}

function withoutMarks(row: Row): string | null {
  return pinnedForm(row).marks.length > 0 ? null : '此报表没有评价细则';
}

/** Mutual marks come from the other hospital, never from the author. */
function notThePeer(row: Row, viewer: Viewer): string | null {
  return withoutMarks(row) ?? (row['orgId'] === viewer.orgId ? '互评由对方医院填写' : null);
}
