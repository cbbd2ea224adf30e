import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  FraudCasePageQuery, FraudCasePageQueryVariables, FraudCasesPageQuery, FraudCasesPageQueryVariables, ReportFraudMutation, ReportFraudMutationVariables, VerifyFraudMutation,
  VerifyFraudMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const FRAUD_CASES_PAGE: TypedDocumentNode<FraudCasesPageQuery, FraudCasesPageQueryVariables> = gql`
  query FraudCasesPage($filter: FraudFilter, $after: String) {
    fraudCases(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        source
        reportedOn
        reportedOrgName
        decidedOn
        cancelledYear
        banUntil
        state
        pairing {
          id
          supporterName
          receiverName
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

const FRAUD_FIELDS = gql`
  fragment FraudCaseFields on FraudCase {
    id
    name
    source
    allegation
    reportedOn
    reportedBy
    reportedOrgName
    investigator
    conclusion
    decidedOn
    decidedBy
    cancelledYear
    banUntil
    revokedCertificates
    cancelledPromotions
    assignmentKey
    state
    revision
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    liabilities {
      id
      kind
      name
      decision
      decidedOn
      decidedBy
    }
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const FRAUD_CASE_PAGE: TypedDocumentNode<FraudCasePageQuery, FraudCasePageQueryVariables> = gql`
  query FraudCasePage($id: ID!) {
    fraudCase(id: $id) {
      ...FraudCaseFields
    }
  }
  ${FRAUD_FIELDS}
`;

export const REPORT_FRAUD: TypedDocumentNode<ReportFraudMutation, ReportFraudMutationVariables> = gql`
  mutation ReportFraud($input: ReportFraudInput!) {
    reportFraud(input: $input) {
      fraudCase {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const INVESTIGATE_FRAUD = gql`
  mutation InvestigateFraud($input: FraudInput!) {
    investigateFraud(input: $input) {
      fraudCase {
        ...FraudCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${FRAUD_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const VERIFY_FRAUD: TypedDocumentNode<VerifyFraudMutation, VerifyFraudMutationVariables> = gql`
  mutation VerifyFraud($input: VerifyFraudInput!) {
    verifyFraud(input: $input) {
      fraudCase {
        ...FraudCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${FRAUD_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISMISS_FRAUD = gql`
  mutation DismissFraud($input: DismissFraudInput!) {
    dismissFraud(input: $input) {
      fraudCase {
        ...FraudCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${FRAUD_FIELDS}
  ${PROBLEM_FIELDS}
`;
