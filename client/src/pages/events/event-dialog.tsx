import { workEventKinds, type WorkEventKind } from '@jiedui/schema/work-event';
import { Modal } from 'antd';
import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { usePairingOptions } from '../../modules/pairing/pairing-field.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import { PlainButton } from '../../ui/plain-button.js';
import { eventInput, useEventFields } from './event-fields.js';
import { EVENT_QUERIES, RECORD_EVENT } from './event-query.js';
import styles from './event-dialog.module.css';

/** Records an event: first its kind, then what that kind asks for. */
const words = defineWords('event-dialog', {
  choose: ['登记哪一类活动', 'What happened'],
  record: ['登记{{kind}}', 'Record: {{kind}}'],
  text: ['登记后由对方医院确认；可随后添加附件。不得含患者信息。', 'The other hospital confirms it; files can be added afterwards. No patient data.'],
  pairing: ['结对', 'Pairing'],
});

export function EventDialog({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const fields = useEventFields();
  const pairings = usePairingOptions();
  const [kind, setKind] = useState<WorkEventKind | null>(null);
  if (kind === null) {
    return (
      <Modal open title={t('choose')} footer={null} onCancel={onClose} width={480}>
        <div className={styles.kinds}>
          {(Object.keys(workEventKinds) as WorkEventKind[]).map((one) => (
            <PlainButton key={one} onClick={() => setKind(one)}>
              {label('workEventKind', one)}
            </PlainButton>
          ))}
        </div>
      </Modal>
    );
  }
  const title = t('record', { kind: label('workEventKind', kind) });
  return (
    <StepDialog
      step={{
        name: 'recordEvent', label: title, object: label('workEventKind', kind), consequence: t('text'), document: RECORD_EVENT, refetch: EVENT_QUERIES,
        fields: [{ key: 'pairingId', label: t('pairing'), kind: 'choice', wide: true, required: true, options: pairings, start: pairingId || (pairings.length === 1 ? (pairings[0]?.value ?? '') : '') }, ...fields(kind, null)],
        input: ({ pairingId: pairing, ...values }) => ({ pairingId: pairing, kind, ...eventInput(values) }),
        after: (data) => `/events/${(data as { recordEvent: { workEvent: { id: string } } }).recordEvent.workEvent.id}`,
      }}
      onClose={onClose}
    />
  );
}
