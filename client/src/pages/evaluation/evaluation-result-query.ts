import { gql, type TypedDocumentNode } from '@apollo/client';
import type { EvaluationFactsQuery, EvaluationFactsQueryVariables, SaveMethodScoresMutation, SaveMethodScoresMutationVariables } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { EVALUATION_PAGE_FIELDS } from './evaluation-query.js';

/** What is recorded of the evaluated in the period, now. */
export const EVALUATION_FACTS: TypedDocumentNode<EvaluationFactsQuery, EvaluationFactsQueryVariables> = gql`
  query EvaluationFacts($id: ID!) {
    evaluationFacts(evaluationId: $id) {
      all {
        kind
        from
        to
        numbers
        link
      }
      items {
        code
        facts {
          kind
          from
          to
          numbers
          link
        }
      }
    }
  }
`;

export const SAVE_METHOD_SCORES: TypedDocumentNode<SaveMethodScoresMutation, SaveMethodScoresMutationVariables> = gql`
  mutation SaveMethodScores($input: SaveMethodScoresInput!) {
    saveMethodScores(input: $input) {
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

export const RAISE_OBJECTION = gql`
  mutation RaiseObjection($input: RaiseObjectionInput!) {
    raiseObjection(input: $input) {
      objection {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const UPHOLD_OBJECTION = gql`
  mutation UpholdObjection($input: AnswerObjectionInput!) {
    upholdObjection(input: $input) {
      objection {
        id
        state
        answer
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REJECT_OBJECTION = gql`
  mutation RejectObjection($input: AnswerObjectionInput!) {
    rejectObjection(input: $input) {
      objection {
        id
        state
        answer
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_OBJECTION = gql`
  mutation WithdrawObjection($input: WithdrawObjectionInput!) {
    withdrawObjection(input: $input) {
      objection {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RECORD_RESULT_USE = gql`
  mutation RecordResultUse($input: RecordResultUseInput!) {
    recordResultUse(input: $input) {
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

export const REMOVE_RESULT_USE = gql`
  mutation RemoveResultUse($input: RemoveResultUseInput!) {
    removeResultUse(input: $input) {
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

export const REPORT_RESULT = gql`
  mutation ReportResult($input: ReportResultInput!) {
    reportResult(input: $input) {
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

export const TAKE_BACK_RESULT_REPORT = gql`
  mutation TakeBackResultReport($input: TakeBackResultReportInput!) {
    takeBackResultReport(input: $input) {
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
