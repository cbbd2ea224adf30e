import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingBodiesQuery, PairingBodiesQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';

const PAIRING_BODIES: TypedDocumentNode<PairingBodiesQuery, PairingBodiesQueryVariables> = gql`
  query PairingBodies($pairingId: ID!) {
    pairingBodies(pairingId: $pairingId) {
      id
      orgName
      party
      kind
      name
      documentNo
      phone
      members
    }
  }
`;

/** The leading groups, offices and contacts of both hospitals. */
const words = defineWords('pairing-bodies', {
  title: ['领导小组与办公室', 'Leading groups and offices'],
  fullTime: ['专职', 'full time'],
});

export function PairingBodies({ pairingId }: { pairingId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const { data } = useQuery(PAIRING_BODIES, { variables: { pairingId } });
  if (!data || data.pairingBodies.length === 0) return null;
  const said = (member: string): string => {
    const [part = '', name = '', post = '', fullTime] = member.split('|');
    return [`${label('bodyPart', part)} ${name}`, post, fullTime === 'true' ? t('fullTime') : ''].filter(Boolean).join(' · ');
  };
  return (
    <Panel title={t('title')} extra={<RuleChip ruleId="R-025" />}>
      <KeyValues
        items={data.pairingBodies.map((body) => ({
          key: body.id,
          label: label('party', body.party),
          value: (
            <>
              <b>{body.name}</b>
              <div className="muted">{[body.orgName, body.documentNo, body.phone].filter(Boolean).join(' ')}</div>
              {body.members.map((member) => (
                <div key={member}>{said(member)}</div>
              ))}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
