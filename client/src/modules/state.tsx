import { StatusTag, type Tone } from '../ui/status-tag.js';
import { useLabel, type ListName } from './labels.js';

/** The tone of a state: how it looks, nothing about what may be done. */
const tones: Partial<Record<ListName, Record<string, Tone>>> = {
  programme: { DRAFT: 'info', PUBLISHED: 'ok', CLOSED: 'mute' },
  pairing: { DRAFT: 'mute', PROPOSED: 'info', ASSIGNED: 'info', FILED: 'info', ACTIVE: 'ok', SUSPENDED: 'mute', COMPLETED: 'ok', TERMINATED: 'mute' },
  group: { SINGLE: 'ok', LED: 'ok', NEEDS_LEAD: 'warn' },
  application: { APPLIED: 'info', DEPT_RECOMMENDED: 'info', LEADING_GROUP_APPROVED: 'ok', REJECTED: 'warn', WITHDRAWN: 'mute' },
  goal: { OPEN: 'info', REACHED: 'ok', DROPPED: 'mute' },
  receiver_indicator: { RECORDED: 'ok', SUPERSEDED: 'mute', WITHDRAWN: 'mute' },
  need: { DRAFT: 'info', PUBLISHED: 'info', MET: 'ok', CLOSED: 'mute', WITHDRAWN: 'mute' },
  offer: { PUBLISHED: 'ok', WITHDRAWN: 'mute' },
  agreement: { NONE: 'mute', DRAFT: 'info', IN_REVIEW: 'info', SIGNING: 'info', EFFECTIVE: 'ok', EXPIRED: 'mute', TERMINATED: 'mute', RETURNED: 'warn', VOID: 'mute' },
  seal: { VALID: 'ok', VOID: 'mute' },
  sealedDocument: { SEALING: 'info', EFFECTIVE: 'ok', EXPIRED: 'warn', TERMINATED: 'mute', VOID: 'mute', REVOKED: 'bad' },
  agreementFiling: { SUBMITTED: 'info', RECEIVED: 'info', ACCEPTED: 'ok', RETURNED: 'warn', WITHDRAWN: 'mute' },
  team: { FORMING: 'info', CHECKED: 'info', FILED: 'info', DISPATCHED: 'info', ON_SITE: 'ok', HANDED_OVER: 'mute', CLOSED: 'mute' },
  assignment: {
    PLANNED: 'mute', TRAINED: 'info', DEPARTED: 'info', ARRIVED: 'ok', ON_DUTY: 'ok', ON_LEAVE: 'warn', FINISHED: 'ok',
    ENDED_EARLY: 'warn', UNAUTHORISED_DEPARTURE: 'bad', EVALUATED: 'ok', ARCHIVED: 'mute', REMOVED: 'mute',
  },
  leave: { REQUESTED: 'info', APPROVED: 'info', REJECTED: 'warn', WITHDRAWN: 'mute', TAKEN: 'warn', RETURNED: 'ok', OVERSTAYED: 'bad', UNAPPROVED_ABSENCE: 'bad' },
  outing: { REPORTED: 'info', RETURNED: 'ok', CANCELLED: 'mute' },
  exit: { APPLIED: 'info', UNDER_REVIEW: 'info', APPROVED: 'ok', REJECTED: 'warn', FORMALITIES: 'info', DONE: 'mute', WITHDRAWN: 'mute' },
  incident: { REPORTED: 'bad', ACKNOWLEDGED: 'warn', INVESTIGATING: 'info', HANDLED: 'info', CLOSED: 'mute' },
  spotCheck: { RECORDED: 'ok', VOID: 'mute' },
  violation: { RECORDED: 'warn', DECIDED: 'info', REPORTED: 'ok', DISMISSED: 'mute' },
  serviceReason: { COUNTED: 'ok', TOO_SHORT: 'warn', NOT_EQUIVALENT: 'mute', NOT_GOVERNMENT: 'mute', ORGANISER_UNKNOWN: 'warn', OVERLAP: 'mute', REVOKED: 'bad' },
  certificate: { ELIGIBLE: 'info', ISSUED: 'ok', REVOKED: 'bad', REISSUED: 'mute', WITHDRAWN: 'mute' },
  promotion_case: {
    OPENED: 'info', GATE_CHECKED: 'info', PUBLIC_NOTICE: 'info', OBJECTED: 'warn', RESOLVED: 'info', CLEARED: 'ok', BLOCKED: 'bad', NOT_APPLICABLE: 'mute',
    WITHDRAWN: 'mute', CANCELLED: 'bad',
  },
  fraud_case: { REPORTED: 'warn', INVESTIGATING: 'info', VERIFIED: 'bad', UNFOUNDED: 'mute' },
  commendation: { GIVEN: 'ok', WITHDRAWN: 'mute' },
  joint_evaluation: { INVITED: 'info', OPINED: 'info', CONCLUDED: 'ok', CANCELLED: 'mute' },
  report: { DRAFT: 'info', SUBMITTED: 'info', RETURNED: 'warn', ACCEPTED: 'ok', DISCARDED: 'mute' },
  reviewState: { WAITING: 'mute', OPEN: 'info', PASSED: 'ok', RETURNED: 'warn' },
  register_entry: { RECORDED: 'ok', VOID: 'mute' },
  rectification_order: { ORDERED: 'info', EVIDENCE_SUBMITTED: 'info', VERIFIED: 'info', RE_EVALUATED: 'info', CLOSED: 'ok', OVERDUE: 'bad', ESCALATED: 'bad', WITHDRAWN: 'mute' },
  filing: { PREPARED: 'mute', SUBMITTED: 'info', AGGREGATED: 'info', RECEIVED: 'info', ACCEPTED: 'ok', RETURNED: 'warn' },
  task: { PLANNED: 'mute', CONFIRMED: 'info', IN_PROGRESS: 'info', SUBMITTED: 'info', RETURNED: 'warn', ACCEPTED: 'ok', CLOSED: 'mute' },
  workPlan: { DRAFT: 'mute', FILED: 'info', COMMENTED: 'info', EXECUTED: 'ok', SUMMARISED: 'ok' },
  trainee: { PROPOSED: 'info', ACCEPTED: 'info', STUDYING: 'ok', FINISHED: 'ok', CANCELLED: 'mute' },
  annualPlan: { DRAFT: 'mute', PROPOSED: 'info', RETURNED: 'warn', AGREED: 'ok', SUMMARISED: 'ok' },
  taskChange: { REQUESTED: 'info', ACCEPTED: 'ok', REJECTED: 'warn', WITHDRAWN: 'mute' },
  workEvent: { RECORDED: 'info', CONFIRMED: 'ok', RETURNED: 'warn', WITHDRAWN: 'mute' },
  guarantee: { PROMISED: 'mute', PROVIDED: 'info', VERIFIED: 'ok', DISPUTED: 'bad', WITHDRAWN: 'mute' },
  attachment: { KEPT: 'ok', WITHDRAWN: 'mute' },
  activity: { RECORDED: 'info', CONFIRMED: 'ok', RETURNED: 'warn', WITHDRAWN: 'mute', SUPERSEDED: 'mute' },
  evaluation: { OPEN: 'info', EFFECTIVE: 'ok', SUPERSEDED: 'mute', VOID: 'mute' },
  objection: { RAISED: 'info', UPHELD: 'warn', REJECTED: 'mute', WITHDRAWN: 'mute' },
  closing: { CLOSED: 'mute', REOPENED: 'warn' },
  step: { WAITING: 'mute', OPEN: 'info', SIGNED: 'ok', RETURNED: 'warn' },
  contradictionState: { OPEN: 'warn', RESOLVED: 'mute' },
  importState: { CHECKED: 'info', COMMITTED: 'ok', UNDONE: 'mute', DISCARDED: 'mute' },
  packDraft: { DRAFT: 'info', PUBLISHED: 'ok', DISCARDED: 'mute' },
  packVersion: { PUBLISHED: 'ok', SUPERSEDED: 'mute' },
  organizationStatus: { ACTIVE: 'ok', SUSPENDED: 'mute' },
  personStatus: { ACTIVE: 'ok', LEFT: 'mute' },
};

/** A state in words; `tone` overrides the usual look, for example when it is late. */
export function State({ list, code, variant = 'plain', tone, suffix }: {
  list: ListName;
  code: string;
  variant?: 'plain' | 'tag';
  tone?: Tone | undefined;
  /** Behind the word: "2/3", "逾期". */
  suffix?: React.ReactNode;
}) {
  const label = useLabel();
  return (
    <StatusTag tone={tone ?? tones[list]?.[code] ?? 'mute'} variant={variant}>
      {label(list, code)}
      {suffix ? <> {suffix}</> : null}
    </StatusTag>
  );
}
