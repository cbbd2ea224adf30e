import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Agreement } from './agreement.js';

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
  content!: unknown;

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
}
