import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendanceSheetPageQuery } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { SET_WORK_SITE } from './attendance-query.js';

/** The receiver's hours and place, by which late, early and far away are measured. */
const words = defineWords('work-site-dialog', {
  title: ['作息与位置', 'Hours and place'],
  save: ['保存', 'Save'],
  starts: ['上班', 'Work begins'],
  ends: ['下班', 'Work ends'],
  grace: ['宽限（分钟）', 'Grace (minutes)'],
  latitude: ['纬度', 'Latitude'],
  longitude: ['经度', 'Longitude'],
  reach: ['签到范围（米）', 'Reach (metres)'],
  hint: ['HH:MM', 'HH:MM'],
  place: ['留空则不核对签到地点', 'Left empty, places are not compared'],
  note: ['保存后，已有的记录也按新的作息计算。', 'Records made before are measured by the new hours too.'],
});

type Site = NonNullable<AttendanceSheetPageQuery['team']['members'][number]['site']>;

export function WorkSiteDialog({ pairingId, site, onDone, onClose }: { pairingId: string; site: Site | null; onDone: () => void; onClose: () => void }) {
  const t = useWords(words);
  const verb = useVerb(SET_WORK_SITE);
  const [form, setForm] = useState({
    startsAt: site?.startsAt ?? '08:00', endsAt: site?.endsAt ?? '17:30', grace: String(site?.graceMinutes ?? 0), latitude: site?.latitude?.toString() ?? '', longitude: site?.longitude?.toString() ?? '',
    reach: String(site?.reachMetres ?? 2_000),
  });
  const field = (key: keyof typeof form) => ({ value: form[key], onChange: (event: React.ChangeEvent<HTMLInputElement>) => setForm({ ...form, [key]: event.target.value }) });
  const save = async (): Promise<void> => {
    const done = await verb.run({
      input: {
        pairingId, revision: site?.revision ?? null, startsAt: form.startsAt, endsAt: form.endsAt, graceMinutes: Number(form.grace), reachMetres: Number(form.reach),
        latitude: form.latitude === '' ? null : Number(form.latitude), longitude: form.longitude === '' ? null : Number(form.longitude),
      },
    });
    if (done) onDone();
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={verb.running} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('save')} />
      <FormGrid>
        <TextField label={t('starts')} hint={t('hint')} required maxLength={5} {...field('startsAt')} />
        <TextField label={t('ends')} hint={t('hint')} required maxLength={5} {...field('endsAt')} />
        <TextField label={t('grace')} inputMode="numeric" {...field('grace')} />
        <TextField label={t('reach')} inputMode="numeric" required {...field('reach')} />
        <TextField label={t('latitude')} hint={t('place')} inputMode="decimal" {...field('latitude')} />
        <TextField label={t('longitude')} inputMode="decimal" {...field('longitude')} />
      </FormGrid>
      <p className="muted">{t('note')}</p>
    </FormDialog>
  );
}
