import { useEffect, useState } from 'react';
import { readFileState } from '../../app/files.js';

/** How far a long import is, as the server tells. */
export interface Progress {
  phase: 'READING' | 'CHECKING' | 'WRITING';
  done: number;
  total: number;
}

const EVERY_MS = 700;

/** Asks while there is a token: what the upload was given, or the id of the batch being committed. */
export function useProgress(token: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (token === null) return;
    const timer = setInterval(() => void readFileState<Progress>(`/import/progress/${token}`).then((found) => found && setProgress(found)), EVERY_MS);
    return () => {
      clearInterval(timer);
      setProgress(null);
    };
  }, [token]);
  return progress;
}
