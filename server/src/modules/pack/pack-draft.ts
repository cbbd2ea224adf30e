import { diffPacks } from '@jiedui/schema/policy-pack-difference';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { PackDraftOrigin, PackDraftState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { packOf } from '../programme/pack-lineage.js';
import { draftResult, parentLineage } from './draft-check.js';
import { PackDifference } from './pack-difference.js';
import { PackDraftEvent } from './pack-draft-event.js';
import { PackProblem, shownProblems } from './pack-problem.js';
import { packDraftMachine } from './pack.states.js';

interface Written {
  readonly scopeId: number;
  readonly state: string;
  readonly content: unknown;
  readonly parentLineage: readonly unknown[] | null;
}

interface Based extends Written {
  readonly basedOnCode: string;
  readonly basedOnVersion: number;
  readonly basedOnLineage: readonly unknown[] | null;
}

const WRITTEN = ['scopeId', 'state', 'content', 'parentLineage'] as const;

/** A version of a policy pack that a commission is writing: saved as it is typed, checked at every look. */
@Facet('OWN')
@ObjectType()
@Entity('pack_draft')
export class PackDraft {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => PackDraftOrigin)
  @Column({ type: 'text' })
  origin!: keyof typeof PackDraftOrigin;

  @Field(() => String)
  @Column({ type: 'text' })
  basedOnCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  basedOnVersion!: number;

  @Field(() => JsonScalar)
  @Column({ type: 'jsonb' })
  content!: unknown;

  @Field(() => String)
  @Column({ type: 'text' })
  updatedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Hash of what was published.' })
  @Column({ type: 'text', nullable: true })
  hash!: string | null;

  @Field(() => PackDraftState)
  @Column({ type: 'text' })
  state!: keyof typeof PackDraftState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Computed((t) => parentLineage(t))
  parentLineage!: unknown[] | null;

  @Computed((t) => sql`(select app.pack_lineage(p.code, p.version) from policy_pack p
    where p.code = ${t}.based_on_code and p.version = ${t}.based_on_version)`)
  basedOnLineage!: unknown[] | null;

  @Field(() => [PackProblem], { description: 'Everything that stands between the draft and its publication, each at its path.' })
  @Derived<Written>({ needs: WRITTEN, compute: (row) => problemsOf(row) })
  problems!: PackProblem[];

  @Field(() => [PackDifference], { description: 'Against the version that it was taken from; empty while the draft has problems.' })
  @Derived<Based>({ needs: [...WRITTEN, 'basedOnCode', 'basedOnVersion', 'basedOnLineage'], compute: (row) => differencesOf(row) })
  differences!: PackDifference[];

  @Field(() => [PackDraftEvent])
  @Related(() => PackDraftEvent, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.draft_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: PackDraftEvent[];

  @Field(() => [AvailableAction])
  @Derived<Written>({
    needs: WRITTEN,
    compute: (row, viewer) => availableActions(packDraftMachine, { scopeId: row.scopeId, state: row.state, ...(row.state === 'DRAFT' && { problemCount: problemsOf(row).length }) }, viewer),
  })
  availableActions!: AvailableAction[];
}

function problemsOf(row: Written): PackProblem[] {
  const result = draftResult(row.content, row.parentLineage);
  return result.ok ? [] : shownProblems(result.issues);
}

function differencesOf(row: Based): PackDifference[] {
  const result = draftResult(row.content, row.parentLineage);
  if (!result.ok || row.basedOnLineage === null) return [];
  return diffPacks(packOf(row.basedOnCode, row.basedOnVersion, row.basedOnLineage), result.pack);
}
