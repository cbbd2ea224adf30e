import { Field, ID, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { SealState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

/** What every seal keeps: who put it, when, on what digest, by which key; void, and why, when what it stands on is opened again. */
@ObjectType()
export abstract class Seal {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Column({ type: 'uuid' })
  byUserId!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  sealedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  algorithm!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  signature!: string;

  @Field(() => SealState)
  @Column({ type: 'text' })
  state!: keyof typeof SealState;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;
}
