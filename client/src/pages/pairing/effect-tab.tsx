import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { Stack } from '../../ui/panel.js';
import { EffectComparison } from './effect-comparison.js';
import { EffectFindings } from './effect-findings.js';
import { PAIRING_EFFECT } from './effect-query.js';
import { Indicators } from './indicators.js';

/** What a pairing has brought about: its goals against the rules, figures before and after, and what the receiver reported. */
export function EffectTab() {
  const { id = '' } = useParams();
  const query = useQuery(PAIRING_EFFECT, { variables: { id } });
  return (
    <QueryView query={query}>
      {({ pairing, pairingEffect }) => (
        <Stack>
          <EffectFindings years={pairingEffect.years} />
          <EffectComparison effect={pairingEffect} receiverName={pairing.receiverName} />
          <Indicators pairing={pairing} effect={pairingEffect} />
        </Stack>
      )}
    </QueryView>
  );
}
