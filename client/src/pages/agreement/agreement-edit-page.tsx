import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementTextFragment, EditAgreementInput } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useDraft, useUnsavedGuard } from '../../ui/use-draft.js';
import { AGREEMENT_PAGE, EDIT_AGREEMENT } from './agreement-query.js';
import { ClauseFields } from './clause-fields.js';
import { TaskFields } from './task-fields.js';

/** Drafting and editing an agreement; the draft stays in the browser until it is saved. */
const words = defineWords('agreement-edit', {
  pairings: ['结对', 'Pairings'],
  title: ['修改 {{kind}}', 'Edit {{kind}}'],
  save: ['保存', 'Save'],
  saveVersion: ['保存为第 {{version}} 版', 'Save as version {{version}}'],
  cancel: ['返回', 'Back'],
  refused: ['不能修改。', 'Cannot be changed.'],
  seals: ['已有 {{count}} 方盖章。', { one: '{{count}} party has sealed.', other: '{{count}} parties have sealed.' }],
  sealsText: ['保存后这些印章作废，生成第 {{version}} 版，各方须重新盖章。', 'Saving voids the seals and makes version {{version}}; every party must seal again.'],
  signing: ['正在签署。', 'Out for sealing.'],
  signingText: ['保存后生成第 {{version}} 版。', 'Saving makes version {{version}}.'],
  kept: ['已恢复 {{at}} 未保存的草稿。', 'An unsaved draft of {{at}} was restored.'],
  discard: ['放弃草稿', 'Discard it'],
  parties: ['签约各方', 'Parties'],
  representative: ['{{party}}代表', 'Representative of the {{party}}'],
  general: ['期限与目标', 'Term and goals'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  goals: ['帮扶目标', 'Goals'],
  reason: ['修改理由', 'Why it changes'],
  reasonHint: ['各方都会看到', 'every party will see it'],
  leave: ['有未保存的修改，离开后仍保留为草稿。确定离开？', 'There are unsaved changes; they stay as a draft. Leave?'],
});

/** What the form holds; empty texts instead of nulls. */
export interface AgreementForm {
  goals: string;
  startsOn: string;
  endsOn: string;
  clauses: { code: string; title: string; text: string }[];
  tasks: { key: string; goal: string; indicator: string; quantity: string; dueOn: string; responsibleDepartment: string; responsiblePerson: string }[];
  representatives: Record<string, string>;
  reason: string;
}

function formOf(agreement: AgreementTextFragment): AgreementForm {
  return {
    goals: agreement.goals,
    startsOn: agreement.startsOn ?? '',
    endsOn: agreement.endsOn ?? '',
    clauses: agreement.clauses.map(({ code, title, text }) => ({ code, title, text })),
    tasks: agreement.tasks.map((task) => ({
      key: task.id,
      goal: task.goal,
      indicator: task.indicator,
      quantity: task.quantity === null ? '' : String(task.quantity),
      dueOn: task.dueOn ?? '',
      responsibleDepartment: task.responsibleDepartment,
      responsiblePerson: task.responsiblePerson,
    })),
    representatives: Object.fromEntries(agreement.parties.map((party) => [party.kind, party.representative])),
    reason: '',
  };
}

function inputOf(agreement: AgreementTextFragment, form: AgreementForm): EditAgreementInput {
  return {
    agreementId: agreement.id,
    revision: agreement.revision,
    goals: form.goals,
    startsOn: form.startsOn || null,
    endsOn: form.endsOn || null,
    clauses: form.clauses,
    tasks: form.tasks.map(({ key: _, quantity, dueOn, ...task }) => ({ ...task, quantity: quantity ? Number(quantity) : null, dueOn: dueOn || null })),
    representatives: agreement.parties.map((party) => ({ party: party.kind, representative: form.representatives[party.kind] ?? '' })),
    reason: form.reason || null,
  };
}

function Notices({ agreement, keptAt, onDiscard }: { agreement: AgreementTextFragment; keptAt: string | null; onDiscard: () => void }) {
  const t = useWords(words);
  const next = agreement.versionNo + 1;
  const refused = agreement.availableActions.find((action) => action.name === 'edit' && !action.allowed);
  return (
    <>
      {refused && <ReasonStrip tone="bad" title={t('refused')}>{refused.reason}</ReasonStrip>}
      {agreement.sealedCount > 0 && agreement.state === 'SIGNING' && (
        <ReasonStrip title={t('seals', { count: agreement.sealedCount })}>{t('sealsText', { version: next })}</ReasonStrip>
      )}
      {agreement.sealedCount === 0 && agreement.state === 'SIGNING' && (
        <ReasonStrip tone="info" title={t('signing')}>{t('signingText', { version: next })}</ReasonStrip>
      )}
      {keptAt && (
        <ReasonStrip tone="info" icon="save" title={t('kept', { at: dateTime(keptAt) })} action={<Button size="small" onClick={onDiscard}>{t('discard')}</Button>}>
          {' '}
        </ReasonStrip>
      )}
    </>
  );
}

function EditForm({ agreement, onReload }: { agreement: AgreementTextFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const draft = useDraft<AgreementForm>(`agreement-${agreement.id}`, formOf(agreement), String(agreement.revision));
  const form = draft.value;
  const set = (change: Partial<AgreementForm>): void => draft.change({ ...form, ...change });
  const edit = useVerb(EDIT_AGREEMENT);
  useUnsavedGuard(draft.dirty && !edit.running, t('leave'));
  const address = `/agreements/${agreement.id}`;
  const signing = agreement.state === 'SIGNING';
  const save = async (): Promise<void> => {
    const done = await edit.run({ input: inputOf(agreement, form) });
    if (!done?.editAgreement.agreement) return;
    draft.forget(form);
    setTimeout(() => void navigate(address));
  };
  const problemAt = (path: string): string | null => edit.problems.find((problem) => problem.path === path)?.message ?? null;
  return (
    <>
      <PageHeader
        surface
        crumbs={[{ label: t('pairings'), to: '/pairings' }, { label: agreement.number, to: address }]}
        title={t('title', { kind: label('agreementKind', agreement.kind) })}
        actions={[
          { key: 'cancel', label: t('cancel'), to: address },
          {
            key: 'edit',
            label: signing ? t('saveVersion', { version: agreement.versionNo + 1 }) : t('save'),
            primary: true,
            allowed: isAllowed(agreement.availableActions, 'edit'),
            loading: edit.running,
            onClick: () => void save(),
          },
        ]}
        notice={
          <>
            <Notices agreement={agreement} keptAt={draft.keptAt} onDiscard={() => draft.forget(formOf(agreement))} />
            <VerbOutcome verb={edit} action={t('save')} onReload={onReload} />
          </>
        }
      />
      <PageBody spaced>
        <Panel title={t('general')}>
          <FormGrid>
            <DateField label={t('from')} value={form.startsOn} onValue={(startsOn) => set({ startsOn })} error={problemAt('startsOn')} />
            <DateField label={t('to')} value={form.endsOn} onValue={(endsOn) => set({ endsOn })} error={problemAt('endsOn')} />
            {agreement.parties.map((party) => (
              <TextField
                key={party.id}
                label={t('representative', { party: label('party', party.kind) })}
                hint={party.name}
                maxLength={40}
                value={form.representatives[party.kind] ?? ''}
                onChange={(event) => set({ representatives: { ...form.representatives, [party.kind]: event.target.value } })}
              />
            ))}
            <FormGrid.Wide>
              <TextArea label={t('goals')} rows={4} maxLength={4000} value={form.goals} error={problemAt('goals')} onChange={(event) => set({ goals: event.target.value })} />
            </FormGrid.Wide>
          </FormGrid>
        </Panel>
        <TaskFields tasks={form.tasks} onChange={(tasks) => set({ tasks })} problems={edit.problems} />
        <ClauseFields clauses={form.clauses} onChange={(clauses) => set({ clauses })} problems={edit.problems} />
        {signing && (
          <Panel>
            <TextArea label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} value={form.reason} onChange={(event) => set({ reason: event.target.value })} />
          </Panel>
        )}
      </PageBody>
    </>
  );
}

export function AgreementEditPage() {
  const { id = '' } = useParams();
  const query = useQuery(AGREEMENT_PAGE, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  return (
    <QueryView query={query}>
      {({ agreement }) => <EditForm key={agreement.revision} agreement={agreement} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
