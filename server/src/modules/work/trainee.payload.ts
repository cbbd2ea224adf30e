import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Trainee } from './trainee.js';

export const TraineeConnection = connectionOf('Trainee', () => Trainee);
export const TraineePayload = payloadOf('Trainee', () => Trainee);
