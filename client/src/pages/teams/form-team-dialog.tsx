import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { useDraft } from '../../ui/use-draft.js';
import { FORM_TEAM } from './teams-query.js';

/** A new batch of an active pairing. */
const words = defineWords('form-team', {
  title: ['组建队伍', 'Form a team'],
  text: ['方案版本随队伍固定；建好后添加人员，再做资格校验。', 'The policy pack version is pinned with the team; add people next, then check them.'],
  name: ['名称', 'Name'],
  nameHint: ['例如：2022 年驻点医疗队', 'for example: station team of 2022'],
  from: ['计划到岗', 'Planned arrival'],
  to: ['计划离岗', 'Planned departure'],
});

interface Form {
  pairingId: string;
  name: string;
  plannedFrom: string;
  plannedTo: string;
}

/** `pairingId` is given where the page is about one pairing. */
export function FormTeamDialog({ pairingId, onClose }: { pairingId?: string | undefined; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const empty: Form = { pairingId: pairingId ?? '', name: '', plannedFrom: '', plannedTo: '' };
  const draft = useDraft<Form>(`form-team-${pairingId ?? 'any'}`, empty, '1');
  const form = draft.value;
  const make = useVerb(FORM_TEAM, { refetch: ['TeamsPage', 'TeamViews', 'PairingTeams'] });
  const problem = (path: string): string | null => make.problems.find((one) => one.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const done = await make.run({ input: { ...form, name: form.name.trim() } });
    if (!done?.formTeam.team) return;
    draft.forget(empty);
    onClose();
    await navigate(`/teams/${done.formTeam.team.id}`);
  };
  const complete = Boolean(form.pairingId && form.name.trim() && form.plannedFrom && form.plannedTo);
  return (
    <FormDialog title={t('title')} okText={t('title')} running={make.running} disabled={!complete} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={make} action={t('title')} />
      <p className="muted">{t('text')}</p>
      {!pairingId && <PairingField value={form.pairingId} error={problem('pairingId')} onChange={(id) => draft.change({ ...form, pairingId: id })} />}
      <TextField required label={t('name')} hint={t('nameHint')} maxLength={80} value={form.name} error={problem('name')} onChange={(event) => draft.change({ ...form, name: event.target.value })} />
      <FormGrid>
        <DateField required label={t('from')} value={form.plannedFrom} error={problem('plannedFrom')} onValue={(plannedFrom) => draft.change({ ...form, plannedFrom })} />
        <DateField required label={t('to')} value={form.plannedTo} error={problem('plannedTo')} onValue={(plannedTo) => draft.change({ ...form, plannedTo })} />
      </FormGrid>
    </FormDialog>
  );
}
