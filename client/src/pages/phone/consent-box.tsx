import { locationNotices } from '@jiedui/schema/privacy-notices';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQueue } from '../../app/offline/queue-provider.js';
import { useBilingual, useWords } from '../../app/words.js';
import { consentAction } from '../../modules/presence/consent-action.js';
import type { ConsentNow } from '../../modules/presence/use-consent.js';
import { PlainButton } from '../../ui/plain-button.js';
import { ProblemList } from '../../ui/problem-list.js';
import { StatusTag } from '../../ui/status-tag.js';
import { homeWords } from './home-words.js';
import styles from './phone-home.module.css';

/** The separate consent to taking the position: what it is for, yes or no, and back again at any time, with a network or without. */
export function ConsentBox({ consent: { given, pending, refused } }: { consent: ConsentNow }) {
  const t = useWords(homeWords);
  const say = useBilingual();
  const { queue } = useQueue();
  const [open, setOpen] = useState(false);
  const [notice] = locationNotices;
  const waiting = pending.some(({ state }) => state === 'QUEUED');
  return (
    <div className={styles.consent}>
      <div className={styles.consentHead}>
        <div>
          <b>{t('consentOn')}</b>
          {waiting && (
            <div>
              <Link to="/queue">
                <StatusTag tone="mute">{t('queued')}</StatusTag>
              </Link>
            </div>
          )}
        </div>
        <PlainButton primary={!given} onClick={() => void queue.add(consentAction.kind, { purpose: 'LOCATION', noticeVersion: notice.version, given: !given })}>
          {given ? t('withdraw') : t('agree')}
        </PlainButton>
      </div>
      <p>
        {t('consentShort')}{' '}
        <button type="button" className={styles.textButton} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('fold') : t('explain')}
        </button>
      </p>
      {open && (
        <>
          <p className="muted">{t('version', { version: notice.version })}</p>
          <ul className={styles.notice}>
            {notice.text.map((line) => (
              <li key={line.zh}>{say(line)}</li>
            ))}
          </ul>
        </>
      )}
      {refused && <ProblemList problems={refused.problems} action={consentAction.describe(refused.input).title} onClose={() => void queue.discard(refused)} />}
    </div>
  );
}
