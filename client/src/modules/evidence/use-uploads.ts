import { MOST_ATTACHMENT_BYTES, type AttachmentSubject } from '@jiedui/schema/attachment';
import { useRef, useState } from 'react';
import type { Failure } from '../../app/apollo/failure.js';
import { sendFile } from '../../app/upload.js';
import type { Problem } from '../../ui/problem-list.js';

/** A file on its way, or one that did not arrive and why. */
export interface Upload {
  key: number;
  file: File;
  /** Share that has left, 0 to 1. */
  sent: number;
  problems: readonly Problem[];
  failure: Failure | null;
  /** Larger than what is kept: it was not sent at all. */
  tooLarge: boolean;
}

/** Sends files one after the other; those that failed stay, to be sent again or put away. */
export function useUploads(subject: AttachmentSubject, id: string, onDone: () => Promise<unknown>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);
  const line = useRef(Promise.resolve());
  const change = (key: number, part: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));
  const send = async ({ key, file }: Upload): Promise<void> => {
    change(key, { sent: 0, problems: [], failure: null });
    const outcome = await sendFile<{ id: string }>(`/files/attachment/${subject.toLowerCase()}/${id}`, file, (sent, all) => change(key, { sent: all === 0 ? 0 : sent / all }));
    if ('answer' in outcome) {
      await onDone();
      drop(key);
    } else if ('problems' in outcome) change(key, { problems: outcome.problems });
    else change(key, { failure: outcome.failure });
  };
  const queue = (upload: Upload): void => {
    line.current = line.current.then(() => send(upload));
  };
  const add = (files: readonly File[]): void => {
    const added = files.map((file): Upload => ({
      key: (next.current += 1), file, sent: 0, problems: [], failure: null, tooLarge: file.size > MOST_ATTACHMENT_BYTES,
    }));
    setUploads((all) => [...all, ...added]);
    for (const upload of added) if (!upload.tooLarge) queue(upload);
  };
  return { uploads, add, again: queue, drop };
}
