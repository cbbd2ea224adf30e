import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { MoneyKind, MoneyPayer, MoneySource } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { Pairing } from '../pairing/pairing.js';

/** One entry of the ledger in whole fen, never changed: what is wrong is reversed by another entry (C-16). */
@Facet('PAY')
@ObjectType()
@Entity('money_entry')
export class MoneyEntry {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String, { description: 'Empty where nobody is paid in person.' })
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => MoneyKind)
  @Column({ type: 'text' })
  kind!: keyof typeof MoneyKind;

  @Field(() => MoneyPayer)
  @Column({ type: 'text' })
  payer!: keyof typeof MoneyPayer;

  @Field(() => String)
  @Column({ type: 'text' })
  payerName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  payeeName!: string;

  @Field(() => DateScalar, { description: 'First day of the month that it is about.' })
  @Column({ type: 'date' })
  aboutMonth!: string;

  @Field(() => DateScalar, { description: 'First day of the month in which it is posted.' })
  @Column({ type: 'date' })
  postedMonth!: string;

  @Field(() => DecimalScalar, { description: 'Whole fen; below zero for a deduction or a reversal.' })
  @Column({ type: 'bigint' })
  fen!: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a wage: pay and benefits are what they were before the dispatch.' })
  @Column({ type: 'boolean', nullable: true })
  payUnchanged!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a wage: post and position are kept.' })
  @Column({ type: 'boolean', nullable: true })
  postRetained!: boolean | null;

  @Field(() => MoneySource)
  @Column({ type: 'text' })
  source!: keyof typeof MoneySource;

  @Column({ type: 'uuid', nullable: true })
  evaluationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reversesId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  ruleId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrg!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.evaluation_id`)
  evaluationKey!: string | null;

  @Field(() => Boolean, { description: 'Another entry takes it back.' })
  @Computed((t) => sql`exists (select 1 from money_entry r where r.scope_id = ${t}.scope_id and r.reverses_id = ${t}.id)`)
  reversed!: boolean;

  @Field(() => Boolean, { description: 'The viewer may take it back: what was recorded, once.' })
  @Derived<MoneyEntry>({
    needs: ['scopeId', 'source', 'reversed'],
    compute: (row, viewer) => row.source === 'RECORDED' && !row.reversed && viewer.permissions.has('money.record') && viewer.writable('PAY').has(row.scopeId),
  })
  mayReverse!: boolean;
}

/** What a filter of the ledger comes to, by kind. */
@ObjectType()
export class MoneyTotal {
  @Field(() => MoneyKind)
  kind!: keyof typeof MoneyKind;

  @Field(() => DecimalScalar, { description: 'Number of entries.' })
  entries!: string;

  @Field(() => DecimalScalar, { description: 'Whole fen.' })
  fen!: string;
}
