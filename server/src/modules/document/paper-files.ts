/** Responsible for filled forms as files: one place for every address that answers one, in each format that its form is kept in. */
import type { auditedTables } from '@jiedui/schema/audit';
import type { Paper } from '@jiedui/schema/paper';
import type { FastifyInstance } from 'fastify';
import type { Rule } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from './file-answer.js';
import { paperHtml, type PaperProof } from './paper-html.js';
import { paperWord } from './paper-word.js';
import { paperWorkbook } from './paper-workbook.js';

/** An A4 page to print, Word, Excel. */
export type PaperFormat = 'html' | 'docx' | 'xlsx';
export const PAPER_FORMATS: readonly PaperFormat[] = ['html', 'docx', 'xlsx'];

export interface PaperFile {
  readonly paper: Paper;
  /** Without its ending. */
  readonly name: string;
  /** What the foot of a sealed paper says. */
  readonly proof?: PaperProof | null;
}

/** The page that was kept with its last seal, byte for byte what is verified. */
export interface SealedPage {
  readonly file: Buffer;
  /** Without its ending. */
  readonly name: string;
}

/** One kind of paper: /files/<path>/<id>.<format>, or /files/<path>/<id>/<part>.<format> where a row has several. */
export interface PaperRoute {
  readonly path: string;
  readonly part?: string;
  readonly rule: Rule;
  readonly table: keyof typeof auditedTables;
  readonly formats: readonly PaperFormat[];
  /** NOT_FOUND out of reach, and for what has no form. */
  readonly read: (tx: Tx, key: Key) => Promise<PaperFile>;
  /** Of a paper that is sealed: its page once every seal is there; until then the page is a draft and says so. */
  readonly sealed?: (tx: Tx, key: Key) => Promise<SealedPage | null>;
  /** A sheet of its own columns in the place of the paper's blocks. */
  readonly workbook?: (paper: Paper) => Promise<Buffer>;
}

/** Adds these addresses; each download stands in the audit trail. */
export async function addPaperFiles(app: FastifyInstance, open: OpenRequestState, kinds: readonly PaperRoute[]): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const kind of kinds) for (const format of kind.formats) addRoute(routes, open, kind, format);
  });
}

function addRoute(routes: FastifyInstance, open: OpenRequestState, kind: PaperRoute, format: PaperFormat): void {
  const { path, part, rule, table } = kind;
  routes.get(part === undefined ? `/files/${path}/:file.${format}` : `/files/${path}/:file/${part}.${format}`, async (request, reply) => {
    const key = parseKey((request.params as { file: string }).file);
    const state = await permittedBy(rule, open, request, reply);
    const file = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
      const found = await readFile(tx, key, kind, format);
      await recordEvent(tx, key, 'EXPORT', table, { format, ...(part !== undefined && { paper: part }) });
      return found;
    });
    return sendFile(reply, format, file.name, await file.bytes());
  });
}

/** What the address answers. Bytes are written when the database is free again. */
async function readFile(tx: Tx, key: Key, { read, sealed, workbook }: PaperRoute, format: PaperFormat): Promise<{ name: string; bytes: () => Promise<Buffer> }> {
  const page = format === 'html' && sealed ? await sealed(tx, key) : null;
  if (page) return { name: page.name, bytes: () => Promise.resolve(page.file) };
  const { paper, name, proof } = await read(tx, key);
  if (format === 'html' && sealed) return { name: `${name} 草稿`, bytes: () => Promise.resolve(Buffer.from(paperHtml(paper, null, true), 'utf8')) };
  return { name, bytes: () => (format === 'xlsx' && workbook ? workbook(paper) : paperBytes({ paper, ...(proof && { proof }) }, format)) };
}

/** The paper's bytes in a format. */
export async function paperBytes({ paper, proof = null }: Pick<PaperFile, 'paper' | 'proof'>, format: PaperFormat): Promise<Buffer> {
  switch (format) {
    case 'html': return Buffer.from(paperHtml(paper, proof), 'utf8');
    case 'docx': return paperWord(paper, proof);
    case 'xlsx': return paperWorkbook(paper);
  }
}

/** The day or number that a paper's head ends with, for the name of its file: 2022-05-03 of `填写日期：2022-05-03`. */
export function headMark(paper: Paper): string {
  return paper.head.right.replace(/^.*：/, '').slice(0, 10);
}
