import { useId, useState } from 'react';
import styles from './file-drop.module.css';
import { Icon } from './icon.js';

/** Where one file is chosen or dropped; `label` is what the button says. */
export function FileDrop({ label, hint, accept, disabled = false, onFile }: {
  label: string;
  hint: string;
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="upload" size={22} />
      <label htmlFor={id} className={styles.file}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <span className="muted">{hint}</span>
    </div>
  );
}
