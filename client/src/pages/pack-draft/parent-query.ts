import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ParentParametersQuery, ParentParametersQueryVariables } from '../../graphql/generated/types.js';

/** What a draft inherits: where a stricter value starts from. */
export const PARENT_PARAMETERS: TypedDocumentNode<ParentParametersQuery, ParentParametersQueryVariables> = gql`
  query ParentParameters($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      parameters {
        key
        id
        rawValue
        when
        ruleIds
        value
        valueEn
      }
    }
  }
`;
