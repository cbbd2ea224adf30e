import { gql } from '@apollo/client';

/** What waits for the acting organisation. */
export const TODO_ROW = gql`
  fragment TodoRow on Todo {
    id
    kind
    subject
    title
    context
    sender
    createdAt
    dueOn
    subjectKey
    pairingKey
  }
`;
