import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { FillOptions } from '../../modules/coverage/fill-options.js';
import { cellsOf, indexOf, weekStarts, type Shortage } from '../../modules/coverage/weeks.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { StatusTag } from '../../ui/status-tag.js';
import { weekText, type Receiver } from './coverage-rows.js';

/** The receiver that is chosen in the calendar: its week, its most pressing gap, who could fill it. */
const words = defineWords('chosen-receiver', {
  none: ['全年无缺口', 'No gap'],
  gap: ['已发生缺口 {{count}} 天', { one: 'Gap of {{count}} day', other: 'Gap of {{count}} days' }],
  ahead: ['预测缺口 {{count}} 天', { one: 'Gap of {{count}} day foreseen', other: 'Gap of {{count}} days foreseen' }],
  strength: ['力量不足 {{count}} 天', { one: '{{count}} day below strength', other: '{{count}} days below strength' }],
  notStarted: ['尚未派驻', 'Nobody sent yet'],
  period: ['时段', 'Period'],
  periodText: ['{{from}} 至 {{to}}，{{days}} 天', '{{from}} to {{to}}, {{days}} days'],
  lowest: ['最少在岗', 'Fewest on site'],
  lowestText: ['{{count}} 人，下限 {{min}} 人', '{{count}}, at least {{min}} wanted'],
  week: ['所选一周', 'Chosen week'],
  weekText: ['{{period}}：最少 {{count}} 人在岗', '{{period}}: {{count}} on site at least'],
  open: ['看全年日历', 'Open the year'],
});

/** What presses most: a gap ahead, then one that is going on or past, then too few people. */
function pressing(shortages: readonly Shortage[], today: string): Shortage | undefined {
  const rank = (one: Shortage): number => (one.kind === 'GAP' ? 0 : 10) + (one.to >= today ? 0 : 5);
  return [...shortages].sort((a, b) => rank(a) - rank(b) || (a.to >= today ? a.from.localeCompare(b.from) : b.from.localeCompare(a.from)))[0];
}

export function ChosenReceiver({ receiver, week, year }: { receiver: Receiver; week: number | null; year: number }) {
  const t = useWords(words);
  const { calendar } = receiver;
  const starts = weekStarts(year);
  const cells = cellsOf(calendar, starts);
  const cell = week === null ? undefined : cells[week];
  const inWeek = cell && calendar.shortages.find((one) => indexOf(year, one.from) <= cell.to && indexOf(year, one.to) >= cell.from);
  const shortage = inWeek ?? pressing(calendar.shortages, calendar.today);
  const pairing = receiver.pairings.find((one) => one.active) ?? receiver.pairings[0];
  const min = shortage?.kind === 'GAP' ? calendar.minOnSite : calendar.minStrength;
  const tag = !shortage
    ? <StatusTag tone={calendar.from === null ? 'mute' : 'ok'} variant="tag">{t(calendar.from === null ? 'notStarted' : 'none')}</StatusTag>
    : <StatusTag tone={shortage.kind === 'GAP' ? 'bad' : 'warn'} variant="tag">{t(shortage.kind === 'STRENGTH' ? 'strength' : shortage.ahead ? 'ahead' : 'gap', { count: shortage.days })}</StatusTag>;
  return (
    <Panel title={receiver.name} extra={tag} foot={<Link to={`/coverage/${receiver.id}?year=${year}`}>{t('open')}</Link>}>
      <KeyValues
        items={[
          ...(cell ? [{ key: 'week', label: t('week'), value: t('weekText', { period: weekText(year, week ?? 0), count: cell.lowest }) }] : []),
          ...(shortage
            ? [
                { key: 'period', label: t('period'), value: t('periodText', { from: shortage.from, to: shortage.to, days: shortage.days }) },
                { key: 'lowest', label: t('lowest'), value: t('lowestText', { count: shortage.lowest, min: min ?? 0 }) },
              ]
            : []),
        ]}
      />
      {shortage && pairing && (shortage.ahead || shortage.to >= calendar.today) && <FillOptions pairingId={pairing.id} shortage={shortage} today={calendar.today} />}
    </Panel>
  );
}
