import { useState } from 'react';
import type { ActionFieldsFragment } from '../../graphql/generated/types.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { serverActions } from '../server-actions.js';
import type { Step } from './step.js';
import { StepDialog } from './step-dialog.js';

/** The steps that the server offers as header actions, and the dialog of the one that is open. */
export function useSteps(steps: readonly Step[], available: readonly ActionFieldsFragment[]): { actions: HeaderAction[]; dialog: React.ReactNode } {
  const [open, setOpen] = useState<string | null>(null);
  const step = steps.find((one) => one.name === open);
  const actions = serverActions(
    steps.map(({ name, label, icon, primary, danger, always }) => ({
      name, label, primary, danger, ...(icon ? { icon } : {}), ...(always ? { always } : {}), onClick: () => setOpen(name),
    })),
    available,
  );
  return { actions, dialog: step ? <StepDialog key={step.name} step={step} onClose={() => setOpen(null)} /> : null };
}
