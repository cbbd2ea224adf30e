import { stayStates } from '@jiedui/schema/stay-states';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PromotionsPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { ledgerWords } from '../../modules/career/ledger-view.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RecordList } from '../../modules/record-list.js';
import { PROMOTION_STAYS, PROMOTIONS_PAGE } from './promotion-query.js';
import { useOpenPromotion } from './use-open-promotion.js';

/** Promotion cases with their notice and outcome. */
const words = defineWords('promotions-page', {
  title: ['晋升', 'Promotion'],
  open: ['申报晋升', 'Open a case'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  department: ['科室', 'Department'],
  level: ['现层级', 'Present level'],
  step: ['申报', 'Step'],
  receiver: ['受援单位', 'Receiver'],
  service: ['累计服务', 'Service'],
  notice: ['公示', 'Notice'],
  decided: ['结论日', 'Decided on'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的申报', 'No case matches'],
  emptyText: ['由派驻人员本人或所在医院申报；服务时间、考核、考核表、公示逐项核验。', 'Opened by the person or the hospital; service, evaluation, form and notice are checked one by one.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', states: 'list', steps: 'list' };
type Row = PromotionsPageQuery['promotionCases']['nodes'][number];

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(PROMOTION_STAYS, { variables: { states: stayStates.served.filter((state) => state !== 'UNAUTHORISED_DEPARTURE') } });
  const step = useOpenPromotion(data?.assignments.nodes ?? []);
  return data ? <StepDialog step={step} onClose={onClose} /> : null;
}

export function PromotionsPage() {
  const t = useWords(words);
  const l = useWords(ledgerWords);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const asked = (row: Row): string => `${label('promotionStep', row.step)}${label('titleLevel', row.toLevel)}`;
  const service = (row: Row): string => (row.serviceMonths === null ? '—' : l('length', { months: row.serviceMonths, days: row.serviceDays ?? 0 }));
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/promotions/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'step', title: t('step'), render: asked },
    { key: 'level', title: t('level'), phone: 'none', render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'department', title: t('department'), phone: 'none', render: (row) => row.department || '—' },
    { key: 'receiver', title: t('receiver'), render: (row) => row.receiverName },
    { key: 'service', title: t('service'), render: service },
    { key: 'notice', title: t('notice'), render: (row) => (row.noticeFrom ? `${row.noticeFrom} – ${row.noticeTo}` : '—') },
    { key: 'decided', title: t('decided'), phone: 'none', render: (row) => day(row.decidedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="promotion_case" code={row.state} /> },
  ];
  return (
    <RecordList
      name="promotions"
      title={t('title')}
      document={PROMOTIONS_PAGE}
      pick={(data) => data.promotionCases}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[
        { key: 'states', label: t('state'), options: options('promotion_case') },
        { key: 'steps', label: t('step'), options: options('promotionStep') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('step'), value: asked },
        { head: t('level'), value: (row) => label('titleLevel', row.titleLevel) },
        { head: t('department'), value: (row) => row.department },
        { head: t('receiver'), value: (row) => row.receiverName },
        { head: t('service'), value: service },
        { head: t('notice'), value: (row) => (row.noticeFrom ? `${row.noticeFrom} – ${row.noticeTo}` : '') },
        { head: t('decided'), value: (row) => row.decidedOn },
        { head: t('state'), value: (row) => label('promotion_case', row.state) },
      ]}
      actions={may('promotion.open') ? [{ key: 'open', label: t('open'), icon: 'plus', primary: true, allowed: true, onClick: () => setOpening(true) }] : []}
      notice={opening && <OpenDialog onClose={() => setOpening(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
