import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { contentDifferences, type AgreementContent } from './agreement-content.js';
import { Agreement } from './agreement.js';

/** One place where a version says something else than the one before. */
@ObjectType()
export class AgreementDifference {
  @Field(() => String, { description: 'goals, term, parties.<kind>, clauses.<code> or tasks.<number>' })
  path!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'Null: it was added.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: it was taken out.' })
  after!: string | null;
}

/** The text of an agreement as it stood in one version. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('agreement_version')
export class AgreementVersion {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Field(() => JsonScalar)
  @Column({ type: 'jsonb' })
  content!: AgreementContent;

  @Field(() => String)
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byOrgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Agreement, { nullable: true })
  @ManyToOne(() => Agreement, (row) => row.versions)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'agreement_id', referencedColumnName: 'id' }])
  agreement!: Relation<Agreement> | null;

  @Computed((t) => sql`(select b.content from agreement_version b where b.scope_id = ${t}.scope_id
    and b.agreement_id = ${t}.agreement_id and b.version_no < ${t}.version_no order by b.version_no desc limit 1)`)
  previousContent!: AgreementContent | null;

  @Field(() => [AgreementDifference], { description: 'What differs from the version before; empty for the first.' })
  @Derived<{ content: AgreementContent; previousContent: AgreementContent | null }>({
    needs: ['content', 'previousContent'],
    compute: (row) => (row.previousContent === null ? [] : contentDifferences(row.previousContent, row.content)),
  })
  differences!: AgreementDifference[];
}
