import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AssignableProgrammesQuery, AssignableProgrammesQueryVariables, NeedFieldsFragment } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';
import { isAllowed } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { ASSIGN_PAIRING } from '../programme/programme-query.js';

const ASSIGNABLE_PROGRAMMES: TypedDocumentNode<AssignableProgrammesQuery, AssignableProgrammesQueryVariables> = gql`
  query AssignableProgrammes {
    programmes(filter: { states: [DRAFT, PUBLISHED] }, first: 100) {
      nodes {
        id
        name
        code
        availableActions {
          ...ActionFields
        }
      }
    }
  }
  ${ACTION_FIELDS}
`;

/** Puts the chosen hospital and the receiver of a need together, in one of the commission's programmes. */
const words = defineWords('assign-from-need', {
  title: ['指派结对', 'Assign a pairing'],
  save: ['指派', 'Assign'],
  programme: ['方案', 'Programme'],
  choose: ['请选择', 'choose'],
  none: ['还没有可指派的方案，请先新建方案。', 'There is no programme to assign in; create one first.'],
  text: ['{{supporter}} → {{receiver}}。发布前为“拟结对”，可以撤回。', '{{supporter}} → {{receiver}}. Only proposed before publishing; it can be withdrawn.'],
});

export function AssignFromNeed({ need, supporter, onClose }: { need: NeedFieldsFragment; supporter: { name: string; uscc: string }; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState('');
  const { data } = useQuery(ASSIGNABLE_PROGRAMMES);
  const assign = useVerb(ASSIGN_PAIRING, { refetch: ['NeedPage', 'SupporterCandidates'] });
  const programmes = (data?.programmes.nodes ?? []).filter((one) => isAllowed(one.availableActions, 'assignPairing'));
  const save = async (): Promise<void> => {
    const done = await assign.run({ input: { programmeId: chosen, supporterUscc: supporter.uscc, receiverUscc: need.receiverUscc } });
    if (!done) return;
    onClose();
    await navigate(`/programmes/${chosen}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={assign.running} disabled={!chosen} width={480} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={assign} action={t('title')} />
      <p>{t('text', { supporter: supporter.name, receiver: need.receiverName })}</p>
      {data && programmes.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <SelectField required label={t('programme')} placeholder={t('choose')} value={chosen} options={programmes.map((one) => ({ value: one.id, label: `${one.name} ${one.code}` }))} onChange={(event) => setChosen(event.target.value)} />
      )}
    </FormDialog>
  );
}
