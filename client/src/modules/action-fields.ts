import { gql } from '@apollo/client';

/** What a screen may offer for a row, as the server decided it. */
export const ACTION_FIELDS = gql`
  fragment ActionFields on AvailableAction {
    name
    allowed
    reason
    reasonEn
  }
`;

/** Why the business said no. */
export const PROBLEM_FIELDS = gql`
  fragment ProblemFields on Problem {
    code
    ruleId
    path
    message
    messageEn
    fix
    fixEn
    clause
    numbers
  }
`;
