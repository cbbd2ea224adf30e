import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { BodyKind, BodyPart, PartyKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered } from '../../read/declare.js';

/** A leading group, an office or the contacts of an institution, as a document set it up. */
@Facet('DIRECTORY')
@ObjectType()
@Entity('org_body')
export class OrgBody {
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

  @Field(() => BodyKind)
  @Column({ type: 'text' })
  kind!: keyof typeof BodyKind;

  @Field(() => Boolean, { description: 'Of both hospitals of a pairing (R-025).' })
  @Column({ type: 'boolean' })
  joint!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  documentNo!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  documentOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  duties!: string;

  @Field(() => String, { description: 'The office’s own telephone, not a person’s.' })
  @Column({ type: 'text' })
  phone!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dissolvedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  dissolveReason!: string | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => [OrgBodyMember], { description: 'Present and former members.' })
  @OneToMany(() => OrgBodyMember, (row) => row.body)
  @Ordered({ by: 'position' })
  members!: Relation<OrgBodyMember>[];

  @Field(() => Boolean, { description: 'The acting organisation’s own, and not dissolved: it may change it.' })
  @Derived<OrgBody>({ needs: ['orgId', 'dissolvedOn'], compute: (row, viewer) => row.orgId === viewer.orgId && row.dissolvedOn === null && viewer.permissions.has('body.manage') })
  editable!: boolean;
}

/** Somebody in a body, with the days from and to which he belongs to it. */
@Facet('DIRECTORY')
@ObjectType()
@Entity('org_body_member')
export class OrgBodyMember {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  bodyId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  post!: string;

  @Field(() => BodyPart)
  @Column({ type: 'text' })
  part!: keyof typeof BodyPart;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  fullTime!: boolean;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  joinedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;

  @Field(() => OrgBody, { nullable: true })
  @ManyToOne(() => OrgBody, (row) => row.members)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'body_id', referencedColumnName: 'id' }])
  body!: Relation<OrgBody> | null;
}

/** A body of one of a pairing's hospitals, as its page shows it. */
@ObjectType()
export class PairingBody {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => PartyKind)
  party!: keyof typeof PartyKind;

  @Field(() => BodyKind)
  kind!: keyof typeof BodyKind;

  @Field(() => Boolean)
  joint!: boolean;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  documentNo!: string;

  @Field(() => DateScalar)
  documentOn!: string;

  @Field(() => String)
  phone!: string;

  @Field(() => [String], { description: 'part|name|post|full time, one for each present member.' })
  members!: string[];
}
