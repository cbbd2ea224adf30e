import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { NoticeChannelKind } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { ADD_CHANNEL } from './channels-query.js';

/** Names another place for the notices; a signing key is handed over once, to whoever added it. */
const words = defineWords('add-channel-dialog', {
  title: ['添加通知渠道', 'Add a channel'],
  add: ['添加', 'Add'],
  kind: ['方式', 'Kind'],
  name: ['名称', 'Name'],
  email: ['邮箱地址', 'E-mail address'],
  url: ['接口地址', 'Address of the interface'],
  note: ['发送的内容只有消息标题和链接，正文须登录查看。', 'Only the title and the link are sent; the text is read after signing in.'],
});

export function AddChannelDialog({ onAdded, onClose }: { onAdded: (signingKey: string | null) => void; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const add = useVerb(ADD_CHANNEL, { refetch: ['NoticeChannels'] });
  const [form, setForm] = useState({ kind: 'EMAIL', name: '', address: '' });
  const save = async (): Promise<void> => {
    const data = await add.run({ input: { kind: form.kind as NoticeChannelKind, name: form.name, address: form.address } });
    if (data) onAdded(data.addNoticeChannel.signingKey ?? null);
  };
  return (
    <FormDialog title={t('title')} okText={t('add')} running={add.running} disabled={!form.name.trim() || form.address.trim().length < 3} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={add} action={t('add')} />
      <FormGrid>
        <SelectField label={t('kind')} value={form.kind} options={options('noticeChannelKind')} onChange={(event) => setForm({ ...form, kind: event.target.value })} />
        <TextField required label={t('name')} maxLength={40} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        <FormGrid.Wide>
          <TextField
            required
            label={form.kind === 'EMAIL' ? t('email') : t('url')}
            type={form.kind === 'EMAIL' ? 'email' : 'url'}
            maxLength={300}
            value={form.address}
            onChange={(event) => setForm({ ...form, address: event.target.value })}
          />
        </FormGrid.Wide>
      </FormGrid>
      <p className="muted">{t('note')}</p>
    </FormDialog>
  );
}
