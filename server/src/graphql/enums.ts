/** Enums of the API, made from the shared vocabularies so that server, client and packs speak the same codes. */
import * as figures from '@jiedui/schema/figures';
import * as states from '@jiedui/schema/states';
import * as words from '@jiedui/schema/vocabulary';
import { registerEnumType } from 'type-graphql';

function enumOf<K extends string>(name: string, labels: Readonly<Record<K, { zh: string; en: string }>>): { [P in K]: P } {
  const values = Object.fromEntries(Object.keys(labels).map((key) => [key, key])) as { [P in K]: P };
  const valuesConfig: Partial<Record<K, { description: string }>> = {};
  for (const key of Object.keys(labels) as K[]) valuesConfig[key] = { description: labels[key].zh };
  registerEnumType(values, { name, valuesConfig });
  return values;
}

export const InstitutionKind = enumOf('InstitutionKind', words.institutionKinds);
export const InstitutionCategory = enumOf('InstitutionCategory', words.institutionCategories);
export const StandardStatus = enumOf('StandardStatus', words.standardStatuses);
export const TitleLevel = enumOf('TitleLevel', words.titleLevels);
export const PersonCategory = enumOf('PersonCategory', words.personCategories);
export const PracticeCategory = enumOf('PracticeCategory', words.practiceCategories);
export const PartyKind = enumOf('PartyKind', words.partyKinds);
export const ChainParty = enumOf('ChainParty', { ...words.chainParties, OBSERVER: states.parties.OBSERVER });
export const DivisionLevel = enumOf('DivisionLevel', words.divisionLevels);
export const StayRole = enumOf('StayRole', words.stayRoles);
export const ProgrammeState = enumOf('ProgrammeState', states.programmeStates);
export const PairingState = enumOf('PairingState', states.pairingStates);
export const GroupState = enumOf('GroupState', states.groupStates);
export const AgreementState = enumOf('AgreementState', states.agreementStates);
export const PairingAgreementState = enumOf('PairingAgreementState', states.pairingAgreementStates);
export const AgreementKind = enumOf('AgreementKind', states.agreementKinds);
export const SealState = enumOf('SealState', states.sealStates);
export const AgreementFilingState = enumOf('AgreementFilingState', states.agreementFilingStates);
export const AgreementFilingSubject = enumOf('AgreementFilingSubject', states.agreementFilingSubjects);
export const SealedDocumentState = enumOf('SealedDocumentState', states.sealedDocumentStates);
export const TeamState = enumOf('TeamState', states.teamStates);
export const AssignmentState = enumOf('AssignmentState', states.assignmentStates);
export const FilingState = enumOf('FilingState', states.filingStates);
export const FilingKind = enumOf('FilingKind', states.filingKinds);
export const FilingLineState = enumOf('FilingLineState', states.filingLineStates);
export const AggregateLineState = enumOf('AggregateLineState', states.aggregateLineStates);
export const FilingRoute = enumOf('FilingRoute', states.filingRoutes);
export const TaskState = enumOf('TaskState', states.taskStates);
export const EvaluationState = enumOf('EvaluationState', states.evaluationStates);
export const EvaluationSubject = enumOf('EvaluationSubject', states.evaluationSubjects);
export const StepState = enumOf('StepState', states.stepStates);
export const StepAction = enumOf('StepAction', states.stepActions);
export const TodoKind = enumOf('TodoKind', states.todoKinds);
export const TodoSubject = enumOf('TodoSubject', states.todoSubjects);
export const ImportKind = enumOf('ImportKind', states.importKinds);
export const ImportState = enumOf('ImportState', states.importStates);
export const PersonStatus = enumOf('PersonStatus', states.personStatuses);
export const OrganizationStatus = enumOf('OrganizationStatus', states.organizationStatuses);
export const HospitalGrade = enumOf('HospitalGrade', states.hospitalGrades);
export const Sex = enumOf('Sex', states.sexes);
export const LogFacet = enumOf('LogFacet', states.facets);
export const Party = enumOf('Party', states.parties);
export const Role = enumOf('Role', states.roles);
export const FigureCode = enumOf('FigureCode', figures.figureCodes);
export const FigureList = enumOf('FigureList', figures.figureLists);
