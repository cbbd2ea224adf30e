import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AgreementPageQuery,
  AgreementPageQueryVariables,
  AgreementSealCheckQuery,
  AgreementSealCheckQueryVariables,
  EditAgreementMutation,
  EditAgreementMutationVariables,
  NudgeAgreementMutation,
  NudgeAgreementMutationVariables,
  ReturnAgreementMutation,
  ReturnAgreementMutationVariables,
  SealAgreementMutation,
  SealAgreementMutationVariables,
  SubmitAgreementMutation,
  SubmitAgreementMutationVariables,
  TerminateAgreementMutation,
  TerminateAgreementMutationVariables,
  VoidAgreementMutation,
  VoidAgreementMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { AGREEMENT_FILING_FIELDS } from './agreement-filing-query.js';
import { AGREEMENT_PANEL } from '../../modules/agreement/agreement-panel.js';

const AGREEMENT_TEXT = gql`
  fragment AgreementText on Agreement {
    id
    goals
    startsOn
    endsOn
    contentHash
    effectiveAt
    revision
    clauses {
      code
      title
      text
    }
    tasks {
      id
      position
      goal
      indicator
      quantity
      dueOn
      responsibleDepartment
      responsiblePerson
    }
    pairing {
      id
      code
      supporterName
      receiverName
      programmeName
      state
      relationFilings {
        ...AgreementFilingFields
      }
    }
    filings {
      ...AgreementFilingFields
    }
    paper
    sealedDocuments {
      id
      versionNo
      verificationCode
      state
      fileHash
    }
    viewerParties
    availableActions {
      ...ActionFields
    }
    ...AgreementPanel
  }
  ${ACTION_FIELDS}
  ${AGREEMENT_FILING_FIELDS}
  ${AGREEMENT_PANEL}
`;

export const AGREEMENT_PAGE: TypedDocumentNode<AgreementPageQuery, AgreementPageQueryVariables> = gql`
  query AgreementPage($id: ID!) {
    agreement(id: $id) {
      ...AgreementText
    }
  }
  ${AGREEMENT_TEXT}
`;

export const AGREEMENT_SEAL_CHECK: TypedDocumentNode<AgreementSealCheckQuery, AgreementSealCheckQueryVariables> = gql`
  query AgreementSealCheck($id: ID!) {
    agreementSealCheck(id: $id) {
      agreementId
      verdict
      recordedHash
      contentHash
      algorithm
      seals {
        sealId
        party
        orgName
        sealedAt
        verdict
        reason
      }
    }
  }
`;

export const EDIT_AGREEMENT: TypedDocumentNode<EditAgreementMutation, EditAgreementMutationVariables> = gql`
  mutation EditAgreement($input: EditAgreementInput!) {
    editAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const SUBMIT_AGREEMENT: TypedDocumentNode<SubmitAgreementMutation, SubmitAgreementMutationVariables> = gql`
  mutation SubmitAgreement($input: AgreementInput!) {
    submitAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const SEAL_AGREEMENT: TypedDocumentNode<SealAgreementMutation, SealAgreementMutationVariables> = gql`
  mutation SealAgreement($input: SealAgreementInput!) {
    sealAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const RETURN_AGREEMENT: TypedDocumentNode<ReturnAgreementMutation, ReturnAgreementMutationVariables> = gql`
  mutation ReturnAgreement($input: AgreementReasonInput!) {
    returnAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const VOID_AGREEMENT: TypedDocumentNode<VoidAgreementMutation, VoidAgreementMutationVariables> = gql`
  mutation VoidAgreement($input: AgreementReasonInput!) {
    voidAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const TERMINATE_AGREEMENT: TypedDocumentNode<TerminateAgreementMutation, TerminateAgreementMutationVariables> = gql`
  mutation TerminateAgreement($input: AgreementReasonInput!) {
    terminateAgreement(input: $input) {
      agreement {
        ...AgreementText
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${AGREEMENT_TEXT}
  ${PROBLEM_FIELDS}
`;

export const NUDGE_AGREEMENT: TypedDocumentNode<NudgeAgreementMutation, NudgeAgreementMutationVariables> = gql`
  mutation NudgeAgreement($input: AgreementInput!) {
    nudgeAgreement(input: $input) {
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
