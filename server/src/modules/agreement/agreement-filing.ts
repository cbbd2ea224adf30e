import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AgreementFilingState, AgreementFilingSubject, DivisionLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { agreementFilingMachine } from './agreement-filing.states.js';
import { Agreement } from './agreement.js';

/** A relation or an agreement as it was filed with one administration, with its receipt. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_filing')
export class AgreementFiling {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => AgreementFilingSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof AgreementFilingSubject;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Field(() => String, { description: 'As the pack names it: SAME_LEVEL, UPPER_LEVEL, CITY …' })
  @Column({ type: 'text' })
  administration!: string;

  @Column({ type: 'uuid' })
  authorityOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  authorityName!: string;

  @Field(() => DivisionLevel)
  @Column({ type: 'text' })
  level!: keyof typeof DivisionLevel;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  ruleId!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  deadlineOn!: string | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  late!: boolean;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  submittedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  submittedBy!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receivedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiptNo!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => AgreementFilingState)
  @Column({ type: 'text' })
  state!: keyof typeof AgreementFilingState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.filings)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;

  @Field(() => [AvailableAction])
  @Derived<AgreementFiling>({
    needs: ['scopeId', 'state', 'authorityOrgId', 'authorityName'],
    compute: (row, viewer) => availableActions(agreementFilingMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
