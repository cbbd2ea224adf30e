import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { usePreferences } from '../app/preferences.js';
import { QueryView } from '../app/query-view.js';
import { defineWords, useWords } from '../app/words.js';
import type { RuleBookQuery, RuleBookQueryVariables } from '../graphql/generated/types.js';
import { RuleBookProvider } from '../ui/rule-chip.js';
import { Skeleton } from '../ui/states.js';
import styles from './rule-book.module.css';

/** The clauses of a policy pack, for the rule chips of a page; fetched when a chip is opened. */
const RULE_BOOK: TypedDocumentNode<RuleBookQuery, RuleBookQueryVariables> = gql`
  query RuleBook($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      name
      nameEn
      parameters {
        key
        id
        label
        labelEn
        value
        valueEn
        condition
        conditionEn
        ruleIds
        clauseText
      }
    }
  }
`;

const words = defineWords('rule-book', {
  none: ['这个政策包没有这条规则的参数。', 'This policy pack sets no parameter for this rule.'],
});

function PackClause({ code, version, ruleId }: { code: string; version: number; ruleId: string }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const query = useQuery(RULE_BOOK, { variables: { code, version }, fetchPolicy: 'cache-first' });
  return (
    <QueryView query={query} skeleton={<Skeleton rows={2} columns={1} />}>
      {({ policyPack }) => {
        const found = policyPack.parameters.filter((one) => one.ruleIds.includes(ruleId));
        if (found.length === 0) return <p className="muted">{t('none')}</p>;
        return (
          <ul className={styles.list}>
            {found.map((one) => (
              <li key={[one.key, one.id, one.condition].join('|')}>
                {english ? one.labelEn : one.label} <b>{english ? one.valueEn : one.value}</b>
                {one.condition && <div className="muted">{english ? one.conditionEn : one.condition}</div>}
                <div className="muted">{one.clauseText}</div>
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

/** Every chip below it can show its clause from this version of the pack. */
export function RuleBook({ code, version, children }: { code: string; version: number; children: React.ReactNode }) {
  const clause = useCallback((ruleId: string) => <PackClause code={code} version={version} ruleId={ruleId} />, [code, version]);
  return <RuleBookProvider value={clause}>{children}</RuleBookProvider>;
}
