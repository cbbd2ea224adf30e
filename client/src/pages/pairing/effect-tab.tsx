import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { Stack } from '../../ui/panel.js';
import { EffectComparison } from './effect-comparison.js';
import { EffectFindings } from './effect-findings.js';
import { PAIRING_EFFECT } from './effect-query.js';
import { Indicators } from './indicators.js';

const PAGE = 50;

/** What a pairing has brought about: its goals against the rules, figures before and after, and what the receiver reported. */
export function EffectTab() {
  const { id = '' } = useParams();
  const [first, setFirst] = useState(PAGE);
  const query = useQuery(PAIRING_EFFECT, { variables: { id, first } });
  return (
    <QueryView query={query}>
      {({ pairing, pairingEffect, receiverIndicators }) => (
        <Stack>
          <EffectFindings years={pairingEffect.years} />
          <EffectComparison effect={pairingEffect} receiverName={pairing.receiverName} />
          <Indicators pairing={pairing} effect={pairingEffect} rows={receiverIndicators.nodes} total={receiverIndicators.totalCount} onMore={() => setFirst(first + PAGE)} />
        </Stack>
      )}
    </QueryView>
  );
}
