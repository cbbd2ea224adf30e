import { Button, Checkbox, Popover } from 'antd';
import { usePreferences } from '../app/preferences.js';
import { defineWords, useWords } from '../app/words.js';
import { hideColumns, type DataColumn } from './data-table.js';
import { Icon } from './icon.js';
import { usePhone } from './use-media.js';

/** Which columns a table shows; remembered in this browser. */
const words = defineWords('column-choice', {
  columns: ['列设置', 'Columns'],
});

/** A text button that opens the list of columns. */
export function ColumnChoice<Row>({ name, columns }: { name: string; columns: readonly DataColumn<Row>[] }) {
  const t = useWords(words);
  const all = usePreferences().hiddenColumns;
  const hidden = all[name] ?? [];
  const choosable = columns.filter((column) => !column.fixed);
  if (usePhone()) return null;
  const list = (
    <Checkbox.Group
      style={{ display: 'grid', gap: 6 }}
      value={choosable.filter((column) => !hidden.includes(column.key)).map((column) => column.key)}
      options={choosable.map((column) => ({ label: column.title, value: column.key }))}
      onChange={(shown) =>
        hideColumns(
          name,
          choosable.filter((column) => !shown.includes(column.key)).map((column) => column.key),
          all,
        )
      }
    />
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button type="link" size="small" icon={<Icon name="gear" />}>
        {t('columns')}
      </Button>
    </Popover>
  );
}
