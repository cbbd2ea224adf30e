import { gql, type TypedDocumentNode } from '@apollo/client';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import type {
  FormTeamMutation,
  FormTeamMutationVariables,
  TeamsPageQuery,
  TeamsPageQueryVariables,
  TeamViewsQuery,
  TeamViewsQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { TEAM_ROW } from '../../modules/team/team-row.js';

export const TEAMS_PAGE: TypedDocumentNode<TeamsPageQuery, TeamsPageQueryVariables> = gql`
  query TeamsPage($filter: TeamFilter, $order: TeamOrder, $after: String) {
    teams(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...TeamRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${TEAM_ROW}
`;

export const TEAM_VIEWS: TypedDocumentNode<TeamViewsQuery, TeamViewsQueryVariables> = gql`
  query TeamViews($area: String) {
    all: teams {
      totalCount
    }
    forming: teams(filter: { states: [FORMING, CHECKED] }) {
      totalCount
    }
    filing: teams(filter: { filingStates: [SUBMITTED, AGGREGATED] }) {
      totalCount
    }
    underWay: teams(filter: { states: [DISPATCHED] }) {
      totalCount
    }
    onSite: teams(filter: { states: [ON_SITE] }) {
      totalCount
    }
    divisions(parentCode: $area) {
      code
      name
    }
  }
`;

export const FORM_TEAM: TypedDocumentNode<FormTeamMutation, FormTeamMutationVariables> = gql`
  mutation FormTeam($input: FormTeamInput!) {
    formTeam(input: $input) {
      team {
        ...TeamRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TEAM_ROW}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const teamFilterSpec: FilterSpec = {
  search: 'text',
  pairingId: 'text',
  ...placeSpec,
  states: 'list',
  filingStates: 'list',
};
