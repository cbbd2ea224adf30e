import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  DeclineReplacementMutation, DeclineReplacementMutationVariables, ReplacementFindingsQuery, ReplacementFindingsQueryVariables, ReplacementPageQuery,
  ReplacementPageQueryVariables, ReplaceTeamMemberMutation, ReplaceTeamMemberMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

/** Who left or is to be taken off a roster, and the own staff without an open assignment. */
export const REPLACEMENT_PAGE: TypedDocumentNode<ReplacementPageQuery, ReplacementPageQueryVariables> = gql`
  query ReplacementPage($id: ID!) {
    assignment(id: $id) {
      id
      name
      role
      titleText
      titleLevel
      specialty
      department
      receiverPost
      plannedFrom
      plannedTo
      arrivedOn
      finishedOn
      endReason
      replacedByName
      notReplacedReason
      state
      revision
      team {
        id
        name
        plannedFrom
        plannedTo
        packCode
        packVersion
        availableActions {
          ...ActionFields
        }
        pairing {
          id
          supporterName
          receiverName
        }
      }
      availableActions {
        ...ActionFields
      }
    }
    persons(filter: { available: true }, order: NAME, first: 200) {
      nodes {
        id
        name
        titleLevel
        titleText
        specialty
        department
      }
    }
  }
  ${ACTION_FIELDS}
`;

export const REPLACEMENT_FINDINGS: TypedDocumentNode<ReplacementFindingsQuery, ReplacementFindingsQueryVariables> = gql`
  query ReplacementFindings($assignmentId: ID!, $personId: ID!, $plannedFrom: Date, $plannedTo: Date) {
    replacementFindings(assignmentId: $assignmentId, personId: $personId, plannedFrom: $plannedFrom, plannedTo: $plannedTo) {
      ...FindingFields
    }
  }
  ${FINDING_FIELDS}
`;

export const REPLACE_TEAM_MEMBER: TypedDocumentNode<ReplaceTeamMemberMutation, ReplaceTeamMemberMutationVariables> = gql`
  mutation ReplaceTeamMember($input: ReplaceTeamMemberInput!) {
    replaceTeamMember(input: $input) {
      team {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const DECLINE_REPLACEMENT: TypedDocumentNode<DeclineReplacementMutation, DeclineReplacementMutationVariables> = gql`
  mutation DeclineReplacement($input: DeclineReplacementInput!) {
    declineReplacement(input: $input) {
      assignment {
        id
        revision
        notReplacedReason
        availableActions {
          ...ActionFields
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ACTION_FIELDS}
  ${PROBLEM_FIELDS}
`;
