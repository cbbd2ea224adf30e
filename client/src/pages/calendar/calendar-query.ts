import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  RemoveCalendarDayMutation, RemoveCalendarDayMutationVariables, SetCalendarDaysMutation, SetCalendarDaysMutationVariables, WorkCalendarQuery, WorkCalendarQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

export const WORK_CALENDAR: TypedDocumentNode<WorkCalendarQuery, WorkCalendarQueryVariables> = gql`
  query WorkCalendar($year: Int!) {
    workCalendar(year: $year) {
      day
      working
      name
      notice
      own
      dayId
      byName
    }
  }
`;

export const SET_CALENDAR_DAYS: TypedDocumentNode<SetCalendarDaysMutation, SetCalendarDaysMutationVariables> = gql`
  mutation SetCalendarDays($input: SetCalendarDaysInput!) {
    setCalendarDays(input: $input) {
      calendarDays {
        id
        day
        working
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const REMOVE_CALENDAR_DAY: TypedDocumentNode<RemoveCalendarDayMutation, RemoveCalendarDayMutationVariables> = gql`
  mutation RemoveCalendarDay($input: RemoveCalendarDayInput!) {
    removeCalendarDay(input: $input) {
      calendarDays {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
