/** A drawing as a PNG file, made by the browser itself. */

/** An SVG with its size in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Dots of the picture for each pixel of the drawing: sharp when a page of a report prints it. */
const SCALE = 2;

/** The bytes of the PNG; throws where the browser cannot draw. */
export async function pictureOf({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

/** Hands the browser the picture as a file. */
export async function downloadPicture(name: string, drawing: Drawing): Promise<void> {
  const address = URL.createObjectURL(await pictureOf(drawing));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  URL.revokeObjectURL(address);
}
