import { stayRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { OutingInput, ReportOutingInput } from './leave.input.js';
import { outingMachine } from './leave.states.js';
import { Outing } from './outing.js';
import { lockStay, onBehalf, readTeamOf, tellHospitals } from './stay.rows.js';

const subject = (row: Pick<Outing, 'name' | 'destination'>): string => `${row.name} ${row.destination}`;

/** Reports going out to the receiver; overnight where the return is on a later day. A late report is marked. */
export async function reportOuting(tx: Tx, stayKey: Key, input: ReportOutingInput): Promise<Key> {
  const stay = await lockStay(tx, stayKey, 'reportOuting');
  refuse([...orderProblems(input), ...sensitiveProblems({ purpose: input.purpose, destination: input.destination })]);
  const overnight = businessDay(input.outAt) < businessDay(input.backAt);
  const late = input.outAt < tx.now && (await mustReport(tx, stay));
  const [made] = await tx.query<{ id: string }>(
    `insert into outing (scope_id, team_id, assignment_id, person_id, name, purpose, destination, out_at, back_at, overnight, reported_by,
       on_behalf, reported_late) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [stayKey.scopeId, stay.teamId, stay.id, stay.personId, stay.name, input.purpose.trim(), input.destination.trim(), input.outAt, input.backAt,
      overnight, tx.viewer.user?.name ?? '', onBehalf(tx), late],
  );
  if (!made) throw notFound();
  const key = { scopeId: stayKey.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, outingMachine, key, { action: 'reportOuting', from: '', to: outingMachine.initial, subject: subject({ name: stay.name, destination: input.destination }) }),
    tellHospitals(tx, key.scopeId, { kind: 'OUTING_REPORTED', title: `外出报告：${stay.name} ${input.destination}${overnight ? '（过夜）' : ''}`, body: input.purpose.trim(), link: '/outings' }),
  ]);
  return key;
}

/** Back again, now. */
export async function returnFromOuting(tx: Tx, key: Key, input: OutingInput): Promise<void> {
  await transition(tx, outingMachine, Outing, key, 'returnFromOuting', {
    revision: input.revision ?? undefined, subject, set: { returnedAt: tx.now },
    check: (row) => refuse(row.outAt > tx.now ? [{ code: 'DATE_ORDER', path: 'outingId', message: say.notOut, fix: say.cancelOuting }] : []),
  });
}

/** Did not go after all. */
export async function cancelOuting(tx: Tx, key: Key, input: OutingInput): Promise<void> {
  await transition(tx, outingMachine, Outing, key, 'cancelOuting', { revision: input.revision ?? undefined, subject });
}

async function mustReport(tx: Tx, stay: Parameters<typeof readTeamOf>[1]): Promise<boolean> {
  const report = lookup(await loadPack(tx, await readTeamOf(tx, stay)), 'outing.report');
  return report.state === 'FOUND' && report.value;
}

function orderProblems({ outAt, backAt }: ReportOutingInput): ProblemInput[] {
  if (backAt > outAt) return [];
  return [{ code: 'DATE_ORDER', path: 'backAt', message: say.backBeforeOut, fix: inputWords.checkTime }];
}
