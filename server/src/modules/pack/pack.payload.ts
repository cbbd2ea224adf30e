import { payloadOf } from '../../graphql/page.js';
import { PackDraft } from './pack-draft.js';

export const PackDraftPayload = payloadOf('PackDraft', () => PackDraft);
