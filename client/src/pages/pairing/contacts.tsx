import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ContactPartyFragment, SetPairingContactMutation, SetPairingContactMutationVariables } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';

export const CONTACT_PARTY = gql`
  fragment ContactParty on PairingParty {
    id
    kind
    orgId
    name
    dedicatedDepartment
    contactName
    leaderName
  }
`;

const SET_CONTACT: TypedDocumentNode<SetPairingContactMutation, SetPairingContactMutationVariables> = gql`
  mutation SetPairingContact($input: PairingContactInput!) {
    setPairingContact(input: $input) {
      pairing {
        id
        revision
        parties {
          ...ContactParty
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CONTACT_PARTY}
  ${PROBLEM_FIELDS}
`;

const words = defineWords('pairing-contacts', {
  title: ['联系人', 'Contacts'],
  none: ['未指定联系人', 'no contact named'],
  name: ['指定本单位联系人', 'Name our contact'],
  department: ['专责部门', 'Department in charge'],
  person: ['联系人', 'Contact'],
  leader: ['分管领导', 'Leader in charge'],
  save: ['保存', 'Save'],
});

function ContactDialog({ pairingId, party, onClose }: { pairingId: string; party: ContactPartyFragment; onClose: () => void }) {
  const t = useWords(words);
  const set = useVerb(SET_CONTACT);
  const [form, setForm] = useState({ dedicatedDepartment: party.dedicatedDepartment, contactName: party.contactName, leaderName: party.leaderName });
  const save = async (): Promise<void> => {
    if (await set.run({ input: { pairingId, ...form } })) onClose();
  };
  return (
    <FormDialog
      title={t('name')}
      okText={t('save')}
      running={set.running}
      disabled={!form.dedicatedDepartment.trim() || !form.contactName.trim()}
      width={440}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <VerbOutcome verb={set} action={t('name')} />
      <TextField required label={t('department')} maxLength={60} value={form.dedicatedDepartment} onChange={(event) => setForm({ ...form, dedicatedDepartment: event.target.value })} />
      <TextField label={t('leader')} maxLength={40} value={form.leaderName} onChange={(event) => setForm({ ...form, leaderName: event.target.value })} />
      <TextField required label={t('person')} maxLength={40} value={form.contactName} onChange={(event) => setForm({ ...form, contactName: event.target.value })} />
    </FormDialog>
  );
}

/** Who to turn to at each party; a party names its own department and person. */
export function Contacts({ pairingId, parties }: { pairingId: string; parties: readonly ContactPartyFragment[] }) {
  const t = useWords(words);
  const label = useLabel();
  const { acting } = useSession();
  const [naming, setNaming] = useState(false);
  const own = parties.find((party) => party.orgId === acting.organizationId);
  return (
    <Panel
      title={t('title')}
      extra={<RuleChip ruleId="R-253" />}
      foot={
        own && (
          <Button size="small" onClick={() => setNaming(true)}>
            {t('name')}
          </Button>
        )
      }
    >
      <KeyValues
        items={parties.map((party) => ({
          key: party.id,
          label: label('party', party.kind),
          value: (
            <>
              {party.name}
              <div className="muted">{[party.leaderName, party.dedicatedDepartment, party.contactName].filter(Boolean).join(' ') || t('none')}</div>
            </>
          ),
        }))}
      />
      {naming && own && <ContactDialog pairingId={pairingId} party={own} onClose={() => setNaming(false)} />}
    </Panel>
  );
}
