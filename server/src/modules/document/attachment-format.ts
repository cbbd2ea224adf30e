/** Responsible for what a file really is: by its content, never by what its sender says. */
import { attachmentFormats, type AttachmentFormat } from '@jiedui/schema/attachment';
import type { ProblemInput } from '../../graphql/refusal.js';
import { withoutMetadata } from './image-metadata.js';
import { ArchiveFault, inspectArchive } from './xlsx-archive.js';

/** A file that may be kept: its kind, and its bytes without what a camera wrote into them. */
export interface KnownFile {
  readonly format: AttachmentFormat;
  readonly bytes: Buffer;
}

const TAKEN = 'PDF、JPEG、PNG、WebP 图片、Word (.docx)、Excel (.xlsx)';
/** Words of a PDF that make a reader run or open something. */
const ACTIVE_PDF = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/** What the bytes are, or why they are not kept. Images come back without position, camera and comments. */
export async function recognise(bytes: Buffer): Promise<KnownFile | ProblemInput> {
  if (bytes.length === 0) return problem('FILE_EMPTY', '文件是空的（0 字节）', '重新选择文件');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(bytes);
  const image = imageFormat(bytes);
  if (image) return picture(image, bytes);
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return office(bytes);
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem('FILE_TYPE', '文件是旧版 Office 格式，或加了密码', '另存为不带密码的 .docx 或 .xlsx');
  if (/^ftyp(hei|mif|msf)/.test(bytes.subarray(4, 11).toString('latin1'))) return problem('FILE_TYPE', '文件是 HEIC 图片', '在相机设置中选“兼容性最佳”，或另存为 JPEG');
  return problem('FILE_TYPE', '这种文件不能作为附件', `可用的格式：${TAKEN}`);
}

/** Whether the name says what the content is; a program that opens it goes by the name. */
export function nameProblems(name: string, format: AttachmentFormat): ProblemInput[] {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const { extensions, zh } = attachmentFormats[format];
  if (extensions.includes(extension)) return [];
  return [problem('FILE_NAME', `文件名是“${name}”，内容却是${zh}`, `把扩展名改为 .${extensions[0]}`)];
}

function problem(code: string, message: string, fix: string): ProblemInput {
  return { code, path: 'file', message, fix };
}

function starts(bytes: Buffer, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

function pdf(bytes: Buffer): KnownFile | ProblemInput {
  if (!bytes.subarray(-2_048).toString('latin1').includes('%%EOF')) return problem('FILE_DAMAGED', 'PDF 文件不完整', '重新生成或重新上传');
  if (ACTIVE_PDF.test(bytes.toString('latin1'))) return problem('FILE_ACTIVE', 'PDF 中含有脚本、嵌入文件或启动命令', '打印为普通 PDF 后再上传');
  return { format: 'PDF', bytes };
}

function imageFormat(bytes: Buffer): 'JPEG' | 'PNG' | 'WEBP' | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  return bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP' ? 'WEBP' : null;
}

function picture(format: 'JPEG' | 'PNG' | 'WEBP', bytes: Buffer): KnownFile | ProblemInput {
  const clean = withoutMetadata(format, bytes);
  return clean ? { format, bytes: clean } : problem('FILE_DAMAGED', '图片不完整或已损坏', '重新拍摄或重新导出');
}

async function office(bytes: Buffer): Promise<KnownFile | ProblemInput> {
  try {
    const names = await inspectArchive(bytes);
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return problem('FILE_ACTIVE', '文件中含有宏', '另存为不含宏的 .docx 或 .xlsx');
    if (names.some((name) => /(^|\/)embeddings\//i.test(name))) return problem('FILE_ACTIVE', '文件中嵌入了其他文件', '删去嵌入的对象后再上传');
    if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return { format: 'DOCX', bytes };
    if (names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')) return { format: 'XLSX', bytes };
    return problem('FILE_TYPE', '文件是压缩包，不是 Word 或 Excel 文件', `解压后分别上传。可用的格式：${TAKEN}`);
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    return problem('FILE_DAMAGED', error.message, '在 Office 中打开后另存一份');
  }
}
