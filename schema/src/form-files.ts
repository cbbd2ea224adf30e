import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { agreementFormSchema, type AgreementForm } from './agreement-form.js';
import { formSchema, type Form } from './form.js';
import { reportFormSchema, type ReportForm } from './report-form.js';

/** Where the delivered forms stand, one file for each version: F-8.json is the newest, F-8@1.json an earlier one that reports still pin. */
export const formsFolder = new URL('../forms/', import.meta.url);
const anyForm = z.union([agreementFormSchema, reportFormSchema, formSchema]);

type AnyForm = AgreementForm | ReportForm | Form;

/** The forms that are delivered with the product, by code, each in its newest version. Throws when one is wrong, naming the file. */
export async function readForms(): Promise<ReadonlyMap<string, AnyForm>> {
  const forms = (await readEveryForm()).map(({ form }) => form);
  return new Map(forms.sort((a, b) => a.version - b.version).map((form) => [form.code, form]));
}

async function readEveryForm(): Promise<{ form: AnyForm; written: unknown }[]> {
  const names = (await readdir(formsFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(readForm));
}

/** The forms of agreement among them, by kind. */
export async function readAgreementForms(): Promise<ReadonlyMap<AgreementForm['kind'], AgreementForm>> {
  const forms = [...(await readForms()).values()].filter((form): form is AgreementForm => 'kind' in form);
  return new Map(forms.map((form) => [form.kind, form]));
}

/** Every version of the forms of regular reports, the oldest first: a report keeps the one that it was opened with. */
export async function readReportForms(): Promise<ReportForm[]> {
  return (await readWrittenReportForms()).map(({ form }) => form);
}

/** The same, each with what its file says word for word. */
export async function readWrittenReportForms(): Promise<{ form: ReportForm; written: unknown }[]> {
  const forms = (await readEveryForm()).flatMap(({ form, written }) => ('report' in form ? [{ form, written }] : []));
  return forms.sort((a, b) => a.form.version - b.form.version);
}

async function readForm(name: string): Promise<{ form: AnyForm; written: unknown }> {
  const written: unknown = JSON.parse(await readFile(new URL(name, formsFolder), 'utf8'));
  const has = (key: string) => typeof written === 'object' && written !== null && key in written;
  const schema = has('kind') ? agreementFormSchema : has('report') ? reportFormSchema : anyForm;
  const result = schema.safeParse(written);
  if (result.success) return { form: named(name, result.data), written };
  throw new Error(`${name}\n${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}

/** A file is named by what it holds, so that no version takes the place of another. */
function named(name: string, form: AnyForm): AnyForm {
  if (name !== `${form.code}.json` && name !== `${form.code}@${form.version}.json`) throw new Error(`${name} holds ${form.code} version ${form.version}.`);
  return form;
}
