import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { FilingLineState, PersonCategory, Sex, StayRole, TitleLevel } from '../../graphql/enums.js';
import { FindingVerdict } from '../../graphql/finding.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Filing } from '../team/filing.js';

/** One person on a roster as it was filed, with what the rules said on that day (F-4). */
@Facet('WORK')
@ObjectType()
@Entity('filing_line')
export class FilingLine {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  filingId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Sex)
  @Column({ type: 'text' })
  sex!: keyof typeof Sex;

  @Column({ type: 'text', nullable: true })
  idNumberMasked!: string | null;

  @Column({ type: 'text' })
  department!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  specialty!: string;

  @Column({ type: 'text' })
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Column({ type: 'text' })
  titleText!: string;

  @Column({ type: 'text' })
  certificateNo!: string;

  @Column({ type: 'date', nullable: true })
  workStartedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  clinicalStartedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  managementStartedOn!: string | null;

  @Field(() => StayRole)
  @Column({ type: 'text' })
  role!: keyof typeof StayRole;

  @Column({ type: 'text', nullable: true })
  receiverPost!: string | null;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedTo!: string;

  @Field(() => FindingVerdict, { description: 'The worst that the policy pack said of this person when the roster was filed.' })
  @Column({ type: 'text' })
  verdict!: keyof typeof FindingVerdict;

  @Field(() => String, { description: 'The automatic check column: 通过, or the rules that are not met.' })
  @Column({ type: 'text' })
  checkText!: string;

  @Field(() => String, { nullable: true, description: 'Whom this line replaces.' })
  @Column({ type: 'text', nullable: true })
  replaces!: string | null;

  @Field(() => FilingLineState)
  @Column({ type: 'text' })
  state!: keyof typeof FilingLineState;

  @Field(() => String, { nullable: true, description: 'Why the administration returned this line.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => Filing, { nullable: true })
  @ManyToOne(() => Filing, (row) => row.lines)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'filing_id', referencedColumnName: 'id' }])
  filing!: Relation<Filing> | null;
}
