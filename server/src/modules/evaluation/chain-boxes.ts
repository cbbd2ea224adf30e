/** Responsible for the seal boxes of a chain on paper: one for each step, empty while its signature is missing. No I/O. */
import type { PaperSeal } from '@jiedui/schema/paper';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly orgName: string | null;
  readonly opinion: string;
  readonly signedBy: string | null;
}

interface StepSeal {
  readonly stepId: string;
  readonly orgName: string;
  readonly sealedAt: Date;
}

/** In the order of the steps; `seals` are the valid ones. */
export function chainBoxes(steps: readonly Step[], seals: readonly StepSeal[]): PaperSeal[] {
  return steps.map((step) => {
    const seal = seals.find((one) => one.stepId === step.id);
    const signed = step.state === 'SIGNED';
    return {
      label: step.name, name: seal?.orgName ?? (signed ? (step.orgName ?? '') : ''), representative: signed ? (step.signedBy ?? '') : '', remark: signed ? step.opinion : '',
      sealedAt: seal ? new Date(seal.sealedAt).toISOString() : null,
    };
  });
}
