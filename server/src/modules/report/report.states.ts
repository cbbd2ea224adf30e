import { reportStates } from '@jiedui/schema/report-states';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';
import { formOf, type ReportKind } from './report-form.js';

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
    acceptReport: { label: '接收', from: ['SUBMITTED'], to: 'ACCEPTED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'report.review', unless: notTheReviewer },
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
  return notTheAuthor(row, viewer);
}

function notSent(row: Row, viewer: Viewer): string | null {
  if (pinnedForm(row).report.reviewers.length > 0) return '由平台上的接收单位接收';
  return notTheAuthor(row, viewer);
}

/** Who receives it by the form, and did not write it; a department's report is received by its own hospital's office. */
function notTheReviewer(row: Row, viewer: Viewer): string | null {
  const { reviewers, ownReview } = pinnedForm(row).report;
  if (reviewers.length === 0) return '报送平台以外的部门，登记送达即可';
  const parties: readonly string[] = viewer.partiesIn(Number(row['scopeId']));
  const own = row['orgId'] === viewer.orgId;
  if (!reviewers.some((party) => parties.includes(party)) || (own && !ownReview) || (!own && ownReview)) return '由接收单位办理';
  return null;
}
