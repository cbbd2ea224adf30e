import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Organization } from './organization.js';

export const OrganizationConnection = connectionOf('Organization', () => Organization);
export const OrganizationPayload = payloadOf('Organization', () => Organization);
