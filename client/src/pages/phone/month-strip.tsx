import { Link } from 'react-router';
import { businessNow } from '../../app/offline/business-clock.js';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { dayOf } from '../../app/format.js';
import { useWords } from '../../app/words.js';
import { PhoneCard } from '../../ui/phone-card.js';
import { homeWords } from './home-words.js';
import { MonthGrid } from './month-grid.js';
import { PHONE_MONTH } from './phone-query.js';

/** The month at a glance. */
export function MonthStrip({ teamId }: { teamId: string }) {
  const t = useWords(homeWords);
  const today = dayOf(businessNow().toISOString());
  const { data } = useKeptQuery('month', PHONE_MONTH, { teamId, month: today.slice(0, 7) });
  const line = data?.attendanceSheet.lines[0];
  if (!line) return null;
  return (
    <PhoneCard title={t('month')} extra={<Link to="/month">{t('monthAll')}</Link>}>
      <p className="muted">{t('monthLine', { required: line.required, present: line.present, leave: line.leave, unrecorded: line.unrecorded })}</p>
      <MonthGrid days={line.days} today={today} />
    </PhoneCard>
  );
}
