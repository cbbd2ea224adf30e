import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  AddQualificationMutation, AddQualificationMutationVariables, PersonFieldsFragment, QualificationKind, RemoveQualificationMutation,
  RemoveQualificationMutationVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useOptions } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { QUALIFICATION_FIELDS, QualificationTable } from '../../modules/staff/qualifications.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';

const ADD_QUALIFICATION: TypedDocumentNode<AddQualificationMutation, AddQualificationMutationVariables> = gql`
  mutation AddQualification($input: AddQualificationInput!) {
    addQualification(input: $input) {
      person {
        id
        qualifications {
          ...QualificationFields
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${QUALIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

const REMOVE_QUALIFICATION: TypedDocumentNode<RemoveQualificationMutation, RemoveQualificationMutationVariables> = gql`
  mutation RemoveQualification($input: RemoveQualificationInput!) {
    removeQualification(input: $input) {
      person {
        id
        qualifications {
          ...QualificationFields
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${QUALIFICATION_FIELDS}
  ${PROBLEM_FIELDS}
`;

/** Certificates, titles, trainings, earlier assistance, health checks of one person. */
const words = defineWords('archive-panel', {
  title: ['资质与经历', 'Qualifications'],
  add: ['添加记录', 'Add an entry'],
  save: ['保存', 'Save'],
  remove: ['删除', 'Remove'],
  removeOf: ['删除 {{name}}', 'Remove {{name}}'],
  removeText: ['误录时删除；审计记录保留。', 'For an entry made by mistake; the audit trail keeps it.'],
  kind: ['类别', 'Kind'],
  name: ['名称', 'Name'],
  number: ['编号', 'Number'],
  issuer: ['发证或主办单位', 'Issuer'],
  obtained: ['取得日期', 'Obtained on'],
  valid: ['有效期至', 'Valid to'],
  note: ['说明', 'Note'],
  applications: ['选派申请', 'Applications'],
});

function AddDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const add = useVerb(ADD_QUALIFICATION);
  const [form, setForm] = useState({ kind: 'CERTIFICATE', name: '', number: '', issuer: '', obtainedOn: '', validTo: '', note: '' });
  const save = async (): Promise<void> => {
    if (await add.run({ input: { ...form, personId, kind: form.kind as QualificationKind, validTo: form.validTo || null } })) onClose();
  };
  const text = (key: 'name' | 'number' | 'issuer' | 'note') => ({ label: t(key), value: form[key], onChange: (event: React.ChangeEvent<HTMLInputElement>) => setForm({ ...form, [key]: event.target.value }) });
  const errorAt = (path: string): string | undefined => add.problems.find((problem) => problem.path === path)?.message;
  return (
    <FormDialog title={t('add')} okText={t('save')} running={add.running} disabled={!form.name.trim() || !form.obtainedOn} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={add} action={t('add')} />
      <FormGrid>
        <SelectField label={t('kind')} options={options('qualificationKind')} value={form.kind} onChange={(event) => setForm({ ...form, kind: event.target.value })} />
        <TextField required maxLength={120} {...text('name')} />
        <TextField maxLength={60} {...text('number')} />
        <TextField maxLength={120} {...text('issuer')} />
        <DateField required label={t('obtained')} value={form.obtainedOn} error={errorAt('obtainedOn')} onValue={(obtainedOn) => setForm({ ...form, obtainedOn })} />
        <DateField label={t('valid')} value={form.validTo} error={errorAt('validTo')} onValue={(validTo) => setForm({ ...form, validTo })} />
        <FormGrid.Wide>
          <TextField maxLength={500} {...text('note')} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}

export function ArchivePanel({ person }: { person: PersonFieldsFragment }) {
  const t = useWords(words);
  const ask = useConfirm();
  const [adding, setAdding] = useState(false);
  const remove = useVerb(REMOVE_QUALIFICATION);
  const edits = isAllowed(person.availableActions, 'editPerson');
  const take = async (id: string, name: string): Promise<void> => {
    if (await ask({ title: t('remove'), object: name, consequence: t('removeText'), okText: t('remove'), danger: true })) await remove.run({ input: { qualificationId: id } });
  };
  return (
    <Panel
      flush
      title={t('title')}
      extra={
        <>
          <Link to={`/applications?personId=${person.id}`}>{t('applications')}</Link>
          {edits && (
            <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      <VerbOutcome verb={remove} action={t('remove')} />
      <QualificationTable
        label={t('title')}
        rows={person.qualifications}
        {...(edits && {
          action: (row) => (
            <Button size="small" type="link" danger aria-label={t('removeOf', { name: row.name })} onClick={() => void take(row.id, row.name)}>
              {t('remove')}
            </Button>
          ),
        })}
      />
      {adding && <AddDialog personId={person.id} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
