import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityType, LoadQuota } from '@jiedui/schema/parameters/shapes';
import { parsePack } from '@jiedui/schema/policy-pack';
import { resolvePack, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addDays } from './calendar.js';
import { evaluateLoad, type LoadFacts } from './load.js';
import type { ActivityFacts } from './load-amount.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const patience = 20_000 + runs.numRuns * 30;

function packWith(quota: LoadQuota, more: Record<string, unknown>[] = []): ResolvedPack {
  const parsed = parsePack({
    code: 'X-1', version: 1, name: { zh: '方案', en: 'Pack' }, source: null, extends: null, valid: { from: null, to: null },
    basis: [{ id: 'main', title: '文件', asPrinted: null, normalised: null, issuers: [], issuedOn: null }], changeNote: '首次',
    parameters: [
      { key: 'load.quota', id: 'q', value: quota, ruleId: 'R-380', origin: 'DEFAULT' },
      { key: 'week.partialExempt', value: true, ruleId: 'C-14', origin: 'CONVENTION' },
      { key: 'week.partialExempt.workdays', value: 5, ruleId: 'C-14', origin: 'CONVENTION' },
      ...more,
    ],
  });
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  const resolved = resolvePack(parsed.pack, () => null);
  if (!resolved.ok) throw new Error('not resolved');
  return resolved.pack;
}

/** Some hundred quotas come again and again. */
const made = new Map<string, ResolvedPack>();
function packOf(quota: LoadQuota): ResolvedPack {
  const name = JSON.stringify(quota);
  const pack = made.get(name) ?? packWith(quota);
  made.set(name, pack);
  return pack;
}

const types: ActivityType[] = ['CLINIC', 'ROUND', 'TRAINING', 'GUIDANCE_DAY', 'DOWN_REFERRAL'];
/** C-14: clinic before round before training before all else. */
const rank = (type: ActivityType): number => types.indexOf(type);
const start = '2021-12-20';
const holidays = ['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'];
const extras = ['2022-01-29', '2022-01-30'];

/** Every day that a case may touch, by the clock of UTC: a table, so that a hundred thousand walks are a matter of minutes. */
const days = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2021, 9, 1 + at)).toISOString().slice(0, 10));
const placeOf = new Map(days.map((day, at) => [day, at]));
const shifted = (day: string, by: number): string => days[(placeOf.get(day) ?? Number.NaN) + by] ?? 'outside the table';
const daysFrom = (first: string, day: string): number => (placeOf.get(day) ?? Number.NaN) - (placeOf.get(first) ?? Number.NaN);
const weekday = new Map(days.map((day) => [day, new Date(`${day}T00:00:00Z`).getUTCDay()]));

const works = (day: string): boolean => {
  if (extras.includes(day)) return true;
  return ![0, 6].includes(weekday.get(day) ?? 0) && !holidays.includes(day);
};

const mondayOf = (day: string): string => {
  let monday = day;
  while (weekday.get(monday) !== 1) monday = shifted(monday, -1);
  return monday;
};

/** Name of the window that a day lies in, found by looking at the day alone. */
function windowOf(window: LoadQuota['window'], day: string, first: string): string {
  const month = Number(day.slice(5, 7));
  switch (window) {
    case 'WEEK': return mondayOf(day);
    case 'TWO_WEEKS': return shifted(mondayOf(first), Math.floor(daysFrom(mondayOf(first), day) / 14) * 14);
    case 'MONTH': return `${day.slice(0, 7)}-01`;
    case 'QUARTER': return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'YEAR': return `${day.slice(0, 4)}-01-01`;
    case 'ASSIGNMENT': return first;
  }
}

/** Every half-day of every day of the stay is asked what was done in it: slow and plain. */
function slowly(quota: LoadQuota, stay: { from: string; to: string; leaveOn: string[] }, activities: ActivityFacts[]) {
  const amounts = new Map<string, number>();
  const workdays = new Map<string, number>();
  for (let day = stay.from; day <= stay.to; day = shifted(day, 1)) {
    const name = windowOf(quota.window, day, stay.from);
    if (!amounts.has(name)) amounts.set(name, 0);
    if (works(day) && !stay.leaveOn.includes(day)) workdays.set(mondayOf(day), (workdays.get(mondayOf(day)) ?? 0) + 1);
    for (const slot of ['AM', 'PM'] as const) {
      const here = activities.filter((one) => one.on === day && (one.slot === slot || one.slot === null));
      const best = (list: ActivityFacts[]) => [...list].sort((a, b) => rank(a.type) - rank(b.type))[0]?.type;
      const sessions = activities.filter((one) => one.on === day && one.type !== 'DOWN_REFERRAL' && (one.slot ?? 'AM') === slot);
      const fits = (type: ActivityType | undefined) => type !== undefined && (quota.activity === 'ANY' || quota.activity === type);
      let add = 0;
      if (quota.measure !== 'COUNT') add = fits(best(here)) ? (quota.measure === 'DAYS' ? 0.5 : 1) : 0;
      else {
        add = fits(best(sessions)) ? 1 : 0;
        for (const one of activities) if (one.on === day && (one.slot ?? 'AM') === slot && one.type === 'DOWN_REFERRAL' && fits(one.type)) add += one.quantity;
      }
      amounts.set(name, (amounts.get(name) ?? 0) + add);
    }
  }
  const exempt = (name: string): boolean => {
    if (quota.window === 'WEEK') return (workdays.get(name) ?? 0) < 5;
    if (quota.window === 'TWO_WEEKS') return [name, shifted(name, 7)].every((monday) => (workdays.get(monday) ?? 0) < 5);
    if (quota.window !== 'MONTH' && quota.window !== 'QUARTER') return false;
    return windowOf(quota.window, shifted(stay.from, -1), stay.from) === name || windowOf(quota.window, shifted(stay.to, 1), stay.from) === name;
  };
  return [...amounts].map(([name, amount]) => ({ from: name, amount, verdict: exempt(name) ? 'EXEMPT' : amount >= quota.min ? 'MET' : 'NOT_MET' }));
}

const quotaArbitrary = fc.record({
  activity: fc.constantFrom<ActivityType>('ANY', 'CLINIC', 'ROUND', 'TRAINING', 'GUIDANCE_DAY', 'DOWN_REFERRAL'),
  measure: fc.constantFrom<LoadQuota['measure']>('DAYS', 'HALF_DAYS', 'COUNT'),
  window: fc.constantFrom<LoadQuota['window']>('WEEK', 'TWO_WEEKS', 'MONTH', 'QUARTER', 'YEAR', 'ASSIGNMENT'),
  per: fc.constantFrom<LoadQuota['per']>('PERSON', 'PERSON_SITE'),
  min: fc.integer({ min: 1, max: 4 }),
});
const offset = fc.integer({ min: 0, max: 110 });
const activity = fc.record({
  on: offset, slot: fc.constantFrom<'AM' | 'PM' | null>('AM', 'PM', null), type: fc.constantFrom(...types), quantity: fc.integer({ min: 1, max: 3 }),
});

const receiver: LoadFacts['receiver'] = { id: 'site', name: '中心', kind: 'COMMUNITY_CENTRE', category: null, standard: null, creating: null, population: null };

describe('workload in windows (C-14)', () => {
  it('agrees with asking every half-day of every day', () => {
    fc.assert(
      fc.property(quotaArbitrary, offset, fc.integer({ min: 0, max: 100 }), fc.array(activity, { maxLength: 25 }), fc.array(offset, { maxLength: 8 }), (quota, from, length, lines, leave) => {
        const stay = { from: shifted(start, from), to: shifted(start, from + length), leaveOn: leave.map((day) => shifted(start, day)) };
        const activities: ActivityFacts[] = lines.map((line) => ({ ...line, on: shifted(start, line.on), personId: 'li', siteId: 'site' }));
        const [line] = evaluateLoad(packOf(quota), {
          receiver, from: '2021-01-01', to: '2023-12-31', today: '2024-06-01', activities,
          stays: [{ ...stay, personId: 'li', personName: '李某', siteId: 'site', role: 'MEMBER', mode: 'STATION' }],
          calendar: { restDays: holidays, extraWorkdays: extras },
        });
        expect(line?.windows.map(({ from: day, amount, verdict }) => ({ from: day, amount, verdict }))).toEqual(slowly(quota, stay, activities));
      }),
      runs,
    );
  }, patience);

  const stays: LoadFacts['stays'] = [{ personId: 'li', personName: '李某', siteId: 'site', role: 'MEMBER', mode: 'STATION', from: '2022-05-02', to: '2022-05-08', leaveOn: [] }];
  const oneWeek = (pack: ResolvedPack, activities: ActivityFacts[]) =>
    evaluateLoad(pack, { receiver, from: '2022-05-02', to: '2022-05-08', today: '2022-06-01', stays, activities, calendar: { restDays: [], extraWorkdays: [] } }).map((line) => line.finding.verdict);
  const clinic: LoadQuota = { activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 1 };
  const work = (type: ActivityType): ActivityFacts => ({ personId: 'li', siteId: 'site', type, on: '2022-05-04', slot: 'AM', quantity: 1 });

  it('any one of a rule’s quotas is enough where the pack says so', () => {
    const round = { key: 'load.quota', id: 'r', value: { ...clinic, activity: 'ROUND' }, ruleId: 'R-380', origin: 'DEFAULT' };
    const any = { key: 'load.combineMode', value: 'ANY', ruleId: 'R-006', origin: 'DEFAULT' };
    expect(oneWeek(packWith(clinic, [round]), [work('CLINIC')])).toEqual(['MET', 'NOT_MET']);
    expect(oneWeek(packWith(clinic, [round, any]), [work('CLINIC')])).toEqual(['MET', 'EXEMPT']);
    expect(oneWeek(packWith(clinic, [round, any]), [])).toEqual(['NOT_MET', 'NOT_MET']);
  });

  it('a pack may let a half-day count for other work first', () => {
    const both = [work('CLINIC'), work('ROUND')];
    expect(oneWeek(packWith(clinic), both)).toEqual(['MET']);
    expect(oneWeek(packWith(clinic, [{ key: 'load.slotPriority', value: ['ROUND', 'CLINIC'], ruleId: 'C-14', origin: 'CONVENTION' }]), both)).toEqual(['NOT_MET']);
  });

  it('a year of a hundred persons is counted at once', () => {
    const pack = packWith({ activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min: 3 });
    const worked = Array.from({ length: 267 }, (_, index) => addDays('2022-01-01', index));
    const people = Array.from({ length: 100 }, (_, index) => `p${index}`);
    const began = performance.now();
    evaluateLoad(pack, {
      receiver, from: '2022-01-01', to: '2022-12-31', today: '2023-01-01', calendar: { restDays: [], extraWorkdays: [] },
      stays: people.map((personId) => ({ personId, personName: personId, siteId: 'site', role: 'MEMBER', mode: 'STATION', from: '2022-01-01', to: '2022-12-31', leaveOn: [] })),
      activities: people.flatMap((personId) => worked.map((on): ActivityFacts => ({ personId, siteId: 'site', type: 'CLINIC', on, slot: 'AM', quantity: 1 }))),
    });
    const hundredPersons = performance.now() - began;
    expect(hundredPersons).toBeLessThan(2000);
  });
});
