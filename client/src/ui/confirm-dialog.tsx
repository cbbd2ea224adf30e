import { Input, Modal } from 'antd';
import { createContext, useCallback, useContext, useId, useState } from 'react';
import { defineWords, useWords } from '../app/words.js';
import styles from './confirm-dialog.module.css';

/** Asks before an act that others will see; the text names the object and the consequence. */
export interface ConfirmRequest {
  title: string;
  /** The object, by its name. */
  object: React.ReactNode;
  /** What will happen, and whether it can be undone. */
  consequence: React.ReactNode;
  okText: string;
  danger?: boolean;
  /** A reason must be written. */
  reason?: { label: string; hint?: string };
}

export type Confirmed = { reason: string } | null;
type Ask = (request: ConfirmRequest) => Promise<Confirmed>;

const words = defineWords('confirm', {
  cancel: ['取消', 'Cancel'],
  required: ['请写明理由', 'A reason is needed'],
});

const ConfirmContext = createContext<Ask>(() => Promise.resolve(null));

/** Asks through the nearest provider: null when cancelled, otherwise the reason ('' when none was asked for). */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

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
      <label htmlFor={id}>{label}</label>
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

interface Pending {
  request: ConfirmRequest;
  answer: (value: Confirmed) => void;
}

/** Holds the one open confirmation of the page. */
export function ConfirmProvider({ children }: { children: React.ReactNode }) {
  const t = useWords(words);
  const id = useId();
  const [pending, setPending] = useState<Pending | null>(null);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const ask = useCallback<Ask>(
    (request) =>
      new Promise((answer) => {
        setReason('');
        setMissing(null);
        setPending({ request, answer });
        setOpen(true);
      }),
    [],
  );
  const close = (value: Confirmed): void => {
    pending?.answer(value);
    setOpen(false);
  };
  const confirm = (): void => {
    if (pending?.request.reason && !reason.trim()) setMissing(t('required'));
    else close({ reason: reason.trim() });
  };
  const request = pending?.request;
  return (
    <ConfirmContext value={ask}>
      {children}
      <Modal
        open={open}
        title={request?.title}
        okText={request?.okText}
        cancelText={t('cancel')}
        okButtonProps={{ danger: request?.danger ?? false }}
        onOk={confirm}
        onCancel={() => close(null)}
        afterClose={() => setPending(null)}
      >
        <p className={styles.object}>{request?.object}</p>
        <div className={styles.consequence}>{request?.consequence}</div>
        {request?.reason && (
          <ReasonField
            id={id}
            label={request.reason.label}
            hint={request.reason.hint}
            value={reason}
            missing={missing}
            onChange={setReason}
          />
        )}
      </Modal>
    </ConfirmContext>
  );
}
