import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { HospitalGrade, InstitutionCategory, PartyKind } from '../../graphql/enums.js';
import { Facet } from '../../read/declare.js';
import { Pairing } from './pairing.js';

/** What a pairing shows of each of its parties. */
@Facet('BASE')
@ObjectType()
@Entity('pairing_party')
export class PairingParty {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String)
  @Column({ type: 'uuid' })
  orgId!: string;

  @Field(() => PartyKind)
  @Column({ type: 'text' })
  kind!: keyof typeof PartyKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

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

  @Field(() => String)
  @Column({ type: 'text' })
  dedicatedDepartment!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  contactName!: string;

  @Field(() => String, { description: 'The leader in charge (R-345).' })
  @Column({ type: 'text' })
  leaderName!: string;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.parties)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;
}
