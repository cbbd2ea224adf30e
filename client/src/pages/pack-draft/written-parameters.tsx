import { isParameterKey, kindOf, parameterKeys } from '@jiedui/schema/parameters/catalogue';
import { parameterGroups } from '@jiedui/schema/parameters/kind';
import { showCondition, type Condition } from '@jiedui/schema/policy-condition';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import { shown } from '../../modules/pack/pack-ref.js';
import type { PackProblem } from '../../modules/pack/pack-problems.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ParameterDialog } from './parameter-dialog.js';
import { problemsAt, type WrittenPack, type WrittenParameter } from './written.js';
import styles from '../../modules/pack/pack.module.css';

/** The parameters that the draft states itself. */
const words = defineWords('written-parameters', {
  title: ['参数', 'Parameters'],
  count: ['{{count}} 项', { one: '{{count}} parameter', other: '{{count}} parameters' }],
  search: ['参数、规则编号', 'Parameter or rule'],
  parameter: ['参数', 'Parameter'],
  value: ['取值', 'Value'],
  rule: ['规则', 'Rule'],
  clause: ['条文', 'Clause'],
  state: ['校验', 'Check'],
  good: ['符合', 'good'],
  wrong: ['{{count}} 处不符', '{{count}} wrong'],
  act: ['操作', 'Act'],
  edit: ['修改', 'Edit'],
  editOne: ['修改 {{name}}', 'Edit {{name}}'],
  remove: ['删除', 'Remove'],
  removeOne: ['删除 {{name}}', 'Remove {{name}}'],
  add: ['增加参数', 'Add a parameter'],
  none: ['还没有参数', 'No parameters yet'],
  noneText: ['从严扩展只写与上级不同之处；其余照上级执行。', 'An extension states only what differs from its parent; the rest is inherited.'],
});

interface Line {
  index: number;
  parameter: WrittenParameter;
  name: string;
  group: string;
  value: string;
  condition: string | null;
  problems: readonly PackProblem[];
}

function valueText(parameter: WrittenParameter, english: boolean): string {
  if (isParameterKey(parameter.key)) {
    const kind = kindOf(parameter.key);
    const parsed = kind.value.safeParse(parameter.value);
    if (parsed.success) return shown(english, kind.show(parsed.data as never).zh, kind.show(parsed.data as never).en);
  }
  return JSON.stringify(parameter.value);
}

function linesOf(pack: WrittenPack, problems: readonly PackProblem[], english: boolean): Line[] {
  const lines = pack.parameters.map((parameter, index): Line => {
    const kind = isParameterKey(parameter.key) ? kindOf(parameter.key) : null;
    return {
      index, parameter, problems: problemsAt(problems, index), value: valueText(parameter, english),
      name: kind ? shown(english, kind.label.zh, kind.label.en) : parameter.key,
      group: kind ? shown(english, parameterGroups[kind.group].zh, parameterGroups[kind.group].en) : '',
      condition: showCondition(parameter.when as Condition | undefined, english ? 'en' : 'zh'),
    };
  });
  const order = (line: Line): number => (isParameterKey(line.parameter.key) ? parameterKeys.indexOf(line.parameter.key) : -1);
  return lines.sort((a, b) => order(a) - order(b) || a.index - b.index);
}

function Check({ problems }: { problems: readonly PackProblem[] }) {
  const t = useWords(words);
  if (problems.length === 0) return <span className="nowrap"><StatusTag tone="ok">{t('good')}</StatusTag></span>;
  return (
    <>
      <span className="nowrap"><StatusTag tone="bad">{t('wrong', { count: problems.length })}</StatusTag></span>
      {problems.map((problem) => <span key={problem.message} className={styles.case} lang="zh">{problem.path.replace(/^parameters\[\d+\]〈[^〉]*〉\.?/, '')} {problem.expected}</span>)}
    </>
  );
}

export interface WrittenParametersProps {
  pack: WrittenPack;
  problems: readonly PackProblem[];
  editable: boolean;
  onChange: (parameters: WrittenParameter[]) => void;
}

export function WrittenParameters({ pack, problems, editable, onChange }: WrittenParametersProps) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const lines = linesOf(pack, problems, english).filter((line) => [line.name, line.parameter.key, line.parameter.id, line.parameter.ruleId].join(' ').toLowerCase().includes(search.trim().toLowerCase()));
  const apply = (parameter: WrittenParameter): void => {
    onChange(editing === 'new' || editing === null ? [...pack.parameters, parameter] : pack.parameters.with(editing, parameter));
    setEditing(null);
  };
  const called = (line: Line): string => [line.name, line.parameter.id, line.condition].filter(Boolean).join(' ');
  return (
    <Panel
      flush
      title={t('title')}
      note={t('count', { count: pack.parameters.length })}
      extra={
        <>
          <TextField hideLabel label={t('search')} placeholder={t('search')} type="search" icon={<Icon name="search" />} value={search} onChange={(event) => setSearch(event.target.value)} />
          {editable && <Button type="primary" onClick={() => setEditing('new')}>{t('add')}</Button>}
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={lines}
          rowKey={(line) => String(line.index)}
          columns={[
            {
              key: 'parameter', title: t('parameter'), width: '34%',
              render: (line) => (
                <>
                  <span className="muted">{line.group}</span> {line.name} <code className={styles.key}>{[line.parameter.key, line.parameter.id].filter(Boolean).join(' · ')}</code>
                  {line.condition && <span className={styles.case}>{line.condition}</span>}
                </>
              ),
            },
            { key: 'value', title: t('value'), strong: true, render: (line) => <b>{line.value}</b> },
            { key: 'rule', title: t('rule'), render: (line) => [line.parameter.ruleId, ...(line.parameter.alsoRules ?? [])].join('、') },
            { key: 'clause', title: t('clause'), render: (line) => <span className="muted" lang="zh">{[line.parameter.clause?.article, line.parameter.clause?.gist].filter(Boolean).join(' ') || '—'}</span> },
            { key: 'state', title: t('state'), render: (line) => <Check problems={line.problems} /> },
            ...(editable
              ? [{
                  key: 'act', title: t('act'),
                  render: (line: Line) => (
                    <span className="nowrap">
                      <Button size="small" aria-label={t('editOne', { name: called(line) })} onClick={() => setEditing(line.index)}>{t('edit')}</Button>{' '}
                      <Button size="small" aria-label={t('removeOne', { name: called(line) })} onClick={() => onChange(pack.parameters.toSpliced(line.index, 1))}>{t('remove')}</Button>
                    </span>
                  ),
                }]
              : []),
          ]}
        />
      )}
      {editing !== null && (
        <ParameterDialog parameter={editing === 'new' ? null : (pack.parameters[editing] ?? null)} basis={pack.basis} parent={pack.extends} onApply={apply} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}
