import type { AddPersonInput, EditPersonInput, PersonCategory, PersonFieldsFragment, PracticeCategory, Sex, TitleLevel } from '../../graphql/generated/types.js';

/** What the form holds; empty texts instead of nulls. Numbers that are only known masked stay empty: empty keeps them. */
export interface PersonForm {
  staffNo: string;
  name: string;
  sex: Sex;
  bornOn: string;
  idNumber: string;
  phone: string;
  staffCategory: PersonCategory;
  practiceCategory: PracticeCategory | '';
  titleLevel: TitleLevel;
  titleText: string;
  certificateNo: string;
  department: string;
  specialty: string;
  workStartedOn: string;
  clinicalStartedOn: string;
  managementStartedOn: string;
}

export const emptyPerson: PersonForm = {
  staffNo: '', name: '', sex: 'M', bornOn: '', idNumber: '', phone: '', staffCategory: 'PHYSICIAN', practiceCategory: 'CLINICAL', titleLevel: 'INTERMEDIATE',
  titleText: '', certificateNo: '', department: '', specialty: '', workStartedOn: '', clinicalStartedOn: '', managementStartedOn: '',
};

export function formOf(person: PersonFieldsFragment): PersonForm {
  return {
    staffNo: person.staffNo,
    name: person.name,
    sex: person.sex,
    bornOn: person.bornOn ?? '',
    idNumber: '',
    phone: '',
    staffCategory: person.staffCategory,
    practiceCategory: person.practiceCategory ?? '',
    titleLevel: person.titleLevel,
    titleText: person.titleText,
    certificateNo: person.certificateNo,
    department: person.department,
    specialty: person.specialty,
    workStartedOn: person.workStartedOn ?? '',
    clinicalStartedOn: person.clinicalStartedOn ?? '',
    managementStartedOn: person.managementStartedOn ?? '',
  };
}

function common(form: PersonForm): Omit<AddPersonInput, 'idNumber' | 'phone'> {
  return {
    ...form,
    bornOn: form.bornOn || null,
    practiceCategory: form.staffCategory === 'PHYSICIAN' ? form.practiceCategory || null : null,
    workStartedOn: form.workStartedOn || null,
    clinicalStartedOn: form.clinicalStartedOn || null,
    managementStartedOn: form.managementStartedOn || null,
  };
}

/** A new person as the server takes it. */
export function addInput(form: PersonForm): AddPersonInput {
  return { ...common(form), idNumber: form.idNumber.trim() || null, phone: form.phone.trim() || null };
}

/** Changes of a person; a number that was left empty stays as it is. */
export function editInput(person: Pick<PersonFieldsFragment, 'id' | 'revision'>, form: PersonForm): EditPersonInput {
  const { idNumber: _id, phone: _phone, ...rest } = { ...common(form), idNumber: null, phone: null };
  return {
    ...rest,
    personId: person.id,
    revision: person.revision,
    ...(form.idNumber.trim() ? { idNumber: form.idNumber.trim() } : {}),
    ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
  };
}
