import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type { RulesPageQuery, RulesPageQueryVariables, RulesSummaryQuery, RulesSummaryQueryVariables } from '../../graphql/generated/types.js';

export const RULES_PAGE: TypedDocumentNode<RulesPageQuery, RulesPageQueryVariables> = gql`
  query RulesPage($filter: TracedRuleFilter, $after: String) {
    tracedRules(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        system
        sourceTitle
        enforcement
        area
        requirement
        parameters {
          pack
          version
          key
          label
          labelEn
          value
          valueEn
          clause
        }
        mechanism
        screen
        state
        waitsFor
        tests {
          file
          title
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

export const RULES_SUMMARY: TypedDocumentNode<RulesSummaryQuery, RulesSummaryQueryVariables> = gql`
  query RulesSummary {
    tracedRuleCounts {
      enforcement
      state
      count
    }
    tracedRuleSources {
      system
      title
      rules
    }
  }
`;

/** The filter's fields, as they stand in the URL. */
export const rulesFilterSpec: FilterSpec = { systems: 'list', areas: 'list', enforcements: 'list', states: 'list', search: 'text' };

export type RuleRow = RulesPageQuery['tracedRules']['nodes'][number];
