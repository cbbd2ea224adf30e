import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PromotionPageQuery, PromotionPageQueryVariables, PromotionsPageQuery, PromotionsPageQueryVariables, PromotionStaysQuery, PromotionStaysQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const PROMOTIONS_PAGE: TypedDocumentNode<PromotionsPageQuery, PromotionsPageQueryVariables> = gql`
  query PromotionsPage($filter: PromotionFilter, $after: String) {
    promotionCases(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        department
        titleLevel
        step
        toLevel
        serviceMonths
        serviceDays
        noticeFrom
        noticeTo
        decidedOn
        state
        receiverName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

/** Stays that a case may be opened for. */
export const PROMOTION_STAYS: TypedDocumentNode<PromotionStaysQuery, PromotionStaysQueryVariables> = gql`
  query PromotionStays($states: [AssignmentState!]!) {
    assignments(filter: { states: $states }, first: 200) {
      nodes {
        id
        name
        arrivedOn
        plannedTo
        finishedOn
        team {
          id
          pairing {
            id
            receiverName
          }
        }
      }
    }
  }
`;

const CASE_FIELDS = gql`
  fragment PromotionCaseFields on PromotionCase {
    id
    name
    department
    staffCategory
    titleLevel
    receiverName
    step
    toLevel
    packCode
    packVersion
    serviceMonths
    serviceDays
    priorities
    checkedOn
    noticeFrom
    noticeTo
    publicCode
    openedBy
    onBehalf
    decidedOn
    decidedBy
    decisionNote
    formEvaluationKey
    assignmentKey
    notice
    state
    revision
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    objections {
      id
      channel
      raisedOn
      content
      recordedBy
      resolution
      upheld
      resolvedOn
      resolvedBy
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

export const PROMOTION_PAGE: TypedDocumentNode<PromotionPageQuery, PromotionPageQueryVariables> = gql`
  query PromotionPage($id: ID!) {
    promotionCase(id: $id) {
      ...PromotionCaseFields
    }
  }
  ${CASE_FIELDS}
`;

export const OPEN_PROMOTION = gql`
  mutation OpenPromotion($input: OpenPromotionInput!) {
    openPromotion(input: $input) {
      promotionCase {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const CHECK_PROMOTION = gql`
  mutation CheckPromotion($input: PromotionInput!) {
    checkPromotion(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const START_PUBLIC_NOTICE = gql`
  mutation StartPublicNotice($input: StartPublicNoticeInput!) {
    startPublicNotice(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RECORD_OBJECTION = gql`
  mutation RecordObjection($input: RecordObjectionInput!) {
    recordObjection(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RESOLVE_OBJECTION = gql`
  mutation ResolveObjection($input: ResolveObjectionInput!) {
    resolveObjection(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLEAR_PROMOTION = gql`
  mutation ClearPromotion($input: DecidePromotionInput!) {
    clearPromotion(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const BLOCK_PROMOTION = gql`
  mutation BlockPromotion($input: DecidePromotionInput!) {
    blockPromotion(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_PROMOTION = gql`
  mutation WithdrawPromotion($input: PromotionInput!) {
    withdrawPromotion(input: $input) {
      promotionCase {
        ...PromotionCaseFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CASE_FIELDS}
  ${PROBLEM_FIELDS}
`;
