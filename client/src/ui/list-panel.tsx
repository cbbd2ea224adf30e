import { ColumnChoice } from './column-choice.js';
import { DataTable, type DataTableProps } from './data-table.js';
import { FilterBar, type FilterField } from './filter-bar.js';
import { Panel } from './panel.js';
import type { Filters } from './use-filters.js';

/** A filtered list: filter bar, then the table in its panel (or what stands in for it). */
export function ListPanel<Row extends { id: string }>({ filters, fields, search, failure, columnChoice = true, ...table }: DataTableProps<Row> & {
  filters: Filters;
  fields: readonly FilterField[];
  search?: { key: string; placeholder: string };
  failure?: React.ReactNode;
  columnChoice?: boolean;
}) {
  return (
    <>
      <FilterBar filters={filters} fields={fields} {...(search ? { search } : {})}>
        {columnChoice && <ColumnChoice name={table.name} columns={table.columns} />}
      </FilterBar>
      <Panel flush>{failure || <DataTable {...table} />}</Panel>
    </>
  );
}
