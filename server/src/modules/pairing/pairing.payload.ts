import { connectionOf, payloadOf } from '../../graphql/page.js';
import { Pairing } from './pairing.js';

export const PairingConnection = connectionOf('Pairing', () => Pairing);
export const PairingPayload = payloadOf('Pairing', () => Pairing);
