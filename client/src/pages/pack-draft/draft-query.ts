import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  DiscardPackDraftMutation, DiscardPackDraftMutationVariables, PackDraftPageQuery, PackDraftPageQueryVariables, PublishPackDraftMutation,
  PublishPackDraftMutationVariables, SavePackDraftMutation, SavePackDraftMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { PACK_DIFFERENCE } from '../../modules/pack/difference-table.js';

const PACK_DRAFT_FIELDS = gql`
  fragment PackDraftFields on PackDraft {
    id
    code
    version
    name
    origin
    basedOnCode
    basedOnVersion
    content
    state
    revision
    hash
    updatedBy
    updatedAt
    problems {
      path
      value
      expected
      message
    }
    differences {
      ...PackDifferenceFields
    }
    history(first: 30) {
      id
      action
      byName
      at
      changes {
        path
        label
        before
        after
      }
    }
    availableActions {
      ...ActionFields
    }
  }
  ${PACK_DIFFERENCE}
  ${ACTION_FIELDS}
`;

export const PACK_DRAFT_PAGE: TypedDocumentNode<PackDraftPageQuery, PackDraftPageQueryVariables> = gql`
  query PackDraftPage($id: ID!) {
    packDraft(id: $id) {
      ...PackDraftFields
    }
  }
  ${PACK_DRAFT_FIELDS}
`;

export const SAVE_PACK_DRAFT: TypedDocumentNode<SavePackDraftMutation, SavePackDraftMutationVariables> = gql`
  mutation SavePackDraft($input: SavePackDraftInput!) {
    savePackDraft(input: $input) {
      packDraft {
        ...PackDraftFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PACK_DRAFT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const DISCARD_PACK_DRAFT: TypedDocumentNode<DiscardPackDraftMutation, DiscardPackDraftMutationVariables> = gql`
  mutation DiscardPackDraft($input: PackDraftInput!) {
    discardPackDraft(input: $input) {
      packDraft {
        ...PackDraftFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PACK_DRAFT_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const PUBLISH_PACK_DRAFT: TypedDocumentNode<PublishPackDraftMutation, PublishPackDraftMutationVariables> = gql`
  mutation PublishPackDraft($input: PublishPackDraftInput!) {
    publishPackDraft(input: $input) {
      packDraft {
        ...PackDraftFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PACK_DRAFT_FIELDS}
  ${PROBLEM_FIELDS}
`;
