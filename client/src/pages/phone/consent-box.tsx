import { locationNotices } from '@jiedui/schema/privacy-notices';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { useBilingual, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PlainButton } from '../../ui/plain-button.js';
import { homeWords } from './home-words.js';
import { DECIDE_CONSENT } from './phone-query.js';
import styles from './phone-home.module.css';

/** The separate consent to taking the position: what it is for, yes or no, and back again at any time. */
export function ConsentBox({ given, onChange }: { given: boolean; onChange: () => void }) {
  const t = useWords(homeWords);
  const say = useBilingual();
  const [open, setOpen] = useState(false);
  const decide = useVerb(DECIDE_CONSENT);
  const [notice] = locationNotices;
  const choose = async (next: boolean): Promise<void> => {
    if (await decide.run({ input: { purpose: 'LOCATION', noticeVersion: notice.version, given: next } })) onChange();
  };
  return (
    <div className={styles.consent}>
      <div className={styles.consentHead}>
        <b>{t('consentOn')}</b>
        <PlainButton primary={!given} disabled={decide.running} onClick={() => void choose(!given)}>
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
      <VerbOutcome verb={decide} action={given ? t('withdraw') : t('agree')} />
    </div>
  );
}
