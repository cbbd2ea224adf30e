import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ImportKind, ImportState } from '../../graphql/enums.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';

/** A spreadsheet as it was checked: its rows, their faults, and what was made of them. */
@Facet('OWN')
@ObjectType()
@Entity('import_batch')
export class ImportBatch {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ImportKind)
  @Column({ type: 'text' })
  kind!: keyof typeof ImportKind;

  @Field(() => String)
  @Column({ type: 'text' })
  fileName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  fileHash!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  targetId!: string | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  totalRows!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  validRows!: number;

  @Field(() => JsonScalar)
  @Column({ type: 'jsonb' })
  rows!: unknown;

  @Field(() => JsonScalar)
  @Column({ type: 'jsonb' })
  errors!: unknown;

  @Column({ type: 'jsonb' })
  result!: unknown;

  @Field(() => String)
  @Column({ type: 'text' })
  createdBy!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  committedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Field(() => ImportState)
  @Column({ type: 'text' })
  state!: keyof typeof ImportState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
