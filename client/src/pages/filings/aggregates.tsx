import { useQuery } from '@apollo/client/react';
import { dateTime, digest, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ROSTER_AGGREGATES } from './filings-query.js';

/** What this administration has put together: every line, forwarded or rejected with its rule and what would mend it. */
const words = defineWords('aggregates', {
  title: ['汇总件 {{number}}', 'Aggregate {{number}}'],
  sub: ['{{at}} {{name}} · 平台签章 {{digest}}', '{{at}} {{name}} · platform seal {{digest}}'],
  count: ['上报 {{forwarded}} 人，退出 {{rejected}} 人', '{{forwarded}} forwarded, {{rejected}} rejected'],
  no: ['序号', 'No.'],
  supporter: ['支援医院', 'Supporter'],
  receiver: ['受援单位', 'Receiver'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  level: ['职称层级', 'Title level'],
  stay: ['派驻起止', 'Stay'],
  result: ['结果', 'Result'],
  FORWARDED: ['已上报', 'Forwarded'],
  REJECTED: ['逐行退出', 'Rejected'],
});

export function Aggregates() {
  const t = useWords(words);
  const label = useLabel();
  const { data } = useQuery(ROSTER_AGGREGATES);
  return (data?.rosterAggregates.nodes ?? []).map((aggregate) => (
    <Panel
      key={aggregate.id}
      flush
      title={t('title', { number: aggregate.number })}
      note={t('sub', { at: dateTime(aggregate.forwardedAt), name: aggregate.byName, digest: digest(aggregate.contentHash) })}
      extra={<span>{t('count', { forwarded: aggregate.forwarded, rejected: aggregate.rejected })}</span>}
    >
      <PlainTable
        label={t('title', { number: aggregate.number })}
        rows={aggregate.lines}
        rowKey={(row) => row.id}
        columns={[
          { key: 'no', title: t('no'), align: 'right', render: (row) => row.position },
          { key: 'supporter', title: t('supporter'), render: (row) => row.supporterName },
          { key: 'receiver', title: t('receiver'), render: (row) => row.receiverName },
          { key: 'name', title: t('name'), strong: true, render: (row) => <span className="nowrap">{row.name}</span> },
          { key: 'role', title: t('role'), render: (row) => label('stayRole', row.role) },
          { key: 'level', title: t('level'), render: (row) => label('titleLevel', row.titleLevel) },
          { key: 'stay', title: t('stay'), render: (row) => <span className="nowrap">{period(row.plannedFrom, row.plannedTo)}</span> },
          {
            key: 'result',
            title: t('result'),
            render: (row) => (
              <>
                <StatusTag tone={row.state === 'REJECTED' ? 'bad' : 'ok'}>{t(row.state)}</StatusTag> {row.ruleId && <RuleChip ruleId={row.ruleId} />}{' '}
                {[row.reason, row.fix].filter(Boolean).join('；')}
              </>
            ),
          },
        ]}
      />
    </Panel>
  ));
}
