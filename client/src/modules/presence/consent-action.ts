import { gql, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import type { OfflineAction } from '../../app/offline/offline-action.js';
import { defineWords, say } from '../../app/words.js';
import { PROBLEM_FIELDS } from '../action-fields.js';

const DECIDE_CONSENT: TypedDocumentNode<unknown, OperationVariables> = gql`
  mutation DecideConsent($input: DecideConsentInput!) {
    decideConsent(input: $input) {
      consent {
        id
        given
        noticeVersion
        at
        entryId
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('consent-action', {
  given: ['同意签到时取位置', 'Agreed to the position at check-in'],
  withdrawn: ['撤回位置同意', 'Consent to the position withdrawn'],
  version: ['位置说明第 {{version}} 版', 'Notice on the position, version {{version}}'],
});

/** Consent to the position, or its withdrawal: it waits for the network ahead of the check-ins that rest on it. */
export const consentAction: OfflineAction = {
  kind: 'LOCATION_CONSENT',
  mutation: DECIDE_CONSENT,
  describe: ({ given, noticeVersion }) => ({ title: say(words, given === true ? 'given' : 'withdrawn'), detail: say(words, 'version', { version: Number(noticeVersion) }) }),
};
