import { AgreementFiling } from '../modules/agreement/agreement-filing.js';
import { AgreementParty } from '../modules/agreement/agreement-party.js';
import { AgreementSeal } from '../modules/agreement/agreement-seal.js';
import { AgreementTask } from '../modules/agreement/agreement-task.js';
import { AgreementVersion } from '../modules/agreement/agreement-version.js';
import { Agreement } from '../modules/agreement/agreement.js';
import { AuditEvent } from '../modules/audit/audit-event.js';
import { ImportBatch } from '../modules/document/import-batch.js';
import { SealedDocument } from '../modules/document/sealed-document.js';
import { EvaluationItem } from '../modules/evaluation/evaluation-item.js';
import { EvaluationSeal } from '../modules/evaluation/evaluation-seal.js';
import { EvaluationStep } from '../modules/evaluation/evaluation-step.js';
import { Evaluation } from '../modules/evaluation/evaluation.js';
import { NeedRequest } from '../modules/need/need-request.js';
import { SupportOffer } from '../modules/need/support-offer.js';
import { Notice } from '../modules/notice/notice.js';
import { Division } from '../modules/organization/division.js';
import { Organization } from '../modules/organization/organization.js';
import { OrgBody, OrgBodyMember } from '../modules/organization/org-body.js';
import { Todo } from '../modules/oversight/todo.js';
import { PairingFigure } from '../modules/pairing/pairing-figure.js';
import { PairingGoal } from '../modules/pairing/pairing-goal.js';
import { PairingParty } from '../modules/pairing/pairing-party.js';
import { Pairing } from '../modules/pairing/pairing.js';
import { TransitionLog } from '../modules/pairing/transition-log.js';
import { GroupMember } from '../modules/programme/group-member.js';
import { PairingGroup } from '../modules/programme/pairing-group.js';
import { PolicyPackVersion } from '../modules/programme/policy-pack.js';
import { Programme } from '../modules/programme/programme.js';
import { Application } from '../modules/staff/application.js';
import { Qualification } from '../modules/staff/qualification.js';
import { OpenAssignment } from '../modules/staff/open-assignment.js';
import { Person } from '../modules/staff/person.js';
import { Assignment } from '../modules/team/assignment.js';
import { Filing } from '../modules/team/filing.js';
import { PreTraining } from '../modules/team/pre-training.js';
import { Team } from '../modules/team/team.js';
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
  ImportBatch,
  SealedDocument,
  EvaluationItem,
  EvaluationSeal,
  EvaluationStep,
  Evaluation,
  NeedRequest,
  SupportOffer,
  Notice,
  Division,
  Organization,
  OrgBody,
  OrgBodyMember,
  Todo,
  PairingFigure,
  PairingGoal,
  PairingParty,
  Pairing,
  TransitionLog,
  GroupMember,
  PairingGroup,
  PolicyPackVersion,
  Programme,
  Application,
  Qualification,
  OpenAssignment,
  Person,
  Assignment,
  Filing,
  PreTraining,
  Team,
  TaskProgress,
  Task,
];
