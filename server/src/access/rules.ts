import { anyone, may, signedIn, type Rule } from './authorize.js';

/**
 * Who may ask for what: every root field, one line each. A root field without an entry, or an entry without a field,
 * and the server does not start. Which rows an answer holds is decided by the row policies, not here.
 */
export const rules: { readonly Query: Readonly<Record<string, Rule>>; readonly Mutation: Readonly<Record<string, Rule>> } = {
  Query: {
    // membership
    viewer: anyone,
    sessions: signedIn,
    // organization
    divisions: signedIn,
    organizations: may('organization.read'),
    organization: may('organization.read'),
    // document
    importBatches: may('import.run'),
    importBatch: may('import.run'),
    // oversight
    oversight: may('oversight.read'),
    receivers: may('oversight.read'),
    todos: may('notice.read'),
    workbench: may('notice.read'),
    // audit
    auditEvents: may('audit.read'),
    auditVerification: may('audit.read'),
    // programme
    policyPacks: may('programme.read'),
    policyPack: may('programme.read'),
    programmes: may('programme.read'),
    programme: may('programme.read'),
    // pairing
    pairing: may('pairing.read'),
    pairings: may('pairing.read'),
    // agreement
    agreement: may('agreement.read'),
    agreements: may('agreement.read'),
    agreementSealCheck: may('agreement.read'),
    // notice
    notices: may('notice.read'),
    unreadNoticeCount: may('notice.read'),
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
    // organization
    registerOrganization: may('organization.manage'),
    editOrganization: may('organization.manage'),
    suspendOrganization: may('organization.manage'),
    resumeOrganization: may('organization.manage'),
    // document
    commitImport: may('import.run'),
    discardImport: may('import.run'),
    undoImport: may('import.run'),
    // programme
    createProgramme: may('programme.edit'),
    publishProgramme: may('programme.publish'),
    closeProgramme: may('programme.publish'),
    nameLead: may('pairing.manage'),
    // pairing
    assignPairing: may('pairing.manage'),
    withdrawPairing: may('pairing.manage'),
    confirmPairing: may('programme.publish'),
    suspendPairing: may('pairing.manage'),
    resumePairing: may('pairing.manage'),
    completePairing: may('pairing.manage'),
    terminatePairing: may('pairing.manage'),
    setPairingContact: may('agreement.edit'),
    // agreement
    draftAgreement: may('agreement.edit'),
    editAgreement: may('agreement.edit'),
    submitAgreement: may('agreement.edit'),
    sealAgreement: may('agreement.seal'),
    returnAgreement: may('agreement.edit'),
    voidAgreement: may('agreement.edit'),
    terminateAgreement: may('pairing.manage'),
    nudgeAgreement: may('agreement.read'),
    // notice
    markNoticeRead: may('notice.read'),
    markAllNoticesRead: may('notice.read'),
  },
};
