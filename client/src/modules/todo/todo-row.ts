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
    assignee
    handedBy
  }
`;

/** Two to-dos may be about the same row: with its kind each is one of its own. */
export function todoLine<Row extends { id: string; kind: string }>(row: Row): { id: string; row: Row } {
  return { id: `${row.kind} ${row.id}`, row };
}
