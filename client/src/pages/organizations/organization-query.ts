import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  EditOrganizationMutation,
  EditOrganizationMutationVariables,
  OrganizationsPageQuery,
  OrganizationsPageQueryVariables,
  RegisterOrganizationMutation,
  RegisterOrganizationMutationVariables,
  ResumeOrganizationMutation,
  ResumeOrganizationMutationVariables,
  SuspendOrganizationMutation,
  SuspendOrganizationMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const ORGANIZATION_ROW = gql`
  fragment OrganizationRow on Organization {
    id
    kind
    name
    shortName
    uscc
    divisionCode
    divisionName
    level
    grade
    category
    standard
    creating
    military
    residencyBase
    beds
    servedPopulation
    status
    suspensionReason
    revision
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const ORGANIZATIONS_PAGE: TypedDocumentNode<OrganizationsPageQuery, OrganizationsPageQueryVariables> = gql`
  query OrganizationsPage($filter: OrganizationFilter, $after: String) {
    organizations(filter: $filter, first: 50, after: $after) {
      nodes {
        ...OrganizationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${ORGANIZATION_ROW}
`;

export const REGISTER_ORGANIZATION: TypedDocumentNode<RegisterOrganizationMutation, RegisterOrganizationMutationVariables> = gql`
  mutation RegisterOrganization($input: RegisterOrganizationInput!) {
    registerOrganization(input: $input) {
      organization {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const EDIT_ORGANIZATION: TypedDocumentNode<EditOrganizationMutation, EditOrganizationMutationVariables> = gql`
  mutation EditOrganization($input: EditOrganizationInput!) {
    editOrganization(input: $input) {
      organization {
        ...OrganizationRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ORGANIZATION_ROW}
  ${PROBLEM_FIELDS}
`;

export const SUSPEND_ORGANIZATION: TypedDocumentNode<SuspendOrganizationMutation, SuspendOrganizationMutationVariables> = gql`
  mutation SuspendOrganization($input: SuspendOrganizationInput!) {
    suspendOrganization(input: $input) {
      organization {
        ...OrganizationRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ORGANIZATION_ROW}
  ${PROBLEM_FIELDS}
`;

export const RESUME_ORGANIZATION: TypedDocumentNode<ResumeOrganizationMutation, ResumeOrganizationMutationVariables> = gql`
  mutation ResumeOrganization($input: ResumeOrganizationInput!) {
    resumeOrganization(input: $input) {
      organization {
        ...OrganizationRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ORGANIZATION_ROW}
  ${PROBLEM_FIELDS}
`;
