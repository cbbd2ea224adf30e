import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  DueReportsPageQuery, DueReportsPageQueryVariables, OpenReportMutation, OpenReportMutationVariables, ReportPageQuery, ReportPageQueryVariables, SaveReportMutation,
  SaveReportMutationVariables, SaveReportScoresMutation, SaveReportScoresMutationVariables, SendReportMutation, SendReportMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One report: its places by hand, the filled form, what may be done with it. */
const REPORT_FIELDS = gql`
  fragment ReportFields on Report {
    id
    kind
    formCode
    subjectName
    programmeName
    department
    periodName
    periodFrom
    periodTo
    dueOn
    orgName
    writtenBy
    frozenAt
    late
    openProblems
    submittedAt
    submittedBy
    reviewedAt
    reviewedBy
    reviewNote
    returnReason
    state
    revision
    createdAt
    pairing {
      id
      supporterName
      receiverName
    }
    figures {
      code
      value
    }
    fields {
      key
      label
      labelEn
      required
      value
    }
    markLines {
      code
      item
      standard
      fullMarks
      method
    }
    marks {
      code
      self
      peer
      spot
      remark
      peerBy
      spotBy
    }
    reviews {
      level
      orgName
      state
      by
      at
      note
    }
    packCode
    packVersion
    recipients {
      name
      sentOn
      receipt
    }
    findings {
      ...FindingFields
    }
    paper
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

export const REPORT_PAGE: TypedDocumentNode<ReportPageQuery, ReportPageQueryVariables> = gql`
  query ReportPage($id: ID!) {
    report(id: $id) {
      ...ReportFields
    }
  }
  ${REPORT_FIELDS}
`;

/** What the pairings, and the commission itself, owe in a year. */
export const DUE_REPORTS_PAGE: TypedDocumentNode<DueReportsPageQuery, DueReportsPageQueryVariables> = gql`
  query DueReportsPage($year: Int!) {
    pairingRhythms(year: $year) {
      ...RhythmFields
    }
    programmeRhythms(year: $year) {
      ...RhythmFields
    }
  }
  fragment RhythmFields on ReportRhythm {
    id
    name
    year
    dues {
      kind
      periodNo
      periodName
      department
      dueOn
      late
      ruleId
      draftId
    }
    findings {
      ...FindingFields
    }
  }
  ${FINDING_FIELDS}
`;

export const OPEN_REPORT: TypedDocumentNode<OpenReportMutation, OpenReportMutationVariables> = gql`
  mutation OpenReport($input: OpenReportInput!) {
    openReport(input: $input) {
      report {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SAVE_REPORT: TypedDocumentNode<SaveReportMutation, SaveReportMutationVariables> = gql`
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SEND_REPORT: TypedDocumentNode<SendReportMutation, SendReportMutationVariables> = gql`
  mutation SendReport($input: SendReportInput!) {
    sendReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REFRESH_REPORT = gql`
  mutation RefreshReport($input: ReportInput!) {
    refreshReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SUBMIT_REPORT = gql`
  mutation SubmitReport($input: ReportInput!) {
    submitReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_REPORT = gql`
  mutation WithdrawReport($input: ReportInput!) {
    withdrawReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISCARD_REPORT = gql`
  mutation DiscardReport($input: ReportInput!) {
    discardReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ACCEPT_REPORT = gql`
  mutation AcceptReport($input: ReviewReportInput!) {
    acceptReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const RETURN_REPORT = gql`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const PASS_REPORT = gql`
  mutation PassReport($input: ReviewReportInput!) {
    passReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SEND_BACK_REPORT = gql`
  mutation SendBackReport($input: SendBackReportInput!) {
    sendBackReport(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const SAVE_REPORT_SCORES: TypedDocumentNode<SaveReportScoresMutation, SaveReportScoresMutationVariables> = gql`
  mutation SaveReportScores($input: SaveReportScoresInput!) {
    saveReportScores(input: $input) {
      report {
        ...ReportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${REPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;
