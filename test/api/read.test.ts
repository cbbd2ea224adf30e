import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadWorld, type ReadWorld } from './read-fixture/world.js';

let world: ReadWorld;
beforeAll(async () => {
  world = await openReadWorld();
});
afterAll(() => world.close());

interface RoomShown {
  readonly name: string;
  readonly kind: string;
  readonly position: number | null;
  readonly echo: string;
  readonly items: readonly object[];
  readonly house: HouseShown;
}

interface HouseShown {
  readonly id: string;
  readonly name: string;
  readonly again: string;
  readonly builtAt: string;
  readonly roomCount: number;
  readonly rooms: readonly RoomShown[];
  readonly all: readonly RoomShown[];
  readonly some: readonly RoomShown[];
  readonly none: readonly RoomShown[];
  readonly firstRoom: RoomShown | null;
  readonly keeper: { readonly name: string } | null;
  readonly labels: readonly { readonly text: string }[];
  readonly parts: readonly object[];
}

interface Page {
  readonly nodes: readonly HouseShown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

interface Data {
  readonly house: HouseShown;
  readonly maybeHouse: HouseShown | null;
  readonly one: HouseShown;
  readonly two: HouseShown;
  readonly houses: Page;
  readonly rooms: readonly RoomShown[];
  readonly housesByKey: readonly HouseShown[];
  readonly houseCount: number;
  readonly whoami: string;
  readonly overview: { readonly title: string; readonly figures: readonly { readonly kind: string }[] };
  readonly bare: object;
  readonly none: object | null;
  readonly renameHouse: { readonly house: HouseShown };
}

/** The data of an answer that has some. */
function shown(answer: { readonly body: { readonly data?: unknown } }): Data {
  return answer.body.data as Data;
}

/** Asks every way, holds the answers against each other, and demands one statement and no fallback. */
async function same(query: string, variables: Record<string, unknown> = {}, statements = 1): Promise<Data> {
  const planned = await world.ask(query, variables);
  const levels = await world.ask(query, variables, { reading: 'levels' });
  const loaded = await world.ask(query, variables, { reading: 'loaders' });
  expect([planned.fallbacks, levels.fallbacks]).toEqual([[], []]);
  expect(planned.body.errors).toBeUndefined();
  expect(JSON.stringify(planned.body)).toBe(JSON.stringify(loaded.body));
  expect(JSON.stringify(levels.body)).toBe(JSON.stringify(loaded.body));
  expect([planned.statements, levels.statements]).toEqual([statements, statements]);
  return shown(planned);
}

/** Asks both ways what has to fail, and demands the same errors. */
async function sameErrors(query: string, variables: Record<string, unknown> = {}) {
  const planned = await world.ask(query, variables);
  expect(planned.body).toEqual((await world.ask(query, variables, { reading: 'loaders' })).body);
  expect(planned.body).toEqual((await world.ask(query, variables, { reading: 'levels' })).body);
  return planned.body;
}

const first = () => world.houseIds[0] ?? '';

describe('values', () => {
  it('writes every scalar as its GraphQL type does, whatever the text holds', async () => {
    const data = await same('{ houses(first: 100) { nodes { __typename id name kind roof openedOn builtAt height area fen open haunted tags extra roomCount shouted } } }');
    expect(data.houses.nodes).toHaveLength(33);
    expect(data.houses.nodes.some((house) => house.name === 'emoji 🏥 \u2028 \u2029')).toBe(true);
    expect(data.houses.nodes[0]?.builtAt).toBe('2021-12-31T16:00:00.000Z');
  });

  it('shapes jsonb objects by the selection, at any depth', async () => {
    const data = await same('{ houses(first: 100) { nodes { parts { n: name parts { __typename name weight } } numbers } } }');
    expect(data.houses.nodes[0]?.parts[0]).toEqual({ n: 'wall', parts: [{ __typename: 'Part', name: 'brick', weight: null }] });
  });

  it('loads the operation when a list holds a null that its type forbids, and says so', async () => {
    const query = '{ houses(first: 100) { nodes { name codes } } }';
    const planned = await world.ask(query);
    expect(planned.fallbacks).toEqual(['a value that must not be null is null']);
    expect(planned.body).toEqual((await world.ask(query, {}, { reading: 'loaders' })).body);
    expect(planned.body.errors?.length).toBeGreaterThan(0);
  });

  it('loads the operation when a to-one relation that must be there is missing', async () => {
    const query = '{ rooms { name sameKindHouse { name } } }';
    const planned = await world.ask(query);
    expect(planned.fallbacks).toHaveLength(1);
    expect(planned.body).toEqual((await world.ask(query, {}, { reading: 'loaders' })).body);
  });
});

describe('selections', () => {
  it('merges fields, fragments of every kind and aliases', async () => {
    const data = await same(
      `query Q($id: ID!) {
        one: house(id: $id) { ...A ... on House { name again: name } ... { kind } rooms { name } ...B }
        two: house(id: $id) { name }
      }
      fragment A on House { __typename id rooms { __typename position } ...C }
      fragment B on House { rooms { id ...D } keeper { ...E } }
      fragment C on House { name ...E2 }
      fragment D on Room { house { id name } name }
      fragment E on Keeper { name note }
      fragment E2 on House { keeper { id __typename } }`,
      { id: first() },
    );
    expect(Object.keys(data.one)).toEqual(['__typename', 'id', 'rooms', 'name', 'keeper', 'again', 'kind']);
    expect(data.two.name).toBe(data.one.again);
  });

  it('follows @skip and @include with literals and variables, anew for each request', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean = false) {
      houses(first: 3) {
        nodes { name @include(if: $yes) id @skip(if: $yes) ... @include(if: $no) { kind } ...F @skip(if: $no) always: name @include(if: true) never: name @skip(if: true) }
        totalCount @include(if: $no)
      }
    }
    fragment F on House { rooms @include(if: $yes) { name } }`;
    const keys = async (variables: Record<string, unknown>) => Object.keys((await same(query, variables)).houses.nodes[0] ?? {});
    expect(await keys({ yes: true })).toEqual(['name', 'rooms', 'always']);
    expect(await keys({ yes: false, no: true })).toEqual(['id', 'kind', 'always']);
    expect(await keys({ yes: false })).toEqual(['id', 'always']);
    expect(await keys({ yes: true, no: true })).toEqual(['name', 'kind', 'always']);
  });

  it('takes arguments of nested lists, two of one relation under different aliases', async () => {
    const data = await same(
      `query ($id: ID!, $kinds: [Kind!], $first: Int) {
        house(id: $id) { all: rooms { name } some: rooms(first: $first, kinds: $kinds) { name kind } wood: rooms(kinds: [WOOD]) { name } none: rooms(first: 0) { name } }
      }`,
      { id: first(), kinds: ['STONE'], first: 1 },
    );
    expect(data.house.all.length).toBeGreaterThan(1);
    expect(data.house.some).toHaveLength(1);
    expect(data.house.some[0]?.kind).toBe('STONE');
    expect(data.house.none).toEqual([]);
  });

  it('goes down and up through relations, with empty lists and nulls', async () => {
    const data = await same('{ houses(first: 50, order: "built") { nodes { keeper { name note } rooms { house { keeper { name } rooms { items { name amount room { name house { name } } } } } } firstRoom { name } likeRooms { name } } } }');
    const { nodes } = data.houses;
    expect(nodes.some((house) => house.rooms.length === 0)).toBe(true);
    expect(nodes.some((house) => house.keeper === null)).toBe(true);
    expect(nodes.some((house) => house.firstRoom === null)).toBe(true);
    expect(nodes.some((house) => house.rooms.some((room) => room.house.rooms.some((below) => below.items.length > 0)))).toBe(true);
  });

  it('computes derived fields from columns, relations and expressions', async () => {
    const data = await same('{ houses(first: 9) { nodes { labels { text own at __typename } l: labels { text } id } totalCount } }');
    expect(data.houses.nodes[0]?.labels[0]?.text).toMatch(/2021/);
    expect(Object.keys(data.houses.nodes[0] ?? {})).toEqual(['labels', 'l', 'id']);
  });

  it('puts more than a hundred fields in one row', async () => {
    const many = Array.from({ length: 240 }, (_, at) => `f${at}: ${['id', 'name', 'builtAt', 'roof'][at % 4]}`).join(' ');
    const data = await same(`{ houses(first: 2) { nodes { ${many} } } }`);
    expect(Object.keys(data.houses.nodes[0] ?? {})).toHaveLength(240);
  });
});

describe('roots', () => {
  it('answers lists, rows without a table, plain values and single values in one statement', async () => {
    const data = await same(
      `query ($id: ID!, $ids: [ID!]!) {
        __typename whoami
        houseCount
        overview(id: $id) { __typename title count house { name rooms { name } } figures { kind houseCount totalHeight caption houses { name keeper { name } } } }
        bare: overview { house { id } }
        figures { caption } figure(kind: "WOOD") { kind houseCount } none: figure(kind: "CLAY") { kind }
        rooms(limit: 3) { name }
        housesByKey(ids: $ids) { id }
        keeper(id: "${world.keeperId}") { id name }
        roomsOf(houseId: $id) { nodes { name } pageInfo { hasNextPage endCursor } }
      }`,
      { id: first(), ids: [world.houseIds[5], world.hiddenHouseId, 'nonsense', first()] },
    );
    expect(data.whoami).toBe('reader');
    expect(data.houseCount).toBe(33);
    expect(data.overview.title).toBe('概览 "quoted"');
    expect(data.overview.figures.map((one) => one.kind)).toEqual(['WOOD', 'STONE']);
    expect(data.bare).toEqual({ house: null });
    expect(data.none).toBeNull();
    expect(data.housesByKey.map((house) => house.id)).toEqual([world.houseIds[5], first()]);
  });

  it('needs no statement where nothing is read', async () => {
    await same('{ __typename whoami }', {}, 0);
    await same('{ houses { __typename pageInfo { __typename } } }', {}, 1);
  });

  it('leaves introspection to graphql-js, also beside other fields', async () => {
    expect((await world.ask('{ __schema { queryType { name } } }')).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const mixed = await world.ask('{ __type(name: "House") { name } houseCount }');
    expect(mixed.body.data).toEqual({ __type: { name: 'House' }, houseCount: 33 });
  });

  it('runs the named one of several operations', async () => {
    const query = 'query A { houseCount } query B { whoami }';
    expect((await world.ask(query, {}, { operationName: 'B' })).body.data).toEqual({ whoami: 'reader' });
    expect((await world.ask(query, {}, { operationName: 'A' })).body.data).toEqual({ houseCount: 33 });
  });

  it('loads what a method resolves, and says so', async () => {
    const { body, fallbacks } = await world.ask('{ rooms(limit: 2) { name echo house { labels { text } } } }');
    expect(fallbacks).toEqual(['Room.echo is resolved by a method']);
    const [room] = shown({ body }).rooms;
    expect(room?.echo).toBe(`${room?.name}…`);
  });
});

describe('tenancy', () => {
  it('shows no row of a scope or facet that is not granted', async () => {
    const data = await same('{ houses(first: 200) { totalCount nodes { id rooms { items { id } } roomCount } } }');
    const of = (at: number) => data.houses.nodes.filter((house) => house.id.startsWith(`${world.scopes[at]}-`));
    expect(of(0)).toHaveLength(11);
    expect(of(0).some((house) => house.rooms.some((room) => room.items.length > 0))).toBe(true);
    expect(of(1).some((house) => house.rooms.length > 0)).toBe(true);
    expect(of(1).every((house) => house.rooms.every((room) => room.items.length === 0))).toBe(true);
    expect(of(2)).toEqual([]);
    expect(of(3).every((house) => house.rooms.length === 0 && house.roomCount === 0)).toBe(true);
  });

  it('answers a hidden, an unknown and a malformed id alike', async () => {
    const unknown = `${world.scopes[0]}-00000000-0000-7000-8000-000000000000`;
    const elsewhere = `${world.scopes[1]}-${first().slice(first().indexOf('-') + 1)}`;
    const answers = [];
    for (const id of [world.hiddenHouseId, unknown, elsewhere, 'nonsense', '', '1-2', `0${first()}`]) {
      answers.push(await sameErrors('query ($id: ID!) { house(id: $id) { name } }', { id }));
      expect((await same('query ($id: ID!) { maybeHouse(id: $id) { name } }', { id })).maybeHouse).toBeNull();
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.errors?.[0]).toMatchObject({ path: ['house'], extensions: { code: 'NOT_FOUND' } });
    expect(answers[0]?.data).toBeNull();
  });

  it('shows an anonymous visitor nothing', async () => {
    const { body } = await world.ask('{ houses { totalCount nodes { id } } houseCount }', {}, { anonymous: true });
    expect(body.data).toEqual({ houses: { totalCount: 0, nodes: [] }, houseCount: 0 });
  });
});

describe('paging', () => {
  const query = `query ($order: String, $first: Int, $after: String, $kinds: [Kind!]) {
    houses(order: $order, first: $first, after: $after, kinds: $kinds) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
  }`;

  for (const order of [undefined, 'built', 'height', 'heightDesc', 'heightNullsFirst', 'mixed', 'rooms', 'expression']) {
    it(`walks every row once in order ${order ?? 'by default'}`, async () => {
      const whole = (await same(query, { order, first: 200 })).houses;
      const walked: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 20; pages += 1) {
        const { nodes, pageInfo, totalCount }: Page = (await same(query, { order, first: 4, after })).houses;
        walked.push(...nodes.map((house) => house.id));
        expect(totalCount).toBe(33);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(walked).toEqual(whole.nodes.map((house) => house.id));
      expect(new Set(walked).size).toBe(33);
    });
  }

  it('computes only what is selected', async () => {
    await same('{ a: houses(first: 1) { totalCount } b: houses(first: 1) { pageInfo { hasNextPage } } c: houses(first: 1) { pageInfo { __typename endCursor } nodes { name } again: nodes { id } } d: houses(first: 0) { nodes { id } pageInfo { hasNextPage endCursor } } }');
    const empty = await same(query, { kinds: [] });
    expect(empty.houses).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 });
  });

  it('refuses a page that is too large and a cursor that is none', async () => {
    const endCursor = (await same(query, { order: 'built', first: 1 })).houses.pageInfo.endCursor ?? '';
    const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const parts = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as [string, string[]];
    const wrong = [
      'x', '%%%', '', endCursor.slice(2), forged([]), forged([parts[0]]), forged([parts[0], []]), forged([parts[0], ['2022-02-30 00:00:00+00', parts[1][1]]]),
      forged([parts[0], [parts[1][0], "x' or true --"]]), forged([parts[0], [null, parts[1][1]]]), forged(['+name', parts[1]]),
    ];
    for (const after of wrong) {
      const answer = await sameErrors(query, { order: 'built', after });
      expect(answer.errors?.[0]?.extensions.code, after).toBe('BAD_INPUT');
    }
    const otherOrder = await sameErrors(query, { order: 'height', after: endCursor });
    expect(otherOrder.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    for (const size of [-1, 201]) expect((await sameErrors(query, { first: size })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await sameErrors('{ houses { nodes { rooms(first: 1000) { id } } } }')).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

describe('connections to the database', () => {
  it('are not waited for in a circle when there are more requests than connections', async () => {
    const queries = ['{ houses(first: 5) { nodes { name rooms { name } } } }', '{ rooms(limit: 2) { echo house { labels { text } } } }'];
    const answers = await Promise.all(Array.from({ length: 24 }, (_, at) => world.ask(queries[at % 2] ?? '')));
    expect(answers.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
  });
});

describe('errors', () => {
  it('keeps what other root fields answer when a nullable one is refused', async () => {
    const { data, errors } = await sameErrors('{ forbidden houseCount }');
    expect(data).toEqual({ forbidden: null, houseCount: 33 });
    expect(errors?.[0]).toMatchObject({ path: ['forbidden'], extensions: { code: 'FORBIDDEN' } });
  });

  it('takes everything with it when a field that must be there fails, and tells nothing of why', async () => {
    const { data, errors } = await sameErrors('{ houseCount broken }');
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
  });

  it('leaves variables that do not fit to graphql-js', async () => {
    expect((await world.ask('query ($id: ID!) { house(id: $id) { id } }', {})).body.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

describe('mutations', () => {
  const rename = 'mutation ($id: ID!, $name: String!) { renameHouse(id: $id, name: $name) { house { id name labels { text } rooms { name } } problems { code message numbers } } }';
  const nameOf = async (id: string) => shown(await world.ask('query ($id: ID!) { house(id: $id) { name } }', { id })).house.name;

  it('reads the payload in the transaction that wrote it', async () => {
    const [, id = ''] = world.houseIds;
    const planned = await world.ask(rename, { id, name: 'new name' });
    expect(planned.fallbacks).toEqual([]);
    expect(planned.statements).toBe(2);
    expect(shown(planned).renameHouse).toMatchObject({ house: { id, name: 'new name' }, problems: [] });
    const loaded = await world.ask(rename, { id, name: 'new name' }, { reading: 'loaders' });
    expect(loaded.body).toEqual(planned.body);
  });

  it('rolls back a refusal and answers its problems', async () => {
    const [, , id = ''] = world.houseIds;
    const before = await nameOf(id);
    for (const reading of ['plan', 'loaders'] as const) {
      const { body } = await world.ask(rename, { id, name: 'refuse me' }, { reading });
      expect(body).toEqual({ data: { renameHouse: { house: null, problems: [{ code: 'REFUSED', message: '不行：1', numbers: { rows: 1 } }] } } });
    }
    expect(await nameOf(id)).toBe(before);
  });

  it('runs several in turn and keeps what succeeded', async () => {
    const [a = '', b = '', c = ''] = world.houseIds;
    const query = `mutation { one: renameHouse(id: "${a}", name: "A") { house { name } } two: failHouse(id: "${b}") { house { name } } three: renameHouse(id: "${c}", name: "C") { house { name } } }`;
    const { body } = await world.ask(query);
    expect(body.data).toEqual({ one: { house: { name: 'A' } }, two: null, three: { house: { name: 'C' } } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.path).toEqual(['two']);
    expect(await nameOf(b)).not.toBe('failed');
  });

  it('ends at a field that must be there', async () => {
    const [a = '', b = ''] = world.houseIds;
    const { body } = await world.ask(`mutation { one: renameHouse(id: "nonsense", name: "X") { house { name } } two: renameHouse(id: "${b}", name: "never") { house { name } } }`);
    expect(body.data).toBeNull();
    expect(body.errors?.[0]).toMatchObject({ path: ['one'], extensions: { code: 'NOT_FOUND' } });
    expect(await nameOf(b)).not.toBe('never');
    expect(await nameOf(a)).toBe('A');
  });

  it('answers null for a row that the writer may not see, and reads rows of payloads that did their own work', async () => {
    const [a = ''] = world.houseIds;
    expect((await world.ask(rename, { id: world.hiddenHouseId, name: 'x' })).body.data).toEqual({ renameHouse: { house: null, problems: [] } });
    const plain = await world.ask(`mutation { __typename plainHouse(id: "${a}") { __typename house { id } problems { code } } }`);
    expect(plain.body.data).toEqual({ __typename: 'Mutation', plainHouse: { __typename: 'HousePayload', house: { id: a }, problems: [] } });
  });

  it('loads a payload that cannot be planned inside the same transaction', async () => {
    const query = `mutation { renameHouse(id: "${first()}", name: "loaded") { house { name rooms { echo } } } }`;
    const { body, fallbacks } = await world.ask(query);
    expect(fallbacks).toEqual(['Room.echo is resolved by a method']);
    expect(shown({ body }).renameHouse.house.name).toBe('loaded');
  });
});
