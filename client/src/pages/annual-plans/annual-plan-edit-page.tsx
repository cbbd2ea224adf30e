import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AnnualPlanDetailFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useDraft } from '../../ui/use-draft.js';
import { AnnualPlanForm, emptyPlan, planForm, planInput, planIsComplete, type PlanForm } from './annual-plan-form.js';
import { ANNUAL_PLAN_PAGE, SAVE_ANNUAL_PLAN } from './annual-plan-query.js';

/** Drafting and changing a plan; what is typed stays in this browser until it is saved. */
const words = defineWords('annual-plan-edit', {
  plans: ['年度计划', 'Annual plans'],
  draft: ['起草计划', 'Draft a plan'],
  edit: ['修改计划', 'Change the plan'],
  save: ['保存草稿', 'Save the draft'],
  cancel: ['返回', 'Back'],
  text: ['保存后可增加计划内任务，核对规则后提交对方确认。', 'Once saved, add its tasks, check the rules, then send it to the other side.'],
  kept: ['已恢复 {{at}} 未保存的内容。', 'What was not saved at {{at}} was restored.'],
  keptText: ['保存前只在本机。', 'It is only in this browser until it is saved.'],
  discard: ['放弃', 'Discard it'],
});

function Editor({ plan, pairingId }: { plan: AnnualPlanDetailFragment | null; pairingId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const base = plan ? planForm(plan) : emptyPlan(pairingId, dayOf(viewer.businessNow).slice(0, 4));
  const draft = useDraft<PlanForm>(`annual-plan-${plan?.id ?? 'new'}`, base, String(plan?.revision ?? 0));
  const verb = useVerb(SAVE_ANNUAL_PLAN, { refetch: ['AnnualPlanPage', 'PlanRules'] });
  const save = async (): Promise<void> => {
    const data = await verb.run({ input: { ...planInput(draft.value), ...(plan && { revision: plan.revision }) } });
    const id = data?.saveAnnualPlan.annualPlan?.id;
    if (!id) return;
    draft.forget();
    await navigate(`/annual-plans/${id}`);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('plans'), to: '/annual-plans' }, ...(plan ? [{ label: `${plan.year} ${label('annualPlanKind', plan.kind)}`, to: `/annual-plans/${plan.id}` }] : [])]}
        title={plan ? t('edit') : t('draft')}
        sub={t('text')}
        actions={[
          { key: 'cancel', label: t('cancel'), to: plan ? `/annual-plans/${plan.id}` : '/annual-plans' },
          { key: 'save', label: t('save'), primary: true, allowed: planIsComplete(draft.value), loading: verb.running, onClick: () => void save() },
        ]}
        notice={
          <>
            <VerbOutcome verb={verb} action={t('save')} />
            {draft.keptAt && (
              <ReasonStrip tone="info" icon="info" title={t('kept', { at: dateTime(draft.keptAt) })} action={<Button size="small" onClick={() => draft.forget(base)}>{t('discard')}</Button>}>
                {t('keptText')}
              </ReasonStrip>
            )}
          </>
        }
      />
      <PageBody>
        <AnnualPlanForm form={draft.value} problems={verb.problems} onChange={draft.change} fixed={plan !== null} />
      </PageBody>
    </>
  );
}

/** A plan that is new. */
export function NewAnnualPlanPage() {
  const [params] = useSearchParams();
  return <Editor plan={null} pairingId={params.get('pairingId') ?? ''} />;
}

/** A plan that is a draft still. */
export function EditAnnualPlanPage() {
  const { id = '' } = useParams();
  const query = useQuery(ANNUAL_PLAN_PAGE, { variables: { id } });
  return <QueryView query={query}>{({ annualPlan }) => <Editor key={annualPlan.revision} plan={annualPlan} pairingId="" />}</QueryView>;
}
