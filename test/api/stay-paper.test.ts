import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

/** The records of life on site on paper: forms F-15 to F-18, on the page and in Word. */
describe('the papers of a stay', () => {
  let world: World;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    const { pairingId } = await activePairing(world);
    const { members } = await teamOnSite(world, pairingId);
    const assignmentId = members.get('李秋实');
    const [supporter, receiver] = [world.officeOf('lanzhouHospital'), world.officeOf('longxiHospital')];
    const { leave } = done(await attempt<{ leave: { id: string } }>(supporter, 'requestLeave', 'RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-04-11', toOn: '2022-04-12', reason: '就医', destination: '兰州' }, 'leave { id }'));
    done(await attempt(receiver, 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id, note: '同意' }, '__typename'));
    const { outing } = done(await attempt<{ outing: { id: string } }>(supporter, 'reportOuting', 'ReportOutingInput', { assignmentId, purpose: '参加学术会议', destination: '定西', outAt: '2022-04-09T01:00:00Z', backAt: '2022-04-09T10:00:00Z' }, 'outing { id }'));
    const { exitRequest } = done(await attempt<{ exitRequest: { id: string } }>(supporter, 'applyForExit', 'ApplyForExitInput', { assignmentId, kind: 'PERSONAL', reason: '家庭原因', leavesOn: '2022-05-10' }, 'exitRequest { id }'));
    const { incident } = done(await attempt<{ incident: { id: string } }>(receiver, 'reportIncident', 'ReportIncidentInput', { assignmentId, kind: 'ERROR', occurredAt: '2022-04-06T00:50:00Z', place: '心内科', summary: '用药剂量差错，已停药观察', firstMeasures: '停药' }, 'incident { id }'));
    const call = { assignmentId, answered: false, location: '', confirmer: '马主任', note: '手术中' };
    const { spotCheck } = done(await attempt<{ spotCheck: { id: string } }>(supporter, 'recordSpotCheck', 'RecordSpotCheckInput', { pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: '2022-04-06T00:30:00Z', topics: ['ON_POST'], note: '', calls: [call] }, 'spotCheck { id }'));
    Object.assign(ids, { leaves: leave.id, outings: outing.id, exits: exitRequest.id, incidents: incident.id, 'spot-checks': spotCheck.id });
  }, 120_000);
  afterAll(() => world.close());

  const fields = { leaves: 'leave', outings: 'outing', exits: 'exitRequest', incidents: 'incident', 'spot-checks': 'spotCheck' } as const;
  type Name = keyof typeof fields;
  const paper = async (name: Name, login: string) => (await world.as(login).run<Record<string, { paper: { form: string } } | null>>(`query Paper($id: ID!) { ${fields[name]}(id: $id) { paper } }`, { id: ids[name] })).data?.[fields[name]]?.paper;
  const word = async (name: Name, login: string) => fetch(`${world.server.address}/files/${name}/${ids[name] ?? ''}.docx`, { headers: await world.as(login).headers() });

  it.each([
    ['leaves', 'F-15', ['李秋实', '病假', '2 天', '2022-04-11 至 2022-04-12', '兰州', '已批准', '陇西县人民医院 杨立新', '2022-04-06 09:00', '同意']],
    ['outings', 'F-15-O', ['李秋实', '参加学术会议', '定西', '2022-04-09 09:00', '2022-04-09 18:00', '当日返回', '外出前报告']],
    ['exits', 'F-16', ['李秋实', '个人原因', '2022-05-10', '家庭原因', '陇西县']],
    ['incidents', 'F-17', ['医疗差错', '2022-04-06 08:50', '心内科', '用药剂量差错', '停药', '2022-04-06 09:00']],
    ['spot-checks', 'F-18', ['电话在岗抽查记录', '李秋实', '未应答', '马主任', '手术中', '0 人', '2022-04-06 08:30']],
  ] as const)('%s fill form %s, on the page, on A4, in Word and in Excel', async (name, form, texts) => {
    const filled = await paper(name, 'lx-hosp');
    expect(filled).toMatchObject({ form, formVersion: 1 });
    for (const text of texts) expect(JSON.stringify(filled)).toContain(text);
    expect(await paper(name, 'lz-hosp')).toEqual(filled);
    const kept = async (format: string) => Buffer.from(await (await fetch(`${world.server.address}/files/${name}/${ids[name] ?? ''}.${format}`, { headers: await world.as('lx-hosp').headers() })).arrayBuffer());
    const cells = (await readSheet(await kept('xlsx'))).flat().join('\n');
    const page = (await kept('html')).toString('utf8');
    for (const text of texts) for (const said of [cells, page]) expect(said).toContain(text);
    const answer = await word(name, 'lx-hosp');
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    const events = await world.database.admin('select 1 from audit_event where action = $1 and row_id = $2', ['EXPORT', ids[name]?.split(/-(.*)/s)[1]]);
    expect(events).toHaveLength(3);
  });

  it('are not there for other organisations, nor for whoever may not see life on site', async () => {
    for (const name of Object.keys(fields) as Name[]) {
      expect(await paper(name, 'tj-hosp')).toBeUndefined();
      expect((await word(name, 'tj-hosp')).status).toBe(404);
      expect((await word(name, 'lx-gov')).status).toBe(403);
    }
    expect(await world.database.admin(`select 1 from audit_event where action = 'EXPORT'`)).toHaveLength(15);
  });
});
