import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SealState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Agreement } from './agreement.js';
import { AgreementParty } from './agreement-party.js';

/** A seal on one version of an agreement: a signed digest, void after any edit. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_seal')
export class AgreementSeal {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Column({ type: 'uuid' })
  partyId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

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

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;

  @Field(() => AgreementParty, { nullable: true })
  @ManyToOne(() => AgreementParty, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'party_id', referencedColumnName: 'id' }])
  party!: Relation<AgreementParty> | null;
}
