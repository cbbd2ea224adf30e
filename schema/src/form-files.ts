import { readdir, readFile } from 'node:fs/promises';
import { agreementFormSchema, type AgreementForm } from './agreement-form.js';

const folder = new URL('../forms/', import.meta.url);

/** The forms of agreement that are delivered with the product, by kind. Throws when one is wrong, naming the file. */
export async function readAgreementForms(): Promise<ReadonlyMap<AgreementForm['kind'], AgreementForm>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const forms = await Promise.all(names.map(readForm));
  return new Map(forms.map((form) => [form.kind, form]));
}

async function readForm(name: string): Promise<AgreementForm> {
  const result = agreementFormSchema.safeParse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${name}\n${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}
