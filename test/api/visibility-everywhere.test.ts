import { getNamedType, isEnumType, isInputObjectType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachFile, pdfFile } from '../kit/files.js';
import { fourPairings, type FourPairings } from '../kit/four-pairings.js';
import { attempt, rosterOf } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// Issue 4, visibility: whatever list the API has, in each of its orders, with each of its filters, counted; and every file.

type Field = GraphQLField<unknown, unknown>;
const scopeOf = (id: string): number | null => (/^\d+-[0-9a-f]{8}-/.test(id) ? Number.parseInt(id, 10) : null);

describe('what each sees of pairings, everywhere', () => {
  let world: World;
  let four: FourPairings;
  let lists: Field[];
  /** The files of the Lanzhou pairing, by what they are of. */
  const files: Record<string, string> = {};
  beforeAll(async () => {
    world = await createWorld();
    four = await fourPairings(world);
    // The rules of the sources are the same for everybody.
    lists = Object.values(world.server.server.schema.getQueryType()?.getFields() ?? {}).filter(
      (field) => getNamedType(field.type).name.endsWith('Connection') && field.name !== 'tracedRules' && field.args.every((argument) => !isRequiredArgument(argument)) && rowHasId(field));
    await fill();
  });
  afterAll(() => world.close());

  function rowHasId(field: Field): boolean {
    const page = getNamedType(field.type);
    const row = isObjectType(page) ? getNamedType(page.getFields()['nodes']?.type ?? page) : null;
    return isObjectType(row) && row.getFields()['id'] !== undefined;
  }

  /** Something of every kind in the Lanzhou pairing, and money in both of the county hospital's. */
  async function fill(): Promise<void> {
    const [supporter, receiver] = [world.as('lz-hosp'), world.as('lx-hosp')];
    const { assignment: assignmentId, pairing: pairingId, team } = four.lanzhou;
    const made = async (caller: typeof supporter, verb: string, type: string, input: object, row: string): Promise<string> =>
      done(await attempt<Record<string, { id: string }>>(caller, verb, type, input, `${row} { id }`))[row]?.id ?? '';
    const leave = await made(supporter, 'requestLeave', 'RequestLeaveInput', { assignmentId, kind: 'SICK', fromOn: '2022-10-11', toOn: '2022-10-12', reason: '就医' }, 'leave');
    const outing = await made(supporter, 'reportOuting', 'ReportOutingInput', { assignmentId, purpose: '购药', destination: '市区', outAt: '2022-10-08T10:00:00Z', backAt: '2022-10-08T12:00:00Z' }, 'outing');
    const incident = await made(receiver, 'reportIncident', 'ReportIncidentInput', { assignmentId, kind: 'ERROR', occurredAt: '2022-10-08T00:50:00Z', place: '心内科', summary: '差错', firstMeasures: '停药' }, 'incident');
    const check = await made(supporter, 'recordSpotCheck', 'RecordSpotCheckInput', {
      pairingId, method: 'PHONE', kind: 'UNSCHEDULED', checkedAt: '2022-10-08T00:30:00Z', topics: ['ON_POST'], note: '', calls: [{ assignmentId, answered: true, location: '病房', confirmer: '马主任', note: '' }],
    }, 'spotCheck');
    const event = await made(supporter, 'recordEvent', 'RecordEventInput', { pairingId, kind: 'FREE_CLINIC', heldOn: '2022-10-08', title: '义诊', place: '卫生院', staffCount: 1, servedCount: 1 }, 'workEvent');
    const attachment = await attachFile(world.server, supporter, 'work_event', event, '签到.pdf', pdfFile('list'));
    const { filingId } = await rosterOf(world, team);
    for (const pairing of [pairingId, four.dual]) {
      await world.database.admin(
        `insert into money_entry (scope_id, pairing_id, kind, payer, payer_name, payee_name, about_month, posted_month, fen, source, note, recorded_by, recorded_org)
         values ($1, $2, 'BUDGET', 'SUPPORTING', '甲', '乙', '2022-09-01', '2022-09-01', 100, 'RECORDED', '', '丙', '甲')`, [scopeOf(pairing), pairing.slice(pairing.indexOf('-') + 1)]);
    }
    Object.assign(files, {
      agreement: `agreement/${four.lanzhou.agreement}.docx`, agreementOriginal: `agreement/${four.lanzhou.agreement}.html`, roster: `roster/${filingId ?? ''}.docx`, rosterSheet: `roster/${filingId ?? ''}.xlsx`,
      leave: `leaves/${leave}.docx`, outing: `outings/${outing}.docx`, incident: `incidents/${incident}.docx`, check: `spot-checks/${check}.docx`,
      event: `event/${event}.docx`, eventSheet: `event/${event}.xlsx`, attachment: `attachment/${attachment.id ?? ''}`,
    });
  }

  /** The ids of a list in every order; null where the viewer may not ask. Each order must hold the same rows, as many as are counted. */
  async function seen(login: string, field: Field, filter: object | null = null): Promise<string[] | null> {
    const filterType = field.args.find(({ name }) => name === 'filter')?.type;
    const order = field.args.find(({ name }) => name === 'order')?.type;
    const orders = order && isEnumType(getNamedType(order)) ? (getNamedType(order) as { getValues(): readonly { name: string }[] }).getValues().map(({ name }) => name) : [null];
    let first: string[] | null = null;
    for (const one of orders) {
      const passed = [filterType && 'filter: $filter', one && `order: ${one}`, field.args.some(({ name }) => name === 'first') && 'first: 200'].filter(Boolean).join(', ');
      const text = `query${filterType ? `($filter: ${String(filterType)})` : ''} { ${field.name}${passed ? `(${passed})` : ''} { totalCount nodes { id } } }`;
      const { data, errors } = await world.as(login).run(text, filterType ? { filter } : {});
      if (errors.length > 0) {
        expect(['FORBIDDEN', 'NOT_FOUND'], `${login} ${field.name} ${JSON.stringify(errors)}`).toContain(errors[0]?.extensions.code);
        return null;
      }
      const page = (data as Record<string, { totalCount: number; nodes: { id: string }[] }>)[field.name];
      const ids = (page?.nodes ?? []).map(({ id }) => id).sort();
      expect(ids.length, `${login} ${field.name} ${one ?? ''} counts`).toBe(page?.totalCount);
      expect(ids, `${login} ${field.name} ${one ?? ''}`).toEqual(first ?? ids);
      first = ids;
    }
    return first;
  }

  /** The lists in which this viewer finds rows of a pairing. */
  async function listsWith(login: string, pairing: string): Promise<string[]> {
    const found: string[] = [];
    for (const field of lists) {
      const ids = await seen(login, field);
      if (ids?.some((id) => scopeOf(id) === scopeOf(pairing))) found.push(field.name);
    }
    return found.sort();
  }

  /** Rows that come when lists are filtered by ids of that pairing. */
  async function foundByFilter(login: string): Promise<string[]> {
    const found: string[] = [];
    for (const field of lists) {
      const type = getNamedType(field.args.find(({ name }) => name === 'filter')?.type ?? field.type);
      const keys = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      for (const [key, id] of Object.entries({ pairingId: four.lanzhou.pairing, teamId: four.lanzhou.team, assignmentId: four.lanzhou.assignment })) {
        if (keys.includes(key) && ((await seen(login, field, { [key]: id }))?.length ?? 0) > 0) found.push(field.name);
      }
    }
    return [...new Set(found)].sort();
  }

  const fetched = async (login: string): Promise<string[]> => {
    const answers = await Promise.all(Object.entries(files).map(async ([name, path]) => [name, (await fetch(`${world.server.address}/files/${path}`, { headers: await world.as(login).headers() })).status] as const));
    for (const [name, status] of answers) expect([200, 403, 404], `${login} ${name}`).toContain(status);
    return answers.filter(([, status]) => status === 200).map(([name]) => name).sort();
  };

  it('both hospitals find all of it: what follows is no empty world', async () => {
    expect(lists.length).toBeGreaterThan(50);
    const supporter = await listsWith('lz-hosp', four.lanzhou.pairing);
    expect(supporter).toEqual(expect.arrayContaining(['agreements', 'assignments', 'attachments', 'evaluations', 'filings', 'incidents', 'leaves', 'moneyEntries', 'outings', 'pairings', 'spotChecks', 'teams', 'workEvents']));
    expect(await foundByFilter('lz-hosp')).toEqual(expect.arrayContaining(['leaves', 'teams', 'workEvents']));
    expect(await fetched('lz-hosp')).toEqual(Object.keys(files).sort());
  });

  it('[R-247 pass] the Tianjin commission finds its hospitals’ pairing, in no list, order, count, filter or file another', async () => {
    expect(await listsWith('tj-comm', four.tianjin.pairing)).toEqual(expect.arrayContaining(['agreements', 'pairings']));
    for (const pairing of [four.lanzhou.pairing, four.weiyuan.pairing, four.dual, four.mutual]) expect(await listsWith('tj-comm', pairing)).toEqual([]);
    expect(await foundByFilter('tj-comm')).toEqual([]);
    expect(await fetched('tj-comm')).toEqual([]);
  });

  it('the county government finds agreements and what was done with them, nothing else', async () => {
    expect(await listsWith('lx-gov', four.lanzhou.pairing)).toEqual(['agreements', 'doneActions', 'pairings']);
    expect(await listsWith('lx-gov', four.weiyuan.pairing)).toEqual([]);
    expect(await foundByFilter('lx-gov')).toEqual(['agreements']);
    expect(await fetched('lx-gov')).toEqual(['agreement', 'agreementOriginal']);
  });

  it('[R-251 pass] the rural bureau finds the state of agreements, no evaluation and no person', async () => {
    expect(await listsWith('gs-rural', four.lanzhou.pairing)).toEqual(['agreements', 'pairings']);
    expect(await foundByFilter('gs-rural')).toEqual(['agreements']);
    expect(await fetched('gs-rural')).toEqual(['agreement', 'agreementOriginal']);
  });

  it('[R-036 pass] a hospital with two roles finds in each pairing what its role there finds: what people cost only where it supports', async () => {
    const [there, here] = [await listsWith('lx-hosp', four.dual), await listsWith('lx-hosp', four.lanzhou.pairing)];
    expect(there).toContain('moneyEntries');
    expect(here).not.toContain('moneyEntries');
    expect(await foundByFilter('lx-hosp')).not.toContain('moneyEntries');
    expect(await fetched('lx-hosp')).toEqual(Object.keys(files).sort());
    expect(await listsWith('lx-hosp', four.weiyuan.pairing)).toEqual([]);
    expect(await listsWith('lx-hosp', four.tianjin.pairing)).toEqual([]);
  });
});
