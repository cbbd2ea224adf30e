import { activitySources, recordedActivities, slots } from '@jiedui/schema/activity';
import { guaranteeKinds, guaranteeStates, guarantors } from '@jiedui/schema/guarantee';
import * as plans from '@jiedui/schema/plan';
import { techniqueClasses, workEventKinds, workEventStates } from '@jiedui/schema/work-event';
import { attachmentStates, attachmentSubjects } from '@jiedui/schema/attachment';
import { auditActions, auditedTables } from '@jiedui/schema/audit';
import * as effectWords from '@jiedui/schema/effect-words';
import * as evaluationWords from '@jiedui/schema/evaluation-words';
import { figureCodes, figureLists, periodKinds } from '@jiedui/schema/figures';
import * as moneyWords from '@jiedui/schema/money-words';
import * as rules from '@jiedui/schema/rule-words';
import { differenceKinds, strictnesses } from '@jiedui/schema/policy-pack-labels';
import { activityTypes, quotaMeasures, quotaSubjects, rhythms, windows } from '@jiedui/schema/parameters/shapes';
import * as deskStates from '@jiedui/schema/desk-states';
import * as careerStates from '@jiedui/schema/career-states';
import * as packStates from '@jiedui/schema/pack-states';
import * as presenceStates from '@jiedui/schema/presence-states';
import * as jointStates from '@jiedui/schema/joint-states';
import * as reportStates from '@jiedui/schema/report-states';
import * as registerWords from '@jiedui/schema/register-words';
import * as rectificationStates from '@jiedui/schema/rectification-states';
import * as states from '@jiedui/schema/states';
import * as vocabulary from '@jiedui/schema/vocabulary';
import { preferences, usePreferences } from '../app/preferences.js';

/** The shared code lists by the name that screens use. */
const lists = {
  programme: states.programmeStates,
  pairing: states.pairingStates,
  group: states.groupStates,
  application: states.applicationStates,
  applicationSource: states.applicationSources,
  qualificationKind: states.qualificationKinds,
  bodyKind: states.bodyKinds,
  bodyPart: states.bodyParts,
  goal: states.goalStates,
  goalField: states.goalFields,
  goalTarget: effectWords.goalTargets,
  receiverIndicator: effectWords.receiverIndicators,
  receiver_indicator: effectWords.indicatorStates,
  capability: effectWords.capabilityLevels,
  needAlternative: effectWords.needAlternatives,
  effectLine: effectWords.effectLines,
  effectSource: effectWords.effectSources,
  need: states.needStates,
  needPriority: states.needPriorities,
  offer: states.offerStates,
  divisionDistance: states.divisionDistances,
  agreement: states.pairingAgreementStates,
  agreementKind: states.agreementKinds,
  seal: states.sealStates,
  sealedDocument: states.sealedDocumentStates,
  agreementFiling: states.agreementFilingStates,
  agreementFilingSubject: states.agreementFilingSubjects,
  team: states.teamStates,
  assignment: states.assignmentStates,
  leave: presenceStates.leaveStates,
  outing: presenceStates.outingStates,
  exit: presenceStates.exitStates,
  incident: presenceStates.incidentStates,
  spotCheck: presenceStates.spotCheckStates,
  violation: presenceStates.violationStates,
  serviceKind: careerStates.serviceKinds,
  serviceReason: careerStates.serviceReasons,
  certificateType: careerStates.certificateTypes,
  certificate: careerStates.certificateStates,
  promotionStep: careerStates.promotionSteps,
  promotion_case: careerStates.promotionStates,
  objectionChannel: careerStates.objectionChannels,
  fraudSource: careerStates.fraudSources,
  fraud_case: careerStates.fraudStates,
  liabilityKind: careerStates.liabilityKinds,
  commendationSubject: careerStates.commendationSubjects,
  commendationLevel: careerStates.commendationLevels,
  commendation: careerStates.commendationStates,
  archiveKind: careerStates.archiveKinds,
  rectification_order: rectificationStates.rectificationStates,
  joint_evaluation: jointStates.jointStates,
  jointResult: jointStates.jointResults,
  report: reportStates.reportStates,
  reportKind: reportStates.reportKinds,
  reviewState: reportStates.reviewStates,
  register_entry: registerWords.registerStates,
  registerKind: registerWords.registerKinds,
  safetyItem: registerWords.safetyItems,
  rectificationCause: rectificationStates.rectificationCauses,
  escalationMeasure: rectificationStates.escalationMeasures,
  filing: states.filingStates,
  filingRoute: states.filingRoutes,
  receiverGap: presenceStates.receiverGaps,
  task: states.taskStates,
  activity: states.activityStates,
  workPlan: states.workPlanStates,
  work_plan: states.workPlanStates,
  trainee: states.traineeStates,
  traineeResult: states.traineeResults,
  annualPlan: plans.annualPlanStates,
  annual_plan: plans.annualPlanStates,
  annualPlanKind: plans.annualPlanKinds,
  annualPlanField: plans.annualPlanFields,
  taskPart: plans.taskParts,
  taskContent: plans.taskContents,
  taskChange: plans.taskChangeStates,
  task_change: plans.taskChangeStates,
  workEvent: workEventStates,
  work_event: workEventStates,
  workEventKind: workEventKinds,
  techniqueClass: techniqueClasses,
  guarantee: guaranteeStates,
  guaranteeKind: guaranteeKinds,
  guarantor: guarantors,
  attachment: attachmentStates,
  attachmentSubject: attachmentSubjects,
  activityType: recordedActivities,
  activitySource: activitySources,
  slot: slots,
  quotaActivity: activityTypes,
  quotaMeasure: quotaMeasures,
  quotaSubject: quotaSubjects,
  quotaWindow: windows,
  evaluation: states.evaluationStates,
  evaluationSubject: states.evaluationSubjects,
  factKind: evaluationWords.factKinds,
  evaluationRhythm: rhythms,
  scoreMethod: evaluationWords.scoreMethods,
  objection: evaluationWords.objectionStates,
  evaluation_objection: evaluationWords.objectionStates,
  resultUse: evaluationWords.resultUses,
  resultDue: evaluationWords.resultDues,
  closing: evaluationWords.closingStates,
  period_closing: evaluationWords.closingStates,
  moneyKind: moneyWords.moneyKinds,
  moneyPayer: moneyWords.moneyPayers,
  moneySource: moneyWords.moneySources,
  scorePost: moneyWords.scorePosts,
  step: states.stepStates,
  stepAction: states.stepActions,
  todoKind: deskStates.todoKinds,
  todoSubject: deskStates.todoSubjects,
  attendanceMark: presenceStates.attendanceMarks,
  attendanceSource: presenceStates.attendanceSources,
  dayStatus: presenceStates.dayStatuses,
  contradictionKind: presenceStates.contradictionKinds,
  contradictionState: presenceStates.contradictionStates,
  importKind: states.importKinds,
  importState: states.importStates,
  noticeChannelKind: deskStates.noticeChannelKinds,
  noticeChannelState: deskStates.noticeChannelStates,
  noticeDeliveryState: deskStates.noticeDeliveryStates,
  packDraft: packStates.packDraftStates,
  packDraftOrigin: packStates.packDraftOrigins,
  packDraftAction: packStates.packDraftActions,
  packVersion: packStates.packVersionStates,
  differenceKind: differenceKinds,
  strictness: strictnesses,
  personStatus: states.personStatuses,
  organizationStatus: states.organizationStatuses,
  grade: states.hospitalGrades,
  sex: states.sexes,
  party: states.parties,
  role: states.roles,
  institutionKind: vocabulary.institutionKinds,
  institutionCategory: vocabulary.institutionCategories,
  standard: vocabulary.standardStatuses,
  titleLevel: vocabulary.titleLevels,
  personCategory: vocabulary.personCategories,
  practiceCategory: vocabulary.practiceCategories,
  stayRole: vocabulary.stayRoles,
  leaveKind: vocabulary.leaveKinds,
  leaveApprover: vocabulary.leaveApprovers,
  exitKind: vocabulary.exitKinds,
  incidentKind: vocabulary.incidentKinds,
  spotCheckMethod: vocabulary.spotCheckMethods,
  spotCheckKind: vocabulary.spotCheckKinds,
  spotCheckTopic: vocabulary.spotCheckTopics,
  violationSubject: vocabulary.violationSubjects,
  violationClass: vocabulary.violationClasses,
  sanctionLevel: vocabulary.sanctionLevels,
  sanctionMeasure: vocabulary.sanctionMeasures,
  divisionLevel: vocabulary.divisionLevels,
  chainParty: vocabulary.chainParties,
  post: vocabulary.postCodes,
  trainingTopic: vocabulary.trainingTopics,
  trainingOrganiser: vocabulary.trainingOrganisers,
  figure: figureCodes,
  figureList: figureLists,
  periodKind: periodKinds,
  auditAction: auditActions,
  auditedTable: auditedTables,
  ruleEnforcement: rules.ruleEnforcements,
  ruleState: rules.ruleStates,
  ruleArea: rules.ruleAreas,
} as const;

export type ListName = keyof typeof lists;

/** The word for a code in the chosen language; the code itself when the list does not know it. */
export function labelOf(list: ListName, code: string | null | undefined, language = preferences().language): string {
  if (!code) return '—';
  const entry = (lists[list] as Record<string, { zh: string; en: string }> | undefined)?.[code];
  return entry ? (language === 'en' ? entry.en : entry.zh) : code;
}

/** `labelOf` that re-renders with the language. */
export function useLabel(): (list: ListName, code: string | null | undefined) => string {
  const { language } = usePreferences();
  return (list, code) => labelOf(list, code, language);
}

/** Every code of a list as options of a select or a filter. */
export function useOptions(): (list: ListName) => { value: string; label: string }[] {
  const label = useLabel();
  return (list) => Object.keys(lists[list]).map((value) => ({ value, label: label(list, value) }));
}
