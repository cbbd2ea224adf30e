import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operationsOf } from './read-fixture/operations.js';
import { openReadWorld, type ReadWorld } from './read-fixture/world.js';

let world: ReadWorld;
beforeAll(async () => {
  world = await openReadWorld();
});
afterAll(() => world.close());

const RUNS = Number(process.env['READ_RUNS'] ?? 200);

it(`answers ${RUNS} generated operations as the loaders do, byte for byte, each in one statement`, async () => {
  const id = fc.constantFrom(...world.houseIds.slice(0, 6), world.hiddenHouseId).map((value) => `(id: "${value}")`);
  const page = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('built', 'height', 'mixed', 'rooms')).map(([first, order]) => `(first: ${first}, order: "${order}")`);
  const roots: Record<string, fc.Arbitrary<string>> = {
    house: fc.constantFrom(...world.houseIds.slice(0, 6)).map((value) => `(id: "${value}")`), maybeHouse: id, overview: id, houses: page,
    keeper: fc.constant(`(id: "${world.keeperId}")`), rooms: fc.constant('(limit: 3)'), housesByKey: fc.constant(`(ids: ["${world.houseIds[3]}", "${world.houseIds[1]}"])`),
    figures: fc.constant(''), figure: fc.constantFrom('(kind: "WOOD")', '(kind: "CLAY")'), houseCount: fc.constant(''), whoami: fc.constant(''),
    roomsOf: fc.constant(`(houseId: "${world.houseIds[1]}")`),
  };
  // Room.echo is a method; codes and sameKindHouse hold nulls that their types forbid: those are tested by themselves.
  const without = ['Room.echo', 'House.codes', 'Room.sameKindHouse'];
  const operations = operationsOf(world.schema, { depth: 5, arguments: (field) => roots[field] ?? null, without });
  await fc.assert(
    fc.asyncProperty(operations, async ({ query, variables }) => {
      const planned = await world.ask(query, variables);
      const levels = await world.ask(query, variables, { reading: 'levels' });
      const loaded = await world.ask(query, variables, { reading: 'loaders' });
      expect(planned.body.errors).toBeUndefined();
      expect([planned.fallbacks, levels.fallbacks]).toEqual([[], []]);
      expect(Math.max(planned.statements, levels.statements)).toBeLessThanOrEqual(1);
      expect(JSON.stringify(planned.body)).toBe(JSON.stringify(loaded.body));
      expect(JSON.stringify(levels.body)).toBe(JSON.stringify(loaded.body));
    }),
    { numRuns: RUNS, seed: process.env['READ_SEED'] ? Number(process.env['READ_SEED']) : undefined },
  );
}, 120_000);
