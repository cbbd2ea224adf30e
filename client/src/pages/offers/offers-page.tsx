import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { useLineText } from '../../modules/need/need-columns.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { OfferDialog } from './offer-dialog.js';
import { OFFERS_PAGE, WITHDRAW_OFFER } from './offers-query.js';

/** What hospitals can send: the own offer, and for commissions those of the hospitals that they may assign. */
const words = defineWords('offers-page', {
  needs: ['受援需求', 'Needs'],
  title: ['支援能力', 'What hospitals offer'],
  sub: ['各医院可派出的专科与人数，供卫生健康委安排结对参考', 'specialties and persons that hospitals can send; an aid when commissions pair'],
  publish: ['公布支援能力', 'Publish what we offer'],
  change: ['更新支援能力', 'Update our offer'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['卫生健康委不再看到本院的支援能力，可以随时重新公布。', 'Commissions no longer see it; it can be published again at any time.'],
  export: ['导出 {{count}} 条', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
  hospital: ['医院', 'Hospital'],
  level: ['级别', 'Level'],
  levelText: ['{{level}} 级{{grade}}', 'level {{level}} {{grade}}'],
  area: ['地区', 'Area'],
  lines: ['专科与人数', 'Specialties'],
  heads: ['人数', 'Persons'],
  note: ['说明', 'Note'],
  at: ['公布', 'Published'],
  state: ['状态', 'State'],
  empty: ['还没有支援能力', 'Nothing offered yet'],
  emptyText: ['支援医院在此公布可派出的专科与人数；本级及上级卫生健康委可见。', 'Supporting hospitals publish here what they can send; their commissions see it.'],
});

export function OffersPage() {
  const t = useWords(words);
  const label = useLabel();
  const lineText = useLineText();
  const ask = useConfirm();
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  const query = useQuery(OFFERS_PAGE);
  const withdraw = useVerb(WITHDRAW_OFFER);
  const mine = query.data?.mine.nodes[0];
  const rows = query.data?.supportOffers.nodes ?? [];
  const takeBack = async (): Promise<void> => {
    if (!mine) return;
    const answer = await ask({ title: t('withdraw'), object: mine.orgName, consequence: t('withdrawText'), okText: t('withdraw') });
    if (answer) await withdraw.run({ input: { offerId: mine.id, revision: mine.revision } });
  };
  const level = (row: (typeof rows)[number]): string => (row.level === null ? '—' : t('levelText', { level: row.level, grade: row.grade ? label('grade', row.grade) : '' }));
  const save = (): void =>
    downloadTable(t('title'), [t('hospital'), t('level'), t('area'), t('lines'), t('heads'), t('note'), t('at'), t('state')],
      rows.map((row) => [row.orgName, level(row), row.divisionName, lineText(row.lines), row.headcount, row.note, dateTime(row.publishedAt), label('offer', row.state)]));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('needs'), to: '/needs' }]}
        title={t('title')}
        sub={t('sub')}
        actions={[
          { key: 'export', label: t('export', { count: rows.length }), icon: 'download', allowed: rows.length > 0, onClick: save },
          ...(mine ? serverActions([{ name: 'withdrawOffer', label: t('withdraw'), onClick: () => void takeBack() }], mine.availableActions) : []),
          ...(may('offer.manage') ? [{ key: 'publish', label: mine ? t('change') : t('publish'), icon: 'edit' as const, primary: true, allowed: query.data !== undefined, onClick: () => setEditing(true) }] : []),
        ]}
        notice={<VerbOutcome verb={withdraw} action={t('withdraw')} onReload={() => void query.refetch()} />}
      />
      <PageBody>
        <QueryView query={query}>
          {() => (
            <Panel flush title={t('title')}>
              {rows.length === 0 ? (
                <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
              ) : (
                <PlainTable
                  label={t('title')}
                  rows={rows}
                  rowKey={(row) => row.id}
                  columns={[
                    { key: 'hospital', title: t('hospital'), strong: true, render: (row) => row.orgName },
                    { key: 'level', title: t('level'), render: level },
                    { key: 'area', title: t('area'), render: (row) => row.divisionName },
                    { key: 'lines', title: t('lines'), render: (row) => lineText(row.lines) },
                    { key: 'heads', title: t('heads'), align: 'right', render: (row) => row.headcount },
                    { key: 'note', title: t('note'), render: (row) => row.note || '—' },
                    { key: 'at', title: t('at'), render: (row) => <span className="nowrap">{dateTime(row.publishedAt)}</span> },
                    { key: 'state', title: t('state'), render: (row) => <State list="offer" code={row.state} /> },
                  ]}
                />
              )}
            </Panel>
          )}
        </QueryView>
      </PageBody>
      {editing && <OfferDialog offer={mine ?? null} onClose={() => setEditing(false)} />}
    </>
  );
}
