import { useState } from 'react';
import { Link } from 'react-router';
import { ColumnChoice } from '../../ui/column-choice.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useFilters } from '../../ui/use-filters.js';

interface Row {
  id: string;
  code: string;
  receiver: string;
  supporter: string;
}

const rows: Row[] = Array.from({ length: 8 }, (_, i) => ({ id: String(i), code: `0${41 + i}`, receiver: `示例县${i + 1}人民医院`, supporter: '示例市第二人民医院' }));

const columns: DataColumn<Row>[] = [
  { key: 'code', title: '编号', order: 'code', render: (row) => row.code, fixed: true, phone: 'aside' },
  { key: 'receiver', title: '受援医院', render: (row) => <Link data-row-link to="/parts"><b>{row.receiver}</b></Link>, fixed: true, phone: 'title' },
  { key: 'supporter', title: '支援医院', render: (row) => row.supporter },
  { key: 'state', title: '状态', render: () => <StatusTag tone="ok">帮扶中</StatusTag> },
  { key: 'staff', title: '在岗/下限', align: 'right', render: () => '5 / 5' },
];

export function SampleTable() {
  const [picked, setPicked] = useState<string[]>([]);
  const [order, setOrder] = useState<string>();
  const filters = useFilters(['q', 'city', 'state']);
  return (
    <>
      <div style={{ padding: 12 }}>
        <FilterBar
          filters={filters}
          search={{ key: 'q', placeholder: '医院、编号' }}
          fields={[
            { key: 'city', label: '市州', options: [{ value: '1', label: '示例市' }] },
            { key: 'state', label: '状态', options: [{ value: 'ACTIVE', label: '帮扶中' }] },
          ]}
        >
          <ColumnChoice name="sample" columns={columns} />
        </FilterBar>
      </div>
      <DataTable
        name="sample"
        label="结对"
        columns={columns}
        rows={rows}
        totalCount={58}
        hasNextPage
        onMore={() => undefined}
        order={order}
        onOrder={setOrder}
        selection={{ ids: picked, onChange: setPicked, rowLabel: (row) => row.receiver }}
        empty={<EmptyState title="没有结对" />}
      />
    </>
  );
}
