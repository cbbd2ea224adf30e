import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AddTeamMemberMutation,
  AddTeamMemberMutationVariables,
  ChangeTeamMemberMutation,
  ChangeTeamMemberMutationVariables,
  ChangeTeamMutation,
  ChangeTeamMutationVariables,
  CheckTeamMutation,
  CheckTeamMutationVariables,
  ConfirmArrivalMutation,
  ConfirmArrivalMutationVariables,
  DispatchTeamMutation,
  DispatchTeamMutationVariables,
  FileRosterMutation,
  FileRosterMutationVariables,
  RecordTrainingMutation,
  RecordTrainingMutationVariables,
  RemoveTeamMemberMutation,
  RemoveTeamMemberMutationVariables,
  SendReplacementMutation,
  SendReplacementMutationVariables,
  TeamPageQuery,
  TeamPageQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { TEAM_PAGE_FIELDS } from '../../modules/team/team-page-fields.js';

export const TEAM_PAGE: TypedDocumentNode<TeamPageQuery, TeamPageQueryVariables> = gql`
  query TeamPage($id: ID!) {
    team(id: $id) {
      ...TeamPageFields
    }
  }
  ${TEAM_PAGE_FIELDS}
`;

export const CHECK_TEAM: TypedDocumentNode<CheckTeamMutation, CheckTeamMutationVariables> = gql`
  mutation CheckTeam($input: TeamInput!) {
    checkTeam(input: $input) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CHANGE_TEAM: TypedDocumentNode<ChangeTeamMutation, ChangeTeamMutationVariables> = gql`
  mutation ChangeTeam($input: ChangeTeamInput!) {
    changeTeam(input: $input) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const FILE_ROSTER: TypedDocumentNode<FileRosterMutation, FileRosterMutationVariables> = gql`
  mutation FileRoster($input: TeamInput!) {
    fileRoster(input: $input) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISPATCH_TEAM: TypedDocumentNode<DispatchTeamMutation, DispatchTeamMutationVariables> = gql`
  mutation DispatchTeam($input: TeamInput!, $exceptionReason: String) {
    dispatchTeam(input: $input, exceptionReason: $exceptionReason) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECORD_TRAINING: TypedDocumentNode<RecordTrainingMutation, RecordTrainingMutationVariables> = gql`
  mutation RecordTraining($input: RecordTrainingInput!) {
    recordTraining(input: $input) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ADD_TEAM_MEMBER: TypedDocumentNode<AddTeamMemberMutation, AddTeamMemberMutationVariables> = gql`
  mutation AddTeamMember($input: AddTeamMemberInput!) {
    addTeamMember(input: $input) {
      team {
        ...TeamPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CHANGE_TEAM_MEMBER: TypedDocumentNode<ChangeTeamMemberMutation, ChangeTeamMemberMutationVariables> = gql`
  mutation ChangeTeamMember($input: ChangeTeamMemberInput!) {
    changeTeamMember(input: $input) {
      assignment {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REMOVE_TEAM_MEMBER: TypedDocumentNode<RemoveTeamMemberMutation, RemoveTeamMemberMutationVariables> = gql`
  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {
    removeTeamMember(input: $input) {
      assignment {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const CONFIRM_ARRIVAL: TypedDocumentNode<ConfirmArrivalMutation, ConfirmArrivalMutationVariables> = gql`
  mutation ConfirmArrival($input: ConfirmArrivalInput!) {
    confirmArrival(input: $input) {
      assignment {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

/** Somebody who replaces another one leaves by himself, after the team. */
export const SEND_REPLACEMENT: TypedDocumentNode<SendReplacementMutation, SendReplacementMutationVariables> = gql`
  mutation SendReplacement($input: SendReplacementInput!) {
    sendReplacement(input: $input) {
      assignment {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
