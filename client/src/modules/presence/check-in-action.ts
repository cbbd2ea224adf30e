import { gql, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { againWhenOpen } from '../../app/offline/again-when-open.js';
import type { OfflineAction } from '../../app/offline/offline-action.js';
import { defineWords, say } from '../../app/words.js';
import { PROBLEM_FIELDS } from '../action-fields.js';
import { labelOf } from '../labels.js';

const CHECK_IN: TypedDocumentNode<unknown, OperationVariables> = gql`
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      attendance {
        id
        occurredAt
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('check-in-action', {
  located: ['位置已记，精度约 {{metres}} 米', 'Position taken, to about {{metres}} m'],
  unlocated: ['没有记位置，由受援单位确认', 'No position; the receiver confirms'],
  withoutPosition: ['去掉位置再提交', 'Send without the position'],
});

/** A check-in or check-out of the person himself. */
export const checkInAction: OfflineAction = {
  kind: 'CHECK_IN',
  mutation: CHECK_IN,
  describe: ({ mark, position }) => ({
    title: labelOf('attendanceMark', String(mark)),
    detail: position ? say(words, 'located', { metres: Number((position as { accuracy?: number }).accuracy ?? 100) }) : say(words, 'unlocated'),
  }),
  mend: (entry) =>
    entry.problems.some(({ code }) => code === 'LOCATION_CONSENT') ? { label: say(words, 'withoutPosition'), input: { ...entry.input, position: null } } : againWhenOpen(entry),
};
