import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FilingPageQuery, FilingPageQueryVariables } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { State } from '../../modules/state.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { StatusTag } from '../../ui/status-tag.js';

const FILING_PAGE: TypedDocumentNode<FilingPageQuery, FilingPageQueryVariables> = gql`
  query FilingPage($id: ID!) {
    filing(id: $id) {
      id
      versionNo
      kind
      reason
      state
      late
      submittedAt
      receiptNo
      aggregateNumber
      returnReason
      paper
      differences {
        name
        change
        before
        after
      }
      lines {
        id
        name
        state
        reason
      }
      team {
        id
        name
        batchNo
        pairing {
          id
          supporterName
          receiverName
        }
      }
    }
  }
`;

/** One version of a roster as it was filed: form F-4, its differences, and the files. */
const words = defineWords('filing-page', {
  filings: ['名单备案', 'Roster filings'],
  title: ['{{team}} 名单第 {{no}} 版', '{{team}}, roster version {{no}}'],
  sub: ['{{at}} 报送', 'submitted {{at}}'],
  late: ['逾期', 'late'],
  replacement: ['替换：{{reason}}', 'Replacement: {{reason}}'],
  differences: ['与上一版的差异', 'Changes since the version before'],
  name: ['姓名', 'Name'],
  before: ['上一版', 'Before'],
  after: ['本版', 'After'],
  change: ['变化', 'Change'],
  ADDED: ['新增', 'Added'],
  REMOVED: ['移出', 'Removed'],
  CHANGED: ['调整', 'Changed'],
  returned: ['逐行退回', 'Returned lines'],
  reason: ['退回理由', 'Reason'],
  form: ['备案表', 'The form'],
});

function Loaded({ filing }: { filing: FilingPageQuery['filing'] }) {
  const t = useWords(words);
  const files = usePaperFiles(`roster/${filing.id}`, { primary: true });
  const returned = filing.lines.filter((line) => line.state === 'RETURNED');
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[
            { label: t('filings'), to: '/filings' },
            ...(filing.team ? [{ label: filing.team.name, to: `/teams/${filing.team.id}` }] : []),
            { label: `v${filing.versionNo}` },
          ]}
          title={t('title', { team: `${filing.team?.pairing?.supporterName ?? ''} → ${filing.team?.pairing?.receiverName ?? ''}`, no: filing.versionNo })}
          tags={
            <>
              <State list="filing" code={filing.state} variant="tag" />
              {filing.late && (
                <StatusTag tone="bad" variant="tag">
                  {t('late')}
                </StatusTag>
              )}
            </>
          }
          sub={[t('sub', { at: dateTime(filing.submittedAt) }), filing.kind === 'REPLACEMENT' ? t('replacement', { reason: filing.reason ?? '' }) : '', filing.aggregateNumber ?? '', filing.receiptNo ?? ''].filter(Boolean).join(' · ')}
          actions={files.actions}
          notice={<FileFailureView failure={files.failure} />}
        />
      </div>
      <PageBody>
        {filing.differences.length > 0 && (
          <div className="no-print">
            <Panel flush title={t('differences')}>
              <PlainTable
                label={t('differences')}
                rows={filing.differences}
                rowKey={(row) => `${row.change}-${row.name}`}
                columns={[
                  { key: 'change', title: t('change'), render: (row) => <StatusTag tone={row.change === 'REMOVED' ? 'warn' : 'info'}>{t(row.change)}</StatusTag> },
                  { key: 'name', title: t('name'), strong: true, render: (row) => row.name },
                  { key: 'before', title: t('before'), render: (row) => row.before ?? '—' },
                  { key: 'after', title: t('after'), render: (row) => row.after ?? '—' },
                ]}
              />
            </Panel>
          </div>
        )}
        {returned.length > 0 && (
          <div className="no-print">
            <Panel flush title={t('returned')} tone="warn">
              <PlainTable
                label={t('returned')}
                rows={returned}
                rowKey={(row) => row.id}
                columns={[
                  { key: 'name', title: t('name'), strong: true, render: (row) => row.name },
                  { key: 'reason', title: t('reason'), render: (row) => row.reason ?? '—' },
                ]}
              />
            </Panel>
          </div>
        )}
        <PaperPanel paper={filing.paper} title={t('form')} />
      </PageBody>
    </>
  );
}

export function FilingPage() {
  const { id = '' } = useParams();
  const query = useQuery(FILING_PAGE, { variables: { id } });
  return <QueryView query={query}>{({ filing }) => <Loaded filing={filing} />}</QueryView>;
}
