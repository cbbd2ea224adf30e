import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PackFileQuery, PackFileQueryVariables, PackPageQuery, PackPageQueryVariables } from '../../graphql/generated/types.js';
import { PACK_PARAMETERS } from './parameter-table.js';

/** A policy pack: every parameter with rule and clause, beside another version or pack. */
export const PACK_PAGE: TypedDocumentNode<PackPageQuery, PackPageQueryVariables> = gql`
  query PackPage($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      name
      nameEn
      issuer
      hash
      validFrom
      validTo
      parent
      state
      own
      ownerName
      copiedFrom
      changeNote
      publishedAt
      publishedBy
      programmes {
        id
        name
      }
      basis {
        title
        asPrinted
        normalised
        issuers
        issuedOn
        note
      }
      parameters {
        ...PackParameterFields
      }
    }
    policyPacks {
      code
      version
      name
    }
  }
  ${PACK_PARAMETERS}
`;

/** The version as a file; its values are also where a dry run starts. */
export const PACK_FILE: TypedDocumentNode<PackFileQuery, PackFileQueryVariables> = gql`
  query PackFile($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      content
    }
  }
`;
