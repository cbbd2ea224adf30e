import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  LogoutMutation,
  LogoutMutationVariables,
  VerifySecondFactorMutation,
  VerifySecondFactorMutationVariables,
  ViewerFieldsFragment,
  ViewerQuery,
  ViewerQueryVariables,
} from '../../graphql/generated/types.js';

/** Who is signed in, the organisations to act for, and what the acting roles allow. */
export type Viewer = ViewerFieldsFragment;

const VIEWER_FIELDS = gql`
  fragment ViewerFields on ViewerState {
    user {
      id
      login
      name
      mustChangePassword
      lastLoginAt
    }
    memberships {
      organizationId
      organizationName
      organizationKind
      divisionCode
      divisionLevel
      position
      administrative
      roles {
        code
        zh
        en
      }
    }
    acting {
      organizationId
      organizationName
      organizationKind
      divisionCode
      divisionLevel
      position
      administrative
      roles {
        code
        zh
        en
      }
    }
    permissions
    secondFactor {
      enrolled
      required
      verifiedAt
    }
    businessNow
    demo
  }
`;

export const VIEWER: TypedDocumentNode<ViewerQuery, ViewerQueryVariables> = gql`
  query Viewer {
    viewer {
      ...ViewerFields
    }
  }
  ${VIEWER_FIELDS}
`;

export const VERIFY_SECOND_FACTOR: TypedDocumentNode<VerifySecondFactorMutation, VerifySecondFactorMutationVariables> = gql`
  mutation VerifySecondFactor($input: CodeInput!) {
    verifySecondFactor(input: $input) {
      viewer {
        ...ViewerFields
      }
      problems {
        code
        ruleId
        path
        message
        messageEn
        fix
        fixEn
        clause
        numbers
      }
    }
  }
  ${VIEWER_FIELDS}
`;

export const LOGOUT: TypedDocumentNode<LogoutMutation, LogoutMutationVariables> = gql`
  mutation Logout {
    logout {
      problems {
        code
      }
    }
  }
`;
