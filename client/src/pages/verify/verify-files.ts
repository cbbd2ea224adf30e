import type { Verification } from '@jiedui/schema/verification';
import type { Failure } from '../../app/apollo/failure.js';
import { fetchJson, uploadFile } from '../../app/files.js';

export type Asked = { answer: Verification } | { failure: Failure };

/** Asks for a code; nobody need be signed in. */
export function verifyCode(code: string): Promise<Asked> {
  return fetchJson<Verification>(`/files/verification/${encodeURIComponent(code)}`);
}

/** Sends the file; the server counts its own digest over what arrives. */
export function verifyFile(file: File): Promise<Asked> {
  return uploadFile<Verification>('/files/verification', file);
}

/** SHA-256 of a file, counted in this browser; null where the page came over a connection that browsers do not trust with it. */
export async function digestHere(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
