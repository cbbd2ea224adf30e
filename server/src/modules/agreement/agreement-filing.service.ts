/**
 * Responsible for filing relations and agreements with the administrations that the pack names (R-346, R-367, R-390), from the
 * submission to the receipt. Talks to: agreement_filing, the policy pack, the state table.
 */
import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { labelOf, type DivisionLevel } from '@jiedui/schema/vocabulary';
import { agreementFilingSubjects } from '@jiedui/schema/states';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { authorityFor, filingTargets, type Authority, type FilingTarget } from '../../policy/filing-authority.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { readPairing, tell } from '../pairing/pairing.service.js';
import type { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { AgreementFiling } from './agreement-filing.js';
import { agreementFilingMachine } from './agreement-filing.states.js';
import type { AcceptAgreementFilingInput, AgreementFilingInput, ReturnAgreementFilingInput } from './agreement-filing.input.js';
import { Agreement } from './agreement.js';
import { agreementMachine } from './agreement.states.js';
import { pairingOf, requireParty } from './agreement.service.js';

/** What is filed: the relation itself, or one agreement of it. */
interface Filed {
  readonly pairing: Pairing;
  readonly agreement: Agreement | null;
}

/**
 * Files an agreement in effect, and the relation with it, with every administration that has no open filing of it.
 * @throws Refusal FILING_NOTHING when the pack names none or all have it already
 */
export async function fileAgreement(tx: Tx, key: Key): Promise<void> {
  const agreement = await lockRow(tx, Agreement, key);
  const why = whyNot(agreementMachine, 'fileAgreement', agreement, tx.viewer);
  if (why) throw new Refusal([why]);
  await requireParty(tx, key);
  const filed = await fileWhereDue(tx, agreement);
  if (filed > 0) return;
  throw new Refusal([{ code: 'FILING_NOTHING', message: say.nothingToFile, fix: say.seeFilings }]);
}

/** The same of itself when an agreement takes effect: the pack asks for both at once (R-346). @returns how many were sent */
export async function fileWhereDue(tx: Tx, agreement: Agreement): Promise<number> {
  const pairing = await readPairing(tx, pairingOf(agreement));
  const relation = await submitMissing(tx, { pairing, agreement: null });
  return relation + (await submitMissing(tx, { pairing, agreement }));
}

async function submitMissing(tx: Tx, filed: Filed): Promise<number> {
  const { pairing, agreement } = filed;
  const targets = filingTargets(await loadPack(tx, pairing), agreement ? 'AGREEMENT' : 'RELATION', agreement?.kind ?? 'MAIN');
  if (targets.length === 0) return 0;
  const open = await tx.query<{ administration: string }>(
    `select administration from agreement_filing where scope_id = $1 and pairing_id = $2 and agreement_id is not distinct from $3
        and state in ('SUBMITTED', 'RECEIVED', 'ACCEPTED')`,
    [pairing.scopeId, pairing.id, agreement?.id ?? null],
  );
  const missing = targets.filter((target) => !open.some((row) => row.administration === target.administration));
  if (missing.length === 0) return 0;
  const chain = await tx.query<Authority & { receiverLevel: DivisionLevel }>(
    `select org_id as "orgId", name, level, owner, receiver_level as "receiverLevel" from app.filing_authorities($1)`, [pairing.scopeId],
  );
  for (const target of missing) await submit(tx, filed, target, authorityFor(target.administration, chain[0]?.receiverLevel ?? 'COUNTY', chain));
  return missing.length;
}

async function submit(tx: Tx, { pairing, agreement }: Filed, target: FilingTarget, authority: { orgId: string; name: string; level: DivisionLevel }): Promise<void> {
  const { scopeId } = pairing;
  const deadline = agreement?.deadlineOn ?? null;
  const [row] = await tx.query<{ id: string }>(
    `insert into agreement_filing (scope_id, subject, pairing_id, agreement_id, administration, authority_org_id, authority_name, level, rule_id,
       deadline_on, late, submitted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [scopeId, agreement ? 'AGREEMENT' : 'RELATION', pairing.id, agreement?.id ?? null, target.administration, authority.orgId, authority.name,
      authority.level, target.ruleId, deadline, deadline !== null && businessDay(tx.now) > deadline,
      `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim()],
  );
  if (!row) throw notFound();
  await logTransition(tx, agreementFilingMachine, { scopeId, id: row.id }, {
    action: 'fileAgreement', from: '', to: agreementFilingMachine.initial, subject: subjectOf({ subject: agreement ? 'AGREEMENT' : 'RELATION', authorityName: authority.name }),
  });
  await tell(tx, { scopeId, id: pairing.id }, ['OWNER', 'OVERSIGHT'], 'AGREEMENT_FILED',
    `${agreement ? `协议 ${agreement.number}` : '结对关系'}报${authority.name}备案`, `${pairing.supporterName} → ${pairing.receiverName}`);
}

function subjectOf(filing: Pick<AgreementFiling, 'subject' | 'authorityName'>): string {
  return `${labelOf(agreementFilingSubjects, filing.subject)}备案 ${filing.authorityName}`;
}

/** Takes a filing back before the administration has received it. */
export function withdrawAgreementFiling(tx: Tx, key: Key, input: AgreementFilingInput): Promise<AgreementFiling> {
  return transition(tx, agreementFilingMachine, AgreementFiling, key, 'withdrawAgreementFiling', { revision: input.revision ?? undefined, subject: subjectOf });
}

/** The administration has it on its desk. */
export function receiveAgreementFiling(tx: Tx, key: Key, input: AgreementFilingInput): Promise<AgreementFiling> {
  return transition(tx, agreementFilingMachine, AgreementFiling, key, 'receiveAgreementFiling', {
    revision: input.revision ?? undefined, subject: subjectOf, set: { receivedAt: tx.now, receivedBy: decider(tx) },
  });
}

/** On file, with its receipt number: the administration's own, or `<pairing code>-BA-<n>`. */
export async function acceptAgreementFiling(tx: Tx, key: Key, input: AcceptAgreementFilingInput): Promise<void> {
  const own = input.receiptNo?.trim() || null;
  const filing = await transition(tx, agreementFilingMachine, AgreementFiling, key, 'acceptAgreementFiling', {
    revision: input.revision ?? undefined,
    subject: subjectOf,
    set: async (row) => ({
      receivedAt: row.receivedAt ?? tx.now, receivedBy: row.receivedBy ?? decider(tx), decidedAt: tx.now, decidedBy: decider(tx),
      receiptNo: own ?? (await nextReceipt(tx, row)),
    }),
  });
  await tellHospitals(tx, filing, 'AGREEMENT_FILING_ACCEPTED', '已备案', '');
}

/** Back to the hospitals with a reason; they file again. */
export async function returnAgreementFiling(tx: Tx, key: Key, input: ReturnAgreementFilingInput): Promise<void> {
  const filing = await transition(tx, agreementFilingMachine, AgreementFiling, key, 'returnAgreementFiling', {
    revision: input.revision ?? undefined, reason: input.reason, subject: subjectOf,
    set: { decidedAt: tx.now, decidedBy: decider(tx), returnReason: input.reason },
  });
  await tellHospitals(tx, filing, 'AGREEMENT_FILING_RETURNED', '被退回', input.reason);
}

async function nextReceipt(tx: Tx, filing: AgreementFiling): Promise<string> {
  const [row] = await tx.query<{ receipt: string }>(
    `select p.code || '-BA-' || (1 + (select count(*) from agreement_filing f where f.scope_id = $1 and f.receipt_no is not null)) as receipt
       from pairing p where p.scope_id = $1 and p.id = $2`,
    [filing.scopeId, filing.pairingId],
  );
  if (!row) throw notFound();
  return row.receipt;
}

async function tellHospitals(tx: Tx, filing: AgreementFiling, kind: string, what: string, body: string): Promise<void> {
  await tell(tx, { scopeId: filing.scopeId, id: filing.pairingId }, ['SUPPORTING', 'RECEIVING', 'OWNER'], kind, `${subjectOf(filing)}${what}`, body);
}

function decider(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}
