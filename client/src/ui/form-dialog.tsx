import { Modal } from 'antd';
import { defineWords, useWords } from '../app/words.js';
import { Stack } from './panel.js';
import { useModal } from './use-modal.js';

/** A short form in a dialog; Enter submits it. Mount it only while it is open, so that it starts afresh. */
const words = defineWords('form-dialog', {
  cancel: ['取消', 'Cancel'],
});

export function FormDialog({ title, okText, running = false, disabled = false, width = 560, onSubmit, onClose, children }: {
  title: string;
  okText: string;
  running?: boolean;
  disabled?: boolean;
  width?: number;
  onSubmit: () => void;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const t = useWords(words);
  useModal();
  return (
    <Modal open title={title} okText={okText} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled }} onOk={onSubmit} onCancel={onClose} width={width}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onSubmit();
        }}
      >
        <Stack>{children}</Stack>
        <input type="submit" hidden />
      </form>
    </Modal>
  );
}
