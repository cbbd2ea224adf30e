import { attachmentAccept, MOST_ATTACHMENT_BYTES } from '@jiedui/schema/attachment';
import { useId, useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import { Icon } from '../../ui/icon.js';
import { usePhone } from '../../ui/use-media.js';
import styles from './evidence.module.css';
import { fileSize } from './file-size.js';

/** Where files are chosen or dropped; on a phone the camera comes first. */
const words = defineWords('add-evidence', {
  camera: ['拍照上传', 'Take a photo'],
  choose: ['选择文件', 'Choose files'],
  hint: ['PDF、图片、Word、Excel，每个不超过 {{size}}；照片中的位置信息会去除。不得含患者信息。', 'PDF, images, Word, Excel, up to {{size}} each. The position in photos is removed. No patient data.'],
});

interface Picker {
  label: string;
  accept: string;
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
}

function FilePicker({ label, accept, camera = false, onFiles }: Picker) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.choose}>
        <Icon name="upload" /> {label}
      </label>
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        multiple={!camera}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

export function AddEvidence({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useWords(words);
  const phone = usePhone();
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.add}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {phone && <FilePicker camera label={t('camera')} accept="image/jpeg,image/png,image/webp" onFiles={onFiles} />}
      <FilePicker label={t('choose')} accept={attachmentAccept} onFiles={onFiles} />
      <span className="muted">{t('hint', { size: fileSize(MOST_ATTACHMENT_BYTES) })}</span>
    </div>
  );
}
