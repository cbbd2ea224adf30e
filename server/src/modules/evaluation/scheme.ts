import { evaluationConditions as say } from '@jiedui/schema/condition-words';
import { chainWords } from '@jiedui/schema/finding-words-evaluation';
import type { Label } from '@jiedui/schema/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { ChainParty, DivisionLevel, EvaluationSubject, FactKind, Party, ScoreMethod, StepAction } from '../../graphql/enums.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import type { Viewer } from '../../access/viewer.js';
import { AvailableAction } from '../../graphql/page.js';
import { Derived } from '../../read/declare.js';
import { schemesFor } from '../../policy/scoring.js';
import type { Key } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import { packLineage, packOf } from '../programme/pack-lineage.js';
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

  @Field(() => [FactKind], { description: 'What the platform counts and shows beside it.' })
  facts!: (keyof typeof FactKind)[];
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

  @Field(() => String)
  packCode!: string;

  @Field(() => Int)
  packVersion!: number;

  @Field(() => [Int], { description: 'Years of the pairing that pin this version; empty where only a stay or a batch that is over does.' })
  years!: number[];

  @Field(() => Party, { nullable: true, description: 'Which hospital, where an institution is evaluated.' })
  of!: keyof typeof Party | null;

  @Field(() => [ScoreMethod])
  methods!: (keyof typeof ScoreMethod)[];

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

/** A version of a pack that a year, a stay or a batch of the pairing pins. */
interface PinnedPack {
  readonly packCode: string;
  readonly packVersion: number;
  readonly years: readonly number[];
  readonly lineage: readonly unknown[];
}

interface Pinned {
  readonly scopeId: number;
  readonly state: string;
  readonly packs: readonly PinnedPack[];
}

/** The schemes that a pairing may be evaluated by: of every version that one of its years, stays or batches pins. */
@ObjectType()
export class PairingSchemes {
  scopeId!: number;
  state!: string;
  packs!: readonly PinnedPack[];

  @Field(() => [EvaluationScheme])
  @Derived<Pinned>({ needs: ['scopeId', 'state', 'packs'], compute: (row, viewer) => row.packs.flatMap((pack) => schemesOf(row, pack, viewer)) })
  schemes!: EvaluationScheme[];
}

/** The statement behind PairingSchemes for one pairing; the newest version comes first. */
export function pairingSchemesSql(key: Key): Sql {
  return sql`select a.scope_id, a.state, (
      select jsonb_agg(jsonb_build_object('packCode', u.pack_code, 'packVersion', u.pack_version, 'years', u.years, 'lineage', ${packLineage(sql`u`)})
                       order by u.last desc, u.pack_code, u.pack_version desc)
        from (select v.pack_code, v.pack_version, coalesce(jsonb_agg(distinct v.year) filter (where v.year is not null), '[]') as years, max(coalesce(v.year, 0)) as last
                from (select y.pack_code, y.pack_version, y.year from pairing_year y
                       where y.scope_id = a.scope_id and y.pairing_id = a.id and y.scope_id = any(${scopeIds('BASE')})
                      union all select a.pack_code, a.pack_version, null
                      union all select n.pack_code, n.pack_version, null from assignment n where n.scope_id = a.scope_id and n.scope_id = any(${scopeIds('WORK')}) and n.state <> 'REMOVED'
                      union all select t.pack_code, t.pack_version, null from team t
                       where t.scope_id = a.scope_id and t.pairing_id = a.id and t.scope_id = any(${scopeIds('WORK')})) v
               group by v.pack_code, v.pack_version) u) as packs
    from pairing a where a.scope_id = ${key.scopeId} and a.id = ${key.id} and a.scope_id = any(${scopeIds('EVALUATION')})`;
}

/** The first step's party opens, while the pairing runs and after it has ended. */
export function whyNotOpen(step: Pick<SchemeStep, 'label' | 'party' | 'divisionLevel'>, pairing: { scopeId: number; state: string }, personId: string | null, viewer: Viewer): Label | null {
  if (!OPEN_IN.includes(pairing.state)) return say.pairingNotActive;
  if (!viewer.permissions.has('evaluation.fill')) return say.mayNotFill;
  return partyFor(step, pairing.scopeId, personId, viewer) === null ? say.openedBy(step.label, chainWords.party({ party: step.party, level: step.divisionLevel })) : null;
}

const OPEN_IN: readonly string[] = ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED'];

function opening(step: SchemeStep | undefined, row: Pinned, viewer: Viewer): AvailableAction {
  const reason = step ? whyNotOpen(step, row, viewer.personId, viewer) : say.noSteps;
  return { name: 'openEvaluation', allowed: reason === null, reason: reason?.zh ?? null, reasonEn: reason?.en ?? null };
}

function schemesOf(row: Pinned, { packCode, packVersion, years, lineage }: PinnedPack, viewer: Viewer): EvaluationScheme[] {
  const pack = packOf(packCode, packVersion, lineage);
  const subjects = ['PERSON', 'TEAM', 'PAIRING', 'INSTITUTION'] as const;
  return subjects.flatMap((subject) => schemesFor(pack, subject)).map(({ id, scheme }) => withOpening({
    id,
    label: scheme.label.zh,
    labelEn: scheme.label.en,
    packCode,
    packVersion,
    years: [...years],
    subject: scheme.subject,
    of: scheme.of ?? null,
    methods: scheme.methods ?? [],
    rhythm: scheme.rhythm,
    passMark: scheme.pass?.min ?? null,
    fullMarks: scheme.scale.max,
    items: scheme.items.map((item) => ({ code: item.code, label: item.label.zh, labelEn: item.label.en, weight: item.weight, facts: item.facts ?? [] })),
    grades: scheme.grades.map((grade) => ({ code: grade.code, label: grade.label.zh, labelEn: grade.label.en, min: grade.min, passes: grade.passes })),
    steps: scheme.chain.map((step, at) => ({
      position: at + 1, code: step.code, label: step.label.zh, labelEn: step.label.en, party: step.party, divisionLevel: step.level, action: step.action,
    })),
  }));

  function withOpening(scheme: Omit<EvaluationScheme, 'opening'>): EvaluationScheme {
    return { ...scheme, opening: opening(scheme.steps[0], row, viewer) };
  }
}
