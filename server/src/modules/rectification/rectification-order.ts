import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ChainParty, EscalationMeasure, RectificationCause, RectificationState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { packLineage } from '../programme/pack-lineage.js';
import { orderFindings, orderNeeds, type OrderRow } from './rectification.facts.js';
import { RectificationItem } from './rectification-item.js';
import { noticePaper, orderPaperNeeds, reportPaper, type OrderPaperSource } from './rectification-paper.js';
import { rectificationMachine } from './rectification.states.js';

/** An order of a health administration to put something right by a minute; several on one unit stand side by side. */
@Facet('EVALUATION')
@ObjectType()
@Entity('rectification_order')
export class RectificationOrder {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => RectificationCause)
  @Column({ type: 'text' })
  cause!: keyof typeof RectificationCause;

  @Field(() => ChainParty, { description: 'As whom the unit takes part in the pairing.' })
  @Column({ type: 'text' })
  unitParty!: 'RECEIVING' | 'SUPPORTING';

  @Field(() => String)
  @Column({ type: 'text' })
  unitName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  serious!: boolean;

  @Column({ type: 'uuid', nullable: true })
  evaluationId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  orderedAt!: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  orderedBy!: string;

  @Column({ type: 'uuid' })
  orderedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  orderedOrgName!: string;

  @Field(() => DateTimeScalar, { description: 'To the minute, which is itself in time.' })
  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The mark of being overdue; it stays whatever follows.' })
  @Column({ type: 'timestamptz', nullable: true })
  overdueAt!: Date | null;

  @Field(() => String)
  @Column({ type: 'text' })
  evidence!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  evidenceAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  evidenceBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  verifyNote!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  verifiedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reEvaluationId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  reEvaluatedAt!: Date | null;

  @Field(() => [EscalationMeasure], { description: 'What followed, by the policy pack.' })
  @Column({ type: 'text', array: true })
  measures!: (keyof typeof EscalationMeasure)[];

  @Field(() => String)
  @Column({ type: 'text' })
  escalation!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  escalatedBy!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  closeNote!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  closedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawReason!: string | null;

  @Field(() => RectificationState)
  @Column({ type: 'text' })
  state!: keyof typeof RectificationState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => Evaluation, { nullable: true, description: 'The evaluation that it follows from.' })
  @ManyToOne(() => Evaluation)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => Evaluation, { nullable: true, description: 'The version that was opened after the evidence.' })
  @ManyToOne(() => Evaluation)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 're_evaluation_id', referencedColumnName: 'id' }])
  reEvaluation!: Relation<Evaluation> | null;

  @Field(() => [RectificationItem])
  @OneToMany(() => RectificationItem, (row) => row.order)
  @Ordered({ by: 'position' })
  items!: Relation<RectificationItem>[];

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  @Field(() => [Finding], { description: 'What the policy pack says of the order, by the clock of now.' })
  @Derived<OrderRow>({ needs: orderNeeds, compute: (row, _viewer, now) => orderFindings(row, now) })
  findings!: Finding[];

  @Field(() => JsonScalar, { description: 'The notice, form F-19, as it is printed.' })
  @Derived<OrderPaperSource>({ needs: orderPaperNeeds, compute: (row) => noticePaper(row) })
  noticePaper!: unknown;

  @Field(() => JsonScalar, { description: 'The report of the unit as it is printed; empty places before it answers.' })
  @Derived<OrderPaperSource>({ needs: orderPaperNeeds, compute: (row) => reportPaper(row) })
  reportPaper!: unknown;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<RectificationOrder>({
    needs: ['scopeId', 'state', 'orderedOrgId', 'unitParty', 'evaluationId'],
    compute: (row, viewer) => availableActions(rectificationMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
