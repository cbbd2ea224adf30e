import generator from 'qrcode-generator';

function codeOf(text: string) {
  const code = generator(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  return code;
}

/** A QR code as an SVG element of so many pixels, without scripts and without anything foreign. */
export function qrSvg(text: string, size: number): string {
  const code = codeOf(text);
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return `<svg class="qr" width="${size}" height="${size}" viewBox="-2 -2 ${count + 4} ${count + 4}" role="img" aria-label="核验二维码"><path d="${path}"/></svg>`;
}

/** The same as a GIF, for Word. */
export function qrGif(text: string): Buffer {
  return Buffer.from(codeOf(text).createDataURL(6, 12).split(',')[1] ?? '', 'base64');
}
