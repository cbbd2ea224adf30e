import { Button } from 'antd';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../app/words.js';
import { Icon, type IconName } from './icon.js';
import { RuleChip } from './rule-chip.js';
import styles from './page-header.module.css';

/** Breadcrumb, title, states, the server's actions with visible reasons, reason strip, tabs. */
export interface HeaderAction {
  key: string;
  label: string;
  icon?: IconName;
  primary?: boolean | undefined;
  danger?: boolean | undefined;
  /** The server's word; the client never decides. */
  allowed?: boolean;
  reason?: string | null | undefined;
  ruleId?: string | null | undefined;
  loading?: boolean;
  onClick?: () => void;
  to?: string;
}

export interface Crumb {
  label: string;
  to?: string;
}

const words = defineWords('page-header', {
  crumbs: ['当前位置', 'Breadcrumb'],
  unavailable: ['“{{action}}”暂不可用：', '“{{action}}” is not available: '],
});

/** One action; refused ones stay focusable and point to their reason. */
export function ActionButton({ action, describedBy }: { action: HeaderAction; describedBy?: string | undefined }) {
  const refused = action.allowed === false;
  const button = (
    <Button
      type={action.primary && !refused ? 'primary' : 'default'}
      danger={action.danger ?? false}
      disabled={refused}
      loading={action.loading ?? false}
      {...(action.icon ? { icon: <Icon name={action.icon} /> } : {})}
      {...(action.onClick ? { onClick: action.onClick } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      {action.label}
    </Button>
  );
  if (!action.to || refused) return button;
  return (
    <Link to={action.to} className={`${styles.linkButton} ${action.primary ? styles.linkPrimary : ''}`}>
      {action.icon && <Icon name={action.icon} />} {action.label}
    </Link>
  );
}

function Reasons({ actions }: { actions: readonly HeaderAction[] }) {
  const t = useWords(words);
  const refused = actions.filter((action) => action.allowed === false && action.reason);
  if (refused.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {refused.map((action) => (
        <li key={action.key} id={`reason-${action.key}`} className={styles.reason}>
          <Icon name="lock" size={13} />
          <span>
            {t('unavailable', { action: action.label })}
            {action.reason}
          </span>
          {action.ruleId && <RuleChip ruleId={action.ruleId} />}
        </li>
      ))}
    </ul>
  );
}

/** Actions of a record with the reasons of the refused ones below them. */
export function Actions({ actions }: { actions: readonly HeaderAction[] }) {
  if (actions.length === 0) return null;
  return (
    <div className={styles.actionBlock}>
      <div className={styles.actions}>
        {actions.map((action) => (
          <ActionButton
            key={action.key}
            action={action}
            describedBy={action.allowed === false && action.reason ? `reason-${action.key}` : undefined}
          />
        ))}
      </div>
      <Reasons actions={actions} />
    </div>
  );
}

/** `surface` draws the white header of detail pages, which carries tabs. */
export function PageHeader({
  crumbs = [],
  title,
  tags,
  sub,
  actions = [],
  notice,
  tabs,
  surface = false,
}: {
  crumbs?: readonly Crumb[];
  title: React.ReactNode;
  tags?: React.ReactNode;
  sub?: React.ReactNode;
  actions?: readonly HeaderAction[];
  notice?: React.ReactNode;
  tabs?: React.ReactNode;
  surface?: boolean;
}) {
  const t = useWords(words);
  return (
    <div className={`${styles.header} ${surface ? styles.surface : ''} ${surface && tabs ? styles.tabbed : ''}`}>
      {crumbs.length > 0 && (
        <nav aria-label={t('crumbs')} className={styles.crumbs}>
          {crumbs.map((crumb, i) => (
            <Fragment key={crumb.label}>
              {i > 0 && <span aria-hidden="true">/</span>}
              {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span>{crumb.label}</span>}
            </Fragment>
          ))}
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.heading}>
          <div className={styles.titleRow}>
            <h1 className={styles.title}>{title}</h1>
            {tags}
          </div>
          {sub && <div className={styles.sub}>{sub}</div>}
        </div>
        <Actions actions={actions} />
      </div>
      {notice && <div className={styles.notice}>{notice}</div>}
      {tabs}
    </div>
  );
}
