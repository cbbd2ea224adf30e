import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { diffPacks } from '@jiedui/schema/policy-pack-difference';
import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../db/sql.js';
import { DifferenceKind, Strictness } from '../../graphql/enums.js';
import { Computed, Derived } from '../../read/declare.js';
import { packOf } from '../programme/pack-lineage.js';
import { PackParameter } from '../programme/policy-pack.js';

/** A parameter that two packs, or two versions of one, state differently. */
@ObjectType()
export class PackDifference {
  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true })
  id!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true })
  condition!: string | null;

  @Field(() => String, { nullable: true })
  conditionEn!: string | null;

  @Field(() => DifferenceKind)
  kind!: keyof typeof DifferenceKind;

  @Field(() => Strictness, { description: 'Which way it goes for those who are judged by it.' })
  strictness!: keyof typeof Strictness;

  @Field(() => PackParameter, { nullable: true })
  before!: PackParameter | null;

  @Field(() => PackParameter, { nullable: true })
  after!: PackParameter | null;
}

/** The head of one side of a comparison. */
@ObjectType()
export class PackSide {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;
}

interface Sides {
  readonly beforeCode: string;
  readonly beforeVersion: number;
  readonly beforeLineage: readonly unknown[];
  readonly afterCode: string;
  readonly afterVersion: number;
  readonly afterLineage: readonly unknown[];
}

const SIDES = ['beforeCode', 'beforeVersion', 'beforeLineage', 'afterCode', 'afterVersion', 'afterLineage'] as const;
const before = (row: Sides): ResolvedPack => packOf(row.beforeCode, row.beforeVersion, row.beforeLineage);
const after = (row: Sides): ResolvedPack => packOf(row.afterCode, row.afterVersion, row.afterLineage);
const sideOf = ({ code, version, name }: ResolvedPack): PackSide => ({ code, version, name: name.zh, nameEn: name.en });

/** Two packs, or two versions of one, side by side. */
@ObjectType()
export class PackComparison {
  beforeCode!: string;
  beforeVersion!: number;
  afterCode!: string;
  afterVersion!: number;

  @Computed((t) => sql`app.pack_lineage(${t}.before_code, ${t}.before_version)`)
  beforeLineage!: unknown[];

  @Computed((t) => sql`app.pack_lineage(${t}.after_code, ${t}.after_version)`)
  afterLineage!: unknown[];

  @Field(() => PackSide)
  @Derived<Sides>({ needs: SIDES, compute: (row) => sideOf(before(row)) })
  before!: PackSide;

  @Field(() => PackSide)
  @Derived<Sides>({ needs: SIDES, compute: (row) => sideOf(after(row)) })
  after!: PackSide;

  @Field(() => [PackDifference], { description: 'Added, removed and changed parameters, with rule ids.' })
  @Derived<Sides>({ needs: SIDES, compute: (row) => diffPacks(before(row), after(row)) })
  differences!: PackDifference[];
}
