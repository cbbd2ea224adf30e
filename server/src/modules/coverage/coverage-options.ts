import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BatchMove, PersonCategory, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Computed, Derived } from '../../read/declare.js';
import { packLineage } from '../programme/pack-lineage.js';
import { batchOptions, candidatesOf, type BatchRow, type CandidatesRow } from './options.facts.js';

/** Somebody of the own staff who has no open assignment. */
@ObjectType()
export class StaffCandidate {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  department!: string;

  @Field(() => String)
  specialty!: string;

  @Field(() => PersonCategory)
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => TitleLevel)
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => Boolean, { description: 'Whether the pack lets him go as a member on the first day of the gap; length of stay apart.' })
  eligible!: boolean;

  @Field(() => [String], { description: 'Why not, rule by rule.' })
  reasons!: string[];
}

/** A batch that would fill a gap if it came earlier, or stayed longer. */
@ObjectType()
export class BatchOption {
  @Field(() => ID)
  teamId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  batchNo!: number;

  @Field(() => String)
  supporterName!: string;

  @Field(() => BatchMove)
  move!: keyof typeof BatchMove;

  @Field(() => Int)
  people!: number;

  @Field(() => DateScalar, { description: 'Its planned arrival where it would come earlier, its planned last day where it would stay.' })
  plannedOn!: string;

  @Field(() => DateScalar, { description: 'The day to move that to.' })
  movedTo!: string;

  @Field(() => Int, { description: 'Days of the gap that this would fill.' })
  fills!: number;
}

/** How many of its staff a supporting hospital has without an open assignment: for those who oversee it, by number. */
@ObjectType()
export class SupporterReserve {
  @Field(() => String)
  supporterName!: string;

  @Field(() => Int)
  free!: number;
}

/** Who could fill a gap at the receiver of a pairing. */
@ObjectType()
export class CoverageOptions {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [BatchOption], { description: 'Batches that the viewer sees, those that fill most first.' })
  @Derived<{ batches: BatchRow[] | null; from: string; to: string }>({ needs: ['batches', 'from', 'to'], compute: (row) => batchOptions(row) })
  batchOptions!: BatchOption[];

  @Field(() => [StaffCandidate], { description: 'Own staff of the supporting hospital that asks, the eligible first; empty for everybody else.' })
  @Derived<CandidatesRow>({ needs: ['staff', 'receiver', 'supporterDivision', 'supporterOrg', 'mode', 'from', 'packCode', 'packVersion', 'lineage'], compute: (row) => candidatesOf(row) })
  staffCandidates!: StaffCandidate[];

  @Field(() => [SupporterReserve])
  reserves!: SupporterReserve[];

  @Computed((t) => packLineage(t))
  lineage!: unknown[];
}
