import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  CommitImportMutation,
  CommitImportMutationVariables,
  DiscardImportMutation,
  DiscardImportMutationVariables,
  ImportFieldsFragment,
  ImportPageQuery,
  ImportPageQueryVariables,
  UndoImportMutation,
  UndoImportMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ShareBar } from '../../ui/share-bar.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ImportProgressBar } from '../imports/import-progress.js';
import { useProgress } from '../imports/use-progress.js';
import styles from './import-page.module.css';

/** One spreadsheet as it was checked: faults row by row, what would be written, commit and undo. */
const IMPORT_FIELDS = gql`
  fragment ImportFields on ImportBatch {
    id
    kind
    fileName
    totalRows
    validRows
    faultyRows
    faultCount
    faults {
      row
      column
      value
      code
      message
      expected
    }
    rows {
      row
      title
    }
    state
    revision
    createdBy
    createdAt
    committedAt
    undoneAt
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

const IMPORT_PAGE: TypedDocumentNode<ImportPageQuery, ImportPageQueryVariables> = gql`
  query ImportPage($id: ID!) {
    importBatch(id: $id) {
      ...ImportFields
    }
  }
  ${IMPORT_FIELDS}
`;

const COMMIT_IMPORT: TypedDocumentNode<CommitImportMutation, CommitImportMutationVariables> = gql`
  mutation CommitImport($input: ImportInput!) {
    commitImport(input: $input) {
      importBatch {
        ...ImportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${IMPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

const DISCARD_IMPORT: TypedDocumentNode<DiscardImportMutation, DiscardImportMutationVariables> = gql`
  mutation DiscardImport($input: ImportInput!) {
    discardImport(input: $input) {
      importBatch {
        ...ImportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${IMPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

const UNDO_IMPORT: TypedDocumentNode<UndoImportMutation, UndoImportMutationVariables> = gql`
  mutation UndoImport($input: ImportInput!) {
    undoImport(input: $input) {
      importBatch {
        ...ImportFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${IMPORT_FIELDS}
  ${PROBLEM_FIELDS}
`;

const words = defineWords('import-page', {
  imports: ['导入', 'Import'],
  title: ['导入{{kind}}', 'Import of {{kind}}'],
  sub: ['{{file}} · {{count}} 行 · {{at}} {{by}} 上传', '{{file}} · {{count}} rows · uploaded {{at}} by {{by}}'],
  commit: ['提交 {{valid}} 行', { one: 'Commit {{valid}} rows', other: 'Commit {{valid}} rows' }],
  commitSkip: ['提交 {{valid}} 行，跳过 {{faulty}} 行', 'Commit {{valid}} rows, skip {{faulty}}'],
  commitShort: ['提交', 'Commit'],
  discard: ['放弃', 'Discard'],
  undo: ['撤销导入', 'Undo'],
  errors: ['下载错误行', 'Download the faulty rows'],
  again: ['修正后重新上传', 'Upload again'],
  commitText: ['写入 {{valid}} 行；{{faulty}} 行有错，不写入。任一行在提交时不再成立，则全部不写入。', '{{valid}} rows are written, {{faulty}} faulty ones are not. If any row no longer holds, nothing is written.'],
  undoText: ['取消这次导入写入的内容；已被其他记录引用的不能撤销。', 'What this import wrote is taken back; what is already used elsewhere cannot be.'],
  discardText: ['不写入任何内容，文件可以重新上传。', 'Nothing is written; the file can be uploaded again.'],
  check: ['校验结果', 'Check'],
  valid: ['可导入', 'valid'],
  faulty: ['有错误', 'faulty'],
  faults: ['错误', 'Faults'],
  row: ['行', 'Row'],
  column: ['列', 'Column'],
  value: ['表中的值', 'Value'],
  problem: ['问题', 'Problem'],
  expected: ['可改为', 'Expected'],
  noFaults: ['没有错误', 'No faults'],
  noFaultsText: ['每一行都可以导入。', 'Every row can be imported.'],
  rows: ['将写入的行', 'Rows to be written'],
  written: ['已写入的行', 'Rows written'],
  what: ['内容', 'Content'],
  first: ['显示 {{shown}} / {{count}}，全部在错误行文件中', '{{shown}} of {{count}}; all are in the file of faulty rows'],
  firstRows: ['显示 {{shown}} / {{count}}', '{{shown}} of {{count}}'],
});

function Check({ batch }: { batch: ImportFieldsFragment }) {
  const t = useWords(words);
  return (
    <Panel title={t('check')} extra={<State list="importState" code={batch.state} variant="tag" />}>
      <ShareBar
        parts={[
          { key: 'valid', label: t('valid'), value: batch.validRows, colour: 'var(--ok)' },
          { key: 'faulty', label: t('faulty'), value: batch.faultyRows, colour: 'var(--bad)' },
        ]}
      />
    </Panel>
  );
}

function Faults({ batch }: { batch: ImportFieldsFragment }) {
  const t = useWords(words);
  return (
    <Panel flush title={t('faults')} note={batch.faultCount > batch.faults.length ? t('first', { shown: batch.faults.length, count: batch.faultCount }) : String(batch.faultCount)}>
      {batch.faults.length === 0 ? (
        <EmptyState title={t('noFaults')}>{t('noFaultsText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('faults')}
          rows={batch.faults}
          rowKey={(fault) => `${fault.row}-${fault.column}-${fault.code}`}
          columns={[
            { key: 'row', title: t('row'), align: 'right', render: (fault) => fault.row },
            { key: 'column', title: t('column'), render: (fault) => <span lang="zh-CN">{fault.column}</span> },
            { key: 'value', title: t('value'), render: (fault) => (fault.value ? <span className={styles.wrong}>{fault.value}</span> : '—') },
            { key: 'problem', title: t('problem'), render: (fault) => <StatusTag tone="bad">{fault.message}</StatusTag> },
            { key: 'expected', title: t('expected'), strong: true, render: (fault) => fault.expected ?? '—' },
          ]}
        />
      )}
    </Panel>
  );
}

function useImportVerbs(batch: ImportFieldsFragment, onReload: () => void): { actions: HeaderAction[]; outcome: React.ReactNode; writing: boolean } {
  const t = useWords(words);
  const ask = useConfirm();
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const verbs = { commit: useVerb(COMMIT_IMPORT), discard: useVerb(DISCARD_IMPORT), undo: useVerb(UNDO_IMPORT) };
  const counts = { valid: batch.validRows, faulty: batch.faultyRows };
  const commitLabel = batch.faultyRows > 0 ? t('commitSkip', counts) : t('commit', { ...counts, count: batch.validRows });
  const act = async (name: keyof typeof verbs, title: string): Promise<void> => {
    const answer = await ask({ title, object: batch.fileName, consequence: t(`${name}Text`, counts), okText: title, danger: name === 'undo' });
    if (answer) await verbs[name].run({ input: { importId: batch.id, revision: batch.revision } });
  };
  const actions: HeaderAction[] = [
    ...(batch.faults.length > 0
      ? [{ key: 'errors', label: t('errors'), icon: 'download' as const, allowed: true, onClick: () => void downloadFile(`/import/${batch.id}/errors.xlsx`, 'errors.xlsx').then(setFailure) }]
      : []),
    ...(batch.state === 'CHECKED' && batch.faultyRows > 0 ? [{ key: 'again', label: t('again'), to: `/imports?kind=${batch.kind}` }] : []),
    ...serverActions(
      [
        { name: 'discard', label: t('discard'), onClick: () => void act('discard', t('discard')) },
        { name: 'undo', label: t('undo'), icon: 'undo', loading: verbs.undo.running, onClick: () => void act('undo', t('undo')) },
        { name: 'commit', label: commitLabel, primary: true, always: batch.state === 'CHECKED', loading: verbs.commit.running, onClick: () => void act('commit', commitLabel) },
      ],
      batch.availableActions,
    ),
  ];
  const outcome = (
    <>
      <VerbOutcome verb={verbs.commit} action={t('commitShort')} onReload={onReload} />
      <VerbOutcome verb={verbs.discard} action={t('discard')} onReload={onReload} />
      <VerbOutcome verb={verbs.undo} action={t('undo')} onReload={onReload} />
      <FileFailureView failure={failure} />
    </>
  );
  return { actions, outcome, writing: verbs.commit.running || verbs.undo.running };
}

function Loaded({ batch, onReload }: { batch: ImportFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, outcome, writing } = useImportVerbs(batch, onReload);
  const progress = useProgress(writing ? batch.id : null);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('imports'), to: '/imports' }, { label: batch.fileName }]}
        title={t('title', { kind: label('importKind', batch.kind) })}
        tags={<State list="importState" code={batch.state} variant="tag" />}
        sub={t('sub', { file: batch.fileName, count: batch.totalRows, at: dateTime(batch.createdAt), by: batch.createdBy })}
        actions={actions}
        notice={
          <>
            <ImportProgressBar progress={progress} />
            {outcome}
          </>
        }
      />
      <PageBody>
        <Check batch={batch} />
        <Faults batch={batch} />
        {batch.rows.length > 0 && (
          <Panel flush title={batch.state === 'COMMITTED' ? t('written') : t('rows')} note={batch.validRows > batch.rows.length ? t('firstRows', { shown: batch.rows.length, count: batch.validRows }) : String(batch.rows.length)}>
            <PlainTable
              label={t('rows')}
              rows={batch.rows}
              rowKey={(row) => String(row.row)}
              columns={[
                { key: 'row', title: t('row'), align: 'right', width: '80px', render: (row) => row.row },
                { key: 'what', title: t('what'), render: (row) => row.title },
              ]}
            />
          </Panel>
        )}
      </PageBody>
    </>
  );
}

export function ImportPage() {
  const { id = '' } = useParams();
  const query = useQuery(IMPORT_PAGE, { variables: { id } });
  return <QueryView query={query}>{({ importBatch }) => <Loaded batch={importBatch} onReload={() => void query.refetch()} />}</QueryView>;
}
