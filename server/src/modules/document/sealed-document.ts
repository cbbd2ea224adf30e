import { formatVerificationCode } from '@jiedui/schema/verification';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SealedDocumentState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';

/** One sealed version of an agreement (later of an evaluation, a certificate) that anybody who holds it can verify. */
@Facet('AGREEMENT')
@ObjectType()
@Entity('sealed_document')
export class SealedDocument {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  versionNo!: number;

  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that is downloaded; null until the last seal.' })
  @Column({ type: 'text', nullable: true })
  fileHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  @Field(() => SealedDocumentState)
  @Column({ type: 'text' })
  state!: keyof typeof SealedDocumentState;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  stateReason!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => String, { description: 'As printed; anybody may verify by it.' })
  @Derived<SealedDocument>({ needs: ['scopeId', 'code'], compute: (row) => formatVerificationCode(row.scopeId, row.code) })
  verificationCode!: string;
}
