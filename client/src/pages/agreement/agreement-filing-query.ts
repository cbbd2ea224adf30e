import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AcceptAgreementFilingMutation,
  AcceptAgreementFilingMutationVariables,
  FileAgreementMutation,
  FileAgreementMutationVariables,
  ReceiveAgreementFilingMutation,
  ReceiveAgreementFilingMutationVariables,
  ReturnAgreementFilingMutation,
  ReturnAgreementFilingMutationVariables,
  WithdrawAgreementFilingMutation,
  WithdrawAgreementFilingMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

/** A filing of a relation or an agreement, as the agreement's page shows it. */
export const AGREEMENT_FILING_FIELDS = gql`
  fragment AgreementFilingFields on AgreementFiling {
    id
    subject
    authorityName
    level
    ruleId
    late
    submittedAt
    receivedAt
    receivedBy
    decidedAt
    decidedBy
    receiptNo
    returnReason
    state
    revision
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const FILE_AGREEMENT: TypedDocumentNode<FileAgreementMutation, FileAgreementMutationVariables> = gql`
  mutation FileAgreement($input: AgreementInput!) {
    fileAgreement(input: $input) {
      agreement {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_AGREEMENT_FILING: TypedDocumentNode<WithdrawAgreementFilingMutation, WithdrawAgreementFilingMutationVariables> = gql`
  mutation WithdrawAgreementFiling($input: AgreementFilingInput!) {
    withdrawAgreementFiling(input: $input) {
      agreementFiling {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RECEIVE_AGREEMENT_FILING: TypedDocumentNode<ReceiveAgreementFilingMutation, ReceiveAgreementFilingMutationVariables> = gql`
  mutation ReceiveAgreementFiling($input: AgreementFilingInput!) {
    receiveAgreementFiling(input: $input) {
      agreementFiling {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const ACCEPT_AGREEMENT_FILING: TypedDocumentNode<AcceptAgreementFilingMutation, AcceptAgreementFilingMutationVariables> = gql`
  mutation AcceptAgreementFiling($input: AcceptAgreementFilingInput!) {
    acceptAgreementFiling(input: $input) {
      agreementFiling {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RETURN_AGREEMENT_FILING: TypedDocumentNode<ReturnAgreementFilingMutation, ReturnAgreementFilingMutationVariables> = gql`
  mutation ReturnAgreementFiling($input: ReturnAgreementFilingInput!) {
    returnAgreementFiling(input: $input) {
      agreementFiling {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
