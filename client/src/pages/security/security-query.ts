import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ConfirmSecondFactorMutation,
  ConfirmSecondFactorMutationVariables,
  EnrolSecondFactorMutation,
  EnrolSecondFactorMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  SecurityPageQuery,
  SecurityPageQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

const SESSION_FIELDS = gql`
  fragment SessionFields on Session {
    id
    createdAt
    lastSeenAt
    expiresAt
    secondFactorAt
    address
    agent
    current
  }
`;

export const SECURITY_PAGE: TypedDocumentNode<SecurityPageQuery, SecurityPageQueryVariables> = gql`
  query SecurityPage {
    sessions {
      ...SessionFields
    }
  }
  ${SESSION_FIELDS}
`;

export const REVOKE_SESSION: TypedDocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables> = gql`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      sessions {
        ...SessionFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${SESSION_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const ENROL_SECOND_FACTOR: TypedDocumentNode<EnrolSecondFactorMutation, EnrolSecondFactorMutationVariables> = gql`
  mutation EnrolSecondFactor {
    enrolSecondFactor {
      secret
      uri
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const CONFIRM_SECOND_FACTOR: TypedDocumentNode<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables> = gql`
  mutation ConfirmSecondFactor($input: CodeInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
