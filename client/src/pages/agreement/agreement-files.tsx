import { Button } from 'antd';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementTextFragment } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { State } from '../../modules/state.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';

/** The agreement as a file: A4 page, Word, spreadsheet, and the code by which anybody verifies it. */
const words = defineWords('agreement-files', {
  title: ['文件与核验', 'Files and verification'],
  waiting: ['各方盖齐前 A4 版标为草稿；盖齐后可以下载签章件。', 'Until every party has sealed, the A4 page is marked as a draft; then it is the sealed file.'],
  note: ['签章件改动任何一个字节，公开核验即为“无效”。', 'Any changed byte of the sealed file makes its verification “invalid”.'],
  version: ['第 {{no}} 版', 'Version {{no}}'],
});

export function AgreementFiles({ agreement }: { agreement: AgreementTextFragment }) {
  const t = useWords(words);
  const complete = agreement.sealedDocuments.some((document) => document.fileHash !== null);
  const files = usePaperFiles(`agreement/${agreement.id}`, { page: complete ? 'original' : 'draft' });
  return (
    <Panel title={t('title')} foot={complete ? t('note') : t('waiting')}>
      <Stack>
        {files.actions.filter(({ key }) => key !== 'print').map(({ key, label, icon, onClick }) => (
          <Button key={key} block icon={icon && <Icon name={icon} />} onClick={onClick}>
            {label}
          </Button>
        ))}
        <FileFailureView failure={files.failure} />
        {agreement.sealedDocuments.length > 0 && (
          <KeyValues
            items={agreement.sealedDocuments.map((document) => ({
              key: document.id,
              label: t('version', { no: document.versionNo }),
              value: (
                <>
                  <Link to={`/verify/${document.verificationCode}`}>{document.verificationCode}</Link>{' '}
                  <State list="sealedDocument" code={document.state} />
                </>
              ),
            }))}
          />
        )}
      </Stack>
    </Panel>
  );
}
