import { useQuery } from '@apollo/client/react';
import { digest } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SealVerdict } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';
import { Skeleton } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { AGREEMENT_SEAL_CHECK } from './agreement-query.js';

/** Whether text and seals still fit, by recomputing hash and signatures. */
const words = defineWords('seal-check', {
  title: ['印章核验', 'Seal check'],
  VALID: ['有效', 'Valid'],
  INVALID: ['不符', 'Does not fit'],
  VOID: ['已作废', 'Void'],
  UNSEALED: ['尚未盖章', 'Not sealed yet'],
  now: ['现文摘要', 'Digest now'],
  recorded: ['送签摘要', 'Digest when sent'],
  algorithm: ['算法', 'Algorithm'],
  note: ['平台签名，不等同于法定电子印章。', 'A platform signature, not a legal electronic seal.'],
});

const tones: Record<SealVerdict, Tone> = { VALID: 'ok', INVALID: 'bad', VOID: 'mute', UNSEALED: 'mute' };

/** Give it a key of version and seals: then it is checked again when they change. */
export function SealCheck({ agreementId }: { agreementId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const query = useQuery(AGREEMENT_SEAL_CHECK, { variables: { id: agreementId }, fetchPolicy: 'no-cache' });
  const verdict = query.data?.agreementSealCheck.verdict;
  return (
    <Panel title={t('title')} extra={verdict && <StatusTag tone={tones[verdict]} variant="tag">{t(verdict)}</StatusTag>} foot={t('note')}>
      <QueryView query={query} skeleton={<Skeleton rows={3} columns={2} />}>
        {({ agreementSealCheck: check }) => (
          <Stack>
            <KeyValues
              items={[
                ...check.seals
                  .filter((seal) => seal.verdict !== 'VOID')
                  .map((seal) => ({
                    key: seal.sealId,
                    label: label('party', seal.party),
                    value: (
                      <>
                        <StatusTag tone={tones[seal.verdict]}>{t(seal.verdict)}</StatusTag>
                        {seal.reason && <div>{seal.reason}</div>}
                      </>
                    ),
                  })),
                { key: 'recorded', label: t('recorded'), value: check.recordedHash ? digest(check.recordedHash) : '—' },
                { key: 'now', label: t('now'), value: digest(check.contentHash) },
                { key: 'algorithm', label: t('algorithm'), value: check.algorithm },
              ]}
            />
          </Stack>
        )}
      </QueryView>
    </Panel>
  );
}
