/** Responsible for the official form of a scheme: which of the delivered forms an evaluation is printed on. No I/O. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { schemeOf } from '../../policy/scoring.js';

/** Code of the form that the scheme names, F-7; null where it names none of its own. The register F-5 stands beside every evaluation of a person. */
export function officialForm(pack: ResolvedPack, schemeId: string): string | null {
  return schemeOf(pack, schemeId)?.scheme.form === 'MONTHLY_ASSESSMENT' ? 'F-7' : null;
}
