import { gql } from '@apollo/client';
import { ACTION_FIELDS } from '../action-fields.js';
import { FINDING_FIELDS } from '../finding-rows.js';
import { LOG_LINE } from '../log/log-timeline.js';

/** One person on a roster, as filed. */
export const MEMBER_FIELDS = gql`
  fragment MemberFields on Assignment {
    id
    name
    sex
    staffCategory
    practiceCategory
    department
    specialty
    titleLevel
    titleText
    certificateNo
    idNumberMasked
    clinicalStartedOn
    workStartedOn
    managementStartedOn
    role
    receiverPost
    plannedFrom
    plannedTo
    arrivedOn
    arrivalConfirmedBy
    healthy
    voluntary
    personKey
    state
    revision
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

/** Everything that the page of a team shows. */
export const TEAM_PAGE_FIELDS = gql`
  fragment TeamPageFields on Team {
    id
    batchNo
    name
    plannedFrom
    plannedTo
    packCode
    packVersion
    checkedAt
    dispatchedOn
    filingState
    headcount
    arrived
    state
    revision
    pairing {
      id
      code
      supporterName
      receiverName
      receiverCategory
      receiverDivisionName
    }
    members {
      ...MemberFields
    }
    trainings {
      id
      heldOn
      organiser
      topics
      attendedKeys
      note
      recordedBy
    }
    filings {
      id
      versionNo
      kind
      aggregateNumber
      routeLabel
      submittedAt
      submittedBy
      late
      deadlineOn
      aggregatedAt
      aggregatedBy
      decidedAt
      decidedBy
      receiptNo
      returnReason
      state
      revision
      availableActions {
        ...ActionFields
      }
    }
    findings {
      ...FindingFields
    }
    recheck {
      ruleId
      before
      after
      message
      messageEn
      fix
      fixEn
    }
    readiness {
      ...FindingFields
    }
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${MEMBER_FIELDS}
  ${FINDING_FIELDS}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;
