import type { NonEmptyArray } from 'type-graphql';
import { AgreementResolver } from '../modules/agreement/agreement.resolver.js';
import { AuditResolver } from '../modules/audit/audit.resolver.js';
import { ImportResolver } from '../modules/document/import.resolver.js';
import { OrgBodyResolver } from '../modules/organization/org-body.resolver.js';
import { OrganizationResolver } from '../modules/organization/organization.resolver.js';
import { OversightResolver } from '../modules/oversight/oversight.resolver.js';
import { MembershipResolver } from '../modules/membership/membership.resolver.js';
import { NoticeResolver } from '../modules/notice/notice.resolver.js';
import { NeedResolver } from '../modules/need/need.resolver.js';
import { GoalResolver } from '../modules/pairing/goal.resolver.js';
import { PairingResolver } from '../modules/pairing/pairing.resolver.js';
import { EvaluationResolver } from '../modules/evaluation/evaluation.resolver.js';
import { ApplicationResolver } from '../modules/staff/application.resolver.js';
import { ArchiveResolver } from '../modules/staff/archive.resolver.js';
import { StaffResolver } from '../modules/staff/staff.resolver.js';
import { TeamResolver } from '../modules/team/team.resolver.js';
import { TaskResolver } from '../modules/work/task.resolver.js';
import { ProgrammeResolver } from '../modules/programme/programme.resolver.js';

/** Every resolver class, one line each. */
export const resolvers: NonEmptyArray<NewableFunction> = [
  MembershipResolver,
  OrganizationResolver,
  OrgBodyResolver,
  ProgrammeResolver,
  PairingResolver,
  GoalResolver,
  NeedResolver,
  AgreementResolver,
  StaffResolver,
  ApplicationResolver,
  ArchiveResolver,
  TeamResolver,
  TaskResolver,
  EvaluationResolver,
  NoticeResolver,
  ImportResolver,
  OversightResolver,
  AuditResolver,
];
