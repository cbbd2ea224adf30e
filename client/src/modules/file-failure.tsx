import type { FileFailure } from '../app/files.js';
import { failureText } from '../app/failure-text.js';
import { defineWords, useWords } from '../app/words.js';
import { PlainTable } from '../ui/plain-table.js';
import { ReasonStrip } from '../ui/reason-strip.js';
import { Stack } from '../ui/panel.js';

/** Why a file was not taken or not given: the reason, and row by row what is wrong with its form. */
const words = defineWords('file-failure', {
  title: ['文件没有收下。', 'The file was not taken.'],
  wanted: ['文件没有取到。', 'The file was not given out.'],
  row: ['行', 'Row'],
  column: ['列', 'Column'],
  value: ['表中的值', 'Value'],
  message: ['问题', 'Problem'],
  expected: ['可改为', 'Expected'],
  faults: ['文件的问题', 'What is wrong with the file'],
});

export function FileFailureView({ failure }: { failure: FileFailure | null }) {
  const t = useWords(words);
  if (!failure) return null;
  return (
    <div role="alert">
      <Stack>
        <ReasonStrip tone="bad" icon="info" title={t(failure.wanted ? 'wanted' : 'title')}>
          {failure.message ?? failureText(failure)}
        </ReasonStrip>
        {failure.faults.length > 0 && (
          <PlainTable
            label={t('faults')}
            rows={failure.faults}
            rowKey={(fault) => `${fault.row}-${fault.column}-${fault.message}`}
            columns={[
              { key: 'row', title: t('row'), align: 'right', render: (fault) => fault.row ?? '—' },
              { key: 'column', title: t('column'), render: (fault) => fault.column ?? '—' },
              { key: 'value', title: t('value'), render: (fault) => fault.value ?? '—' },
              { key: 'message', title: t('message'), render: (fault) => fault.message },
              { key: 'expected', title: t('expected'), render: (fault) => fault.expected ?? '—' },
            ]}
          />
        )}
      </Stack>
    </div>
  );
}
