import { Field, Int, ObjectType } from 'type-graphql';
import { ChainParty, DivisionLevel, EvaluationSubject, StepAction } from '../../graphql/enums.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import type { Viewer } from '../../access/viewer.js';
import { AvailableAction } from '../../graphql/page.js';
import { Derived } from '../../read/declare.js';
import { schemesFor } from '../../policy/scoring.js';
import { packOf } from '../programme/pack-lineage.js';
import { partyFor } from './evaluation.states.js';

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

  @Field(() => AvailableAction, { description: 'Whether the viewer may open an evaluation by it, and why not.' })
  opening!: AvailableAction;
}

interface Pinned {
  readonly scopeId: number;
  readonly state: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[];
}

/** The schemes that a pairing may be evaluated by. */
@ObjectType()
export class PairingSchemes {
  scopeId!: number;
  state!: string;
  packCode!: string;
  packVersion!: number;
  lineage!: readonly unknown[];

  @Field(() => [EvaluationScheme])
  @Derived<Pinned>({ needs: ['scopeId', 'state', 'packCode', 'packVersion', 'lineage'], compute: (row, viewer) => schemesOf(row, viewer) })
  schemes!: EvaluationScheme[];
}

/** The first step's party opens, while the pairing runs and after it has ended. */
export function whyNotOpen(step: Pick<SchemeStep, 'label' | 'party' | 'divisionLevel'>, pairing: { scopeId: number; state: string }, personId: string | null, viewer: Viewer): string | null {
  if (!OPEN_IN.includes(pairing.state)) return '结对关系尚未生效，不能考核';
  if (!viewer.permissions.has('evaluation.fill')) return '您的岗位没有“填写考核”的权限';
  return partyFor(step, pairing.scopeId, personId, viewer) === null ? `考核由“${step.label}”环节的单位发起` : null;
}

const OPEN_IN: readonly string[] = ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED'];

function opening(step: SchemeStep | undefined, row: Pinned, viewer: Viewer): AvailableAction {
  const reason = step ? whyNotOpen(step, row, viewer.personId, viewer) : '没有考核环节';
  return { name: 'openEvaluation', allowed: reason === null, reason };
}

function schemesOf(row: Pinned, viewer: Viewer): EvaluationScheme[] {
  const { packCode, packVersion, lineage } = row;
  const pack = packOf(packCode, packVersion, lineage);
  const subjects = ['PERSON', 'TEAM', 'PAIRING'] as const;
  return subjects.flatMap((subject) => schemesFor(pack, subject)).map(({ id, scheme }) => withOpening({
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

  function withOpening(scheme: Omit<EvaluationScheme, 'opening'>): EvaluationScheme {
    return { ...scheme, opening: opening(scheme.steps[0], row, viewer) };
  }
}
