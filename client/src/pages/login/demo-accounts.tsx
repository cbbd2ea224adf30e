import { useEffect, useState } from 'react';
import { ask } from '../../app/ask.js';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import type { IsDemoQuery } from '../../graphql/generated/types.js';
import styles from './demo-accounts.module.css';

/** The demo's accounts, listed only where the server says that it is a demo. */
export interface DemoAccount {
  login: string;
  name: string;
  organization: string;
  role: string;
  sees?: string;
  group?: string;
  password?: string;
  totp?: string | null;
}

const words = defineWords('demo-accounts', {
  title: ['演示账号', 'Demo accounts'],
  password: ['统一密码', 'Password for all'],
  totp: ['动态口令', 'One-time code'],
  login: ['账号', 'Account'],
  organization: ['单位', 'Organisation'],
  sees: ['进入后看到', 'Sees'],
  use: ['操作', 'Use'],
  fill: ['填入', 'Fill in'],
  fillFor: ['填入 {{login}}', 'Fill in {{login}}'],
  filled: ['已填入', 'Filled in'],
  note: ['数据均为虚构；请勿录入真实个人信息。', 'All data is fictional; enter no real personal data.'],
});

const IS_DEMO = /* GraphQL */ `
  query IsDemo {
    viewer {
      demo
    }
  }
`;

/** Asks a demo server for its accounts; null while unknown or when this is no demo. */
export function useDemoAccounts(): readonly DemoAccount[] | null {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    void ask<IsDemoQuery>(IS_DEMO, {}).then((answer) => setDemo('data' in answer && answer.data.viewer.demo));
  }, []);
  const [accounts, setAccounts] = useState<readonly DemoAccount[] | null>(null);
  useEffect(() => {
    if (!demo) return undefined;
    let current = true;
    const load = () =>
      void fetch('/demo/accounts')
        .then((response) => (response.ok ? (response.json() as Promise<DemoAccount[] | { accounts: DemoAccount[] }>) : []))
        .then((body) => current && setAccounts('accounts' in body ? body.accounts : body))
        .catch(() => undefined);
    load();
    // One-time codes live 30 seconds.
    const timer = setInterval(load, 15_000);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [demo]);
  return accounts;
}

function Row({ account, chosen, onChoose }: { account: DemoAccount; chosen: boolean; onChoose: () => void }) {
  const t = useWords(words);
  return (
    <tr className={chosen ? styles.chosen : ''}>
      <td>
        <b>{account.login}</b>
      </td>
      <td>
        {account.organization}
        <div className={styles.name}>
          {account.name} · {account.role}
        </div>
      </td>
      <td className={styles.sees}>{account.sees}</td>
      <td className={styles.code}>{account.totp ?? '—'}</td>
      <td>
        <button type="button" className={styles.fill} onClick={onChoose} aria-label={t('fillFor', { login: account.login })}>
          {chosen ? t('filled') : t('fill')}
        </button>
      </td>
    </tr>
  );
}

/** One click fills the form. */
export function DemoAccounts({ accounts, chosen, onChoose }: {
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (account: DemoAccount) => void;
}) {
  const t = useWords(words);
  const groups = [...new Set(accounts.map((account) => account.group ?? ''))];
  const password = accounts.find((account) => account.password)?.password;
  return (
    <div className={styles.area}>
      <Panel
        flush
        title={t('title')}
        extra={password && <span>{t('password')} <b>{password}</b></span>}
        foot={t('note')}
      >
        <table className={styles.table} aria-label={t('title')}>
          <thead>
            <tr>
              <th scope="col">{t('login')}</th>
              <th scope="col">{t('organization')}</th>
              <th scope="col">{t('sees')}</th>
              <th scope="col">{t('totp')}</th>
              <th scope="col">{t('use')}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              {group && (
                <tr className={styles.group}>
                  <th colSpan={5} scope="rowgroup">{group}</th>
                </tr>
              )}
              {accounts.filter((account) => (account.group ?? '') === group).map((account) => (
                <Row key={account.login} account={account} chosen={chosen === account.login} onChoose={() => onChoose(account)} />
              ))}
            </tbody>
          ))}
        </table>
      </Panel>
    </div>
  );
}
