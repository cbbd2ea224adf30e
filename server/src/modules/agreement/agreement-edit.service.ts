import { sensitiveKinds } from '@jiedui/schema/finding-words';
import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { findSensitive } from '@jiedui/schema/sensitive-text';
import { labelOf, partyKinds } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { transition } from '../../states/transition.js';
import { readPairing, tell } from '../pairing/pairing.service.js';
import { contentHash, type AgreementContent, type ContentTask } from './agreement-content.js';
import { readContent } from './agreement-state.js';
import type { AgreementTaskInput, EditAgreementInput } from './agreement.input.js';
import { Agreement } from './agreement.js';
import { checkComplete, keepVersion, pairingOf, requireParty, voidSeals } from './agreement.service.js';
import { agreementMachine } from './agreement.states.js';

/**
 * Changes the text. Once a version has been sealed, an edit makes the next version and voids every seal; a text that is
 * out for signing must stay complete. Free text that names somebody by number is refused (K-13).
 */
export async function editAgreement(tx: Tx, key: Key, input: EditAgreementInput): Promise<void> {
  refuse(sensitiveProblems(input));
  const before = await readContent(tx, key);
  const after = edited(before, input);
  refuse(shapeProblems(after));
  if (canonicalJson(before) === canonicalJson(after)) {
    throw new Refusal([{ code: 'NO_CHANGE', message: say.noChange, fix: say.changeThenSave }]);
  }
  let versionNo = 0;
  const row = await transition(tx, agreementMachine, Agreement, key, 'edit', {
    revision: input.revision,
    reason: input.reason ?? null,
    subject: (agreement) => agreement.number,
    check: async (agreement) => {
      await requireParty(tx, key);
      if (agreement.state === 'SIGNING') await checkComplete(tx, key, after, await readPairing(tx, pairingOf(agreement)));
    },
    set: async (agreement) => {
      versionNo = (await wasSealed(tx, key, agreement.versionNo)) ? agreement.versionNo + 1 : agreement.versionNo;
      return columnsOf(agreement, after, versionNo);
    },
  });
  await writeLines(tx, key, before, after);
  if (row.state !== 'SIGNING') return;
  await keepVersion(tx, key, versionNo, after);
  if (versionNo === row.versionNo) return;
  await voidSeals(tx, key, `第 ${versionNo} 版修改了内容${input.reason ? `：${input.reason}` : ''}`);
  await tell(tx, pairingOf(row), after.parties.map((party) => party.kind), 'AGREEMENT_CHANGED',
    `协议 ${row.number} 已改为第 ${versionNo} 版，原印章作废，请重新盖章`, input.reason ?? '');
}

async function wasSealed(tx: Tx, key: Key, versionNo: number): Promise<boolean> {
  const rows = await tx.query('select 1 from agreement_seal where scope_id = $1 and agreement_id = $2 and version_no = $3 limit 1', [key.scopeId, key.id, versionNo]);
  return rows.length > 0;
}

/** The content with the input's parts in place of the old ones. */
function edited(before: AgreementContent, input: EditAgreementInput): AgreementContent {
  const named = new Map(input.representatives?.map((line) => [line.party, line.representative.trim()]));
  return {
    ...before,
    goals: input.goals ?? before.goals,
    startsOn: input.startsOn ?? before.startsOn,
    endsOn: input.endsOn ?? before.endsOn,
    clauses: input.clauses?.map(({ code, title, text }) => ({ code, title, text })) ?? before.clauses,
    tasks: input.tasks?.map(taskOf) ?? before.tasks,
    parties: before.parties.map((party) => ({ ...party, representative: named.get(party.kind) ?? party.representative })),
  };
}

function taskOf(task: AgreementTaskInput): ContentTask {
  return {
    goal: task.goal.trim(), indicator: task.indicator.trim(), quantity: task.quantity ?? null, dueOn: task.dueOn ?? null,
    responsibleDepartment: task.responsibleDepartment.trim(), responsiblePerson: task.responsiblePerson.trim(),
  };
}

function columnsOf(agreement: Agreement, after: AgreementContent, versionNo: number): Partial<Agreement> {
  return {
    goals: after.goals,
    startsOn: after.startsOn,
    endsOn: after.endsOn,
    // The driver would write an array as an SQL array.
    clauses: JSON.stringify(after.clauses) as unknown as Agreement['clauses'],
    versionNo,
    ...(agreement.state === 'SIGNING' && { contentHash: contentHash(after) }),
  };
}

async function writeLines(tx: Tx, key: Key, before: AgreementContent, after: AgreementContent): Promise<void> {
  for (const party of after.parties) {
    await tx.query('update agreement_party set representative = $4 where scope_id = $1 and agreement_id = $2 and kind = $3 and representative <> $4',
      [key.scopeId, key.id, party.kind, party.representative]);
  }
  if (canonicalJson(before.tasks) === canonicalJson(after.tasks)) return;
  await tx.query('delete from agreement_task where scope_id = $1 and agreement_id = $2', [key.scopeId, key.id]);
  await tx.query(
    `insert into agreement_task (scope_id, agreement_id, position, goal, indicator, quantity, due_on, responsible_department, responsible_person)
     select $1, $2, t.no::int, t.line ->> 'goal', t.line ->> 'indicator', (t.line ->> 'quantity')::int, (t.line ->> 'dueOn')::date,
            t.line ->> 'responsibleDepartment', t.line ->> 'responsiblePerson'
       from jsonb_array_elements($3::jsonb) with ordinality as t (line, no)`,
    [key.scopeId, key.id, JSON.stringify(after.tasks)],
  );
}

function shapeProblems(content: AgreementContent): ProblemInput[] {
  const problems: ProblemInput[] = [];
  if (content.startsOn && content.endsOn && content.endsOn < content.startsOn) {
    problems.push({ code: 'PERIOD', path: 'endsOn', message: inputWords.earlier('END', content.endsOn, 'START', content.startsOn) });
  }
  const codes = content.clauses.map((clause) => clause.code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) problems.push({ code: 'CLAUSE_TWICE', path: `clauses.${twice}`, message: say.clauseTwice(twice) });
  return problems;
}


function sensitiveProblems(input: EditAgreementInput): ProblemInput[] {
  const texts: (readonly [path: string, text: string | null | undefined])[] = [
    ['goals', input.goals],
    ['reason', input.reason],
    ...(input.clauses ?? []).flatMap((clause) => [[`clauses.${clause.code}`, clause.text] as const, [`clauses.${clause.code}.title`, clause.title] as const]),
    ...(input.tasks ?? []).flatMap((task, at) => Object.entries(taskOf(task)).map(([name, text]) => [`tasks.${at + 1}.${name}`, name === 'dueOn' || typeof text === 'number' ? null : text] as const)),
    ...(input.representatives ?? []).map((line) => [`parties.${labelOf(partyKinds, line.party)}`, line.representative] as const),
  ];
  return texts.flatMap(([path, text]) => findSensitive(text ?? '').map((match) => ({
    code: 'SENSITIVE_TEXT', ruleId: 'K-13', path, message: say.holds(sensitiveKinds[match.kind], match.masked), fix: say.onlyNames,
  })));
}
