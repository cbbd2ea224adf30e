import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';

const SUPPORTER = 'g4-hosp';
const RECEIVER = 'wy-hosp';

/** What the batch in mid-life brings to careers: service recorded beside the stay, a commendation, a training of the receiver. */
export async function tellOfCareers(client: DemoClient, clock: FixedClock, pairingId: string, members: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
  const [leader, second, third] = members;
  if (!leader || !second || !third) throw new Error('the demonstration has a team of five');
  clock.set('2022-03-31T10:00:00+08:00');
  const { persons } = await client.ask<{ persons: { nodes: { id: string; name: string }[] } }>(SUPPORTER, '{ persons(first: 50) { nodes { id name } } }');
  const personId = persons.nodes.find((person) => person.name === second.name)?.id;
  const tibet = { personId, kind: 'TIBET', governmentOrganised: true, place: '那曲市人民医院', fromOn: '2018-07-01', toOn: '2018-12-31', proof: '省委组织部〔2018〕12号' };
  await client.change(SUPPORTER, 'recordService', ['RecordServiceInput', tibet], ['serviceRecord', 'id']);
  const award = { pairingId, subject: 'PERSON', assignmentId: leader.id, level: 'HOSPITAL', title: '对口支援先进个人', documentNo: '院发〔2022〕9号', reason: '首季度考核优秀，带教成效明显', givenOn: '2022-03-31' };
  await client.change(SUPPORTER, 'recordCommendation', ['RecordCommendationInput', award], ['commendation', 'id']);
  const training = { assignmentIds: [second.id, third.id], topic: '县域急救体系培训', heldOn: '2022-03-16', hours: 4 };
  await client.change(RECEIVER, 'recordAttendedTraining', ['RecordAttendedTrainingInput', training], ['attendedTraining', 'id']);
}
