import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type { EventPageQuery, EventPageQueryVariables, EventsPageQuery, EventsPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const EVENT_FIELDS = gql`
  fragment EventFields on WorkEvent {
    id
    revision
    kind
    title
    heldOn
    endedOn
    place
    department
    people
    staffCount
    servedCount
    diagnosisCounts {
      name
      count
    }
    leaflets
    quantity
    amount
    techniqueClass
    authorisationNo
    authorisedOn
    firstCaseOn
    followUpOn
    stillUsed
    stillUsedOn
    arrangements
    detail
    recordedBy
    recordedOrgName
    confirmedBy
    confirmedAt
    returnReason
    evidenceCount
    state
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const EVENTS_PAGE: TypedDocumentNode<EventsPageQuery, EventsPageQueryVariables> = gql`
  query EventsPage($filter: WorkEventFilter, $order: WorkEventOrder, $after: String) {
    workEvents(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...EventFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${EVENT_FIELDS}
`;

export const EVENT_PAGE: TypedDocumentNode<EventPageQuery, EventPageQueryVariables> = gql`
  query EventPage($id: ID!) {
    workEvent(id: $id) {
      ...EventFields
      paper
      history {
        ...LogLine
      }
    }
  }
  ${EVENT_FIELDS}
  ${LOG_LINE}
`;

const answer = gql`
  fragment EventAnswer on WorkEventPayload {
    workEvent {
      ...EventFields
    }
    problems {
      ...ProblemFields
    }
  }
  ${EVENT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECORD_EVENT = gql`
  mutation RecordEvent($input: RecordEventInput!) {
    recordEvent(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

export const CHANGE_EVENT = gql`
  mutation ChangeEvent($input: ChangeEventInput!) {
    changeEvent(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

export const CONFIRM_EVENT = gql`
  mutation ConfirmEvent($input: EventInput!) {
    confirmEvent(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

export const RETURN_EVENT = gql`
  mutation ReturnEvent($input: ReturnEventInput!) {
    returnEvent(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

export const WITHDRAW_EVENT = gql`
  mutation WithdrawEvent($input: EventInput!) {
    withdrawEvent(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

export const REVIEW_TECHNIQUE = gql`
  mutation ReviewTechnique($input: ReviewTechniqueInput!) {
    reviewTechnique(input: $input) {
      ...EventAnswer
    }
  }
  ${answer}
`;

/** The queries that show events. */
export const EVENT_QUERIES = ['EventPage'];

/** The filter's fields, as they stand in the URL. */
export const eventFilterSpec: FilterSpec = { search: 'text', pairingId: 'text', kinds: 'list', states: 'list', from: 'text', to: 'text', followUpDue: 'boolean' };
