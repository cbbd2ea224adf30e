import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/icon.js';
import { useSession } from '../session/session.js';
import { useSwitchOrganization } from '../session/use-switch-organization.js';
import { defineWords, useBilingual, useWords } from '../words.js';
import styles from './frame.module.css';

/** Names the acting organisation; with several memberships it switches between them. */
const words = defineWords('organization-switch', {
  switch: ['切换单位，现为 {{name}}', 'Switch organisation, now {{name}}'],
});

/** Roles belong to the membership: another organisation, other roles. */
export function OrganizationSwitch() {
  const t = useWords(words);
  const say = useBilingual();
  const { viewer, acting } = useSession();
  const navigate = useNavigate();
  const switchTo = useSwitchOrganization();
  const name = (
    <>
      <Icon name="bank" />
      <span className={styles.organizationName}>{acting.organizationName}</span>
      <span className={styles.role}>{acting.position || acting.roles.map(say).join(' · ')}</span>
    </>
  );
  if (viewer.memberships.length < 2) return <span className={styles.organization}>{name}</span>;
  const items = viewer.memberships.map((one) => ({
    key: one.organizationId,
    label: (
      <>
        {one.organizationName} <span className="muted">{one.roles.map(say).join(' · ')}</span>
      </>
    ),
  }));
  return (
    <Dropdown
      trigger={['click']}
      popupRender={(menu) => <nav aria-label={t('switch', { name: acting.organizationName })}>{menu}</nav>}
      menu={{
        items,
        selectedKeys: [acting.organizationId],
        onClick: ({ key }) => void switchTo(key).then(() => navigate('/')),
      }}
    >
      <button type="button" className={styles.organization} aria-label={t('switch', { name: acting.organizationName })}>
        {name}
        <Icon name="down" />
      </button>
    </Dropdown>
  );
}
