import type { NonEmptyArray } from 'type-graphql';
import { AgreementResolver } from '../modules/agreement/agreement.resolver.js';
import { AuditResolver } from '../modules/audit/audit.resolver.js';
import { ImportResolver } from '../modules/document/import.resolver.js';
import { OrganizationResolver } from '../modules/organization/organization.resolver.js';
import { OversightResolver } from '../modules/oversight/oversight.resolver.js';
import { MembershipResolver } from '../modules/membership/membership.resolver.js';
import { NoticeResolver } from '../modules/notice/notice.resolver.js';
import { PairingResolver } from '../modules/pairing/pairing.resolver.js';
import { EvaluationResolver } from '../modules/evaluation/evaluation.resolver.js';
import { StaffResolver } from '../modules/staff/staff.resolver.js';
import { TeamResolver } from '../modules/team/team.resolver.js';
import { ActivityResolver } from '../modules/work/activity.resolver.js';
import { TraineeResolver } from '../modules/work/trainee.resolver.js';
import { WorkPlanResolver } from '../modules/work/work-plan.resolver.js';
import { WorkloadResolver } from '../modules/work/workload.resolver.js';
import { TaskResolver } from '../modules/work/task.resolver.js';
import { ProgrammeResolver } from '../modules/programme/programme.resolver.js';

/** Every resolver class, one line each. */
export const resolvers: NonEmptyArray<NewableFunction> = [
  MembershipResolver,
  OrganizationResolver,
  ProgrammeResolver,
  PairingResolver,
  AgreementResolver,
  StaffResolver,
  TeamResolver,
  TaskResolver,
  ActivityResolver,
  WorkloadResolver,
  WorkPlanResolver,
  TraineeResolver,
  EvaluationResolver,
  NoticeResolver,
  ImportResolver,
  OversightResolver,
  AuditResolver,
];
