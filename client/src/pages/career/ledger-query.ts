import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  LedgerPageQuery, LedgerPageQueryVariables, LedgersPageQuery, LedgersPageQueryVariables, OwnCareerQuery, OwnCareerQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';

/** A person's service by each pack. */
export const LEDGER_FIELDS = gql`
  fragment LedgerFields on ServiceLedger {
    id
    name
    department
    staffCategory
    titleLevel
    asOf
    banUntil
    standings {
      packCode
      packVersion
      totalMonths
      totalDays
      countsAs
      lines {
        sourceId
        source
        kind
        place
        from
        to
        months
        days
        countedMonths
        countedDays
        reason
      }
      gates {
        step
        to
        months
        ruleId
        met
        reachOn
        daysLeft
      }
      cycles {
        ...FindingFields
      }
    }
  }
  ${FINDING_FIELDS}
`;

const RECORD_FIELDS = gql`
  fragment ServiceRecordFields on ServiceRecord {
    id
    kind
    governmentOrganised
    place
    fromOn
    toOn
    proof
    note
    recordedBy
    createdAt
  }
`;

const ARCHIVE_FIELDS = gql`
  fragment ArchiveLine on ArchiveEntry {
    id
    number
    archives
    gradeName
    qualified
    periodFrom
    periodTo
    enteredOn
    schemeName
    evaluationKey
  }
`;

export const LEDGERS_PAGE: TypedDocumentNode<LedgersPageQuery, LedgersPageQueryVariables> = gql`
  query LedgersPage($filter: ServiceLedgerFilter, $after: String) {
    serviceLedgers(filter: $filter, first: 50, after: $after) {
      nodes {
        ...LedgerFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${LEDGER_FIELDS}
`;

export const LEDGER_PAGE: TypedDocumentNode<LedgerPageQuery, LedgerPageQueryVariables> = gql`
  query LedgerPage($id: ID!, $startOn: Date) {
    serviceLedger(personId: $id, startOn: $startOn) {
      ...LedgerFields
    }
    serviceRecords(filter: { personId: $id }, first: 100) {
      nodes {
        ...ServiceRecordFields
      }
    }
  }
  ${LEDGER_FIELDS}
  ${RECORD_FIELDS}
`;

export const OWN_CAREER: TypedDocumentNode<OwnCareerQuery, OwnCareerQueryVariables> = gql`
  query OwnCareer {
    myServiceLedger {
      ...LedgerFields
    }
    serviceRecords(first: 100) {
      nodes {
        ...ServiceRecordFields
      }
    }
    certificates(first: 50) {
      nodes {
        id
        type
        number
        issuedOn
        revokedOn
        state
        verificationCode
      }
    }
    promotionCases(first: 50) {
      nodes {
        id
        step
        toLevel
        state
        createdAt
      }
    }
    archiveEntries(first: 50) {
      nodes {
        ...ArchiveLine
      }
    }
    commendations(first: 50) {
      nodes {
        id
        title
        level
        givenOn
        byOrgName
        state
      }
    }
    myStays {
      id
      state
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
  ${LEDGER_FIELDS}
  ${RECORD_FIELDS}
  ${ARCHIVE_FIELDS}
`;

export const RECORD_SERVICE = gql`
  mutation RecordService($input: RecordServiceInput!) {
    recordService(input: $input) {
      serviceRecord {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REMOVE_SERVICE = gql`
  mutation RemoveService($input: RemoveServiceInput!) {
    removeService(input: $input) {
      removed
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
