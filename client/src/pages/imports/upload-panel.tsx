import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { downloadFile, uploadFile, type FileFailure } from '../../app/files.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ImportKind, ImportProgrammesQuery, ImportProgrammesQueryVariables } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useOptions } from '../../modules/labels.js';
import { SelectField } from '../../ui/field.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Icon } from '../../ui/icon.js';
import { ImportProgressBar } from './import-progress.js';
import { useProgress } from './use-progress.js';
import { newEntryId } from '../../app/offline/entry.js';
import { Panel, Stack } from '../../ui/panel.js';
import styles from './upload-panel.module.css';

/** Choose what to import, take the template, drop the file. */
const IMPORT_PROGRAMMES: TypedDocumentNode<ImportProgrammesQuery, ImportProgrammesQueryVariables> = gql`
  query ImportProgrammes {
    programmes(filter: { states: [DRAFT, PUBLISHED] }) {
      nodes {
        id
        name
        code
      }
    }
  }
`;

const words = defineWords('upload-panel', {
  title: ['新的导入', 'New import'],
  kind: ['导入什么', 'What to import'],
  programme: ['属于哪个方案', 'Of which programme'],
  choose: ['请选择', 'Choose'],
  template: ['下载模板', 'Download the template'],
  file: ['选择 Excel 文件（.xlsx，不超过 10 MB）', 'Choose an Excel file (.xlsx, at most 10 MB)'],
  drop: ['或拖到这里', 'or drop it here'],
  checking: ['正在校验 {{name}} …', 'Checking {{name}} …'],
  note: ['上传只做校验，不写入数据；逐行列出错误与可改值，确认后再提交。', 'Uploading only checks; faults are listed row by row with what is expected, and nothing is written before you commit.'],
});

export function UploadPanel() {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { acting } = useSession();
  const commission = acting.organizationKind === 'HEALTH_COMMISSION';
  const [kind, setKind] = useState<ImportKind>((params.get('kind') as ImportKind | null) ?? (commission ? 'INSTITUTION' : 'STAFF'));
  const [programme, setProgramme] = useState(params.get('programme') ?? '');
  const [checking, setChecking] = useState<string | null>(null);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [token, setToken] = useState<string | null>(null);
  const progress = useProgress(token);
  const { data } = useQuery(IMPORT_PROGRAMMES, { skip: kind !== 'PAIRING' });
  const send = async (file: File): Promise<void> => {
    setFailure(null);
    setChecking(file.name);
    const asked = newEntryId();
    setToken(asked);
    const query = new URLSearchParams({ progress: asked, ...(kind === 'PAIRING' && programme ? { programme } : {}) });
    const done = await uploadFile<{ id: string }>(`/import/${kind.toLowerCase()}?${query}`, file);
    setChecking(null);
    setToken(null);
    if ('failure' in done) setFailure(done.failure);
    else await navigate(`/imports/${done.answer.id}`);
  };
  const template = async (): Promise<void> => setFailure(await downloadFile(`/import/template/${kind.toLowerCase()}.xlsx`, `${kind.toLowerCase()}.xlsx`));
  const waiting = kind === 'PAIRING' && !programme;
  return (
    <Panel title={t('title')} foot={t('note')}>
      <Stack>
        <div className={styles.choices}>
          <SelectField label={t('kind')} value={kind} options={options('importKind')} onChange={(event) => setKind(event.target.value as ImportKind)} />
          {kind === 'PAIRING' && (
            <SelectField
              label={t('programme')}
              placeholder={t('choose')}
              value={programme}
              options={(data?.programmes.nodes ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
              onChange={(event) => setProgramme(event.target.value)}
            />
          )}
          <Button icon={<Icon name="download" />} onClick={() => void template()}>
            {t('template')}
          </Button>
        </div>
        <FileDrop
          label={t('file')}
          hint={t('drop')}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={checking !== null || waiting}
          onFile={(file) => void send(file)}
        />
        <p role="status">{checking && t('checking', { name: checking })}</p>
        <ImportProgressBar progress={progress} />
        <FileFailureView failure={failure} />
      </Stack>
    </Panel>
  );
}
