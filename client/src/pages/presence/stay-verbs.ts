import { gql } from '@apollo/client';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { OUTING_ROW } from '../../modules/presence/presence-rows.js';

/** The verbs of a stay; what they make is shown on its own page. */
export const REQUEST_LEAVE = gql`
  mutation RequestLeave($input: RequestLeaveInput!) {
    requestLeave(input: $input) {
      leave {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REPORT_ABSENCE = gql`
  mutation ReportAbsence($input: ReportAbsenceInput!) {
    reportAbsence(input: $input) {
      leave {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REPORT_OUTING = gql`
  mutation ReportOuting($input: ReportOutingInput!) {
    reportOuting(input: $input) {
      outing {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RETURN_FROM_OUTING = gql`
  mutation ReturnFromOuting($input: OutingInput!) {
    returnFromOuting(input: $input) {
      outing {
        ...OutingRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${OUTING_ROW}
  ${PROBLEM_FIELDS}
`;

export const CANCEL_OUTING = gql`
  mutation CancelOuting($input: OutingInput!) {
    cancelOuting(input: $input) {
      outing {
        ...OutingRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${OUTING_ROW}
  ${PROBLEM_FIELDS}
`;

export const REPORT_INCIDENT = gql`
  mutation ReportIncident($input: ReportIncidentInput!) {
    reportIncident(input: $input) {
      incident {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const APPLY_FOR_EXIT = gql`
  mutation ApplyForExit($input: ApplyForExitInput!) {
    applyForExit(input: $input) {
      exitRequest {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const RECORD_VIOLATION = gql`
  mutation RecordViolation($input: RecordViolationInput!) {
    recordViolation(input: $input) {
      violation {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const FINISH_STAY = gql`
  mutation FinishStay($input: FinishStayInput!) {
    finishStay(input: $input) {
      assignment {
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

export const ARCHIVE_STAY = gql`
  mutation ArchiveStay($input: ArchiveStayInput!) {
    archiveStay(input: $input) {
      assignment {
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

export const ARCHIVE_TEAM = gql`
  mutation ArchiveTeam($input: TeamInput!) {
    archiveTeam(input: $input) {
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

export const DECLARE_DEPARTURE = gql`
  mutation DeclareDeparture($input: DeclareDepartureInput!) {
    declareDeparture(input: $input) {
      assignment {
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

export const START_DUTY = gql`
  mutation StartDuty($input: StartDutyInput!) {
    startDuty(input: $input) {
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

export const HAND_OVER_TEAM = gql`
  mutation HandOverTeam($input: HandOverTeamInput!) {
    handOverTeam(input: $input) {
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

export const CLOSE_TEAM = gql`
  mutation CloseTeam($input: TeamInput!) {
    closeTeam(input: $input) {
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
