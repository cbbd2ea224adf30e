import { z } from 'zod';
import { formShape } from './form.js';
import { parameterKeys } from './parameters/catalogue.js';
import { codesOf, partyKinds } from './vocabulary.js';

const clause = z.strictObject({
  /** A code of the pack's required fields where the clause answers one. */
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  title: z.string().min(1),
  /** With places such as {supporter} or {team.size.min}; empty where the parties write it. */
  text: z.string(),
  /** Only where this party signs. */
  party: z.enum(codesOf(partyKinds)).optional(),
  /** Only where the pack states all of these parameters. */
  needs: z.array(z.enum(parameterKeys as [string, ...string[]])).optional(),
});

/** A form of agreement as template data: each province prints its own. */
export const agreementFormSchema = z.strictObject({
  ...formShape,
  kind: z.enum(['MAIN', 'SUPPLEMENT', 'BILATERAL']),
  clauses: z.array(clause).min(1),
});
export type AgreementForm = z.infer<typeof agreementFormSchema>;
