import { useQuery } from '@apollo/client/react';
import { Navigate, useNavigate } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSwitchOrganization } from '../../app/session/use-switch-organization.js';
import { VIEWER } from '../../app/session/viewer.js';
import { defineWords, useBilingual, useWords } from '../../app/words.js';
import { Icon } from '../../ui/icon.js';
import { PublicFrame } from '../login/public-frame.js';
import styles from './account.module.css';

const words = defineWords('choose-organization', {
  title: ['代表哪个单位？', 'Which organisation?'],
  sub: ['你在多个单位任职。所见数据与可办事项随单位而定，进入后可随时切换。', 'You hold roles at several organisations. What you see and may do depends on it; you can switch at any time.'],
  none: ['这个账号还没有任何单位的角色，请联系安全管理员。', 'This account holds no role yet; please ask the security administrator.'],
});

/** Which organisation to act for; asked because no request has a default. */
export function ChooseOrganizationPage() {
  const t = useWords(words);
  const say = useBilingual();
  const navigate = useNavigate();
  const switchTo = useSwitchOrganization();
  const query = useQuery(VIEWER);
  return (
    <PublicFrame>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.sub}>{t('sub')}</p>
      <QueryView query={query}>
        {({ viewer }) =>
          viewer.user ? (
            <ul className={styles.choices}>
              {viewer.memberships.map((one) => (
                <li key={one.organizationId}>
                  <button type="button" className={styles.choice} onClick={() => void switchTo(one.organizationId).then(() => navigate('/'))}>
                    <b>{one.organizationName}</b>
                    <span>{one.roles.map(say).join(' · ')}</span>
                    <Icon name="right" />
                  </button>
                </li>
              ))}
              {viewer.memberships.length === 0 && <li>{t('none')}</li>}
            </ul>
          ) : (
            <Navigate to="/login" replace />
          )
        }
      </QueryView>
    </PublicFrame>
  );
}
