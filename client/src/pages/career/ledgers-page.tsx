import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { defineWords, useWords } from '../../app/words.js';
import type { LedgersPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { GateWhen, ledgerWords } from '../../modules/career/ledger-view.js';
import { useLabel } from '../../modules/labels.js';
import type { DataColumn } from '../../ui/data-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RecordList } from '../../modules/record-list.js';
import { LEDGERS_PAGE } from './ledger-query.js';

/** Service ledgers of the own staff. */
const words = defineWords('ledgers-page', {
  title: ['服务台账', 'Service ledger'],
  search: ['姓名、科室', 'Name, department'],
  name: ['姓名', 'Name'],
  department: ['科室', 'Department'],
  level: ['职称层级', 'Title level'],
  pack: ['方案', 'Pack'],
  total: ['累计', 'Total'],
  next: ['晋升服务年限', 'Service before promotion'],
  ban: ['禁止晋升至', 'Barred until'],
  none: ['没有平台派驻', 'no assignment'],
  empty: ['还没有服务记录', 'No service yet'],
  emptyText: ['派驻到岗后自动计入；援外、援藏、援疆等在人员的台账中登记。', 'Stays count by themselves; record foreign aid, Tibet and Xinjiang in a person’s ledger.'],
});

const spec: FilterSpec = { search: 'text' };
type Row = LedgersPageQuery['serviceLedgers']['nodes'][number];

export function LedgersPage() {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  const total = (row: Row): string => {
    const first = row.standings[0];
    return first ? l('length', { months: first.totalMonths, days: first.totalDays }) : '—';
  };
  const pack = (row: Row): string => (row.standings[0] ? `${row.standings[0].packCode} v${row.standings[0].packVersion}` : t('none'));
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/ledgers/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'department', title: t('department'), render: (row) => row.department || '—' },
    { key: 'level', title: t('level'), phone: 'none', render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'pack', title: t('pack'), phone: 'none', render: pack },
    { key: 'total', title: t('total'), phone: 'aside', render: (row) => <b>{total(row)}</b> },
    { key: 'next', title: t('next'), render: (row) => row.standings[0]?.gates.map((gate) => <div key={`${gate.step}-${gate.to}`}>{label('promotionStep', gate.step)}{label('titleLevel', gate.to)} <GateWhen gate={gate} /></div>) ?? '—' },
    { key: 'ban', title: t('ban'), phone: 'none', render: (row) => (row.banUntil ? <StatusTag tone="bad">{row.banUntil}</StatusTag> : '—') },
  ];
  return (
    <RecordList
      name="ledgers"
      title={t('title')}
      document={LEDGERS_PAGE}
      pick={(data) => data.serviceLedgers}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('department'), value: (row) => row.department },
        { head: t('level'), value: (row) => label('titleLevel', row.titleLevel) },
        { head: t('pack'), value: pack },
        { head: t('total'), value: total },
        { head: t('next'), value: (row) => row.standings[0]?.gates.map((gate) => `${label('promotionStep', gate.step)}${label('titleLevel', gate.to)} ${gate.met ? l('met') : (gate.reachOn ?? '—')}`).join('；') },
        { head: t('ban'), value: (row) => row.banUntil },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
