import { gql } from '@apollo/client';

/** What a list shows of a task. */
export const TASK_ROW = gql`
  fragment TaskRow on Task {
    id
    title
    indicator
    quantity
    doneQuantity
    metric
    recordedQuantity
    dueOn
    overdueDays
    responsibleDepartment
    responsiblePerson
    confirmedBySupporting
    confirmedByReceiving
    state
    evidenceCount
    year
    part
    content
    receiverDuty
    quality
    benefit
    standard
    revision
    pairing {
      id
      supporterName
      receiverName
    }
  }
`;
