/** Responsible for what the rules say of one report: on time, and through the levels of the administration. */
import { formatKey } from '../../db/key.js';
import { businessDay } from '../../policy/calendar.js';
import { evaluateReportDue } from '../../policy/evaluation-content.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateUnitEvaluation } from '../../policy/rhythm.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Report } from './report.js';

type Judged = Pick<Report, 'scopeId' | 'id' | 'packCode' | 'packVersion' | 'lineage' | 'dueOn' | 'submittedAt' | 'state' | 'reviews'>;

export function reportFindings(row: Judged, today: string): Finding[] {
  if (row.state === 'DISCARDED') return [];
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const due = { id: formatKey(row), dueOn: row.dueOn, submittedOn: row.submittedAt === null ? null : businessDay(row.submittedAt), today };
  if (row.submittedAt === null || row.reviews.length === 0) return evaluateReportDue(pack, due);
  const reportedTo = row.reviews.filter(({ state }) => state === 'PASSED').map(({ level }) => level);
  const upwards = evaluateUnitEvaluation(pack, { by: [], self: false, methods: [], reportedTo, levels: row.reviews.map(({ level }) => level) });
  return [...evaluateReportDue(pack, due), ...upwards.filter(({ code }) => code === 'EVALUATION_REPORT')];
}
