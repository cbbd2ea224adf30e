import styles from './form-grid.module.css';

/** Fields side by side where there is room, five in a row if `narrow`; `FormGrid.Wide` takes a whole row. */
export function FormGrid({ children, narrow = false }: { children: React.ReactNode; narrow?: boolean }) {
  return (
    <div className={styles.grid} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}

FormGrid.Wide = function Wide({ children }: { children: React.ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
};
