import { useState } from 'react';
import { defineWords, useWords } from '../app/words.js';
import { Icon } from './icon.js';
import { PlainButton } from './plain-button.js';
import styles from './states.module.css';

/** What a place shows when it has nothing, is loading, failed, or is not there. */
const words = defineWords('states', {
  retry: ['重试', 'Try again'],
  copy: ['复制', 'Copy'],
  copied: ['已复制', 'Copied'],
  request: ['请求编号', 'Request id'],
  failed: ['没有取到数据', 'The data did not arrive'],
  failedText: [
    '服务端没有正常答复。页面其余内容不受影响，已填的草稿仍在。',
    'The server did not answer properly. The rest of the page still works and your drafts are kept.',
  ],
  offline: ['连不上服务端', 'The server cannot be reached'],
  offlineText: ['请检查网络后重试，已填的草稿仍在。', 'Check the network and try again; your drafts are kept.'],
  limited: ['请求过于频繁', 'Too many requests'],
  limitedText: ['请稍候再试。', 'Please wait a moment and try again.'],
  missing: ['找不到这条记录', 'Not found'],
  missingText: [
    '它可能不存在，或不在你的单位可见范围内。如为工作需要，请向安全管理员申请。',
    'It may not exist, or may lie outside what your organisation can see. If you need it for work, ask your security administrator.',
  ],
  loading: ['加载中', 'Loading'],
});

/** Nothing here: says so and names the next step. */
export function EmptyState({ title, children, actions }: { title: string; children?: React.ReactNode; actions?: React.ReactNode }) {
  return (
    <div className={styles.centre}>
      <svg width="44" height="34" viewBox="0 0 48 48" fill="none" strokeWidth="4" strokeLinejoin="round" aria-hidden="true">
        <path stroke="var(--mute-line)" d="M31 10 45 24 31 38 17 24Z" />
        <path stroke="var(--accent-border)" d="M17 10 31 24 17 38 3 24Z" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** The number support asks for, with a copy button. */
export function RequestId({ id }: { id: string }) {
  const t = useWords(words);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(id).then(() => setCopied(true), () => setCopied(false));
  return (
    <div className={styles.request}>
      <span>
        {t('request')} <b>{id}</b>
      </span>
      <button type="button" className={styles.copy} onClick={copy}>
        <Icon name="copy" size={14} /> {copied ? t('copied') : t('copy')}
      </button>
    </div>
  );
}

/** A part of the page failed; drafts stay, the request id is shown. */
export function ErrorState({
  kind = 'failed',
  requestId,
  onRetry,
  actions,
}: {
  kind?: 'failed' | 'offline' | 'limited' | 'missing';
  requestId?: string | null | undefined;
  onRetry?: (() => void) | undefined;
  actions?: React.ReactNode;
}) {
  const t = useWords(words);
  // What is not there stands in for a whole page, which then needs its heading.
  const Title = kind === 'missing' ? 'h1' : 'p';
  return (
    <div className={styles.error} role="alert">
      {kind !== 'missing' && (
        <span className={styles.mark}>
          <Icon name="close" size={18} />
        </span>
      )}
      <div className={styles.errorBody}>
        <Title className={styles.title}>{t(kind)}</Title>
        <p className={styles.text}>{t(`${kind}Text`)}</p>
        {requestId && <RequestId id={requestId} />}
        <div className={styles.actions}>
          {onRetry && (
            <PlainButton primary onClick={onRetry}>
              <Icon name="refresh" /> {t('retry')}
            </PlainButton>
          )}
          {actions}
        </div>
      </div>
    </div>
  );
}

/** Grey bars that keep the geometry of the rows to come. */
export function Skeleton({ rows = 5, columns = 5 }: { rows?: number; columns?: number }) {
  const t = useWords(words);
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.skeletonRow}>
          {Array.from({ length: columns }, (_, column) => (
            <span key={column} style={{ flexGrow: 1 + ((row + column * 2) % 3) }} />
          ))}
        </div>
      ))}
    </div>
  );
}
