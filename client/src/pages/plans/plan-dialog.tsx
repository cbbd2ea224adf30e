import { useQuery } from '@apollo/client/react';
import { recordedActivities, type RecordedActivity } from '@jiedui/schema/activity';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkPlanFieldsFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { useDraft } from '../../ui/use-draft.js';
import { ownStays, RECORD_STAYS } from '../record/record-query.js';
import { SAVE_WORK_PLAN } from './plans-query.js';

/** Writes a monthly plan, or goes on with a draft; what is typed stays in this browser until it is saved. */
const words = defineWords('plan-dialog', {
  title: ['月工作计划', 'Monthly plan'],
  save: ['保存草稿', 'Save the draft'],
  text: ['保存后是草稿，报送后派出单位才能批注。', 'Saved it is a draft; the hospital comments once it is filed.'],
  person: ['派驻人员', 'Person'],
  choose: ['请选择', 'Choose'],
  month: ['月份', 'Month'],
  monthHint: ['年-月', 'yyyy-mm'],
  goals: ['目标', 'Goals'],
  tasks: ['任务', 'Tasks'],
  milestones: ['时间节点', 'Milestones'],
  work: ['预期工作', 'Expected work'],
  halves: ['半天数', 'Half-days'],
  add: ['添加预期工作', 'Add expected work'],
  help: ['需要的帮助', 'Help needed'],
  hint: ['不写病人信息', 'nothing of a patient'],
});

interface Form {
  assignmentId: string;
  month: string;
  goals: string;
  tasks: string;
  milestones: string;
  helpNeeded: string;
  expected: { type: RecordedActivity; quantity: string }[];
}

function formOf(plan: WorkPlanFieldsFragment | null, month: string): Form {
  if (!plan) return { assignmentId: '', month, goals: '', tasks: '', milestones: '', helpNeeded: '', expected: [{ type: 'CLINIC', quantity: '12' }, { type: 'ROUND', quantity: '8' }] };
  const { goals, tasks, milestones, helpNeeded } = plan;
  return { assignmentId: '', month: plan.monthOn.slice(0, 7), goals, tasks, milestones, helpNeeded, expected: plan.progress.map((one) => ({ type: one.type, quantity: String(one.expected) })) };
}

/** `plan` is the draft to go on with; null for a new one. */
export function PlanDialog({ plan, assignmentId, onClose }: { plan: WorkPlanFieldsFragment | null; assignmentId?: string; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const { data } = useQuery(RECORD_STAYS, { skip: assignmentId !== undefined });
  const stays = ownStays(data?.assignments.nodes ?? []);
  const draft = useDraft<Form>(`plan-${plan?.id ?? 'new'}`, formOf(plan, dayOf(viewer.businessNow).slice(0, 7)), String(plan?.revision ?? 0));
  const form = draft.value;
  const set = (over: Partial<Form>): void => draft.change({ ...form, ...over });
  const save = useVerb(SAVE_WORK_PLAN, { refetch: ['WorkPlansPage'] });
  const person = assignmentId ?? (form.assignmentId || (stays.length === 1 ? (stays[0]?.id ?? '') : ''));
  const errorAt = (path: string): string | null => save.problems.find((problem) => problem.path === path)?.message ?? null;
  const submit = async (): Promise<void> => {
    const { month, goals, tasks, milestones, helpNeeded } = form;
    const expected = form.expected.filter((one) => Number(one.quantity) > 0).map((one) => ({ type: one.type, quantity: Number(one.quantity) }));
    const done = await save.run({ input: { assignmentId: person, month: `${month}-01`, goals, tasks, milestones, helpNeeded, expected, ...(plan && { revision: plan.revision }) } });
    if (!done?.saveWorkPlan.workPlan) return;
    draft.forget();
    onClose();
    await navigate(`/plans/${done.saveWorkPlan.workPlan.id}`);
  };
  const area = (name: 'goals' | 'tasks' | 'milestones' | 'helpNeeded', label: string, rows: number) => (
    <FormGrid.Wide>
      <TextArea label={label} hint={name === 'tasks' ? t('hint') : undefined} rows={rows} maxLength={2000} value={form[name]} error={errorAt(name)} onChange={(event) => set({ [name]: event.target.value })} />
    </FormGrid.Wide>
  );
  const change = (at: number, over: Partial<Form['expected'][number]>): void => set({ expected: form.expected.map((one, index) => (index === at ? { ...one, ...over } : one)) });
  return (
    <FormDialog title={t('title')} okText={t('save')} running={save.running} disabled={!person || !/^\d{4}-(0[1-9]|1[0-2])$/.test(form.month)} onSubmit={() => void submit()} onClose={onClose} width={640}>
      <VerbOutcome verb={save} action={t('save')} />
      <p className="muted">{t('text')}</p>
      <FormGrid>
        {assignmentId === undefined && stays.length > 1 && (
          <SelectField label={t('person')} placeholder={t('choose')} value={form.assignmentId} options={stays.map((stay) => ({ value: stay.id, label: `${stay.name} · ${stay.team?.pairing?.receiverName ?? ''}` }))} onChange={(event) => set({ assignmentId: event.target.value })} />
        )}
        <TextField label={t('month')} hint={t('monthHint')} inputMode="numeric" maxLength={7} readOnly={plan !== null} value={form.month} error={errorAt('month')} onChange={(event) => set({ month: event.target.value })} />
        {area('goals', t('goals'), 2)}
        {area('tasks', t('tasks'), 3)}
        {area('milestones', t('milestones'), 2)}
        {form.expected.map((one, at) => [
          <SelectField key={`type-${at}`} label={`${t('work')} ${at + 1}`} value={one.type} options={options('activityType')} onChange={(event) => change(at, { type: event.target.value as keyof typeof recordedActivities })} />,
          <TextField key={`halves-${at}`} label={`${t('halves')} ${at + 1}`} inputMode="numeric" maxLength={2} value={one.quantity} onChange={(event) => change(at, { quantity: event.target.value.replaceAll(/\D/g, '') })} />,
        ])}
        {form.expected.length < 12 && (
          <FormGrid.Wide>
            <Button onClick={() => set({ expected: [...form.expected, { type: 'TEACHING', quantity: '' }] })}>{t('add')}</Button>
          </FormGrid.Wide>
        )}
        {area('helpNeeded', t('help'), 2)}
      </FormGrid>
    </FormDialog>
  );
}
