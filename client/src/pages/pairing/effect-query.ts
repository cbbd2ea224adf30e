import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CorrectIndicatorMutation, CorrectIndicatorMutationVariables, PairingEffectQuery, PairingEffectQueryVariables, PairingIndicatorsQuery, PairingIndicatorsQueryVariables, RecordIndicatorMutation, RecordIndicatorMutationVariables,
  WithdrawIndicatorMutation, WithdrawIndicatorMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

const INDICATOR_FIELDS = gql`
  fragment IndicatorFields on ReceiverIndicator {
    id
    year
    indicator
    subject
    value
    level
    evidence
    recordedBy
    recordedOrgName
    reason
    state
    revision
    createdAt
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const PAIRING_EFFECT: TypedDocumentNode<PairingEffectQuery, PairingEffectQueryVariables> = gql`
  query PairingEffect($id: ID!) {
    pairing(id: $id) {
      id
      receiverName
      availableActions {
        ...ActionFields
      }
    }
    pairingEffect(pairingId: $id) {
      baselineYear
      years {
        year
        over
        findings {
          ...FindingFields
        }
      }
      lines {
        code
        source
        baseline
        values {
          year
          value
          difference
          percent
        }
      }
    }
  }
  ${FINDING_FIELDS}
  ${ACTION_FIELDS}
`;

export const PAIRING_INDICATORS: TypedDocumentNode<PairingIndicatorsQuery, PairingIndicatorsQueryVariables> = gql`
  query PairingIndicators($filter: IndicatorFilter!, $after: String) {
    receiverIndicators(filter: $filter, first: 50, after: $after) {
      nodes {
        ...IndicatorFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${INDICATOR_FIELDS}
`;

/** What shows indicators, after one was changed. */
export const SHOWS_INDICATORS = ['PairingEffect', 'PairingIndicators'];

export const RECORD_INDICATOR: TypedDocumentNode<RecordIndicatorMutation, RecordIndicatorMutationVariables> = gql`
  mutation RecordIndicator($input: RecordIndicatorInput!) {
    recordIndicator(input: $input) {
      receiverIndicator {
        ...IndicatorFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INDICATOR_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CORRECT_INDICATOR: TypedDocumentNode<CorrectIndicatorMutation, CorrectIndicatorMutationVariables> = gql`
  mutation CorrectIndicator($input: CorrectIndicatorInput!) {
    correctIndicator(input: $input) {
      receiverIndicator {
        ...IndicatorFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INDICATOR_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_INDICATOR: TypedDocumentNode<WithdrawIndicatorMutation, WithdrawIndicatorMutationVariables> = gql`
  mutation WithdrawIndicator($input: WithdrawIndicatorInput!) {
    withdrawIndicator(input: $input) {
      receiverIndicator {
        ...IndicatorFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INDICATOR_FIELDS}
  ${PROBLEM_FIELDS}
`;
