import { useEffect, useRef, useState } from 'react';
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
  const [dirty, setDirty] = useState(false);
  const latest = useRef(pack);
  const verb = useVerb(SAVE_PACK_DRAFT);
  const change = (next: Partial<WrittenPack>): void => {
    latest.current = { ...latest.current, ...next };
    setPack(latest.current);
    setDirty(true);
  };
  const { run, running, failure } = verb;
  const save = useRef(run);
  save.current = run;
  useEffect(() => {
    if (!dirty || running || failure) return;
    const timer = setTimeout(() => {
      const sent = latest.current;
      void save.current({ input: { draftId: draft.id, revision: draft.revision, content: sent } }).then((done) => {
        if (done && latest.current === sent) setDirty(false);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pack, dirty, running, failure, draft.id, draft.revision]);
  return { pack, change, dirty, verb };
}
