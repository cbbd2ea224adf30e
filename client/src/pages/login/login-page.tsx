import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ask } from '../../app/ask.js';
import { setActingOrganization } from '../../app/apollo/acting.js';
import { failureText } from '../../app/failure-text.js';
import { problemInLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GiveCodeMutation, SignInMutation } from '../../graphql/generated/types.js';
import { CheckField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PlainButton } from '../../ui/plain-button.js';
import { DemoAccounts, useDemoAccounts } from './demo-accounts.js';
import styles from './login-page.module.css';
import { PublicFrame } from './public-frame.js';

/** Password, one-time code if wanted now, privacy notice. */
const words = defineWords('login', {
  title: ['登录', 'Sign in'],
  sub: ['使用本单位开通的账号。首次登录须修改初始密码。', 'Use the account your organisation opened. The first password must be changed.'],
  login: ['账号', 'Account'],
  password: ['密码', 'Password'],
  code: ['动态口令', 'One-time code'],
  codeHint: ['发布、指派与盖章需要，可稍后再填', 'needed to publish, assign and seal; may be given later'],
  codeHolder: ['6 位数字', '6 digits'],
  consent: ['我已阅读个人信息处理说明', 'I have read the privacy notice'],
  submit: ['登录', 'Sign in'],
  busy: ['正在登录…', 'Signing in…'],
  privacy: ['个人信息处理说明', 'Privacy notice'],
  privacyText: [
    '本系统处理派驻人员的姓名、职称、专业与执业证书编号，用于对口支援的选派、备案与考核。身份证号、手机号与薪酬只有本单位可见；每一次查看都会记录，本人可以查阅。',
    'The system processes names, titles, specialties and certificate numbers of dispatched staff for selection, filing and evaluation. Identity numbers, telephone numbers and pay are visible to the employer only; every look is recorded and can be read by the person concerned.',
  ],
  lock: ['连续 5 次密码错误将锁定 30 分钟，并通知审计管理员。', 'After five wrong passwords the account is locked for 30 minutes and the auditor is told.'],
  required: ['请填写', 'Please fill in'],
  consentMissing: ['请先阅读并勾选个人信息处理说明。', 'Please read and tick the privacy notice first.'],
});

interface Form {
  login: string;
  password: string;
  code: string;
}

const SIGN_IN = /* GraphQL */ `
  mutation SignIn($input: LoginInput!) {
    login(input: $input) {
      problems {
        message
        messageEn
        fix
        fixEn
      }
    }
  }
`;

const GIVE_CODE = /* GraphQL */ `
  mutation GiveCode($input: CodeInput!) {
    verifySecondFactor(input: $input) {
      problems {
        message
        messageEn
        fix
        fixEn
      }
    }
  }
`;

function refusal(problems: SignInMutation['login']['problems']): string | null {
  const [first] = problems.map(problemInLanguage);
  return first ? [first.message, first.fix].filter(Boolean).join(' ') : null;
}

/** Signs in, and gives the code if there is one; answers what went wrong, or null. */
async function signIn(form: Form): Promise<string | null> {
  const login = await ask<SignInMutation>(SIGN_IN, { input: { login: form.login.trim(), password: form.password } });
  if ('failure' in login) return failureText(login.failure);
  const code = form.code.replace(/\s/g, '');
  const refused = refusal(login.data.login.problems);
  if (refused || !code) return refused;
  const given = await ask<GiveCodeMutation>(GIVE_CODE, { input: { code } });
  return 'failure' in given ? failureText(given.failure) : refusal(given.data.verifySecondFactor.problems);
}

function useSignIn() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [running, setRunning] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const submit = async (form: Form): Promise<void> => {
    setRunning(true);
    setActingOrganization(null);
    const wrong = await signIn(form);
    setRunning(false);
    setMessage(wrong);
    if (wrong) return;
    const from = params.get('from');
    await navigate(from?.startsWith('/') && !from.startsWith('//') ? from : '/', { replace: true });
  };
  return { submit, message, running };
}

function PrivacyNotice() {
  const t = useWords(words);
  return (
    <details className={styles.privacy}>
      <summary>{t('privacy')}</summary>
      <p>{t('privacyText')}</p>
    </details>
  );
}

function LoginForm({ form, onChange }: { form: Form; onChange: (form: Form) => void }) {
  const t = useWords(words);
  const { submit, message, running } = useSignIn();
  const [consent, setConsent] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setError(consent ? null : t('consentMissing'));
    if (consent) void submit(form);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <TextField large required label={t('login')} name="username" autoComplete="username" autoFocus icon={<Icon name="user" size={18} />} value={form.login} onChange={(event) => onChange({ ...form, login: event.target.value })} />
      <TextField large required label={t('password')} name="password" type="password" autoComplete="current-password" icon={<Icon name="lock" size={18} />} value={form.password} onChange={(event) => onChange({ ...form, password: event.target.value })} />
      <TextField large label={t('code')} hint={t('codeHint')} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={16} placeholder={t('codeHolder')} value={form.code} onChange={(event) => onChange({ ...form, code: event.target.value })} />
      <div>
        <CheckField label={t('consent')} checked={consent} onChange={(event) => setConsent(event.target.checked)} />
        <PrivacyNotice />
      </div>
      {(error ?? message) && (
        <p className={styles.error} role="alert">
          {error ?? message}
        </p>
      )}
      <PlainButton primary large type="submit" disabled={running}>
        {running ? t('busy') : t('submit')}
      </PlainButton>
      <p className={styles.note}>
        <Icon name="info" /> <span>{t('lock')}</span>
      </p>
    </form>
  );
}

/** The way in; demo accounts stand at the right in a demo. */
export function LoginPage() {
  const t = useWords(words);
  const accounts = useDemoAccounts();
  const [form, setForm] = useState<Form>({ login: '', password: '', code: '' });
  const aside = accounts && accounts.length > 0 ? (
    <DemoAccounts
      accounts={accounts}
      chosen={form.login}
      onChoose={(account) => setForm({ login: account.login, password: account.password ?? '', code: account.totp ?? '' })}
    />
  ) : null;
  return (
    <PublicFrame aside={aside}>
      <div>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.sub}>{t('sub')}</p>
        <LoginForm form={form} onChange={setForm} />
      </div>
    </PublicFrame>
  );
}
