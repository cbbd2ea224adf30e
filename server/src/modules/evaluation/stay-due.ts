/** Responsible for the evaluations of persons that a pack wants and that are not in effect, stay by stay. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Viewer } from '../../access/viewer.js';
import { formatKey } from '../../db/key.js';
import { sql, type Sql } from '../../db/sql.js';
import { EvaluationRhythmKind } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar } from '../../graphql/scalars.js';
import { openingOf, type OwedStep, type OwingPairing } from './owed-opening.js';

/** A period for which nobody's evaluation of the stay is in effect. */
@ObjectType()
export class DuePeriod {
  @Field(() => Int, { description: 'Month, quarter or half of the year; the number of the batch for what comes once in a term.' })
  periodNo!: number;

  @Field(() => DateScalar, { description: 'Cut to the stay.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'The day by which it is due.' })
  periodTo!: string;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => ID, { nullable: true, description: 'The evaluation that is under way.' })
  evaluationId!: string | null;

  @Field(() => AvailableAction, { nullable: true, description: 'Whether the viewer may open it, and why not; null where it is under way.' })
  opening!: AvailableAction | null;
}

/** What is owed of one stay by one scheme. */
@ObjectType()
export class DueStay {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  schemeId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => EvaluationRhythmKind)
  rhythm!: keyof typeof EvaluationRhythmKind;

  @Field(() => String, { description: 'The step that it begins with: who owes it.' })
  owedBy!: string;

  @Field(() => String)
  owedByEn!: string;

  @Field(() => String)
  ruleId!: string;

  @Field(() => DateScalar, { description: 'Of the earliest period.' })
  dueOn!: string;

  @Field(() => [DuePeriod], { description: 'The earliest first.' })
  periods!: DuePeriod[];
}

/** What is owed of one stay by one scheme, as stayDuesSql says it. */
export interface OwedStay {
  readonly assignmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly schemeId: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly rhythm: keyof typeof EvaluationRhythmKind;
  readonly firstStep: OwedStep;
  readonly ruleId: string;
  readonly dueOn: string;
  readonly periods: readonly { readonly no: number; readonly from: string; readonly to: string; readonly evaluationId: string | null }[];
}

/** Of pairings and a year, one row for each pairing that owes any: scope_id, pairing_id, and `stays` as OwedStay. */
export function stayDuesSql(scopes: Sql, year: Sql): Sql {
  return sql`select g.scope_id, g.pairing_id, jsonb_agg(jsonb_build_object('assignmentId', g.assignment_id, 'personId', g.person_id, 'name', g.name, 'schemeId', g.scheme_id, 'label', g.label,
      'rhythm', g.rhythm, 'firstStep', g.first_step, 'ruleId', g.rule_id, 'dueOn', g.due_on, 'periods', g.periods) order by g.due_on, g.name, g.assignment_id, g.scheme_id) as stays
    from (select s.scope_id, s.pairing_id, s.assignment_id, s.person_id, s.name, s.scheme_id, s.label, s.rhythm, s.first_step, s.rule_id, min(s.to_on) as due_on,
                 jsonb_agg(jsonb_build_object('no', s.period_no, 'from', s.from_on, 'to', s.to_on, 'evaluationId', s.evaluation_id) order by s.from_on) as periods
            from app.owed_stays(${scopes}, ${year}) s group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) g
   group by g.scope_id, g.pairing_id`;
}

export function stayDuesOf(row: OwingPairing, stays: readonly OwedStay[], viewer: Viewer, today: string): DueStay[] {
  const { scopeId } = row;
  return stays.map(({ assignmentId, personId, label, firstStep, periods, name, schemeId, rhythm, ruleId, dueOn }): DueStay => ({
    assignmentId: formatKey({ scopeId, id: assignmentId }), name, schemeId, rhythm, ruleId, dueOn, label: label.zh, labelEn: label.en,
    owedBy: firstStep.label.zh, owedByEn: firstStep.label.en,
    periods: periods.map(({ no, from, to, evaluationId }) => ({
      periodNo: no, periodFrom: from, periodTo: to, late: today > to, evaluationId: evaluationId === null ? null : formatKey({ scopeId, id: evaluationId }),
      opening: evaluationId === null ? openingOf(row, { firstStep, toOn: to, personId }, viewer, today) : null,
    })),
  }));
}
