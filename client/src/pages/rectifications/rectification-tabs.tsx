import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** An order and its two papers. */
const words = defineWords('rectification-tabs', {
  label: ['整改的各部分', 'Parts of the order'],
  order: ['整改', 'Order'],
  notice: ['通知书', 'Notice'],
  report: ['整改报告', 'Report'],
});

export function RectificationTabs({ id }: { id: string }) {
  const t = useWords(words);
  const path = `/rectifications/${id}`;
  return (
    <TabLinks
      label={t('label')}
      tabs={[
        { key: 'order', label: t('order'), to: path, end: true },
        { key: 'notice', label: t('notice'), to: `${path}/notice` },
        { key: 'report', label: t('report'), to: `${path}/report` },
      ]}
    />
  );
}
