import { AgreementFiling } from '../modules/agreement/agreement-filing.js';
import { AgreementParty } from '../modules/agreement/agreement-party.js';
import { AgreementSeal } from '../modules/agreement/agreement-seal.js';
import { AgreementTask } from '../modules/agreement/agreement-task.js';
import { AgreementVersion } from '../modules/agreement/agreement-version.js';
import { Agreement } from '../modules/agreement/agreement.js';
import { AuditEvent } from '../modules/audit/audit-event.js';
import { CalendarDay } from '../modules/calendar/calendar-day.js';
import { Attachment } from '../modules/document/attachment.js';
import { ImportBatch } from '../modules/document/import-batch.js';
import { SealedDocument } from '../modules/document/sealed-document.js';
import { EvaluationItem } from '../modules/evaluation/evaluation-item.js';
import { EvaluationSeal } from '../modules/evaluation/evaluation-seal.js';
import { EvaluationStep } from '../modules/evaluation/evaluation-step.js';
import { Evaluation } from '../modules/evaluation/evaluation.js';
import { NoticeChannel } from '../modules/notice/notice-channel.js';
import { NoticeDelivery } from '../modules/notice/notice-delivery.js';
import { NeedRequest } from '../modules/need/need-request.js';
import { SupportOffer } from '../modules/need/support-offer.js';
import { Notice } from '../modules/notice/notice.js';
import { Division } from '../modules/organization/division.js';
import { Organization } from '../modules/organization/organization.js';
import { OrgBody, OrgBodyMember } from '../modules/organization/org-body.js';
import { Awaited } from '../modules/oversight/awaited.js';
import { Todo } from '../modules/oversight/todo.js';
import { PackDraftEvent } from '../modules/pack/pack-draft-event.js';
import { Objection } from '../modules/evaluation/objection.js';
import { PeriodClosing } from '../modules/evaluation/period-closing.js';
import { ResultDue } from '../modules/evaluation/result-due.js';
import { ResultReport } from '../modules/evaluation/result-report.js';
import { ResultUse } from '../modules/evaluation/result-use.js';
import { DepartmentScore } from '../modules/money/department-score.js';
import { MoneyEntry } from '../modules/money/money-entry.js';
import { PackDraft } from '../modules/pack/pack-draft.js';
import { ReceiverIndicator } from '../modules/effect/receiver-indicator.js';
import { PairingYear } from '../modules/pack/pairing-year.js';
import { PairingFigure } from '../modules/pairing/pairing-figure.js';
import { PairingGoal } from '../modules/pairing/pairing-goal.js';
import { PairingParty } from '../modules/pairing/pairing-party.js';
import { Pairing } from '../modules/pairing/pairing.js';
import { TransitionLog } from '../modules/pairing/transition-log.js';
import { Attendance, AttendanceLocation } from '../modules/presence/attendance.js';
import { Consent } from '../modules/presence/consent.js';
import { Contradiction } from '../modules/presence/contradiction.js';
import { WorkSite } from '../modules/presence/work-site.js';
import { ExitRequest } from '../modules/presence/exit-request.js';
import { Incident } from '../modules/presence/incident.js';
import { Leave } from '../modules/presence/leave.js';
import { Outing } from '../modules/presence/outing.js';
import { SpotCheckCall } from '../modules/presence/spot-check-call.js';
import { SpotCheck } from '../modules/presence/spot-check.js';
import { TeamHandover } from '../modules/presence/team-handover.js';
import { Violation } from '../modules/presence/violation.js';
import { RectificationItem } from '../modules/rectification/rectification-item.js';
import { JointEvaluation } from '../modules/joint/joint-evaluation.js';
import { Report } from '../modules/report/report.js';
import { RegisterEntry } from '../modules/register/register-entry.js';
import { RectificationOrder } from '../modules/rectification/rectification-order.js';
import { GroupMember } from '../modules/programme/group-member.js';
import { PairingGroup } from '../modules/programme/pairing-group.js';
import { PolicyPackVersion } from '../modules/programme/policy-pack.js';
import { Programme } from '../modules/programme/programme.js';
import { TracedRule } from '../modules/rule/traced-rule.js';
import { Application } from '../modules/staff/application.js';
import { Qualification } from '../modules/staff/qualification.js';
import { OpenAssignment } from '../modules/staff/open-assignment.js';
import { Person } from '../modules/staff/person.js';
import { FilingLine } from '../modules/roster/filing-line.js';
import { AggregateLine, RosterAggregate } from '../modules/roster/roster-aggregate.js';
import { Assignment } from '../modules/team/assignment.js';
import { Filing } from '../modules/team/filing.js';
import { PreTraining } from '../modules/team/pre-training.js';
import { Team } from '../modules/team/team.js';
import { ArchiveEntry } from '../modules/career/archive-entry.js';
import { AttendedTraining } from '../modules/career/attended-training.js';
import { Certificate } from '../modules/career/certificate.js';
import { Commendation } from '../modules/career/commendation.js';
import { FraudCase } from '../modules/career/fraud-case.js';
import { FraudLiability } from '../modules/career/fraud-liability.js';
import { PromotionCase } from '../modules/career/promotion-case.js';
import { PromotionObjection } from '../modules/career/promotion-objection.js';
import { ServiceRecord } from '../modules/career/service-record.js';
import { Trainee } from '../modules/work/trainee.js';
import { WorkPlan } from '../modules/work/work-plan.js';
import { AnnualPlan } from '../modules/work/annual-plan.js';
import { TaskChange } from '../modules/work/task-change.js';
import { WorkEvent } from '../modules/work/work-event.js';
import { Guarantee } from '../modules/agreement/guarantee.js';
import { Activity } from '../modules/work/activity.js';
import { TaskProgress } from '../modules/work/task-progress.js';
import { Task } from '../modules/work/task.js';

/** Every entity class of the modules. A class that is missing here is unknown to TypeORM and to the read plan. */
export const entities: ReadonlyArray<new () => object> = [
  AgreementFiling,
  AgreementParty,
  AgreementSeal,
  AgreementTask,
  AgreementVersion,
  Agreement,
  AuditEvent,
  CalendarDay,
  ImportBatch,
  Attachment,
  SealedDocument,
  EvaluationItem,
  EvaluationSeal,
  EvaluationStep,
  Evaluation,
  Objection,
  PeriodClosing,
  ResultDue,
  ResultReport,
  ResultUse,
  DepartmentScore,
  MoneyEntry,
  NoticeChannel,
  NoticeDelivery,
  NeedRequest,
  SupportOffer,
  Notice,
  Division,
  Organization,
  OrgBody,
  OrgBodyMember,
  Awaited,
  Todo,
  PackDraftEvent,
  PackDraft,
  ReceiverIndicator,
  PairingYear,
  PairingFigure,
  PairingGoal,
  PairingParty,
  Pairing,
  TransitionLog,
  Attendance,
  AttendanceLocation,
  Consent,
  Contradiction,
  WorkSite,
  ExitRequest,
  Incident,
  Leave,
  Outing,
  SpotCheckCall,
  SpotCheck,
  TeamHandover,
  Violation,
  RectificationOrder,
  RectificationItem,
  RegisterEntry,
  Report,
  JointEvaluation,
  GroupMember,
  PairingGroup,
  PolicyPackVersion,
  Programme,
  TracedRule,
  Application,
  Qualification,
  OpenAssignment,
  Person,
  FilingLine,
  AggregateLine,
  RosterAggregate,
  Assignment,
  Filing,
  PreTraining,
  Team,
  TaskProgress,
  Task,
  AnnualPlan,
  TaskChange,
  WorkEvent,
  Guarantee,
  Activity,
  WorkPlan,
  Trainee,
  ArchiveEntry,
  AttendedTraining,
  Certificate,
  Commendation,
  FraudCase,
  FraudLiability,
  PromotionCase,
  PromotionObjection,
  ServiceRecord,
];
