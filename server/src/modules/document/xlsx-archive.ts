import { constants, createInflateRaw } from 'node:zlib';

/** All parts of a workbook together, unpacked: a hundred times what a full template needs. */
const MOST_UNPACKED = 200 * 1_024 * 1_024;
const MOST_ENTRIES = 500;
const CHUNK = 256 * 1_024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 24;

/** Why bytes are no workbook that may be opened. */
export class ArchiveFault extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Looks into a ZIP archive before any reader does: it must be whole, hold nothing that its directory does not name, and
 * unpack to a size that fits in memory. Throws ArchiveFault otherwise; answers the names of its parts.
 */
export async function inspectArchive(bytes: Buffer): Promise<readonly string[]> {
  const entries = directoryOf(bytes);
  let left = MOST_UNPACKED;
  let expectedAt = 0;
  for (const entry of entries) {
    // Something between two entries would be read by a program that goes through the file from its beginning.
    if (entry.offset < expectedAt || entry.offset > expectedAt + DESCRIPTOR) throw new ArchiveFault('文件内部结构不正确');
    const start = dataOf(bytes, entry);
    expectedAt = start + entry.packed;
    left -= await unpackedSize(bytes.subarray(start, expectedAt), entry.method, left);
  }
  return entries.map(({ name }) => name);
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES) throw new ArchiveFault('文件内部结构不正确');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new ArchiveFault('文件不完整');
    if (bytes.readUInt16LE(at + 8) & 1) throw new ArchiveFault('文件有密码');
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8');
    entries.push({ name, method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries.sort((a, b) => a.offset - b.offset);
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new ArchiveFault('文件不完整');
}

function dataOf(bytes: Buffer, { offset, packed }: Entry): number {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new ArchiveFault('文件不完整');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new ArchiveFault('文件不完整');
  return start;
}

/** Counted as it is unpacked, and kept nowhere. */
async function unpackedSize(packed: Buffer, method: number, left: number): Promise<number> {
  if (method === 0) return packed.length;
  if (method !== 8) throw new ArchiveFault('文件使用了不支持的压缩方式');
  const unpacking = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK });
  unpacking.end(packed);
  let size = 0;
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) if ((size += chunk.length) > left) break;
  } catch {
    throw new ArchiveFault('文件已损坏');
  }
  if (size > left) throw new ArchiveFault(`解压后超过 ${MOST_UNPACKED / 1_024 / 1_024} MB`);
  return size;
}
