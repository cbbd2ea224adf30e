/** Responsible for the lines of a filing: what was filed of whom, with the automatic check column. Talks to: filing_line. */
import { teamRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { type Finding, verdictOf } from '../../policy/finding.js';
import type { Assignment } from '../team/assignment.js';
import { compositionFindings } from '../team/team.facts.js';
import type { TeamFile } from '../team/team.rows.js';

/** Who takes whose place, by assignment id. */
export type Replacements = ReadonlyMap<string, string>;

/** Keeps every line of the roster as it is filed now, leader first. */
export async function keepLines(tx: Tx, filing: Key, read: TeamFile, replaced: Replacements = new Map()): Promise<void> {
  const findings = compositionFindings(read);
  const members = [...read.members].sort((a, b) => (a.role === b.role ? 0 : a.role === 'LEADER' ? -1 : 1));
  const lines = members.map((member, at) => ({
    ...columnsOf(member), ...checkOf(findings, formatKey(member)), position: at + 1, replaces: replaced.get(member.id) ?? null,
  }));
  await tx.query(
    `insert into filing_line (scope_id, filing_id, assignment_id, person_id, position, name, sex, id_number_masked, department, specialty,
       staff_category, title_level, title_text, certificate_no, work_started_on, clinical_started_on, management_started_on, role, receiver_post,
       planned_from, planned_to, verdict, check_text, replaces)
     select $1, $2, l.assignment_id, l.person_id, l.position, l.name, l.sex, l.id_number_masked, l.department, l.specialty, l.staff_category,
            l.title_level, l.title_text, l.certificate_no, l.work_started_on, l.clinical_started_on, l.management_started_on, l.role,
            l.receiver_post, l.planned_from, l.planned_to, l.verdict, l.check_text, l.replaces
       from jsonb_to_recordset($3::jsonb) as l (assignment_id uuid, person_id uuid, position int, name text, sex text, id_number_masked text,
         department text, specialty text, staff_category text, title_level text, title_text text, certificate_no text, work_started_on date,
         clinical_started_on date, management_started_on date, role text, receiver_post text, planned_from date, planned_to date, verdict text,
         check_text text, replaces text)`,
    [filing.scopeId, filing.id, JSON.stringify(lines)],
  );
}

function columnsOf(member: Assignment) {
  return {
    assignment_id: member.id, person_id: member.personId, name: member.name, sex: member.sex, id_number_masked: member.idNumberMasked,
    department: member.department, specialty: member.specialty, staff_category: member.staffCategory, title_level: member.titleLevel,
    title_text: member.titleText, certificate_no: member.certificateNo, work_started_on: member.workStartedOn,
    clinical_started_on: member.clinicalStartedOn, management_started_on: member.managementStartedOn, role: member.role,
    receiver_post: member.receiverPost, planned_from: member.plannedFrom, planned_to: member.plannedTo,
  };
}

/** What the check column says: passed, or the rules that are not met or not known. */
function checkOf(findings: readonly Finding[], id: string): { verdict: Finding['verdict']; check_text: string } {
  const own = findings.filter((finding) => finding.subjectId === id);
  const rulesOf = (verdict: Finding['verdict']) => [...new Set(own.filter((finding) => finding.verdict === verdict).map((finding) => finding.ruleId))];
  const [broken, open] = [rulesOf('NOT_MET'), rulesOf('UNKNOWN')];
  const text = [broken.length > 0 && `未通过 ${broken.join('、')}`, open.length > 0 && `待补 ${open.join('、')}`].filter(Boolean).join('；');
  return { verdict: verdictOf(own), check_text: text === '' ? '通过' : text };
}

/** Marks lines of a filing that go back, each with its own reason. NOT_FOUND for a line of another filing. */
export async function returnLines(tx: Tx, filing: Key, lines: readonly { readonly lineId: string; readonly reason: string }[]): Promise<void> {
  for (const { lineId, reason } of lines) {
    const line = parseKey(lineId);
    const rows = line.scopeId === filing.scopeId
      ? await tx.query(`update filing_line set state = 'RETURNED', reason = $4 where scope_id = $1 and filing_id = $2 and id = $3 returning 1`, [filing.scopeId, filing.id, line.id, reason.trim()])
      : [];
    if (rows.length === 0) throw notFound();
  }
}

/** Refuses a roster that was sent the wrong way, line by line. */
export function refuseRoute(members: readonly Assignment[], finding: Finding | undefined): void {
  if (finding === undefined || finding.verdict !== 'NOT_MET') return;
  throw new Refusal(members.map((member): ProblemInput => ({
    code: finding.code, ruleId: finding.ruleId, clause: finding.clause, path: `lines.${formatKey(member)}`, numbers: finding.numbers, fix: finding.fix, fixEn: finding.fixEn,
    message: inputWords.of(member.name, say.wrongRoute({ zh: finding.actual, en: finding.actualEn }, { zh: finding.required, en: finding.requiredEn })),
  })));
}
