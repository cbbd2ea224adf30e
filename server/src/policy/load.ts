import { span } from '@jiedui/schema/finding-words';
import { loadWords as say } from '@jiedui/schema/finding-words-work';
import { type LoadQuota, quotaMeasures, showQuota, usualSlotPriority } from '@jiedui/schema/parameters/shapes';
import { lookup, lookupAll, type ResolvedPack, type ResolvedParameter } from '@jiedui/schema/policy-pack-resolve';
import { dayAt, dayIndex } from './day-index.js';
import type { Day, ReceiverFacts, StayMode, StayRole } from './facts.js';
import { type Finding, findingOf, type Outcome, type Verdict } from './finding.js';
import { type ActivityFacts, amountsIn, ranksOf, workDone } from './load-amount.js';
import { type Period, periodsTouching } from './period.js';
import { subjectOf } from './subject.js';
import { type WorkCalendar, workdayFlags } from './work-calendar.js';

/** One stay as far as its workload is judged. Approved leave is not active (C-6); un-approved absence is, and earns nothing. */
export interface LoadStayFacts {
  personId: string;
  personName: string;
  siteId: string;
  role: StayRole;
  mode: StayMode;
  from: Day;
  to: Day;
  leaveOn: Day[];
}

/** Stays and confirmed work of one pairing in a period. */
export interface LoadFacts {
  receiver: ReceiverFacts;
  from: Day;
  to: Day;
  today: Day;
  stays: LoadStayFacts[];
  activities: ActivityFacts[];
  calendar: WorkCalendar;
  /** Only windows that touch these days are answered and judged together; all of the period unless given. */
  shown?: { from: Day; to: Day };
}

export interface LoadWindow {
  from: Day;
  to: Day;
  /** In the measure of the quota; half a day is 0.5. */
  amount: number;
  verdict: Verdict;
}

/** One quota for one subject over all windows of the period. */
export interface LoadLine {
  quotaId: string;
  quota: LoadQuota;
  windows: LoadWindow[];
  finding: Finding;
}

interface Group {
  id: string;
  name: string;
  stays: LoadStayFacts[];
  activities: ActivityFacts[];
}

interface Judged {
  group: Group;
  quotaId: string;
  quota: LoadQuota;
  entry: ResolvedParameter;
  windows: LoadWindow[];
}

/** Work done against every quota of the pack, for each person, person and site, receiver or pairing, window by window. */
export function evaluateLoad(pack: ResolvedPack, facts: LoadFacts): LoadLine[] {
  const ranks = ranksOf(priorityOf(pack));
  const judged: Judged[] = [];
  for (const { group, mode, role, per } of groupsOf(facts)) {
    const subject = { ...subjectOf({ receiver: facts.receiver }), 'assignment.mode': mode, 'assignment.role': role };
    const quotas = lookupAll(pack, 'load.quota', subject).flatMap(({ id, found }) =>
      found.state === 'FOUND' && found.value.per === per ? [{ id, value: found.value, entry: found.entry }] : [],
    );
    if (quotas.length === 0) continue;
    const done = workDone(group.activities, ranks);
    const span = spanOf(facts, group);
    for (const { id, value, entry } of quotas) {
      const periods = periodsTouching(value.window, span.from, span.to);
      const amounts = amountsIn(periods, value, done);
      const exempt = exemption(pack, facts, group, value);
      const windows = periods.map((period, index) => judgeWindow(value, period, amounts[index] ?? 0, exempt(period), facts.today));
      judged.push({ group, quotaId: id, quota: value, entry, windows });
    }
  }
  combine(pack, judged);
  const { shown } = facts;
  if (shown === undefined) return judged.map((line) => lineOf(pack, line));
  return judged
    .map((line) => ({ ...line, windows: line.windows.filter(({ from, to }) => from <= shown.to && to >= shown.from) }))
    .filter((line) => line.windows.length > 0)
    .map((line) => lineOf(pack, line));
}

function priorityOf(pack: ResolvedPack) {
  const own = lookup(pack, 'load.slotPriority');
  return own.state === 'FOUND' ? own.value : usualSlotPriority;
}

interface Asked {
  group: Group;
  per: LoadQuota['per'];
  mode: StayMode | null;
  role: StayRole | null;
}

/** Whom the quotas are asked of: each person (by mode), each person at each site, each site, and the pairing as a whole. */
function groupsOf(facts: LoadFacts): Asked[] {
  const groups = new Map<string, Asked>();
  const byPerson = new Map<string, ActivityFacts[]>();
  for (const activity of facts.activities) {
    const own = byPerson.get(activity.personId);
    if (own === undefined) byPerson.set(activity.personId, [activity]);
    else own.push(activity);
  }
  for (const stay of facts.stays) {
    const { personId, personName, siteId, mode, role } = stay;
    const own = (byPerson.get(personId) ?? []).filter((done) => done.siteId === siteId && done.on >= stay.from && done.on <= stay.to);
    const add = (key: string, per: LoadQuota['per']) => {
      const group = groups.get(key)?.group ?? { id: personId, name: personName, stays: [], activities: [] };
      group.stays.push(stay);
      for (const activity of own) group.activities.push(activity);
      groups.set(key, { group, per, mode, role });
    };
    add(`PERSON ${personId} ${mode}`, 'PERSON');
    add(`PERSON_SITE ${personId} ${siteId} ${mode}`, 'PERSON_SITE');
  }
  const { receiver, activities } = facts;
  const whole: Group = { id: receiver.id, name: receiver.name, stays: [], activities };
  const atReceiver = activities.filter((activity) => activity.siteId === receiver.id);
  return [
    ...groups.values(),
    { group: { ...whole, activities: atReceiver }, per: 'SITE', mode: null, role: null },
    { group: whole, per: 'PAIRING', mode: null, role: null },
  ];
}

/** The days on which a subject can be active: its stays within the period, or the period where it has none of its own. */
function spanOf(facts: LoadFacts, { stays }: Group): { from: Day; to: Day } {
  if (stays.length === 0) return facts;
  const from = stays.reduce((first, stay) => (stay.from < first ? stay.from : first), facts.to);
  const to = stays.reduce((last, stay) => (stay.to > last ? stay.to : last), facts.from);
  return { from: from > facts.from ? from : facts.from, to: to < facts.to ? to : facts.to };
}

/**
 * Which windows are not judged (C-14): weeks with fewer than five active working days, fortnights of two such weeks,
 * months and quarters that the stay does not fill. A year and an assignment are judged on what lies in them.
 */
function exemption(pack: ResolvedPack, facts: LoadFacts, group: Group, quota: LoadQuota): (period: Period) => boolean {
  const rule = lookup(pack, 'week.partialExempt');
  if (rule.state !== 'FOUND' || !rule.value || quota.window === 'YEAR' || quota.window === 'ASSIGNMENT') return () => false;
  const span = spanOf(facts, group);
  const [first, last] = [dayIndex(span.from), dayIndex(span.to)];
  if (quota.window === 'MONTH' || quota.window === 'QUARTER') return ({ from, to }) => from < first || to > last;
  const least = lookup(pack, 'week.partialExempt.workdays');
  const workdays = least.state === 'FOUND' ? least.value : 0;
  const active = activeWorkdays(facts, group, first, last);
  const partial = (monday: number): boolean => {
    let days = 0;
    for (let day = monday; day < monday + 7; day += 1) if (day >= first && day <= last) days += active[day - first] ?? 0;
    return days < workdays;
  };
  return ({ from, to }) => {
    for (let monday = from; monday <= to; monday += 7) if (!partial(monday)) return false;
    return true;
  };
}

/** One flag a day: a working day on which a stay of the subject was active. */
function activeWorkdays(facts: LoadFacts, group: Group, first: number, last: number): Uint8Array {
  const workdays = workdayFlags(facts.calendar, first, last);
  if (group.stays.length === 0) return workdays;
  const active = new Uint8Array(workdays.length);
  for (const stay of group.stays) {
    const leave = new Set(stay.leaveOn.map(dayIndex));
    for (let day = Math.max(first, dayIndex(stay.from)); day <= Math.min(last, dayIndex(stay.to)); day += 1) {
      if (!leave.has(day)) active[day - first] = workdays[day - first] ?? 0;
    }
  }
  return active;
}

function judgeWindow(quota: LoadQuota, period: Period, raw: number, exempt: boolean, today: Day): LoadWindow {
  const amount = quota.measure === 'DAYS' ? raw / 2 : raw;
  const to = dayAt(period.to);
  const verdict = exempt ? 'EXEMPT' : amount >= quota.min ? 'MET' : to >= today ? 'UNKNOWN' : 'NOT_MET';
  return { from: dayAt(period.from), to, amount, verdict };
}

/** Where any one of several quotas of a rule is enough, a window that one of them keeps is not held against the others. */
function combine(pack: ResolvedPack, judged: Judged[]): void {
  const mode = lookup(pack, 'load.combineMode');
  if (mode.state !== 'FOUND' || mode.value !== 'ANY') return;
  for (const line of judged) {
    const others = judged.filter((other) => other !== line && other.group.id === line.group.id && other.entry.ruleId === line.entry.ruleId);
    for (const window of line.windows) {
      const kept = others.some((other) => other.windows.some(({ from, to, verdict }) => verdict === 'MET' && from === window.from && to === window.to));
      if (kept && window.verdict !== 'MET') window.verdict = 'EXEMPT';
    }
  }
}

function lineOf(pack: ResolvedPack, { group, quotaId, quota, entry, windows }: Judged): LoadLine {
  const question = { pack, key: 'load.quota' as const, id: quotaId, code: 'LOAD', path: `load.${quotaId}.${group.id}`, about: group };
  return { quotaId, quota, windows, finding: findingOf(question, entry, outcomeOf(quota, windows)) };
}

function outcomeOf(quota: LoadQuota, windows: LoadWindow[]): Outcome {
  const required = showQuota(quota);
  const count = (verdict: Verdict) => windows.filter((window) => window.verdict === verdict).length;
  const [met, missed, open] = [count('MET'), count('NOT_MET'), count('UNKNOWN')];
  const failed = windows.find((window) => window.verdict === 'NOT_MET');
  const numbers = { required: quota.min, met, missed, open, exempt: windows.length - met - missed - open };
  const [only, ...others] = windows;
  if (only !== undefined && others.length === 0) return ofOneWindow(quota, only, numbers);
  if (failed !== undefined) {
    const unit = quotaMeasures[quota.measure];
    return {
      verdict: 'NOT_MET',
      required,
      actual: say.missed(missed, met, span(failed.from, failed.to), say.tooLittle(failed.amount, unit, quota.min)),
      numbers: { ...numbers, amount: failed.amount },
      since: failed.from,
      fix: say.record,
    };
  }
  if (met > 0) return { verdict: 'MET', required, actual: say.reached(met), numbers };
  if (open > 0) return { verdict: 'UNKNOWN', required, actual: say.notOver, numbers, fix: say.doInTime };
  return { verdict: 'EXEMPT', required, actual: say.noWhole, numbers };
}

/** One window says its amount: 2 个半天(2 < 3). */
function ofOneWindow(quota: LoadQuota, window: LoadWindow, counts: Record<string, number>): Outcome {
  const unit = quotaMeasures[quota.measure];
  const numbers = { ...counts, amount: window.amount, actual: window.amount };
  const required = showQuota(quota);
  const { amount } = window;
  switch (window.verdict) {
    case 'MET':
      return { verdict: 'MET', required, actual: say.enough(amount, unit, quota.min), numbers };
    case 'NOT_MET':
      return { verdict: 'NOT_MET', required, actual: say.tooLittle(amount, unit, quota.min), numbers, since: window.from, fix: say.record };
    case 'UNKNOWN':
      return { verdict: 'UNKNOWN', required, actual: say.goesOn(amount, unit), numbers, fix: say.more(window.to, quota.min - amount, unit) };
    case 'EXEMPT':
      return { verdict: 'EXEMPT', required, actual: say.notWhole(amount, unit), numbers };
  }
}
