/** Responsible for the facts on a monthly assessment form: result, items with what is recorded, the stay, what follows. Reads only. */
import type { PersonCategory, TitleLevel } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { businessDay } from '../../policy/calendar.js';
import { consequencesOf, type Consequences } from '../../policy/result-consequences.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { FactLine } from './evaluation-fact.js';
import { readFacts } from './evaluation-facts.service.js';
import { EvaluationItem } from './evaluation-item.js';
import { EvaluationSeal } from './evaluation-seal.js';
import { EvaluationStep } from './evaluation-step.js';
import type { Evaluation } from './evaluation.js';
import { schemeFor } from './evaluation.rows.js';
import { officialForm } from './official-form.js';

type Judged = Pick<Evaluation, 'scopeId' | 'id' | 'personId' | 'subjectName' | 'schemeId' | 'packCode' | 'packVersion' | 'periodFrom' | 'periodTo' | 'versionNo' | 'summary'
  | 'displayScore' | 'gradeName' | 'comparisonNote' | 'qualified' | 'contentHash' | 'effectiveAt'>;

/** The evaluation with its stay; what of the stay is kept from the viewer is null. */
export interface AssessmentRow extends Judged {
  readonly department: string | null;
  readonly category: PersonCategory | null;
  readonly titleLevel: TitleLevel | null;
  readonly titleText: string | null;
  readonly arrivedOn: string | null;
  readonly endsOn: string | null;
  readonly supporterName: string;
  readonly receiverName: string;
  readonly programmeName: string;
}

export interface AssessmentSource {
  readonly row: AssessmentRow;
  readonly items: readonly EvaluationItem[];
  /** What is recorded beside an item, by its code. */
  readonly facts: ReadonlyMap<string, readonly FactLine[]>;
  readonly steps: readonly EvaluationStep[];
  readonly seals: readonly EvaluationSeal[];
  /** Null while there is no result, and for who does not see what people are paid. */
  readonly consequences: Consequences | null;
}

const ROW = `e.scope_id as "scopeId", e.id, e.person_id as "personId", e.subject_name as "subjectName", e.scheme_id as "schemeId", e.pack_code as "packCode",
  e.pack_version as "packVersion", e.period_from as "periodFrom", e.period_to as "periodTo", e.version_no as "versionNo", e.summary, e.display_score as "displayScore",
  e.grade_name as "gradeName", e.comparison_note as "comparisonNote", e.qualified, e.content_hash as "contentHash", e.effective_at as "effectiveAt",
  a.department, a.staff_category as category, a.title_level as "titleLevel", a.title_text as "titleText", a.arrived_on as "arrivedOn",
  coalesce(a.finished_on, a.planned_to) as "endsOn", p.supporter_name as "supporterName", p.receiver_name as "receiverName", p.programme_name as "programmeName"`;

/** NOT_FOUND out of reach, and for an evaluation whose scheme names another form. */
export async function readAssessment(tx: Tx, key: Key): Promise<AssessmentSource> {
  const [row] = await tx.query<AssessmentRow>(
    `select ${ROW} from evaluation e join pairing p on p.scope_id = e.scope_id and p.id = e.pairing_id
       left join assignment a on a.scope_id = e.scope_id and a.id = e.assignment_id where e.scope_id = $1 and e.id = $2 and e.subject = 'PERSON'`, [key.scopeId, key.id]);
  if (!row || officialForm(await loadPack(tx, row), row.schemeId) !== 'F-7') throw notFound();
  const of = (alias: string): string => `${alias}.scope_id = :scopeId and ${alias}.evaluation_id = :id`;
  const [items, steps, seals, consequences] = await Promise.all([
    tx.manager.createQueryBuilder(EvaluationItem, 'i').where(of('i'), { ...key }).orderBy('i.position').getMany(),
    tx.manager.createQueryBuilder(EvaluationStep, 's').where(of('s'), { ...key }).orderBy('s.position').getMany(),
    tx.manager.createQueryBuilder(EvaluationSeal, 's').where(`${of('s')} and s.state = 'VALID'`, { ...key }).getMany(),
    consequencesFor(tx, row),
  ]);
  return { row, items, facts: await factsBy(tx, key, items), steps, seals, consequences };
}

/** As they were signed; before the signature, as they are recorded now. */
async function factsBy(tx: Tx, key: Key, items: readonly EvaluationItem[]): Promise<Map<string, readonly FactLine[]>> {
  if (items.some(({ signedFacts }) => signedFacts !== null)) return new Map(items.map(({ code, signedFacts }) => [code, signedFacts ?? []]));
  return new Map((await readFacts(tx, key)).items.map(({ code, facts }) => [code, facts as readonly FactLine[]]));
}

async function consequencesFor(tx: Tx, row: AssessmentRow): Promise<Consequences | null> {
  const { personId, category, arrivedOn, endsOn, qualified } = row;
  if (!tx.viewer.readable('PAY').has(row.scopeId) || personId === null || category === null || arrivedOn === null || endsOn === null || qualified === null) return null;
  const [pack, { scheme }] = await Promise.all([loadPack(tx, row), schemeFor(tx, row)]);
  return consequencesOf(pack, {
    person: { id: personId, category }, departmentId: row.department ?? '', schemeId: row.schemeId, rhythm: scheme.rhythm, periodFrom: row.periodFrom, periodTo: row.periodTo,
    stayFrom: arrivedOn, stayTo: endsOn, passed: qualified, publishedIn: businessDay(row.effectiveAt ?? tx.now).slice(0, 7),
  });
}
