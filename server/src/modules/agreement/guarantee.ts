import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { Guarantor, GuaranteeKind, GuaranteeState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { keptFiles } from '../document/kept-files.js';
import { guaranteeMachine } from './guarantee.states.js';

/** One thing that is owed to the dispatched: lodging, safety, working conditions (R-014 … ). */
@Facet('AGREEMENT')
@ObjectType()
@Entity('guarantee')
export class Guarantee {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Field(() => GuaranteeKind)
  @Column({ type: 'text' })
  kind!: keyof typeof GuaranteeKind;

  @Field(() => String)
  @Column({ type: 'text' })
  content!: string;

  @Field(() => Guarantor)
  @Column({ type: 'text' })
  owedBy!: keyof typeof Guarantor;

  @Field(() => String)
  @Column({ type: 'text' })
  responsiblePerson!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  providedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  providedNote!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  providedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  verifiedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  disputeReason!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid' })
  recordedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrgName!: string;

  @Field(() => GuaranteeState)
  @Column({ type: 'text' })
  state!: keyof typeof GuaranteeState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Past its day and not yet shown to be kept.' })
  @Computed((t) => sql`coalesce(${t}.due_on < (select app.today()) and ${t}.state in ('PROMISED', 'DISPUTED'), false)`)
  overdue!: boolean;

  @Field(() => Int, { description: 'Files that are attached and not withdrawn.' })
  @Computed((t) => keptFiles(t, 'AGREEMENT'))
  evidenceCount!: number;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Guarantee>({ needs: ['scopeId', 'state', 'owedBy', 'recordedOrgId'], compute: (row, viewer) => availableActions(guaranteeMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
