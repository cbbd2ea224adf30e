import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { areWhole, NO_TERMS, OrderTermsFields, termsInput } from './order-terms.js';
import { FAILED_EVALUATIONS, ORDER_RECTIFICATION } from './rectification-query.js';

/** A new order: why, what, by when, and from which evaluation it follows. */
const words = defineWords('order-dialog', {
  title: ['责令整改', 'Order to rectify'],
  evaluation: ['关联考核', 'Evaluation'],
  evaluationHint: ['不合格的考核，整改后重新考核', 'not passed; it is done again afterwards'],
  none: ['不关联考核', 'No evaluation'],
  text: ['双方医院和主管部门会收到通知；提交材料前可以撤销。', 'Both hospitals and the administrations are told; it can be withdrawn before any evidence.'],
});

function EvaluationField({ pairingId, value, onChange }: { pairingId: string; value: string; onChange: (id: string) => void }) {
  const t = useWords(words);
  const { data } = useQuery(FAILED_EVALUATIONS, { variables: { pairingId } });
  const found = data?.evaluations.nodes ?? [];
  if (found.length === 0) return null;
  return (
    <FormGrid.Wide>
      <SelectField
        label={t('evaluation')}
        hint={t('evaluationHint')}
        placeholder={t('none')}
        value={value}
        options={found.map((one) => ({ value: one.id, label: `${one.subjectName} ${one.schemeName} ${one.periodFrom} – ${one.periodTo}` }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormGrid.Wide>
  );
}

export function OrderDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const order = useVerb(ORDER_RECTIFICATION, { refetch: ['RectificationsPage'] });
  const [pairingId, setPairingId] = useState('');
  const [evaluationId, setEvaluationId] = useState('');
  const [terms, setTerms] = useState(NO_TERMS);
  const wrong = (path: string) => order.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const data = await order.run({ input: { pairingId, title: terms.title, ...termsInput(terms), ...(evaluationId && { evaluationId }) } });
    const made = data?.orderRectification.rectificationOrder;
    if (made) await navigate(`/rectifications/${made.id}`);
  };
  const choose = (id: string): void => {
    setPairingId(id);
    setEvaluationId('');
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} width={720} running={order.running} disabled={!pairingId || !areWhole(terms)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={order} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <PairingField value={pairingId} onChange={choose} />
      <OrderTermsFields terms={terms} onChange={setTerms} wrong={wrong}>
        {pairingId && <EvaluationField pairingId={pairingId} value={evaluationId} onChange={setEvaluationId} />}
      </OrderTermsFields>
    </FormDialog>
  );
}
