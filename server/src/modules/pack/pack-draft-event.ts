import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PackDraftAction } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';

/** One thing that a save changed, as text. */
@ObjectType()
export class PackDraftChange {
  @Field(() => String)
  path!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

/** What happened to a draft: who did what, and what it changed. */
@Facet('OWN')
@ObjectType()
@Entity('pack_draft_event')
export class PackDraftEvent {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  draftId!: string;

  @Field(() => PackDraftAction)
  @Column({ type: 'text' })
  action!: keyof typeof PackDraftAction;

  @Field(() => [PackDraftChange])
  @Column({ type: 'jsonb' })
  changes!: PackDraftChange[];

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: Date;
}
