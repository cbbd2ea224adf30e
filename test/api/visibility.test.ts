import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fourPairings, type FourPairings } from '../kit/four-pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, snapshot, type World } from '../kit/world.js';

// Issue 4, visibility: who sees and does what, tried by ids, filters, counts, sorts, search, nested fields and exports.

type Listed = Record<string, { totalCount: number; nodes: { id: string }[] }>;

const ORDERS = { pairings: ['NEWEST', 'CODE', 'SUPPORTER', 'RECEIVER', 'DIVISION', 'ENDS_ON'], agreements: ['NEWEST', 'DEADLINE', 'NUMBER'], teams: ['NEWEST', 'PLANNED_FIRST', 'PLANNED_LAST'], assignments: ['NEWEST', 'NAME', 'NAME_DESC', 'ARRIVED_LAST'] } as const;

describe('visibility across tenants and roles', () => {
  let world: World;
  let programmeId: string;
  let tianjin: FourPairings['tianjin'];
  let lanzhou: FourPairings['lanzhou'];
  let weiyuan: FourPairings['weiyuan'];
  let dual: string;
  let mutual: string;

  beforeAll(async () => {
    world = await createWorld();
    ({ programmeId, tianjin, lanzhou, weiyuan, dual, mutual } = await fourPairings(world));
  });
  afterAll(() => world.close());

  const list = async (login: string, field: string, filter: object | null = null, order?: string) => {
    const type = { pairings: 'PairingFilter', agreements: 'AgreementFilter', teams: 'TeamFilter', assignments: 'AssignmentFilter', tasks: 'TaskFilter', evaluations: 'EvaluationFilter' }[field];
    const answer = await world.as(login).ask<Listed>(`query($filter: ${type}) { ${field}(filter: $filter${order ? `, order: ${order}` : ''}, first: 200) { totalCount nodes { id } } }`, { filter });
    const found = answer[field];
    expect(found?.nodes.length).toBe(found?.totalCount);
    return found?.nodes.map((node) => node.id) ?? [];
  };
  const errorOf = async (login: string, query: string, variables: object = {}) => {
    const answer = await world.as(login).run(query, { ...variables });
    return answer.errors[0]?.extensions.code ?? `answered ${JSON.stringify(answer.data)}`;
  };
  const byId = (login: string, field: string, id: string) => errorOf(login, `query($id: ID!) { ${field}(id: $id) { id } }`, { id });
  const nobody = (id: string) => id.replace(/[0-9a-f]{12}$/, '0123456789ab');
  const file = async (login: string, id: string) => (await fetch(`${world.server.address}/files/agreement/${id}.docx`, { headers: await world.as(login).headers() })).status;

  describe('[R-247 pass] the Tianjin commission sees the pairings of its hospitals and nothing else', () => {
    it('by lists, filters, sorts, search and counts', async () => {
      expect(await list('tj-comm', 'pairings')).toEqual([tianjin.pairing]);
      expect(await list('tj-comm', 'agreements')).toEqual([tianjin.agreement]);
      for (const [field, orders] of Object.entries(ORDERS)) {
        const due = field === 'pairings' ? [tianjin.pairing] : field === 'agreements' ? [tianjin.agreement] : [];
        for (const order of orders) expect(await list('tj-comm', field, null, order), `${field} ${order}`).toEqual(due);
        expect(await list('tj-comm', field, { programmeId }), `${field} of the programme`).toEqual(due);
        expect(await list('tj-comm', field, { divisionCode: '620000' }), `${field} of the province`).toEqual(due);
        expect(await list('tj-comm', field, { pairingId: lanzhou.pairing }).catch(() => []), `${field} of another pairing`).toEqual([]);
        expect(await list('tj-comm', field, { search: '兰州' }), `${field} searched`).toEqual([]);
      }
      expect(await list('tj-comm', 'evaluations')).toEqual([]);
      expect(await list('tj-comm', 'tasks')).toEqual([]);
    });

    it('by ids: what is hidden answers like what does not exist', async () => {
      for (const [field, id] of Object.entries({ pairing: lanzhou.pairing, agreement: lanzhou.agreement, team: lanzhou.team, assignment: lanzhou.assignment, evaluation: lanzhou.evaluation, agreementSealCheck: lanzhou.agreement })) {
        const hidden = await errorOf('tj-comm', `query($id: ID!) { ${field}(id: $id) { __typename } }`, { id });
        expect([field, hidden]).toEqual([field, 'NOT_FOUND']);
        expect(await errorOf('tj-comm', `query($id: ID!) { ${field}(id: $id) { __typename } }`, { id: nobody(id) })).toBe(hidden);
      }
      expect(await byId('tj-comm', 'pairing', tianjin.pairing)).toContain('answered');
    });

    it('by figures, receivers and files', async () => {
      const answer = await world.as('tj-comm').ask<{ oversight: { figures: { code: string; value: number }[] }; receivers: { name: string }[] }>('{ oversight { figures { code value } } receivers { name } }');
      expect(answer.oversight.figures.find((figure) => figure.code === 'PAIRINGS')?.value).toBe(1);
      expect(answer.oversight.figures.find((figure) => figure.code === 'STAFF_ON_SITE')?.value).toBe(0);
      expect(answer.receivers.map((receiver) => receiver.name)).toEqual([world.organization('longxiTcm').name]);
      expect(await file('tj-comm', tianjin.agreement)).toBe(200);
      expect(await file('tj-comm', lanzhou.agreement)).toBe(404);
      expect(await list('sd-comm', 'pairings')).toEqual([]);
    });

    it('[R-247 fail] and changes nothing of them', async () => {
      const before = await snapshot(world);
      const { problems } = await attempt(world.as('tj-comm'), 'terminateAgreement', 'AgreementReasonInput', { agreementId: tianjin.agreement, reason: '试' }, 'agreement { id }').catch(() => ({ problems: [{ code: 'NOT_FOUND' }] }));
      expect(problems[0]?.code).toMatch(/PARTY|NOT_FOUND|PERMISSION/);
      expect(await snapshot(world)).toBe(before);
    });
  });

  describe('the county government sees its agreements only', () => {
    it('by lists and ids', async () => {
      const own = (await list('lx-gov', 'agreements')).sort();
      expect(own).toHaveLength(3);
      expect(own).toContain(lanzhou.agreement);
      expect(own).not.toContain(weiyuan.agreement);
      for (const order of ORDERS.agreements) expect((await list('lx-gov', 'agreements', null, order)).sort(), order).toEqual(own);
      expect(await list('lx-gov', 'agreements', { search: '渭源' })).toEqual([]);
      expect(await list('lx-gov', 'agreements', { divisionCode: '621123' })).toEqual([]);
      expect(await byId('lx-gov', 'agreement', weiyuan.agreement)).toBe('NOT_FOUND');
      expect(await file('lx-gov', weiyuan.agreement)).toBe(404);
      expect(await list('wy-gov', 'agreements')).toEqual([weiyuan.agreement]);
    });

    it('nothing of teams, people, tasks and evaluations: not by lists, ids or nested fields', async () => {
      for (const field of ['teams', 'assignments', 'tasks', 'evaluations']) expect(await errorOf('lx-gov', `{ ${field} { totalCount } }`), field).toBe('FORBIDDEN');
      for (const [field, id] of Object.entries({ team: lanzhou.team, assignment: lanzhou.assignment, evaluation: lanzhou.evaluation })) expect(await byId('lx-gov', field, id), field).toBe('FORBIDDEN');
      const nested = 'query($id: ID!) { pairing(id: $id) { id teams { id } tasks { id } evaluations { id } figure { onSiteStaff } log(first: 50) { machine } } }';
      const { pairing } = await world.as('lx-gov').ask<{ pairing: { teams: object[]; tasks: object[]; evaluations: object[]; figure: object | null; log: { machine: string }[] } }>(nested, { id: lanzhou.pairing });
      expect(pairing).toMatchObject({ teams: [], tasks: [], evaluations: [], figure: null });
      expect(pairing.log.filter((line) => !['pairing', 'agreement', 'agreement_filing'].includes(line.machine))).toEqual([]);
    });
  });

  describe('[R-251 pass] the rural bureau sees the state of agreements without evaluations', () => {
    it('every agreement with its seals and lateness', async () => {
      const answer = await world.as('gs-rural').ask<{ agreements: { totalCount: number; nodes: { state: string; sealedCount: number }[] } }>('{ agreements { totalCount nodes { state sealedCount late } } }');
      expect(answer.agreements.totalCount).toBe(4);
      expect(answer.agreements.nodes.every((node) => node.state === 'EFFECTIVE' && node.sealedCount === 3)).toBe(true);
    });

    it('[R-251 fail] no evaluation, by list, id, nested field, figure or log', async () => {
      for (const query of ['{ evaluations { totalCount } }', '{ oversight { figures { value } } }', '{ teams { totalCount } }', '{ assignments { totalCount } }']) expect(await errorOf('gs-rural', query), query).toBe('FORBIDDEN');
      expect(await byId('gs-rural', 'evaluation', lanzhou.evaluation)).toBe('FORBIDDEN');
      const { pairing } = await world.as('gs-rural').ask<{ pairing: object }>('query($id: ID!) { pairing(id: $id) { evaluations { id } teams { id } figure { onSiteStaff } } }', { id: lanzhou.pairing });
      expect(pairing).toEqual({ evaluations: [], teams: [], figure: null });
    });

    it('and reminds, but edits and seals nothing', async () => {
      const before = await snapshot(world);
      for (const [field, type, more] of [['editAgreement', 'EditAgreementInput', { revision: 1, goals: 'x' }], ['sealAgreement', 'SealAgreementInput', {}], ['returnAgreement', 'AgreementReasonInput', { reason: 'x' }]] as const) {
        const document = `mutation($input: ${type}!) { ${field}(input: $input) { problems { code } } }`;
        expect(await errorOf('gs-rural', document, { input: { agreementId: lanzhou.agreement, ...more } }), field).toBe('FORBIDDEN');
      }
      expect(await snapshot(world)).toBe(before);
    });
  });

  describe('[R-036 pass] a hospital that receives here and supports there acts in each pairing only in its role there', () => {
    const roles = async (id: string) => (await world.as('lx-hosp').ask<{ pairing: { viewerParties: string[]; availableActions: { name: string }[] } }>('query($id: ID!) { pairing(id: $id) { viewerParties availableActions { name } } }', { id })).pairing;

    it('its part and what it may do follow the pairing', async () => {
      expect((await roles(lanzhou.pairing)).viewerParties).toEqual(['RECEIVING']);
      expect((await roles(dual)).viewerParties).toEqual(['SUPPORTING']);
      expect((await roles(lanzhou.pairing)).availableActions.map((action) => action.name)).not.toContain('formTeam');
      expect((await roles(dual)).availableActions.map((action) => action.name)).toContain('formTeam');
      expect(await list('lx-hosp', 'pairings', { party: 'RECEIVING' })).toContain(lanzhou.pairing);
      expect(await list('lx-hosp', 'pairings', { party: 'RECEIVING' })).not.toContain(dual);
      expect(await list('lx-hosp', 'pairings', { party: 'SUPPORTING' })).toEqual([dual]);
      for (const order of ORDERS.pairings) {
        expect(await list('lx-hosp', 'pairings', { party: 'SUPPORTING' }, order), order).toEqual([dual]);
        expect((await list('lx-hosp', 'pairings', { party: 'RECEIVING' }, order)).sort(), order).toEqual([lanzhou.pairing, mutual].sort());
      }
    });

    it('[R-036 fail] it forms no team where it receives, and evaluates nobody where it supports', async () => {
      const before = await snapshot(world);
      const form = await attempt(world.as('lx-hosp'), 'formTeam', 'FormTeamInput', { pairingId: lanzhou.pairing, name: '自派', plannedFrom: '2022-11-01', plannedTo: '2023-10-31' }, 'team { id }');
      expect(form.problems).toMatchObject([{ code: 'PARTY' }]);
      const opening = async (login: string) => {
        const { evaluationSchemes } = await world.as(login).ask<{ evaluationSchemes: { schemes: { opening: { allowed: boolean } }[] } }>('query($id: ID!) { evaluationSchemes(pairingId: $id) { schemes { opening { allowed } } } }', { id: dual });
        return evaluationSchemes.schemes.map((scheme) => scheme.opening.allowed);
      };
      expect(await opening('lx-hosp')).toEqual([false]);
      expect(await opening('lx-tcm')).toEqual([true]);
      // The supporter's own step of the chain is not the receiver's to sign.
      const { evaluation } = await world.as('lz-hosp').ask<{ evaluation: { availableActions: { name: string; allowed: boolean }[] } }>('query($id: ID!) { evaluation(id: $id) { availableActions { name allowed } } }', { id: lanzhou.evaluation });
      expect(evaluation.availableActions.some((action) => action.name === 'signEvaluation' && action.allowed)).toBe(false);
      expect(await snapshot(world)).toBe(before);
    });

    it('hospitals that support each other are flagged, for everybody who sees both pairings', async () => {
      const flagged = async (login: string, id: string) => (await world.as(login).ask<{ pairing: { roleConflict: boolean } }>('query($id: ID!) { pairing(id: $id) { roleConflict } }', { id })).pairing.roleConflict;
      for (const login of ['lx-hosp', 'lx-tcm', 'gs-prov', 'dx-pref']) {
        expect(await flagged(login, dual), login).toBe(true);
        expect(await flagged(login, mutual), login).toBe(true);
      }
      expect(await flagged('lx-hosp', lanzhou.pairing)).toBe(false);
      expect(await flagged('tj-comm', tianjin.pairing)).toBe(false);
    });
  });
});
