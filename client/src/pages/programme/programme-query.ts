import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AssignPairingMutation,
  AssignPairingMutationVariables,
  CloseProgrammeMutation,
  CloseProgrammeMutationVariables,
  NameLeadMutation,
  NameLeadMutationVariables,
  ProgrammePageQuery,
  ProgrammePageQueryVariables,
  PublishProgrammeMutation,
  PublishProgrammeMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const PROGRAMME_FIELDS = gql`
  fragment ProgrammeFields on Programme {
    id
    name
    code
    ownerName
    packCode
    packVersion
    packHash
    startsOn
    endsOn
    oversightLevels
    state
    publishedAt
    coverageReason
    revision
    pairingCount
    activePairingCount
    receiverCount
    countyCount
    groupsWithoutLead
    groups {
      id
      receiverName
      receiverCategory
      state
      revision
      members {
        id
        supporterName
        pairingCode
        pairingKey
        lead
        headcount
      }
      availableActions {
        ...ActionFields
      }
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const PROGRAMME_PAGE: TypedDocumentNode<ProgrammePageQuery, ProgrammePageQueryVariables> = gql`
  query ProgrammePage($id: ID!) {
    programme(id: $id) {
      ...ProgrammeFields
    }
  }
  ${PROGRAMME_FIELDS}
`;

export const PUBLISH_PROGRAMME: TypedDocumentNode<PublishProgrammeMutation, PublishProgrammeMutationVariables> = gql`
  mutation PublishProgramme($input: PublishProgrammeInput!) {
    publishProgramme(input: $input) {
      programme {
        ...ProgrammeFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROGRAMME_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_PROGRAMME: TypedDocumentNode<CloseProgrammeMutation, CloseProgrammeMutationVariables> = gql`
  mutation CloseProgramme($input: CloseProgrammeInput!) {
    closeProgramme(input: $input) {
      programme {
        ...ProgrammeFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROGRAMME_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const NAME_LEAD: TypedDocumentNode<NameLeadMutation, NameLeadMutationVariables> = gql`
  mutation NameLead($input: NameLeadInput!) {
    nameLead(input: $input) {
      programme {
        ...ProgrammeFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROGRAMME_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ASSIGN_PAIRING: TypedDocumentNode<AssignPairingMutation, AssignPairingMutationVariables> = gql`
  mutation AssignPairing($input: AssignPairingInput!) {
    assignPairing(input: $input) {
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
