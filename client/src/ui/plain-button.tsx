import styles from './plain-button.module.css';

/** A button in the product's look without antd, for pages that must stay light and for error states. */
export function PlainButton({ primary = false, large = false, className, ...button }: React.ComponentProps<'button'> & { primary?: boolean; large?: boolean }) {
  return <button type="button" {...button} className={[styles.button, className].filter(Boolean).join(' ')} data-primary={primary || undefined} data-large={large || undefined} />;
}

/** The class of such a button, for a link that looks like one. */
export const plainButton: string = styles.button ?? '';
