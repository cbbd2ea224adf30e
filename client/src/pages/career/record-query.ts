import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ArchiveEntriesPageQuery, ArchiveEntriesPageQueryVariables, AttendedTrainingsPageQuery, AttendedTrainingsPageQueryVariables, CommendationsPageQuery,
  CommendationsPageQueryVariables, RecordAttendedTrainingMutation, RecordAttendedTrainingMutationVariables, RecordCommendationMutation, RecordCommendationMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const COMMENDATIONS_PAGE: TypedDocumentNode<CommendationsPageQuery, CommendationsPageQueryVariables> = gql`
  query CommendationsPage($filter: CommendationFilter, $after: String) {
    commendations(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        subject
        name
        title
        level
        documentNo
        reason
        givenOn
        byOrgName
        withdrawReason
        state
        revision
        pairing {
          id
          supporterName
          receiverName
        }
        availableActions {
          ...ActionFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${ACTION_FIELDS}
`;

export const RECORD_COMMENDATION: TypedDocumentNode<RecordCommendationMutation, RecordCommendationMutationVariables> = gql`
  mutation RecordCommendation($input: RecordCommendationInput!) {
    recordCommendation(input: $input) {
      commendation {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_COMMENDATION = gql`
  mutation WithdrawCommendation($input: WithdrawCommendationInput!) {
    withdrawCommendation(input: $input) {
      commendation {
        id
        state
        withdrawReason
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const ARCHIVE_ENTRIES_PAGE: TypedDocumentNode<ArchiveEntriesPageQuery, ArchiveEntriesPageQueryVariables> = gql`
  query ArchiveEntriesPage($filter: ArchiveEntryFilter, $after: String) {
    archiveEntries(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        number
        archives
        gradeName
        qualified
        periodFrom
        periodTo
        enteredOn
        enteredBy
        schemeName
        evaluationKey
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

export const ATTENDED_TRAININGS_PAGE: TypedDocumentNode<AttendedTrainingsPageQuery, AttendedTrainingsPageQueryVariables> = gql`
  query AttendedTrainingsPage($filter: AttendedTrainingFilter, $after: String) {
    attendedTrainings(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        topic
        heldOn
        hours
        recordedBy
        recordedOrgName
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

export const RECORD_ATTENDED_TRAINING: TypedDocumentNode<RecordAttendedTrainingMutation, RecordAttendedTrainingMutationVariables> = gql`
  mutation RecordAttendedTraining($input: RecordAttendedTrainingInput!) {
    recordAttendedTraining(input: $input) {
      attendedTraining {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REMOVE_ATTENDED_TRAINING = gql`
  mutation RemoveAttendedTraining($input: RemoveAttendedTrainingInput!) {
    removeAttendedTraining(input: $input) {
      removed
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
