/** Responsible for what is owed to the dispatched: the only writer of `guarantee`. */
import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import { guaranteeKinds } from '@jiedui/schema/guarantee';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import type { ChangeGuaranteeInput, DisputeGuaranteeInput, PromiseGuaranteeInput, ProvideGuaranteeInput } from './guarantee.input.js';
import { Guarantee } from './guarantee.js';
import { guaranteeMachine } from './guarantee.states.js';

const PARTIES = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'] as const;
const named = ({ kind, content }: Pick<Guarantee, 'kind' | 'content'>): string => `${labelOf(guaranteeKinds, kind)}：${content}`;

/** Records what one of the parties owes; all of them are told. */
export async function promiseGuarantee(tx: Tx, pairingKey: Key, input: PromiseGuaranteeInput): Promise<Key> {
  const { scopeId } = pairingKey;
  await readPairing(tx, pairingKey);
  const why = whyNot(guaranteeMachine, 'changeGuarantee', { scopeId, state: 'PROMISED', recordedOrgId: tx.viewer.orgId } as never, tx.viewer);
  if (why) throw new Refusal([why.code === 'PARTY' ? { code: why.code, message: say.partiesRecord } : why]);
  refuse(contentProblems(input));
  const agreement = input.agreementId ? parseKey(input.agreementId) : null;
  if (agreement) await readAgreement(tx, pairingKey, agreement);
  const [made] = await tx.query<{ id: string }>(
    `insert into guarantee (scope_id, pairing_id, agreement_id, kind, content, owed_by, responsible_person, due_on, recorded_by, recorded_org_id, recorded_org_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [scopeId, pairingKey.id, agreement?.id ?? null, input.kind, input.content.trim(), input.owedBy, input.responsiblePerson.trim(), input.dueOn ?? null,
      tx.viewer.user?.name ?? '', tx.viewer.orgId, tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId, id: made.id };
  void logTransition(tx, guaranteeMachine, key, { action: 'promiseGuarantee', from: '', to: 'PROMISED', subject: named(input) });
  await tell(tx, key, 'GUARANTEE_PROMISED', `待落实保障：${named(input)}`);
  return key;
}

async function readAgreement(tx: Tx, pairing: Key, agreement: Key): Promise<void> {
  const rows = await tx.query('select 1 from agreement where scope_id = $1 and id = $2 and pairing_id = $3', [agreement.scopeId, agreement.id, pairing.id]);
  if (rows.length === 0) throw notFound();
}

function contentProblems({ content, responsiblePerson }: Pick<Guarantee, 'content' | 'responsiblePerson'>): ProblemInput[] {
  return [
    ...(content.trim() === '' ? [{ code: 'REQUIRED', path: 'content', message: inputWords.empty('GUARANTEE'), fix: inputWords.fillIn('GUARANTEE') }] : []),
    ...sensitiveProblems({ content, responsiblePerson }),
  ];
}

async function tell(tx: Tx, key: Key, kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, PARTIES, { kind, title, body, link: `/guarantees/${formatKey(key)}` });
}

export async function changeGuarantee(tx: Tx, key: Key, input: ChangeGuaranteeInput): Promise<void> {
  const { content, responsiblePerson } = input;
  await transition(tx, guaranteeMachine, Guarantee, key, 'changeGuarantee', {
    revision: input.revision ?? undefined,
    subject: (row) => named({ ...row, content }),
    set: { content: content.trim(), responsiblePerson: responsiblePerson.trim(), dueOn: input.dueOn ?? null },
    check: () => refuse(contentProblems(input)),
  });
}

export async function withdrawGuarantee(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, guaranteeMachine, Guarantee, key, 'withdrawGuarantee', { revision, subject: named });
}

/** Who owes it shows that it was kept: with a day and with evidence. */
export async function provideGuarantee(tx: Tx, key: Key, input: ProvideGuaranteeInput): Promise<void> {
  const today = businessDay(tx.now);
  const row = await transition(tx, guaranteeMachine, Guarantee, key, 'provideGuarantee', {
    revision: input.revision ?? undefined,
    subject: named,
    set: { providedOn: input.providedOn, providedNote: input.note.trim(), providedBy: tx.viewer.user?.name ?? '', disputeReason: null },
    check: async () => refuse([
      ...(input.providedOn > today ? [{ code: 'DATE_ORDER', path: 'providedOn', message: inputWords.future('DAY', input.providedOn, today), fix: inputWords.whenProvided, numbers: { today } }] : []),
      ...sensitiveProblems({ note: input.note }),
      ...(await evidenceProblems(tx, key)),
    ]),
  });
  await tell(tx, key, 'GUARANTEE_PROVIDED', `待核实保障：${named(row)}`, input.note.trim());
}

async function evidenceProblems(tx: Tx, key: Key): Promise<ProblemInput[]> {
  const [found] = await tx.query<{ count: number }>(
    `select count(*)::int as count from attachment where scope_id = $1 and subject_id = $2 and state = 'KEPT'`, [key.scopeId, key.id],
  );
  if ((found?.count ?? 0) > 0) return [];
  return [{ code: 'EVIDENCE_REQUIRED', ruleId: 'R-014', path: 'evidence', message: say.evidence(0), fix: say.addEvidence, numbers: { files: 0 } }];
}

/** A hospital that does not owe it says that it was kept. */
export async function verifyGuarantee(tx: Tx, key: Key, revision?: number): Promise<void> {
  const row = await transition(tx, guaranteeMachine, Guarantee, key, 'verifyGuarantee', {
    revision, subject: named, set: { verifiedBy: tx.viewer.user?.name ?? '', verifiedAt: tx.now },
  });
  await tell(tx, key, 'GUARANTEE_VERIFIED', `保障已核实：${named(row)}`);
}

export async function disputeGuarantee(tx: Tx, key: Key, input: DisputeGuaranteeInput): Promise<void> {
  const reason = input.reason.trim();
  const row = await transition(tx, guaranteeMachine, Guarantee, key, 'disputeGuarantee', {
    revision: input.revision ?? undefined, subject: named, reason, set: { disputeReason: reason },
    check: () => refuse([...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('DISPUTE'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason })]),
  });
  await tell(tx, key, 'GUARANTEE_DISPUTED', `保障有异议：${named(row)}`, reason);
}
