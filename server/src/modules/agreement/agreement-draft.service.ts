import { partyKinds } from '@jiedui/schema/vocabulary';
import { joined, readinessWords } from '@jiedui/schema/finding-words';
import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import { agreementParties } from '../../policy/agreement.js';
import { addMonths } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, logTransition } from '../../states/transition.js';
import { followAgreement, tell } from '../pairing/pairing.service.js';
import { Pairing } from '../pairing/pairing.js';
import { pairingMachine } from '../pairing/pairing.states.js';
import { loadPack } from '../programme/pack-lineage.js';
import { agreementForm, startingClauses } from './agreement-form.service.js';
import type { DraftAgreementInput } from './agreement.input.js';
import { agreementMachine } from './agreement.states.js';

type Kind = DraftAgreementInput['kind'];

interface PartyLine {
  readonly kind: 'SUPPORTING' | 'COUNTY_GOVERNMENT' | 'RECEIVING';
  readonly orgId: string;
  readonly name: string;
}

/**
 * Begins an agreement from the form of its kind, with the parties that the pack names.
 * @throws Refusal PARTY_MISSING, SUPPLEMENT_NEEDS_MAIN, AGREEMENT_EXISTS, YEAR_OUTSIDE_TERM
 */
export async function draftAgreement(tx: Tx, pairingKey: Key, input: DraftAgreementInput): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, pairingKey);
  const why = whyNot(pairingMachine, 'draftAgreement', pairing, tx.viewer);
  if (why) throw new Refusal([why]);
  const pack = await loadPack(tx, pairing);
  const main = await checkDraft(tx, pairingKey, pairing, input);
  const parties = await partiesFor(tx, pairingKey, pack, input.kind);
  const key = await insertAgreement(tx, { pairing, pack, input, parties, main });
  if (input.carryOver) await carryOver(tx, key, input);
  if (input.kind === 'MAIN') await followAgreement(tx, pairingKey, { state: 'DRAFT', late: false });
  await tell(tx, pairingKey, parties.map((party) => party.kind), 'AGREEMENT_DRAFTED', `协议开始起草：${pairing.supporterName} → ${pairing.receiverName}`, '');
  return key;
}

/** What the newest earlier agreement of the same kind says, instead of the form's words; its parties sign anew. */
async function carryOver(tx: Tx, key: Key, { kind, year }: DraftAgreementInput): Promise<void> {
  const [earlier] = await tx.query<{ id: string; year: number; goals: string; clauses: { code: string }[] }>(
    `select e.id, e.year, e.goals, e.clauses from agreement e join agreement a on a.scope_id = e.scope_id and a.pairing_id = e.pairing_id
      where a.scope_id = $1 and a.id = $2 and e.kind = $3 and e.id <> a.id and e.state in ('EFFECTIVE', 'EXPIRED', 'TERMINATED')
      order by e.year desc, e.created_at desc limit 1`,
    [key.scopeId, key.id, kind],
  );
  if (!earlier) throw new Refusal([{ code: 'NOTHING_EARLIER', path: 'carryOver', message: say.nothingEarlier, fix: say.draftByForm }]);
  // The basis names the year or the main agreement: it stays as the form has just filled it.
  const kept = earlier.clauses.filter((clause) => clause.code !== 'basis');
  await tx.query(
    `update agreement set goals = $3, clauses = (select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(clauses) c where c ->> 'code' = 'basis') || $4::jsonb
      where scope_id = $1 and id = $2`,
    [key.scopeId, key.id, earlier.goals, JSON.stringify(kept)],
  );
  const tasks = await tx.query<{ position: number; dueOn: string | null }>(
    'select position, due_on as "dueOn" from agreement_task where scope_id = $1 and agreement_id = $2', [key.scopeId, earlier.id],
  );
  const days = tasks.map((task) => ({ position: task.position, due_on: task.dueOn === null ? null : addMonths(task.dueOn, 12 * (year - earlier.year)) }));
  await tx.query(
    `insert into agreement_task (scope_id, agreement_id, position, goal, indicator, quantity, due_on, responsible_department, responsible_person)
     select k.scope_id, $2, k.position, k.goal, k.indicator, k.quantity, d.due_on, k.responsible_department, k.responsible_person
       from agreement_task k join jsonb_to_recordset($4::jsonb) as d (position int, due_on date) on d.position = k.position
      where k.scope_id = $1 and k.agreement_id = $3`,
    [key.scopeId, key.id, earlier.id, JSON.stringify(days)],
  );
}

/** @returns the number of the main agreement in effect, for the supplement's first clause */
async function checkDraft(tx: Tx, key: Key, pairing: Pairing, { kind, year }: DraftAgreementInput): Promise<string> {
  const known = await tx.query<{ kind: Kind; year: number; number: string; state: string }>(
    'select kind, year, number, state from agreement where scope_id = $1 and pairing_id = $2', [key.scopeId, key.id],
  );
  const main = known.find((row) => row.kind === 'MAIN' && row.state === 'EFFECTIVE');
  const [from, to] = [Number(pairing.startsOn.slice(0, 4)), Number(pairing.endsOn.slice(0, 4))];
  if (year < from || year > to) {
    throw new Refusal([{ code: 'YEAR_OUTSIDE_TERM', path: 'year', message: say.yearOutside(year, pairing.startsOn, pairing.endsOn), numbers: { from, to } }]);
  }
  if (kind === 'SUPPLEMENT' && !main) {
    throw new Refusal([{ code: 'SUPPLEMENT_NEEDS_MAIN', ruleId: 'R-243', path: 'kind', message: say.mainFirst, fix: readinessWords.mainFirst }]);
  }
  const open = known.find((row) => row.kind === kind && !['EXPIRED', 'TERMINATED', 'VOID'].includes(row.state) && (kind === 'MAIN' || row.year === year));
  if (open) {
    throw new Refusal([{ code: 'AGREEMENT_EXISTS', path: 'kind', message: say.exists(open.number), fix: say.changeOrVoid }]);
  }
  return main?.number ?? '';
}

async function partiesFor(tx: Tx, key: Key, pack: ResolvedPack, kind: Kind): Promise<PartyLine[]> {
  const known = await tx.query<PartyLine>(
    'select kind, org_id as "orgId", name from pairing_party where scope_id = $1 and pairing_id = $2', [key.scopeId, key.id],
  );
  const wanted = agreementParties(pack, kind);
  const found = lookup(pack, 'agreement.parties', { 'agreement.kind': kind });
  const missing = wanted.filter((line) => !known.some((party) => party.kind === line.party));
  if (missing.length > 0 && found.state === 'FOUND') {
    const names = joined(missing.map((line) => partyKinds[line.party]), '、', ', ');
    throw new Refusal([{
      code: 'PARTY_MISSING', ruleId: found.entry.ruleId, clause: found.entry.clauseText, path: 'parties',
      message: say.partiesMissing(names), fix: say.registerParties(names), numbers: { required: wanted.length, actual: wanted.length - missing.length },
    }]);
  }
  return wanted.flatMap((line) => known.find((party) => party.kind === line.party) ?? []);
}

interface Draft {
  readonly pairing: Pairing;
  readonly pack: ResolvedPack;
  readonly input: DraftAgreementInput;
  readonly parties: readonly PartyLine[];
  readonly main: string;
}

async function insertAgreement(tx: Tx, draft: Draft): Promise<Key> {
  const { pairing, pack, input, parties } = draft;
  const { scopeId } = pairing;
  const form = agreementForm(input.kind);
  const [count] = await tx.query<{ count: number }>(
    'select count(*)::int as count from agreement where scope_id = $1 and pairing_id = $2 and kind = $3 and year = $4',
    [scopeId, pairing.id, input.kind, input.year],
  );
  const repeat = (count?.count ?? 0) > 0 ? `-${(count?.count ?? 0) + 1}` : '';
  const number = `${pairing.code}-${input.kind.charAt(0)}${input.year}${repeat}`;
  const term = termOf(pairing, input);
  const title = lookup(pack, 'agreement.form', { 'agreement.kind': input.kind });
  const deadline = lookup(pack, 'agreement.deadline', { 'agreement.kind': input.kind });
  const clauses = startingClauses(form, { pack, subject: subjectOf(pairing), words: wordsOf(draft), parties: parties.map((party) => party.kind) });
  const [row] = await tx.query<{ id: string }>(
    `insert into agreement (scope_id, pairing_id, kind, year, number, title, starts_on, ends_on, clauses, deadline_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [scopeId, pairing.id, input.kind, input.year, number,
      input.kind === 'MAIN' && title.state === 'FOUND' ? title.value : form.title.zh, term.startsOn, term.endsOn,
      JSON.stringify(clauses), deadline.state === 'FOUND' ? deadline.value : null],
  );
  if (!row) throw notFound();
  const key = { scopeId, id: row.id };
  await Promise.all(parties.map((party, at) => tx.query(
    'insert into agreement_party (scope_id, agreement_id, position, kind, org_id, name) values ($1, $2, $3, $4, $5, $6)',
    [scopeId, key.id, at + 1, party.kind, party.orgId, party.name],
  )));
  await logTransition(tx, agreementMachine, key, { action: 'draft', from: '', to: agreementMachine.initial, subject: number });
  return key;
}

function termOf(pairing: Pairing, { kind, year }: DraftAgreementInput): { startsOn: string; endsOn: string } {
  if (kind === 'MAIN') return { startsOn: pairing.startsOn, endsOn: pairing.endsOn };
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return { startsOn: pairing.startsOn > first ? pairing.startsOn : first, endsOn: pairing.endsOn < last ? pairing.endsOn : last };
}

function subjectOf(pairing: Pairing) {
  return {
    'receiver.category': pairing.receiverCategory, 'receiver.kind': pairing.receiverKind,
    'receiver.standard': pairing.receiverStandard, 'receiver.creating': pairing.receiverCreating,
    'receiver.population': pairing.receiverPopulation,
  };
}

function wordsOf({ pairing, pack, input, parties, main }: Draft): Record<string, string> {
  const document = pack.lineage[0]?.basis[0];
  return {
    supporter: pairing.supporterName,
    receiver: pairing.receiverName,
    county: parties.find((party) => party.kind === 'COUNTY_GOVERNMENT')?.name ?? '',
    programme: pairing.programmeName,
    basis: document ? `《${document.title}》${document.normalised ?? document.asPrinted ?? ''}` : '有关文件',
    parties: parties.map((party) => party.name).join('、'),
    year: String(input.year),
    mainNumber: main,
  };
}
