import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Evaluation } from './evaluation.js';
import { Objection } from './objection.js';
import { PeriodClosing } from './period-closing.js';
import { ResultDue } from './result-due.js';
import { ResultUse } from './result-use.js';

export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);
export const EvaluationPayload = payloadOf('Evaluation', () => Evaluation);
export const ObjectionConnection = connectionOf('Objection', () => Objection);
export const ObjectionPayload = payloadOf('Objection', () => Objection);
export const PeriodClosingConnection = connectionOf('PeriodClosing', () => PeriodClosing);
export const PeriodClosingPayload = payloadOf('PeriodClosing', () => PeriodClosing);
export const ResultDueConnection = connectionOf('ResultDue', () => ResultDue);
export const ResultUseConnection = connectionOf('ResultUse', () => ResultUse);
