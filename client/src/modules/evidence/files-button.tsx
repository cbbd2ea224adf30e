import type { AttachmentSubject } from '@jiedui/schema/attachment';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import { PlainButton } from '../../ui/plain-button.js';
import { Evidence } from './evidence.js';

/** What proves a line of a list, opened from the line: rows that have no page of their own. */
const words = defineWords('files-button', {
  open: ['附件', 'Files'],
  openOf: ['{{name}} 的附件', 'Files of {{name}}'],
  close: ['关闭', 'Close'],
});

interface Props {
  subject: AttachmentSubject;
  id: string;
  /** What the files are of, for those who hear the button. */
  name: string;
  state?: string;
  /** As the verbs of a list look. */
  link?: boolean;
  /** What of the line stands above its files. */
  children?: React.ReactNode;
}

export function FilesButton({ subject, id, name, state = '', link = false, children }: Props) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const button = { 'aria-label': t('openOf', { name }), onClick: () => setOpen(true) };
  return (
    <>
      {link ? <Button type="link" size="small" {...button}>{t('open')}</Button> : <PlainButton {...button}>{t('open')}</PlainButton>}
      {open && (
        <Modal open width={560} title={t('openOf', { name })} footer={<Button type="primary" onClick={close}>{t('close')}</Button>} onCancel={close}>
          {children && <p className="muted">{children}</p>}
          <Evidence subject={subject} id={id} state={state} />
        </Modal>
      )}
    </>
  );
}
