import { gql } from '@apollo/client';
import { preferences } from '../app/preferences.js';
import { inLanguage } from '../app/said.js';
import type { FindingFieldsFragment } from '../graphql/generated/types.js';
import type { FindingRow } from '../ui/findings-table.js';
import { labelOf } from './labels.js';

export const FINDING_FIELDS = gql`
  fragment FindingFields on Finding {
    code
    ruleId
    clause
    verdict
    effect
    label
    labelEn
    required
    requiredEn
    actual
    actualEn
    numbers
    fix
    fixEn
    message
    path
    subjectId
  }
`;

type Numbers = Record<string, string | number>;

const verdictWords = { MET: ['符合', 'met'], NOT_MET: ['不符合', 'not met'], UNKNOWN: ['待补充', 'to be completed'], EXEMPT: ['—', '—'] } as const;

/** "5 ≥ 5", "差 1 天", "初级 < 中级"; the verdict in words where there is nothing to compare. */
function comparison(finding: FindingFieldsFragment): string {
  const numbers = (finding.numbers ?? {}) as Numbers;
  const english = preferences().language === 'en';
  const met = finding.verdict === 'MET';
  const sign = met ? '≥' : '<';
  const word = verdictWords[finding.verdict][english ? 1 : 0];
  if (finding.verdict === 'EXEMPT' || finding.verdict === 'UNKNOWN') return word;
  if (Number(numbers['shortByDays'] ?? 0) > 0) return english ? `${numbers['shortByDays']} days short` : `差 ${numbers['shortByDays']} 天`;
  if (numbers['requiredMonths'] !== undefined && numbers['months'] !== undefined) {
    const length = english ? `${numbers['months']} m ${numbers['days'] ?? 0} d` : `${numbers['months']} 月 ${numbers['days'] ?? 0} 天`;
    return `${length} ${sign} ${numbers['requiredMonths']} ${english ? 'm' : '月'}`;
  }
  if (typeof numbers['requiredLevel'] === 'string' && typeof numbers['level'] === 'string') {
    return `${labelOf('titleLevel', numbers['level'])} ${sign} ${labelOf('titleLevel', numbers['requiredLevel'])}`;
  }
  if (numbers['required'] === undefined || numbers['actual'] === undefined) return word;
  if (finding.code.endsWith('_COUNT')) return `${numbers['actual']} ${met ? '=' : '≠'} ${numbers['required']}`;
  return `${numbers['actual']} ${sign} ${numbers['required']}`;
}

/** Names of persons by the ids that findings carry. */
export type NameOf = (subjectId: string | null) => string | null;

const actualOf = ({ actual, actualEn }: FindingFieldsFragment): string => inLanguage(actual, actualEn);

function dataOf(finding: FindingFieldsFragment, nameOf: NameOf): string {
  const name = nameOf(finding.subjectId);
  return name ? `${name}　${actualOf(finding)}` : actualOf(finding);
}

/** What can be done about a finding, as a button of its row. */
export type ActionOf = (finding: FindingFieldsFragment) => React.ReactNode;

function keyOf(finding: FindingFieldsFragment): string {
  const { verdict, code, ruleId, actual, fix } = finding;
  return verdict === 'MET' || verdict === 'EXEMPT' ? [verdict, code, ruleId].join() : [verdict, code, ruleId, actual, fix].join();
}

/** Persons of whom the same holds share a line of names; others keep a line each. */
function dataLines(same: readonly FindingFieldsFragment[], nameOf: NameOf): string {
  const actuals = new Set(same.map(actualOf));
  const names = same.map((finding) => nameOf(finding.subjectId)).filter((name) => name !== null);
  if (actuals.size === 1 && names.length > 1) return `${names.join('、')}　${[...actuals].join('')}`;
  return same.map((finding) => dataOf(finding, nameOf)).join('\n');
}

/** Findings of one rule share a row where they all hold, or where the very same is missing; otherwise each has its own. */
export function findingRows(findings: readonly FindingFieldsFragment[], nameOf: NameOf, actionOf: ActionOf = () => null): FindingRow[] {
  const english = preferences().language === 'en';
  const groups = new Map<string, FindingFieldsFragment[]>();
  for (const finding of findings) groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  return [...groups].flatMap(([key, same]): FindingRow[] => {
    const [first] = same;
    if (!first) return [];
    const compared = new Set(same.map(comparison));
    return [
      {
        key,
        verdict: first.verdict,
        ruleId: first.ruleId,
        clause: first.clause,
        requirement: `${english ? first.labelEn : first.label}　${inLanguage(first.required, first.requiredEn)}`,
        data: dataLines(same, nameOf),
        fix: first.fix === null ? null : inLanguage(first.fix, first.fixEn),
        language: english && first.actualEn !== null ? 'en' : 'zh-CN',
        comparison: compared.size === 1 ? comparison(first) : verdictWords[first.verdict][english ? 1 : 0],
        action: first.verdict === 'NOT_MET' || first.verdict === 'UNKNOWN' ? actionOf(first) : null,
      },
    ];
  });
}
