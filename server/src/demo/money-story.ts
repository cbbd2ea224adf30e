import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';

const SUPPORTER = 'g4-hosp';

/** What the supporter paid for March: subsidies, a way home, an apparatus for the receiver; and where a result was used. */
export async function tellOfMoney(client: DemoClient, clock: FixedClock, pairingId: string, members: readonly { readonly id: string }[], evaluationId: string): Promise<void> {
  clock.set('2022-03-31T15:00:00+08:00');
  const record = (input: Record<string, unknown>) => client.change(SUPPORTER, 'recordMoney', ['RecordMoneyInput', { pairingId, payer: 'SUPPORTING', month: '2022-03', ...input }], ['moneyEntry', 'id']);
  for (const { id } of members) await record({ assignmentId: id, kind: 'SUBSIDY', fen: '300000', note: '三月驻点补助' });
  await record({ assignmentId: members[2]?.id, kind: 'TRAVEL', fen: '18650', note: '就医往返交通' });
  await record({ kind: 'DONATION', fen: '4500000', note: '便携式超声一台' });
  await client.change(SUPPORTER, 'recordResultUse', ['RecordResultUseInput', { evaluationId, use: 'MERIT', usedOn: '2022-03-31', note: '一季度评优' }], ['evaluation']);
}
