import type { NonEmptyArray } from 'type-graphql';
import { AgreementResolver } from '../modules/agreement/agreement.resolver.js';
import { AuditResolver } from '../modules/audit/audit.resolver.js';
import { CoverageResolver } from '../modules/coverage/coverage.resolver.js';
import { AttachmentResolver } from '../modules/document/attachment.resolver.js';
import { ImportResolver } from '../modules/document/import.resolver.js';
import { OrgBodyResolver } from '../modules/organization/org-body.resolver.js';
import { OrganizationResolver } from '../modules/organization/organization.resolver.js';
import { DeskResolver } from '../modules/oversight/desk.resolver.js';
import { DashboardResolver } from '../modules/oversight/dashboard.resolver.js';
import { OversightResolver } from '../modules/oversight/oversight.resolver.js';
import { MembershipResolver } from '../modules/membership/membership.resolver.js';
import { NoticeChannelResolver } from '../modules/notice/notice-channel.resolver.js';
import { NoticeResolver } from '../modules/notice/notice.resolver.js';
import { PresenceResolver } from '../modules/presence/presence.resolver.js';
import { NeedResolver } from '../modules/need/need.resolver.js';
import { EffectResolver } from '../modules/effect/effect.resolver.js';
import { GoalResolver } from '../modules/pairing/goal.resolver.js';
import { PairingResolver } from '../modules/pairing/pairing.resolver.js';
import { EvaluationResolver } from '../modules/evaluation/evaluation.resolver.js';
import { ResultResolver } from '../modules/evaluation/result.resolver.js';
import { MoneyResolver } from '../modules/money/money.resolver.js';
import { RuleResolver } from '../modules/rule/rule.resolver.js';
import { JointResolver } from '../modules/joint/joint.resolver.js';
import { ReportResolver } from '../modules/report/report.resolver.js';
import { RegisterResolver } from '../modules/register/register.resolver.js';
import { RectificationResolver } from '../modules/rectification/rectification.resolver.js';
import { RosterResolver } from '../modules/roster/roster.resolver.js';
import { ApplicationResolver } from '../modules/staff/application.resolver.js';
import { ArchiveResolver } from '../modules/staff/archive.resolver.js';
import { StaffResolver } from '../modules/staff/staff.resolver.js';
import { TeamResolver } from '../modules/team/team.resolver.js';
import { ActivityResolver } from '../modules/work/activity.resolver.js';
import { TraineeResolver } from '../modules/work/trainee.resolver.js';
import { CertificateResolver } from '../modules/career/certificate.resolver.js';
import { FraudResolver } from '../modules/career/fraud.resolver.js';
import { PromotionResolver } from '../modules/career/promotion.resolver.js';
import { CareerRecordResolver } from '../modules/career/record.resolver.js';
import { ServiceResolver } from '../modules/career/service.resolver.js';
import { WorkPlanResolver } from '../modules/work/work-plan.resolver.js';
import { WorkloadResolver } from '../modules/work/workload.resolver.js';
import { AnnualPlanResolver } from '../modules/work/annual-plan.resolver.js';
import { WorkEventResolver } from '../modules/work/work-event.resolver.js';
import { GuaranteeResolver } from '../modules/agreement/guarantee.resolver.js';
import { TaskResolver } from '../modules/work/task.resolver.js';
import { CalendarResolver } from '../modules/calendar/calendar.resolver.js';
import { PackResolver } from '../modules/pack/pack.resolver.js';
import { ExitResolver } from '../modules/presence/exit.resolver.js';
import { IncidentResolver } from '../modules/presence/incident.resolver.js';
import { LeaveResolver } from '../modules/presence/leave.resolver.js';
import { SpotCheckResolver } from '../modules/presence/spot-check.resolver.js';
import { StayResolver } from '../modules/presence/stay.resolver.js';
import { ViolationResolver } from '../modules/presence/violation.resolver.js';
import { ProgrammeResolver } from '../modules/programme/programme.resolver.js';

/** Every resolver class, one line each. */
export const resolvers: NonEmptyArray<NewableFunction> = [
  MembershipResolver,
  OrganizationResolver,
  OrgBodyResolver,
  ProgrammeResolver,
  PackResolver,
  CalendarResolver,
  PairingResolver,
  GoalResolver,
  EffectResolver,
  NeedResolver,
  AgreementResolver,
  StaffResolver,
  ApplicationResolver,
  ArchiveResolver,
  TeamResolver,
  PresenceResolver,
  StayResolver,
  LeaveResolver,
  ExitResolver,
  IncidentResolver,
  SpotCheckResolver,
  ViolationResolver,
  RosterResolver,
  TaskResolver,
  AnnualPlanResolver,
  WorkEventResolver,
  GuaranteeResolver,
  ActivityResolver,
  WorkloadResolver,
  WorkPlanResolver,
  CertificateResolver,
  FraudResolver,
  PromotionResolver,
  CareerRecordResolver,
  ServiceResolver,
  TraineeResolver,
  EvaluationResolver,
  ResultResolver,
  MoneyResolver,
  RectificationResolver,
  RegisterResolver,
  ReportResolver,
  JointResolver,
  NoticeResolver,
  NoticeChannelResolver,
  ImportResolver,
  AttachmentResolver,
  DashboardResolver,
  OversightResolver,
  DeskResolver,
  CoverageResolver,
  AuditResolver,
  RuleResolver,
];
