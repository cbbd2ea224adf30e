import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FilterSpec } from '../../app/list-filter.js';
import type {
  AddPersonMutation,
  ClosePersonAccountMutation,
  ClosePersonAccountMutationVariables,
  OpenPersonAccountMutation,
  OpenPersonAccountMutationVariables,
  AddPersonMutationVariables,
  EditPersonMutation,
  EditPersonMutationVariables,
  MarkLeftMutation,
  MarkLeftMutationVariables,
  PersonPageQuery,
  PersonPageQueryVariables,
  RevealPersonMutation,
  RevealPersonMutationVariables,
  StaffPageQuery,
  StaffPageQueryVariables,
  StaffViewsQuery,
  StaffViewsQueryVariables,
} from '../../graphql/generated/types.js';
import { QUALIFICATION_FIELDS } from '../../modules/staff/qualifications.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const PERSON_FIELDS = gql`
  fragment PersonFields on Person {
    id
    staffNo
    name
    sex
    bornOn
    staffCategory
    practiceCategory
    department
    specialty
    titleLevel
    titleText
    certificateNo
    workStartedOn
    clinicalStartedOn
    managementStartedOn
    idNumberMasked
    phoneMasked
    accountLogin
    status
    revision
    qualifications {
      ...QualificationFields
    }
    openAssignment {
      id
      assignmentKey
      receiverName
      plannedFrom
      plannedTo
    }
    availableActions {
      ...ActionFields
    }
  }
  ${QUALIFICATION_FIELDS}
  ${ACTION_FIELDS}
`;

export const STAFF_PAGE: TypedDocumentNode<StaffPageQuery, StaffPageQueryVariables> = gql`
  query StaffPage($filter: PersonFilter, $order: PersonOrder, $after: String) {
    persons(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...PersonFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${PERSON_FIELDS}
`;

export const STAFF_VIEWS: TypedDocumentNode<StaffViewsQuery, StaffViewsQueryVariables> = gql`
  query StaffViews {
    all: persons {
      totalCount
    }
    available: persons(filter: { available: true }) {
      totalCount
    }
    away: persons(filter: { available: false, status: ACTIVE }) {
      totalCount
    }
    left: persons(filter: { status: LEFT }) {
      totalCount
    }
  }
`;

export const PERSON_PAGE: TypedDocumentNode<PersonPageQuery, PersonPageQueryVariables> = gql`
  query PersonPage($id: ID!) {
    person(id: $id) {
      ...PersonFields
    }
  }
  ${PERSON_FIELDS}
`;

export const ADD_PERSON: TypedDocumentNode<AddPersonMutation, AddPersonMutationVariables> = gql`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      person {
        ...PersonFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PERSON_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const EDIT_PERSON: TypedDocumentNode<EditPersonMutation, EditPersonMutationVariables> = gql`
  mutation EditPerson($input: EditPersonInput!) {
    editPerson(input: $input) {
      person {
        ...PersonFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PERSON_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const MARK_LEFT: TypedDocumentNode<MarkLeftMutation, MarkLeftMutationVariables> = gql`
  mutation MarkLeft($input: MarkLeftInput!) {
    markLeft(input: $input) {
      person {
        ...PersonFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PERSON_FIELDS}
  ${PROBLEM_FIELDS}
`;

/** The numbers themselves are answered once and kept nowhere: neither in the cache nor in the browser. */
export const REVEAL_PERSON: TypedDocumentNode<RevealPersonMutation, RevealPersonMutationVariables> = gql`
  mutation RevealPerson($input: RevealPersonInput!) {
    revealPerson(input: $input) {
      idNumber
      phone
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

/** The initial password is answered once and kept nowhere. */
export const OPEN_ACCOUNT: TypedDocumentNode<OpenPersonAccountMutation, OpenPersonAccountMutationVariables> = gql`
  mutation OpenPersonAccount($input: OpenAccountInput!) {
    openPersonAccount(input: $input) {
      person {
        ...PersonFields
      }
      initialPassword
      problems {
        ...ProblemFields
      }
    }
  }
  ${PERSON_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const CLOSE_ACCOUNT: TypedDocumentNode<ClosePersonAccountMutation, ClosePersonAccountMutationVariables> = gql`
  mutation ClosePersonAccount($input: CloseAccountInput!) {
    closePersonAccount(input: $input) {
      person {
        ...PersonFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PERSON_FIELDS}
  ${PROBLEM_FIELDS}
`;

/** The filter's fields, as they stand in the URL. */
export const staffFilterSpec: FilterSpec = {
  search: 'text',
  status: 'text',
  available: 'boolean',
  categories: 'list',
  titleLevels: 'list',
};
