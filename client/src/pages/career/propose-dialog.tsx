import { stayStates } from '@jiedui/schema/stay-states';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { day, period } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CertificateType, ProposeChoicesQuery, ProposeChoicesQueryVariables } from '../../graphql/generated/types.js';
import { StayField } from '../../modules/career/stay-field.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PROPOSE_CERTIFICATE } from './certificate-query.js';

/** Which certificate for whom; what the rules say against it stands in the dialog. */
const words = defineWords('propose-certificate', {
  title: ['出具证书', 'Issue a certificate'],
  lead: ['内容由平台按派驻、考核和服务时间填写，双方签章后颁发；不符合方案条件的不能出具。', 'The platform fills it from stay, evaluation and service. Both hospitals seal it; what the pack forbids is refused.'],
  type: ['种类', 'Kind'],
  choose: ['请选择', 'Choose'],
  trainee: ['结业人员', 'Trainee'],
  commendation: ['表彰', 'Commendation'],
  none: ['没有可选的记录。', 'There is no such record.'],
});

const CHOICES: TypedDocumentNode<ProposeChoicesQuery, ProposeChoicesQueryVariables> = gql`
  query ProposeChoices($stay: ID) {
    trainees(filter: { states: [FINISHED] }, first: 200) {
      nodes {
        id
        name
        fromOn
        finishedOn
      }
    }
    commendations(filter: { subjects: [PERSON], states: [GIVEN], assignmentId: $stay }, first: 100) {
      nodes {
        id
        name
        title
        givenOn
      }
    }
  }
`;

interface Form {
  type: CertificateType | '';
  assignmentId: string;
  traineeId: string;
  commendationId: string;
}

const blank: Form = { type: '', assignmentId: '', traineeId: '', commendationId: '' };

function complete({ type, assignmentId, traineeId, commendationId }: Form): boolean {
  if (type === '') return false;
  if (type === 'STUDY_CERTIFICATE') return traineeId !== '';
  return assignmentId !== '' && (type !== 'COMMENDATION' || commendationId !== '');
}

export function ProposeDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const [form, setForm] = useState<Form>(blank);
  const choices = useQuery(CHOICES, { variables: { stay: form.assignmentId || null } });
  const verb = useVerb(PROPOSE_CERTIFICATE);
  const wrong = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const study = form.type === 'STUDY_CERTIFICATE';
  const award = form.type === 'COMMENDATION';
  const send = async (): Promise<void> => {
    if (form.type === '') return;
    const data = await verb.run({
      input: { type: form.type, ...(study ? { traineeId: form.traineeId } : { assignmentId: form.assignmentId }), ...(award ? { commendationId: form.commendationId } : {}) },
    });
    const id = data?.proposeCertificate.certificate?.id;
    if (id) await navigate(`/certificates/${id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={verb.running} disabled={!complete(form)} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <p className="muted">{t('lead')}</p>
      <FormGrid>
        <SelectField required label={t('type')} placeholder={t('choose')} value={form.type} error={wrong('type')} options={options('certificateType')} onChange={(event) => setForm({ ...blank, type: event.target.value as CertificateType })} />
        {form.type !== '' && !study && (
          <StayField states={award ? stayStates.served : stayStates.over} value={form.assignmentId} error={wrong('assignmentId')} onChange={({ id }) => setForm({ ...form, assignmentId: id, commendationId: '' })} />
        )}
        {study && (
          <SelectField
            required
            label={t('trainee')}
            placeholder={t('choose')}
            value={form.traineeId}
            error={wrong('traineeId') ?? (choices.data?.trainees.nodes.length === 0 ? t('none') : null)}
            options={(choices.data?.trainees.nodes ?? []).map((one) => ({ value: one.id, label: `${one.name} ${period(one.fromOn, one.finishedOn ?? '')}` }))}
            onChange={(event) => setForm({ ...form, traineeId: event.target.value })}
          />
        )}
        {award && form.assignmentId !== '' && (
          <SelectField
            required
            label={t('commendation')}
            placeholder={t('choose')}
            value={form.commendationId}
            error={wrong('commendationId') ?? (choices.data?.commendations.nodes.length === 0 ? t('none') : null)}
            options={(choices.data?.commendations.nodes ?? []).map((one) => ({ value: one.id, label: `${one.name} ${one.title} ${day(one.givenOn)}` }))}
            onChange={(event) => setForm({ ...form, commendationId: event.target.value })}
          />
        )}
      </FormGrid>
    </FormDialog>
  );
}
