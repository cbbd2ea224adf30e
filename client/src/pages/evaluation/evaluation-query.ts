import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CorrectEvaluationMutation,
  CorrectEvaluationMutationVariables,
  EvaluationPageQuery,
  EvaluationPageQueryVariables,
  ReturnEvaluationMutation,
  ReturnEvaluationMutationVariables,
  SaveScoresMutation,
  SaveScoresMutationVariables,
  SignEvaluationMutation,
  SignEvaluationMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const EVALUATION_PAGE_FIELDS = gql`
  fragment EvaluationPageFields on Evaluation {
    id
    subject
    subjectName
    schemeId
    schemeName
    packCode
    packVersion
    periodFrom
    periodTo
    versionNo
    correctionReason
    summary
    total
    displayScore
    grade
    gradeName
    comparisonNote
    qualified
    rectified
    contentHash
    effectiveAt
    state
    revision
    assignmentKey
    teamKey
    mayReplace
    formCode
    rhythm
    methods
    objectionUntil
    objections {
      id
      raisedBy
      raisedOrgName
      reason
      answer
      answeredBy
      answeredOrgName
      state
      revision
      createdAt
      availableActions {
        ...ActionFields
      }
    }
    findings {
      ...FindingFields
    }
    nextReportLevel
    resultReports {
      id
      level
      reportedOn
      receipt
      orgName
      mayTakeBack
    }
    consequences {
      ...FindingFields
    }
    uses {
      id
      use
      usedOn
      note
      orgName
      mayRemove
    }
    money {
      id
      kind
      fen
      postedMonth
    }
    departmentScores {
      id
      department
      post
      points
      postedMonth
    }
    pairing {
      id
      code
      supporterName
      receiverName
      viewerParties
    }
    items {
      id
      position
      code
      name
      fullMarks
      weight
      score
      weighted
      evidence
      selfScore
      peerScore
      spotScore
      selfBy
      peerBy
      spotBy
      facts {
        kind
        from
        to
        numbers
        link
      }
    }
    steps {
      id
      position
      code
      name
      party
      divisionLevel
      action
      seal
      orgName
      opinion
      signedBy
      signedAt
      returnReason
      state
      seals {
        id
        orgName
        byName
        sealedAt
        contentHash
        state
        voidReason
        voidedAt
      }
    }
    versions {
      id
      versionNo
      state
      displayScore
      gradeName
      qualified
      correctionReason
      createdAt
      effectiveAt
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

export const EVALUATION_PAGE: TypedDocumentNode<EvaluationPageQuery, EvaluationPageQueryVariables> = gql`
  query EvaluationPage($id: ID!) {
    evaluation(id: $id) {
      ...EvaluationPageFields
    }
  }
  ${EVALUATION_PAGE_FIELDS}
`;

export const SAVE_SCORES: TypedDocumentNode<SaveScoresMutation, SaveScoresMutationVariables> = gql`
  mutation SaveScores($input: SaveScoresInput!) {
    saveScores(input: $input) {
      evaluation {
        ...EvaluationPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EVALUATION_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SIGN_EVALUATION: TypedDocumentNode<SignEvaluationMutation, SignEvaluationMutationVariables> = gql`
  mutation SignEvaluation($input: SignEvaluationInput!) {
    signEvaluation(input: $input) {
      evaluation {
        ...EvaluationPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EVALUATION_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RETURN_EVALUATION: TypedDocumentNode<ReturnEvaluationMutation, ReturnEvaluationMutationVariables> = gql`
  mutation ReturnEvaluation($input: ReturnEvaluationInput!) {
    returnEvaluation(input: $input) {
      evaluation {
        ...EvaluationPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EVALUATION_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CORRECT_EVALUATION: TypedDocumentNode<CorrectEvaluationMutation, CorrectEvaluationMutationVariables> = gql`
  mutation CorrectEvaluation($input: CorrectEvaluationInput!) {
    correctEvaluation(input: $input) {
      evaluation {
        ...EvaluationPageFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${EVALUATION_PAGE_FIELDS}
  ${PROBLEM_FIELDS}
`;
