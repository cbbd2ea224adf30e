import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FraudCaseFieldsFragment, LiabilityKind } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PlainButton } from '../../ui/plain-button.js';
import { VERIFY_FRAUD } from './fraud-query.js';

/** A case is verified with everything that follows from it, liability of unit and persons first. */
const words = defineWords('verify-fraud', {
  title: ['认定查实', 'Verify'],
  effects: [
    '一次完成：撤销相关证书，取消当年聘任和晋升资格，按方案禁止晋升，服务时间重新计算，晋升申报终止，登记责任追究，通知各方。',
    'At once: certificates are revoked, the year cancelled, promotion barred by the pack, service recomputed, promotion cases ended, liability recorded, everybody told.',
  ],
  conclusion: ['调查结论', 'Conclusion'],
  liability: ['责任追究 {{no}}', 'Liability {{no}}'],
  kind: ['对象', 'Who'],
  name: ['名称', 'Name'],
  decision: ['处理决定', 'Decision'],
  add: ['增加一条', 'Add'],
});

interface Line {
  kind: LiabilityKind;
  name: string;
  decision: string;
}

export function VerifyFraudDialog({ row, onClose }: { row: FraudCaseFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const verb = useVerb(VERIFY_FRAUD);
  const [conclusion, setConclusion] = useState('');
  const [lines, setLines] = useState<Line[]>([
    { kind: 'UNIT', name: row.pairing?.supporterName ?? '', decision: '' }, { kind: 'PERSONS', name: row.name, decision: '' },
  ]);
  const change = (at: number, line: Partial<Line>): void => setLines(lines.map((one, index) => (index === at ? { ...one, ...line } : one)));
  const written = lines.filter((line) => line.decision.trim() !== '' && line.name.trim() !== '');
  const send = async (): Promise<void> => {
    const data = await verb.run({ input: { fraudCaseId: row.id, revision: row.revision, conclusion, liabilities: written } });
    if (data) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={verb.running} disabled={conclusion.trim() === ''} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <p>
        <b>{row.name}</b> <span className="muted">{t('effects')}</span>
      </p>
      <TextArea required label={t('conclusion')} maxLength={2000} value={conclusion} onChange={(event) => setConclusion(event.target.value)} />
      {lines.map((line, at) => (
        <fieldset key={at} style={{ border: 0, margin: 0, padding: 0 }}>
          <legend><b>{t('liability', { no: at + 1 })}</b></legend>
          <FormGrid>
            <SelectField label={t('kind')} value={line.kind} options={options('liabilityKind')} onChange={(event) => change(at, { kind: event.target.value as LiabilityKind })} />
            <TextField label={t('name')} maxLength={120} value={line.name} onChange={(event) => change(at, { name: event.target.value })} />
            <FormGrid.Wide>
              <TextField label={t('decision')} maxLength={500} value={line.decision} onChange={(event) => change(at, { decision: event.target.value })} />
            </FormGrid.Wide>
          </FormGrid>
        </fieldset>
      ))}
      <PlainButton onClick={() => setLines([...lines, { kind: 'PERSONS', name: '', decision: '' }])}>{t('add')}</PlainButton>
    </FormDialog>
  );
}
