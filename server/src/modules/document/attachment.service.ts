/** Responsible for attachments: taken in with what they prove, withdrawn with a reason. The only writer of `attachment`. */
import { createHash } from 'node:crypto';
import { attachmentFormats, MOST_ATTACHMENTS, type AttachmentSubject } from '@jiedui/schema/attachment';
import { addingWords } from '@jiedui/schema/attachment-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, worded, type ProblemInput } from '../../graphql/refusal.js';
import { logTransition, transition } from '../../states/transition.js';
import { recordEvent } from '../audit/record.js';
import { nameProblems, type KnownFile } from './attachment-format.js';
import type { WithdrawAttachmentInput } from './attachment.input.js';
import { attachmentMachine } from './attachment.states.js';
import { addingProblems, readSubject, type FoundSubject } from './attachment-subject.js';
import { Attachment } from './attachment.js';

/** A file as it arrived: its name, and what `recognise` made of its content. */
export interface NamedFile {
  readonly name: string;
  readonly file: KnownFile;
}

/** What is wrong with a file whatever it hangs on: its name says something else, or names a person. */
export function fileProblems({ name, file }: NamedFile): ProblemInput[] {
  return [...nameProblems(name, file.format), ...sensitiveProblems({ file: name })];
}

/**
 * Keeps a file with its subject. The same content sent again to the same subject answers the file that is there: an upload
 * whose answer was lost may be repeated. Throws NOT_FOUND for a subject that the viewer does not see.
 */
export async function attach(tx: Tx, kind: AttachmentSubject, subjectKey: Key, upload: NamedFile): Promise<Key> {
  const { scopeId } = subjectKey;
  const subject = await readSubject(tx, kind, subjectKey);
  const adding = addingProblems(subject, tx.viewer);
  if (adding.some(({ code }) => code === 'PARTY')) throw new Refusal(adding);
  refuse([...fileProblems(upload), ...adding]);
  const { name, file } = upload;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const [known] = await tx.query<{ id: string | null; count: number }>(
    `select count(*)::int as count, (array_agg(id) filter (where sha256 = $3))[1] as id from attachment
      where scope_id = $1 and subject_id = $2 and subject = $4 and state = 'KEPT'`, [scopeId, subjectKey.id, sha256, kind],
  );
  if (known?.id) return { scopeId, id: known.id };
  refuse(countProblems(known?.count ?? 0));
  const { viewer } = tx;
  const [made] = await tx.query<{ id: string }>(
    `insert into attachment (scope_id, facet, subject, subject_id, subject_name, person_id, office_only, name, media_type, size, sha256, content,
       uploaded_by, uploaded_user_id, uploaded_org_id, uploaded_org_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (scope_id, subject_id, subject, sha256) where state = 'KEPT' do update set revision = attachment.revision returning id`,
    [scopeId, subject.facet, kind, subjectKey.id, subject.name, subject.personId, subject.officeOnly, name, attachmentFormats[file.format].mediaType,
      file.bytes.length, sha256, file.bytes, viewer.user?.name ?? '', viewer.user?.id ?? null, viewer.orgId, viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId, id: made.id };
  void logTransition(tx, { ...attachmentMachine, facet: subject.facet }, key, { action: 'addAttachment', from: '', to: 'KEPT', subject: name });
  return key;
}

function countProblems(count: number): ProblemInput[] {
  if (count < MOST_ATTACHMENTS) return [];
  return [{ ...worded('TOO_MANY_FILES', addingWords.tooMany(count), addingWords.merge), path: 'file', numbers: { count, limit: MOST_ATTACHMENTS } }];
}

/** Takes a file back. Where the subject has been relied upon, the file stays: a further one may explain it. */
export async function withdrawAttachment(tx: Tx, key: Key, input: WithdrawAttachmentInput): Promise<void> {
  const reason = input.reason.trim();
  const [row] = await tx.query<{ facet: FoundSubject['facet'] }>('select facet from attachment where scope_id = $1 and id = $2', [key.scopeId, key.id]);
  if (!row) throw notFound();
  await transition(tx, { ...attachmentMachine, facet: row.facet }, Attachment, key, 'withdrawAttachment', {
    revision: input.revision ?? undefined,
    reason,
    subject: ({ name }) => name,
    set: { withdrawReason: reason, withdrawnBy: tx.viewer.user?.name ?? '', withdrawnAt: tx.now },
    check: async (attachment) => {
      const subject = await readSubject(tx, attachment.subject, { scopeId: key.scopeId, id: attachment.subjectRow });
      refuse([
        ...(reason === '' ? [{ ...worded('REASON_REQUIRED', addingWords.reason, addingWords.giveReason), path: 'reason' }] : []),
        ...sensitiveProblems({ reason }),
        ...(subject.shut.includes(subject.state) ? [worded('SUBJECT_CLOSED', addingWords.closed(subject.name), addingWords.reopen)] : []),
        ...(subject.settled.includes(subject.state) ? [worded('SUBJECT_SETTLED', addingWords.settled(subject.name), addingWords.explain)] : []),
      ]);
    },
  });
}

/** Files that still hang on a row which is to be removed: it stays until they are withdrawn. */
export async function keptFileProblems(tx: Tx, key: Key): Promise<ProblemInput[]> {
  const [kept] = await tx.query<{ count: number }>(`select count(*)::int as count from attachment where scope_id = $1 and subject_id = $2 and state = 'KEPT'`, [key.scopeId, key.id]);
  const count = kept?.count ?? 0;
  return count === 0 ? [] : [{ code: 'HAS_FILES', message: `还有 ${count} 个附件`, fix: '先撤回附件并写明理由，再撤销登记', numbers: { count } }];
}

/** A file to be fetched; NOT_FOUND once it is withdrawn. Each download stands in the trail. */
export async function readContent(tx: Tx, key: Key): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const [row] = await tx.query<{ name: string; mediaType: string; content: Buffer }>(
    `select name, media_type as "mediaType", content from attachment where scope_id = $1 and id = $2 and state = 'KEPT'`, [key.scopeId, key.id],
  );
  if (!row) throw notFound();
  await recordEvent(tx, key, 'EXPORT', 'attachment', { name: row.name });
  return row;
}
