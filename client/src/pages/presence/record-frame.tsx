import type { Paper } from '@jiedui/schema/paper';
import { useState } from 'react';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { dateTime } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FindingFieldsFragment, LogLineFragment } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { findingRows } from '../../modules/finding-rows.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { RuleBook } from '../../modules/rule-book.js';
import { FindingsSummary, FindingsTable } from '../../ui/findings-table.js';
import { KeyValues, type KeyValue } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PaperView } from '../../ui/paper.js';

/** The frame that the records of life on site share: what was written, what the rules say, what happened. */
const words = defineWords('record-frame', {
  content: ['内容', 'Content'],
  rules: ['规则判定', 'What the rules say'],
  history: ['经过', 'History'],
  form: ['表单', 'The form'],
  formNote: ['与打印件一致', 'as printed'],
  print: ['打印 A4', 'Print A4'],
  word: ['导出 Word', 'Word'],
  excel: ['导出 Excel', 'Excel'],
});

export interface RecordFrameProps {
  crumbs: readonly { label: string; to?: string }[];
  title: string;
  tags: React.ReactNode;
  createdAt: string;
  sub?: string | undefined;
  actions: readonly HeaderAction[];
  notice?: React.ReactNode;
  items: readonly KeyValue[];
  findings?: readonly FindingFieldsFragment[];
  history: readonly LogLineFragment[];
  pack?: { packCode: string; packVersion: number } | null | undefined;
  tabs?: React.ReactNode;
  /** Panels between the content and what the rules say. */
  children?: React.ReactNode;
  /** The official form that the record fills, and where its files are, without their ending; on paper it stands alone. */
  form?: { paper: unknown; file: string };
}

export function RecordFrame({ crumbs, title, tags, createdAt, sub, actions, notice, items, findings = [], history, pack, tabs, children, form }: RecordFrameProps) {
  const t = useWords(words);
  usePreferences();
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const rows = findingRows(findings, () => null);
  const take = async (file: string, format: 'docx' | 'xlsx'): Promise<void> => setFailure(await downloadFile(`${file}.${format}`, `${title}.${format}`));
  const papers: HeaderAction[] = form
    ? [
        { key: 'word', label: t('word'), icon: 'document', allowed: true, onClick: () => void take(form.file, 'docx') },
        { key: 'excel', label: t('excel'), icon: 'export', allowed: true, onClick: () => void take(form.file, 'xlsx') },
        { key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() },
      ]
    : [];
  const record = (
    <>
      <PageHeader
        crumbs={[...crumbs, { label: title }]}
        title={title}
        tags={tags}
        sub={[sub, dateTime(createdAt)].filter(Boolean).join(' · ')}
        actions={[...papers, ...actions]}
        {...(tabs ? { tabs } : {})}
        notice={<>{notice}<FileFailureView failure={failure} /></>}
      />
      <PageBody>
        <Columns
          aside={
            history.length > 0 && (
              <Panel title={t('history')}>
                <LogTimeline lines={history} />
              </Panel>
            )
          }
        >
          <Stack>
            <Panel title={t('content')}>
              <KeyValues columns={2} items={items} />
            </Panel>
            {children}
            {rows.length > 0 && (
              <Panel flush title={t('rules')} extra={<FindingsSummary rows={rows} />}>
                <FindingsTable label={t('rules')} rows={rows} />
              </Panel>
            )}
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
  const body = form ? (
    <>
      <div className="no-print">{record}</div>
      <PageBody>
        <Panel screenTitle title={t('form')} note={t('formNote')}>
          <PaperView paper={form.paper as Paper} />
        </Panel>
      </PageBody>
    </>
  ) : record;
  return pack ? <RuleBook code={pack.packCode} version={pack.packVersion}>{body}</RuleBook> : body;
}
