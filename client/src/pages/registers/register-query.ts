import { gql, type TypedDocumentNode } from '@apollo/client';
import type { RecordEntryMutation, RecordEntryMutationVariables, RegisterEntryPageQuery, RegisterEntryPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One entry with what may be done with it. */
const REGISTER_FIELDS = gql`
  fragment RegisterFields on RegisterEntry {
    id
    kind
    title
    happenedOn
    untilOn
    place
    participants
    content
    safetyItems
    exceptionReason
    problem
    solveBy
    solution
    solvedOn
    solvedBy
    recordedBy
    recordedOrgName
    voidReason
    state
    revision
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    findings {
      ...FindingFields
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
  ${FINDING_FIELDS}
`;

export const REGISTER_ENTRY_PAGE: TypedDocumentNode<RegisterEntryPageQuery, RegisterEntryPageQueryVariables> = gql`
  query RegisterEntryPage($id: ID!) {
    registerEntry(id: $id) {
      ...RegisterFields
    }
  }
  ${REGISTER_FIELDS}
`;

export const RECORD_ENTRY: TypedDocumentNode<RecordEntryMutation, RecordEntryMutationVariables> = gql`
  mutation RecordEntry($input: RecordEntryInput!) {
    recordEntry(input: $input) {
      registerEntry {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SOLVE_PROBLEM = gql`
  mutation SolveProblem($input: SolveProblemInput!) {
    solveProblem(input: $input) {
      registerEntry {
        ...RegisterFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REGISTER_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const VOID_ENTRY = gql`
  mutation VoidEntry($input: VoidEntryInput!) {
    voidEntry(input: $input) {
      registerEntry {
        ...RegisterFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REGISTER_FIELDS}
  ${PROBLEM_FIELDS}
`;
