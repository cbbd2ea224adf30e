import { gql } from '@apollo/client';
import { preferences } from '../app/preferences.js';
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
    actual
    numbers
    fix
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

function dataOf(finding: FindingFieldsFragment, nameOf: NameOf): string {
  const name = nameOf(finding.subjectId);
  return name ? `${name}　${finding.actual}` : finding.actual;
}

/** One row for each failed or unknown finding; findings of one rule that all hold share a row. */
export function findingRows(findings: readonly FindingFieldsFragment[], nameOf: NameOf): FindingRow[] {
  const english = preferences().language === 'en';
  const rows = new Map<string, FindingRow>();
  for (const finding of findings) {
    const settled = finding.verdict === 'MET' || finding.verdict === 'EXEMPT';
    const key = settled ? `${finding.verdict}-${finding.code}-${finding.ruleId}` : `${finding.code}-${finding.path}-${finding.subjectId ?? ''}`;
    const known = rows.get(key);
    if (known) {
      known.data = `${known.data}\n${dataOf(finding, nameOf)}`;
      known.comparison = known.comparison === comparison(finding) ? known.comparison : finding.required;
      continue;
    }
    rows.set(key, {
      key,
      verdict: finding.verdict,
      ruleId: finding.ruleId,
      clause: finding.clause,
      requirement: `${english ? finding.labelEn : finding.label}　${finding.required}`,
      data: dataOf(finding, nameOf),
      fix: finding.fix,
      comparison: comparison(finding),
    });
  }
  return [...rows.values()];
}
