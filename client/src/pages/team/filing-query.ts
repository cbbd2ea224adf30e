import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AcceptFilingMutation,
  AcceptFilingMutationVariables,
  AggregateFilingMutation,
  AggregateFilingMutationVariables,
  ReturnFilingMutation,
  ReturnFilingMutationVariables,
  WithdrawFilingMutation,
  WithdrawFilingMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const WITHDRAW_FILING: TypedDocumentNode<WithdrawFilingMutation, WithdrawFilingMutationVariables> = gql`
  mutation WithdrawFiling($input: FilingInput!) {
    withdrawFiling(input: $input) {
      filing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const AGGREGATE_FILING: TypedDocumentNode<AggregateFilingMutation, AggregateFilingMutationVariables> = gql`
  mutation AggregateFiling($input: FilingInput!) {
    aggregateFiling(input: $input) {
      filing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const ACCEPT_FILING: TypedDocumentNode<AcceptFilingMutation, AcceptFilingMutationVariables> = gql`
  mutation AcceptFiling($input: AcceptFilingInput!) {
    acceptFiling(input: $input) {
      filing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RETURN_FILING: TypedDocumentNode<ReturnFilingMutation, ReturnFilingMutationVariables> = gql`
  mutation ReturnFiling($input: ReturnFilingInput!) {
    returnFiling(input: $input) {
      filing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
