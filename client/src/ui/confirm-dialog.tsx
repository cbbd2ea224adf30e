import { createContext, lazy, Suspense, useCallback, useContext, useState } from 'react';

/** Asks before an act that others will see; the text names the object and the consequence. */
export interface ConfirmRequest {
  title: string;
  /** The object, by its name. */
  object: React.ReactNode;
  /** What will happen, and whether it can be undone. */
  consequence: React.ReactNode;
  okText: string;
  danger?: boolean;
  /** A reason must be written. */
  reason?: { label: string; hint?: string };
}

export type Confirmed = { reason: string } | null;
type Ask = (request: ConfirmRequest) => Promise<Confirmed>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(null));

/** Asks through the nearest provider: null when cancelled, otherwise the reason ('' when none was asked for). */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

interface Pending {
  request: ConfirmRequest;
  answer: (value: Confirmed) => void;
}

const ConfirmModal = lazy(async () => ({ default: (await import('./confirm-modal.js')).ConfirmModal }));

/** Holds the one open confirmation of the page; the dialog itself is fetched with the first question. */
export function ConfirmProvider({ children }: { children: React.ReactNode }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const ask = useCallback<Ask>((request) => new Promise((answer) => setPending({ request, answer })), []);
  const close = (value: Confirmed): void => {
    pending?.answer(value);
    setPending(null);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {pending && (
        <Suspense>
          <ConfirmModal request={pending.request} onClose={close} />
        </Suspense>
      )}
    </ConfirmContext>
  );
}
