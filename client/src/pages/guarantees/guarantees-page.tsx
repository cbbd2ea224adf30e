import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GuaranteeFieldsFragment } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { usePairingOptions } from '../../modules/pairing/pairing-field.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { GUARANTEE_QUERIES, GUARANTEES_PAGE, guaranteeFilterSpec, PROMISE_GUARANTEE } from './guarantee-query.js';

/** What is owed to the dispatched, by whom, and whether it was kept (R-014 … ). */
const words = defineWords('guarantees-page', {
  title: ['保障落实', 'Guarantees'],
  sub: ['住宿、交通、安全、工作条件等，由承担方附佐证登记落实，对方医院核实', 'shown to be kept by whoever owes it, verified by a hospital that does not'],
  search: ['内容、责任人', 'Content or person'],
  add: ['登记保障', 'Record a guarantee'],
  addText: ['写明谁承担、何时落实；各方会收到通知。', 'Who owes what until when; all parties are told.'],
  pairing: ['结对', 'Pairing'],
  kind: ['类别', 'Kind'],
  content: ['内容', 'What'],
  owedBy: ['承担方', 'Owed by'],
  person: ['责任人', 'Person responsible'],
  due: ['落实期限', 'Due'],
  provided: ['落实日期', 'Kept on'],
  evidence: ['附件', 'Evidence'],
  state: ['状态', 'State'],
  overdue: ['逾期', 'Overdue'],
  optional: ['可不填', 'may be left out'],
  empty: ['没有符合条件的保障', 'No guarantee matches'],
  emptyText: ['协议生效后，逐项登记住宿、交通、安全、工作条件等保障，并跟踪落实。', 'Once an agreement is in force, record what it promises the dispatched and follow it up.'],
});

type Row = GuaranteeFieldsFragment;

export function GuaranteesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const { may } = useSession();
  const pairings = usePairingOptions();
  const [params] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const pairing = (row: Row): string => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '');
  const columns: DataColumn<Row>[] = [
    { key: 'content', title: t('content'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/guarantees/${row.id}`} style={{ whiteSpace: 'normal' }}><b>{row.content}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('guaranteeKind', row.kind) },
    { key: 'owedBy', title: t('owedBy'), render: (row) => label('guarantor', row.owedBy) },
    { key: 'person', title: t('person'), phone: 'none', render: (row) => row.responsiblePerson || '—' },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => pairing(row) || '—' },
    { key: 'due', title: t('due'), order: 'DUE_FIRST', render: (row) => (row.dueOn ? <Deadline on={row.dueOn} done={!['PROMISED', 'DISPUTED'].includes(row.state)} /> : '—') },
    { key: 'provided', title: t('provided'), phone: 'none', render: (row) => day(row.providedOn) },
    { key: 'evidence', title: t('evidence'), align: 'right', phone: 'none', render: (row) => row.evidenceCount || '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="guarantee" code={row.state} /> },
  ];
  return (
    <RecordList
      name="guarantees"
      title={t('title')}
      sub={t('sub')}
      document={GUARANTEES_PAGE}
      pick={(data) => data.guarantees}
      spec={guaranteeFilterSpec}
      ordered
      fields={[
        { key: 'kinds', label: t('kind'), options: options('guaranteeKind') },
        { key: 'owedBy', label: t('owedBy'), options: options('guarantor') },
        { key: 'states', label: t('state'), options: options('guarantee') },
        { key: 'overdue', label: t('overdue'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      actions={may('guarantee.manage') ? [{ key: 'add', label: t('add'), icon: 'plus', primary: true, allowed: true, onClick: () => setAdding(true) }] : []}
      notice={adding && (
        <StepDialog
          step={{
            name: 'promiseGuarantee', label: t('add'), object: t('addText'), document: PROMISE_GUARANTEE, refetch: GUARANTEE_QUERIES,
            fields: [
              { key: 'pairingId', label: t('pairing'), kind: 'choice', required: true, options: pairings, start: params.get('pairingId') ?? (pairings.length === 1 ? (pairings[0]?.value ?? '') : '') },
              { key: 'kind', label: t('kind'), kind: 'choice', required: true, options: options('guaranteeKind') },
              { key: 'owedBy', label: t('owedBy'), kind: 'choice', required: true, options: options('guarantor') },
              { key: 'responsiblePerson', label: t('person'), kind: 'line', maxLength: 60 },
              { key: 'dueOn', label: t('due'), hint: t('optional'), kind: 'day' },
              { key: 'content', label: t('content'), kind: 'text', required: true, maxLength: 500 },
            ],
            input: ({ dueOn, ...values }) => ({ ...values, dueOn: dueOn || null }),
            after: (data) => `/guarantees/${(data as { promiseGuarantee: { guarantee: { id: string } } }).promiseGuarantee.guarantee.id}`,
          }}
          onClose={() => setAdding(false)}
        />
      )}
      exported={[
        { head: t('kind'), value: (row) => label('guaranteeKind', row.kind) },
        { head: t('content'), value: (row) => row.content },
        { head: t('owedBy'), value: (row) => label('guarantor', row.owedBy) },
        { head: t('person'), value: (row) => row.responsiblePerson },
        { head: t('pairing'), value: pairing },
        { head: t('due'), value: (row) => row.dueOn },
        { head: t('provided'), value: (row) => row.providedOn },
        { head: t('evidence'), value: (row) => row.evidenceCount },
        { head: t('state'), value: (row) => label('guarantee', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
