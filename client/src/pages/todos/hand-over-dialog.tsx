import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  ColleaguesQuery, ColleaguesQueryVariables, HandOverTodoMutation, HandOverTodoMutationVariables, TodoRowFragment,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useLabel } from '../../modules/labels.js';
import { TODO_ROW } from '../../modules/todo/todo-row.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';

const COLLEAGUES: TypedDocumentNode<ColleaguesQuery, ColleaguesQueryVariables> = gql`
  query Colleagues {
    colleagues {
      userId
      name
      position
      roles
      department
    }
  }
`;

const HAND_OVER_TODO: TypedDocumentNode<HandOverTodoMutation, HandOverTodoMutationVariables> = gql`
  mutation HandOverTodo($input: HandOverTodoInput!) {
    handOverTodo(input: $input) {
      todo {
        ...TodoRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${TODO_ROW}
  ${PROBLEM_FIELDS}
`;

/** Hands to-dos to a colleague, or back onto the common desk. */
const words = defineWords('hand-over-todo', {
  title: ['转办 {{count}} 项', { one: 'Hand over {{count}} matter', other: 'Hand over {{count}} matters' }],
  who: ['承办人', 'Dealt with by'],
  choose: ['请选择', 'Choose'],
  back: ['放回公共待办', 'back onto the common desk'],
  note: ['说明', 'Note'],
  noteHint: ['承办人会看到', 'the colleague reads it'],
  text: ['本单位会收到通知；有权限的同事仍可以办理。', 'The office is told; others who may deal with it still can.'],
});

const BACK = '-';

export function HandOverDialog({ rows, onDone, onClose }: { rows: readonly TodoRowFragment[]; onDone: () => void; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { data } = useQuery(COLLEAGUES, { fetchPolicy: 'cache-and-network' });
  const verb = useVerb(HAND_OVER_TODO);
  const [who, setWho] = useState('');
  const [note, setNote] = useState('');
  const title = t('title', { count: rows.length });
  const colleagues = (data?.colleagues ?? []).map((one) => ({
    value: one.userId, label: [one.name, one.position || one.roles.map((role) => label('role', role)).join('、'), one.department].filter(Boolean).join(' · '),
  }));
  const options = rows.some((row) => row.assignee !== null) ? [...colleagues, { value: BACK, label: t('back') }] : colleagues;
  const save = async (): Promise<void> => {
    for (const row of rows) {
      if (!(await verb.run({ input: { todoId: row.id, kind: row.kind, userId: who === BACK ? null : who, note } }))) return;
    }
    onDone();
  };
  return (
    <FormDialog title={title} okText={title} running={verb.running} disabled={who === ''} width={480} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={title} />
      <p><b>{rows.map((row) => row.title).join('、')}</b></p>
      <SelectField required label={t('who')} placeholder={t('choose')} value={who} options={options} onChange={(event) => setWho(event.target.value)} />
      <TextArea label={t('note')} hint={t('noteHint')} rows={2} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      <p className="muted">{t('text')}</p>
    </FormDialog>
  );
}
