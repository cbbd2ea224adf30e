/** Responsible for the official form of a scheme: which of the delivered forms an evaluation is printed on. No I/O after start. */
import { readForms } from '@jiedui/schema/form-files';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { schemeOf } from '../../policy/scoring.js';

const codes = new Map([...(await readForms()).values()].flatMap(({ printsFor, code }) => (printsFor === undefined ? [] : [[printsFor, code]])));

/** Code of the form that prints for what the scheme names, F-7; null where none does. The register F-5 stands beside every evaluation of a person. */
export function officialForm(pack: ResolvedPack, schemeId: string): string | null {
  return codes.get(schemeOf(pack, schemeId)?.scheme.form ?? '') ?? null;
}
