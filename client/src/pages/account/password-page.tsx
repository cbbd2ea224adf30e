import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failureText } from '../../app/failure-text.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ChangePasswordMutation, ChangePasswordMutationVariables } from '../../graphql/generated/types.js';
import { TextField } from '../../ui/field.js';
import { PlainButton } from '../../ui/plain-button.js';
import { PublicFrame } from '../login/public-frame.js';
import styles from './account.module.css';

const CHANGE_PASSWORD: TypedDocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables> = gql`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      problems {
        code
        ruleId
        path
        message
        messageEn
        fix
        fixEn
        clause
        numbers
      }
    }
  }
`;

const words = defineWords('password', {
  title: ['修改密码', 'Change password'],
  sub: ['首次登录，或管理员重设之后，须换成自己的密码。', 'At the first sign-in, or after a reset, choose a password of your own.'],
  present: ['现在的密码', 'Present password'],
  next: ['新密码', 'New password'],
  again: ['再输一次新密码', 'New password again'],
  different: ['两次输入的新密码不一致。', 'The two new passwords differ.'],
  save: ['修改密码', 'Change password'],
});

/** Chosen by the person, or forced by the server after a reset. */
export function PasswordPage() {
  const t = useWords(words);
  const client = useApolloClient();
  const navigate = useNavigate();
  const change = useVerb(CHANGE_PASSWORD);
  const [form, setForm] = useState({ present: '', next: '', again: '' });
  const [different, setDifferent] = useState(false);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setDifferent(form.next !== form.again);
    if (form.next !== form.again) return;
    if (!(await change.run({ input: { presentPassword: form.present, newPassword: form.next } }))) return;
    await client.clearStore();
    await navigate('/');
  };
  const refused = change.problems[0];
  const error = refused ? [refused.message, refused.fix].filter(Boolean).join(' ') : change.failure ? failureText(change.failure) : null;
  return (
    <PublicFrame>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.sub}>{t('sub')}</p>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <TextField large required type="password" autoComplete="current-password" label={t('present')} value={form.present} onChange={(event) => setForm({ ...form, present: event.target.value })} />
        <TextField large required type="password" autoComplete="new-password" label={t('next')} error={error} value={form.next} onChange={(event) => setForm({ ...form, next: event.target.value })} />
        <TextField large required type="password" autoComplete="new-password" label={t('again')} error={different ? t('different') : null} value={form.again} onChange={(event) => setForm({ ...form, again: event.target.value })} />
        <PlainButton primary large type="submit" disabled={change.running}>
          {t('save')}
        </PlainButton>
      </form>
    </PublicFrame>
  );
}
