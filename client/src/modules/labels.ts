import { auditActions, auditedTables } from '@jiedui/schema/audit';
import { figureCodes, figureLists } from '@jiedui/schema/figures';
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
  filing: states.filingStates,
  filingRoute: states.filingRoutes,
  task: states.taskStates,
  evaluation: states.evaluationStates,
  evaluationSubject: states.evaluationSubjects,
  step: states.stepStates,
  stepAction: states.stepActions,
  todoKind: states.todoKinds,
  todoSubject: states.todoSubjects,
  importKind: states.importKinds,
  importState: states.importStates,
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
  divisionLevel: vocabulary.divisionLevels,
  chainParty: vocabulary.chainParties,
  post: vocabulary.postCodes,
  trainingTopic: vocabulary.trainingTopics,
  trainingOrganiser: vocabulary.trainingOrganisers,
  figure: figureCodes,
  figureList: figureLists,
  auditAction: auditActions,
  auditedTable: auditedTables,
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
