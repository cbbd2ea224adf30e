import { useQuery } from '@apollo/client/react';
import type { AttachmentSubject } from '@jiedui/schema/attachment';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../../app/apollo/failure.js';
import { downloadFile } from '../../app/files.js';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { inLanguage } from '../../app/said.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Panel } from '../../ui/panel.js';
import { Skeleton } from '../../ui/states.js';
import { FileFailureView } from '../file-failure.js';
import { VerbOutcome } from '../verb-outcome.js';
import { AddEvidence } from './add-evidence.js';
import { contentOf, EVIDENCE, WITHDRAW_ATTACHMENT, type AttachmentRow } from './evidence-query.js';
import styles from './evidence.module.css';
import { fileSize } from './file-size.js';
import { UploadLine } from './upload-line.js';
import { useUploads } from './use-uploads.js';

/** The files that prove something: seen, fetched, added (by the camera of a phone, too) and withdrawn with a reason. */
const words = defineWords('evidence', {
  title: ['附件', 'Evidence'],
  count: ['{{count}} 个', { one: '{{count}} file', other: '{{count}} files' }],
  none: ['还没有附件。', 'No file yet.'],
  noneAdd: ['还没有附件。可上传照片、PDF、Word 或 Excel 作为佐证。', 'No file yet. Photos, PDF, Word and Excel files can be added as evidence.'],
  fetch: ['下载 {{name}}', 'Download {{name}}'],
  by: ['{{size}} · {{by}}，{{org}} · {{at}}', '{{size}} · {{by}}, {{org}} · {{at}}'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawOf: ['撤回 {{name}}', 'Withdraw {{name}}'],
  withdrawTitle: ['撤回附件', 'Withdraw the file'],
  withdrawText: ['撤回后不能再下载，记录和理由仍可查。', 'It can no longer be fetched; that it was there, and the reason, remain.'],
  reason: ['撤回理由', 'Reason'],
  withdrawn: ['已撤回：{{reason}}（{{by}} {{at}}）', 'Withdrawn: {{reason}} ({{by}} {{at}})'],
});

function Line({ file, onWithdraw, onFailure }: { file: AttachmentRow; onWithdraw: (file: AttachmentRow) => void; onFailure: (failure: Failure | null) => void }) {
  const t = useWords(words);
  const gone = file.state === 'WITHDRAWN';
  const about = t('by', { size: fileSize(file.size), by: file.uploadedBy, org: file.uploadedOrgName, at: dateTime(file.createdAt) });
  return (
    <li className={styles.item}>
      {gone ? (
        <span className={styles.gone}>{file.name}</span>
      ) : (
        <button type="button" className={styles.name} aria-label={t('fetch', { name: file.name })} onClick={() => void downloadFile(contentOf(file.id), file.name).then(onFailure)}>
          {file.name}
        </button>
      )}
      {file.availableActions.some(({ name, allowed }) => name === 'withdrawAttachment' && allowed) ? (
        <Button size="small" className={styles.withdraw} aria-label={t('withdrawOf', { name: file.name })} onClick={() => onWithdraw(file)}>
          {t('withdraw')}
        </Button>
      ) : (
        <span />
      )}
      <span className={styles.about}>
        {about}
        {gone && <div>{t('withdrawn', { reason: file.withdrawReason ?? '', by: file.withdrawnBy ?? '', at: dateTime(file.withdrawnAt) })}</div>}
      </span>
    </li>
  );
}

/** The files of a row, asked for again once its `state` is another: who adds and takes back changes with it. */
function useFiles(subject: AttachmentSubject, id: string, state: string) {
  const query = useQuery(EVIDENCE, { variables: { id, subject }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    void refetch();
  }, [state, refetch]);
  return query;
}

/** The server says who adds what, and until when. */
export function Evidence({ subject, id, state = '' }: { subject: AttachmentSubject; id: string; state?: string }) {
  const t = useWords(words);
  const ask = useConfirm();
  const query = useFiles(subject, id, state);
  const { refetch } = query;
  const withdraw = useVerb(WITHDRAW_ATTACHMENT, { refetch: ['Evidence'] });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { uploads, add, again, drop } = useUploads(subject, id, () => refetch());
  const files = query.data?.attachments.nodes;
  const kept = files?.filter((file) => file.state === 'KEPT').length ?? 0;
  const adding = query.data?.attachable.adding;
  const takeBack = async (file: AttachmentRow): Promise<void> => {
    const said = await ask({ title: t('withdrawTitle'), object: file.name, consequence: t('withdrawText'), okText: t('withdraw'), danger: true, reason: { label: t('reason') } });
    if (said) await withdraw.run({ input: { attachmentId: file.id, revision: file.revision, reason: said.reason } });
  };
  return (
    <Panel title={t('title')} note={files && kept > 0 ? t('count', { count: kept }) : undefined}>
      <VerbOutcome verb={withdraw} action={t('withdrawTitle')} onReload={() => void refetch()} />
      {failure && <FileFailureView failure={{ ...failure, faults: [] }} />}
      {!files && (query.error && failureOf(query.error) ? <QueryFailure error={query.error} onRetry={() => void refetch()} /> : <Skeleton rows={2} columns={2} />)}
      {files?.length === 0 && <p className="muted">{t(adding?.allowed ? 'noneAdd' : 'none')}</p>}
      {files && files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <Line key={file.id} file={file} onWithdraw={(one) => void takeBack(one)} onFailure={setFailure} />
          ))}
        </ul>
      )}
      {uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} onAgain={() => again(upload)} onDrop={() => drop(upload.key)} />
      ))}
      {adding?.allowed && <AddEvidence onFiles={add} />}
      {adding?.allowed === false && adding.reason && <p className={`muted ${styles.closed}`}>{inLanguage(adding.reason, adding.reasonEn)}</p>}
    </Panel>
  );
}
