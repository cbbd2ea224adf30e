import { dateTime } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FindingFieldsFragment, LogLineFragment } from '../../graphql/generated/types.js';
import { findingRows } from '../../modules/finding-rows.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { RuleBook } from '../../modules/rule-book.js';
import { FindingsSummary, FindingsTable } from '../../ui/findings-table.js';
import { KeyValues, type KeyValue } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';

/** The frame that the records of life on site share: what was written, what the rules say, what happened. */
const words = defineWords('record-frame', {
  content: ['内容', 'Content'],
  rules: ['规则判定', 'What the rules say'],
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
}

export function RecordFrame({ crumbs, title, tags, createdAt, sub, actions, notice, items, findings = [], history, pack, tabs, children }: RecordFrameProps) {
  const t = useWords(words);
  usePreferences();
  const rows = findingRows(findings, () => null);
  const body = (
    <>
      <PageHeader crumbs={[...crumbs, { label: title }]} title={title} tags={tags} sub={[sub, dateTime(createdAt)].filter(Boolean).join(' · ')} actions={actions} notice={notice} {...(tabs ? { tabs } : {})} />
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
  return pack ? <RuleBook code={pack.packCode} version={pack.packVersion}>{body}</RuleBook> : body;
}
