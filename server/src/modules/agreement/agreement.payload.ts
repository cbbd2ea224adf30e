import { connectionOf, payloadOf } from '../../graphql/page.js';
import { AgreementFiling } from './agreement-filing.js';
import { Agreement } from './agreement.js';

export const AgreementConnection = connectionOf('Agreement', () => Agreement);
export const AgreementPayload = payloadOf('Agreement', () => Agreement);
export const AgreementFilingPayload = payloadOf('AgreementFiling', () => AgreementFiling);
