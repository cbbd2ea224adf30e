import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AttachmentRowFragment, EvidenceQuery, EvidenceQueryVariables, WithdrawAttachmentMutation, WithdrawAttachmentMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../action-fields.js';

/** What lists show of an attachment. */
export const ATTACHMENT_ROW = gql`
  fragment AttachmentRow on Attachment {
    id
    revision
    subject
    subjectId
    subjectName
    name
    mediaType
    size
    sha256
    uploadedBy
    uploadedOrgName
    createdAt
    state
    withdrawReason
    withdrawnBy
    withdrawnAt
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

/** The files of one row, and whether the viewer adds to them. */
export const EVIDENCE: TypedDocumentNode<EvidenceQuery, EvidenceQueryVariables> = gql`
  query Evidence($id: ID!, $subject: AttachmentSubject!) {
    attachable(subject: $subject, id: $id) {
      adding {
        ...ActionFields
      }
    }
    attachments(filter: { subjectId: $id, subjects: [$subject], states: [KEPT, WITHDRAWN] }, first: 200) {
      nodes {
        ...AttachmentRow
      }
    }
  }
  ${ATTACHMENT_ROW}
`;

export const WITHDRAW_ATTACHMENT: TypedDocumentNode<WithdrawAttachmentMutation, WithdrawAttachmentMutationVariables> = gql`
  mutation WithdrawAttachment($input: WithdrawAttachmentInput!) {
    withdrawAttachment(input: $input) {
      attachment {
        ...AttachmentRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${ATTACHMENT_ROW}
  ${PROBLEM_FIELDS}
`;

export type AttachmentRow = AttachmentRowFragment;

/** Where the content is fetched. */
export function contentOf(id: string): string {
  return `/files/attachment/${id}`;
}
