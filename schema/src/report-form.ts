import { z } from 'zod';
import { figureCodes } from './figures.js';
import { formShape } from './form.js';
import { parameterKeys } from './parameters/catalogue.js';
import { reportKinds, reportRhythms } from './report-states.js';
import { codesOf, divisionLevels } from './vocabulary.js';

const parties = z.enum(['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT']);

/** A place of the form that is filled by hand. */
const field = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  label: z.string().min(1),
  labelEn: z.string().min(1),
  required: z.boolean().default(false),
});

/** A line of a table of marks: what is judged, and by what. */
const mark = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  item: z.string().min(1),
  standard: z.string().min(1),
  fullMarks: z.string().regex(/^\d+(\.\d+)?$/),
  method: z.string().min(1),
});

/** A regular report as template data: who writes it and how often, its places by hand, the figures that it freezes. */
export const reportFormSchema = z.strictObject({
  ...formShape,
  report: z.strictObject({
    kind: z.enum(codesOf(reportKinds)),
    rhythm: z.enum(codesOf(reportRhythms)),
    /** Of one pairing, or of a whole programme. */
    of: z.enum(['PAIRING', 'PROGRAMME']),
    writers: z.array(parties).min(1),
    /** Every institution that writes it files its own; without it, one for all of them. */
    eachWriter: z.boolean().default(false),
    /** Empty: it goes to recipients outside the platform. */
    reviewers: z.array(parties),
    /** The levels of the administration that review it one after the other, where the pack has this parameter; else who receives it does so once. */
    levels: z.strictObject({ of: z.array(z.enum(codesOf(divisionLevels))).min(1), demandedBy: z.strictObject({ key: z.enum(parameterKeys as [string, ...string[]]) }) }).optional(),
    /** The organisation that wrote it may itself receive it: a department reports to its own office. */
    ownReview: z.boolean().default(false),
    /** Days after the period within which it is in time. */
    dueDays: z.int().min(0).default(0),
    /** The parameter of the pack that demands it. */
    demandedBy: z.strictObject({ key: z.enum(parameterKeys as [string, ...string[]]), id: z.string().optional() }),
    departments: z.array(z.string().min(1)).default([]),
    recipients: z.array(z.string().min(1)).default([]),
    figures: z.array(z.enum(codesOf(figureCodes))).default([]),
  }),
  fields: z.array(field),
  marks: z.array(mark).default([]),
});
export type ReportForm = z.infer<typeof reportFormSchema>;
