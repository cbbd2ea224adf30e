import { gql } from '@apollo/client';
import { Fragment } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackParameterFieldsFragment } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';
import styles from './pack-page.module.css';

export const PACK_PARAMETERS = gql`
  fragment PackParameterFields on PackParameter {
    key
    id
    group
    groupLabel
    groupLabelEn
    label
    labelEn
    value
    valueEn
    rawValue
    when
    condition
    conditionEn
    ruleIds
    clauseText
    origin
    effect
    from
    overridable
    note
  }
`;

export type Parameter = PackParameterFieldsFragment;

const words = defineWords('parameter-table', {
  parameter: ['参数', 'Parameter'],
  value: ['取值', 'Value'],
  other: ['对比', 'Other'],
  rule: ['规则', 'Rule'],
  effect: ['作用', 'Effect'],
  from: ['出处', 'Stated in'],
  BLOCK: ['门槛', 'gate'],
  FLAG: ['提示', 'flag'],
  NONE: ['计算', 'reckoning'],
  same: ['相同', 'same'],
  absent: ['无', 'none'],
  tryOut: ['试算 {{parameter}}', 'Try another value of {{parameter}}'],
  tryWord: ['试算', 'Try'],
});

/** What makes two lines of different packs the same parameter. */
export function parameterKey(one: Parameter): string {
  return [one.key, one.id ?? '', one.condition ?? ''].join('|');
}

function effectWord(effect: string): 'BLOCK' | 'FLAG' | 'NONE' {
  return effect === 'BLOCK' || effect === 'FLAG' ? effect : 'NONE';
}

function Other({ mine, other }: { mine: Parameter; other: Parameter | undefined }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  if (!other) return <span className="muted">{t('absent')}</span>;
  if (other.value === mine.value) return <span className="muted">{t('same')}</span>;
  return <del className={styles.old}>{english ? other.valueEn : other.value}</del>;
}

function Row({ one, others, onTry }: { one: Parameter; others: ReadonlyMap<string, Parameter> | undefined; onTry: ((one: Parameter) => void) | undefined }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const other = others?.get(parameterKey(one));
  const differs = others !== undefined && other?.value !== one.value;
  return (
    <tr className={differs ? styles.differs : ''}>
      <td>
        {english ? one.labelEn : one.label} <code className={styles.key}>{one.key}</code>
        {one.condition && <div className={styles.condition}>{english ? one.conditionEn : one.condition}</div>}
      </td>
      <td>
        <b>{english ? one.valueEn : one.value}</b>
      </td>
      {others && (
        <td>
          <Other mine={one} other={other} />
        </td>
      )}
      <td>
        <span className={styles.rules}>
          {one.ruleIds.map((rule) => (
            <RuleChip key={rule} ruleId={rule} clause={one.clauseText} requirement={english ? one.labelEn : one.label} />
          ))}
        </span>
      </td>
      <td>{t(effectWord(one.effect))}</td>
      <td className="muted">{one.from}</td>
      {onTry && (
        <td>
          <button type="button" className={styles.try} aria-label={t('tryOut', { parameter: [english ? one.labelEn : one.label, one.id, english ? one.conditionEn : one.condition].filter(Boolean).join(' ') })} onClick={() => onTry(one)}>
            {t('tryWord')}
          </button>
        </td>
      )}
    </tr>
  );
}

/** Parameters by group; with `others` a column shows what the other pack says, with `onTry` each can be tried with another value. */
export function ParameterTable({ label, parameters, others, onTry }: {
  label: string;
  parameters: readonly Parameter[];
  others?: ReadonlyMap<string, Parameter>;
  onTry?: (one: Parameter) => void;
}) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const groups = [...new Set(parameters.map((one) => one.group))];
  const width = 5 + Number(others !== undefined) + Number(onTry !== undefined);
  return (
    <Panel flush>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('parameter')}</th>
            <th scope="col">{t('value')}</th>
            {others && <th scope="col">{t('other')}</th>}
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('effect')}</th>
            <th scope="col">{t('from')}</th>
            {onTry && <th scope="col">{t('tryWord')}</th>}
          </tr>
        </thead>
        {groups.map((group) => {
          const rows = parameters.filter((one) => one.group === group);
          return (
            <tbody key={group} id={`group-${group}`}>
              <tr className={styles.group}>
                <th colSpan={width} scope="rowgroup">
                  {english ? rows[0]?.groupLabelEn : rows[0]?.groupLabel}
                </th>
              </tr>
              {rows.map((one, i) => (
                <Fragment key={`${parameterKey(one)}-${i}`}>
                  <Row one={one} others={others} onTry={onTry} />
                </Fragment>
              ))}
            </tbody>
          );
        })}
      </table>
    </Panel>
  );
}
