import { checkUscc } from '@jiedui/schema/uscc';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { Candidates } from '../../modules/need/candidates.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { CheckField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import type { PairingHead } from './pairing-header.js';
import { CHANGE_COUNTERPART, TERMINATE_PAIRING } from './pairing-verbs.js';

/** Ends a pairing, or ends it and proposes another supporter for its receiver. */
const words = defineWords('pairing-end', {
  terminate: ['终止结对', 'Terminate'],
  change: ['调整结对', 'Change the counterpart'],
  terminateText: [
    '结对终止，协议随之终止（未生效的作废），支援医院不再计入受援单位的队伍；记录保留。不能撤销。',
    'The pairing ends and its agreement with it; the supporter counts no more for the receiver; records stay. This cannot be undone.',
  ],
  changeText: [
    '现结对终止，同时为受援单位拟定新的支援医院（“拟结对”，须确认指派）。',
    'The present pairing ends and another supporter is proposed for the receiver; it must be confirmed.',
  ],
  supporter: ['新支援医院统一社会信用代码', 'Code of the new supporting hospital'],
  candidates: ['可选支援医院', 'Possible supporters'],
  reason: ['理由', 'Reason'],
  reasonHint: ['双方都会看到', 'both hospitals will see it'],
  approve: ['帮扶目标尚未达成，主办卫生健康委批准', 'Goals are open; the owning commission approves'],
});

export function EndDialog({ pairing, kind, onClose }: { pairing: PairingHead; kind: 'terminate' | 'change'; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const refetch = ['PairingHeader', 'PairingOverview', 'PairingGoals'];
  const terminate = useVerb(TERMINATE_PAIRING, { refetch });
  const change = useVerb(CHANGE_COUNTERPART, { refetch });
  const [form, setForm] = useState({ reason: '', approveOpenGoal: false, supporterUscc: '' });
  const receiver = pairing.parties.find((party) => party.kind === 'RECEIVING')?.uscc ?? '';
  const code = form.supporterUscc.trim().length < 18 ? null : checkUscc(form.supporterUscc);
  const verb = kind === 'terminate' ? terminate : change;
  const save = async (): Promise<void> => {
    const { supporterUscc, ...input } = { ...form, pairingId: pairing.id, revision: pairing.revision };
    if (kind === 'terminate') {
      if (await terminate.run({ input })) onClose();
      return;
    }
    const made = (await change.run({ input: { ...input, supporterUscc } }))?.changeCounterpart.pairing;
    if (!made) return;
    onClose();
    await navigate(`/pairings/${made.id}`);
  };
  return (
    <FormDialog title={t(kind)} okText={t(kind)} running={verb.running} disabled={!form.reason.trim() || (kind === 'change' && !code?.ok)} width={kind === 'change' ? 760 : 520} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t(kind)} />
      <p>
        <b>{`${pairing.supporterName} → ${pairing.receiverName}`}</b>
      </p>
      <p className="muted">{t(`${kind}Text`)}</p>
      {kind === 'change' && (
        <>
          <TextField required label={t('supporter')} maxLength={32} value={form.supporterUscc} error={code && !code.ok ? code.message : null} onChange={(event) => setForm({ ...form, supporterUscc: event.target.value.toUpperCase() })} />
          <Panel flush level={3} title={t('candidates')}>
            <Candidates receiverUscc={receiver} onChoose={({ uscc }) => setForm({ ...form, supporterUscc: uscc })} />
          </Panel>
        </>
      )}
      <TextArea required label={t('reason')} hint={t('reasonHint')} maxLength={500} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />
      <CheckField label={t('approve')} checked={form.approveOpenGoal} onChange={(event) => setForm({ ...form, approveOpenGoal: event.target.checked })} />
    </FormDialog>
  );
}
