import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { completionDay } from './calendar.js';
import { serviceLedger, type ServiceFacts } from './service.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;

function packWith(parameters: Record<string, unknown>[]): ResolvedPack {
  const parsed = parsePack({
    code: 'X-1', version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: null, valid: { from: null, to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: parameters.map((parameter) => ({ ruleId: 'R-404', origin: 'DEFAULT', ...parameter })),
  });
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  const resolved = resolvePack(parsed.pack, () => null);
  if (!resolved.ok) throw new Error('not resolved');
  return resolved.pack;
}

const pack = packWith([
  { key: 'service.minStintMonths', value: 3 },
  { key: 'service.equivalents', value: ['TIBET'] },
  { key: 'service.equivalents.governmentOrganised', value: true },
  { key: 'service.daysPerMonth', value: 30 },
]);

const start = '2019-11-20';
const upTo = '2021-03-15';

/** Days by the clock of UTC, nothing of the calendar that is tested; a table, so that a hundred thousand walks are a matter of minutes. */
const days = Array.from({ length: 1_200 }, (_, at) => new Date(Date.UTC(2019, 9, 1 + at)).toISOString().slice(0, 10));
const placeOf = new Map(days.map((day, at) => [day, at]));
const shifted = (day: string, by: number): string => days[(placeOf.get(day) ?? Number.NaN) + by] ?? 'outside the table';
const next = (day: string): string => shifted(day, 1);

/** Walks each run day by day: gathers unbroken runs, drops the short ones, gives every day to the first run that has it. */
function slowly(services: ServiceFacts[]): { months: number; days: number } {
  const walked: string[][] = [];
  for (const service of services) {
    let run: string[] = [];
    const close = () => {
      const [from] = run;
      const to = run.at(-1);
      if (from !== undefined && to !== undefined && counts(service, from, to)) walked.push(run);
      run = [];
    };
    for (let day = service.from; day <= (service.to ?? upTo) && day <= upTo; day = next(day)) {
      if (service.brokenOn.includes(day)) close();
      else run.push(day);
    }
    close();
  }
  walked.sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : `${a[0]}` > `${b[0]}` ? 1 : b.length - a.length));
  const taken = new Set<string>();
  let [months, days, parts] = [0, 0, 0];
  for (const run of walked) {
    const own = run.filter((day) => !taken.has(day));
    own.forEach((day) => taken.add(day));
    const [from] = own;
    if (from === undefined) continue;
    let [whole, left] = [0, 0];
    let due = completionDay(from, 1);
    for (const day of own) {
      left += 1;
      if (day !== due) continue;
      [whole, left] = [whole + 1, 0];
      due = completionDay(from, whole + 1);
    }
    months += whole;
    days += left;
    parts += 1;
  }
  // Left-over days make months where lengths are added; a single length is as C-4 says.
  while (parts > 1 && days >= 30) [months, days] = [months + 1, days - 30];
  return { months, days };
}

function counts(service: ServiceFacts, from: string, to: string): boolean {
  if (service.revoked) return false;
  if (service.kind === 'ORDINARY') return to >= completionDay(from, 3);
  return service.kind === 'TIBET' && service.governmentOrganised === true;
}

const offset = fc.integer({ min: 0, max: 480 });
const service = fc.record({
  from: offset,
  length: fc.integer({ min: -3, max: 260 }),
  open: fc.boolean(),
  kind: fc.constantFrom<ServiceFacts['kind']>('ORDINARY', 'ORDINARY', 'TIBET', 'XINJIANG'),
  governmentOrganised: fc.constantFrom(true, false, null),
  broken: fc.array(offset, { maxLength: 3 }),
  revoked: fc.boolean(),
});

describe('cumulative service (C-5 to C-7)', () => {
  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(fc.array(service, { maxLength: 6 }), (lines) => {
        const services = lines.map((line, index): ServiceFacts => ({
          id: String(index),
          kind: line.kind,
          governmentOrganised: line.governmentOrganised,
          from: shifted(start, line.from),
          to: line.open ? null : shifted(start, line.from + line.length),
          brokenOn: line.broken.map((day) => shifted(start, day)),
          leaveOn: [],
          revoked: line.revoked && index % 3 === 0,
        }));
        expect(serviceLedger(pack, services, upTo).total).toEqual(slowly(services));
      }),
      runs,
    );
  }, patience);

  it('approved leave is deducted only where the pack says so, the longest run alone counts where nothing adds up', () => {
    const line = (id: string, from: string, to: string): ServiceFacts => ({
      id, kind: 'ORDINARY', governmentOrganised: null, from, to, brokenOn: [], leaveOn: ['2020-02-03', '2020-02-04'], revoked: false,
    });
    const two = [line('a', '2020-01-01', '2020-06-30'), line('b', '2020-08-01', '2020-10-31')];
    expect(serviceLedger(packWith([]), two, upTo).total).toEqual({ months: 9, days: 0 });
    expect(serviceLedger(packWith([{ key: 'leave.deductsService', value: true }]), two, upTo).total).toEqual({ months: 8, days: 28 });
    expect(serviceLedger(packWith([{ key: 'service.cumulative', value: false }]), two, upTo).total).toEqual({ months: 6, days: 0 });
  });
});
