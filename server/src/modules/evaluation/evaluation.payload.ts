import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Evaluation } from './evaluation.js';

export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);
export const EvaluationPayload = payloadOf('Evaluation', () => Evaluation);
