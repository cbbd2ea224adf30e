/** Responsible for what the offices record in the ledger. The only writer of money_entry beside app.post_result. */
import { evaluationRefusals } from '@jiedui/schema/refusal-words-work';
import { moneyRefusals as say } from '@jiedui/schema/refusal-words-office';
import { inputWords } from '@jiedui/schema/refusal-words';
import { moneyKinds, moneyPayers } from '@jiedui/schema/money-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { evaluatePassThrough, evaluatePayment } from '../../policy/money.js';
import { tellPerson } from '../notice/tell.js';
import { pinOn } from '../pack/pin.js';
import type { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { RecordMoneyInput, ReverseMoneyInput } from './money.input.js';
import { MoneyEntry } from './money-entry.js';

interface Payee {
  readonly assignmentId: string | null;
  readonly personId: string | null;
  readonly name: string;
}

/** Records a payment or a fund; nothing goes from the receiver to a person, under whatever name. */
export async function recordMoney(tx: Tx, pairingKey: Key, input: RecordMoneyInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  if (!tx.viewer.writable('PAY').has(pairing.scopeId)) throw new Refusal([{ code: 'PARTY', message: say.recorders }]);
  const payee = await payeeOf(tx, pairing, input);
  const pack = await loadPack(tx, await pinOn(tx, pairing, `${input.month}-01`));
  const fen = Number(input.fen);
  const person = { id: payee.personId === null ? '' : formatKey({ scopeId: pairing.scopeId, id: payee.personId }), name: payee.name };
  const findings = payee.personId === null ? [] : evaluatePayment(pack, { payer: input.payer, person, what: moneyKinds[input.kind], fen });
  refuse([...problemsOf(findings), ...kindProblems(input, payee, businessDay(tx.now)), ...sensitiveProblems({ note: input.note })]);
  const wage = input.kind === 'WAGE';
  const [made] = await tx.query<{ id: string }>(
    `insert into money_entry (scope_id, pairing_id, assignment_id, person_id, person_name, kind, payer, payer_name, payee_name, about_month, posted_month,
       fen, pay_unchanged, post_retained, source, note, recorded_by, recorded_org)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, date_trunc('month', app.today()), $11, $12, $13, 'RECORDED', $14, $15, $16) returning id`,
    [pairing.scopeId, pairing.id, payee.assignmentId, payee.personId, payee.personId === null ? '' : payee.name, input.kind, input.payer, payerName(pairing, input.payer), payee.name,
      `${input.month}-01`, fen, wage ? (input.payUnchanged ?? null) : null, wage ? (input.postRetained ?? null) : null, input.note.trim(), tx.viewer.user?.name ?? '',
      tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  if (payee.personId !== null) {
    await tellPerson(tx, pairing.scopeId, payee.personId, { kind: 'MONEY_RECORDED', title: `${input.month} ${labelOf(moneyKinds, input.kind)}已登记`, body: input.note.trim(), link: '/money' });
  }
  return { scopeId: pairing.scopeId, id: made.id };
}

function payerName(pairing: Pairing, payer: RecordMoneyInput['payer']): string {
  if (payer === 'SUPPORTING') return pairing.supporterName;
  return payer === 'RECEIVING' ? pairing.receiverName : moneyPayers.GOVERNMENT.zh;
}

/** Who gets it: a person on the roster, the receiver, or the pairing's fund. */
async function payeeOf(tx: Tx, pairing: Pairing, { kind, assignmentId }: RecordMoneyInput): Promise<Payee> {
  const { group } = moneyKinds[kind];
  if (group === 'UNIT') return { assignmentId: null, personId: null, name: pairing.receiverName };
  if (group === 'FUND') return { assignmentId: null, personId: null, name: pairing.supporterName };
  if (!assignmentId) return { assignmentId: null, personId: null, name: '' };
  const key = parseKey(assignmentId);
  const [stay] = await tx.query<{ id: string; personId: string; name: string }>(
    `select a.id, a.person_id as "personId", a.name from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
      where a.scope_id = $1 and a.id = $2 and t.pairing_id = $3 and a.state <> 'REMOVED'`, [key.scopeId, key.id, pairing.id]);
  if (!stay || key.scopeId !== pairing.scopeId) throw notFound();
  return { assignmentId: stay.id, personId: stay.personId, name: stay.name };
}

function kindProblems(input: RecordMoneyInput, payee: Payee, today: string): ProblemInput[] {
  const kind = moneyKinds[input.kind];
  const personal = kind.group === 'PERSON';
  return [
    ...(personal && payee.personId === null ? [{ code: 'REQUIRED', path: 'assignmentId', message: say.toPerson(kind), fix: evaluationRefusals.pickPerson }] : []),
    ...(!personal && input.assignmentId ? [{ code: 'KIND', path: 'assignmentId', message: say.notToPerson(kind), fix: say.noPerson }] : []),
    ...(input.kind === 'DEDUCTION' ? [{ code: 'POSTED_ONLY', path: 'kind', message: say.postedByResult, fix: say.publishOrCorrect }] : []),
    ...(input.kind === 'WAGE' && input.payUnchanged == null ? [{ code: 'REQUIRED', path: 'payUnchanged', message: say.payUnchanged, fix: say.yesOrNo }] : []),
    ...(Number(input.fen) > 0 ? [] : [{ code: 'AMOUNT', path: 'fen', message: say.amount, fix: say.fillAmount }]),
    ...(input.month > today.slice(0, 7) ? [{ code: 'DATE_ORDER', path: 'month', message: say.monthAhead(input.month), fix: say.fromThisMonth, numbers: { today } }] : []),
  ];
}

/** Takes a recorded entry back by an entry of the opposite amount; what a result posted is mended by correcting the result (C-16). */
export async function reverseMoney(tx: Tx, key: Key, input: ReverseMoneyInput): Promise<Key> {
  const reason = input.reason.trim();
  const row = await tx.manager.createQueryBuilder(MoneyEntry, 'm').where('m.scope_id = :scopeId and m.id = :id', { ...key }).getOne();
  if (!row) throw notFound();
  if (!tx.viewer.writable('PAY').has(key.scopeId)) throw new Refusal([{ code: 'PARTY', message: say.recorders }]);
  const [known] = await tx.query('select 1 from money_entry where scope_id = $1 and reverses_id = $2', [key.scopeId, key.id]);
  refuse([
    ...(row.source === 'EVALUATION' ? [{ code: 'POSTED_BY_RESULT', ruleId: 'C-16', path: 'entryId', message: say.ofResult, fix: say.correctResult }] : []),
    ...(row.source === 'REVERSAL' ? [{ code: 'REVERSAL', ruleId: 'C-16', path: 'entryId', message: say.reversal, fix: say.recordAnew }] : []),
    ...(known ? [{ code: 'REVERSED', ruleId: 'C-16', path: 'entryId', message: say.reversed, fix: say.recordAnew }] : []),
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('REVERSE'), fix: inputWords.giveReason }] : []),
    ...sensitiveProblems({ reason }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into money_entry (scope_id, pairing_id, assignment_id, person_id, person_name, kind, payer, payer_name, payee_name, about_month, posted_month,
       fen, source, reverses_id, note, recorded_by, recorded_org)
     select m.scope_id, m.pairing_id, m.assignment_id, m.person_id, m.person_name, m.kind, m.payer, m.payer_name, m.payee_name, m.about_month,
            date_trunc('month', app.today()), -m.fen, 'REVERSAL', m.id, $3, $4, $5
       from money_entry m where m.scope_id = $1 and m.id = $2 returning id`,
    [key.scopeId, key.id, reason, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  if (row.personId !== null) await tellPerson(tx, key.scopeId, row.personId, { kind: 'MONEY_REVERSED', title: `${row.aboutMonth.slice(0, 7)} ${labelOf(moneyKinds, row.kind)}已冲销`, body: reason, link: '/money' });
  return { scopeId: key.scopeId, id: made.id };
}

/** Whether funds that came from above reached the staff as the pack demands; nothing where it demands nothing. */
export async function passThroughOf(tx: Tx, key: Key): Promise<Finding[]> {
  const pairing = await readPairing(tx, key);
  const [[sums], pack] = await Promise.all([
    tx.query<{ received: string; paid: string }>(
      `select coalesce(sum(fen) filter (where kind = 'PASSED_DOWN'), 0)::text as received, coalesce(sum(fen) filter (where kind = 'PASS_THROUGH'), 0)::text as paid
         from money_entry where scope_id = $1 and pairing_id = $2`, [key.scopeId, key.id]),
    loadPack(tx, pairing),
  ]);
  return evaluatePassThrough(pack, { receivedFen: Number(sums?.received ?? 0), paidFen: Number(sums?.paid ?? 0) });
}
