import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { agreementFormSchema, type AgreementForm } from './agreement-form.js';
import { formSchema, type Form } from './form.js';
import { reportFormSchema, type ReportForm } from './report-form.js';

/** Where the delivered forms stand, one file each. */
export const formsFolder = new URL('../forms/', import.meta.url);
const anyForm = z.union([agreementFormSchema, reportFormSchema, formSchema]);

type AnyForm = AgreementForm | ReportForm | Form;

/** The forms that are delivered with the product, by code. Throws when one is wrong, naming the file. */
export async function readForms(): Promise<ReadonlyMap<string, AnyForm>> {
  const names = (await readdir(formsFolder)).filter((name) => name.endsWith('.json')).sort();
  const forms = await Promise.all(names.map(readForm));
  return new Map(forms.map((form) => [form.code, form]));
}

/** The forms of agreement among them, by kind. */
export async function readAgreementForms(): Promise<ReadonlyMap<AgreementForm['kind'], AgreementForm>> {
  const forms = [...(await readForms()).values()].filter((form): form is AgreementForm => 'kind' in form);
  return new Map(forms.map((form) => [form.kind, form]));
}

/** The forms of regular reports among them, by kind. */
export async function readReportForms(): Promise<ReadonlyMap<ReportForm['report']['kind'], ReportForm>> {
  const forms = [...(await readForms()).values()].filter((form): form is ReportForm => 'report' in form);
  return new Map(forms.map((form) => [form.report.kind, form]));
}

async function readForm(name: string): Promise<AnyForm> {
  const written: unknown = JSON.parse(await readFile(new URL(name, formsFolder), 'utf8'));
  const has = (key: string) => typeof written === 'object' && written !== null && key in written;
  const schema = has('kind') ? agreementFormSchema : has('report') ? reportFormSchema : anyForm;
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  throw new Error(`${name}\n${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}
