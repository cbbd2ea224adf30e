import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RegisterPageQuery, RegisterPageQueryVariables, SaveRegisterMutation, SaveRegisterMutationVariables } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';

/** The register of an evaluation of a person, form F-5: its own part while it is filled, and the paper. */
const REGISTER_PAGE: TypedDocumentNode<RegisterPageQuery, RegisterPageQueryVariables> = gql`
  query RegisterPage($id: ID!) {
    register(evaluationId: $id) {
      selfSummary
      attendanceProof
      editable
      verificationCode
      archiveNumber
      paper
      appraisal {
        code
        label
        text
      }
    }
    evaluation(id: $id) {
      id
      subjectName
      schemeName
      state
      revision
      steps {
        position
        name
        state
        returnReason
      }
    }
  }
`;

const SAVE_REGISTER: TypedDocumentNode<SaveRegisterMutation, SaveRegisterMutationVariables> = gql`
  mutation SaveRegister($input: SaveRegisterInput!) {
    saveRegister(input: $input) {
      evaluation {
        id
        revision
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('register-page', {
  evaluations: ['考核', 'Evaluations'],
  title: ['{{name}} 考核登记表', 'Register of {{name}}'],
  part: ['登记内容', 'The register'],
  partNote: ['与评分、等次一起签章；签章后不能改动', 'sealed together with score and grade; it stands still then'],
  summary: ['本人小结', 'Own summary'],
  summaryHint: ['不要写患者信息', 'no patient data'],
  proof: ['考勤附件', 'Attached attendance'],
  proofHint: ['写明所附考勤表的月份和份数', 'which months, how many sheets'],
  save: ['保存登记表', 'Save'],
  saved: ['已保存', 'saved'],
  unsaved: ['有未保存的内容', 'not saved yet'],
  leave: ['登记表有未保存的内容，确定离开？', 'The register is not saved. Leave?'],
  returned: ['已退回到“{{step}}”。', 'Returned to “{{step}}”.'],
  verify: ['公开核验', 'Verification'],
  paper: ['表 F-5', 'Form F-5'],
});

type Register = RegisterPageQuery['register'];

function Part({ register, evaluationId, revision }: { register: Register; evaluationId: string; revision: number }) {
  const t = useWords(words);
  const start = { selfSummary: register.selfSummary, attendanceProof: register.attendanceProof, appraisal: register.appraisal.map(({ code, label, text }) => ({ code, label, text })) };
  const [form, setForm] = useState(start);
  const verb = useVerb(SAVE_REGISTER, { refetch: ['RegisterPage'] });
  const dirty = JSON.stringify(form) !== JSON.stringify(start);
  useUnsavedGuard(dirty && !verb.running, t('leave'));
  const wrong = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    await verb.run({
      input: { evaluationId, revision, selfSummary: form.selfSummary, attendanceProof: form.attendanceProof, appraisal: form.appraisal.map(({ code, text }) => ({ code, text })) },
    });
  };
  return (
    <Panel
      title={t('part')}
      note={t('partNote')}
      foot={
        <>
          <span>{dirty ? t('unsaved') : t('saved')}</span>
          <Button type="primary" disabled={!dirty} loading={verb.running} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Stack>
        <VerbOutcome verb={verb} action={t('save')} />
        <TextArea label={t('summary')} hint={t('summaryHint')} rows={4} maxLength={4000} value={form.selfSummary} error={wrong('selfSummary')} onChange={(event) => setForm({ ...form, selfSummary: event.target.value })} />
        <FormGrid>
          {form.appraisal.map((line, at) => (
            <TextArea
              key={line.code}
              label={line.label}
              rows={2}
              maxLength={500}
              value={line.text}
              error={wrong(`appraisal.${line.code}`)}
              onChange={(event) => setForm({ ...form, appraisal: form.appraisal.map((one, index) => (index === at ? { ...one, text: event.target.value } : one)) })}
            />
          ))}
        </FormGrid>
        <TextField label={t('proof')} hint={t('proofHint')} maxLength={500} value={form.attendanceProof} error={wrong('attendanceProof')} onChange={(event) => setForm({ ...form, attendanceProof: event.target.value })} />
      </Stack>
    </Panel>
  );
}

function Loaded({ data, id }: { data: RegisterPageQuery; id: string }) {
  const t = useWords(words);
  const { register, evaluation } = data;
  const files = usePaperFiles(`register/${id}`, { page: register.verificationCode === null ? 'draft' : 'original' });
  const returned = evaluation.steps.find((step) => step.state === 'RETURNED');
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('evaluations'), to: '/evaluations' }, { label: `${evaluation.subjectName} ${evaluation.schemeName}`, to: `/evaluations/${id}` }, { label: t('paper') }]}
          title={t('title', { name: evaluation.subjectName })}
          tags={<State list="evaluation" code={evaluation.state} variant="tag" />}
          sub={[evaluation.schemeName, register.archiveNumber].filter(Boolean).join(' · ')}
          actions={files.actions}
          notice={
            <>
              {returned?.returnReason && (
                <ReasonStrip icon="undo" title={t('returned', { step: returned.name })}>
                  {returned.returnReason}
                </ReasonStrip>
              )}
              <FileFailureView failure={files.failure} />
            </>
          }
        />
      </div>
      <PageBody>
        <Stack>
          {register.editable && (
            <div className="no-print">
              <Part key={JSON.stringify(register.appraisal) + register.selfSummary + register.attendanceProof} register={register} evaluationId={id} revision={evaluation.revision} />
            </div>
          )}
          <div className="no-print">
            <Evidence subject="REGISTER" id={id} state={`${evaluation.state} ${evaluation.revision}`} />
          </div>
          <PaperPanel paper={register.paper} title={t('paper')} unsealed={register.verificationCode === null} extra={register.verificationCode && <Link to={`/verify/${register.verificationCode}`}>{t('verify')} {register.verificationCode}</Link>} />
        </Stack>
      </PageBody>
    </>
  );
}

export function RegisterPage() {
  const { id = '' } = useParams();
  const query = useQuery(REGISTER_PAGE, { variables: { id } });
  return <QueryView query={query}>{(data) => <Loaded data={data} id={id} />}</QueryView>;
}
