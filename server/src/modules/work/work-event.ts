import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TECHNIQUE_FOLLOW_UP_MONTHS } from '@jiedui/schema/work-event';
import { sql } from '../../db/sql.js';
import { TechniqueClass, WorkEventKind, WorkEventState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { keptFiles } from '../document/kept-files.js';
import { eventPaper, eventPaperNeeds, type EventPaperSource } from './work-event-paper.js';
import { workEventMachine } from './work-event.states.js';

/** How many of those served had a diagnosis; nobody is named. */
@ObjectType()
export class DiagnosisCount {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;
}

/** What happens in a pairing beside the daily work: a free clinic (F-21), a new technique (F-22), a donation, a meeting, a selection. */
@Facet('WORK')
@ObjectType()
@Entity('work_event')
export class WorkEvent {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => WorkEventKind)
  @Column({ type: 'text' })
  kind!: keyof typeof WorkEventKind;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => String, { description: 'Leaders, teachers, attendants, or those who were selected and why.' })
  @Column({ type: 'text' })
  people!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  staffCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Patients of a free clinic, listeners of an exchange.' })
  @Column({ type: 'int', nullable: true })
  servedCount!: number | null;

  @Field(() => [DiagnosisCount])
  @Column({ type: 'jsonb' })
  diagnosisCounts!: DiagnosisCount[];

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  leaflets!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces of a donation.' })
  @Column({ type: 'int', nullable: true })
  quantity!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value of a donation in fen.' })
  @Computed((t) => sql`${t}.amount_fen::float8`)
  amount!: number | null;

  @Field(() => TechniqueClass, { nullable: true })
  @Column({ type: 'text', nullable: true })
  techniqueClass!: keyof typeof TechniqueClass | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  authorisationNo!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  authorisedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  firstCaseOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the receiver still uses the technique, as of stillUsedOn.' })
  @Column({ type: 'boolean', nullable: true })
  stillUsed!: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  stillUsedOn!: string | null;

  @Field(() => String, { description: 'Notice, reception, board and lodging.' })
  @Column({ type: 'text' })
  arrangements!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  detail!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid' })
  recordedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  confirmedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => WorkEventState)
  @Column({ type: 'text' })
  state!: keyof typeof WorkEventState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'When somebody should look whether a technique is still used; null for anything else.' })
  @Computed((t) => sql`(case when ${t}.kind = 'NEW_TECHNIQUE' then (coalesce(${t}.first_case_on, ${t}.held_on) + make_interval(months => ${TECHNIQUE_FOLLOW_UP_MONTHS}))::date end)`)
  followUpOn!: string | null;

  @Field(() => Int, { description: 'Files that are attached and not withdrawn.' })
  @Computed((t) => keptFiles(t, 'WORK'))
  evidenceCount!: number;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The filled form F-21 or F-22 as it is printed; null for kinds without an official form.' })
  @Derived<EventPaperSource>({ needs: eventPaperNeeds, compute: (row) => eventPaper(row) })
  paper!: unknown;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<WorkEvent>({ needs: ['scopeId', 'state', 'kind', 'recordedOrgId'], compute: (row, viewer) => availableActions(workEventMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
