import { isStay } from '@jiedui/schema/stay-states';
import { locationNotices } from '@jiedui/schema/privacy-notices';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import { businessNow } from '../../app/offline/business-clock.js';
import { useQueue } from '../../app/offline/queue-provider.js';
import { dateTime, dayOf } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { useWords } from '../../app/words.js';
import type { PhoneHomeQuery } from '../../graphql/generated/types.js';
import { checkInAction } from '../../modules/presence/check-in-action.js';
import { useLabel } from '../../modules/labels.js';
import { PhoneCard, PhoneLine, PhoneLines } from '../../ui/phone-card.js';
import { StatusTag } from '../../ui/status-tag.js';
import { usePhone } from '../../ui/use-media.js';
import { ConsentBox } from './consent-box.js';
import { homeWords } from './home-words.js';
import styles from './phone-home.module.css';
import { takePosition } from './position.js';

type Stay = PhoneHomeQuery['myStays'][number];
type Mark = PhoneHomeQuery['attendances']['nodes'][number];
type Consent = PhoneHomeQuery['myConsent'][number];

const MINUTE_MS = 20_000;

/** Business time as a clock shows it, HH:MM. */
function useClock(): Date {
  const [now, setNow] = useState(businessNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(businessNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function weekday(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function Marks({ marks, day }: { marks: readonly Mark[]; day: string }) {
  const t = useWords(homeWords);
  const label = useLabel();
  const { entries } = useQueue();
  const waiting = entries.filter(({ kind, state, madeAt }) => kind === checkInAction.kind && state !== 'SENT' && dayOf(madeAt) === day);
  if (marks.length + waiting.length === 0) return null;
  return (
    <>
      <h3 className={styles.small}>{t('todayMarks')}</h3>
      <PhoneLines>
        {[...marks].sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)).map((mark) => (
          <PhoneLine key={mark.id} aside={<StatusTag tone="ok">{t('sent')}</StatusTag>}>
            {dateTime(mark.occurredAt).slice(11)} <b>{label('attendanceMark', mark.mark)}</b> <span className="muted">{label('attendanceSource', mark.source)}</span>
          </PhoneLine>
        ))}
        {waiting.map((entry) => (
          <PhoneLine
            key={entry.id}
            aside={
              <Link to="/queue">
                <StatusTag tone={entry.state === 'REFUSED' ? 'bad' : 'mute'}>{t(entry.state === 'REFUSED' ? 'refusedState' : 'queued')}</StatusTag>
              </Link>
            }
          >
            {dateTime(entry.madeAt).slice(11)} <b>{checkInAction.describe(entry.input).title}</b>
          </PhoneLine>
        ))}
      </PhoneLines>
    </>
  );
}

/** The day, the one big button, and the consent to the position. */
export function CheckInCard({ stay, marks, consent, onChange }: { stay: Stay; marks: readonly Mark[]; consent: Consent | null; onChange: () => void }) {
  const t = useWords(homeWords);
  const { language } = usePreferences();
  const phone = usePhone();
  const { queue, entries } = useQueue();
  const now = useClock();
  const [locating, setLocating] = useState(false);
  const [noPosition, setNoPosition] = useState(false);
  const given = consent?.given === true && consent.noticeVersion === locationNotices[0].version;
  const today = dayOf(now.toISOString());
  const onSite = isStay('onSite', stay.state);
  const sent = entries.filter(({ kind, state }) => kind === checkInAction.kind && state === 'SENT').length;
  // Only what has just been sent makes the page ask again.
  const askAgain = useEffectEvent(onChange);
  useEffect(() => {
    if (sent > 0) askAgain();
  }, [sent]);
  const record = async (mark: 'IN' | 'OUT'): Promise<void> => {
    const madeAt = businessNow();
    setLocating(given);
    const position = given ? await takePosition() : null;
    setLocating(false);
    setNoPosition(given && position === null);
    await queue.add(checkInAction.kind, { assignmentId: stay.id, mark, phone, position }, madeAt);
  };
  return (
    <PhoneCard
      title={weekday(today, language)}
      extra={stay.progress && stay.progress.dayNo > 0 ? <StatusTag tone="ok" variant="tag">{t('onSite', { count: stay.progress.dayNo })}</StatusTag> : undefined}
    >
      <p className="muted">{stay.team?.pairing?.receiverName}</p>
      {!onSite && <p className={styles.remark}>{t('notArrived')}</p>}
      <div className={styles.buttons}>
        <button type="button" className={styles.checkIn} disabled={locating} onClick={() => void record('IN')}>
          {locating ? t('locating') : t('checkIn')} <time>{dateTime(now.toISOString()).slice(11)}</time>
        </button>
        <button type="button" className={styles.checkOut} disabled={locating} onClick={() => void record('OUT')}>
          {t('checkOut')}
        </button>
      </div>
      {stay.site && <p className="muted">{t('hours', { from: stay.site.startsAt, to: stay.site.endsAt })}</p>}
      {noPosition && <p className={styles.remark} role="status">{t('noPosition')}</p>}
      <ConsentBox given={given} onChange={onChange} />
      <Marks marks={marks} day={today} />
    </PhoneCard>
  );
}
