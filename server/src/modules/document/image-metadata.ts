/** Responsible for what a camera writes beside a picture: position, device, time, comments and previews are left out. */

/** The picture without its metadata; a JPEG keeps how it is turned. Null if the picture is not whole. */
export function withoutMetadata(format: 'JPEG' | 'PNG' | 'WEBP', bytes: Buffer): Buffer | null {
  if (format === 'JPEG') return cleanJpeg(bytes);
  return format === 'PNG' ? cleanPng(bytes) : cleanWebp(bytes);
}

const EXIF = 'Exif\0\0';

/** Segment by segment up to the end mark; what follows it (a film, a second picture) is left out too. */
function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xd9) return scans === 0 ? null : Buffer.concat([kept[0] as Buffer, ...(orientation === 1 ? [] : [orientationSegment(orientation)]), ...kept.slice(1), Buffer.from([0xff, 0xd9])]);
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (marker === 0xda) {
      scans += 1;
      const next = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    if (isPicture(marker, segment)) kept.push(segment);
    at = end;
  }
  return null;
}

/** Tables, frames, and of the application segments only what colours need. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0 || marker === 0xee) return true;
  return marker === 0xe2 && segment.subarray(4, 15).toString('latin1') === 'ICC_PROFILE';
}

/** Where the entropy-coded data ends: at the next mark that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** How the picture is turned (1 to 8), from the first directory of its Exif. */
function orientationOf(segment: Buffer): number | null {
  if (segment.subarray(4, 10).toString('latin1') !== EXIF || segment.length < 20) return null;
  const tiff = segment.subarray(10);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  const count = Math.min(short(start), 64);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * 12;
    if (short(entry) !== 0x0112) continue;
    const turned = short(entry + 8);
    return turned >= 1 && turned <= 8 ? turned : null;
  }
  return null;
}

/** An Exif of one entry. */
function orientationSegment(turned: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turned, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + EXIF.length + tiff.length, 2);
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff]);
}

const TOLD_BY_PNG = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (end > bytes.length || (at === 8 && type !== 'IHDR')) return null;
    if (!TOLD_BY_PNG.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const WEBP_FLAGS = 0x0c;

function cleanWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return null;
  for (let at = 12; at + 8 <= whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size & 1);
    const type = bytes.subarray(at, at + 4).toString('latin1');
    if (at + 8 + size > whole) return null;
    if (type !== 'EXIF' && type !== 'XMP ') {
      const chunk = Buffer.from(bytes.subarray(at, Math.min(end, whole)));
      // The flags of an extended file no longer announce what was left out.
      if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~WEBP_FLAGS;
      kept.push(chunk);
    }
    at = end;
  }
  if (!kept.some((chunk) => /^VP8[ LX]/.test(chunk.subarray(0, 4).toString('latin1')))) return null;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
