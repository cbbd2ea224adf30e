import { connectionOf, payloadOf } from '../../graphql/page.js';
import { NeedRequest } from './need-request.js';
import { SupportOffer } from './support-offer.js';

export const NeedRequestConnection = connectionOf('NeedRequest', () => NeedRequest);
export const NeedRequestPayload = payloadOf('NeedRequest', () => NeedRequest);
export const SupportOfferConnection = connectionOf('SupportOffer', () => SupportOffer);
export const SupportOfferPayload = payloadOf('SupportOffer', () => SupportOffer);
