import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Programme } from './programme.js';

export const ProgrammeConnection = connectionOf('Programme', () => Programme);
export const ProgrammePayload = payloadOf('Programme', () => Programme);
