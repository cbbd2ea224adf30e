import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { defineWords, useWords } from '../app/words.js';
import { useModal } from './use-modal.js';
import type { Confirmed, ConfirmRequest } from './confirm-dialog.js';
import styles from './confirm-dialog.module.css';

/** The dialog of one confirmation: object, consequence, and a reason where one must be written. */
const words = defineWords('confirm', {
  cancel: ['取消', 'Cancel'],
  required: ['请写明理由', 'A reason is needed'],
});

function ReasonField({ id, label, hint, value, missing, onChange }: {
  id: string;
  label: string;
  hint: string | undefined;
  value: string;
  missing: string | null;
  onChange: (value: string) => void;
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        <span className={styles.star} aria-hidden="true"> *</span>
      </label>
      <Input.TextArea
        id={id}
        rows={3}
        value={value}
        autoFocus
        aria-invalid={missing !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={missing ? styles.missing : styles.hint}>
        {missing ?? hint}
      </p>
    </div>
  );
}

/** Answers null when cancelled. */
export function ConfirmModal({ request, onClose }: { request: ConfirmRequest; onClose: (value: Confirmed) => void }) {
  useModal();
  const t = useWords(words);
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const confirm = (): void => {
    if (request.reason && !reason.trim()) setMissing(t('required'));
    else onClose({ reason: reason.trim() });
  };
  return (
    <Modal
      open
      title={request.title}
      okText={request.okText}
      cancelText={t('cancel')}
      okButtonProps={{ danger: request.danger ?? false }}
      onOk={confirm}
      onCancel={() => onClose(null)}
    >
      <p className={styles.object}>{request.object}</p>
      <div className={styles.consequence}>{request.consequence}</div>
      {request.reason && (
        <ReasonField id={id} label={request.reason.label} hint={request.reason.hint} value={reason} missing={missing} onChange={setReason} />
      )}
    </Modal>
  );
}
