import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ImportKind, ImportState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { raw, sql } from '../../db/sql.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { ImportFault, ImportRow } from './import-row.js';
import { importMachine, type ImportSubject } from './import.states.js';

/** What a page shows of a list that may be fifty thousand long. */
export const SHOWN = 500;

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

  @Field(() => Int, { description: 'Rows with at least one fault; they are left out of the import.' })
  @Computed((t) => sql`(${t}.total_rows - ${t}.valid_rows)`)
  faultyRows!: number;

  @Field(() => [ImportRow], { description: 'The first rows that will be imported, or were; validRows says how many there are.' })
  @Computed((t) => sql`${t}.titles`)
  rows!: ImportRow[];

  @Field(() => [ImportFault], { description: 'The first faults; all of them stand in /import/<id>/errors.xlsx.' })
  @Computed((t) => sql`(select coalesce(jsonb_agg(jsonb_path_query), '[]') from jsonb_path_query(${t}.faults, ${raw(`'$[0 to ${SHOWN - 1}]'`)}))`)
  faults!: ImportFault[];

  @Field(() => Int)
  @Computed((t) => sql`jsonb_array_length(${t}.faults)`)
  faultCount!: number;

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

  @Field(() => [AvailableAction])
  @Derived<ImportSubject>({
    needs: ['scopeId', 'state', 'validRows'],
    compute: (row, viewer) => availableActions(importMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
