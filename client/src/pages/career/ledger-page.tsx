import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { period } from '../../app/format.js';
import type { LedgerPageQuery } from '../../graphql/generated/types.js';
import { GateWhen, LedgerGates, LedgerLines, ledgerWords } from '../../modules/career/ledger-view.js';
import { FilesButton } from '../../modules/evidence/files-button.js';
import { findingRows } from '../../modules/finding-rows.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { DateField } from '../../ui/date-field.js';
import { FindingsTable } from '../../ui/findings-table.js';
import { FormGrid } from '../../ui/form-grid.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { LEDGER_PAGE, RECORD_SERVICE, REMOVE_SERVICE } from './ledger-query.js';

/** One person's service: by each pack what counts and why not, what is recorded beside the stays, and what if. */
const words = defineWords('ledger-page', {
  ledgers: ['服务台账', 'Service ledger'],
  title: ['{{name}} 服务台账', 'Service ledger of {{name}}'],
  sub: ['{{department}} · {{level}} · 截至 {{day}}', '{{department}} · {{level}} · as of {{day}}'],
  ban: ['弄虚作假，禁止晋升至 {{day}}（含当日）', 'barred from promotion until {{day}} included'],
  standing: ['按 {{pack}} v{{version}}', 'By {{pack}} v{{version}}'],
  total: ['累计 {{length}}', '{{length}} in all'],
  countsAs: ['计为{{what}}', 'counts as {{what}}'],
  cycles: ['支援周期 {{pack}}', 'Support cycles by {{pack}}'],
  whatIf: ['如果', 'What if'],
  startOn: ['若自此日起再派驻', 'A further stay began on'],
  clear: ['清除', 'Clear'],
  records: ['等同服务与以往支援', 'Equivalent and earlier service'],
  record: ['登记服务', 'Record service'],
  recordText: ['援外、援藏、援疆或平台之外的对口支援；政府组织的才作为等同服务计入。', 'Foreign aid, Tibet, Xinjiang or assistance outside the platform; only what a government organised is equivalent.'],
  kind: ['种类', 'Kind'],
  place: ['地点', 'Place'],
  from: ['开始日', 'From'],
  to: ['结束日（进行中不填）', 'To (empty while it lasts)'],
  organised: ['是否政府组织', 'Organised by government'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unknown: ['不明', 'Unknown'],
  proof: ['证明文件', 'Proof'],
  note: ['说明', 'Remark'],
  period: ['起止', 'From – to'],
  by: ['登记人', 'Recorded by'],
  files: ['附件', 'Evidence'],
  remove: ['撤销登记', 'Take back'],
  removeText: ['误登的撤销；审计日志保留。', 'For a mistaken entry; the audit trail keeps it.'],
  none: ['没有登记', 'Nothing recorded'],
  noStay: ['没有平台派驻；登记的服务在派驻后按所属方案认定。', 'No assignment yet; recorded service counts by the pack of the next one.'],
});

type Data = LedgerPageQuery;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Records({ data, onStep }: { data: Data; onStep: (step: Step) => void }) {
  const t = useWords(words);
  const label = useLabel();
  const rows = data.serviceRecords.nodes;
  const organised = (value: boolean | null | undefined): string => t(value === true ? 'yes' : value === false ? 'no' : 'unknown');
  const remove = (row: (typeof rows)[number]): void =>
    onStep({ name: 'removeService', label: t('remove'), object: `${label('serviceKind', row.kind)} ${row.place}`, consequence: t('removeText'), document: REMOVE_SERVICE, refetch: ['LedgerPage'], input: () => ({ serviceRecordId: row.id }) });
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('recordText')}</EmptyState>;
  return (
    <PlainTable
      label={t('records')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'kind', title: t('kind'), strong: true, render: (row) => label('serviceKind', row.kind) },
        { key: 'place', title: t('place'), render: (row) => row.place },
        { key: 'period', title: t('period'), render: (row) => period(row.fromOn, row.toOn ?? '') },
        { key: 'organised', title: t('organised'), render: (row) => organised(row.governmentOrganised) },
        { key: 'proof', title: t('proof'), render: (row) => row.proof },
        { key: 'by', title: t('by'), render: (row) => row.recordedBy },
        { key: 'files', title: t('files'), render: (row) => <FilesButton subject="SERVICE_RECORD" id={row.id} name={row.place}>{[period(row.fromOn, row.toOn ?? ''), row.proof].join(' · ')}</FilesButton> },
        { key: 'remove', title: t('remove'), render: (row) => <PlainButton onClick={() => remove(row)}>{t('remove')}</PlainButton> },
      ]}
    />
  );
}

function useRecordStep(personId: string, name: string): Step {
  const t = useWords(words);
  const options = useOptions();
  return {
    name: 'recordService', label: t('record'), object: name, consequence: t('recordText'), document: RECORD_SERVICE, refetch: ['LedgerPage'],
    fields: [
      { key: 'kind', label: t('kind'), kind: 'choice', required: true, options: options('serviceKind') },
      { key: 'organised', label: t('organised'), kind: 'choice', required: true, options: [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, { value: 'unknown', label: t('unknown') }] },
      { key: 'place', label: t('place'), kind: 'line', required: true, maxLength: 120 },
      { key: 'proof', label: t('proof'), kind: 'line', required: true, maxLength: 200 },
      { key: 'fromOn', label: t('from'), kind: 'day', required: true },
      { key: 'toOn', label: t('to'), kind: 'day' },
      { key: 'note', label: t('note'), kind: 'text', maxLength: 500 },
    ],
    input: ({ kind, organised, place, proof, fromOn, toOn, note }) => ({
      personId, kind, governmentOrganised: organised === 'yes' ? true : organised === 'no' ? false : null, place, proof, fromOn, toOn: toOn || null, note: note ?? '',
    }),
  };
}

/** A day to suppose, and beneath it when each length would be reached. */
function WhatIf({ standings, startOn, onStartOn }: { standings: Data['serviceLedger']['standings']; startOn: string; onStartOn: (day: string) => void }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  const gates = standings.flatMap((standing) => standing.gates.map((gate) => ({ key: `${standing.packCode}-${gate.step}-${gate.to}`, label: l('gate', { step: label('promotionStep', gate.step), to: label('titleLevel', gate.to) }), value: <GateWhen gate={gate} /> })));
  return (
    <Stack>
      <FormGrid>
        <DateField label={t('startOn')} value={startOn} onValue={onStartOn} />
      </FormGrid>
      {DAY.test(startOn) && gates.length > 0 && <KeyValues items={gates} />}
      {startOn !== '' && (
        <div>
          <PlainButton onClick={() => onStartOn('')}>{t('clear')}</PlainButton>
        </div>
      )}
    </Stack>
  );
}

function Loaded({ data, startOn, onStartOn }: { data: Data; startOn: string; onStartOn: (day: string) => void }) {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  const [step, setStep] = useState<Step | null>(null);
  const { serviceLedger: ledger } = data;
  const record = useRecordStep(ledger.id, ledger.name);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('ledgers'), to: '/ledgers' }, { label: ledger.name }]}
        title={t('title', { name: ledger.name })}
        sub={t('sub', { department: ledger.department, level: label('titleLevel', ledger.titleLevel), day: ledger.asOf })}
        tags={ledger.banUntil && <StatusTag tone="bad" variant="tag">{t('ban', { day: ledger.banUntil })}</StatusTag>}
        actions={[{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setStep(record) }]}
        notice={step && <StepDialog key={step.object} step={step} onClose={() => setStep(null)} />}
      />
      <PageBody>
        <Stack>
          {ledger.standings.length === 0 && <Panel><EmptyState title={t('noStay')} /></Panel>}
          {ledger.standings.map((standing) => (
            <Panel
              key={`${standing.packCode}-${standing.packVersion}`}
              flush
              title={t('standing', { pack: standing.packCode, version: standing.packVersion })}
              note={[t('total', { length: l('length', { months: standing.totalMonths, days: standing.totalDays }) }), standing.countsAs && t('countsAs', { what: standing.countsAs })].filter(Boolean).join(' · ')}
            >
              <LedgerLines lines={standing.lines} />
              {standing.gates.length > 0 && <LedgerGates gates={standing.gates} />}
              {standing.cycles.length > 0 && <FindingsTable label={t('cycles', { pack: standing.packCode })} rows={findingRows(standing.cycles, () => null)} />}
            </Panel>
          ))}
          <Panel title={t('whatIf')}>
            <WhatIf standings={ledger.standings} startOn={startOn} onStartOn={onStartOn} />
          </Panel>
          <Panel flush title={t('records')}>
            <Records data={data} onStep={setStep} />
          </Panel>
        </Stack>
      </PageBody>
    </>
  );
}

export function LedgerPage() {
  const { id = '' } = useParams();
  const [startOn, setStartOn] = useState('');
  const query = useQuery(LEDGER_PAGE, { variables: { id, startOn: DAY.test(startOn) ? startOn : null }, fetchPolicy: 'no-cache' });
  // What stood there stays while the forecast is fetched, and so does the field that is being typed into.
  const shown = query.error ? query.data : (query.data ?? query.previousData);
  return <QueryView query={{ ...query, data: shown }}>{(data) => <Loaded data={data} startOn={startOn} onStartOn={setStartOn} />}</QueryView>;
}
