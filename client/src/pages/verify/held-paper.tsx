import type { Paper } from '@jiedui/schema/paper';
import { defineWords, useWords } from '../../app/words.js';
import { Panel, Stack } from '../../ui/panel.js';
import { TextDifference } from '../../ui/text-difference.js';
import { heldDifferences, recordedCells } from './held-differences.js';

/** Where the file in somebody’s hands differs from the record: the altered words, item by item. */
const words = defineWords('held-paper', {
  title: ['所持文件与登记内容不同之处', 'Where the file differs from the record'],
  count: ['{{count}} 处', { one: '{{count}} place', other: '{{count}} places' }],
  held: ['所持文件', 'The file'],
  recorded: ['登记内容', 'On record'],
  same: ['逐项文字与登记一致；改动在页脚、格式或看不见的内容里。', 'Item by item the words are those on record; the change is in the foot, the format or in what cannot be seen.'],
  more: ['另有 {{count}} 处', { one: 'and {{count}} more', other: 'and {{count}} more' }],
});

const SHOWN = 20;

export function HeldPaper({ paper, cells }: { paper: Paper; cells: readonly string[] }) {
  const t = useWords(words);
  const found = heldDifferences(recordedCells(paper), cells);
  return (
    <Panel tone="bad" title={t('title')} {...(found.length > 0 ? { note: t('count', { count: found.length }) } : {})}>
      {found.length === 0 ? (
        <p>{t('same')}</p>
      ) : (
        <Stack>
          {found.slice(0, SHOWN).map(({ label, held, recorded }, at) => (
            <TextDifference key={at} lang="zh-CN" label={label} before={held} after={recorded} beforeTitle={t('held')} afterTitle={t('recorded')} />
          ))}
          {found.length > SHOWN && <p className="muted">{t('more', { count: found.length - SHOWN })}</p>}
        </Stack>
      )}
    </Panel>
  );
}
