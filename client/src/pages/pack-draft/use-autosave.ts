import { useEffect, useState } from 'react';
import { useVerb, type Verb } from '../../app/use-verb.js';
import type { PackDraftFieldsFragment, SavePackDraftMutation, SavePackDraftMutationVariables } from '../../graphql/generated/types.js';
import { SAVE_PACK_DRAFT } from './draft-query.js';
import { readPack, type WrittenPack } from './written.js';

/** A draft on the screen: what is written, whether all of it has arrived, and what came of the last save. */
export interface Autosave {
  pack: WrittenPack;
  change: (next: Partial<WrittenPack>) => void;
  /** Something is written that has not arrived yet. */
  dirty: boolean;
  verb: Verb<SavePackDraftMutation, SavePackDraftMutationVariables>;
}

const PAUSE_MS = 900;

/** Saves after each pause in writing, one save at a time, each on the revision that the last one left. */
export function useAutosave(draft: PackDraftFieldsFragment): Autosave {
  const [pack, setPack] = useState(() => readPack(draft.content));
  const [arrived, setArrived] = useState(pack);
  const verb = useVerb(SAVE_PACK_DRAFT);
  const dirty = pack !== arrived;
  const save = async (): Promise<void> => {
    const done = await verb.run({ input: { draftId: draft.id, revision: draft.revision, content: pack } });
    if (done) setArrived(pack);
  };
  const waits = dirty && !verb.running && verb.failure === null && verb.problems.length === 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return { pack, change: (next) => setPack((before) => ({ ...before, ...next })), dirty, verb };
}
