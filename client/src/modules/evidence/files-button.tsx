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

interface Files {
  subject: AttachmentSubject;
  id: string;
  /** What the files are of. */
  name: string;
  state?: string;
  /** What of the line stands above its files. */
  children?: React.ReactNode;
}

/** The button alone, for a list that changes its form with the window: what it opens stands outside of the list. */
export function FilesLink({ name, onOpen }: { name: string; onOpen: () => void }) {
  const t = useWords(words);
  return <Button type="link" size="small" aria-label={t('openOf', { name })} onClick={onOpen}>{t('open')}</Button>;
}

export function FilesDialog({ subject, id, name, state = '', children, onClose }: Files & { onClose: () => void }) {
  const t = useWords(words);
  return (
    <Modal open width={560} title={t('openOf', { name })} footer={<Button type="primary" onClick={onClose}>{t('close')}</Button>} onCancel={onClose}>
      {children && <p className="muted">{children}</p>}
      <Evidence subject={subject} id={id} state={state} />
    </Modal>
  );
}

export function FilesButton(files: Files) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <PlainButton aria-label={t('openOf', { name: files.name })} onClick={() => setOpen(true)}>{t('open')}</PlainButton>
      {open && <FilesDialog {...files} onClose={() => setOpen(false)} />}
    </>
  );
}
