import { z } from 'zod';

const column = z.strictObject({
  key: z.string().min(1),
  label: z.string().min(1),
  width: z.number().positive().default(1),
  align: z.enum(['left', 'center', 'right']).default('left'),
});

/** One part of a form. Places such as {number} are filled from its data; `table`, `clauses` and `seals` name a list there. */
const block = z.union([
  z.strictObject({ heading: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
  z.strictObject({ note: z.string().min(1) }),
  z.strictObject({ fields: z.array(z.strictObject({ label: z.string().min(1), value: z.string() })).min(1) }),
  z.strictObject({
    table: z.string().min(1),
    title: z.string().default(''),
    columns: z.array(column).min(1),
    /** A first column that counts the rows. */
    numbered: z.boolean().default(false),
    /** Without rows: leave it out, or print it empty. */
    empty: z.enum(['OMIT', 'PRINT']).default('OMIT'),
  }),
  z.strictObject({ clauses: z.string().min(1) }),
  z.strictObject({ seals: z.string().min(1) }),
]);
export type FormBlock = z.infer<typeof block>;

/** How a form lies on paper. */
const layout = z.strictObject({
  orientation: z.enum(['PORTRAIT', 'LANDSCAPE']).default('PORTRAIT'),
  /** The printed title, where it is not the form's own. */
  title: z.string().optional(),
  head: z.strictObject({ left: z.string(), right: z.string() }),
  blocks: z.array(block).min(1),
});

/** What every form says of itself. */
export const formShape = {
  code: z.string().regex(/^F-\d+(-[A-Z])?$/),
  version: z.int().min(1),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** What schemes and packs call it (form.code): MONTHLY_ASSESSMENT. */
  printsFor: z.string().min(1).optional(),
  rules: z.array(z.string().regex(/^R-\d{3}$/)),
  layout,
};

/** An official form as template data: each province prints its own. */
export const formSchema = z.strictObject(formShape);
export type Form = z.infer<typeof formSchema>;
