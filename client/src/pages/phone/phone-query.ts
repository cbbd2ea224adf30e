import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PhoneHomeQuery, PhoneHomeQueryVariables, PhoneMeQuery, PhoneMeQueryVariables, PhoneMonthQuery, PhoneMonthQueryVariables, PhoneMonthWorkQuery, PhoneMonthWorkQueryVariables,
  PhoneStaysQuery, PhoneStaysQueryVariables,
} from '../../graphql/generated/types.js';
import { WORKLOAD_FIELDS } from '../../modules/workload/workload-query.js';
import { NOTICE_LINE } from '../../modules/notice/notice-list.js';

const STAY_FIELDS = gql`
  fragment StayFields on Assignment {
    id
    name
    role
    state
    plannedFrom
    plannedTo
    arrivedOn
    finishedOn
    progress {
      dayNo
      servedMonths
      servedDays
      servedFrom
      endsOn
      daysToEnd
      goals {
        months
        ruleId
        purpose
        on
        daysLeft
        met
      }
    }
    site {
      id
      startsAt
      endsAt
    }
    team {
      id
      name
      pairing {
        id
        receiverName
        supporterName
      }
    }
  }
`;

/** Everything the first page of a dispatched person shows. */
export const PHONE_HOME: TypedDocumentNode<PhoneHomeQuery, PhoneHomeQueryVariables> = gql`
  query PhoneHome($today: Date!, $me: String!) {
    myStays {
      ...StayFields
    }
    myConsent {
      id
      noticeVersion
      given
      at
      entryId
    }
    attendances(filter: { from: $today, to: $today, standing: true }, first: 20) {
      nodes {
        id
        mark
        source
        occurredAt
        receivedAt
        located
      }
    }
    tasks(filter: { search: $me, states: [CONFIRMED, IN_PROGRESS, RETURNED] }, order: DUE_FIRST, first: 5) {
      nodes {
        id
        title
        dueOn
        overdueDays
        state
      }
      totalCount
    }
    evaluations(first: 3) {
      nodes {
        id
        schemeName
        periodFrom
        periodTo
        displayScore
        gradeName
        state
      }
      totalCount
    }
    unreadNoticeCount
    notices(first: 5) {
      nodes {
        ...NoticeLine
      }
      totalCount
    }
  }
  ${STAY_FIELDS}
  ${NOTICE_LINE}
`;

export const PHONE_STAYS: TypedDocumentNode<PhoneStaysQuery, PhoneStaysQueryVariables> = gql`
  query PhoneStays {
    myStays {
      ...StayFields
    }
  }
  ${STAY_FIELDS}
`;

/** His own line of a team's month. */
export const PHONE_MONTH: TypedDocumentNode<PhoneMonthQuery, PhoneMonthQueryVariables> = gql`
  query PhoneMonth($teamId: ID!, $month: String!) {
    attendanceSheet(teamId: $teamId, month: $month) {
      teamId
      month
      from
      to
      hours
      receiverName
      lines {
        assignmentId
        name
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
          lateMinutes
          earlyMinutes
        }
        findings {
          code
          ruleId
          verdict
          required
          requiredEn
          actual
          actualEn
          fix
          clause
        }
      }
    }
    contradictions(filter: { states: [OPEN] }, first: 20) {
      nodes {
        id
        kind
        day
        detail
        detailEn
      }
    }
  }
`;

/** What he did in a month by what the pack asks, the month's plan, and plans whose summary is late. */
export const PHONE_MONTH_WORK: TypedDocumentNode<PhoneMonthWorkQuery, PhoneMonthWorkQueryVariables> = gql`
  query PhoneMonthWork($input: WorkloadInput!, $assignmentId: ID!, $month: Date!) {
    workload(input: $input) {
      ...WorkloadFields
    }
    workPlans(filter: { assignmentId: $assignmentId, month: $month }, first: 1) {
      nodes {
        id
        state
        summaryLate
      }
    }
    late: workPlans(filter: { assignmentId: $assignmentId, late: true }, first: 3) {
      nodes {
        id
        monthOn
      }
    }
  }
  ${WORKLOAD_FIELDS}
`;

/** His stays, consents and who looked at his data. */
export const PHONE_ME: TypedDocumentNode<PhoneMeQuery, PhoneMeQueryVariables> = gql`
  query PhoneMe {
    myStays {
      ...StayFields
    }
    myConsent {
      id
      purpose
      noticeVersion
      given
      at
      entryId
    }
    myAccessLog {
      at
      action
      byName
      orgName
      reason
    }
  }
  ${STAY_FIELDS}
`;
