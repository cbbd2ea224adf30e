import styles from './form-grid.module.css';

/** Fields side by side where there is room; `FormGrid.Wide` takes a whole row. */
export function FormGrid({ children }: { children: React.ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}

FormGrid.Wide = function Wide({ children }: { children: React.ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
};
