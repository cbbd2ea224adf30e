import { gql, type TypedDocumentNode } from '@apollo/client';
import type { MigratePageQuery, MigratePageQueryVariables, MigrateProgrammeMutation, MigrateProgrammeMutationVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

/** A programme with its open pairings, and the versions that it may move to. */
export const MIGRATE_PAGE: TypedDocumentNode<MigratePageQuery, MigratePageQueryVariables> = gql`
  query MigratePage($id: ID!) {
    programme(id: $id) {
      id
      name
      code
      packCode
      packVersion
      endsOn
      revision
      availableActions {
        ...ActionFields
      }
    }
    pairings(filter: { programmeId: $id, states: [PROPOSED, ASSIGNED, FILED, ACTIVE, SUSPENDED] }, first: 200) {
      nodes {
        id
        code
        supporterName
        receiverName
        state
        packCode
        packVersion
      }
      totalCount
    }
    policyPacks {
      code
      version
      name
      own
      copiedFrom
      parent
      changeNote
    }
  }
  ${ACTION_FIELDS}
`;

export const MIGRATE_PROGRAMME: TypedDocumentNode<MigrateProgrammeMutation, MigrateProgrammeMutationVariables> = gql`
  mutation MigrateProgramme($input: MigrateProgrammeInput!) {
    migrateProgramme(input: $input) {
      programme {
        id
        packCode
        packVersion
        packHash
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
