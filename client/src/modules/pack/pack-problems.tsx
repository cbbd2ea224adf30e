import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';

/** What is wrong with a pack: where, what stands there, what is expected. */
export interface PackProblem {
  path: string;
  value: string | null;
  expected: string;
  message: string;
}

const words = defineWords('pack-problems', {
  title: ['不符合要求之处', 'What is wrong'],
  path: ['位置', 'Where'],
  value: ['现为', 'It says'],
  expected: ['应为', 'Expected'],
  missing: ['缺失', 'missing'],
  blank: ['空白', 'blank'],
});

export function PackProblems({ problems }: { problems: readonly PackProblem[] }) {
  const t = useWords(words);
  return (
    <Panel flush tone="bad" title={t('title')} note={String(problems.length)}>
      <PlainTable
        label={t('title')}
        rows={problems}
        rowKey={(problem) => problem.message}
        columns={[
          { key: 'path', title: t('path'), width: '40%', render: (problem) => <code>{problem.path}</code> },
          { key: 'value', title: t('value'), render: (problem) => (problem.value === null || problem.value === '""' ? <span className="muted">{t(problem.value === null ? 'missing' : 'blank')}</span> : <code>{problem.value}</code>) },
          { key: 'expected', title: t('expected'), strong: true, render: (problem) => <b lang="zh">{problem.expected}</b> },
        ]}
      />
    </Panel>
  );
}
