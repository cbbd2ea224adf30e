import { talliedTypes } from '@jiedui/schema/parameters/shapes';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { ActivityType, TaskContent, TaskPart, TaskState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { scopeIds, sql } from '../../db/sql.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TaskChange } from './task-change.js';
import { TaskProgress } from './task-progress.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { keptFiles } from '../document/kept-files.js';
import { dutyFindings, dutyNeeds, type DutyRow } from './task.facts.js';
import { taskMachine } from './task.states.js';

/** A task agreed by both hospitals, with its named person, progress and acceptance. */
@Facet('WORK')
@ObjectType()
@Entity('task')
export class Task {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => TaskPart)
  @Column({ type: 'text' })
  part!: keyof typeof TaskPart;

  @Field(() => TaskContent, { nullable: true, description: 'What it is about, in the words of the sources (R-013, R-026, R-050, R-091, R-166, R-170).' })
  @Column({ type: 'text', nullable: true })
  content!: keyof typeof TaskContent | null;

  @Field(() => String, { description: 'What the receiver contributes (R-170).' })
  @Column({ type: 'text' })
  receiverDuty!: string;

  @Field(() => String, { description: 'Of a project: its quality, benefit and standard (R-094).' })
  @Column({ type: 'text' })
  quality!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  benefit!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  standard!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  indicator!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  quantity!: number | null;

  @Field(() => ActivityType, { nullable: true, description: 'The kind of recorded work that counts towards it.' })
  @Column({ type: 'text', nullable: true })
  metric!: keyof typeof ActivityType | null;

  @Field(() => Int, { nullable: true, description: 'How much of that work is recorded in the year, up to its day; null where no kind is named.' })
  @Computed((t) => sql`(case when ${t}.metric is not null then (
      select coalesce(sum(case when a.type = any(${talliedTypes}) then a.quantity else 1 end), 0)::int
        from activity a
       where a.scope_id = ${t}.scope_id and a.pairing_id = ${t}.pairing_id and a.type = ${t}.metric and a.state in ('RECORDED', 'CONFIRMED')
         and a.day between make_date(${t}.year, 1, 1) and ${t}.due_on and a.scope_id = any(${scopeIds('WORK')})
         and not exists (select 1 from activity c where c.scope_id = a.scope_id and c.supersedes_id = a.id and c.state = 'RECORDED'
           and c.scope_id = any(${scopeIds('WORK')}))) end)`)
  recordedQuantity!: number | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  doneQuantity!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  responsibleDepartment!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  responsiblePerson!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  confirmedBySupporting!: boolean;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  confirmedByReceiving!: boolean;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => TaskState)
  @Column({ type: 'text' })
  state!: keyof typeof TaskState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Files that are attached and not withdrawn.' })
  @Computed((t) => keptFiles(t, 'WORK'))
  evidenceCount!: number;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.tasks)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [TaskProgress])
  @OneToMany(() => TaskProgress, (row) => row.task)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  progress!: TaskProgress[];

  @Field(() => Boolean, { description: 'Past its day and not yet accepted, as of the business day.' })
  @Computed((t) => sql`(${t}.due_on < (select app.today()) and ${t}.state not in ('ACCEPTED', 'CLOSED'))`)
  overdue!: boolean;

  @Field(() => Int, { description: 'Days past its day; 0 when it is not overdue.' })
  @Computed((t) => sql`(case when ${t}.state in ('ACCEPTED', 'CLOSED') then 0 else greatest((select app.today()) - ${t}.due_on, 0) end)`)
  overdueDays!: number;

  @Field(() => [TaskChange], { description: 'What was asked to be changed after both had confirmed (R-107).' })
  @OneToMany(() => TaskChange, (row) => row.task)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  changes!: TaskChange[];

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [Finding], { description: 'Whether both hospitals have confirmed the task, and the change of it (R-106, R-107).' })
  @Derived<DutyRow>({ needs: dutyNeeds, compute: (row) => dutyFindings(row) })
  findings!: Finding[];

  @Field(() => [AvailableAction])
  @Derived<Task>({
    needs: ['scopeId', 'state', 'planId', 'confirmedBySupporting', 'confirmedByReceiving'],
    compute: (row, viewer) => availableActions(taskMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
