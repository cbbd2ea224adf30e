import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';
import { REVEAL_PERSON } from './staff-query.js';

/** Identity number and telephone: masked, and in full for a minute with a reason that the audit trail keeps. */
const words = defineWords('reveal', {
  title: ['身份信息', 'Personal data'],
  idNumber: ['身份证号', 'Identity number'],
  phone: ['手机号', 'Mobile'],
  none: ['未登记', 'not on record'],
  reveal: ['查看完整号码', 'Show in full'],
  consequence: ['理由记入审计，本人可以看到谁在何时为何查看。号码显示 60 秒。', 'The reason goes to the audit trail and the person may read who looked, when and why. Shown for 60 seconds.'],
  reason: ['理由', 'Reason'],
  reasonHint: ['例如：核对派出名单', 'for example: checking the roster'],
  hide: ['收起', 'Hide'],
  shown: ['完整号码 60 秒后自动隐藏。', 'Hidden again after 60 seconds.'],
  masked: ['加密保存；本页默认只显示首尾。', 'Kept encrypted; masked on this page.'],
});

const SHOWN_MS = 60_000;

/** `action` is the server's word on revealing. */
export function Reveal({ person, allowed, reason }: { person: PersonFieldsFragment; allowed: boolean; reason: string | null }) {
  const t = useWords(words);
  const ask = useConfirm();
  const client = useApolloClient();
  const reveal = useVerb(REVEAL_PERSON);
  const [open, setOpen] = useState<{ idNumber: string | null; phone: string | null } | null>(null);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => setOpen(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [open]);
  const show = async (): Promise<void> => {
    const answer = await ask({ title: t('reveal'), object: `${person.name} ${person.staffNo}`, consequence: t('consequence'), okText: t('reveal'), reason: { label: t('reason'), hint: t('reasonHint') } });
    if (!answer) return;
    const done = await reveal.run({ input: { personId: person.id, reason: answer.reason } });
    if (done) setOpen({ idNumber: done.revealPerson.idNumber, phone: done.revealPerson.phone });
    client.cache.evict({ id: 'ROOT_MUTATION' });
  };
  return (
    <Panel
      title={t('title')}
      foot={open ? t('shown') : (reason ?? t('masked'))}
      extra={
        open ? (
          <Button size="small" onClick={() => setOpen(null)}>
            {t('hide')}
          </Button>
        ) : (
          <Button size="small" disabled={!allowed} loading={reveal.running} icon={<Icon name="eye" size={14} />} onClick={() => void show()}>
            {t('reveal')}
          </Button>
        )
      }
    >
      <Stack>
        <VerbOutcome verb={reveal} action={t('reveal')} />
        <KeyValues
          items={[
            { key: 'idNumber', label: t('idNumber'), value: (open ? open.idNumber : person.idNumberMasked) ?? t('none') },
            { key: 'phone', label: t('phone'), value: (open ? open.phone : person.phoneMasked) ?? t('none') },
          ]}
        />
      </Stack>
    </Panel>
  );
}
