import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HospitalGrade, InstitutionCategory, OfferState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { offerMachine } from './need.states.js';
import { SpecialtyLine } from './specialty-line.js';

/** Which specialties, and how many persons of each, a hospital can send; one record for each hospital. */
@Facet('BASE')
@ObjectType()
@Entity('support_offer')
export class SupportOffer {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  orgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  uscc!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  level!: number | null;

  @Field(() => HospitalGrade, { nullable: true })
  @Column({ type: 'text', nullable: true })
  grade!: keyof typeof HospitalGrade | null;

  @Field(() => InstitutionCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  category!: keyof typeof InstitutionCategory | null;

  @Field(() => String)
  @Column({ type: 'text' })
  divisionCode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  divisionName!: string;

  @Field(() => [SpecialtyLine])
  @Column({ type: 'jsonb' })
  lines!: SpecialtyLine[];

  @Field(() => Int)
  @Column({ type: 'int' })
  headcount!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Field(() => OfferState)
  @Column({ type: 'text' })
  state!: keyof typeof OfferState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(offerMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
