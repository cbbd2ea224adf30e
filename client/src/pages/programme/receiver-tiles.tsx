import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ProgrammeReceiversQuery, ProgrammeReceiversQueryVariables } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { TileGrid } from '../../ui/tile-grid.js';

const PROGRAMME_RECEIVERS: TypedDocumentNode<ProgrammeReceiversQuery, ProgrammeReceiversQueryVariables> = gql`
  query ProgrammeReceivers($id: ID!) {
    receivers(filter: { programmeId: $id }) {
      id
      divisionCode
      divisionName
      pairings
      active
    }
  }
`;

/** The programme on its area: a tile for each county with its pairings. */
const words = defineWords('receiver-tiles', {
  title: ['受援地区', 'Where the receivers are'],
  note: ['{{counties}} 个县区，{{receivers}} 家受援单位', '{{receivers}} receivers in {{counties}} counties'],
  label: ['每个县区一格：受援单位数 / 结对数', 'one tile for each county: receivers / pairings'],
  text: ['{{receivers}} 家 / {{pairings}} 对', '{{receivers}} / {{pairings}}'],
});

export function ReceiverTiles({ programmeId }: { programmeId: string }) {
  const t = useWords(words);
  const { may } = useSession();
  const { data } = useQuery(PROGRAMME_RECEIVERS, { variables: { id: programmeId }, skip: !may('oversight.read') });
  if (!data || data.receivers.length === 0) return null;
  const counties = new Map<string, { name: string; receivers: number; pairings: number }>();
  for (const row of data.receivers) {
    const known = counties.get(row.divisionCode) ?? { name: row.divisionName, receivers: 0, pairings: 0 };
    counties.set(row.divisionCode, { ...known, receivers: known.receivers + 1, pairings: known.pairings + row.pairings });
  }
  const tiles = [...counties].sort(([a], [b]) => a.localeCompare(b)).map(([code, county]) => ({
    key: code, label: county.name, value: county.pairings, text: t('text', { receivers: county.receivers, pairings: county.pairings }),
    to: `/pairings?programmeId=${programmeId}&divisionCode=${code}`,
  }));
  return (
    <Panel title={t('title')} note={t('note', { counties: counties.size, receivers: data.receivers.length })}>
      <TileGrid label={t('label')} tiles={tiles} />
    </Panel>
  );
}
