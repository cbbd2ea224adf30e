import { filledWorkbook } from '@jiedui/server/modules/document/spreadsheet';
import type { Sheet } from '@jiedui/server/modules/document/sheet';
import type { Caller } from './as.js';
import type { TestServer } from './server.js';
import { PROBLEMS, type Problem } from './world.js';

export interface Fault {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
  readonly expected: string | null;
}

export interface Batch {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly totalRows: number;
  readonly validRows: number;
  readonly faultyRows: number;
  readonly rows: readonly { readonly row: number; readonly title: string }[];
  readonly faults: readonly Fault[];
  readonly availableActions: readonly { readonly name: string; readonly allowed: boolean; readonly reason: string | null }[];
}

/** What POST /import answers: a batch, or why there is none. */
export interface Uploaded {
  readonly status: number;
  readonly id: string | null;
  readonly message: string | null;
  readonly code: string | null;
  readonly faults: readonly Fault[];
}

const BATCH = `id revision state totalRows validRows faultyRows rows { row title } faults { row column value code message expected }
  availableActions { name allowed reason }`;

/** A row by the titles of its columns; what is left out stays empty. */
export type RowOfTitles = Readonly<Record<string, string | number | null>>;

/** A workbook in the template's form. */
export function workbook(sheet: Sheet, rows: readonly RowOfTitles[]): Promise<Buffer> {
  return filledWorkbook(sheet, rows.map((row) => sheet.columns.map(({ title }) => row[title] ?? null)));
}

/** Uploads a file to be checked. `header` false leaves out what tells the own client from another site's page. */
export async function upload(
  server: TestServer, caller: Caller, kind: string, bytes: Uint8Array,
  { fileName = 'import.xlsx', programmeId = '', header = true, progress = '' }: { fileName?: string; programmeId?: string; header?: boolean; progress?: string } = {},
): Promise<Uploaded> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), fileName);
  const query = new URLSearchParams({ ...(programmeId !== '' && { programme: programmeId }), ...(progress !== '' && { progress }) });
  const response = await fetch(`${server.address}/import/${kind}?${query}`, {
    method: 'POST', body, headers: { ...(await caller.headers()), ...(header && { 'x-jiedui-request': '1' }) },
  });
  const answer = (await response.json()) as { id?: string; errors?: { message: string; extensions: { code: string; faults?: Fault[] } }[] };
  const [error] = answer.errors ?? [];
  return {
    status: response.status, id: answer.id ?? null, message: error?.message ?? null, code: error?.extensions.code ?? null, faults: error?.extensions.faults ?? [],
  };
}

/** A batch as its organisation sees it. */
export async function batchOf(caller: Caller, id: string): Promise<Batch> {
  return (await caller.ask<{ importBatch: Batch }>(`query Batch($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, { id })).importBatch;
}

/** commitImport, discardImport or undoImport. */
export async function decide(caller: Caller, verb: 'commit' | 'discard' | 'undo', batch: Pick<Batch, 'id' | 'revision'>): Promise<{ batch: Batch | null; problems: readonly Problem[] }> {
  const name = `${verb}Import`;
  const answer = await caller.ask<Record<string, { importBatch: Batch | null; problems: Problem[] }>>(
    `mutation Decide($input: ImportInput!) { ${name}(input: $input) { importBatch { ${BATCH} } ${PROBLEMS} } }`,
    { input: { importId: batch.id, revision: batch.revision } },
  );
  return { batch: answer[name]?.importBatch ?? null, problems: answer[name]?.problems ?? [] };
}

/** Uploads and commits; fails on any fault or problem. */
export async function importAll(server: TestServer, caller: Caller, kind: string, bytes: Uint8Array, programmeId = ''): Promise<Batch> {
  const uploaded = await upload(server, caller, kind, bytes, { programmeId });
  if (uploaded.id === null) throw new Error(`HTTP ${uploaded.status}: ${uploaded.message} ${JSON.stringify(uploaded.faults)}`);
  const checked = await batchOf(caller, uploaded.id);
  if (checked.faults.length > 0) throw new Error(JSON.stringify(checked.faults, null, 2));
  const { batch, problems } = await decide(caller, 'commit', checked);
  if (!batch) throw new Error(JSON.stringify(problems, null, 2));
  return batch;
}
