import { gql, type TypedDocumentNode } from '@apollo/client';
import type { IncidentPageQuery, IncidentPageQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

/** One incident with what may be done with it. */
const INCIDENT_FIELDS = gql`
  fragment IncidentFields on Incident {
    id
    paper
    name
    kind
    occurredAt
    place
    summary
    firstMeasures
    reportedAt
    reportedBy
    receivingAcknowledgedAt
    receivingAcknowledgedBy
    supportingAcknowledgedAt
    supportingAcknowledgedBy
    cause
    handling
    handledAt
    conclusion
    closedAt
    assignment {
      id
    }
    team {
      id
      packCode
      packVersion
      pairing {
        id
        supporterName
        receiverName
      }
    }
    state
    revision
    createdAt
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

export const INCIDENT_PAGE: TypedDocumentNode<IncidentPageQuery, IncidentPageQueryVariables> = gql`
  query IncidentPage($id: ID!) {
    incident(id: $id) {
      ...IncidentFields
    }
  }
  ${INCIDENT_FIELDS}
`;

export const ACKNOWLEDGE_INCIDENT = gql`
  mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {
    acknowledgeIncident(input: $input) {
      incident {
        ...IncidentFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INCIDENT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const INVESTIGATE_INCIDENT = gql`
  mutation InvestigateIncident($input: AcknowledgeIncidentInput!) {
    investigateIncident(input: $input) {
      incident {
        ...IncidentFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INCIDENT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const HANDLE_INCIDENT = gql`
  mutation HandleIncident($input: HandleIncidentInput!) {
    handleIncident(input: $input) {
      incident {
        ...IncidentFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INCIDENT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_INCIDENT = gql`
  mutation CloseIncident($input: CloseIncidentInput!) {
    closeIncident(input: $input) {
      incident {
        ...IncidentFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${INCIDENT_FIELDS}
  ${PROBLEM_FIELDS}
`;
