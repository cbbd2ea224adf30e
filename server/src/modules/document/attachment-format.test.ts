import { describe, expect, it } from 'vitest';
import { nameProblems, recognise } from './attachment-format.js';

const latin = (text: string) => Buffer.from(text, 'latin1');
const codeOf = async (bytes: Buffer) => {
  const found = await recognise(bytes);
  return 'code' in found ? found.code : found.format;
};
const jpeg = (...parts: string[]) => Buffer.concat([Buffer.from('ffd8', 'hex'), ...parts.map((part) => Buffer.from(part, 'hex'))]);
const SCAN = 'ffda0008010100003f0012ff0034ffd056';
const END = 'ffd9';

describe('what a file is', () => {
  it('is said by its content', async () => {
    expect(await codeOf(latin('%PDF-1.7\n...\n%%EOF\n'))).toBe('PDF');
    expect(await codeOf(jpeg(SCAN, END))).toBe('JPEG');
    expect(await codeOf(Buffer.alloc(0))).toBe('FILE_EMPTY');
    expect(await codeOf(latin('MZ\x90\0 a program'))).toBe('FILE_TYPE');
    expect(await codeOf(latin('<html><script>alert(1)</script>'))).toBe('FILE_TYPE');
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('FILE_TYPE');
    expect(await codeOf(latin('\0\0\0\x18ftypheic'))).toBe('FILE_TYPE');
  });

  it('that breaks off or runs something is not kept', async () => {
    expect(await codeOf(latin('%PDF-1.7\nhalf of it'))).toBe('FILE_DAMAGED');
    expect(await codeOf(latin('%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert) >>\n%%EOF'))).toBe('FILE_ACTIVE');
    expect(await codeOf(jpeg(SCAN))).toBe('FILE_DAMAGED');
    expect(await codeOf(jpeg(END, 'ff'))).toBe('FILE_DAMAGED');
    expect(await codeOf(Buffer.from('504b0304', 'hex'))).toBe('FILE_DAMAGED');
    expect(await codeOf(latin('RIFF\xff\0\0\0WEBPVP8 '))).toBe('FILE_DAMAGED');
  });

  it('must agree with its name', () => {
    expect(nameProblems('照片.JPG', 'JPEG')).toEqual([]);
    expect(nameProblems('照片.pdf', 'JPEG')).toMatchObject([{ code: 'FILE_NAME', fix: '把扩展名改为 .jpg' }]);
    expect(nameProblems('照片', 'PNG')).toHaveLength(1);
  });
});

describe('what a camera wrote', () => {
  it('leaves a JPEG but for how it is turned; what follows its end goes as well', async () => {
    const tiff = `4d4d002a000000080001011200030000000100060000${'00'.repeat(4)}${Buffer.from('GPS').toString('hex')}`;
    const exif = `ffe1${(8 + tiff.length / 2).toString(16).padStart(4, '0')}457869660000${tiff}`;
    const found = await recognise(Buffer.concat([jpeg(exif, 'fffe0005474153', SCAN, END), latin('a film')]));
    const kept = 'bytes' in found ? found.bytes.toString('latin1') : '';
    expect(kept).toContain('Exif');
    expect(kept).not.toContain('GPS');
    expect(kept).not.toContain('GAS');
    expect(kept.endsWith('\xff\xd9')).toBe(true);
    expect(Buffer.from(kept, 'latin1').toString('hex')).toContain('011200030000000100060000');
    expect(Buffer.from(kept, 'latin1').toString('hex')).toContain(SCAN);
  });

  it('leaves a WebP, and its head no longer announces it', async () => {
    const chunk = (type: string, content: string) => {
      const bytes = latin(content);
      const head = Buffer.alloc(8);
      head.write(type, 0, 'latin1');
      head.writeUInt32LE(bytes.length, 4);
      return Buffer.concat([head, bytes]);
    };
    const body = Buffer.concat([latin('WEBP'), chunk('VP8X', '\x0c\0\0\0\0\0\0\0\0\0'), chunk('VP8 ', 'pict'), chunk('EXIF', 'GPS!'), chunk('XMP ', 'Long')]);
    const head = Buffer.alloc(8);
    head.write('RIFF', 0, 'latin1');
    head.writeUInt32LE(body.length, 4);
    const found = await recognise(Buffer.concat([head, body]));
    const kept = 'bytes' in found ? found.bytes : Buffer.alloc(0);
    expect(kept.toString('latin1')).not.toMatch(/GPS|XMP|Long/);
    expect(kept[20]).toBe(0);
    expect(kept.readUInt32LE(4)).toBe(kept.length - 8);
  });
});
