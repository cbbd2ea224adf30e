import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { GroupState, InstitutionCategory, InstitutionKind, PairingAgreementState, PairingState, Party, StandardStatus } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { AgreementFiling } from '../agreement/agreement-filing.js';
import { Agreement } from '../agreement/agreement.js';
import { SpotCheck } from '../presence/spot-check.js';
import { SupervisionMonth, supervisionNeeds, supervisionOf, type SupervisionRow } from '../presence/supervision.facts.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { PairingYear } from '../pack/pairing-year.js';
import { Finding } from '../../graphql/finding.js';
import { packLineage, packOf } from '../programme/pack-lineage.js';
import { durationFindings } from './pairing.facts.js';
import { ReferralContact, referralContactOf, referralDeskSql, type ReferralDesk } from './referral-contact.js';
import { PairingGoal } from './pairing-goal.js';
import { PairingFigure } from './pairing-figure.js';
import { PairingParty } from './pairing-party.js';
import { pairingMachine } from './pairing.states.js';
import { TransitionLog } from './transition-log.js';
import { Task } from '../work/task.js';
import { Team } from '../team/team.js';

/** A supporting and a receiving institution in one programme, with what was frozen at the start (C-12, C-17). */
@Facet('BASE')
@ObjectType()
@Entity('pairing')
export class Pairing {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'int' })
  programmeScopeId!: number;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  programmeName!: string;

  @Column({ type: 'uuid' })
  groupId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'uuid' })
  ownerOrgId!: string;

  @Column({ type: 'uuid' })
  supporterOrgId!: string;

  @Column({ type: 'uuid' })
  receiverOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  supporterName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  supporterDivisionCode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverDivisionCode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverDivisionName!: string;

  @Field(() => InstitutionKind)
  @Column({ type: 'text' })
  receiverKind!: keyof typeof InstitutionKind;

  @Field(() => InstitutionCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiverCategory!: keyof typeof InstitutionCategory | null;

  @Field(() => StandardStatus, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiverStandard!: keyof typeof StandardStatus | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  receiverCreating!: boolean;

  @Column({ type: 'int', nullable: true })
  receiverPopulation!: number | null;

  @Field(() => String)
  @Column({ type: 'text' })
  mode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  lead!: boolean;

  @Field(() => Boolean, { description: 'The lead hospital has changed; the new one has yet to stand by the leader (R-227).' })
  @Column({ type: 'boolean' })
  leaderToConfirm!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the pairing whose counterpart was changed to this.' })
  @Column({ type: 'text', nullable: true })
  replacesCode!: string | null;

  @Field(() => GroupState)
  @Column({ type: 'text' })
  groupState!: keyof typeof GroupState;

  @Field(() => PairingAgreementState)
  @Column({ type: 'text' })
  agreementState!: keyof typeof PairingAgreementState;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  agreementLate!: boolean;

  @Field(() => PairingState)
  @Column({ type: 'text' })
  state!: keyof typeof PairingState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => [PairingParty])
  @OneToMany(() => PairingParty, (row) => row.pairing)
  @Ordered({ by: 'kind' })
  parties!: PairingParty[];

  @Field(() => PairingFigure, { nullable: true })
  @Related(() => PairingFigure, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.id`, { alone: true })
  figure!: Relation<PairingFigure> | null;

  @Field(() => [PairingGoal])
  @OneToMany(() => PairingGoal, (row) => row.pairing)
  @Ordered({ by: 'createdAt' })
  goals!: Relation<PairingGoal>[];

  @Field(() => [Agreement])
  @OneToMany(() => Agreement, (row) => row.pairing)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  agreements!: Agreement[];

  @Field(() => [AgreementFiling], { description: 'The relation itself with the administrations that the pack names (R-367).' })
  @Related(() => AgreementFiling, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.id and ${r}.agreement_id is null`, { many: true })
  @Ordered({ by: 'submittedAt', direction: 'desc' })
  relationFilings!: AgreementFiling[];

  @Field(() => Boolean, { description: 'The two also stand the other way round in a pairing that the viewer sees: each evaluates the other.' })
  @Computed((t) => sql`app.role_conflict(${t}.scope_id)`)
  roleConflict!: boolean;

  @Field(() => [Team])
  @OneToMany(() => Team, (row) => row.pairing)
  @Ordered({ by: 'batchNo', direction: 'desc' })
  teams!: Team[];

  @Field(() => [Task])
  @OneToMany(() => Task, (row) => row.pairing)
  @Ordered({ by: 'dueOn' })
  tasks!: Task[];

  @Field(() => [Evaluation])
  @OneToMany(() => Evaluation, (row) => row.pairing)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  evaluations!: Evaluation[];

  @Field(() => [PairingYear], { description: 'What each year is judged by.' })
  @Related(() => PairingYear, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.id`, { many: true })
  @Ordered({ by: 'year' })
  years!: PairingYear[];

  @OneToMany(() => SpotCheck, (row) => row.pairing)
  @Ordered({ by: 'checkedAt', direction: 'desc' })
  spotChecks!: SpotCheck[];

  @Field(() => [SupervisionMonth], { description: 'Spot checks of this month and the one before against the policy pack; nothing for who does not see the work.' })
  @Derived<SupervisionRow>({
    needs: supervisionNeeds,
    compute: (row, viewer, now) => (viewer.personId === null && viewer.readable('WORK').has(row.scopeId) ? supervisionOf(row, now) : []),
  })
  supervision!: SupervisionMonth[];

  @Field(() => ID)
  @Computed((t) => sql`${t}.programme_scope_id || '-' || ${t}.programme_id`)
  programmeKey!: string;

  @Field(() => ID)
  @Computed((t) => sql`${t}.programme_scope_id || '-' || ${t}.group_id`)
  groupKey!: string;

  @Field(() => Agreement, { nullable: true, description: 'The newest main agreement.' })
  @Related(() => Agreement, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.pairing_id = ${t}.id and ${r}.kind = 'MAIN'`)
  @Ordered({ by: 'createdAt', direction: 'desc' })
  mainAgreement!: Relation<Agreement> | null;

  @Field(() => [TransitionLog], { description: 'What happened in the pairing, newest first; each facet for those who reach it.' })
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  log!: Relation<TransitionLog>[];

  @Computed((t) => packLineage(t))
  lineage!: unknown[] | null;

  @Computed(referralDeskSql)
  referralDesk!: ReferralDesk | null;

  @Field(() => ReferralContact, { nullable: true, description: 'Whom to ask before referring upwards, where the pack names a contact (R-115).' })
  @Derived<Pairing>({
    needs: ['packCode', 'packVersion', 'lineage', 'supporterName', 'referralDesk'],
    compute: (row) => referralContactOf(packOf(row.packCode, row.packVersion, row.lineage ?? []), row.supporterName, row.referralDesk),
  })
  referralContact!: ReferralContact | null;

  @Field(() => [Finding], { description: 'Whether it lasts as long as the pack wants (R-323).' })
  @Derived<Pairing>({ needs: ['packCode', 'packVersion', 'lineage', 'startsOn', 'endsOn'], compute: (row) => durationFindings(row) })
  findings!: Finding[];

  @Field(() => [Party], { description: 'What the acting organisation is in this pairing.' })
  @Derived<Subject>({ needs: ['scopeId'], compute: (row, viewer) => viewer.partiesIn(row.scopeId) })
  viewerParties!: (keyof typeof Party)[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state', 'groupState', 'lead', 'leaderToConfirm'], compute: (row, viewer) => availableActions(pairingMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
