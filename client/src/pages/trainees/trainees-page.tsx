import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TraineeRowFragment } from '../../graphql/generated/types.js';
import { FilesDialog, FilesLink } from '../../modules/evidence/files-button.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { QuotaPanel } from './quota-panel.js';
import { AcceptTraineeDialog, FinishTraineeDialog, ProposeTraineeDialog } from './trainee-dialogs.js';
import { CANCEL_TRAINEE, RECEIVES, START_TRAINEE, traineeFilterSpec, TRAINEE_QUERIES, TRAINEES_PAGE } from './trainees-query.js';

/** The receiver's staff who study at the supporter, and, for one pairing, what the pack asks of it. */
const words = defineWords('trainees-page', {
  title: ['进修人员', 'Trainees'],
  sub: ['受援单位选派，支援医院接收，方案有人数、时长和免费要求', 'proposed by the receiver, accepted by the supporter; the pack sets number, length and fee'],
  search: ['姓名、科室、内容', 'Name, department or topic'],
  propose: ['选派进修人员', 'Propose a trainee'],
  name: ['姓名', 'Name'],
  category: ['类别', 'Category'],
  pairing: ['结对', 'Pairing'],
  department: ['科室', 'Department'],
  host: ['进修科室', 'Department of the supporter'],
  topic: ['进修内容', 'Topic'],
  residency: ['住院医师规范化培训', 'Residency training'],
  mentor: ['带教', 'Teacher'],
  dates: ['起止', 'From – to'],
  fee: ['收费', 'Fee'],
  free: ['免费', 'free'],
  before: ['进修前', 'Before'],
  after: ['结业水平', 'After'],
  result: ['结果', 'Result'],
  certificate: ['证书编号', 'Certificate no.'],
  state: ['状态', 'State'],
  acts: ['办理', 'Do'],
  acceptTrainee: ['接收', 'Accept'],
  startTrainee: ['报到', 'Begin'],
  finishTrainee: ['结业', 'Finish'],
  cancelTrainee: ['取消', 'Cancel'],
  startText: ['登记已报到开始进修。', 'The study has begun.'],
  cancelText: ['取消后不计入进修人数。', 'It counts no more.'],
  reason: ['理由', 'Reason'],
  empty: ['没有符合条件的进修人员', 'No trainee matches'],
  emptyText: ['受援单位选派人员，支援医院接收后计入进修人数。', 'The receiver proposes, the supporter accepts; then it counts.'],
  ofPairing: ['查看本结对的进修要求', 'What is required of this pairing'],
});

const ACTS = ['acceptTrainee', 'startTrainee', 'finishTrainee', 'cancelTrainee'] as const;
type Act = (typeof ACTS)[number];

function useColumns(onAct: (act: Act | 'files', row: TraineeRowFragment) => void): DataColumn<TraineeRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    { key: 'name', title: t('name'), fixed: true, order: 'NAME', phone: 'title', render: (row) => <b>{row.name}</b> },
    { key: 'category', title: t('category'), phone: 'none', render: (row) => label('personCategory', row.staffCategory) },
    { key: 'pairing', title: t('pairing'), render: (row) => (row.pairing ? <Link to={`/trainees?pairingId=${row.pairing.id}`} title={t('ofPairing')}>{row.pairing.receiverName} → {row.pairing.supporterName}</Link> : '—') },
    { key: 'host', title: t('host'), render: (row) => row.hostDepartment || '—' },
    { key: 'topic', title: t('topic'), phone: 'none', render: (row) => <span style={{ whiteSpace: 'normal' }}>{[row.residency ? t('residency') : '', row.topic].filter(Boolean).join(' · ') || '—'}</span> },
    { key: 'dates', title: t('dates'), render: (row) => period(row.fromOn, row.toOn) },
    { key: 'fee', title: t('fee'), align: 'right', render: (row) => (row.fee === null ? '—' : row.fee === 0 ? t('free') : (row.fee / 100).toFixed(2)) },
    { key: 'result', title: t('result'), render: (row) => [row.result ? label('traineeResult', row.result) : '—', row.certificateNo ?? ''].filter(Boolean).join(' ') },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="trainee" code={row.state} /> },
    {
      key: 'acts',
      title: t('acts'),
      fixed: true,
      render: (row) => (
        <>
          {row.availableActions.filter((action) => action.allowed && (ACTS as readonly string[]).includes(action.name)).map((action) => (
            <Button key={action.name} type="link" size="small" aria-label={`${t(action.name as Act)} ${row.name}`} onClick={() => onAct(action.name as Act, row)}>{t(action.name as Act)}</Button>
          ))}
          <FilesLink name={row.name} onOpen={() => onAct('files', row)} />
        </>
      ),
    },
  ];
}

export function TraineesPage() {
  const t = useWords(words);
  const label = useLabel();
  const { clear } = useListWords();
  const options = useOptions();
  const ask = useConfirm();
  const { may } = useSession();
  const receives = useQuery(RECEIVES, { skip: !may('trainee.manage') }).data;
  const mayPropose = (receives?.pairings.totalCount ?? 0) > 0;
  const [dialog, setDialog] = useState<{ act: Act | 'files' | 'propose'; row: TraineeRowFragment | null } | null>(null);
  const start = useVerb(START_TRAINEE, { refetch: TRAINEE_QUERIES });
  const cancel = useVerb(CANCEL_TRAINEE, { refetch: TRAINEE_QUERIES });
  const act = async (name: Act | 'files', row: TraineeRowFragment): Promise<void> => {
    if (name === 'acceptTrainee' || name === 'finishTrainee' || name === 'files') return setDialog({ act: name, row });
    const input = { traineeId: row.id, revision: row.revision };
    const cancels = name === 'cancelTrainee';
    const said = await ask({ title: t(name), object: row.name, consequence: t(cancels ? 'cancelText' : 'startText'), okText: t(name), ...(cancels && { danger: true, reason: { label: t('reason') } }) });
    if (said) await (cancels ? cancel.run({ input: { ...input, reason: said.reason } }) : start.run({ input }));
  };
  const columns = useColumns((name, row) => void act(name, row));
  const list = useList(TRAINEES_PAGE, (data) => data.trainees, traineeFilterSpec, { ordered: true });
  const exporting = useListExport(TRAINEES_PAGE, (data) => data.trainees, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('name'), value: (row) => row.name },
      { head: t('category'), value: (row) => label('personCategory', row.staffCategory) },
      { head: t('pairing'), value: (row) => (row.pairing ? `${row.pairing.receiverName} → ${row.pairing.supporterName}` : '') },
      { head: t('department'), value: (row) => row.department },
      { head: t('host'), value: (row) => row.hostDepartment },
      { head: t('topic'), value: (row) => row.topic },
      { head: t('residency'), value: (row) => (row.residency ? '✓' : '') },
      { head: t('mentor'), value: (row) => row.mentor },
      { head: t('dates'), value: (row) => period(row.fromOn, row.toOn) },
      { head: t('fee'), value: (row) => (row.fee === null ? '' : (row.fee / 100).toFixed(2)) },
      { head: t('before'), value: (row) => row.levelBefore },
      { head: t('after'), value: (row) => row.levelAfter },
      { head: t('result'), value: (row) => (row.result ? label('traineeResult', row.result) : '') },
      { head: t('certificate'), value: (row) => row.certificateNo },
      { head: t('state'), value: (row) => label('trainee', row.state) },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  const { pairingId, year } = list.filters.values;
  const close = (): void => setDialog(null);
  return (
    <>
      <PageHeader
        title={t('title')} sub={t('sub')}
        actions={[exportAction, ...(mayPropose ? [{ key: 'propose', label: t('propose'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setDialog({ act: 'propose', row: null }) }] : [])]}
        notice={<><VerbOutcome verb={start} action={t('startTrainee')} /><VerbOutcome verb={cancel} action={t('cancelTrainee')} /></>}
      />
      <PageBody>
        {pairingId && <QuotaPanel pairingId={pairingId} year={year ? Number(year) : null} />}
        <ListPanel
          name="trainees"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'states', label: t('state'), options: options('trainee') }]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
      {dialog?.act === 'propose' && <ProposeTraineeDialog pairingId={pairingId ?? ''} onClose={close} />}
      {dialog?.act === 'files' && dialog.row && (
        <FilesDialog subject="TRAINEE" id={dialog.row.id} name={dialog.row.name} state={dialog.row.state} onClose={close}>
          {[period(dialog.row.fromOn, dialog.row.toOn), dialog.row.topic].filter(Boolean).join(' · ')}
        </FilesDialog>
      )}
      {dialog?.act === 'acceptTrainee' && dialog.row && <AcceptTraineeDialog trainee={dialog.row} onClose={close} />}
      {dialog?.act === 'finishTrainee' && dialog.row && <FinishTraineeDialog trainee={dialog.row} onClose={close} />}
    </>
  );
}
