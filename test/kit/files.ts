import { deflateSync, inflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import type { Caller } from './as.js';
import type { TestServer } from './server.js';
import type { Problem } from './world.js';

/** What POST /files/attachment answers. */
export interface Attached {
  readonly status: number;
  readonly id: string | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly problems: readonly Problem[];
}

/** Attaches a file to a row. `header` false leaves out what tells the own client from another site's page. */
export async function attachFile(
  server: TestServer, caller: Caller, subject: string, id: string, name: string, bytes: Uint8Array, { header = true }: { header?: boolean } = {},
): Promise<Attached> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${server.address}/files/attachment/${subject}/${id}`, {
    method: 'POST', body, headers: { ...(await caller.headers()), ...(header && { 'x-jiedui-request': '1' }) },
  });
  const answer = (await response.json()) as { id?: string; errors?: { message: string; extensions: { code: string; problems?: Problem[] } }[] };
  const [error] = answer.errors ?? [];
  return { status: response.status, id: answer.id ?? null, code: error?.extensions.code ?? null, message: error?.message ?? null, problems: error?.extensions.problems ?? [] };
}

/** GET of an attachment's content. */
export async function fetchFile(server: TestServer, caller: Caller, id: string): Promise<Response> {
  return fetch(`${server.address}/files/attachment/${id}`, { headers: await caller.headers() });
}

/** A page of PDF that says `text`. */
export function pdfFile(text: string): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

/** A workbook with one cell. */
export function workbookFile(text: string): Promise<Buffer> {
  return writeWorkbook([[{ value: text }]]).toBuffer();
}

/** The words of a Word file, tables and boxes in order, a paragraph a line. */
export function wordText(bytes: Buffer): string {
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString() !== 'word/document.xml') {
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const xml = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A small JPEG as a phone writes it: turned, with its position, a comment, and a film behind its end. */
export function phonePhoto(): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    Buffer.from('0002', 'hex'),
    Buffer.from('011200030000000100060000', 'hex'),
    Buffer.from('882500040000000100000026', 'hex'),
    Buffer.from('00000000', 'hex'),
    Buffer.from('GPSLatitude 35.0031N', 'latin1'),
  ]);
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Longxi</x:xmpmeta>', 'latin1')),
    segment(0xfe, Buffer.from('taken at Longxi', 'latin1')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from('MotionPhoto GPS 35.0031', 'latin1'),
  ]);
}

/** A PNG of one grey point with a text beside it. */
export function pngFile(text: string): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length, 0);
    head.write(type, 4, 'latin1');
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(Buffer.concat([head.subarray(4), content])), 0);
    return Buffer.concat([head, content, check]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
