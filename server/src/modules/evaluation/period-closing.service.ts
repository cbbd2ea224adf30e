/** Responsible for closed periods: who closes and opens them. What they refuse is asked in period-lock.service.ts. */
import { span } from '@jiedui/schema/finding-words';
import { closingRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { closedOn, closingPeriodOf, type ClosedPeriod, type ClosingFacts } from '../../policy/closing.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { pinOn } from '../pack/pin.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { ClosePeriodInput, ReopenPeriodInput } from './evaluation-result.input.js';
import { PeriodClosing } from './period-closing.js';
import { closingMachine } from './period-closing.states.js';

interface Asked {
  readonly period: ClosedPeriod;
  readonly row: { id: string; state: string } | null;
  readonly closed: boolean;
  readonly title: string;
}

/** The period of a month, what was said of it, and whether it is closed now. */
async function asked(tx: Tx, pairingKey: Key, month: string): Promise<Asked> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('月份须为 yyyy-mm。', [{ path: 'month', message: 'yyyy-mm' }]);
  const pairing = await readPairing(tx, pairingKey);
  const day = `${month}-01`;
  const pack = await loadPack(tx, await pinOn(tx, pairing, day));
  const closings = await tx.query<ClosingFacts & { id: string }>(
    'select id, from_on::text as "from", to_on::text as "to", state from period_closing where scope_id = $1 and pairing_id = $2', [pairingKey.scopeId, pairingKey.id]);
  const row = closings.find(({ from, to }) => day >= from && day <= to) ?? null;
  const period = row ?? closingPeriodOf(pack, day);
  return { period, row, closed: closedOn(pack, day, businessDay(tx.now), closings) !== null, title: `${period.from} 至 ${period.to}` };
}

function mayDecide(tx: Tx, scopeId: number): void {
  const why = whyNot(closingMachine, 'closePeriod', { scopeId, state: 'REOPENED' }, tx.viewer);
  if (why) throw new Refusal([why]);
}

/** Closes a month or quarter that is over; evaluations, confirmations and corrections of its days are refused from then on. */
export async function closePeriod(tx: Tx, pairing: Key, input: ClosePeriodInput): Promise<Key> {
  const { period, row, closed, title } = await asked(tx, pairing, input.month);
  mayDecide(tx, pairing.scopeId);
  const today = businessDay(tx.now);
  refuse([
    ...(period.to >= today ? [{ code: 'DATE_ORDER', path: 'month', message: say.running(span(period.from, period.to)), fix: say.closeAfter(period.to), numbers: { today } }] : []),
    ...(closed && row !== null ? [{ code: 'PERIOD_CLOSED', path: 'month', message: say.closed(span(period.from, period.to)), fix: say.noNeed }] : []),
  ]);
  const by = `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
  const key = row ? { scopeId: pairing.scopeId, id: row.id } : await insertClosing(tx, pairing, period, by);
  if (row) await transition(tx, closingMachine, PeriodClosing, key, 'closePeriod', { subject: title, set: { closedBy: by, closedAt: tx.now } });
  await tellParties(tx, pairing.scopeId, ['RECEIVING', 'SUPPORTING'], { kind: 'PERIOD_CLOSED', title: `${title} 已关账`, body: '该期间的考核、工作记录、考勤、任务进展和报表不再受理', link: '/closings' });
  return key;
}

/** Opens a closed period again, with a reason that everybody concerned reads. */
export async function reopenPeriod(tx: Tx, pairing: Key, input: ReopenPeriodInput): Promise<Key> {
  const { period, row, closed, title } = await asked(tx, pairing, input.month);
  mayDecide(tx, pairing.scopeId);
  const reason = input.reason.trim();
  refuse([
    ...(closed ? [] : [{ code: 'PERIOD_OPEN', path: 'month', message: say.notClosed(span(period.from, period.to)), fix: say.goAhead }]),
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('REOPEN'), fix: inputWords.giveReason }] : []),
    ...sensitiveProblems({ reason }),
  ]);
  const key = row ? { scopeId: pairing.scopeId, id: row.id } : await insertClosing(tx, pairing, period, '按方案规定的天数自动关账');
  const by = `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
  await transition(tx, closingMachine, PeriodClosing, key, 'reopenPeriod', { subject: title, reason, set: { reopenedBy: by, reopenedAt: tx.now, reason } });
  await tellParties(tx, pairing.scopeId, ['RECEIVING', 'SUPPORTING', 'OWNER'], { kind: 'PERIOD_REOPENED', title: `${title} 重新开放`, body: reason, link: '/closings' });
  return key;
}

async function insertClosing(tx: Tx, pairing: Key, period: ClosedPeriod, by: string): Promise<Key> {
  const [made] = await tx.query<{ id: string }>(
    `insert into period_closing (scope_id, pairing_id, from_on, to_on, closed_by, closed_at) values ($1, $2, $3, $4, $5, $6) returning id`,
    [pairing.scopeId, pairing.id, period.from, period.to, by, tx.now],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  void logTransition(tx, closingMachine, key, { action: 'closePeriod', from: '', to: closingMachine.initial, subject: `${period.from} 至 ${period.to}` });
  return key;
}
