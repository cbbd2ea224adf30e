import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { NeedFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useDraft } from '../../ui/use-draft.js';
import { emptyNeed, isComplete, needForm, needInput, NeedFields, type NeedForm } from './need-form.js';
import { DRAFT_NEED, EDIT_NEED, NEED_PAGE } from './need-query.js';

/** Drafting and changing a need; what is typed stays in this browser until it is saved. */
const words = defineWords('need-edit', {
  needs: ['受援需求', 'Needs'],
  draft: ['起草需求', 'Draft a need'],
  edit: ['修改需求', 'Change a need'],
  save: ['保存草稿', 'Save the draft'],
  cancel: ['返回', 'Back'],
  text: ['保存后只有本单位可见，核对后再发布。', 'Once saved only your institution sees it; check it, then publish.'],
  kept: ['已恢复 {{at}} 未保存的内容。', 'What was not saved at {{at}} was restored.'],
  keptText: ['保存前只在本机。', 'It is only in this browser until it is saved.'],
  discard: ['放弃', 'Discard it'],
});

function Editor({ need }: { need: NeedFieldsFragment | null }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const base = need ? needForm(need) : emptyNeed;
  const draft = useDraft<NeedForm>(`need-${need?.id ?? 'new'}`, base, String(need?.revision ?? 0));
  const make = useVerb(DRAFT_NEED, { refetch: ['NeedViews'] });
  const edit = useVerb(EDIT_NEED);
  const verb = need ? edit : make;
  const save = async (): Promise<void> => {
    const input = needInput(draft.value);
    const id = need
      ? (await edit.run({ input: { ...input, needId: need.id, revision: need.revision } }))?.editNeed.needRequest?.id
      : (await make.run({ input }))?.draftNeed.needRequest?.id;
    if (!id) return;
    draft.forget();
    await navigate(`/needs/${id}`);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('needs'), to: '/needs' }, ...(need ? [{ label: need.title, to: `/needs/${need.id}` }] : [])]}
        title={need ? t('edit') : t('draft')}
        sub={t('text')}
        actions={[
          { key: 'cancel', label: t('cancel'), to: need ? `/needs/${need.id}` : '/needs' },
          { key: 'save', label: t('save'), primary: true, allowed: isComplete(draft.value), loading: verb.running, onClick: () => void save() },
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
        <NeedFields form={draft.value} problems={verb.problems} onChange={draft.change} />
      </PageBody>
    </>
  );
}

/** A need that is new. */
export function NewNeedPage() {
  return <Editor need={null} />;
}

/** A need that is a draft still. */
export function EditNeedPage() {
  const { id = '' } = useParams();
  const query = useQuery(NEED_PAGE, { variables: { id } });
  return <QueryView query={query}>{({ need }) => <Editor key={need.revision} need={need} />}</QueryView>;
}
