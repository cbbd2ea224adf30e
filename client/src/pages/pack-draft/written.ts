/** A pack as it is being written: any member may still be missing or wrong. */
export interface WrittenParameter {
  key: string;
  id?: string;
  when?: Record<string, unknown>;
  ruleId: string;
  alsoRules?: string[];
  clause?: { document: string; article?: string; gist?: string };
  origin: string;
  overridable?: boolean;
  effect?: string;
  note?: string;
  value: unknown;
}

export interface WrittenBasis {
  id: string;
  title: string;
  asPrinted: string | null;
  normalised: string | null;
  issuers: string[];
  issuedOn: string | null;
  note?: string;
}

export interface WrittenPack {
  name: { zh: string; en: string };
  extends: string | null;
  valid: { from: string | null; to: string | null };
  basis: WrittenBasis[];
  changeNote: string;
  parameters: WrittenParameter[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a form can show of a draft: what is missing is empty; what the form does not know stays as it is. */
export function readPack(content: unknown): WrittenPack & Record<string, unknown> {
  const given = isRecord(content) ? content : {};
  const name = isRecord(given['name']) ? given['name'] : {};
  const valid = isRecord(given['valid']) ? given['valid'] : {};
  return {
    ...given,
    name: { zh: textOf(name['zh']), en: textOf(name['en']) },
    extends: textOf(given['extends']) || null,
    valid: { from: textOf(valid['from']) || null, to: textOf(valid['to']) || null },
    basis: Array.isArray(given['basis']) ? (given['basis'] as WrittenBasis[]).filter(isRecord) : [],
    changeNote: textOf(given['changeNote']),
    parameters: Array.isArray(given['parameters']) ? (given['parameters'] as WrittenParameter[]).filter(isRecord) : [],
  };
}

/** A member that is left out when it is empty. */
export function kept<Value>(name: string, value: Value | '' | undefined | null | false): Record<string, Value> {
  return value === '' || value === undefined || value === null || value === false ? {} : { [name]: value };
}

/** The paths of problems that lie within one parameter of the list. */
export function problemsAt<Problem extends { path: string }>(problems: readonly Problem[], index: number): Problem[] {
  return problems.filter((problem) => problem.path.startsWith(`parameters[${index}]`));
}
