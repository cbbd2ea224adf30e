import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import { evaluateAgreement } from '../../policy/agreement.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { whyNot } from '../../states/decide.js';
import { transition } from '../../states/transition.js';
import { recordEvent } from '../audit/record.js';
import { endRecords } from '../document/sealed-document.service.js';
import { followAgreement, readPairing, tell } from '../pairing/pairing.service.js';
import type { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { contentHash, type AgreementContent } from './agreement-content.js';
import { factsOf, readContent, readParties } from './agreement-state.js';
import type { AgreementReasonInput } from './agreement.input.js';
import { Agreement } from './agreement.js';
import { agreementMachine, notAParty } from './agreement.states.js';

const CONCERNED = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER', 'COORDINATION'];

/** Refuses anybody who is not a party of this very agreement. */
export async function requireParty(tx: Tx, key: Key): Promise<void> {
  const why = notAParty({ parties: await readParties(tx, key) }, tx.viewer);
  if (why !== null) throw new Refusal([{ code: 'PARTY', message: why }]);
}

/** Refuses to go on with the agreement of a pairing that has ended. */
export function requireOpen(pairing: Pairing): void {
  if (pairing.state !== 'TERMINATED' && pairing.state !== 'COMPLETED') return;
  throw new Refusal([{ code: 'PAIRING_ENDED', message: say.pairingEnded }]);
}

/** Whether the agreement may be signed, by the pack; refuses with what is missing. */
export async function checkComplete(tx: Tx, key: Key, content: AgreementContent, pairing: Pairing): Promise<Finding[]> {
  const [pack, parties] = await Promise.all([loadPack(tx, pairing), readParties(tx, key)]);
  const findings = evaluateAgreement(pack, factsOf(content, parties, pairing, tx.now));
  refuse(problemsOf(findings));
  return findings;
}

/** Keeps the text of a version that is out for signing, with its hash. */
export async function keepVersion(tx: Tx, key: Key, versionNo: number, content: AgreementContent): Promise<void> {
  await tx.query(
    `insert into agreement_version (scope_id, agreement_id, version_no, content, content_hash, by_org_name, by_name)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (scope_id, agreement_id, version_no) do update
       set content = excluded.content, content_hash = excluded.content_hash, by_org_name = excluded.by_org_name,
           by_name = excluded.by_name`,
    [key.scopeId, key.id, versionNo, JSON.stringify(content), contentHash(content), tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? ''],
  );
}

/** Every valid seal becomes void, with the reason, and so does what was printed with it. */
export async function voidSeals(tx: Tx, key: Key, reason: string): Promise<void> {
  await tx.query(
    `update agreement_seal set state = 'VOID', void_reason = $3, voided_at = $4
      where scope_id = $1 and agreement_id = $2 and state = 'VALID'`,
    [key.scopeId, key.id, reason, tx.now],
  );
  await endRecords(tx, { scopeId: key.scopeId, kind: 'AGREEMENT', id: key.id }, 'VOID', reason);
}

/** Sends the agreement out for signing. */
export async function submitAgreement(tx: Tx, key: Key, revision: number | undefined): Promise<void> {
  const content = await readContent(tx, key);
  const row = await transition(tx, agreementMachine, Agreement, key, 'submit', {
    revision,
    subject: (agreement) => agreement.number,
    check: async (agreement) => {
      await requireParty(tx, key);
      const pairing = await readPairing(tx, pairingOf(agreement));
      requireOpen(pairing);
      await checkComplete(tx, key, content, pairing);
    },
    set: { contentHash: contentHash(content), returnReason: null },
  });
  await keepVersion(tx, key, row.versionNo, content);
  await follow(tx, row, 'SIGNING');
  await tell(tx, pairingOf(row), content.parties.map((party) => party.kind), 'AGREEMENT_SIGNING', `协议 ${row.number} 请盖章`, '');
}

/** A party returns the text to its authors; the seals that stand become void. */
export async function returnAgreement(tx: Tx, key: Key, input: AgreementReasonInput): Promise<void> {
  const row = await take(tx, key, 'return', input, { returnReason: input.reason });
  await voidSeals(tx, key, `已退回：${input.reason}`);
  await follow(tx, row, 'RETURNED');
  await tell(tx, pairingOf(row), CONCERNED, 'AGREEMENT_RETURNED', `协议 ${row.number} 已退回修改`, input.reason);
}

/** Gives up an agreement that never took effect. */
export async function voidAgreement(tx: Tx, key: Key, input: AgreementReasonInput): Promise<void> {
  const row = await take(tx, key, 'void', input, {});
  await voidSeals(tx, key, `协议作废：${input.reason}`);
  await follow(tx, row, 'VOID');
  await tell(tx, pairingOf(row), CONCERNED, 'AGREEMENT_VOID', `协议 ${row.number} 已作废`, input.reason);
}

/** Ends an agreement in effect; a pairing that ran under it is suspended. */
export async function terminateAgreement(tx: Tx, key: Key, input: AgreementReasonInput): Promise<void> {
  const row = await take(tx, key, 'terminate', input, {});
  await endRecords(tx, { scopeId: key.scopeId, kind: 'AGREEMENT', id: key.id }, 'TERMINATED', input.reason);
  await follow(tx, row, 'TERMINATED');
  await tell(tx, pairingOf(row), CONCERNED, 'AGREEMENT_TERMINATED', `协议 ${row.number} 已终止`, input.reason);
}

/** Reminds the parties whose seal is missing. Those who coordinate may do so without writing anything else. */
export async function nudgeAgreement(tx: Tx, key: Key): Promise<void> {
  const [row] = await tx.query<{ scopeId: number; state: Agreement['state']; number: string; pairingId: string; deadlineOn: string | null }>(
    `select scope_id as "scopeId", state, number, pairing_id as "pairingId", deadline_on as "deadlineOn"
       from agreement where scope_id = $1 and id = $2`,
    [key.scopeId, key.id],
  );
  if (!row) throw notFound();
  const why = whyNot(agreementMachine, 'nudge', row, tx.viewer);
  if (why) throw new Refusal([why]);
  const missing = (await readParties(tx, key)).filter((party) => party.sealedAt === null && party.orgId !== tx.viewer.orgId);
  if (missing.length === 0) throw new Refusal([{ code: 'NOBODY_TO_REMIND', message: say.nobodyToRemind }]);
  const due = row.deadlineOn === null ? '' : `，期限 ${row.deadlineOn}`;
  await tell(tx, pairingOf(row), missing.map((party) => party.kind), 'AGREEMENT_NUDGE', `催办：协议 ${row.number} 待贵单位盖章${due}`, `${tx.viewer.acting?.orgName ?? ''}提醒`);
  await recordEvent(tx, key, 'NUDGE', 'agreement', { parties: missing.map((party) => party.kind) });
}

function take(
  tx: Tx, key: Key, action: 'return' | 'void' | 'terminate', input: AgreementReasonInput, set: Partial<Agreement>,
): Promise<Agreement> {
  return transition(tx, agreementMachine, Agreement, key, action, {
    revision: input.revision ?? undefined, reason: input.reason, subject: (agreement) => agreement.number, set,
    check: () => (action === 'return' ? requireParty(tx, key) : undefined),
  });
}

/** The key of the pairing that an agreement belongs to. */
export function pairingOf(agreement: { readonly scopeId: number; readonly pairingId: string }): Key {
  return { scopeId: agreement.scopeId, id: agreement.pairingId };
}

async function follow(tx: Tx, row: Agreement, state: Agreement['state']): Promise<void> {
  if (row.kind === 'MAIN') await followAgreement(tx, pairingOf(row), { state, late: row.late });
}
