/** Responsible for what a file really is: by its content, never by what its sender says. */
import { attachmentFormats, type AttachmentFormat } from '@jiedui/schema/attachment';
import { archiveWords, fileWords, nameWords } from '@jiedui/schema/attachment-words';
import type { Label } from '@jiedui/schema/vocabulary';
import { worded, type ProblemInput } from '../../graphql/refusal.js';
import { withoutMetadata } from './image-metadata.js';
import { ArchiveFault, inspectArchive } from './xlsx-archive.js';

/** A file that may be kept: its kind, and its bytes without what a camera wrote into them. */
export interface KnownFile {
  readonly format: AttachmentFormat;
  readonly bytes: Buffer;
}

/** Words of a PDF that make a reader run or open something. */
const ACTIVE_PDF = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/** What the bytes are, or why they are not kept. Images come back without position, camera and comments. */
export async function recognise(bytes: Buffer): Promise<KnownFile | ProblemInput> {
  if (bytes.length === 0) return problem('FILE_EMPTY', fileWords.empty);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(bytes);
  const image = imageFormat(bytes);
  if (image) return picture(image, bytes);
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return office(bytes);
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem('FILE_TYPE', fileWords.old);
  if (/^ftyp(hei|mif|msf)/.test(bytes.subarray(4, 11).toString('latin1'))) return problem('FILE_TYPE', fileWords.heic);
  return problem('FILE_TYPE', fileWords.unknown);
}

/** Whether the name says what the content is; a program that opens it goes by the name. */
export function nameProblems(name: string, format: AttachmentFormat): ProblemInput[] {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (attachmentFormats[format].extensions.includes(extension)) return [];
  return [problem('FILE_NAME', nameWords(name, format))];
}

function problem(code: string, [message, fix]: readonly [Label, Label]): ProblemInput {
  return { ...worded(code, message, fix), path: 'file' };
}

function starts(bytes: Buffer, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

function pdf(bytes: Buffer): KnownFile | ProblemInput {
  if (!bytes.subarray(-2_048).toString('latin1').includes('%%EOF')) return problem('FILE_DAMAGED', fileWords.cutPdf);
  if (ACTIVE_PDF.test(bytes.toString('latin1'))) return problem('FILE_ACTIVE', fileWords.activePdf);
  return { format: 'PDF', bytes };
}

function imageFormat(bytes: Buffer): 'JPEG' | 'PNG' | 'WEBP' | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  return bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP' ? 'WEBP' : null;
}

function picture(format: 'JPEG' | 'PNG' | 'WEBP', bytes: Buffer): KnownFile | ProblemInput {
  const clean = withoutMetadata(format, bytes);
  return clean ? { format, bytes: clean } : problem('FILE_DAMAGED', fileWords.cutImage);
}

async function office(bytes: Buffer): Promise<KnownFile | ProblemInput> {
  try {
    const names = await inspectArchive(bytes);
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return problem('FILE_ACTIVE', fileWords.macros);
    if (names.some((name) => /(^|\/)embeddings\//i.test(name))) return problem('FILE_ACTIVE', fileWords.embedded);
    if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return { format: 'DOCX', bytes };
    if (names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')) return { format: 'XLSX', bytes };
    return problem('FILE_TYPE', fileWords.packed);
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    return problem('FILE_DAMAGED', archiveWords(error.message));
  }
}
