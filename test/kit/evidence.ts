import { expect } from 'vitest';
import type { Caller } from './as.js';
import { attachFile, fetchFile, pdfFile } from './files.js';
import { snapshot, type World } from './world.js';

/** A row that files hang on, who writes it, who else reads it, and from whom it is hidden. */
export interface Proven {
  readonly subject: string;
  readonly id: string;
  readonly writer: Caller;
  readonly readers: readonly Caller[];
  readonly hidden: readonly Caller[];
  /** Who reads the row and does not write it. */
  readonly refused?: readonly Caller[];
}

/** Adds a file as the writer and shows that it follows its row: there for readers, not there for anybody else. @returns its id */
export async function provesWith(world: World, { subject, id, writer, readers, hidden, refused = [] }: Proven): Promise<string> {
  const listed = async (caller: Caller) =>
    (await caller.ask<{ attachments: { totalCount: number } }>('query($id: ID!) { attachments(filter: { subjectId: $id }) { totalCount } }', { id })).attachments.totalCount;
  const before = await snapshot(world);
  for (const caller of hidden) expect(await attachFile(world.server, caller, subject, id, '外来.pdf', pdfFile('stranger'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  for (const caller of refused) expect(await attachFile(world.server, caller, subject, id, '他人.pdf', pdfFile('reader'))).toMatchObject({ status: 422, problems: [{ code: 'PARTY' }] });
  expect(await snapshot(world)).toBe(before);
  const added = await attachFile(world.server, writer, subject, id, '佐证.pdf', pdfFile(`${subject} ${id}`));
  expect(added).toMatchObject({ status: 201 });
  const file = added.id ?? '';
  for (const caller of [writer, ...readers]) {
    expect(await listed(caller)).toBe(1);
    expect((await fetchFile(world.server, caller, file)).status).toBe(200);
  }
  for (const caller of hidden) {
    expect(await listed(caller)).toBe(0);
    expect((await fetchFile(world.server, caller, file)).status).toBe(404);
  }
  return file;
}

/** Takes a file back; answers the codes of what is said against it. */
export async function takeBack(caller: Caller, attachmentId: string): Promise<string[]> {
  const { withdrawAttachment } = await caller.ask<{ withdrawAttachment: { problems: { code: string }[] } }>(
    'mutation($input: WithdrawAttachmentInput!) { withdrawAttachment(input: $input) { problems { code } } }', { input: { attachmentId, reason: '传错' } });
  return withdrawAttachment.problems.map(({ code }) => code);
}
