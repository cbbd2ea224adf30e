import { useQuery } from '@apollo/client/react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { EmptyState } from '../../ui/states.js';
import { TRAINEE_QUOTA } from './trainees-query.js';

/** What the pack asks of one pairing's study in a year, with its numbers. */
const words = defineWords('trainee-quota', {
  title: ['{{year}} 年进修要求', 'Study required in {{year}}'],
  none: ['方案没有进修要求', 'The pack asks for no study'],
  noneText: ['仍可登记进修，用于统计。', 'Study can still be recorded.'],
});

export function QuotaPanel({ pairingId, year }: { pairingId: string; year: number | null }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const of = year ?? Number(dayOf(viewer.businessNow).slice(0, 4));
  const query = useQuery(TRAINEE_QUOTA, { variables: { pairingId, year: of }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query}>
      {({ traineeQuota, pairing }) => (
        <RuleBook code={pairing.packCode} version={pairing.packVersion}>
          <RulesPanel findings={traineeQuota.findings} title={t('title', { year: of })} empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>} />
        </RuleBook>
      )}
    </QueryView>
  );
}
