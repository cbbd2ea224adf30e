import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AddNoticeChannelMutation,
  AddNoticeChannelMutationVariables,
  ChannelDeliveriesQuery,
  ChannelDeliveriesQueryVariables,
  NoticeChannelsQuery,
  NoticeChannelsQueryVariables,
  TestNoticeChannelMutation,
  TestNoticeChannelMutationVariables,
  PauseNoticeChannelMutation,
  PauseNoticeChannelMutationVariables,
  ResumeNoticeChannelMutation,
  ResumeNoticeChannelMutationVariables,
  RemoveNoticeChannelMutation,
  RemoveNoticeChannelMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const CHANNEL_ROW = gql`
  fragment ChannelRow on NoticeChannel {
    id
    kind
    name
    address
    state
    revision
    createdBy
    createdAt
    waiting
    sent
    failed
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const NOTICE_CHANNELS: TypedDocumentNode<NoticeChannelsQuery, NoticeChannelsQueryVariables> = gql`
  query NoticeChannels {
    noticeChannels {
      ...ChannelRow
    }
  }
  ${CHANNEL_ROW}
`;

export const CHANNEL_DELIVERIES: TypedDocumentNode<ChannelDeliveriesQuery, ChannelDeliveriesQueryVariables> = gql`
  query ChannelDeliveries($filter: NoticeDeliveryFilter, $after: String) {
    noticeDeliveries(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        channelName
        title
        state
        attempts
        error
        settledAt
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

export const ADD_CHANNEL: TypedDocumentNode<AddNoticeChannelMutation, AddNoticeChannelMutationVariables> = gql`
  mutation AddNoticeChannel($input: AddNoticeChannelInput!) {
    addNoticeChannel(input: $input) {
      noticeChannel {
        ...ChannelRow
      }
      signingKey
      problems {
        ...ProblemFields
      }
    }
  }
  ${CHANNEL_ROW}
  ${PROBLEM_FIELDS}
`;

export const TEST_CHANNEL: TypedDocumentNode<TestNoticeChannelMutation, TestNoticeChannelMutationVariables> = gql`
  mutation TestNoticeChannel($input: NoticeChannelInput!) {
    testNoticeChannel(input: $input) {
      noticeChannel {
        ...ChannelRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CHANNEL_ROW}
  ${PROBLEM_FIELDS}
`;

export const PAUSE_CHANNEL: TypedDocumentNode<PauseNoticeChannelMutation, PauseNoticeChannelMutationVariables> = gql`
  mutation PauseNoticeChannel($input: NoticeChannelInput!) {
    pauseNoticeChannel(input: $input) {
      noticeChannel {
        ...ChannelRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CHANNEL_ROW}
  ${PROBLEM_FIELDS}
`;

export const RESUME_CHANNEL: TypedDocumentNode<ResumeNoticeChannelMutation, ResumeNoticeChannelMutationVariables> = gql`
  mutation ResumeNoticeChannel($input: NoticeChannelInput!) {
    resumeNoticeChannel(input: $input) {
      noticeChannel {
        ...ChannelRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CHANNEL_ROW}
  ${PROBLEM_FIELDS}
`;

export const REMOVE_CHANNEL: TypedDocumentNode<RemoveNoticeChannelMutation, RemoveNoticeChannelMutationVariables> = gql`
  mutation RemoveNoticeChannel($input: NoticeChannelInput!) {
    removeNoticeChannel(input: $input) {
      noticeChannel {
        ...ChannelRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CHANNEL_ROW}
  ${PROBLEM_FIELDS}
`;
