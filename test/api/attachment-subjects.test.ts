import { randomUUID } from 'node:crypto';
import { attachmentSubjects, type AttachmentSubject } from '@jiedui/schema/attachment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { provesWith, takeBack } from '../kit/evidence.js';
import { attachFile, pdfFile } from '../kit/files.js';
import { siteWithTeam, type OnSite } from '../kit/presence.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

// Everything of a stay, of its supervision and of its agreement that files prove: who adds them, who sees them, until when.

type Name = 'li' | 'zhou' | 'lz-hosp' | 'lx-hosp' | 'gs-prov' | 'lx-gov' | 'tj-hosp';
interface Owner { readonly writer: Name; readonly readers: readonly Name[]; readonly hidden: readonly Name[] }

const owners = {
  LEAVE: { writer: 'li', readers: ['lz-hosp', 'lx-hosp', 'gs-prov'], hidden: ['zhou', 'lx-gov', 'tj-hosp'] },
  INCIDENT: { writer: 'lx-hosp', readers: ['li', 'lz-hosp', 'gs-prov'], hidden: ['zhou', 'lx-gov', 'tj-hosp'] },
  VIOLATION: { writer: 'lz-hosp', readers: ['li', 'lx-hosp', 'gs-prov'], hidden: ['zhou', 'lx-gov', 'tj-hosp'] },
  SPOT_CHECK: { writer: 'lz-hosp', readers: ['lx-hosp', 'gs-prov'], hidden: ['li', 'zhou', 'lx-gov', 'tj-hosp'] },
  WORK_PLAN: { writer: 'li', readers: ['lz-hosp', 'lx-hosp'], hidden: ['zhou', 'lx-gov', 'tj-hosp'] },
  TRAINEE: { writer: 'lx-hosp', readers: ['lz-hosp', 'gs-prov'], hidden: ['lx-gov', 'tj-hosp'] },
  AGREEMENT: { writer: 'lx-gov', readers: ['lz-hosp', 'lx-hosp', 'gs-prov'], hidden: ['zhou', 'tj-hosp'] },
} as const satisfies Partial<Record<AttachmentSubject, Owner>>;
type Kind = keyof typeof owners;
const kinds = Object.keys(owners) as Kind[];

interface Adding { allowed: boolean; reason: string | null; reasonEn: string | null }

describe('what files hang on', () => {
  let world: World;
  let site: OnSite;
  const ids = {} as Record<Kind, string>;
  const callers = new Map<Name, Caller>();
  const as = (name: Name): Caller => callers.get(name) ?? world.as(name);

  beforeAll(async () => {
    world = await createWorld();
    site = await siteWithTeam(world);
    const { pairingId } = site;
    const assignmentId = site.members.get('李秋实') ?? '';
    callers.set('li', await dispatched(world, 'li', assignmentId));
    callers.set('zhou', await dispatched(world, 'colleague', [...site.members].find(([name]) => name !== '李秋实')?.[1] ?? ''));
    const made = async (kind: Kind, by: Name, verb: string, type: string, input: object, row: string): Promise<void> => {
      ids[kind] = done(await attempt<Record<string, { id: string }>>(as(by), verb, type, input, `${row} { id }`))[row]?.id ?? '';
    };
    await made('LEAVE', 'li', 'requestLeave', 'RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-04-11', toOn: '2022-04-12', reason: '就医', destination: '兰州' }, 'leave');
    await made('INCIDENT', 'lx-hosp', 'reportIncident', 'ReportIncidentInput', { assignmentId, kind: 'ERROR', occurredAt: '2022-04-06T00:50:00Z', place: '心内科', summary: '用药剂量差错', firstMeasures: '停药' }, 'incident');
    await made('VIOLATION', 'lz-hosp', 'recordViolation', 'RecordViolationInput', { assignmentId, class: 'WORK', happenedOn: '2022-04-06', description: '值班时间离开病区' }, 'violation');
    await made('SPOT_CHECK', 'lz-hosp', 'recordSpotCheck', 'RecordSpotCheckInput', {
      pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: '2022-04-06T00:30:00Z', topics: ['ON_POST'], note: '', calls: [{ assignmentId, answered: true, location: '病房', confirmer: '马主任', note: '' }],
    }, 'spotCheck');
    await made('WORK_PLAN', 'li', 'saveWorkPlan', 'SaveWorkPlanInput', { assignmentId, month: '2022-04-01', goals: '建立胸痛流程', tasks: '门诊', milestones: '', expected: [], helpNeeded: '' }, 'workPlan');
    await made('TRAINEE', 'lx-hosp', 'proposeTrainee', 'ProposeTraineeInput', { pairingId, name: '卢小梅', staffCategory: 'NURSE', department: '护理', topic: '糖尿病护理', fromOn: '2022-05-09', toOn: '2022-08-08', levelBefore: '' }, 'trainee');
    const [agreement] = await world.database.admin<{ id: string }>(`select scope_id || '-' || id as id from agreement where state = 'EFFECTIVE'`);
    ids.AGREEMENT = agreement?.id ?? '';
  }, 120_000);
  afterAll(() => world.close());

  const ask = (caller: Caller, subject: string, id: string) =>
    caller.run<{ attachable: { name: string; adding: Adding } }>('query($subject: AttachmentSubject!, $id: ID!) { attachable(subject: $subject, id: $id) { name adding { allowed reason reasonEn } } }', { subject, id });
  const adding = async (name: Name, kind: Kind): Promise<Adding> => {
    const { data, errors } = await ask(as(name), kind, ids[kind]);
    expect(errors).toEqual([]);
    return data?.attachable.adding ?? { allowed: false, reason: null, reasonEn: null };
  };

  it.each(kinds)('%s: files follow the row, and go back with a reason', async (kind) => {
    const { writer, readers, hidden } = owners[kind];
    const [as_, of] = [(names: readonly Name[]) => names.map(as), ids[kind]];
    const file = await provesWith(world, { subject: kind.toLowerCase(), id: of, writer: as(writer), readers: as_(readers), hidden: as_(hidden) });
    for (const name of hidden) expect((await ask(as(name), kind, of)).errors[0]?.extensions.code, name).toBe('NOT_FOUND');
    // An agreement in effect was signed with what was attached: it stays.
    expect(await takeBack(as(writer), file)).toEqual(kind === 'AGREEMENT' ? ['SUBJECT_SETTLED'] : []);
  });

  it.each(kinds)('%s: what the page says of adding is what an upload meets', async (kind) => {
    const { writer, readers } = owners[kind];
    for (const name of [writer, ...readers]) {
      const said = await adding(name, kind);
      const before = await snapshot(world);
      const answer = await attachFile(world.server, as(name), kind.toLowerCase(), ids[kind], `${name}.pdf`, pdfFile(`${kind} by ${name}`));
      expect([name, answer.status], said.reason ?? '').toEqual([name, said.allowed ? 201 : 422]);
      if (said.allowed) continue;
      expect(answer.problems).toMatchObject([{ message: said.reason, messageEn: said.reasonEn }]);
      expect(await snapshot(world)).toBe(before);
    }
    expect((await adding(writer, kind)).allowed).toBe(true);
  });

  it('a role that adds nothing is told so', async () => {
    const { data } = await ask(as('lx-hosp'), 'LEAVE', ids.LEAVE);
    expect(data?.attachable.name).toBe('李秋实 2022-04-11');
    await world.database.admin(`update membership set role = 'HOSPITAL_LEADER' where user_id = (select id from app_user where login = 'lx-hosp')`);
    expect(await adding('lx-hosp', 'LEAVE')).toEqual({ allowed: false, reason: '您的岗位不添加附件', reasonEn: 'Your role adds no files.' });
    await world.database.admin(`update membership set role = 'HOSPITAL_OFFICE' where user_id = (select id from app_user where login = 'lx-hosp')`);
  });

  it('a leave that was taken back takes no more; one that was approved keeps what it was approved on', async () => {
    const { id } = await attachFile(world.server, as('li'), 'leave', ids.LEAVE, '诊断.pdf', pdfFile('diagnosis'));
    done(await attempt(as('lx-hosp'), 'approveLeave', 'DecideLeaveInput', { leaveId: ids.LEAVE, note: '同意' }, '__typename'));
    const before = await snapshot(world);
    expect(await takeBack(as('li'), id ?? '')).toEqual(['SUBJECT_SETTLED']);
    expect(await snapshot(world)).toBe(before);
    expect((await adding('li', 'LEAVE')).allowed).toBe(true);
    const assignmentId = site.members.get('李秋实');
    const other = done(await attempt<{ leave: { id: string } }>(as('li'), 'requestLeave', 'RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-04-18', toOn: '2022-04-19', reason: '复查', destination: '兰州' }, 'leave { id }')).leave.id;
    done(await attempt(as('li'), 'withdrawLeave', 'LeaveInput', { leaveId: other }, '__typename'));
    const shut = (await ask(as('li'), 'LEAVE', other)).data?.attachable.adding;
    expect(shut).toEqual({ allowed: false, reason: '“李秋实 2022-04-18”已办结或作废，不再增减附件', reasonEn: '“李秋实 2022-04-18” is closed or void: no file comes or goes.' });
    expect(await attachFile(world.server, as('li'), 'leave', other, '晚.pdf', pdfFile('late'))).toMatchObject({ status: 422, problems: [{ code: 'SUBJECT_CLOSED', message: shut?.reason }] });
  });

  it('what a sanction was decided on stays; a check that is void takes no more', async () => {
    const { id } = await attachFile(world.server, as('lz-hosp'), 'violation', ids.VIOLATION, '监控记录.pdf', pdfFile('record'));
    done(await attempt(as('lz-hosp'), 'decideViolation', 'DecideViolationInput', { violationId: ids.VIOLATION, level: 'WARNING', decision: '警告' }, '__typename'));
    done(await attempt(as('lz-hosp'), 'voidSpotCheck', 'VoidSpotCheckInput', { spotCheckId: ids.SPOT_CHECK, reason: '误记' }, '__typename'));
    const before = await snapshot(world);
    expect(await takeBack(as('lz-hosp'), id ?? '')).toEqual(['SUBJECT_SETTLED']);
    expect((await adding('lz-hosp', 'SPOT_CHECK')).allowed).toBe(false);
    expect(await attachFile(world.server, as('lz-hosp'), 'spot_check', ids.SPOT_CHECK, '晚.pdf', pdfFile('late'))).toMatchObject({ status: 422, problems: [{ code: 'SUBJECT_CLOSED' }] });
    expect(await snapshot(world)).toBe(before);
    expect((await adding('lz-hosp', 'VIOLATION')).allowed).toBe(true);
  });

  it.each(Object.keys(attachmentSubjects))('%s: a row that is not there is not there', async (kind) => {
    const nobody = `${site.pairingId.split('-')[0]}-${randomUUID()}`;
    for (const id of [nobody, 'x', ids.LEAVE]) {
      if (kind === 'LEAVE' && id === ids.LEAVE) continue;
      expect((await ask(as('lx-hosp'), kind, id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await attachFile(world.server, as('lx-hosp'), kind.toLowerCase(), nobody, 'x.pdf', pdfFile('x'))).status).toBe(404);
  });
});
