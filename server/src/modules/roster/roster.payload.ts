import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Filing } from '../team/filing.js';
import { RosterAggregate } from './roster-aggregate.js';

export const FilingConnection = connectionOf('Filing', () => Filing);
export const RosterAggregateConnection = connectionOf('RosterAggregate', () => RosterAggregate);
export const RosterAggregatePayload = payloadOf('RosterAggregate', () => RosterAggregate);
