import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CloseNeedMutation, CloseNeedMutationVariables, DraftNeedMutation, DraftNeedMutationVariables, EditNeedMutation, EditNeedMutationVariables,
  MeetNeedMutation, MeetNeedMutationVariables, NeedPageQuery, NeedPageQueryVariables, PublishNeedMutation, PublishNeedMutationVariables,
  ReopenNeedMutation, ReopenNeedMutationVariables, WithdrawNeedMutation, WithdrawNeedMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';
import { NEED_ROW } from '../../modules/need/need-row.js';

const NEED_FIELDS = gql`
  fragment NeedFields on NeedRequest {
    ...NeedRow
    goals
    surveyedBy
    surveyFindings
    endReason
    history(first: 20) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${NEED_ROW}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const NEED_PAGE: TypedDocumentNode<NeedPageQuery, NeedPageQueryVariables> = gql`
  query NeedPage($id: ID!) {
    need(id: $id) {
      ...NeedFields
    }
  }
  ${NEED_FIELDS}
`;

export const DRAFT_NEED: TypedDocumentNode<DraftNeedMutation, DraftNeedMutationVariables> = gql`
  mutation DraftNeed($input: DraftNeedInput!) {
    draftNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const EDIT_NEED: TypedDocumentNode<EditNeedMutation, EditNeedMutationVariables> = gql`
  mutation EditNeed($input: EditNeedInput!) {
    editNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const PUBLISH_NEED: TypedDocumentNode<PublishNeedMutation, PublishNeedMutationVariables> = gql`
  mutation PublishNeed($input: NeedInput!) {
    publishNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const MEET_NEED: TypedDocumentNode<MeetNeedMutation, MeetNeedMutationVariables> = gql`
  mutation MeetNeed($input: NeedInput!) {
    meetNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_NEED: TypedDocumentNode<CloseNeedMutation, CloseNeedMutationVariables> = gql`
  mutation CloseNeed($input: NeedReasonInput!) {
    closeNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_NEED: TypedDocumentNode<WithdrawNeedMutation, WithdrawNeedMutationVariables> = gql`
  mutation WithdrawNeed($input: NeedReasonInput!) {
    withdrawNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REOPEN_NEED: TypedDocumentNode<ReopenNeedMutation, ReopenNeedMutationVariables> = gql`
  mutation ReopenNeed($input: NeedInput!) {
    reopenNeed(input: $input) {
      needRequest {
        ...NeedFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${NEED_FIELDS}
  ${PROBLEM_FIELDS}
`;
