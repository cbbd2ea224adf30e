import { useApolloClient } from '@apollo/client/react';
import { Modal } from 'antd';
import { useState } from 'react';
import { TextField } from '../../ui/field.js';
import { failureText } from '../failure-text.js';
import { useVerb } from '../use-verb.js';
import { defineWords, useWords } from '../words.js';
import { VERIFY_SECOND_FACTOR, VIEWER } from './viewer.js';

/** Asks for the one-time code that publishing, assigning and sealing need. */
const words = defineWords('second-factor', {
  title: ['验证动态口令', 'One-time code'],
  text: ['发布、指派与盖章须先验证动态口令。验证一次，本次登录有效。', 'Publishing, assigning and sealing need a one-time code. Once is enough for this session.'],
  code: ['动态口令', 'One-time code'],
  hint: ['验证器上的 6 位数字，或恢复码', 'six digits of your authenticator, or a recovery code'],
  ok: ['验证', 'Verify'],
  cancel: ['取消', 'Cancel'],
});

/** `onVerified` runs after success, for example to repeat what was refused. */
export function SecondFactorDialog({ open, onClose, onVerified }: { open: boolean; onClose: () => void; onVerified?: () => void }) {
  const t = useWords(words);
  const client = useApolloClient();
  const [code, setCode] = useState('');
  const verify = useVerb(VERIFY_SECOND_FACTOR);
  const send = async (): Promise<void> => {
    if (!(await verify.run({ input: { code: code.replace(/\s/g, '') } }))) return;
    await client.query({ query: VIEWER, fetchPolicy: 'network-only' });
    setCode('');
    onClose();
    onVerified?.();
  };
  const error = verify.problems[0]?.message ?? (verify.failure ? failureText(verify.failure) : null);
  return (
    <Modal open={open} title={t('title')} okText={t('ok')} cancelText={t('cancel')} confirmLoading={verify.running} onOk={() => void send()} onCancel={onClose} width={420}>
      <p className="muted">{t('text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField large label={t('code')} hint={t('hint')} inputMode="numeric" autoComplete="one-time-code" maxLength={16} value={code} error={error} onChange={(event) => setCode(event.target.value)} />
      </form>
    </Modal>
  );
}
