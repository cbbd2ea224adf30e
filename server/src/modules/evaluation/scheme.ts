import { Field, Int, ObjectType } from 'type-graphql';
import { ChainParty, DivisionLevel, EvaluationSubject, StepAction } from '../../graphql/enums.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import { Derived } from '../../read/declare.js';
import { schemesFor } from '../../policy/scoring.js';
import { packOf } from '../programme/pack-lineage.js';

@ObjectType()
export class SchemeItem {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => DecimalScalar)
  weight!: string;
}

@ObjectType()
export class SchemeGrade {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lowest total of the grade; null where it is given by appraisal.' })
  min!: string | null;

  @Field(() => Boolean)
  passes!: boolean;
}

@ObjectType()
export class SchemeStep {
  @Field(() => Int)
  position!: number;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => ChainParty)
  party!: keyof typeof ChainParty;

  @Field(() => DivisionLevel, { nullable: true })
  divisionLevel!: keyof typeof DivisionLevel | null;

  @Field(() => StepAction)
  action!: keyof typeof StepAction;
}

/** One way of evaluating that a policy pack sets: items, grades and the chain of steps. */
@ObjectType()
export class EvaluationScheme {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => EvaluationSubject)
  subject!: keyof typeof EvaluationSubject;

  @Field(() => String, { description: 'MONTH, QUARTER, YEAR, BEFORE_TERM_END …' })
  rhythm!: string;

  @Field(() => DecimalScalar, { nullable: true })
  passMark!: string | null;

  @Field(() => DecimalScalar)
  fullMarks!: string;

  @Field(() => [SchemeItem], { description: 'Empty where the grade is given by appraisal.' })
  items!: SchemeItem[];

  @Field(() => [SchemeGrade])
  grades!: SchemeGrade[];

  @Field(() => [SchemeStep])
  steps!: SchemeStep[];
}

interface Pinned {
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[];
}

/** The schemes that a pairing may be evaluated by. */
@ObjectType()
export class PairingSchemes {
  packCode!: string;
  packVersion!: number;
  lineage!: readonly unknown[];

  @Field(() => [EvaluationScheme])
  @Derived<Pinned>({ needs: ['packCode', 'packVersion', 'lineage'], compute: (row) => schemesOf(row) })
  schemes!: EvaluationScheme[];
}

function schemesOf({ packCode, packVersion, lineage }: Pinned): EvaluationScheme[] {
  const pack = packOf(packCode, packVersion, lineage);
  const subjects = ['PERSON', 'TEAM', 'PAIRING'] as const;
  return subjects.flatMap((subject) => schemesFor(pack, subject)).map(({ id, scheme }) => ({
    id,
    label: scheme.label.zh,
    labelEn: scheme.label.en,
    subject: scheme.subject as keyof typeof EvaluationSubject,
    rhythm: scheme.rhythm,
    passMark: scheme.pass?.min ?? null,
    fullMarks: scheme.scale.max,
    items: scheme.items.map((item) => ({ code: item.code, label: item.label.zh, labelEn: item.label.en, weight: item.weight })),
    grades: scheme.grades.map((grade) => ({ code: grade.code, label: grade.label.zh, labelEn: grade.label.en, min: grade.min, passes: grade.passes })),
    steps: scheme.chain.map((step, at) => ({
      position: at + 1, code: step.code, label: step.label.zh, labelEn: step.label.en, party: step.party, divisionLevel: step.level, action: step.action,
    })),
  }));
}
