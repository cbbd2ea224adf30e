import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CommendationsPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PlainButton } from '../../ui/plain-button.js';
import { RecordList } from '../../modules/record-list.js';
import { CommendDialog } from './commend-dialog.js';
import { COMMENDATIONS_PAGE, WITHDRAW_COMMENDATION } from './record-query.js';

/** Commendations of persons, teams and units. */
const words = defineWords('commendations-page', {
  title: ['表彰', 'Commendations'],
  record: ['登记表彰', 'Record a commendation'],
  search: ['名称、称号、文号', 'Name, title, document'],
  name: ['受表彰者', 'Commended'],
  subject: ['对象', 'Who'],
  award: ['称号', 'Title'],
  level: ['级别', 'Level'],
  document: ['文号', 'Document'],
  given: ['表彰日', 'Given on'],
  by: ['表彰单位', 'Given by'],
  reason: ['事迹', 'For'],
  state: ['状态', 'State'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['撤回后记录保留，注明理由。', 'The record stays, with the reason.'],
  why: ['理由', 'Reason'],
  empty: ['没有符合条件的表彰', 'No commendation matches'],
  emptyText: ['医院登记院级表彰，卫生健康行政部门登记县级及以上表彰；市级以上表彰用于晋升优先。', 'Hospitals record their own, administrations theirs; those of a city and above give priority in promotion.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', subjects: 'list', levels: 'list', states: 'list' };
type Row = CommendationsPageQuery['commendations']['nodes'][number];

export function CommendationsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [params] = useSearchParams();
  const [recording, setRecording] = useState(params.get('record') === '1' && may('commendation.record'));
  const [step, setStep] = useState<Step | null>(null);
  const withdraw = (row: Row): void =>
    setStep({
      name: 'withdrawCommendation', label: t('withdraw'), object: `${row.name} ${row.title}`, consequence: t('withdrawText'), document: WITHDRAW_COMMENDATION, refetch: ['CommendationsPage'],
      fields: [{ key: 'reason', label: t('why'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ commendationId: row.id, revision: row.revision, reason }),
    });
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <b>{row.name}</b> },
    { key: 'subject', title: t('subject'), render: (row) => label('commendationSubject', row.subject) },
    { key: 'award', title: t('award'), render: (row) => row.title },
    { key: 'level', title: t('level'), render: (row) => label('commendationLevel', row.level) },
    { key: 'document', title: t('document'), phone: 'none', render: (row) => row.documentNo || '—' },
    { key: 'given', title: t('given'), render: (row) => day(row.givenOn) },
    { key: 'by', title: t('by'), render: (row) => row.byOrgName },
    { key: 'reason', title: t('reason'), phone: 'none', render: (row) => row.reason },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="commendation" code={row.state} /> },
    { key: 'withdraw', title: t('withdraw'), render: (row) => (isAllowed(row.availableActions, 'withdrawCommendation') ? <PlainButton onClick={() => withdraw(row)}>{t('withdraw')}</PlainButton> : '—') },
  ];
  return (
    <RecordList
      name="commendations"
      title={t('title')}
      document={COMMENDATIONS_PAGE}
      pick={(data) => data.commendations}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[
        { key: 'subjects', label: t('subject'), options: options('commendationSubject') },
        { key: 'levels', label: t('level'), options: options('commendationLevel') },
        { key: 'states', label: t('state'), options: options('commendation') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('subject'), value: (row) => label('commendationSubject', row.subject) },
        { head: t('award'), value: (row) => row.title },
        { head: t('level'), value: (row) => label('commendationLevel', row.level) },
        { head: t('document'), value: (row) => row.documentNo },
        { head: t('given'), value: (row) => row.givenOn },
        { head: t('by'), value: (row) => row.byOrgName },
        { head: t('reason'), value: (row) => row.reason },
        { head: t('state'), value: (row) => label('commendation', row.state) },
      ]}
      actions={may('commendation.record') ? [{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setRecording(true) }] : []}
      notice={
        <>
          {recording && <CommendDialog onClose={() => setRecording(false)} />}
          {step && <StepDialog step={step} onClose={() => setStep(null)} />}
        </>
      }
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
