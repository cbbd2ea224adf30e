import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { certificateTypes, type CertificateTypeCode } from './career-states.js';

const codes = Object.keys(certificateTypes) as [CertificateTypeCode, ...CertificateTypeCode[]];

/** A kind of certificate as data: who holds and who seals it, and the sentence that is printed. */
const typeSchema = z.strictObject({
  code: z.enum(codes),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** Part of the serial number. */
  mark: z.string().min(1),
  rules: z.array(z.string().regex(/^R-\d{3}$/)).min(1),
  holder: z.enum(['DISPATCHED', 'TRAINEE']),
  /** Parties that must all seal it. */
  issuers: z.array(z.enum(['SUPPORTING', 'RECEIVING'])).min(1),
  /** Whether the pack's conditions for a proof hold for it; a commendation rests on its own decision. */
  gated: z.boolean(),
  /** With places such as {name}. */
  statement: z.string().min(1),
});
export type CertificateType = z.infer<typeof typeSchema>;

/** The kinds that are delivered with the product, by code. Throws when one is wrong or missing. */
export async function readCertificateTypes(): Promise<ReadonlyMap<CertificateTypeCode, CertificateType>> {
  const written: unknown = JSON.parse(await readFile(new URL('../certificates/types.json', import.meta.url), 'utf8'));
  const types = z.array(typeSchema).parse(written);
  const found = new Map(types.map((type) => [type.code, type]));
  const missing = codes.filter((code) => !found.has(code));
  if (missing.length > 0) throw new Error(`certificates/types.json lacks ${missing.join(', ')}`);
  return found;
}
