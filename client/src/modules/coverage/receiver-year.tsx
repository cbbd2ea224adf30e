import { useState } from 'react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { ReceiverCoverageQuery } from '../../graphql/generated/types.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RulesPanel } from '../rules-panel.js';
import { FillOptions } from './fill-options.js';
import { CoverLegend } from './legend.js';
import { MonthStrips } from './month-strips.js';
import type { Shortage } from './weeks.js';

/** A receiver's year: every day by months, what is short, who could fill it, what the pack says. */
const words = defineWords('receiver-year', {
  days: ['逐日在岗', 'On site, day by day'],
  note: ['{{supporters}} 家支援医院合并计算，已扣除请假', { one: '{{supporters}} supporting hospital, leave taken off', other: 'over {{supporters}} supporting hospitals, leave taken off' }],
  people: ['派驻人员名单', 'People on assignment'],
  shortages: ['缺口与力量不足', 'Gaps and days below strength'],
  none: ['这一年没有缺口，也没有力量不足', 'No gap, and never below strength this year'],
  noneText: ['请假、外出过夜和离岗登记后，这里会随之更新。', 'Leave, nights outside and departures show here as they are recorded.'],
  notStarted: ['还没有人派驻', 'Nobody has been sent yet'],
  notStartedText: ['名单拟定后，这里显示预测；到岗确认后显示实际在岗。', 'Once a roster is drawn up the forecast shows here; once arrivals are confirmed, who was on site.'],
  from: ['自', 'From'],
  to: ['至', 'Until'],
  length: ['天数', 'Days'],
  lowest: ['最少在岗', 'Fewest on site'],
  kind: ['状况', 'State'],
  GAP: ['缺口', 'Gap'],
  STRENGTH: ['力量不足', 'Below strength'],
  ahead: ['预测', 'foreseen'],
  act: ['处理', 'Action'],
  fill: ['谁能补上', 'Who could fill it'],
  fillFor: ['{{from}} 起 {{days}} 天', '{{days}} days from {{from}}'],
  rules: ['方案的要求', 'What the pack asks'],
  hidden: ['没有可见的覆盖日历', 'No calendar in sight'],
  hiddenText: ['结对生效后，受援单位才进入覆盖日历。', 'An institution enters the calendar when its pairing takes effect.'],
});

type Receiver = ReceiverCoverageQuery['coverage'][number];

function Shortages({ receiver, onFill }: { receiver: Receiver; onFill: (one: Shortage) => void }) {
  const t = useWords(words);
  const { calendar } = receiver;
  if (calendar.shortages.length === 0) {
    const kind = calendar.from === null ? 'notStarted' : 'none';
    return <EmptyState title={t(kind)}>{t(`${kind}Text`)}</EmptyState>;
  }
  return (
    <PlainTable
      label={t('shortages')}
      rows={calendar.shortages}
      rowKey={(one) => `${one.kind} ${one.from}`}
      columns={[
        { key: 'kind', title: t('kind'), render: (one) => <StatusTag tone={one.kind === 'GAP' ? 'bad' : 'warn'}>{one.ahead ? `${t(one.kind)} · ${t('ahead')}` : t(one.kind)}</StatusTag> },
        { key: 'from', title: t('from'), render: (one) => one.from },
        { key: 'to', title: t('to'), render: (one) => one.to },
        { key: 'days', title: t('length'), align: 'right', render: (one) => one.days },
        { key: 'lowest', title: t('lowest'), align: 'right', render: (one) => `${one.lowest} / ${(one.kind === 'GAP' ? calendar.minOnSite : calendar.minStrength) ?? '—'}` },
        { key: 'act', title: t('act'), render: (one) => (one.to >= calendar.today ? <PlainButton onClick={() => onFill(one)}>{t('fill')}</PlainButton> : '—') },
      ]}
    />
  );
}

function Year({ receiver }: { receiver: Receiver }) {
  const t = useWords(words);
  const { calendar } = receiver;
  const pairing = receiver.pairings.find((one) => one.active) ?? receiver.pairings[0];
  const open = calendar.shortages.filter((one) => one.to >= calendar.today);
  const [chosen, setChosen] = useState<string | null>(null);
  const shortage = open.find((one) => `${one.kind} ${one.from}` === chosen) ?? open.find((one) => one.kind === 'GAP') ?? open[0];
  return (
    <Columns
      width={336}
      aside={
        shortage && pairing && (
          <Panel title={t('fillFor', { from: shortage.from, days: shortage.days })} extra={<StatusTag tone={shortage.kind === 'GAP' ? 'bad' : 'warn'} variant="tag">{t(shortage.kind)}</StatusTag>}>
            <FillOptions pairingId={pairing.id} shortage={shortage} today={calendar.today} />
          </Panel>
        )
      }
    >
      <Stack>
        <Panel title={t('days')} note={t('note', { supporters: receiver.supporters, count: receiver.supporters })} extra={pairing && <Link to={`/assignments?pairingId=${pairing.id}`}>{t('people')}</Link>}>
          <CoverLegend />
          <MonthStrips calendar={calendar} name={receiver.name} />
        </Panel>
        <Panel flush title={t('shortages')}>
          <Shortages receiver={receiver} onFill={(one) => setChosen(`${one.kind} ${one.from}`)} />
        </Panel>
        <RulesPanel findings={receiver.findings} title={t('rules')} />
      </Stack>
    </Columns>
  );
}

/** A receiver's year; a word where none is in sight. */
export function ReceiverYear({ receiver }: { receiver: Receiver | undefined }) {
  const t = useWords(words);
  if (receiver) return <Year receiver={receiver} />;
  return (
    <Panel>
      <EmptyState title={t('hidden')}>{t('hiddenText')}</EmptyState>
    </Panel>
  );
}
