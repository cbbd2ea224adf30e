/** Responsible for saying of which areas two packs can judge differently, so that only their records are read. Pure. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';

/** What is judged from records of every day, each with the parameters that its evaluators ask for. */
const asked = {
  WORKLOAD: ['load.', 'week.'],
  STAY: ['attend.', 'term.', 'leave.homeVisits.'],
  RECEIVER: ['coverage.', 'team.size.min'],
  SERVICE: ['service.', 'promo.gate', 'leave.deductsService'],
} as const;

export type DryRunArea = keyof typeof asked;

/** Areas in which any of these packs says something else than the one that is tried. */
export function touchedAreas(before: readonly ResolvedPack[], after: ResolvedPack): ReadonlySet<DryRunArea> {
  const changed = new Set(before.flatMap((pack) => changedKeys(pack, after)));
  const areas = Object.keys(asked) as DryRunArea[];
  return new Set(areas.filter((area) => asked[area].some((prefix) => [...changed].some((key) => key.startsWith(prefix)))));
}

function changedKeys(before: ResolvedPack, after: ResolvedPack): string[] {
  const [was, becomes] = [spoken(before), spoken(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])].filter((key) => was.get(key) !== becomes.get(key));
}

/** What a pack says by each key: its values and when they hold, wherever they are written down. */
function spoken({ entries }: ResolvedPack): Map<string, string> {
  return new Map([...entries].map(([key, list]) => [key, JSON.stringify(list.map(({ id, when, value, effect }) => [id ?? null, when ?? null, value, effect ?? null]))]));
}
