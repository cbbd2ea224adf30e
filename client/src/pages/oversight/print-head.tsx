import type { OversightPageQuery } from '../../graphql/generated/types.js';
import styles from './oversight.module.css';
import type { Place } from './place.js';
import { useDashboardHead } from './use-dashboard-picture.js';

/** The head of the printed page: of what, of when, by whom; nothing on screen. */
export function PrintHead({ page, place }: { page: OversightPageQuery; place: Place }) {
  const { title, lines } = useDashboardHead()(page, place);
  return (
    <div className={`print-only ${styles.printHead}`}>
      <b>{title}</b>
      {lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
