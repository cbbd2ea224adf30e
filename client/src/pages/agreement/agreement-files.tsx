import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementTextFragment } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { State } from '../../modules/state.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';

/** The agreement as a file: A4, Word, the sealed original, and the code by which anybody verifies it. */
const words = defineWords('agreement-files', {
  title: ['文件与核验', 'Files and verification'],
  word: ['导出 Word', 'Export to Word'],
  sealed: ['下载签章件', 'Download the sealed file'],
  waiting: ['各方盖齐后可以下载签章件。', 'The sealed file is there once every party has sealed.'],
  note: ['签章件改动任何一个字节，公开核验即为“无效”。', 'Any changed byte of the sealed file makes its verification “invalid”.'],
  version: ['第 {{no}} 版', 'Version {{no}}'],
});

export function AgreementFiles({ agreement }: { agreement: AgreementTextFragment }) {
  const t = useWords(words);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const take = async (format: 'docx' | 'html'): Promise<void> =>
    setFailure(await downloadFile(`/files/agreement/${agreement.id}.${format}`, `${agreement.number}.${format}`));
  const complete = agreement.sealedDocuments.some((document) => document.fileHash !== null);
  return (
    <Panel title={t('title')} foot={complete ? t('note') : t('waiting')}>
      <Stack>
        <Button block icon={<Icon name="document" />} onClick={() => void take('docx')}>
          {t('word')}
        </Button>
        {complete && (
          <Button block icon={<Icon name="download" />} onClick={() => void take('html')}>
            {t('sealed')}
          </Button>
        )}
        <FileFailureView failure={failure} />
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
