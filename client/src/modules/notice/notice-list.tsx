import { gql } from '@apollo/client';
import { Link } from 'react-router';
import { shortDateTime } from '../../app/format.js';
import type { NoticeLineFragment } from '../../graphql/generated/types.js';
import styles from './notice-list.module.css';

export const NOTICE_LINE = gql`
  fragment NoticeLine on Notice {
    id
    kind
    title
    body
    link
    readAt
    createdAt
  }
`;

/** Notices, unread ones bold; only addresses of this site are links. */
export function NoticeList({ notices, onOpen }: { notices: readonly NoticeLineFragment[]; onOpen?: (notice: NoticeLineFragment) => void }) {
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={styles.line}>
          <span className={notice.readAt ? '' : styles.unread}>
            {notice.link.startsWith('/') && !notice.link.startsWith('//') ? (
              <Link to={notice.link} onClick={() => onOpen?.(notice)}>
                {notice.title}
              </Link>
            ) : (
              notice.title
            )}
          </span>
          <time className="muted nowrap">{shortDateTime(notice.createdAt)}</time>
        </li>
      ))}
    </ul>
  );
}
