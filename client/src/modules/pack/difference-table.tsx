import { gql } from '@apollo/client';
import { usePreferences } from '../../app/preferences.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackDifferenceFieldsFragment } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { labelOf } from '../labels.js';
import { shown } from './pack-ref.js';
import { StrictnessTag } from './strictness.js';
import styles from './pack.module.css';

/** What differs between two packs, line by line, with the rules it rests on. */
export const PACK_DIFFERENCE = gql`
  fragment PackDifferenceFields on PackDifference {
    key
    id
    label
    labelEn
    condition
    conditionEn
    kind
    strictness
    before {
      value
      valueEn
      ruleIds
      clauseText
      from
    }
    after {
      value
      valueEn
      ruleIds
      clauseText
      from
    }
  }
`;

export type PackDifference = PackDifferenceFieldsFragment;

const words = defineWords('difference-table', {
  table: ['差异', 'Differences'],
  parameter: ['参数', 'Parameter'],
  before: ['对比前', 'Before'],
  after: ['对比后', 'After'],
  kind: ['变化', 'Change'],
  rules: ['规则', 'Rules'],
  absent: ['无', 'none'],
});

const rulesOf = (one: PackDifference): string[] => [...new Set([...(one.before?.ruleIds ?? []), ...(one.after?.ruleIds ?? [])])];

/** `before` and `after` head the columns. */
export function DifferenceTable({ differences, before, after }: { differences: readonly PackDifference[]; before: string; after: string }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  return (
    <PlainTable
      label={t('table')}
      rows={differences}
      rowKey={(one) => [one.key, one.id, one.condition].join('|')}
      columns={[
        {
          key: 'parameter',
          title: t('parameter'),
          width: '32%',
          render: (one) => (
            <>
              {shown(english, one.label, one.labelEn)} <code className={styles.key}>{one.id ? `${one.key} · ${one.id}` : one.key}</code>
              {one.condition && <span className={styles.case}>{shown(english, one.condition, one.conditionEn ?? one.condition)}</span>}
            </>
          ),
        },
        { key: 'before', title: before || t('before'), render: (one) => (one.before ? <del className={styles.old}>{shown(english, one.before.value, one.before.valueEn)}</del> : <span className="muted">{t('absent')}</span>) },
        { key: 'after', title: after || t('after'), render: (one) => (one.after ? <b>{shown(english, one.after.value, one.after.valueEn)}</b> : <span className="muted">{t('absent')}</span>) },
        { key: 'kind', title: t('kind'), render: (one) => <StrictnessTag kind={one.kind} strictness={one.strictness} /> },
        {
          key: 'rules',
          title: t('rules'),
          render: (one) => (
            <span className={styles.rules}>
              {rulesOf(one).map((rule) => <RuleChip key={rule} ruleId={rule} clause={(one.after ?? one.before)?.clauseText ?? ''} requirement={shown(english, one.label, one.labelEn)} />)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Hands over the differences as a table that spreadsheet programs open; its words are Chinese. */
export function exportDifferences(name: string, before: string, after: string, differences: readonly PackDifference[]): void {
  downloadTable(name, ['参数', '参数键', '适用情形', before, after, '变化', '宽严', '规则', '条文'], differences.map((one) => [
    one.label, one.id ? `${one.key} #${one.id}` : one.key, one.condition ?? '', one.before?.value ?? '无', one.after?.value ?? '无',
    labelOf('differenceKind', one.kind, 'zh-CN'), labelOf('strictness', one.strictness, 'zh-CN'), rulesOf(one).join('、'), (one.after ?? one.before)?.clauseText ?? '',
  ]));
}
