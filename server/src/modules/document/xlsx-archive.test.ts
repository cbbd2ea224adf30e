import { deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { ArchiveFault, inspectArchive } from './xlsx-archive.js';

interface Part {
  readonly name: string;
  readonly body: Buffer;
  readonly hidden?: boolean;
  readonly encrypted?: boolean;
}

/** An archive as any packer writes it; a hidden part is left out of its directory. */
function archive(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, body, hidden, encrypted } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(body.length, 22);
    local.writeUInt16LE(name.length, 26);
    const file = Buffer.concat([local, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // A directory may lie about the size; the bytes do not.
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    if (!hidden) entries.push(Buffer.concat([entry, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

describe('what an archive must be before it is read', () => {
  it('a workbook passes', async () => {
    await expect(inspectArchive(await writeWorkbook([['a'], ['b']]).toBuffer())).resolves.toContain('xl/workbook.xml');
    await expect(inspectArchive(archive([{ name: 'a.xml', body: Buffer.from('<a/>') }, { name: 'b.xml', body: Buffer.from('<b/>') }]))).resolves.toEqual(['a.xml', 'b.xml']);
  });

  it('one that unpacks to more than memory should hold is refused, whatever its directory says', async () => {
    const zeros = Buffer.alloc(120 * 1_024 * 1_024);
    const bomb = archive([{ name: 'a.xml', body: zeros }, { name: 'b.xml', body: zeros }]);
    expect(bomb.length).toBeLessThan(1_024 * 1_024);
    await expect(inspectArchive(bomb)).rejects.toThrow('200 MB');
  });

  it('one that hides a part between the others, is cut short, or has a password is refused', async () => {
    const parts = [{ name: 'a.xml', body: Buffer.from('<a/>') }, { name: 'hidden.xml', body: Buffer.alloc(1_000), hidden: true }, { name: 'c.xml', body: Buffer.from('<c/>') }];
    await expect(inspectArchive(archive(parts))).rejects.toThrow(ArchiveFault);
    const whole = archive(parts.slice(0, 1));
    for (const length of [10, 40, whole.length - 30]) await expect(inspectArchive(whole.subarray(0, length))).rejects.toThrow(ArchiveFault);
    await expect(inspectArchive(archive([{ name: 'a.xml', body: Buffer.from('<a/>'), encrypted: true }]))).rejects.toThrow('密码');
    await expect(inspectArchive(archive([]))).rejects.toThrow(ArchiveFault);
  });
});
