import { useQuery } from '@apollo/client/react';
import { moneyKinds } from '@jiedui/schema/money-words';
import { inLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { yuan } from '@jiedui/schema/yuan';
import { FigureStrip, type Figure } from '../../ui/figure-strip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { Panel } from '../../ui/panel.js';
import { MONEY_SUMS, PASS_THROUGH } from './money-query.js';

/** What the filter comes to: paid to persons, given to the receiver, and the funds; never one sum of all three. */
const words = defineWords('money-totals', {
  label: ['合计', 'Totals'],
  PERSON: ['对个人合计（元）', 'To persons (yuan)'],
  UNIT: ['对受援单位合计（元）', 'To the receiver (yuan)'],
  FUND: ['经费合计（元）', 'Funds (yuan)'],
  entries: ['{{count}} 笔', { one: '{{count}} entry', other: '{{count}} entries' }],
  passThrough: ['上级经费发放', 'Passed-down funds'],
  comma: ['，', ', '],
});

const GROUPS = ['PERSON', 'UNIT', 'FUND'] as const;

export function MoneyTotals({ filter }: { filter: Record<string, unknown> }) {
  const t = useWords(words);
  const label = useLabel();
  const { data, previousData } = useQuery(MONEY_SUMS, { variables: { filter } });
  const pairingId = typeof filter['pairingId'] === 'string' ? filter['pairingId'] : null;
  const passed = useQuery(PASS_THROUGH, { variables: { pairingId: pairingId ?? '' }, skip: pairingId === null });
  const lines = (data ?? previousData)?.moneyTotals ?? [];
  const figures = GROUPS.flatMap((group): Figure[] => {
    const own = lines.filter(({ kind }) => moneyKinds[kind].group === group);
    if (own.length === 0 && group !== 'PERSON') return [];
    return [{
      key: group, label: t(group), value: yuan(own.reduce((sum, { fen }) => sum + BigInt(fen), 0n)), unit: t('entries', { count: own.reduce((sum, { entries }) => sum + Number(entries), 0) }),
      note: own.length > 1 ? own.map(({ kind, fen }) => `${label('moneyKind', kind)} ${yuan(fen)}`).join('，') : undefined,
    }];
  });
  return (
    <>
      <FigureStrip label={t('label')} figures={figures} />
      {(passed.data?.passThrough ?? []).map((finding) => (
        <Panel key={finding.code} title={t('passThrough')}>
          <StatusTag tone={finding.verdict === 'MET' ? 'ok' : 'bad'}>{`${finding.ruleId} ${inLanguage(finding.required, finding.requiredEn)}${t('comma')}${inLanguage(finding.actual, finding.actualEn)}`}</StatusTag> {finding.fix && inLanguage(finding.fix, finding.fixEn)}
        </Panel>
      ))}
    </>
  );
}
