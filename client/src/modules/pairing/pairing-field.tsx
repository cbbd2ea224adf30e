import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingChoicesQuery, PairingChoicesQueryVariables } from '../../graphql/generated/types.js';
import { SelectField } from '../../ui/field.js';

/** Which active pairing something is for. */
const PAIRING_CHOICES: TypedDocumentNode<PairingChoicesQuery, PairingChoicesQueryVariables> = gql`
  query PairingChoices {
    pairings(filter: { states: [ACTIVE] }, order: CODE, first: 100) {
      nodes {
        id
        code
        supporterName
        receiverName
      }
      totalCount
    }
  }
`;

const words = defineWords('pairing-field', {
  label: ['结对', 'Pairing'],
  choose: ['请选择帮扶中的结对', 'Choose an active pairing'],
  none: ['没有帮扶中的结对；协议生效后才能办理。', 'No active pairing; an agreement must be in force first.'],
});

/** The active pairings as the options of a choice. */
export function usePairingOptions(): { value: string; label: string }[] {
  const { data } = useQuery(PAIRING_CHOICES);
  return (data?.pairings.nodes ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.supporterName} → ${one.receiverName}` }));
}

export function PairingField({ value, onChange, error }: { value: string; onChange: (id: string) => void; error?: string | null }) {
  const t = useWords(words);
  const { data } = useQuery(PAIRING_CHOICES);
  const pairings = data?.pairings.nodes ?? [];
  return (
    <SelectField
      required
      label={t('label')}
      placeholder={t('choose')}
      value={value}
      error={error ?? (data && pairings.length === 0 ? t('none') : null)}
      options={pairings.map((one) => ({ value: one.id, label: `${one.code} ${one.supporterName} → ${one.receiverName}` }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
