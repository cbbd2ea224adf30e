import { anyone, signedIn, type Rule } from './authorize.js';

/**
 * Who may ask for what: every root field, one line each. A root field without an entry, or an entry without a field,
 * and the server does not start. Which rows an answer holds is decided by the row policies, not here.
 */
export const rules: { readonly Query: Readonly<Record<string, Rule>>; readonly Mutation: Readonly<Record<string, Rule>> } = {
  Query: {
    // membership
    viewer: anyone,
    sessions: signedIn,
  },
  Mutation: {
    // membership
    login: anyone,
    logout: anyone,
    verifySecondFactor: signedIn,
    enrolSecondFactor: signedIn,
    confirmSecondFactor: signedIn,
    changePassword: signedIn,
    revokeSession: signedIn,
  },
};
