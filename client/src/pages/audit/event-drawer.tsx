import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { KeyValues } from '../../ui/key-values.js';
import { Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import type { AuditRow } from './audit-query.js';

/** One record of the trail in full: who, when, what changed from what to what. */
const words = defineWords('audit-event', {
  title: ['审计记录', 'Audit record'],
  at: ['时间', 'Time'],
  actor: ['操作人', 'Who'],
  action: ['操作', 'Action'],
  table: ['对象', 'Object'],
  row: ['行', 'Row'],
  request: ['请求编号', 'Request'],
  changes: ['内容', 'Content'],
  field: ['字段', 'Field'],
  before: ['之前', 'Before'],
  after: ['之后', 'After'],
  system: ['系统', 'system'],
});

function asText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The fields that differ; of a new or removed row, and of a mere reading, all that are given. */
function changes({ before, after }: AuditRow): { field: string; before: string; after: string }[] {
  const [old, now] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: asText(old[field]), after: asText(now[field]) }))
    .filter((line) => line.before !== line.after);
}

export function EventDrawer({ event, onClose }: { event: AuditRow; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const lines = changes(event);
  return (
    <SideDrawer title={t('title')} onClose={onClose} size={560}>
      <Stack>
        <KeyValues
          items={[
            { key: 'at', label: t('at'), value: dateTime(event.at) },
            { key: 'actor', label: t('actor'), value: event.actor ?? t('system') },
            { key: 'action', label: t('action'), value: label('auditAction', event.action) },
            { key: 'table', label: t('table'), value: <>{label('auditedTable', event.tableName)} <code className="muted">{event.tableName}</code></> },
            { key: 'row', label: t('row'), value: <Link to={`/audit?rowId=${event.rowId}`} onClick={onClose}>{event.rowId}</Link> },
            { key: 'request', label: t('request'), value: event.requestId || '—' },
          ]}
        />
        {lines.length > 0 && (
          <PlainTable
            label={t('changes')}
            rows={lines}
            rowKey={(line) => line.field}
            columns={[
              { key: 'field', title: t('field'), render: (line) => <code>{line.field}</code> },
              { key: 'before', title: t('before'), render: (line) => <span className="muted">{line.before}</span> },
              { key: 'after', title: t('after'), render: (line) => line.after },
            ]}
          />
        )}
      </Stack>
    </SideDrawer>
  );
}
