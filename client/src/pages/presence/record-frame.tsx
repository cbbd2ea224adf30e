import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FindingFieldsFragment, LogLineFragment } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { KeyValues, type KeyValue } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';

/** The frame that the records of life on site share: what was written, what the rules say, what happened. */
const words = defineWords('record-frame', {
  content: ['内容', 'Content'],
  history: ['经过', 'History'],
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
  /** The official form that the record fills, and where below /files its files are; on paper it stands alone. */
  form?: { paper: unknown; file: string };
}

export function RecordFrame({ crumbs, title, tags, createdAt, sub, actions, notice, items, findings = [], history, pack, tabs, children, form }: RecordFrameProps) {
  const t = useWords(words);
  const files = usePaperFiles(form?.file ?? '');
  const record = (
    <>
      <PageHeader
        crumbs={[...crumbs, { label: title }]}
        title={title}
        tags={tags}
        sub={[sub, dateTime(createdAt)].filter(Boolean).join(' · ')}
        actions={[...(form ? files.actions : []), ...actions]}
        {...(tabs ? { tabs } : {})}
        notice={<>{notice}<FileFailureView failure={files.failure} /></>}
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
            <RulesPanel findings={findings} />
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
  const body = form ? (
    <>
      <div className="no-print">{record}</div>
      <PageBody>
        <PaperPanel paper={form.paper} />
      </PageBody>
    </>
  ) : record;
  return pack ? <RuleBook code={pack.packCode} version={pack.packVersion}>{body}</RuleBook> : body;
}
