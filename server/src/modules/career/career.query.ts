import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { ListOptions } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import type { CertificateFilter } from './certificate.input.js';
import type { FraudFilter } from './fraud.input.js';
import type { PromotionFilter } from './promotion.input.js';
import type { ArchiveEntryFilter, AttendedTrainingFilter, CommendationFilter } from './record.input.js';

type Conditions = NonNullable<ListOptions['where']>;

/** Rows of a pairing, or of a stay. */
function belonging({ pairingId, assignmentId }: { pairingId?: string | null; assignmentId?: string | null }): Conditions {
  const pairing = pairingId ? parseKey(pairingId) : null;
  const stay = assignmentId ? parseKey(assignmentId) : null;
  return [pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`), stay && ((t) => sql`${t}.assignment_id = ${stay.id}`)];
}

export function certificateConditions(filter: CertificateFilter | null): Conditions {
  if (!filter) return [];
  const { types, states, search } = filter;
  return [...belonging(filter), types && ((t) => sql`${t}.type = any(${types})`), states && ((t) => sql`${t}.state = any(${states})`), anyText(search, ['name', 'number'])];
}

export function promotionConditions(filter: PromotionFilter | null): Conditions {
  if (!filter) return [];
  const { steps, states, search } = filter;
  return [...belonging(filter), steps && ((t) => sql`${t}.step = any(${steps})`), states && ((t) => sql`${t}.state = any(${states})`), anyText(search, ['name'])];
}

export function fraudConditions(filter: FraudFilter | null): Conditions {
  if (!filter) return [];
  const { sources, states, search } = filter;
  return [...belonging(filter), sources && ((t) => sql`${t}.source = any(${sources})`), states && ((t) => sql`${t}.state = any(${states})`), anyText(search, ['name'])];
}

export function commendationConditions(filter: CommendationFilter | null): Conditions {
  if (!filter) return [];
  const { subjects, levels, states, search } = filter;
  return [
    ...belonging(filter), subjects && ((t) => sql`${t}.subject = any(${subjects})`), levels && ((t) => sql`${t}.level = any(${levels})`),
    states && ((t) => sql`${t}.state = any(${states})`), anyText(search, ['name', 'title', 'document_no']),
  ];
}

export function archiveConditions(filter: ArchiveEntryFilter | null): Conditions {
  if (!filter) return [];
  const { qualified, search } = filter;
  return [...belonging(filter), typeof qualified === 'boolean' && ((t) => sql`${t}.qualified = ${qualified}`), anyText(search, ['name', 'number'])];
}

export function trainingConditions(filter: AttendedTrainingFilter | null): Conditions {
  if (!filter) return [];
  return [...belonging(filter), anyText(filter.search, ['name', 'topic'])];
}
