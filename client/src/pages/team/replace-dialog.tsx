import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  MemberFieldsFragment,
  ReplaceTeamMemberMutation,
  ReplaceTeamMemberMutationVariables,
  ReplacementStaffQuery,
  ReplacementStaffQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';

const REPLACEMENT_STAFF: TypedDocumentNode<ReplacementStaffQuery, ReplacementStaffQueryVariables> = gql`
  query ReplacementStaff {
    persons(filter: { available: true }, order: NAME, first: 100) {
      nodes {
        id
        name
        titleLevel
        titleText
        specialty
      }
    }
  }
`;

const REPLACE_TEAM_MEMBER: TypedDocumentNode<ReplaceTeamMemberMutation, ReplaceTeamMemberMutationVariables> = gql`
  mutation ReplaceTeamMember($input: ReplaceTeamMemberInput!) {
    replaceTeamMember(input: $input) {
      team {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

/** Somebody else for a line of an accepted roster; the roster is filed again as its next version. */
const words = defineWords('replace-dialog', {
  title: ['替换 {{name}}', 'Replace {{name}}'],
  who: ['替换人选', 'Replaced by'],
  choose: ['请选择', 'Choose'],
  hint: ['在职且没有在派的本院人员', 'own staff without an open assignment'],
  reason: ['替换理由', 'Why'],
  reasonHint: ['随名单一并报备', 'filed with the roster'],
  save: ['替换并重新报备', 'Replace and file again'],
});

export function ReplaceDialog({ member, onClose }: { member: MemberFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const replace = useVerb(REPLACE_TEAM_MEMBER, { refetch: ['TeamPage'] });
  const { data } = useQuery(REPLACEMENT_STAFF, { fetchPolicy: 'cache-and-network' });
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    if (await replace.run({ input: { assignmentId: member.id, personId, reason: reason.trim() } })) onClose();
  };
  const options = (data?.persons.nodes ?? []).map((person) => ({ value: person.id, label: [person.name, person.titleText || label('titleLevel', person.titleLevel), person.specialty].filter(Boolean).join(' · ') }));
  return (
    <FormDialog
      title={t('title', { name: member.name })}
      okText={t('save')}
      running={replace.running}
      disabled={personId === '' || reason.trim() === ''}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <VerbOutcome verb={replace} action={t('save')} />
      <SelectField required label={t('who')} hint={t('hint')} placeholder={t('choose')} value={personId} options={options} onChange={(event) => setPersonId(event.target.value)} />
      <TextArea required label={t('reason')} hint={t('reasonHint')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
