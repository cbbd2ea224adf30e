import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { dateTime } from '../../app/format.js';
import { inLanguage } from '../../app/said.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SpotChecksPageQuery } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PresenceList } from './presence-list.js';
import { SpotCheckDialog } from './spot-check-dialog.js';
import { SPOT_CHECKS_PAGE, SUPERVISION, VOID_SPOT_CHECK } from './spot-check-query.js';

/** Spot checks: what this month still needs, and every session. */
const words = defineWords('spot-checks-page', {
  title: ['抽查', 'Spot checks'],
  record: ['登记抽查', 'Record a spot check'],
  search: ['抽查人、单位', 'Who checked'],
  month: ['本月抽查', 'This month'],
  pairing: ['结对', 'Pairing'],
  phone: ['电话抽查', 'By phone'],
  phoneOf: ['{{done}} / {{required}} 次', '{{done}} of {{required}}'],
  phoneFree: ['{{done}} 次，方案未规定次数', '{{done}}; the pack names no number'],
  before: ['上月', 'Last month'],
  visits: ['实地', 'Visits'],
  rules: ['判定', 'Rules'],
  at: ['时间', 'When'],
  method: ['方式', 'Method'],
  kind: ['性质', 'Kind'],
  by: ['抽查单位', 'By'],
  answered: ['应答', 'Answered'],
  answeredOf: ['{{answered}} / {{called}} 人', '{{answered}} of {{called}}'],
  people: ['人员与位置', 'People and places'],
  missed: ['{{name}} 未应答', '{{name}} did not answer'],
  topics: ['内容', 'Topics'],
  state: ['状态', 'State'],
  action: ['操作', 'Action'],
  void: ['作废', 'Void'],
  voidOf: ['作废 {{at}} 的抽查', 'Void the check of {{at}}'],
  voidText: ['作废后不再计入次数，记录保留。', 'It counts no more; the record stays.'],
  reason: ['理由', 'Reason'],
  empty: ['没有符合条件的抽查', 'No spot check matches'],
  emptyText: ['电话或实地抽查后登记；未应答也计为一次有组织的抽查。', 'Record a check by phone or on site; an unanswered call counts as an organised session.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', methods: 'list', states: 'list', from: 'text', to: 'text' };

type Row = SpotChecksPageQuery['spotChecks']['nodes'][number];

/** "2/3 this month" for each active pairing, with the verdict in words. */
function Month() {
  const t = useWords(words);
  const { data } = useQuery(SUPERVISION);
  const rows = (data?.pairings.nodes ?? []).filter((row) => row.supervision.length > 0);
  if (rows.length === 0) return null;
  const done = (month: (typeof rows)[number]['supervision'][number] | undefined) => {
    if (!month) return '—';
    return month.phoneRequired === null ? t('phoneFree', { done: month.phoneSessions }) : t('phoneOf', { done: month.phoneSessions, required: month.phoneRequired });
  };
  return (
    <Panel flush title={t('month')} note={rows[0]?.supervision[0]?.month}>
      <PlainTable
        label={t('month')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'pairing', title: t('pairing'), render: (row) => <Link to={`/pairings/${row.id}`}>{`${row.supporterName} → ${row.receiverName}`}</Link> },
          { key: 'phone', title: t('phone'), render: (row) => <b>{done(row.supervision[0])}</b> },
          { key: 'before', title: t('before'), render: (row) => done(row.supervision[1]) },
          { key: 'visits', title: t('visits'), align: 'right', render: (row) => row.supervision[0]?.visits ?? 0 },
          {
            key: 'rules',
            title: t('rules'),
            render: (row) =>
              row.supervision.flatMap((month) => month.findings.map((finding) => (
                <div key={`${month.month}-${finding.code}`}>
                  <StatusTag tone={finding.verdict === 'NOT_MET' ? 'bad' : finding.verdict === 'MET' ? 'ok' : 'mute'}>
                    {`${finding.ruleId} ${inLanguage(finding.actual, finding.actualEn)}`}
                  </StatusTag>
                </div>
              ))),
          },
        ]}
      />
    </Panel>
  );
}

export function SpotChecksPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [recording, setRecording] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const people = (row: Row): string => row.calls.map((call) => (call.answered ? `${call.name} ${call.location}` : t('missed', { name: call.name }))).join('；');
  const cancel = (row: Row) => setStep({
    name: 'voidSpotCheck', label: t('voidOf', { at: dateTime(row.checkedAt) }), object: people(row), consequence: t('voidText'), document: VOID_SPOT_CHECK, refetch: ['Supervision'],
    fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 300 }], input: ({ reason }) => ({ spotCheckId: row.id, revision: row.revision, reason }),
  });
  const columns: DataColumn<Row>[] = [
    { key: 'at', title: t('at'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/spot-checks/${row.id}`}><b>{dateTime(row.checkedAt)}</b></Link> },
    { key: 'method', title: t('method'), render: (row) => [label('spotCheckMethod', row.method), label('spotCheckKind', row.kind)].join(' · ') },
    { key: 'pairing', title: t('pairing'), render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'by', title: t('by'), render: (row) => `${row.byOrgName} ${row.checkedBy}` },
    { key: 'answered', title: t('answered'), render: (row) => t('answeredOf', { answered: row.answered, called: row.called }) },
    { key: 'people', title: t('people'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{people(row)}</span> },
    { key: 'topics', title: t('topics'), phone: 'none', render: (row) => row.topics.map((topic) => label('spotCheckTopic', topic)).join('、') },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="spotCheck" code={row.state} /> },
    {
      key: 'action', title: t('action'),
      render: (row) => (isAllowed(row.availableActions, 'voidSpotCheck') ? <Button size="small" aria-label={t('voidOf', { at: dateTime(row.checkedAt) })} onClick={() => cancel(row)}>{t('void')}</Button> : '—'),
    },
  ];
  return (
    <PresenceList
      name="spot-checks"
      title={t('title')}
      document={SPOT_CHECKS_PAGE}
      pick={(data) => data.spotChecks}
      spec={spec}
      fields={[
        { key: 'methods', label: t('method'), options: options('spotCheckMethod') },
        { key: 'states', label: t('state'), options: options('spotCheck') },
      ]}
      search={t('search')}
      columns={columns}
      actions={may('check.record') ? [{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setRecording(true) }] : []}
      notice={
        <>
          {recording && <SpotCheckDialog onClose={() => setRecording(false)} />}
          {step && <StepDialog step={step} onClose={() => setStep(null)} />}
        </>
      }
      top={<Month />}
      exported={[
        { head: t('at'), value: (row) => dateTime(row.checkedAt) },
        { head: t('method'), value: (row) => label('spotCheckMethod', row.method) },
        { head: t('kind'), value: (row) => label('spotCheckKind', row.kind) },
        { head: t('pairing'), value: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '') },
        { head: t('by'), value: (row) => `${row.byOrgName} ${row.checkedBy}` },
        { head: t('answered'), value: (row) => `${row.answered}/${row.called}` },
        { head: t('people'), value: people },
        { head: t('topics'), value: (row) => row.topics.map((topic) => label('spotCheckTopic', topic)).join('、') },
        { head: t('state'), value: (row) => label('spotCheck', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
