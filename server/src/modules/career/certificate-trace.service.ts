/** Responsible for tracing a certificate: one call of app.certificate_trace, which decides who may. */
import { formatVerificationCode, parseVerificationCode } from '@jiedui/schema/verification';
import { parseKey, type Key } from '../../db/key.js';
import { badInput, notFound } from '../../graphql/errors.js';
import type { RequestState } from '../../http/context.js';
import type { CertificateTrace, TracedActivity, TracedChange, TracedEvaluation, TracedItem, TracedSeal, TracedStep } from './certificate-trace.js';

/** jsonb as it comes: instants are text. */
type Written<T> = { readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

interface Row {
  readonly certificate: Written<Omit<CertificateTrace, 'seals' | 'evaluation' | 'steps' | 'evaluationSeals' | 'items' | 'activities' | 'history' | 'verificationCode'>>;
  readonly document: { readonly scopeId: number; readonly code: string; readonly seals: readonly { name: string; by?: string; sealedAt: string }[] } | null;
  readonly evaluation: Written<TracedEvaluation> | null;
  readonly steps: readonly Written<TracedStep>[];
  readonly seals: readonly Written<TracedSeal>[];
  readonly items: readonly Written<TracedItem>[];
  readonly activities: readonly Written<TracedActivity>[];
  readonly history: readonly Written<TracedChange>[];
}

const TRACE = 'select certificate, document, evaluation, steps, seals, items, activities, history from app.certificate_trace($1, $2)';

/** By its id, or by the printed verification code. NOT_FOUND for whoever may not trace it, word for word like one that is not there. */
export async function certificateTrace(request: RequestState, id: string | null, code: string | null): Promise<CertificateTrace> {
  const key = id === null ? await keyOfCode(request, code) : parseKey(id);
  const [row] = await request.uow.readOnce<Row>(request.viewer, null, TRACE, [key.scopeId, key.id]);
  if (!row) throw notFound();
  const { certificate, document, evaluation } = row;
  const at = (text: string): Date => new Date(text);
  const maybe = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    ...certificate, proposedAt: at(certificate.proposedAt), verificationCode: document ? formatVerificationCode(document.scopeId, document.code) : null,
    seals: (document?.seals ?? []).map((seal) => ({ orgName: seal.name, byName: seal.by ?? '', sealedAt: at(seal.sealedAt), state: 'VALID', voidReason: null })),
    evaluation: evaluation && { ...evaluation, effectiveAt: maybe(evaluation.effectiveAt) },
    steps: row.steps.map((step) => ({ ...step, signedAt: maybe(step.signedAt) })),
    evaluationSeals: row.seals.map((seal) => ({ ...seal, sealedAt: at(seal.sealedAt) })),
    items: row.items.map((item) => ({ ...item, scoredAt: maybe(item.scoredAt) })),
    activities: row.activities.map((one) => ({ ...one, recordedAt: at(one.recordedAt), confirmedAt: maybe(one.confirmedAt) })),
    history: row.history.map((one) => ({ ...one, at: at(one.at) })),
  };
}

async function keyOfCode(request: RequestState, code: string | null): Promise<Key> {
  if (code === null) throw badInput('Name an id or a code.');
  const parsed = parseVerificationCode(code);
  const [row] = await request.uow.readOnce<{ id: string | null }>(request.viewer, null, 'select app.certificate_of_code($1, $2) as id', [parsed?.scopeId ?? 0, parsed?.secret ?? '']);
  if (!parsed || !row?.id) throw notFound();
  return { scopeId: parsed.scopeId, id: row.id };
}
