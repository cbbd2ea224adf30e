import { useId } from 'react';
import styles from './field.module.css';

/** Native form fields in the product's look: visible label, hint, error tied to the control. */
interface FieldProps {
  label: React.ReactNode;
  hint?: React.ReactNode;
  error?: string | null | undefined;
  hideLabel?: boolean;
  required?: boolean | undefined;
}

function Frame({ id, label, hint, error, hideLabel, required, children }: FieldProps & { id: string; children: React.ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
        {required && <span className={styles.required} aria-hidden="true"> *</span>}
        {hint && <span className={styles.hint}> {hint}</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

function controlProps(id: string, { error, required }: FieldProps) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    required,
  } as const;
}

type Input = Omit<React.ComponentProps<'input'>, 'id'>;

/** One line of text; `icon` stands inside at the left. */
export function TextField({ label, hint, error, hideLabel = false, required, icon, large, ...input }: FieldProps & Input & { icon?: React.ReactNode; large?: boolean }) {
  const id = useId();
  const field = { label, hint, error, hideLabel, required };
  return (
    <Frame id={id} {...field}>
      <span className={styles.box} data-large={large || undefined}>
        {icon}
        <input {...input} {...controlProps(id, field)} className={styles.input} />
      </span>
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, hideLabel = false, required, ...area }: FieldProps & Omit<React.ComponentProps<'textarea'>, 'id'>) {
  const id = useId();
  const field = { label, hint, error, hideLabel, required };
  return (
    <Frame id={id} {...field}>
      <textarea rows={3} {...area} {...controlProps(id, field)} className={styles.area} />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** One of a few values. `placeholder` is the empty choice. */
export function SelectField({ label, hint, error, hideLabel = false, required, options, placeholder, ...select }: FieldProps &
  Omit<React.ComponentProps<'select'>, 'id'> & { options: readonly Option[]; placeholder?: string }) {
  const id = useId();
  const field = { label, hint, error, hideLabel, required };
  return (
    <Frame id={id} {...field}>
      <select {...select} {...controlProps(id, field)} className={styles.select}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A box to tick, with its words to the right. */
export function CheckField({ label, ...input }: { label: React.ReactNode } & Omit<Input, 'type'>) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input {...input} id={id} type="checkbox" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
