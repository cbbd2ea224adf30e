/** Responsible for a report's way through the levels of the administration. Talks to: report, the offices that oversee a pairing. */
import type { ReportForm } from '@jiedui/schema/report-form';
import { divisionLevels, labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { loadPack } from '../programme/pack-lineage.js';
import { demandOf, formOf } from './report-form.js';
import { reportName } from './report-open.service.js';
import { belowTurn, nextOf, openedChain, passedOn, returnedTo, turnOf, type ReviewAct, type ReviewStep } from './report-review.js';
import type { ReviewReportInput, SendBackReportInput } from './report.input.js';
import { Report } from './report.js';
import { reportMachine } from './report.states.js';

/** Columns of a chain. The driver would make an array of PostgreSQL of it, so it is written as text. */
export function chainColumns(chain: readonly ReviewStep[]): Pick<Report, 'reviews' | 'reviewOrgId'> {
  return { reviews: JSON.stringify(chain) as unknown as Report['reviews'], reviewOrgId: turnOf(chain)?.orgId ?? null };
}

/** The chain that a report is handed in to: the form names its levels, the pack whether they review one after the other. Empty: received once. */
export async function openChain(tx: Tx, row: Pick<Report, 'scopeId' | 'packCode' | 'packVersion'>, form: ReportForm): Promise<ReviewStep[]> {
  const { levels } = form.report;
  if (!levels || !demandOf(await loadPack(tx, row), levels.demandedBy)) return [];
  const offices = await tx.query<Pick<ReviewStep, 'level' | 'orgId' | 'orgName'>>('select level, org_id as "orgId", org_name as "orgName" from app.review_offices($1)', [row.scopeId]);
  return openedChain(levels.of, offices);
}

/** What is said at the viewer's level, by whom and when. */
export function reviewAct(tx: Tx, note: string): ReviewAct {
  return { by: tx.viewer.user?.name ?? '', at: tx.now, note };
}

/** Passes it on to the level above. */
export async function passReport(tx: Tx, key: Key, input: ReviewReportInput): Promise<void> {
  const note = input.note.trim();
  const before = await transition(tx, reportMachine, Report, key, 'passReport', {
    revision: input.revision ?? undefined, subject: reportName, reason: note || null,
    set: (row) => chainColumns(passedOn(row.reviews, reviewAct(tx, note))), check: () => refuse(sensitiveProblems({ note })),
  });
  await tellLevels(tx, key, before, { kind: 'REPORT_PASSED', title: `报表已报${nextOf(before.reviews)?.orgName ?? '上级'}：${reportName(before)}`, body: note });
}

/** Sends it back to a lower level, whose turn it is again. */
export async function sendBackReport(tx: Tx, key: Key, input: SendBackReportInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, reportMachine, Report, key, 'sendBackReport', {
    revision: input.revision ?? undefined, subject: reportName, reason,
    set: (row) => chainColumns(returnedTo(row.reviews, input.level, reviewAct(tx, reason))),
    check: (row) => refuse([...levelProblems(row.reviews, input), ...sensitiveProblems({ reason })]),
  });
  await tellLevels(tx, key, before, { kind: 'REPORT_SENT_BACK', title: `报表退回${labelOf(divisionLevels, input.level)}：${reportName(before)}`, body: reason });
}

function levelProblems(chain: readonly ReviewStep[], { level }: SendBackReportInput): ProblemInput[] {
  const below = belowTurn(chain);
  if (below.some((step) => step.level === level)) return [];
  return [{ code: 'LEVEL', path: 'level', message: `${labelOf(divisionLevels, level)}不在前面的审核层级中`, fix: `选择${below.map((step) => labelOf(divisionLevels, step.level)).join('、')}` }];
}

async function tellLevels(tx: Tx, key: Key, row: Report, told: { kind: string; title: string; body: string }): Promise<void> {
  const { report } = formOf(row);
  await tellParties(tx, key.scopeId, [...report.reviewers, ...report.writers], { ...told, link: `/reports/${formatKey(key)}` });
}
