import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackDraftFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { DifferenceTable } from '../../modules/pack/difference-table.js';
import { DryRunResult } from '../../modules/pack/dry-run-result.js';
import { PackProblems } from '../../modules/pack/pack-problems.js';
import { downloadPack, refText } from '../../modules/pack/pack-ref.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { isAllowed, serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { DISCARD_PACK_DRAFT, PACK_DRAFT_PAGE } from './draft-query.js';
import { BasisFields, HeadFields } from './head-fields.js';
import { PublishDialog } from './publish-dialog.js';
import { useAutosave } from './use-autosave.js';
import { readPack } from './written.js';
import { WrittenParameters } from './written-parameters.js';

/** A version of a policy pack in the making: saved as it is typed, checked at every save. */
const words = defineWords('pack-draft-page', {
  packs: ['政策包', 'Policy packs'],
  sub: ['{{pack}} · {{origin}} {{based}} · {{saved}}', '{{pack}} · {{origin}} of {{based}} · {{saved}}'],
  saving: ['正在保存 …', 'saving …'],
  saved: ['已自动保存 {{at}} {{by}}', 'saved {{at}} by {{by}}'],
  save: ['保存', 'Save'],
  discard: ['放弃草稿', 'Discard'],
  discardText: ['草稿不再修改，内容和历史保留供查阅。不能撤销。', 'It can no longer be changed; content and history stay to be read. This cannot be undone.'],
  publish: ['发布', 'Publish'],
  dryRun: ['试算', 'Dry run'],
  upload: ['上传 JSON', 'Upload JSON'],
  download: ['下载 JSON', 'Download JSON'],
  noJson: ['这个文件不是 JSON，草稿没有改变。', 'This file is no JSON; the draft is as it was.'],
  notJson: ['上传失败。', 'Not uploaded.'],
  differences: ['与由来的差异', 'Against what it was taken from'],
  history: ['历史', 'History'],
  at: ['时间', 'When'],
  by: ['经办', 'By'],
  action: ['操作', 'What'],
  changes: ['变更', 'Changes'],
  leave: ['有未保存的修改，确定离开？', 'There are unsaved changes. Leave?'],
});

function History({ draft }: { draft: PackDraftFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel flush title={t('history')}>
      <PlainTable
        label={t('history')}
        rows={draft.history}
        rowKey={(event) => event.id}
        columns={[
          { key: 'at', title: t('at'), render: (event) => <span className="nowrap">{dateTime(event.at)}</span> },
          { key: 'by', title: t('by'), render: (event) => event.byName },
          { key: 'action', title: t('action'), render: (event) => label('packDraftAction', event.action) },
          {
            key: 'changes',
            title: t('changes'),
            render: (event) => event.changes.length === 0 ? '—' : event.changes.slice(0, 6).map((change) => (
              <div key={change.path} lang="zh">{change.label}：{change.before ?? '无'} → {change.after ?? '无'}</div>
            )),
          },
        ]}
      />
    </Panel>
  );
}

function useFile(onRead: (content: unknown) => void): { input: React.ReactNode; open: () => void; failed: boolean } {
  const t = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const content: unknown = JSON.parse(await file.text());
      setFailed(false);
      onRead(content);
    } catch {
      setFailed(true);
    }
  };
  const input = <input ref={field} type="file" accept="application/json,.json" hidden aria-label={t('upload')} onChange={(event) => { void read(event.target.files?.[0]); event.target.value = ''; }} />;
  return { input, open: () => field.current?.click(), failed };
}

function Loaded({ draft, onReload }: { draft: PackDraftFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const { pack, change, dirty, verb } = useAutosave(draft);
  const discard = useVerb(DISCARD_PACK_DRAFT, { refetch: ['PacksPage'] });
  const [open, setOpen] = useState<'publish' | 'dryRun' | null>(null);
  const file = useFile((content) => change(readPack(content)));
  useUnsavedGuard(dirty, t('leave'));
  const editable = isAllowed(draft.availableActions, 'save');
  const name = refText(draft);
  const confirmDiscard = async (): Promise<void> => {
    const answer = await ask({ title: t('discard'), object: name, consequence: t('discardText'), okText: t('discard'), danger: true });
    if (answer) await discard.run({ input: { draftId: draft.id, revision: draft.revision } });
  };
  const problemAt = (path: string): string | null => draft.problems.find((problem) => problem.path === path)?.expected ?? null;
  const actions = serverActions(
    [
      { name: 'discard', label: t('discard'), danger: true, onClick: () => void confirmDiscard() },
      { name: 'publish', label: t('publish'), primary: true, always: draft.state === 'DRAFT', onClick: () => setOpen('publish') },
    ],
    draft.availableActions,
  ).map((action) => (action.key === 'publish' && dirty ? { ...action, allowed: false, reason: t('saving') } : action));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('packs'), to: '/packs' }, { label: name }]}
        title={draft.name}
        tags={<State list="packDraft" code={draft.state} variant="tag" />}
        sub={t('sub', {
          pack: name, origin: label('packDraftOrigin', draft.origin), based: `${draft.basedOnCode}@${draft.basedOnVersion}`,
          saved: dirty ? t('saving') : t('saved', { at: dateTime(draft.updatedAt), by: draft.updatedBy }),
        })}
        actions={[
          ...(editable ? [{ key: 'upload', label: t('upload'), icon: 'upload' as const, onClick: file.open }] : []),
          { key: 'download', label: t('download'), icon: 'download', onClick: () => downloadPack(name, draft.content) },
          { key: 'dryRun', label: t('dryRun'), icon: 'chart', onClick: () => setOpen('dryRun') },
          ...actions,
        ]}
        notice={
          <>
            {file.input}
            <SecondFactorNotice when={draft.state === 'DRAFT' && draft.problems.length === 0} />
            {file.failed && <ReasonStrip tone="bad" title={t('notJson')}>{t('noJson')}</ReasonStrip>}
            <VerbOutcome verb={verb} action={t('save')} onReload={onReload} />
            <VerbOutcome verb={discard} action={t('discard')} onReload={onReload} />
          </>
        }
      />
      <PageBody>
        {draft.state === 'DRAFT' && draft.problems.length > 0 && <PackProblems problems={draft.problems} />}
        <fieldset disabled={!editable} style={{ display: 'contents' }}>
          <HeadFields pack={pack} change={change} problemAt={problemAt} />
          <WrittenParameters pack={pack} problems={dirty ? [] : draft.problems} editable={editable} onChange={(parameters) => change({ parameters })} />
          <BasisFields pack={pack} change={change} problemAt={problemAt} />
        </fieldset>
        {draft.differences.length > 0 && (
          <Panel flush title={t('differences')} note={String(draft.differences.length)}>
            <DifferenceTable differences={draft.differences} before={`${draft.basedOnCode}@${draft.basedOnVersion}`} after={name} />
          </Panel>
        )}
        <History draft={draft} />
      </PageBody>
      {open === 'publish' && <PublishDialog draft={draft} onClose={() => setOpen(null)} onReload={onReload} />}
      {open === 'dryRun' && (
        <SideDrawer title={`${t('dryRun')} · ${name}`} size={720} onClose={() => setOpen(null)}>
          <DryRunResult input={{ draftId: draft.id }} />
        </SideDrawer>
      )}
    </>
  );
}

export function PackDraftPage() {
  const { id = '' } = useParams();
  const query = useQuery(PACK_DRAFT_PAGE, { variables: { id } });
  const [loads, setLoads] = useState(0);
  const reload = (): void => void query.refetch().then(() => setLoads((count) => count + 1));
  return <QueryView query={query}>{({ packDraft }) => <Loaded key={`${packDraft.id}-${loads}`} draft={packDraft} onReload={reload} />}</QueryView>;
}
