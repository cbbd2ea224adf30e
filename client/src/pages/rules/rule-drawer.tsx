import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { KeyValues } from '../../ui/key-values.js';
import { Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import { RuleParameters, RuleScreen, RuleState } from './rule-place.js';
import type { RuleRow } from './rules-query.js';

/** One rule in full: what the source says, what holds it, the tests that prove it. */
const words = defineWords('rule-drawer', {
  title: ['规则 {{rule}}', 'Rule {{rule}}'],
  requirement: ['来源要求', 'What the source says'],
  source: ['来源', 'Source'],
  kind: ['类别', 'Kind'],
  area: ['领域', 'Area'],
  state: ['状态', 'State'],
  parameters: ['参数', 'Parameters'],
  mechanism: ['实现', 'Mechanism'],
  screen: ['界面', 'Screen'],
  waits: ['有待', 'Waits for'],
  tests: ['验证用例（发布时通过）', 'Tests that passed when the release was made'],
  test: ['用例', 'Test'],
  file: ['文件', 'File'],
  noTests: ['没有验证用例。', 'No test names this rule.'],
});

export function RuleDrawer({ rule, onClose }: { rule: RuleRow; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <SideDrawer title={t('title', { rule: rule.id })} onClose={onClose} size={640}>
      <Stack>
        <KeyValues
          items={[
            { key: 'state', label: t('state'), value: <RuleState state={rule.state} /> },
            ...(rule.waitsFor ? [{ key: 'waits', label: t('waits'), value: rule.waitsFor }] : []),
            { key: 'requirement', label: t('requirement'), value: rule.requirement },
            { key: 'source', label: t('source'), value: <Link to={`/rules?systems=${rule.system}`} onClick={onClose}>{`${rule.system} ${rule.sourceTitle}`}</Link> },
            { key: 'kind', label: t('kind'), value: label('ruleEnforcement', rule.enforcement) },
            { key: 'area', label: t('area'), value: label('ruleArea', rule.area) },
            { key: 'parameters', label: t('parameters'), value: <RuleParameters rule={rule} /> },
            { key: 'mechanism', label: t('mechanism'), value: rule.mechanism ? <code>{rule.mechanism}</code> : '—' },
            { key: 'screen', label: t('screen'), value: <RuleScreen rule={rule} /> },
          ]}
        />
        {rule.tests.length === 0 ? (
          <p className="muted">{t('noTests')}</p>
        ) : (
          <PlainTable
            label={t('tests')}
            rows={rule.tests}
            rowKey={(test) => `${test.file} ${test.title}`}
            columns={[
              { key: 'test', title: t('test'), render: (test) => test.title },
              { key: 'file', title: t('file'), render: (test) => <code>{test.file}</code> },
            ]}
          />
        )}
      </Stack>
    </SideDrawer>
  );
}
