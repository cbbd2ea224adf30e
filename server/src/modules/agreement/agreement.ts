import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { AgreementKind, AgreementState, Party } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { AgreementClause } from './agreement-clause.js';
import { AgreementFiling } from './agreement-filing.js';
import { agreementPaper, paperNeeds, type AgreementSource } from './agreement-paper.js';
import { AgreementParty } from './agreement-party.js';
import { AgreementSeal } from './agreement-seal.js';
import { AgreementTask } from './agreement-task.js';
import { AgreementVersion } from './agreement-version.js';
import { agreementMachine } from './agreement.states.js';
import { SealedDocument } from '../document/sealed-document.js';
import { Pairing } from '../pairing/pairing.js';

/** The agreement of a pairing with its parties, tasks and seals; any edit after a seal voids all seals. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement')
export class Agreement {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => AgreementKind)
  @Column({ type: 'text' })
  kind!: keyof typeof AgreementKind;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => String, { description: 'Name of the form it follows.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  goals!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Field(() => [AgreementClause])
  @Column({ type: 'jsonb' })
  clauses!: AgreementClause[];

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  deadlineOn!: string | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  late!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  effectiveAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => AgreementState)
  @Column({ type: 'text' })
  state!: keyof typeof AgreementState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.agreements)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [AgreementParty])
  @OneToMany(() => AgreementParty, (row) => row.agreement)
  @Ordered({ by: 'position' })
  parties!: AgreementParty[];

  @Field(() => [AgreementTask])
  @OneToMany(() => AgreementTask, (row) => row.agreement)
  @Ordered({ by: 'position' })
  tasks!: AgreementTask[];

  @Field(() => [AgreementVersion])
  @OneToMany(() => AgreementVersion, (row) => row.agreement)
  @Ordered({ by: 'versionNo', direction: 'desc' })
  versions!: AgreementVersion[];

  @Field(() => [AgreementSeal])
  @OneToMany(() => AgreementSeal, (row) => row.agreement)
  @Ordered({ by: 'sealedAt', direction: 'desc' })
  seals!: AgreementSeal[];

  @Field(() => [AgreementFiling], { description: 'With the administrations that the pack names (R-346, R-390).' })
  @OneToMany(() => AgreementFiling, (row) => row.agreement)
  @Ordered({ by: 'submittedAt', direction: 'desc' })
  filings!: AgreementFiling[];

  @Field(() => [SealedDocument], { description: 'Each version that bears seals, with the code by which anybody verifies it.' })
  @Related(() => SealedDocument, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.kind = 'AGREEMENT' and ${r}.subject_id = ${t}.id`, { many: true })
  @Ordered({ by: 'versionNo', direction: 'desc' })
  sealedDocuments!: SealedDocument[];

  /** Number of the pairing's main agreement, which a supplement names. */
  @Computed((t) => sql`(select m.number from agreement m where m.scope_id = ${t}.scope_id and m.pairing_id = ${t}.pairing_id
    and m.kind = 'MAIN' order by m.created_at desc limit 1)`)
  mainNumber!: string | null;

  @Field(() => JsonScalar, { description: 'The filled form as it is printed: blocks of text, tables and seal boxes.' })
  @Derived<AgreementSource>({ needs: paperNeeds, compute: (row) => agreementPaper(row) })
  paper!: unknown;

  @Field(() => Int, { description: 'Parties that have sealed the present version.' })
  @Computed((t) => sql`(select count(*) from agreement_seal s where s.scope_id = ${t}.scope_id and s.agreement_id = ${t}.id
    and s.state = 'VALID' and s.version_no = ${t}.version_no)::int`)
  sealedCount!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from agreement_party y where y.scope_id = ${t}.scope_id and y.agreement_id = ${t}.id)::int`)
  partyCount!: number;

  @Field(() => Boolean, { description: 'Not in effect although the deadline has passed (R-241; the day itself still counts).' })
  @Computed((t) => sql`(${t}.effective_at is null and ${t}.state not in ('VOID', 'TERMINATED')
    and coalesce(${t}.deadline_on < (select app.today()), false))`)
  overdue!: boolean;

  @Field(() => [Party], { description: 'What the acting organisation is in the pairing.' })
  @Derived<Subject>({ needs: ['scopeId'], compute: (row, viewer) => viewer.partiesIn(row.scopeId) })
  viewerParties!: (keyof typeof Party)[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({
    needs: ['scopeId', 'state', 'versionNo', 'parties.orgId', 'parties.sealedVersion'],
    compute: (row, viewer) => availableActions(agreementMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
