import { gql, type TypedDocumentNode } from '@apollo/client';
import type { InviteObserversMutation, InviteObserversMutationVariables, JointPageQuery, JointPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One joint evaluation with its opinion, its result and what may be done. */
const JOINT_FIELDS = gql`
  fragment JointFields on JointEvaluation {
    id
    year
    heldOn
    place
    method
    observerNames
    invitedBy
    invitedOrgName
    termEndsOn
    packCode
    packVersion
    opinion
    observerResult
    opinedAt
    opinedBy
    result
    conclusion
    concludedAt
    concludedBy
    cancelReason
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
  ${FINDING_FIELDS}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const JOINT_PAGE: TypedDocumentNode<JointPageQuery, JointPageQueryVariables> = gql`
  query JointPage($id: ID!) {
    jointEvaluation(id: $id) {
      ...JointFields
    }
  }
  ${JOINT_FIELDS}
`;

export const INVITE_OBSERVERS: TypedDocumentNode<InviteObserversMutation, InviteObserversMutationVariables> = gql`
  mutation InviteObservers($input: InviteObserversInput!) {
    inviteObservers(input: $input) {
      jointEvaluation {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const GIVE_OPINION = gql`
  mutation GiveOpinion($input: JointResultInput!) {
    giveOpinion(input: $input) {
      jointEvaluation {
        ...JointFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${JOINT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CONCLUDE_JOINT = gql`
  mutation ConcludeJoint($input: JointResultInput!) {
    concludeJoint(input: $input) {
      jointEvaluation {
        ...JointFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${JOINT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CANCEL_JOINT = gql`
  mutation CancelJoint($input: CancelJointInput!) {
    cancelJoint(input: $input) {
      jointEvaluation {
        ...JointFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${JOINT_FIELDS}
  ${PROBLEM_FIELDS}
`;
