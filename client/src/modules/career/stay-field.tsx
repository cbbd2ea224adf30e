import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AssignmentState, StayChoicesQuery, StayChoicesQueryVariables } from '../../graphql/generated/types.js';
import { SelectField } from '../../ui/field.js';

/** Which stay something is about. */
const STAY_CHOICES: TypedDocumentNode<StayChoicesQuery, StayChoicesQueryVariables> = gql`
  query StayChoices($states: [AssignmentState!]!) {
    assignments(filter: { states: $states }, first: 200) {
      nodes {
        id
        name
        arrivedOn
        plannedTo
        finishedOn
        team {
          id
          pairing {
            id
            receiverName
          }
        }
      }
    }
  }
`;

const words = defineWords('stay-field', {
  label: ['派驻人员', 'Stay'],
  choose: ['请选择派驻', 'Choose a stay'],
  none: ['没有可选的派驻。', 'There is no such stay.'],
});

export interface StayChoice {
  id: string;
  pairingId: string | null;
}

export function StayField({ states, value, onChange, error }: { states: readonly AssignmentState[]; value: string; onChange: (stay: StayChoice) => void; error?: string | null }) {
  const t = useWords(words);
  const { data } = useQuery(STAY_CHOICES, { variables: { states: [...states] } });
  const stays = data?.assignments.nodes ?? [];
  const choose = (id: string): void => onChange({ id, pairingId: stays.find((stay) => stay.id === id)?.team?.pairing?.id ?? null });
  return (
    <SelectField
      required
      label={t('label')}
      placeholder={t('choose')}
      value={value}
      error={error ?? (data && stays.length === 0 ? t('none') : null)}
      options={stays.map((stay) => ({ value: stay.id, label: `${stay.name} · ${stay.team?.pairing?.receiverName ?? ''} · ${period(stay.arrivedOn ?? '', stay.finishedOn ?? stay.plannedTo)}` }))}
      onChange={(event) => choose(event.target.value)}
    />
  );
}
