import { stayStates } from '@jiedui/schema/stay-states';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CommendationLevel, CommendationSubject, CommendTeamsQuery, CommendTeamsQueryVariables } from '../../graphql/generated/types.js';
import { StayField } from '../../modules/career/stay-field.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { RECORD_COMMENDATION } from './record-query.js';

/** A commendation: of whom, by which document, for what. */
const words = defineWords('commend-dialog', {
  title: ['登记表彰', 'Record a commendation'],
  subject: ['对象', 'Who'],
  choose: ['请选择', 'Choose'],
  team: ['队伍', 'Team'],
  award: ['称号', 'Title'],
  level: ['级别', 'Level'],
  document: ['文号', 'Document'],
  given: ['表彰日', 'Given on'],
  reason: ['事迹', 'For'],
});

const TEAMS: TypedDocumentNode<CommendTeamsQuery, CommendTeamsQueryVariables> = gql`
  query CommendTeams($pairingId: ID!) {
    teams(filter: { pairingId: $pairingId }, first: 50) {
      nodes {
        id
        name
        batchNo
      }
    }
  }
`;

interface Form {
  subject: CommendationSubject;
  pairingId: string;
  assignmentId: string;
  teamId: string;
  level: CommendationLevel | '';
  title: string;
  documentNo: string;
  givenOn: string;
  reason: string;
}

const blank: Form = { subject: 'PERSON', pairingId: '', assignmentId: '', teamId: '', level: '', title: '', documentNo: '', givenOn: '', reason: '' };

function complete(form: Form): boolean {
  const who = form.subject === 'PERSON' ? form.assignmentId !== '' : form.pairingId !== '' && (form.subject !== 'TEAM' || form.teamId !== '');
  return who && form.level !== '' && form.title.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(form.givenOn) && form.reason.trim() !== '';
}

export function CommendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const [form, setForm] = useState<Form>(blank);
  const set = (more: Partial<Form>): void => setForm({ ...form, ...more });
  const verb = useVerb(RECORD_COMMENDATION, { refetch: ['CommendationsPage'] });
  const wrong = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const teams = useQuery(TEAMS, { variables: { pairingId: form.pairingId }, skip: form.subject !== 'TEAM' || !form.pairingId });
  const send = async (): Promise<void> => {
    if (form.level === '') return;
    const { subject, pairingId, assignmentId, teamId, level, title, documentNo, givenOn, reason } = form;
    const data = await verb.run({ input: { subject, pairingId, assignmentId: assignmentId || null, teamId: teamId || null, level, title, documentNo, givenOn, reason } });
    if (data) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={verb.running} disabled={!complete(form)} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <FormGrid>
        <SelectField required label={t('subject')} value={form.subject} options={options('commendationSubject')} onChange={(event) => setForm({ ...blank, subject: event.target.value as CommendationSubject })} />
        {form.subject === 'PERSON' ? (
          <StayField states={stayStates.served} value={form.assignmentId} error={wrong('assignmentId')} onChange={({ id, pairingId }) => set({ assignmentId: id, pairingId: pairingId ?? '' })} />
        ) : (
          <PairingField value={form.pairingId} onChange={(pairingId) => set({ pairingId, teamId: '' })} />
        )}
        {form.subject === 'TEAM' && (
          <SelectField required label={t('team')} placeholder={t('choose')} value={form.teamId} error={wrong('teamId')} options={(teams.data?.teams.nodes ?? []).map((team) => ({ value: team.id, label: `${team.batchNo} ${team.name}` }))} onChange={(event) => set({ teamId: event.target.value })} />
        )}
        <SelectField required label={t('level')} placeholder={t('choose')} value={form.level} error={wrong('level')} options={options('commendationLevel')} onChange={(event) => set({ level: event.target.value as CommendationLevel })} />
        <TextField required label={t('award')} maxLength={120} value={form.title} error={wrong('title')} onChange={(event) => set({ title: event.target.value })} />
        <TextField label={t('document')} maxLength={120} value={form.documentNo} error={wrong('documentNo')} onChange={(event) => set({ documentNo: event.target.value })} />
        <DateField required label={t('given')} value={form.givenOn} error={wrong('givenOn')} onValue={(givenOn) => set({ givenOn })} />
        <FormGrid.Wide>
          <TextArea required label={t('reason')} maxLength={1000} value={form.reason} error={wrong('reason')} onChange={(event) => set({ reason: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}
