import { Button, Modal } from 'antd';
import { useState } from 'react';
import { period } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ServiceRecordFieldsFragment } from '../../graphql/generated/types.js';
import { PlainButton } from '../../ui/plain-button.js';
import { Evidence } from '../evidence/evidence.js';

/** What proves one entry of service outside the platform, opened from its line. */
const words = defineWords('service-files', {
  open: ['查看附件', 'Files'],
  openOf: ['{{place}} 的附件', 'Files of {{place}}'],
  close: ['关闭', 'Close'],
});

export function ServiceFiles({ record }: { record: ServiceRecordFieldsFragment }) {
  const t = useWords(words);
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <PlainButton onClick={() => setOpen(true)}>{t('open')}</PlainButton>
      {open && (
        <Modal open width={560} title={t('openOf', { place: record.place })} footer={<Button type="primary" onClick={close}>{t('close')}</Button>} onCancel={close}>
          <p className="muted">{[period(record.fromOn, record.toOn ?? ''), record.proof].join(' · ')}</p>
          <Evidence subject="SERVICE_RECORD" id={record.id} adding={may('service.record')} />
        </Modal>
      )}
    </>
  );
}
