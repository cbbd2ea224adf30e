import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { formatKey } from '../../db/key.js';
import { AttachmentState, AttachmentSubjectEnum } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { subjectFixed, type AttachmentFacet } from './attachment-subject.js';
import { attachmentMachine } from './attachment.states.js';

/** A file that proves something. Its content is fetched by GET /files/attachment/<id>; the row policies ask its own facet. */
@Facet('BASE', 'OWN')
@ObjectType()
@Entity('attachment')
export class Attachment {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  facet!: AttachmentFacet;

  @Field(() => AttachmentSubjectEnum)
  @Column({ type: 'text' })
  subject!: keyof typeof AttachmentSubjectEnum;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectRow!: string;

  @Field(() => ID, { description: 'The row that it hangs on.' })
  @Derived<Attachment>({ needs: ['scopeId', 'subjectRow'], compute: (row) => formatKey({ scopeId: row.scopeId, id: row.subjectRow }) })
  subjectId!: string;

  @Field(() => String, { description: 'What it hangs on, as it was called when the file was added.' })
  @Column({ type: 'text' })
  subjectName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  mediaType!: string;

  @Field(() => Int, { description: 'In bytes.' })
  @Column({ type: 'int' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  @Column({ type: 'text' })
  sha256!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  uploadedBy!: string;

  @Column({ type: 'uuid', nullable: true })
  uploadedUserId!: string | null;

  @Column({ type: 'uuid' })
  uploadedOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  uploadedOrgName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawReason!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => AttachmentState)
  @Column({ type: 'text' })
  state!: keyof typeof AttachmentState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** What it hangs on has been relied upon: it is explained by a further file, not taken back. */
  @Computed((t) => subjectFixed(t))
  fixed!: boolean;

  @Field(() => [AvailableAction])
  @Derived<Attachment>({
    needs: ['scopeId', 'state', 'uploadedOrgId', 'uploadedUserId', 'fixed'],
    compute: (row, viewer) => availableActions(attachmentMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
