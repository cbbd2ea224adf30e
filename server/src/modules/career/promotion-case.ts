import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { Paper } from '@jiedui/schema/paper';
import { formatVerificationCode } from '@jiedui/schema/verification';
import { sql } from '../../db/sql.js';
import { PersonCategory, PromotionState, PromotionStep, TitleLevel } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { noticePaper, type NoticeRow } from './notice-paper.js';
import { PromotionObjection } from './promotion-objection.js';
import { promotionMachine } from './promotion.states.js';

/** One step of somebody's promotion, judged by the pack that his stay pins: what the rules said, the notice, the outcome. */
@Facet('EVALUATION')
@ObjectType()
@Entity('promotion_case')
export class PromotionCase {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  department!: string;

  @Field(() => PersonCategory)
  @Column({ type: 'text' })
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => PromotionStep)
  @Column({ type: 'text' })
  step!: keyof typeof PromotionStep;

  @Field(() => TitleLevel)
  @Column({ type: 'text' })
  toLevel!: 'INTERMEDIATE' | 'DEPUTY_SENIOR' | 'SENIOR';

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Column({ type: 'uuid', nullable: true })
  formEvaluationId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Cumulative service when it was last checked.' })
  @Column({ type: 'int', nullable: true })
  serviceMonths!: number | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  serviceDays!: number | null;

  @Field(() => [Finding], { description: 'What the rules said when it was last checked.' })
  @Column({ type: 'jsonb' })
  findings!: Finding[];

  @Field(() => [String], { description: 'Rules by which the person has priority among equals (R-408).' })
  @Column({ type: 'text', array: true })
  priorities!: string[];

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  checkedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  noticeFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the notice, itself included.' })
  @Column({ type: 'date', nullable: true })
  noticeTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of the notice.' })
  @Column({ type: 'int', nullable: true })
  noticeWorkdays!: number | null;

  @Column({ type: 'text', nullable: true })
  noticeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the notice, open to anybody while it lasts.' })
  @Derived<{ scopeId: number; noticeCode: string | null }>({ needs: ['scopeId', 'noticeCode'], compute: (row) => (row.noticeCode === null ? null : formatVerificationCode(row.scopeId, row.noticeCode)) })
  publicCode!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  openedBy!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  onBehalf!: boolean;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decisionNote!: string | null;

  @Field(() => PromotionState)
  @Column({ type: 'text' })
  state!: keyof typeof PromotionState;

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

  @Field(() => [PromotionObjection])
  @OneToMany(() => PromotionObjection, (row) => row.case)
  @Ordered({ by: 'createdAt' })
  objections!: PromotionObjection[];

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string;

  @Field(() => ID, { nullable: true, description: 'The evaluation whose register is handed in (R-407).' })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.form_evaluation_id`)
  formEvaluationKey!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The public notice as printed, form F-20; null before it starts.' })
  @Derived<NoticeRow>({
    needs: ['name', 'department', 'titleLevel', 'receiverName', 'step', 'toLevel', 'packCode', 'packVersion', 'serviceMonths', 'serviceDays', 'findings', 'noticeFrom', 'noticeTo', 'noticeWorkdays', 'pairing.supporterName'],
    compute: (row) => noticePaper(row),
  })
  notice!: Paper | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(promotionMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
