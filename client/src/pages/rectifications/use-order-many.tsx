import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { PlainButton } from '../../ui/plain-button.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import type { OrderTarget } from './order-many-dialog.js';
import { WITHDRAW_ORDERS } from './order-many-query.js';

/** Orders for what is selected in a list, and the way back. */
const words = defineWords('order-many', {
  order: ['责令整改 {{count}} 份', { one: 'Give {{count}} order', other: 'Give {{count}} orders' }],
  given: ['已下达 {{count}} 份整改。', { one: '{{count}} order given.', other: '{{count}} orders given.' }],
  withdrawn: ['已撤销 {{count}} 份整改。', { one: '{{count}} order withdrawn.', other: '{{count}} orders withdrawn.' }],
  list: ['查看整改', 'See the orders'],
  undo: ['撤销', 'Withdraw'],
  undoTitle: ['撤销整改 {{count}} 份', { one: 'Withdraw {{count}} order', other: 'Withdraw {{count}} orders' }],
  undoObject: ['刚下达的 {{count}} 份整改', { one: 'The order just given', other: 'The {{count}} orders just given' }],
  undoText: ['撤销后仍留在列表中，双方医院会收到通知。', 'They stay listed; both hospitals are told.'],
  reason: ['理由', 'Reason'],
});

const OrderManyDialog = lazy(async () => ({ default: (await import('./order-many-dialog.js')).OrderManyDialog }));

/** What was given last, and whether it was taken back. */
interface Given {
  readonly ids: readonly string[];
  readonly withdrawn: boolean;
}

/** `action` is the button for the selection, null where nothing in it can be ordered; `outcome` what came of it. */
export function useOrderMany(targets: readonly OrderTarget[], onDone: () => void): { action: React.ReactNode; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const withdraw = useVerb(WITHDRAW_ORDERS);
  const [ordering, setOrdering] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const count = given?.ids.length ?? 0;
  const settle = (ids: string[]): void => {
    setOrdering(false);
    setGiven({ ids, withdrawn: false });
    onDone();
  };
  const undo = async (ids: readonly string[]): Promise<void> => {
    const title = t('undoTitle', { count });
    const said = await ask({ title, object: t('undoObject', { count }), consequence: t('undoText'), okText: title, danger: true, reason: { label: t('reason') } });
    if (said && (await withdraw.run({ input: { orderIds: [...ids], reason: said.reason } }))) setGiven({ ids, withdrawn: true });
  };
  return {
    action: targets.length > 0 && (
      <Button type="primary" size="small" onClick={() => setOrdering(true)}>
        {t('order', { count: targets.length })}
      </Button>
    ),
    outcome: (
      <>
        <VerbOutcome verb={withdraw} action={t('undoTitle', { count })} />
        {given && (
          <ReasonStrip
            tone="ok"
            icon="check"
            action={
              <>
                <Link to="/rectifications">{t('list')}</Link>
                {!given.withdrawn && <PlainButton onClick={() => void undo(given.ids)}>{t('undo')}</PlainButton>}
              </>
            }
          >
            {t(given.withdrawn ? 'withdrawn' : 'given', { count })}
          </ReasonStrip>
        )}
        {ordering && (
          <Suspense>
            <OrderManyDialog targets={targets} onDone={settle} onClose={() => setOrdering(false)} />
          </Suspense>
        )}
      </>
    ),
  };
}
