import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { INVITE_OBSERVERS } from './joint-query.js';

/** When and how a pairing is evaluated together; the administration of its supporter is invited. */
const words = defineWords('invite-dialog', {
  title: ['组织联合考核', 'Hold a joint evaluation'],
  held: ['考核日', 'Held on'],
  place: ['地点', 'Place'],
  method: ['方式', 'Method'],
  text: ['邀请支援医院所在省（市）或军队的主管部门；双方医院会收到通知。', 'The administration of the supporter’s province, or of the military, is invited; both hospitals are told.'],
});

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { viewer } = useSession();
  const invite = useVerb(INVITE_OBSERVERS);
  const [form, setForm] = useState({ pairingId: '', heldOn: dayOf(viewer.businessNow), place: '', method: '' });
  const wrong = (path: string) => invite.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const data = await invite.run({ input: { ...form, year: Number(form.heldOn.slice(0, 4)) } });
    const made = data?.inviteObservers.jointEvaluation;
    if (made) await navigate(`/joint-evaluations/${made.id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={invite.running} disabled={!form.pairingId || !/^\d{4}-\d{2}-\d{2}$/.test(form.heldOn) || !form.method.trim()} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={invite} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <PairingField value={form.pairingId} error={wrong('pairingId')} onChange={(pairingId) => setForm({ ...form, pairingId })} />
      <FormGrid>
        <DateField required label={t('held')} error={wrong('heldOn')} value={form.heldOn} onValue={(heldOn) => setForm({ ...form, heldOn })} />
        <TextField label={t('place')} maxLength={100} value={form.place} onChange={(event) => setForm({ ...form, place: event.target.value })} />
        <FormGrid.Wide>
          <TextArea required label={t('method')} maxLength={500} value={form.method} onChange={(event) => setForm({ ...form, method: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}
