import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Assignment } from './assignment.js';
import { Filing } from './filing.js';
import { Team } from './team.js';

export const TeamConnection = connectionOf('Team', () => Team);
export const TeamPayload = payloadOf('Team', () => Team);
export const AssignmentConnection = connectionOf('Assignment', () => Assignment);
export const AssignmentPayload = payloadOf('Assignment', () => Assignment);
export const FilingPayload = payloadOf('Filing', () => Filing);
