import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OfferFieldsFragment } from '../../graphql/generated/types.js';
import { emptyLine, linesForm, linesInput, SpecialtyLines } from '../../modules/need/specialty-lines.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PUBLISH_OFFER } from './offers-query.js';

/** What the own hospital can send. */
const words = defineWords('offer-dialog', {
  title: ['公布支援能力', 'Publish what we offer'],
  ok: ['公布', 'Publish'],
  text: ['本级及上级卫生健康委、本院支援项目的主办卫生健康委可见。', 'Your commissions, and those in whose programmes you support, see it.'],
  lines: ['可派出的专科与人数', 'Specialties and persons we can send'],
  note: ['说明', 'Note'],
});

export function OfferDialog({ offer, onClose }: { offer: OfferFieldsFragment | null; onClose: () => void }) {
  const t = useWords(words);
  const publish = useVerb(PUBLISH_OFFER, { refetch: ['OffersPage'] });
  const [lines, setLines] = useState(offer ? linesForm(offer.lines) : [emptyLine]);
  const [note, setNote] = useState(offer?.note ?? '');
  const save = async (): Promise<void> => {
    const done = await publish.run({ input: { lines: linesInput(lines), note, ...(offer && { revision: offer.revision }) } });
    if (done) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('ok')} running={publish.running} disabled={!lines.some((line) => line.specialty.trim() !== '')} width={760} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={publish} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <SpecialtyLines legend={t('lines')} lines={lines} problems={publish.problems} onChange={setLines} />
      <TextArea label={t('note')} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
    </FormDialog>
  );
}
