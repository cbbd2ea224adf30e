import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Paper } from '@jiedui/schema/paper';
import { formatVerificationCode } from '@jiedui/schema/verification';
import { sql } from '../../db/sql.js';
import { CertificateState, CertificateType } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related, Takes } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { SealedDocument } from '../document/sealed-document.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { Pairing } from '../pairing/pairing.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { certificatePaper, type CertificatePaperRow, type RecordedIssue } from './certificate-paper.js';
import { certificateMachine } from './certificate.states.js';

/** A proof of assistance or study: what is printed is kept as it was when it was proposed. */
@Facet('EVALUATION')
@ObjectType()
@Entity('certificate')
export class Certificate {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => CertificateType)
  @Column({ type: 'text' })
  type!: keyof typeof CertificateType;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  traineeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  evaluationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  commendationId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  /** Every printed word by its place in the form. */
  @Column({ type: 'jsonb' })
  words!: Record<string, string>;

  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => [String], { description: 'Parties that must seal it.' })
  @Column({ type: 'text', array: true })
  issuers!: ('SUPPORTING' | 'RECEIVING')[];

  @Field(() => [String], { description: 'Parties that have sealed it.' })
  @Column({ type: 'text', array: true })
  sealedBy!: string[];

  @Field(() => [Finding], { description: 'What the rules said when it was proposed.' })
  @Column({ type: 'jsonb' })
  findings!: Finding[];

  @Field(() => String)
  @Column({ type: 'text' })
  proposedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  proposedOrgName!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  revokeReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reissueReason!: string | null;

  @Field(() => CertificateState)
  @Column({ type: 'text' })
  state!: keyof typeof CertificateState;

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

  @Field(() => Evaluation, { nullable: true, description: 'The evaluation in effect that it rests on.' })
  @ManyToOne(() => Evaluation)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'evaluation_id', referencedColumnName: 'id' }])
  evaluation!: Relation<Evaluation> | null;

  @Field(() => Certificate, { nullable: true, description: 'The one that this replaces.' })
  @Related(() => Certificate, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.id = ${t}.replaces_id`)
  replaces!: Relation<Certificate> | null;

  @Field(() => SealedDocument, { nullable: true })
  @Related(() => SealedDocument, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.kind = 'CERTIFICATE' and ${r}.subject_id = ${t}.id`)
  document!: Relation<SealedDocument> | null;

  @Computed((t) => sql`(select d.code from sealed_document d where d.scope_id = ${t}.scope_id and d.kind = 'CERTIFICATE' and d.subject_id = ${t}.id limit 1)`)
  secret!: string | null;

  @Computed((t) => sql`(select d.seals from sealed_document d where d.scope_id = ${t}.scope_id and d.kind = 'CERTIFICATE' and d.subject_id = ${t}.id limit 1)`)
  recordedSeals!: readonly RecordedIssue[] | null;

  @Field(() => String, { nullable: true, description: 'As printed, from the first seal on; anybody may verify by it.' })
  @Derived<{ scopeId: number; secret: string | null }>({ needs: ['scopeId', 'secret'], compute: (row) => (row.secret === null ? null : formatVerificationCode(row.scopeId, row.secret)) })
  verificationCode!: string | null;

  @Field(() => JsonScalar, { description: 'As printed, form F-9.' })
  @Derived<CertificatePaperRow>({ needs: ['words', 'issuers', 'recordedSeals'], compute: (row) => certificatePaper(row) })
  paper!: Paper;

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string | null;

  @Field(() => [TransitionLog])
  @Related(() => TransitionLog, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.row_id = ${t}.id`, { many: true })
  @Ordered({ by: 'at', direction: 'desc' })
  @Takes({ first: true })
  history!: TransitionLog[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state', 'issuers', 'sealedBy'], compute: (row, viewer) => availableActions(certificateMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
