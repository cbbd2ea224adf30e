import { lazy, Suspense } from 'react';

const Dialog = lazy(async () => ({ default: (await import('./second-factor-dialog.js')).SecondFactorDialog }));

/** The dialog that asks for the one-time code, fetched when it is first opened. */
export function SecondFactor({ open, onClose, onVerified }: { open: boolean; onClose: () => void; onVerified?: () => void }) {
  if (!open) return null;
  return (
    <Suspense>
      <Dialog open onClose={onClose} {...(onVerified ? { onVerified } : {})} />
    </Suspense>
  );
}
