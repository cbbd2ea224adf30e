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

/** A sealed file is a few pages; what is larger is none, and is not read here. */
const MOST_BYTES = 2_000_000;

/** What is written in a sealed file, cell by cell as it is printed, without its foot; nothing where it is no such file. */
export async function cellsOf(file: File): Promise<string[]> {
  if (file.size > MOST_BYTES) return [];
  const main = new DOMParser().parseFromString(await file.text(), 'text/html').querySelector('main');
  return [...(main?.querySelectorAll('h1, h2, .head > span, p, th, td, .box > :not(svg)') ?? [])].map((cell) => cell.textContent.trim()).filter((text) => text !== '');
}
