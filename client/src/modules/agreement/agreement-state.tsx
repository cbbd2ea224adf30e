import { defineWords, useWords } from '../../app/words.js';
import { State } from '../state.js';

/** State of an agreement with how far the sealing is, and whether it is late. */
const words = defineWords('agreement-state', {
  parties: ['{{sealed}} / {{all}} 方', '{{sealed}} of {{all}}'],
  late: ['逾期', 'late'],
});

export interface AgreementStanding {
  state: string;
  late: boolean;
  overdue: boolean;
  sealedCount: number;
  partyCount: number;
}

/** "签署中 2 / 3 方", red when its deadline has passed. */
export function AgreementState({ agreement, variant = 'plain' }: { agreement: AgreementStanding; variant?: 'plain' | 'tag' }) {
  const t = useWords(words);
  const parts = [
    agreement.state === 'SIGNING' ? t('parties', { sealed: agreement.sealedCount, all: agreement.partyCount }) : '',
    agreement.late || agreement.overdue ? t('late') : '',
  ];
  return (
    <State
      list="agreement"
      code={agreement.state}
      variant={variant}
      tone={agreement.overdue ? 'bad' : agreement.late ? 'warn' : undefined}
      suffix={parts.filter(Boolean).join(' · ')}
    />
  );
}
