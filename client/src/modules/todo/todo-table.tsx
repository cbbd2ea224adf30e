import { useRef } from 'react';
import { Link } from 'react-router';
import { shortDateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TodoRowFragment } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { useRowKeys } from '../../ui/use-row-keys.js';
import { subjectAddress } from '../addresses.js';
import { Deadline } from '../deadline.js';
import { useLabel } from '../labels.js';

/** To-dos: object bold, context grey, deadline as date and state; J, K and Enter move through them. */
const words = defineWords('todo-table', {
  label: ['待办', 'To do'],
  kind: ['类型', 'Kind'],
  matter: ['事项', 'Matter'],
  from: ['来自', 'From'],
  arrived: ['到达', 'Arrived'],
  due: ['期限', 'Due'],
});

export function TodoTable({ rows }: { rows: readonly TodoRowFragment[] }) {
  const t = useWords(words);
  const label = useLabel();
  const area = useRef<HTMLDivElement>(null);
  useRowKeys(area);
  return (
    <div ref={area}>
      <PlainTable
        label={t('label')}
        rows={rows}
        rowKey={(row) => `${row.id}-${row.kind}`}
        columns={[
          { key: 'kind', title: t('kind'), render: (row) => <span className="muted nowrap">{label('todoKind', row.kind)}</span> },
          {
            key: 'matter',
            title: t('matter'),
            render: (row) => (
              <>
                <Link data-row-link to={subjectAddress(row.subject, row.subjectKey)}>
                  <b>{row.title}</b>
                </Link>{' '}
                <span className="muted">{row.context}</span>
              </>
            ),
          },
          { key: 'from', title: t('from'), width: '22%', render: (row) => row.sender || '—' },
          { key: 'arrived', title: t('arrived'), render: (row) => <span className="nowrap">{shortDateTime(row.createdAt)}</span> },
          { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} short /> },
        ]}
      />
    </div>
  );
}
