import { isStay } from '@jiedui/schema/stay-states';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { businessNow } from '../../app/offline/business-clock.js';
import { useQueue } from '../../app/offline/queue-provider.js';
import { useWhenSent } from '../../app/offline/use-when-sent.js';
import { dateTime, dayOf } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { useWords } from '../../app/words.js';
import type { PhoneHomeQuery } from '../../graphql/generated/types.js';
import { checkInAction } from '../../modules/presence/check-in-action.js';
import { consentAction } from '../../modules/presence/consent-action.js';
import { useConsent } from '../../modules/presence/use-consent.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { PhoneCard, PhoneLine, PhoneLines } from '../../ui/phone-card.js';
import { StatusTag } from '../../ui/status-tag.js';
import { usePhone } from '../../ui/use-media.js';
import { ConsentBox } from './consent-box.js';
import { homeWords } from './home-words.js';
import styles from './phone-home.module.css';
import { takePosition } from './position.js';

type Stay = PhoneHomeQuery['myStays'][number];
type Mark = PhoneHomeQuery['attendances']['nodes'][number];

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

/** The how-manieth day it is, or that he is away. */
function Standing({ stay }: { stay: Stay }) {
  const t = useWords(homeWords);
  if (stay.state === 'ON_LEAVE') return <State list="assignment" code={stay.state} variant="tag" />;
  const dayNo = stay.progress?.dayNo ?? 0;
  return dayNo > 0 && <StatusTag tone="ok" variant="tag">{t('onSite', { count: dayNo })}</StatusTag>;
}

/** The day, the one big button, and the consent to the position. */
export function CheckInCard({ stay, marks, consents, onChange }: { stay: Stay; marks: readonly Mark[]; consents: PhoneHomeQuery['myConsent']; onChange: () => void }) {
  const t = useWords(homeWords);
  const { language } = usePreferences();
  const phone = usePhone();
  const { queue } = useQueue();
  const now = useClock();
  const [locating, setLocating] = useState(false);
  const [noPosition, setNoPosition] = useState(false);
  const consent = useConsent(consents);
  const { given } = consent;
  const today = dayOf(now.toISOString());
  const onSite = isStay('onSite', stay.state);
  useWhenSent([checkInAction.kind, consentAction.kind], onChange);
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
      extra={<Standing stay={stay} />}
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
      <ConsentBox consent={consent} />
      <Marks marks={marks} day={today} />
    </PhoneCard>
  );
}
