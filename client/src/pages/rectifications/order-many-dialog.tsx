import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { areWhole, NO_TERMS, OrderTermsFields, termsInput } from './order-terms.js';
import { ORDER_RECTIFICATIONS } from './order-many-query.js';

/** The same order to several at once; each is an order of its own afterwards. */
const words = defineWords('order-many-dialog', {
  title: ['责令整改 {{count}} 份', { one: 'Give {{count}} order', other: 'Give {{count}} orders' }],
  text: [
    '每个对象一份整改，各自编号、提交材料和办结；有一份不能下达则全部不下达。双方医院和主管部门会收到通知；提交材料前可以撤销。',
    'Each gets an order of its own with its own number, evidence and end; all are given or none. Both hospitals and the administrations are told; they can be withdrawn before any evidence.',
  ],
  more: ['另有 {{count}} 个', { one: 'and {{count}} more', other: 'and {{count}} more' }],
  targets: ['整改对象', 'Who is ordered'],
});

export interface OrderTarget {
  readonly pairingId: string;
  readonly evaluationId?: string;
  /** What the dialog lists. */
  readonly label: string;
  /** Stands behind the matter in the order's title, where several of one pairing would be called alike. */
  readonly about?: string;
}

const SHOWN = 8;
const LONGEST_TITLE = 60;

export function OrderManyDialog({ targets, onDone, onClose }: { targets: readonly OrderTarget[]; onDone: (orderIds: string[]) => void; onClose: () => void }) {
  const t = useWords(words);
  const order = useVerb(ORDER_RECTIFICATIONS);
  const [terms, setTerms] = useState(NO_TERMS);
  const title = t('title', { count: targets.length });
  const wrong = (path: string) => order.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const matter = terms.title.trim();
    const named = targets.map(({ pairingId, evaluationId, about }) => ({ pairingId, title: (about ? `${matter}：${about}` : matter).slice(0, 100), ...(evaluationId && { evaluationId }) }));
    const data = await order.run({ input: { targets: named, ...termsInput(terms) } });
    if (data) onDone((data.orderRectifications.rectificationOrders ?? []).map(({ id }) => id));
  };
  return (
    <FormDialog title={title} okText={title} width={720} running={order.running} disabled={!areWhole(terms)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={order} action={title} />
      <p className="muted">{t('text')}</p>
      <ul aria-label={t('targets')} style={{ margin: 0, paddingInlineStart: 20, listStyle: 'disc' }}>
        {targets.slice(0, SHOWN).map(({ pairingId, evaluationId, label }) => (
          <li key={`${pairingId} ${evaluationId ?? ''}`}>{label}</li>
        ))}
        {targets.length > SHOWN && <li className="muted">{t('more', { count: targets.length - SHOWN })}</li>}
      </ul>
      <OrderTermsFields terms={terms} onChange={setTerms} wrong={wrong} longestTitle={LONGEST_TITLE} />
    </FormDialog>
  );
}
