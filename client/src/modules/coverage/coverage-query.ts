import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CoverageOptionsQuery, CoverageOptionsQueryVariables, CoveragePageQuery, CoveragePageQueryVariables, ReceiverCoverageQuery, ReceiverCoverageQueryVariables,
} from '../../graphql/generated/types.js';
import { FINDING_FIELDS } from '../finding-rows.js';

const CALENDAR_TOTALS = gql`
  fragment CalendarTotals on CoverageCalendar {
    year
    today
    from
    to
    minOnSite
    minStrength
    gapDays
    gapDaysAhead
    strengthDays
    strengthDaysAhead
  }
`;

/** A year of every receiver that the filter leaves. */
export const COVERAGE_PAGE: TypedDocumentNode<CoveragePageQuery, CoveragePageQueryVariables> = gql`
  query CoveragePage($filter: CoverageFilter, $area: String) {
    coverage(filter: $filter) {
      id
      name
      divisionCode
      divisionName
      category
      pairings {
        id
        active
      }
      calendar {
        ...CalendarTotals
        strip
      }
    }
    divisions(parentCode: $area) {
      code
      name
    }
  }
  ${CALENDAR_TOTALS}
`;

/** One receiver, with what its pack says of the year. */
export const RECEIVER_COVERAGE: TypedDocumentNode<ReceiverCoverageQuery, ReceiverCoverageQueryVariables> = gql`
  query ReceiverCoverage($filter: CoverageFilter) {
    coverage(filter: $filter) {
      id
      name
      divisionName
      supporters
      pairings {
        id
        supporterName
        active
      }
      calendar {
        ...CalendarTotals
        onSite
        shortages {
          kind
          from
          to
          days
          lowest
          ahead
        }
      }
      findings {
        ...FindingFields
      }
    }
  }
  ${CALENDAR_TOTALS}
  ${FINDING_FIELDS}
`;

/** Who could fill a gap. */
export const COVERAGE_OPTIONS: TypedDocumentNode<CoverageOptionsQuery, CoverageOptionsQueryVariables> = gql`
  query CoverageOptions($pairingId: ID!, $from: Date!, $to: Date!) {
    coverageOptions(pairingId: $pairingId, from: $from, to: $to) {
      pairingId
      batchOptions {
        teamId
        name
        batchNo
        supporterName
        move
        people
        plannedOn
        movedTo
        fills
      }
      staffCandidates {
        id
        name
        department
        specialty
        titleLevel
        eligible
        reasons
      }
      reserves {
        supporterName
        free
      }
    }
  }
`;
