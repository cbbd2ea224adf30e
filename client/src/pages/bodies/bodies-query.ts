import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  BodiesPageQuery, BodiesPageQueryVariables, DissolveOrgBodyMutation, DissolveOrgBodyMutationVariables, SaveOrgBodyMutation, SaveOrgBodyMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

const BODY_FIELDS = gql`
  fragment BodyFields on OrgBody {
    id
    orgName
    kind
    joint
    name
    documentNo
    documentOn
    duties
    phone
    dissolvedOn
    dissolveReason
    revision
    editable
    members {
      id
      name
      post
      part
      fullTime
      joinedOn
      leftOn
    }
  }
`;

export const BODIES_PAGE: TypedDocumentNode<BodiesPageQuery, BodiesPageQueryVariables> = gql`
  query BodiesPage($filter: OrgBodyFilter, $after: String) {
    orgBodies(filter: $filter, first: 50, after: $after) {
      nodes {
        ...BodyFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${BODY_FIELDS}
`;

export const SAVE_ORG_BODY: TypedDocumentNode<SaveOrgBodyMutation, SaveOrgBodyMutationVariables> = gql`
  mutation SaveOrgBody($input: SaveOrgBodyInput!) {
    saveOrgBody(input: $input) {
      orgBody {
        ...BodyFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${BODY_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISSOLVE_ORG_BODY: TypedDocumentNode<DissolveOrgBodyMutation, DissolveOrgBodyMutationVariables> = gql`
  mutation DissolveOrgBody($input: DissolveOrgBodyInput!) {
    dissolveOrgBody(input: $input) {
      orgBody {
        ...BodyFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${BODY_FIELDS}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const bodyFilterSpec: FilterSpec = { search: 'text', kinds: 'list', mine: 'boolean', dissolved: 'boolean' };
