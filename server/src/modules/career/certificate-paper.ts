/** Responsible for a certificate on paper, form F-9: the words as they were kept, and the seals there are. No I/O after start. */
import { readCertificateTypes, type CertificateType } from '@jiedui/schema/certificate-files';
import type { CertificateTypeCode } from '@jiedui/schema/career-states';
import { readForms } from '@jiedui/schema/form-files';
import type { Paper } from '@jiedui/schema/paper';
import { labelOf, partyKinds } from '@jiedui/schema/vocabulary';
import { fillForm } from '../document/paper.js';

const found = (await readForms()).get('F-9');
if (!found) throw new Error('There is no form F-9.');
const form = found;
const types = await readCertificateTypes();

/** The kind of a certificate as data. */
export function certificateType(code: CertificateTypeCode): CertificateType {
  const type = types.get(code);
  if (!type) throw new Error(`There is no certificate of kind ${code}.`);
  return type;
}

/** The sentence of a kind with its places filled. */
export function statementOf(type: CertificateType, words: Readonly<Record<string, string>>): string {
  return type.statement.replaceAll(/\{([A-Za-z]+)\}/g, (_place, name: string) => words[name] ?? '');
}

/** What of a recorded seal stands on the paper. */
export interface RecordedIssue {
  readonly capacity: string;
  readonly name: string;
  readonly sealedAt: string;
  readonly by?: string;
}

export interface CertificatePaperRow {
  readonly words: Readonly<Record<string, string>>;
  readonly issuers: readonly ('SUPPORTING' | 'RECEIVING')[];
  readonly recordedSeals: readonly RecordedIssue[] | null;
}

/** The filled form F-9, with an empty box for each seal that is missing. */
export function certificatePaper({ words, issuers, recordedSeals }: CertificatePaperRow): Paper {
  return fillForm(form, {
    words,
    seals: {
      issuers: issuers.map((issuer) => {
        const seal = recordedSeals?.find((one) => one.capacity === issuer);
        const name = words[issuer === 'SUPPORTING' ? 'supporter' : 'receiver'] ?? '';
        return { label: labelOf(partyKinds, issuer), name: seal?.name ?? name, representative: '', remark: '', sealedAt: seal?.sealedAt ?? null };
      }),
    },
  });
}
