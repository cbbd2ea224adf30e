import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Facet } from '../../read/declare.js';
import { Seal } from '../document/seal.js';
import { Agreement } from './agreement.js';
import { AgreementParty } from './agreement-party.js';

/** A seal on one version of an agreement: a signed digest, void after any edit. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_seal')
export class AgreementSeal extends Seal {
  @Column({ type: 'uuid' })
  agreementId!: string;

  @Column({ type: 'uuid' })
  partyId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;

  @Field(() => AgreementParty, { nullable: true })
  @ManyToOne(() => AgreementParty, (row) => row.seals)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'party_id', referencedColumnName: 'id' }])
  party!: Relation<AgreementParty> | null;
}
