import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { listParameters } from '@jiedui/schema/policy-pack-view';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Ordered, Related } from '../../read/declare.js';
import { PackVersionState } from '../../graphql/enums.js';
import { Programme } from './programme.js';
import { packOf } from './pack-lineage.js';

/** One parameter that holds in a pack: what it says, in which case, by which rule and clause. */
@ObjectType()
export class PackParameter {
  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true })
  id!: string | null;

  @Field(() => String)
  group!: string;

  @Field(() => String)
  groupLabel!: string;

  @Field(() => String)
  groupLabelEn!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { description: 'The value as text.' })
  value!: string;

  @Field(() => String)
  valueEn!: string;

  @Field(() => JsonScalar, { description: 'The value itself, as a file has it.' })
  rawValue!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The case it holds for, as a file has it.' })
  when!: unknown;

  @Field(() => String, { nullable: true, description: 'The case it holds for; null: always.' })
  condition!: string | null;

  @Field(() => String, { nullable: true })
  conditionEn!: string | null;

  @Field(() => [String])
  ruleIds!: string[];

  @Field(() => String)
  clauseText!: string;

  @Field(() => String, { description: 'SOURCE: the document; CONVENTION: a reading convention; DEFAULT: the platform.' })
  origin!: string;

  @Field(() => String, { description: 'What breaking it does: BLOCK, FLAG or NONE.' })
  effect!: string;

  @Field(() => String, { description: 'Code of the pack that states it.' })
  from!: string;

  @Field(() => Boolean)
  overridable!: boolean;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** A document that a pack rests on: its number as printed and the normalised one. */
@ObjectType()
export class PackBasis {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  asPrinted!: string | null;

  @Field(() => String, { nullable: true })
  normalised!: string | null;

  @Field(() => [String])
  issuers!: string[];

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** A published version of a policy pack; it never changes (C-12). */
@ObjectType()
@Entity('policy_pack')
export class PolicyPackVersion {
  @Field(() => String)
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Field(() => Int)
  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  issuer!: string;

  @Field(() => JsonScalar, { description: 'The version as a file: what it says itself, without what it inherits.' })
  @Column({ type: 'jsonb' })
  content!: unknown;

  @Field(() => String, { nullable: true, description: 'The commission that made it; null for one that is delivered.' })
  @Column({ type: 'text', nullable: true })
  ownerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Pack and version that it was copied from.' })
  @Column({ type: 'text', nullable: true })
  copiedFrom!: string | null;

  @Field(() => String)
  @Computed((t) => sql`(${t}.content ->> 'changeNote')`)
  changeNote!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  publishedBy!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  hash!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Field(() => PackVersionState)
  @Computed((t) => sql`(case when exists (select 1 from policy_pack n where n.code = ${t}.code and n.version > ${t}.version)
    then 'SUPERSEDED' else 'PUBLISHED' end)`)
  state!: keyof typeof PackVersionState;

  @Field(() => Boolean, { description: 'Made by the acting organisation.' })
  @Computed((t) => sql`coalesce(${t}.owner_scope_id = any (app.scopes('OWN')), false)`)
  own!: boolean;

  @Field(() => Int, { description: 'Parameters that the version states itself.' })
  @Computed((t) => sql`jsonb_array_length(${t}.content -> 'parameters')`)
  parameterCount!: number;

  @Field(() => [Programme], { description: 'Programmes, among those the viewer reaches, that run by this version.' })
  @Related(() => Programme, (t, r) => sql`${r}.pack_code = ${t}.code and ${r}.pack_version = ${t}.version`, { many: true })
  @Ordered({ by: 'name' })
  programmes!: Relation<Programme>[];

  @Computed((t) => sql`app.pack_lineage(${t}.code, ${t}.version)`)
  lineage!: unknown[];

  @Field(() => String, { nullable: true, description: 'Pack and version that this one extends.' })
  @Computed((t) => sql`(${t}.content ->> 'extends')`)
  parent!: string | null;

  @Field(() => String)
  @Computed((t) => sql`(${t}.content -> 'name' ->> 'en')`)
  nameEn!: string;

  @Field(() => [PackBasis])
  @Derived<PackRow>({ needs: ['code', 'version', 'lineage'], compute: (row) => resolved(row).lineage[0]?.basis ?? [] })
  basis!: PackBasis[];

  @Field(() => [PackParameter], { description: 'Every parameter that holds, inherited ones included.' })
  @Derived<PackRow>({ needs: ['code', 'version', 'lineage'], compute: (row) => listParameters(resolved(row)) })
  parameters!: PackParameter[];
}

interface PackRow {
  readonly code: string;
  readonly version: number;
  readonly lineage: readonly unknown[];
}

function resolved(row: PackRow): ResolvedPack {
  return packOf(row.code, row.version, row.lineage);
}
