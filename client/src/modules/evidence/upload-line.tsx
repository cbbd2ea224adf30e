import { MOST_ATTACHMENT_BYTES } from '@jiedui/schema/attachment';
import { Button } from 'antd';
import { failureText } from '../../app/failure-text.js';
import { defineWords, useWords } from '../../app/words.js';
import { ProblemList } from '../../ui/problem-list.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import styles from './evidence.module.css';
import { fileSize } from './file-size.js';
import type { Upload } from './use-uploads.js';

/** A file on its way, or why it did not arrive. */
const words = defineWords('upload-line', {
  sending: ['正在上传 {{name}}', 'Uploading {{name}}'],
  add: ['上传 {{name}}', 'upload {{name}}'],
  failed: ['“{{name}}”没有上传。', '“{{name}}” was not uploaded.'],
  tooLarge: ['文件 {{size}}，超过 {{limit}}。请压缩或拆分后上传。', 'The file has {{size}}, more than {{limit}}. Compress or split it.'],
  again: ['重试', 'Try again'],
  drop: ['放弃', 'Put away'],
});

export function UploadLine({ upload, onAgain, onDrop }: { upload: Upload; onAgain: () => void; onDrop: () => void }) {
  const t = useWords(words);
  const { name, size } = upload.file;
  if (upload.problems.length > 0) {
    return (
      <div className={styles.upload}>
        <ProblemList problems={upload.problems} action={t('add', { name })} onClose={onDrop} />
      </div>
    );
  }
  if (upload.failure || upload.tooLarge) {
    return (
      <div className={styles.upload} role="alert">
        <ReasonStrip
          tone="bad"
          icon="info"
          title={t('failed', { name })}
          action={
            <>
              {upload.failure && <Button size="small" onClick={onAgain}>{t('again')}</Button>}
              <Button size="small" onClick={onDrop}>{t('drop')}</Button>
            </>
          }
        >
          {upload.failure ? (upload.failure.message ?? failureText(upload.failure)) : t('tooLarge', { size: fileSize(size), limit: fileSize(MOST_ATTACHMENT_BYTES) })}
        </ReasonStrip>
      </div>
    );
  }
  const percent = Math.round(upload.sent * 100);
  return (
    <div className={styles.upload}>
      <div className="muted">{t('sending', { name })}</div>
      <div className={styles.track} role="progressbar" aria-label={t('sending', { name })} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className={styles.fill} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
