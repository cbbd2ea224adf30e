import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CompletePairingMutation,
  CompletePairingMutationVariables,
  ConfirmPairingMutation,
  ConfirmPairingMutationVariables,
  DraftAgreementMutation,
  DraftAgreementMutationVariables,
  ResumePairingMutation,
  ResumePairingMutationVariables,
  SuspendPairingMutation,
  SuspendPairingMutationVariables,
  TerminatePairingMutation,
  TerminatePairingMutationVariables,
  ChangeCounterpartMutation,
  ChangeCounterpartMutationVariables,
  ConfirmLeaderMutation,
  ConfirmLeaderMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const CONFIRM_PAIRING: TypedDocumentNode<ConfirmPairingMutation, ConfirmPairingMutationVariables> = gql`
  mutation ConfirmPairing($input: PairingInput!) {
    confirmPairing(input: $input) {
      pairing {
        id
        state
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SUSPEND_PAIRING: TypedDocumentNode<SuspendPairingMutation, SuspendPairingMutationVariables> = gql`
  mutation SuspendPairing($input: PairingReasonInput!) {
    suspendPairing(input: $input) {
      pairing {
        id
        state
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RESUME_PAIRING: TypedDocumentNode<ResumePairingMutation, ResumePairingMutationVariables> = gql`
  mutation ResumePairing($input: PairingReasonInput!) {
    resumePairing(input: $input) {
      pairing {
        id
        state
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const COMPLETE_PAIRING: TypedDocumentNode<CompletePairingMutation, CompletePairingMutationVariables> = gql`
  mutation CompletePairing($input: PairingReasonInput!) {
    completePairing(input: $input) {
      pairing {
        id
        state
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const TERMINATE_PAIRING: TypedDocumentNode<TerminatePairingMutation, TerminatePairingMutationVariables> = gql`
  mutation TerminatePairing($input: TerminatePairingInput!) {
    terminatePairing(input: $input) {
      pairing {
        id
        state
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const DRAFT_AGREEMENT: TypedDocumentNode<DraftAgreementMutation, DraftAgreementMutationVariables> = gql`
  mutation DraftAgreement($input: DraftAgreementInput!) {
    draftAgreement(input: $input) {
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

export const CHANGE_COUNTERPART: TypedDocumentNode<ChangeCounterpartMutation, ChangeCounterpartMutationVariables> = gql`
  mutation ChangeCounterpart($input: ChangeCounterpartInput!) {
    changeCounterpart(input: $input) {
      pairing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const CONFIRM_LEADER: TypedDocumentNode<ConfirmLeaderMutation, ConfirmLeaderMutationVariables> = gql`
  mutation ConfirmLeader($input: ConfirmLeaderInput!) {
    confirmLeader(input: $input) {
      pairing {
        id
        leaderToConfirm
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
