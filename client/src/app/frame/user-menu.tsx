import { useApolloClient } from '@apollo/client/react';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon, type IconName } from '../../ui/icon.js';
import { usePhone } from '../../ui/use-media.js';
import { setActingOrganization } from '../apollo/acting.js';
import { setPreferences, usePreferences } from '../preferences.js';
import { SecondFactor } from '../session/second-factor.js';
import { forgetCopies } from '../offline/device-store.js';
import { forgetViewer } from '../session/kept-viewer.js';
import { useSession } from '../session/session.js';
import { LOGOUT } from '../session/viewer.js';
import { defineWords, useBilingual, useWords } from '../words.js';
import styles from './frame.module.css';

/** Name and role; language, type size, one-time code, password, sign out. */
const words = defineWords('user-menu', {
  language: ['English', '中文'],
  large: ['大字版', 'Large type'],
  normal: ['标准字号', 'Normal type'],
  verify: ['验证动态口令', 'Give a one-time code'],
  security: ['账号安全', 'Account security'],
  logout: ['退出登录', 'Sign out'],
  menu: ['{{name}}，个人菜单', '{{name}}, account menu'],
});

interface Choice {
  key: string;
  icon: IconName;
  label: string;
  run: () => void;
}

/** What the person may do with his own account and this browser. */
export function useChoices(onVerify: () => void): Choice[] {
  const t = useWords(words);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const { language, largeType } = usePreferences();
  const logout = async (): Promise<void> => {
    await client.mutate({ mutation: LOGOUT }).catch(() => undefined);
    setActingOrganization(null);
    forgetViewer();
    await forgetCopies().catch(() => undefined);
    await client.clearStore();
    await navigate('/login');
  };
  const verify: Choice[] =
    viewer.secondFactor.required && !viewer.secondFactor.verifiedAt
      ? [{ key: 'verify', icon: 'shield', label: t('verify'), run: onVerify }]
      : [];
  return [
    ...verify,
    { key: 'language', icon: 'switch', label: t('language'), run: () => setPreferences({ language: language === 'en' ? 'zh-CN' : 'en' }) },
    { key: 'large', icon: 'search', label: largeType ? t('normal') : t('large'), run: () => setPreferences({ largeType: !largeType }) },
    { key: 'security', icon: 'lock', label: t('security'), run: () => void navigate('/security') },
    { key: 'logout', icon: 'logout', label: t('logout'), run: () => void logout() },
  ];
}

/** A menu under the name; on a phone a plain list in the drawer. */
export function UserMenu() {
  const t = useWords(words);
  const say = useBilingual();
  const phone = usePhone();
  const { user, acting } = useSession();
  const [verifying, setVerifying] = useState(false);
  const choices = useChoices(() => setVerifying(true));
  const dialog = <SecondFactor open={verifying} onClose={() => setVerifying(false)} />;
  if (phone) {
    return (
      <div className={styles.phoneUser}>
        <b>{user.name}</b> <span className="muted">{acting.roles.map(say).join(' · ')}</span>
        <ul>
          {choices.map((choice) => (
            <li key={choice.key}>
              <button type="button" onClick={choice.run}>
                <Icon name={choice.icon} /> {choice.label}
              </button>
            </li>
          ))}
        </ul>
        {dialog}
      </div>
    );
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        popupRender={(menu) => <nav aria-label={t('menu', { name: user.name })}>{menu}</nav>}
        menu={{
          items: choices.map((choice) => ({ key: choice.key, icon: <Icon name={choice.icon} />, label: choice.label })),
          onClick: ({ key }) => choices.find((choice) => choice.key === key)?.run(),
        }}
      >
        <button type="button" className={styles.userButton} aria-label={t('menu', { name: user.name })}>
          <Icon name="user" /> <span>{user.name}</span>
          <span className={styles.role}>{acting.roles.map(say).join(' · ')}</span>
        </button>
      </Dropdown>
      {dialog}
    </>
  );
}
