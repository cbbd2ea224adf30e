import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';

const SUPPORTER = 'g4-hosp';
const RECEIVER = 'wy-hosp';

/** Life on site of the batch in mid-life: duty, a leave that was taken, one that waits, a night out, phone checks. */
export async function tellOfStay(client: DemoClient, clock: FixedClock, pairingId: string, members: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
  const [leader, second, third, fourth] = members;
  if (!leader || !second || !third || !fourth) throw new Error('the demonstration has a team of five');
  const { assignment } = await client.ask<{ assignment: { team: { id: string } } }>(SUPPORTER, 'query Demo($id: ID!) { assignment(id: $id) { team { id } } }', { id: leader.id });
  clock.set('2022-01-17T14:00:00+08:00');
  await client.change(RECEIVER, 'startDuty', ['StartDutyInput', { teamId: assignment.team.id, onDutyOn: '2022-01-17' }], ['team']);
  await leaveTaken(client, clock, third.id);
  for (const [at, answered] of [['2022-03-03T10:10', true], ['2022-03-18T15:40', false]] as const) {
    clock.set(`${at}:00+08:00`);
    const calls = [{ assignmentId: second.id, answered, location: answered ? '急诊科' : '', confirmer: answered ? '骆晓燕' : '' }];
    await client.change(SUPPORTER, 'recordSpotCheck', ['RecordSpotCheckInput', { pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: `${at}:00+08:00`, topics: ['ON_POST'], calls }], ['spotCheck']);
  }
  clock.set('2022-03-31T16:00:00+08:00');
  const outing = { assignmentId: fourth.id, purpose: '参加市级质控会议', destination: '定西市', outAt: '2022-03-31T17:00:00+08:00', backAt: '2022-04-01T12:00:00+08:00' };
  await client.change(SUPPORTER, 'reportOuting', ['ReportOutingInput', outing], ['outing']);
  await client.change(SUPPORTER, 'requestLeave', ['RequestLeaveInput', { assignmentId: second.id, kind: 'HOME_VISIT', fromOn: '2022-04-07', toOn: '2022-04-08', reason: '探亲' }], ['leave']);
}

/** Two days in February, approved by the receiver, left and back in time. */
async function leaveTaken(client: DemoClient, clock: FixedClock, assignmentId: string): Promise<void> {
  clock.set('2022-02-14T09:00:00+08:00');
  const { id: leaveId } = await client.change(SUPPORTER, 'requestLeave', ['RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-02-16', toOn: '2022-02-17', reason: '就医' }], ['leave']);
  await client.change(RECEIVER, 'approveLeave', ['DecideLeaveInput', { leaveId, note: '同意' }], ['leave']);
  clock.set('2022-02-16T08:00:00+08:00');
  await client.change(SUPPORTER, 'departOnLeave', ['DepartOnLeaveInput', { leaveId }], ['leave']);
  clock.set('2022-02-18T09:00:00+08:00');
  await client.change(RECEIVER, 'confirmReturn', ['ConfirmReturnInput', { leaveId, returnedOn: '2022-02-18' }], ['leave']);
}
