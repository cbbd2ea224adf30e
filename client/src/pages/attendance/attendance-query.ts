import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  AttendanceMarksQuery, AttendanceMarksQueryVariables, AttendanceSheetPageQuery, AttendanceSheetPageQueryVariables, CorrectAttendanceMutation, CorrectAttendanceMutationVariables,
  SetWorkSiteMutation, SetWorkSiteMutationVariables, SignInTeamMutation, SignInTeamMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

/** A team's month with the receiver's hours and place. */
export const ATTENDANCE_SHEET_PAGE: TypedDocumentNode<AttendanceSheetPageQuery, AttendanceSheetPageQueryVariables> = gql`
  query AttendanceSheetPage($teamId: ID!, $month: String!) {
    attendanceSheet(teamId: $teamId, month: $month) {
      teamId
      teamName
      receiverName
      supporterName
      month
      from
      to
      hours
      maySign
      mayCorrect
      lines {
        assignmentId
        name
        role
        required
        present
        leave
        absent
        unrecorded
        late
        early
        days {
          day
          status
          firstIn
          lastOut
        }
        findings {
          code
          ruleId
          clause
          verdict
          required
          requiredEn
          actual
          actualEn
          fix
          fixEn
        }
      }
    }
    team(id: $teamId) {
      id
      pairing {
        id
      }
      members {
        id
        site {
          id
          startsAt
          endsAt
          graceMinutes
          latitude
          longitude
          reachMetres
          revision
        }
      }
    }
    contradictions(filter: { teamId: $teamId, states: [OPEN] }, first: 1) {
      totalCount
    }
  }
`;

/** Every mark, corrected ones included: the trail of the sheet. */
export const ATTENDANCE_MARKS: TypedDocumentNode<AttendanceMarksQuery, AttendanceMarksQueryVariables> = gql`
  query AttendanceMarks($filter: AttendanceFilter, $after: String) {
    attendances(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        day
        mark
        source
        occurredAt
        receivedAt
        located
        place
        corrected
        reason
        recordedBy
        recordedOrg
        location {
          id
          latitude
          longitude
          accuracy
          coarse
        }
        assignment {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

export const SIGN_IN: TypedDocumentNode<SignInTeamMutation, SignInTeamMutationVariables> = gql`
  mutation SignInTeam($input: SignInTeamInput!) {
    signInTeam(input: $input) {
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

export const CORRECT_ATTENDANCE: TypedDocumentNode<CorrectAttendanceMutation, CorrectAttendanceMutationVariables> = gql`
  mutation CorrectAttendance($input: CorrectAttendanceInput!) {
    correctAttendance(input: $input) {
      attendance {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SET_WORK_SITE: TypedDocumentNode<SetWorkSiteMutation, SetWorkSiteMutationVariables> = gql`
  mutation SetWorkSite($input: SetWorkSiteInput!) {
    setWorkSite(input: $input) {
      workSite {
        id
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

/** The marks' filter as it stands in the URL; the team is always there. */
export const marksFilterSpec: FilterSpec = { search: 'text', sources: 'list', standing: 'boolean', from: 'text', to: 'text' };
