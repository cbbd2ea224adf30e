import { connectionOf, payloadOf } from '../../graphql/page.js';
import { DepartmentScore } from './department-score.js';
import { MoneyEntry } from './money-entry.js';

export const MoneyEntryConnection = connectionOf('MoneyEntry', () => MoneyEntry);
export const MoneyEntryPayload = payloadOf('MoneyEntry', () => MoneyEntry);
export const DepartmentScoreConnection = connectionOf('DepartmentScore', () => DepartmentScore);
