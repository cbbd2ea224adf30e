import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GoalProgrammesQuery, GoalProgrammesQueryVariables, GoalVerdictsQuery, GoalVerdictsQueryVariables } from '../../graphql/generated/types.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { CheckField, SelectField } from '../../ui/field.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageBody } from '../../ui/page.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChips } from '../../ui/rule-chips.js';
import { EmptyState } from '../../ui/states.js';
import { GoalTabs } from './goal-tabs.js';

const PROGRAMMES: TypedDocumentNode<GoalProgrammesQuery, GoalProgrammesQueryVariables> = gql`
  query GoalProgrammes {
    programmes {
      nodes {
        id
        name
        code
      }
    }
  }
`;

const VERDICTS: TypedDocumentNode<GoalVerdictsQuery, GoalVerdictsQueryVariables> = gql`
  query GoalVerdicts($programmeId: ID!) {
    goalVerdicts(programmeId: $programmeId) {
      pairingId
      supporterName
      receiverName
      state
      year
      rules {
        met
        notMet
        unknown
      }
    }
  }
`;

/** What the goals of the pack say of every pairing of a programme. */
const words = defineWords('goal-verdicts', {
  title: ['成效判定', 'Effect against the rules'],
  oversight: ['监管驾驶舱', 'Oversight'],
  goals: ['帮扶目标', 'Goals'],
  programme: ['方案', 'Programme'],
  onlyNotMet: ['仅看未达到', 'Not met only'],
  note: ['{{broken}} / {{count}} 个结对有未达到的目标', '{{broken}} of {{count}} pairings miss a goal'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  state: ['状态', 'State'],
  year: ['判定年度', 'Judged for'],
  met: ['达到', 'Met'],
  notMet: ['未达到', 'Not met'],
  unknown: ['待定', 'Not known'],
  noProgramme: ['还没有方案', 'No programme yet'],
  none: ['没有符合条件的结对', 'No pairing matches'],
  noneText: ['本方案还没有结对，或没有未达到目标的结对。', 'The programme has no pairing yet, or none that misses a goal.'],
});

type Row = GoalVerdictsQuery['goalVerdicts'][number];

function Verdicts({ verdicts, rows }: { verdicts: readonly Row[]; rows: readonly Row[] }) {
  const t = useWords(words);
  return (
    <Panel flush title={t('title')} note={t('note', { broken: verdicts.filter(misses).length, count: verdicts.length })}>
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PlainTable<Row>
          label={t('title')}
          rows={rows}
          rowKey={(row) => row.pairingId}
          columns={[
            { key: 'receiver', title: t('receiver'), strong: true, render: (row) => <Link to={`/pairings/${row.pairingId}/effect`}>{row.receiverName}</Link> },
            { key: 'supporter', title: t('supporter'), render: (row) => row.supporterName },
            { key: 'state', title: t('state'), render: (row) => <State list="pairing" code={row.state} /> },
            { key: 'year', title: t('year'), align: 'right', render: (row) => row.year ?? '—' },
            { key: 'notMet', title: t('notMet'), render: (row) => <RuleChips rules={row.rules.notMet} /> },
            { key: 'unknown', title: t('unknown'), render: (row) => <RuleChips rules={row.rules.unknown} /> },
            { key: 'met', title: t('met'), align: 'right', render: (row) => row.rules.met.length },
          ]}
        />
      )}
    </Panel>
  );
}

const misses = (row: Row): boolean => row.rules.notMet.length > 0;

function useVerdictsExport(rows: readonly Row[]) {
  const t = useWords(words);
  const label = useLabel();
  const run = async (): Promise<void> => downloadTable(
    t('title'), [t('receiver'), t('supporter'), t('state'), t('year'), t('met'), t('notMet'), t('unknown')],
    rows.map((row) => [row.receiverName, row.supporterName, label('pairing', row.state), row.year ?? '', row.rules.met.join(' '), row.rules.notMet.join(' '), row.rules.unknown.join(' ')]),
  );
  return useExportAction({ run, running: false }, rows.length);
}

export function GoalVerdictsPage() {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const programmes = useQuery(PROGRAMMES);
  const known = programmes.data?.programmes.nodes ?? [];
  const programmeId = params.get('programmeId') ?? known[0]?.id ?? '';
  const onlyNotMet = params.get('notMet') === 'true';
  const query = useQuery(VERDICTS, { variables: { programmeId }, skip: programmeId === '' });
  const verdicts = query.data?.goalVerdicts ?? [];
  const rows = onlyNotMet ? verdicts.filter(misses) : verdicts;
  const exportAction = useVerdictsExport(rows);
  const choose = (changes: Record<string, string>): void => setParams({ ...Object.fromEntries(params), ...changes }, { replace: true });
  return (
    <>
      <PageHeader crumbs={[{ label: t('oversight'), to: '/oversight' }, { label: t('goals'), to: `/goals?programmeId=${programmeId}` }]} title={t('title')} actions={[exportAction]} tabs={<GoalTabs />} />
      <PageBody spaced>
        <QueryView query={programmes}>
          {() => known.length === 0 && programmeId === '' ? <EmptyState title={t('noProgramme')} /> : (
            <>
              <Panel>
                <Stack>
                  <SelectField label={t('programme')} value={programmeId} options={known.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))} onChange={(event) => choose({ programmeId: event.target.value })} />
                  <CheckField label={t('onlyNotMet')} checked={onlyNotMet} onChange={(event) => choose({ notMet: String(event.target.checked) })} />
                </Stack>
              </Panel>
              <QueryView query={query}>{() => <Verdicts verdicts={verdicts} rows={rows} />}</QueryView>
            </>
          )}
        </QueryView>
      </PageBody>
    </>
  );
}
