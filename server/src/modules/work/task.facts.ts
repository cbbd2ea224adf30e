/** Responsible for what the pack says of a task that both hospitals have to confirm, and of a change of it. */
import type { Finding } from '../../policy/finding.js';
import { evaluateDuties } from '../../policy/presence.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Pairing } from '../pairing/pairing.js';
import type { TaskChange } from './task-change.js';
import type { Task } from './task.js';

type Pinned = Pick<Pairing, 'packCode' | 'packVersion' | 'lineage'>;
export type DutyRow = Pick<Task, 'confirmedBySupporting' | 'confirmedByReceiving'> & {
  readonly pairing: Pinned | null;
  readonly changes: readonly Pick<TaskChange, 'state' | 'askedSide'>[];
};

/** What `dutyFindings` reads of a Task. */
export const dutyNeeds: readonly string[] = ['confirmedBySupporting', 'confirmedByReceiving', 'pairing.packCode', 'pairing.packVersion', 'pairing.lineage', 'changes.state', 'changes.askedSide'];

/** The task as it was agreed, and the change that waits: whoever asked for it confirms it by asking. */
export function dutyFindings(row: DutyRow): Finding[] {
  if (!row.pairing) return [];
  const pack = packOf(row.pairing.packCode, row.pairing.packVersion, row.pairing.lineage ?? []);
  const confirmed = [...(row.confirmedBySupporting ? ['SUPPORTING' as const] : []), ...(row.confirmedByReceiving ? ['RECEIVING' as const] : [])];
  const waiting = row.changes.find(({ state }) => state === 'REQUESTED');
  const accepted = row.changes.some(({ state }) => state === 'ACCEPTED');
  return [
    ...evaluateDuties(pack, { change: false, confirmedBy: confirmed }),
    ...(waiting ? evaluateDuties(pack, { change: true, confirmedBy: [waiting.askedSide] }) : accepted ? evaluateDuties(pack, { change: true, confirmedBy: ['SUPPORTING', 'RECEIVING'] }) : []),
  ];
}
