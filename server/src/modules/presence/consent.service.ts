import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { stayStates } from '@jiedui/schema/stay-states';
import { locationNotices } from '@jiedui/schema/privacy-notices';
import { parseUuid, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { tellParties } from '../notice/tell.js';
import { entryChanged, timeProblems } from './intake.js';
import type { DecideConsentInput } from './presence.input.js';

/** The consent to the position notice in force that the person has given and not withdrawn; null if there is none. */
export async function consentInForce(tx: Tx, personId: string): Promise<string | null> {
  const [last] = await tx.query<{ id: string; given: boolean; version: number }>(
    `select id, given, notice_version as version from consent
      where scope_id = $1 and person_id = $2 and purpose = 'LOCATION' order by at desc, id desc limit 1`,
    [tx.viewer.acting?.scopeId ?? 0, personId],
  );
  return last?.given && last.version === locationNotices[0].version ? last.id : null;
}

/**
 * Consent, or its withdrawal (K-11), at once or from the queue of a phone: stored once, as of when it was decided, so that a
 * position taken between that moment and its arrival has its consent, and a later word from elsewhere still stands above it.
 * A withdrawal tells the receivers, who sign him in by hand from then on.
 */
export async function decideConsent(tx: Tx, input: DecideConsentInput): Promise<Key> {
  const scopeId = tx.viewer.acting?.scopeId;
  const { personId } = tx.viewer;
  if (scopeId === undefined || personId === null) throw forbidden();
  const before = await consentInForce(tx, personId);
  const decidedAt = input.occurredAt ?? tx.now;
  const entryId = input.entryId ? parseUuid(input.entryId) : null;
  const [row] = await tx.query<{ id: string }>(
    // A device whose clock runs ahead must not stand above what is decided after its word arrived.
    `insert into consent (scope_id, person_id, purpose, notice_version, given, at, entry_id)
     values ($1, $2, $3, $4, $5, least($6::timestamptz, $7::timestamptz), $8) on conflict (scope_id, entry_id) do nothing returning id`,
    [scopeId, personId, input.purpose, input.noticeVersion, input.given, decidedAt, tx.now, entryId],
  );
  if (!row) return { scopeId, id: await knownConsent(tx, scopeId, entryId, input) };
  refuse([...timeProblems(decidedAt, tx.now, say.decideAnew), ...noticeProblems(input)]);
  if (before !== null && (await consentInForce(tx, personId)) === null) await tellReceivers(tx, personId);
  return { scopeId, id: row.id };
}

function noticeProblems({ given, noticeVersion }: DecideConsentInput): ProblemInput[] {
  const { version } = locationNotices[0];
  if (!given || noticeVersion === version) return [];
  return [{ code: 'NOTICE_VERSION', ruleId: 'K-11', path: 'noticeVersion', message: say.noticeRenewed, fix: say.readAgain, numbers: { version } }];
}

/** The line that an earlier attempt made. */
async function knownConsent(tx: Tx, scopeId: number, entryId: string | null, input: DecideConsentInput): Promise<string> {
  const [known] = await tx.query<{ id: string }>(
    'select id from consent where scope_id = $1 and entry_id = $2 and purpose = $3 and notice_version = $4 and given = $5',
    [scopeId, entryId, input.purpose, input.noticeVersion, input.given]);
  if (!known) throw entryChanged(say.decisionStands);
  return known.id;
}

async function tellReceivers(tx: Tx, personId: string): Promise<void> {
  const stays = await tx.query<{ scopeId: number; teamId: string; name: string }>(
    `select scope_id as "scopeId", team_id as "teamId", name from assignment
      where person_id = $1 and scope_id = any ($2) and state = any ($3)`, [personId, tx.viewer.readable('WORK'), stayStates.onSite]);
  for (const { scopeId, teamId, name } of stays) {
    await tellParties(tx, scopeId, ['RECEIVING'], {
      kind: 'CONSENT_WITHDRAWN', title: `${name}已撤回位置同意，请当面签到`, body: '不再收取位置；由考勤员在签到表上登记。', link: `/attendance/${scopeId}-${teamId}`,
    });
  }
}
