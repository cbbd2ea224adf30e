import { provinceOf } from '@jiedui/schema/division-code';
import { readinessWords as say } from '@jiedui/schema/finding-words';
import type { Label } from '@jiedui/schema/vocabulary';
import type { FilingRouteValue } from '@jiedui/schema/parameters/shapes';
import type { Subject } from '@jiedui/schema/policy-condition';
import { lookupAll, type ResolvedPack, type ResolvedParameter } from '@jiedui/schema/policy-pack-resolve';
import { lateness } from './agreement.js';
import type { FilingFacts } from './facts.js';
import { type Finding, findingOf, judge, type Outcome } from './finding.js';
import { plainCalendar, rolledDeadline, type WorkCalendar } from './work-calendar.js';

/** The way a roster line has to take. */
export interface FilingRoute {
  /** Id of the route in the pack; null where the pack gives none for this supporter. */
  route: string | null;
  steps: FilingRouteValue['steps'];
  label: string;
  labelEn: string;
}

interface FoundRoute extends FilingRoute {
  entry: ResolvedParameter | null;
  routes: number;
}

/** Chooses the route from where the supporter and the owning commission are. */
export function filingRoute(pack: ResolvedPack, from: Pick<FilingFacts, 'supporterDivision' | 'ownerDivision'>): FilingRoute {
  const { route, steps, label, labelEn } = findRoute(pack, from);
  return { route, steps, label, labelEn };
}

function findRoute(pack: ResolvedPack, { supporterDivision, ownerDivision }: Pick<FilingFacts, 'supporterDivision' | 'ownerDivision'>): FoundRoute {
  const subject: Subject = {
    'supporter.province': provinceOf(supporterDivision),
    'supporter.sameProvince': provinceOf(supporterDivision) === provinceOf(ownerDivision),
  };
  const lines = lookupAll(pack, 'filing.route', subject);
  for (const { id, found } of lines) {
    if (found.state !== 'FOUND') continue;
    return { route: id, steps: found.value.steps, label: found.value.label.zh, labelEn: found.value.label.en, entry: found.entry, routes: lines.length };
  }
  const routes = pack.entries.get('filing.route')?.length ?? 0;
  return { route: null, steps: [], label: '方案没有规定备案路线', labelEn: 'The pack names no route', entry: null, routes };
}

/** Whether a roster line takes the right way, and in time. */
export function evaluateFiling(pack: ResolvedPack, facts: FilingFacts, calendar: WorkCalendar = plainCalendar): Finding[] {
  const subject: Subject = { 'programme.year': facts.year };
  return [
    ...routeFindings(pack, facts),
    ...judge({ pack, key: 'filing.deadline', subject, code: 'FILING_LATE', path: 'submittedOn' }, (deadline) =>
      lateness(pack, rolledDeadline(pack, calendar, deadline), facts.submittedOn, facts.today, 'FILE'),
    ),
  ];
}

function routeFindings(pack: ResolvedPack, facts: FilingFacts): Finding[] {
  const found = findRoute(pack, facts);
  const question = { pack, key: 'filing.route' as const, code: 'WRONG_ROUTE', path: 'route' };
  const [anyRoute] = pack.entries.get('filing.route') ?? [];
  const entry = found.entry ?? anyRoute;
  if (entry === undefined) return [];
  return [findingOf(question, entry, routeOutcome(pack, found, facts))];
}

function routeOutcome(pack: ResolvedPack, found: FoundRoute, facts: FilingFacts): Outcome {
  const numbers = { supporterDivision: facts.supporterDivision, ownerDivision: facts.ownerDivision };
  if (found.route === null) {
    return { verdict: 'UNKNOWN', required: say.route, actual: say.noRoute(provinceOf(facts.supporterDivision)), numbers, fix: say.askForRoute };
  }
  const required = { zh: found.label, en: found.labelEn };
  if (facts.sentBy === null) return { verdict: 'EXEMPT', required, actual: say.notSent, numbers };
  const met = facts.sentBy === found.route;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: routeLabel(pack, facts.sentBy), numbers, fix: met ? null : say.takeRoute(required) };
}

function routeLabel(pack: ResolvedPack, route: string): Label {
  for (const entry of pack.entries.get('filing.route') ?? []) {
    if (entry.key === 'filing.route' && entry.id === route) return entry.value.label;
  }
  return { zh: route, en: route };
}

/** Id of the route whose rosters an administration puts together; null where the pack has none. */
export function aggregatedRoute(pack: ResolvedPack): string | null {
  for (const entry of pack.entries.get('filing.route') ?? []) {
    if (entry.key === 'filing.route' && entry.value.steps.some((step) => step.action === 'AGGREGATE')) return entry.id ?? null;
  }
  return null;
}
