import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { PersonCategory, PersonStatus, PracticeCategory, Sex, TitleLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered, Related } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Application } from './application.js';
import { Qualification } from './qualification.js';
import { OpenAssignment } from './open-assignment.js';
import { personMachine } from './staff.states.js';

/** A member of staff in the employer's private space; titleLevel is explicit, never read from the title text (C-10). */
@Facet('PRIVATE')
@ObjectType()
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  staffNo!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Sex)
  @Column({ type: 'text' })
  sex!: keyof typeof Sex;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  bornOn!: string | null;

  @Field(() => PersonCategory)
  @Column({ type: 'text' })
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => PracticeCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  practiceCategory!: keyof typeof PracticeCategory | null;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  specialty!: string;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  @Column({ type: 'text' })
  titleText!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  certificateNo!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  workStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  clinicalStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  managementStartedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'First and last character; the whole number is revealed by revealPerson.' })
  @Column({ type: 'text', nullable: true })
  idNumberMasked!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  phoneMasked!: string | null;

  @Field(() => PersonStatus)
  @Column({ type: 'text' })
  status!: keyof typeof PersonStatus;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => OpenAssignment, { nullable: true })
  @Related(() => OpenAssignment, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.person_id = ${t}.id`)
  openAssignment!: Relation<OpenAssignment> | null;

  @Field(() => String, { nullable: true, description: 'Login of the account with which he acts for himself as a dispatched person; null while there is none.' })
  @Computed((t) => sql`(select u.login from membership m join app_user u on u.id = m.user_id
    where m.scope_id = ${t}.scope_id and m.person_id = ${t}.id and m.role = 'DISPATCHED' and m.status = 'ACTIVE' limit 1)`)
  accountLogin!: string | null;

  @Field(() => [Qualification])
  @Related(() => Qualification, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.person_id = ${t}.id`, { many: true })
  @Ordered({ by: 'obtainedOn', direction: 'desc' })
  qualifications!: Relation<Qualification>[];

  @Field(() => [Application])
  @Related(() => Application, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.person_id = ${t}.id`, { many: true })
  @Ordered({ by: 'createdAt', direction: 'desc' })
  applications!: Relation<Application>[];

  @Field(() => [AvailableAction])
  @Derived<Person>({
    needs: ['scopeId', 'status', 'accountLogin'],
    compute: (row, viewer) => availableActions(personMachine, { scopeId: row.scopeId, state: row.status, accountLogin: row.accountLogin } as Subject, viewer),
  })
  availableActions!: AvailableAction[];
}
