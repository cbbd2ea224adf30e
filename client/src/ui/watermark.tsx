import { useId } from 'react';
import styles from './watermark.module.css';

/** Who looks, and when, faintly across what it encloses: a screenshot of personal data says where it came from. */
export function Watermark({ text, children }: { text: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <div className={styles.area}>
      {children}
      <svg className={styles.mark} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={id} width="320" height="150" patternUnits="userSpaceOnUse" patternTransform="rotate(-20)">
            <text x="10" y="80" fontSize="14" fill="currentColor">
              {text}
            </text>
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill={`url(#${id})`} />
      </svg>
    </div>
  );
}
