import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type { GuaranteePageQuery, GuaranteePageQueryVariables, GuaranteesPageQuery, GuaranteesPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

const GUARANTEE_FIELDS = gql`
  fragment GuaranteeFields on Guarantee {
    id
    revision
    kind
    content
    owedBy
    responsiblePerson
    dueOn
    overdue
    providedOn
    providedNote
    providedBy
    verifiedBy
    verifiedAt
    disputeReason
    recordedBy
    recordedOrgName
    evidenceCount
    state
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const GUARANTEES_PAGE: TypedDocumentNode<GuaranteesPageQuery, GuaranteesPageQueryVariables> = gql`
  query GuaranteesPage($filter: GuaranteeFilter, $order: GuaranteeOrder, $after: String) {
    guarantees(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...GuaranteeFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${GUARANTEE_FIELDS}
`;

export const GUARANTEE_PAGE: TypedDocumentNode<GuaranteePageQuery, GuaranteePageQueryVariables> = gql`
  query GuaranteePage($id: ID!) {
    guarantee(id: $id) {
      ...GuaranteeFields
      history {
        ...LogLine
      }
    }
  }
  ${GUARANTEE_FIELDS}
  ${LOG_LINE}
`;

const answer = gql`
  fragment GuaranteeAnswer on GuaranteePayload {
    guarantee {
      ...GuaranteeFields
    }
    problems {
      ...ProblemFields
    }
  }
  ${GUARANTEE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const PROMISE_GUARANTEE = gql`
  mutation PromiseGuarantee($input: PromiseGuaranteeInput!) {
    promiseGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

export const CHANGE_GUARANTEE = gql`
  mutation ChangeGuarantee($input: ChangeGuaranteeInput!) {
    changeGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

export const WITHDRAW_GUARANTEE = gql`
  mutation WithdrawGuarantee($input: GuaranteeInput!) {
    withdrawGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

export const PROVIDE_GUARANTEE = gql`
  mutation ProvideGuarantee($input: ProvideGuaranteeInput!) {
    provideGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

export const VERIFY_GUARANTEE = gql`
  mutation VerifyGuarantee($input: GuaranteeInput!) {
    verifyGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

export const DISPUTE_GUARANTEE = gql`
  mutation DisputeGuarantee($input: DisputeGuaranteeInput!) {
    disputeGuarantee(input: $input) {
      ...GuaranteeAnswer
    }
  }
  ${answer}
`;

/** The queries that show guarantees. */
export const GUARANTEE_QUERIES = ['GuaranteePage'];

export const guaranteeFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', kinds: 'list', owedBy: 'list', states: 'list', overdue: 'boolean' };
