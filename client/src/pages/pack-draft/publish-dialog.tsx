import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackDraftFieldsFragment } from '../../graphql/generated/types.js';
import { DifferenceTable } from '../../modules/pack/difference-table.js';
import { refText } from '../../modules/pack/pack-ref.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import { PUBLISH_PACK_DRAFT } from './draft-query.js';

/** The second confirmation: what differs, what publishing means, and the code typed by hand. */
const words = defineWords('publish-pack', {
  title: ['发布 {{pack}}', 'Publish {{pack}}'],
  ok: ['发布，不再更改', 'Publish for good'],
  meaning: [
    '发布后这一版不能更改或撤回。正在按旧版执行的方案不会自动改变，当事方会收到通知；迁移须在方案页另行办理。',
    'A published version cannot be changed or taken back. Programmes that run by an older one do not change by themselves; their parties are told, and a migration is an act of its own on the programme’s page.',
  ],
  differences: ['与 {{pack}} 的差异', 'Against {{pack}}'],
  none: ['没有差异', 'no difference'],
  confirm: ['输入 {{pack}} 以确认', 'Type {{pack}} to confirm'],
});

export function PublishDialog({ draft, onClose, onReload }: { draft: PackDraftFieldsFragment; onClose: () => void; onReload: () => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const publish = useVerb(PUBLISH_PACK_DRAFT, { refetch: ['PacksPage'], done: onClose });
  const name = refText(draft);
  const based = `${draft.basedOnCode}@${draft.basedOnVersion}`;
  const run = (): void => void publish.run({ input: { draftId: draft.id, revision: draft.revision, confirmation: typed } });
  return (
    <FormDialog title={t('title', { pack: name })} okText={t('ok')} width={860} running={publish.running} disabled={typed.trim() !== name} onSubmit={run} onClose={onClose}>
      <SecondFactorNotice />
      <VerbOutcome verb={publish} action={t('title', { pack: name })} onReload={onReload} />
      <p>{t('meaning')}</p>
      <Panel flush level={3} title={t('differences', { pack: based })} note={draft.differences.length === 0 ? t('none') : String(draft.differences.length)}>
        {draft.differences.length > 0 && <DifferenceTable differences={draft.differences} before={based} after={name} />}
      </Panel>
      <TextField label={t('confirm', { pack: name })} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
    </FormDialog>
  );
}
