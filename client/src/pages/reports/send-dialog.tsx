import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { SEND_REPORT } from './report-query.js';

/** To whom outside the platform the report has gone, and when. */
const words = defineWords('send-dialog', {
  title: ['登记送达', 'Record as sent'],
  sent: ['已报送 {{name}}', 'sent to {{name}}'],
  on: ['报送日期（{{name}}）', 'Sent on ({{name}})'],
  receipt: ['文号或回执（{{name}}）', 'Document or receipt ({{name}})'],
});

export function SendDialog({ report, onClose }: { report: ReportFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const send = useVerb(SEND_REPORT);
  const today = dayOf(viewer.businessNow);
  const [lines, setLines] = useState(report.recipients.map(({ name, sentOn, receipt }) => ({ name, sent: sentOn !== null, sentOn: sentOn ?? today, receipt })));
  const change = (name: string, next: Partial<(typeof lines)[number]>): void => setLines(lines.map((line) => (line.name === name ? { ...line, ...next } : line)));
  const chosen = lines.filter(({ sent }) => sent).map(({ name, sentOn, receipt }) => ({ name, sentOn, receipt }));
  const save = async (): Promise<void> => {
    if (await send.run({ input: { reportId: report.id, revision: report.revision, recipients: chosen } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} width={680} running={send.running} disabled={chosen.length === 0} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={send} action={t('title')} />
      {lines.map((line) => (
        <FormGrid key={line.name}>
          <FormGrid.Wide>
            <CheckField label={t('sent', { name: line.name })} checked={line.sent} onChange={(event) => change(line.name, { sent: event.target.checked })} />
          </FormGrid.Wide>
          {line.sent && <DateField label={t('on', { name: line.name })} value={line.sentOn} onValue={(sentOn) => change(line.name, { sentOn })} />}
          {line.sent && <TextField label={t('receipt', { name: line.name })} maxLength={80} value={line.receipt} onChange={(event) => change(line.name, { receipt: event.target.value })} />}
        </FormGrid>
      ))}
    </FormDialog>
  );
}
