import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { PartyKind } from '../../graphql/enums.js';
import { Computed, Facet, Ordered, Related } from '../../read/declare.js';
import { Agreement } from './agreement.js';
import { AgreementSeal } from './agreement-seal.js';

/** A party that signs and seals. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_party')
export class AgreementParty {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  position!: number;

  @Field(() => PartyKind)
  @Column({ type: 'text' })
  kind!: keyof typeof PartyKind;

  @Field(() => String)
  @Column({ type: 'uuid' })
  orgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  representative!: string;

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.parties)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;

  @Field(() => [AgreementSeal])
  @OneToMany(() => AgreementSeal, (row) => row.party)
  @Ordered({ by: 'sealedAt', direction: 'desc' })
  seals!: AgreementSeal[];

  @Field(() => AgreementSeal, { nullable: true, description: 'The valid seal on the present version.' })
  @Related(() => AgreementSeal, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.party_id = ${t}.id and ${r}.state = 'VALID'`)
  @Ordered({ by: 'sealedAt', direction: 'desc' })
  currentSeal!: Relation<AgreementSeal> | null;

  @Field(() => Int, { nullable: true, description: 'The version that the valid seal stands on.' })
  @Computed((t) => sql`(select s.version_no from agreement_seal s where s.scope_id = ${t}.scope_id and s.party_id = ${t}.id
    and s.state = 'VALID')`)
  sealedVersion!: number | null;
}
