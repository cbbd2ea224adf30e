import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { AttachmentSubjectEnum } from '../../graphql/enums.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, one, row, type Change, type ListOptions, type Order, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { Attachable } from './attachable.js';
import { AttachmentFilter, AttachmentOrder, WithdrawAttachmentInput } from './attachment.input.js';
import { withdrawAttachment } from './attachment.service.js';
import { subjectSql } from './attachment-subject.js';
import { Attachment } from './attachment.js';

const AttachmentConnection = connectionOf('Attachment', () => Attachment);
const AttachmentPayload = payloadOf('Attachment', () => Attachment);

const orders: Readonly<Record<keyof typeof AttachmentOrder, readonly Order<Attachment>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  NAME: [{ by: 'name' }],
  LARGEST: [{ by: 'size', direction: 'desc' }],
};

@Resolver()
export class AttachmentResolver {
  @Query(() => AttachmentConnection)
  attachments(
    @Arg('filter', () => AttachmentFilter, { nullable: true }) filter: AttachmentFilter | null,
    @Arg('order', () => AttachmentOrder, { defaultValue: 'NEWEST' }) order: keyof typeof AttachmentOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const named = filter?.subjectId ?? filter?.pairingId;
    return list(Attachment, { where: conditions(filter), order: orders[order], first, after, ...(named && { scopes: [parseKey(named).scopeId] }) });
  }

  @Query(() => Attachment)
  attachment(@Arg('id', () => ID) id: string): Planned {
    return one(Attachment, id);
  }

  @Query(() => Attachable, { description: 'What files hang on, and whether the viewer adds one.' })
  attachable(@Arg('subject', () => AttachmentSubjectEnum) subject: keyof typeof AttachmentSubjectEnum, @Arg('id', () => ID) id: string): Planned {
    return row(Attachable, subjectSql(subject, parseKey(id)));
  }

  @Mutation(() => AttachmentPayload, { description: 'Whoever added it takes it back with a reason; it stays, and can no longer be fetched.' })
  withdrawAttachment(@Arg('input', () => WithdrawAttachmentInput) input: WithdrawAttachmentInput): Change {
    const key = parseKey(input.attachmentId);
    return change([key.scopeId], async (tx) => {
      await withdrawAttachment(tx, key, input);
      return { keys: { attachment: key } };
    });
  }
}

function conditions(filter: AttachmentFilter | null): NonNullable<ListOptions['where']> {
  const { subjects, states, own, search } = filter ?? {};
  const subject = filter?.subjectId ? parseKey(filter.subjectId) : null;
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    (t) => sql`${t}.state = any(${states ?? ['KEPT']})`,
    pairing && ((t) => sql`${t}.scope_id = ${pairing.scopeId}`),
    subject && ((t) => sql`${t}.scope_id = ${subject.scopeId} and ${t}.subject_id = ${subject.id}`),
    subjects && ((t) => sql`${t}.subject = any(${subjects})`),
    own === true && ((t) => sql`${t}.uploaded_org_id = app.org()`),
    own === false && ((t) => sql`${t}.uploaded_org_id <> app.org()`),
    anyText(search, ['name', 'subject_name', 'uploaded_by']),
  ];
}
