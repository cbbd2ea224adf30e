import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  FailedEvaluationsQuery, FailedEvaluationsQueryVariables, OrderRectificationMutation, OrderRectificationMutationVariables, RectificationPageQuery,
  RectificationPageQueryVariables, RectificationPapersQuery, RectificationPapersQueryVariables, SubmitEvidenceMutation, SubmitEvidenceMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One order with its items, what the rules say of it and what may be done with it. */
const RECTIFICATION_FIELDS = gql`
  fragment RectificationFields on RectificationOrder {
    id
    number
    cause
    unitParty
    unitName
    title
    serious
    packCode
    packVersion
    orderedAt
    orderedBy
    orderedOrgName
    dueAt
    overdueAt
    evidence
    evidenceAt
    evidenceBy
    returnReason
    verifyNote
    verifiedAt
    verifiedBy
    reEvaluatedAt
    measures
    escalation
    escalatedAt
    escalatedBy
    closeNote
    closedAt
    closedBy
    withdrawReason
    state
    revision
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    evaluation {
      id
      subjectName
      schemeName
      versionNo
      gradeName
      state
    }
    reEvaluation {
      id
      subjectName
      schemeName
      versionNo
      gradeName
      state
    }
    items {
      id
      position
      problem
      requirement
      measure
      doneOn
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

export const RECTIFICATION_PAGE: TypedDocumentNode<RectificationPageQuery, RectificationPageQueryVariables> = gql`
  query RectificationPage($id: ID!) {
    rectification(id: $id) {
      ...RectificationFields
    }
  }
  ${RECTIFICATION_FIELDS}
`;

export const RECTIFICATION_PAPERS: TypedDocumentNode<RectificationPapersQuery, RectificationPapersQueryVariables> = gql`
  query RectificationPapers($id: ID!) {
    rectification(id: $id) {
      id
      number
      title
      unitName
      state
      noticePaper
      reportPaper
    }
  }
`;

/** Evaluations in effect that were not passed: what an order may follow from. */
export const FAILED_EVALUATIONS: TypedDocumentNode<FailedEvaluationsQuery, FailedEvaluationsQueryVariables> = gql`
  query FailedEvaluations($pairingId: ID!) {
    evaluations(filter: { pairingId: $pairingId, states: [EFFECTIVE], qualified: false }, first: 50) {
      nodes {
        id
        subjectName
        schemeName
        periodFrom
        periodTo
      }
    }
  }
`;

export const ORDER_RECTIFICATION: TypedDocumentNode<OrderRectificationMutation, OrderRectificationMutationVariables> = gql`
  mutation OrderRectification($input: OrderRectificationInput!) {
    orderRectification(input: $input) {
      rectificationOrder {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SUBMIT_EVIDENCE: TypedDocumentNode<SubmitEvidenceMutation, SubmitEvidenceMutationVariables> = gql`
  mutation SubmitEvidence($input: SubmitEvidenceInput!) {
    submitEvidence(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const EXTEND_ORDER = gql`
  mutation ExtendOrder($input: ExtendOrderInput!) {
    extendOrder(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_ORDER = gql`
  mutation WithdrawOrder($input: ReasonedRectificationInput!) {
    withdrawOrder(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_EVIDENCE = gql`
  mutation WithdrawEvidence($input: RectificationInput!) {
    withdrawEvidence(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RETURN_EVIDENCE = gql`
  mutation ReturnEvidence($input: ReasonedRectificationInput!) {
    returnEvidence(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const VERIFY_EVIDENCE = gql`
  mutation VerifyEvidence($input: NotedRectificationInput!) {
    verifyEvidence(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RE_EVALUATE = gql`
  mutation ReEvaluate($input: RectificationInput!) {
    reEvaluate(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ESCALATE_ORDER = gql`
  mutation EscalateOrder($input: EscalateOrderInput!) {
    escalateOrder(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_ORDER = gql`
  mutation CloseOrder($input: NotedRectificationInput!) {
    closeOrder(input: $input) {
      rectificationOrder {
        ...RectificationFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${RECTIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;
