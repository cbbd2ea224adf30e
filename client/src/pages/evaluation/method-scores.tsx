import { Button } from 'antd';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment, ScoreMethod } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable, type PlainColumn } from '../../ui/plain-table.js';
import { SAVE_METHOD_SCORES } from './evaluation-result-query.js';

/** Self, mutual and spot scores beside the one that counts: each filled by its own side, all before the sheet is signed. */
const words = defineWords('method-scores', {
  title: ['自评、互评、抽评', 'Self, mutual and spot scores'],
  note: ['与计分分开保存，签署前须齐全', 'kept beside the counted score; all are needed before it is signed'],
  item: ['项目', 'Item'],
  counted: ['计分', 'Counted'],
  fill: ['填写{{method}}', 'Fill in: {{method}}'],
  scoreOf: ['{{item}} {{method}}', '{{item}}: {{method}}'],
  full: ['满分 {{marks}}', 'of {{marks}}'],
  by: ['由{{who}}填写', 'by {{who}}'],
});

type Item = EvaluationPageFieldsFragment['items'][number];

const FIELDS = { SELF: ['selfScore', 'selfBy'], PEER: ['peerScore', 'peerBy'], SPOT: ['spotScore', 'spotBy'] } as const;
const ACTIONS = { SELF: 'saveSelfScores', PEER: 'savePeerScores', SPOT: 'saveSpotScores' } as const;

function MethodDialog({ evaluation, method, onClose }: { evaluation: EvaluationPageFieldsFragment; method: ScoreMethod; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const word = label('scoreMethod', method);
  const [points, setPoints] = useState<Record<string, string>>(() => Object.fromEntries(evaluation.items.map((item) => [item.code, item[FIELDS[method][0]] ?? ''])));
  const verb = useVerb(SAVE_METHOD_SCORES);
  const save = async (): Promise<void> => {
    const items = evaluation.items.map(({ code }) => ({ code, score: points[code]?.trim() || null }));
    if (await verb.run({ input: { evaluationId: evaluation.id, revision: evaluation.revision, method, items } })) onClose();
  };
  return (
    <FormDialog title={t('fill', { method: word })} okText={t('fill', { method: word })} running={verb.running} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('fill', { method: word })} />
      {evaluation.items.map((item) => (
        <TextField
          key={item.id}
          label={t('scoreOf', { item: item.name, method: word })}
          inputMode="decimal"
          maxLength={14}
          placeholder={t('full', { marks: item.fullMarks })}
          value={points[item.code] ?? ''}
          error={verb.problems.find((one) => one.path === `items.${item.code}.score`)?.message ?? null}
          onChange={(event) => setPoints({ ...points, [item.code]: event.target.value })}
        />
      ))}
    </FormDialog>
  );
}

export function MethodScores({ evaluation }: { evaluation: EvaluationPageFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const [filling, setFilling] = useState<ScoreMethod | null>(null);
  if (evaluation.methods.length === 0) return null;
  const who = (method: ScoreMethod): string => evaluation.items.find((item) => item[FIELDS[method][1]])?.[FIELDS[method][1]] ?? '';
  const columns: PlainColumn<Item>[] = [
    { key: 'item', title: t('item'), strong: true, render: (item) => item.name },
    ...evaluation.methods.map((method): PlainColumn<Item> => ({ key: method, title: label('scoreMethod', method), align: 'right', render: (item) => item[FIELDS[method][0]] ?? '—' })),
    { key: 'counted', title: t('counted'), align: 'right', render: (item) => item.score ?? '—' },
  ];
  const open = evaluation.methods.filter((method) => evaluation.availableActions.some(({ name, allowed }) => name === ACTIONS[method] && allowed));
  return (
    <Panel
      flush
      title={t('title')}
      note={t('note')}
      foot={
        <>
          <span>{evaluation.methods.flatMap((method) => (who(method) ? [`${label('scoreMethod', method)} ${t('by', { who: who(method) })}`] : [])).join('；')}</span>
          <span style={{ display: 'flex', gap: 8 }}>
            {open.map((method) => (
              <Button key={method} onClick={() => setFilling(method)}>
                {t('fill', { method: label('scoreMethod', method) })}
              </Button>
            ))}
          </span>
        </>
      }
    >
      <PlainTable label={t('title')} rows={evaluation.items} rowKey={(item) => item.id} columns={columns} />
      {filling && <MethodDialog evaluation={evaluation} method={filling} onClose={() => setFilling(null)} />}
    </Panel>
  );
}
