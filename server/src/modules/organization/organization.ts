import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HospitalGrade, InstitutionCategory, InstitutionKind, OrganizationStatus, StandardStatus } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { sql } from '../../db/sql.js';
import { organizationActions } from './organization.states.js';

/** An institution or administration. Its role (supporter, receiver) belongs to a pairing, never to it. */
@Facet('DIRECTORY')
@ObjectType()
@Entity('organization')
export class Organization {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'int' })
  scopeId!: number;

  @Field(() => InstitutionKind)
  @Column({ type: 'text' })
  kind!: keyof typeof InstitutionKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  shortName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  uscc!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  divisionCode!: string;

  @Field(() => String)
  @Computed((t) => sql`(select d.name from division d where d.code = ${t}.division_code)`)
  divisionName!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  level!: number | null;

  @Field(() => HospitalGrade, { nullable: true })
  @Column({ type: 'text', nullable: true })
  grade!: keyof typeof HospitalGrade | null;

  @Field(() => InstitutionCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  category!: keyof typeof InstitutionCategory | null;

  @Field(() => StandardStatus, { nullable: true })
  @Column({ type: 'text', nullable: true })
  standard!: keyof typeof StandardStatus | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  creating!: boolean;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  military!: boolean;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  residencyBase!: boolean;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  beds!: number | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  servedPopulation!: number | null;

  @Field(() => OrganizationStatus)
  @Column({ type: 'text' })
  status!: keyof typeof OrganizationStatus;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  suspensionReason!: string | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => [AvailableAction])
  @Derived<{ id: string; scopeId: number; status: string }>({
    needs: ['id', 'scopeId', 'status'],
    compute: ({ id, scopeId, status }, viewer) => organizationActions({ id, scopeId, state: status }, viewer),
  })
  availableActions!: AvailableAction[];
}
