import { reportConditions as say } from '@jiedui/schema/condition-words';
import { reportStates } from '@jiedui/schema/report-states';
import type { Label } from '@jiedui/schema/vocabulary';
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

function notTheAuthor(row: Row, viewer: Viewer): Label | null {
  return row['orgId'] === viewer.orgId ? null : say.author;
}

function notWithdrawable(row: Row, viewer: Viewer): Label | null {
  const recipients = (row['recipients'] ?? []) as readonly { readonly sentOn: string | null }[];
  if (recipients.some(({ sentOn }) => sentOn !== null)) return say.sent;
  const passed = chainOf(row).find(({ state }) => state === 'PASSED');
  if (passed) return say.passedBy(passed.orgName);
  return notTheAuthor(row, viewer);
}

function notSent(row: Row, viewer: Viewer): Label | null {
  if (pinnedForm(row).report.reviewers.length > 0) return say.receivedHere;
  return notTheAuthor(row, viewer);
}

/** Who receives it by the form, and did not write it; a department's report is received by its own hospital's office. */
function notTheReviewer(row: Row, viewer: Viewer): Label | null {
  const chain = chainOf(row);
  if (chain.length > 0) return notOnTurn(chain, viewer);
  const { reviewers, ownReview } = pinnedForm(row).report;
  if (reviewers.length === 0) return say.outside;
  const parties: readonly string[] = viewer.partiesIn(Number(row['scopeId']));
  const own = row['orgId'] === viewer.orgId;
  if (!reviewers.some((party) => parties.includes(party)) || (own && !ownReview) || (!own && ownReview)) return say.receiver;
  return null;
}

function chainOf(row: Row): readonly ReviewStep[] {
  return (row['reviews'] ?? []) as readonly ReviewStep[];
}

/** Each level in its turn, by the office that it was handed to. */
function notOnTurn(chain: readonly ReviewStep[], viewer: Viewer): Label | null {
  const turn = turnOf(chain);
  if (!turn) return say.noLevel;
  return turn.orgId === viewer.orgId ? null : say.turn(turn.orgName);
}

function nothingAbove(row: Row, viewer: Viewer): Label | null {
  const chain = chainOf(row);
  if (chain.length === 0) return say.received;
  return notOnTurn(chain, viewer) ?? (nextOf(chain) ? null : say.lastLevel);
}

function nothingBelow(row: Row, viewer: Viewer): Label | null {
  const chain = chainOf(row);
  if (chain.length === 0) return say.noLevels;
  return notOnTurn(chain, viewer) ?? (belowTurn(chain).length > 0 ? null : say.nothingBelow);
}

/** The last level receives it; before, it is passed on. */
function notTheLast(row: Row, viewer: Viewer): Label | null {
  const chain = chainOf(row);
  const next = nextOf(chain);
  return notTheReviewer(row, viewer) ?? (next ? say.next(next.orgName) : null);
}

function withoutMarks(row: Row): Label | null {
  return pinnedForm(row).marks.length > 0 ? null : say.noMarks;
}

/** Mutual marks come from the other hospital, never from the author. */
function notThePeer(row: Row, viewer: Viewer): Label | null {
  return withoutMarks(row) ?? (row['orgId'] === viewer.orgId ? say.otherMarks : null);
}
