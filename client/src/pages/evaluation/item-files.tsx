import { Button, Modal } from 'antd';
import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { PlainButton } from '../../ui/plain-button.js';

/** What proves the points of one item, opened from its line. */
const words = defineWords('item-files', {
  open: ['附件', 'Files'],
  openOf: ['{{item}} 的附件', 'Files of {{item}}'],
  close: ['关闭', 'Close'],
});

export function ItemFiles({ item, adding }: { item: EvaluationPageFieldsFragment['items'][number]; adding: boolean }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <PlainButton aria-label={t('openOf', { item: item.name })} onClick={() => setOpen(true)}>{t('open')}</PlainButton>
      {open && (
        <Modal open width={560} title={t('openOf', { item: item.name })} footer={<Button type="primary" onClick={close}>{t('close')}</Button>} onCancel={close}>
          <Evidence subject="EVALUATION_ITEM" id={item.id} adding={adding} />
        </Modal>
      )}
    </>
  );
}
