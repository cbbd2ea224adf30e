/** Responsible for the text that a new agreement starts with: the form's clauses, filled from the pairing and its pack. */
import type { AgreementForm } from '@jiedui/schema/agreement-form';
import { readAgreementForms } from '@jiedui/schema/form-files';
import { isParameterKey, kindOf, type ParameterKey } from '@jiedui/schema/parameters/catalogue';
import type { Subject } from '@jiedui/schema/policy-condition';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PartyKind } from '@jiedui/schema/vocabulary';
import type { AgreementClause } from './agreement-clause.js';

/** What fills the places of a form. */
export interface FormFacts {
  readonly pack: ResolvedPack;
  readonly subject: Subject;
  /** Text by place: supporter, receiver, county, programme, basis, parties, year, mainNumber. */
  readonly words: Readonly<Record<string, string>>;
  readonly parties: readonly PartyKind[];
}

const forms = await readAgreementForms();

/** The delivered form for a kind of agreement. */
export function agreementForm(kind: AgreementForm['kind']): AgreementForm {
  const found = forms.get(kind);
  if (!found) throw new Error(`There is no form of kind ${kind}.`);
  return found;
}

/** Required content that is kept in fields of their own or in the table of tasks, not in a clause. */
const ELSEWHERE = ['goals', 'annualTasks', 'tasks', 'milestones', 'responsibleDept'];

/**
 * The clauses of a form that concern these parties and this pack, with their places filled, and an empty clause for
 * whatever else the pack requires.
 */
export function startingClauses(form: AgreementForm, facts: FormFacts): AgreementClause[] {
  const clauses = filledClauses(form, facts);
  const key = form.kind === 'SUPPLEMENT' ? 'agreement.supplement.fields' : 'agreement.fields';
  const required = lookup(facts.pack, key, { ...facts.subject, 'agreement.kind': form.kind });
  if (required.state !== 'FOUND') return clauses;
  const missing = required.value.filter((code) => !ELSEWHERE.includes(code) && !clauses.some((clause) => clause.code === code));
  return [...clauses, ...missing.map((code) => ({ code, title: kindOf(key).show([code]).zh, text: '' }))];
}

function filledClauses(form: AgreementForm, facts: FormFacts): AgreementClause[] {
  return form.clauses
    .filter((clause) => clause.party === undefined || facts.parties.includes(clause.party))
    .filter((clause) => (clause.needs ?? []).every((key) => facts.pack.entries.has(key as ParameterKey)))
    .map(({ code, title, text }) => ({ code, title, text: filled(text, facts) }));
}

function filled(text: string, facts: FormFacts): string {
  return text.replace(/\{([A-Za-z][A-Za-z.]*)(?:@([A-Z]+))?\}/g, (_place, name: string, role: string | undefined) => {
    const word = facts.words[name];
    if (word !== undefined) return word;
    return isParameterKey(name) ? shown(name, role, facts) : '';
  });
}

function shown<K extends ParameterKey>(key: K, role: string | undefined, { pack, subject }: FormFacts): string {
  const found = lookup(pack, key, role === undefined ? subject : { ...subject, 'assignment.role': role });
  return found.state === 'FOUND' ? kindOf(key).show(found.value).zh : '（按方案规定）';
}
