import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { DryRunFlipFieldsFragment, DryRunSubject, FindingVerdict, PackDryRunInput, PackDryRunQuery, PackDryRunQueryVariables } from '../../graphql/generated/types.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { shown } from './pack-ref.js';
import { PackProblems } from './pack-problems.js';
import { ScoreBars } from './score-bars.js';

const DRY_RUN_FLIP = gql`
  fragment DryRunFlipFields on DryRunFlip {
    subject
    subjectId
    name
    unit
    open
    ruleId
    parameter
    label
    labelEn
    before
    after
    requiredBefore
    requiredAfter
    actualBefore
    actual
    fix
  }
`;

const PACK_DRY_RUN: TypedDocumentNode<PackDryRunQuery, PackDryRunQueryVariables> = gql`
  query PackDryRun($input: PackDryRunInput!) {
    packDryRun(input: $input) {
      problems {
        path
        value
        expected
        message
      }
      totals {
        subject
        checked
        metBefore
        metAfter
      }
      worse
      better
      complete
      scores
      flips {
        ...DryRunFlipFields
      }
    }
  }
  ${DRY_RUN_FLIP}
`;

const words = defineWords('dry-run', {
  readOnly: ['只读试算，不改数据。', 'Read only; nothing is changed.'],
  pinned: ['已结束的年度、派驻和已生效的考核按当时版本固定，不会重评。', 'Years, stays and evaluations that are over keep what they were judged by.'],
  cut: ['数据量过大，只试算了一部分。', 'Too much data: only a part was tried.'],
  cutText: ['请选择一个方案再试。', 'Choose one programme and try again.'],
  totals: ['结果', 'Result'],
  totalsNote: ['全部规则都符合的数目；逐条改判见下表。工作、考勤、在岗和服务记录只在所改规则涉及时试算', 'how many meet every rule; what changes rule by rule is listed below. Records of work, attendance, days on site and service are tried where a rule about them changes'],
  subject: ['对象', 'Subject'],
  before: ['现行', 'Now'],
  after: ['试算', 'Tried'],
  change: ['变化', 'Change'],
  of: ['{{met}} / {{checked}} 符合', '{{met}} of {{checked}} meet'],
  flips: ['改判名单', 'Verdicts that change'],
  worse: ['变差 {{count}}', 'worse {{count}}'],
  better: ['变好 {{count}}', 'better {{count}}'],
  listed: ['列出前 {{count}} 条', 'the first {{count}}'],
  none: ['没有人或单位的判定改变', 'No verdict changes'],
  noneText: ['按现有数据，改动前后判定相同。', 'On the data as it is, both versions judge alike.'],
  empty: ['没有可试算的数据', 'Nothing to try it on'],
  emptyText: ['贵单位还没有按这一政策包执行的结对。', 'No pairing of your organisation runs by this pack yet.'],
  name: ['人员、单位', 'Person or unit'],
  rule: ['规则', 'Rule'],
  verdict: ['判定', 'Verdict'],
  required: ['要求', 'Required'],
  actual: ['实际', 'Actual'],
  export: ['导出名单', 'Export the list'],
  file: ['试算改判名单', 'verdicts that change'],
  unit: ['所在', 'Unit'],
  parameter: ['参数', 'Parameter'],
  fix: ['改正', 'How to mend'],
  over: ['已结束', 'over'],
  PERSON: ['派驻人员', 'Persons'],
  TEAM: ['队伍', 'Teams'],
  AGREEMENT: ['协议', 'Agreements'],
  EVALUATION: ['考核', 'Evaluations'],
  WORKLOAD: ['工作量', 'Workload'],
  STAY: ['考勤与驻点', 'Attendance and stay'],
  RECEIVER: ['受援单位在岗', 'Coverage of receivers'],
  SERVICE: ['累计服务', 'Service time'],
  MET: ['符合', 'met'],
  NOT_MET: ['不符合', 'not met'],
  EXEMPT: ['不适用', 'exempt'],
  UNKNOWN: ['待定', 'unknown'],
});

type Result = PackDryRunQuery['packDryRun'];
type Flip = DryRunFlipFieldsFragment;

const pages: Record<DryRunSubject, (id: string) => string> = {
  PERSON: (id) => `/teams/${id}`,
  TEAM: (id) => `/teams/${id}`,
  AGREEMENT: (id) => `/agreements/${id}`,
  EVALUATION: (id) => `/evaluations/${id}`,
  WORKLOAD: (id) => `/pairings/${id}/workload`,
  STAY: (id) => `/presence/${id}`,
  RECEIVER: (id) => `/coverage/${id}`,
  SERVICE: (id) => `/presence/${id}`,
};
const tones: Record<FindingVerdict, Tone> = { MET: 'ok', NOT_MET: 'bad', EXEMPT: 'mute', UNKNOWN: 'warn' };
/** Once where both are the same, or only one of them is known. */
function changed(before: string, after: string): string {
  return before === after || before === '—' ? after : after === '—' ? before : `${before} → ${after}`;
}

/** Exports the list in the language of the screen. */
function useFlipExport(): (flips: readonly Flip[]) => void {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const of = (head: 'verdict' | 'required' | 'actual', when: 'before' | 'after') => `${t(head)} · ${t(when)}`;
  return (flips) => downloadTable(
    t('file'),
    [t('subject'), t('name'), t('unit'), t('rule'), t('parameter'), of('verdict', 'before'), of('verdict', 'after'), of('required', 'before'), of('required', 'after'), of('actual', 'before'), of('actual', 'after'), t('fix'), t('over')],
    flips.map((flip) => [
      t(flip.subject), flip.name, flip.unit, flip.ruleId, shown(english, flip.label, flip.labelEn), t(flip.before), t(flip.after),
      flip.requiredBefore, flip.requiredAfter, flip.actualBefore, flip.actual, flip.fix ?? '', flip.open ? '' : t('over'),
    ]),
  );
}

function Totals({ result }: { result: Result }) {
  const t = useWords(words);
  return (
    <Panel flush title={t('totals')} note={t('totalsNote')}>
      <PlainTable
        label={t('totals')}
        rows={result.totals}
        rowKey={(total) => total.subject}
        columns={[
          { key: 'subject', title: t('subject'), render: (total) => t(total.subject) },
          { key: 'before', title: t('before'), align: 'right', render: (total) => t('of', { met: total.metBefore, checked: total.checked }) },
          { key: 'after', title: t('after'), align: 'right', render: (total) => <b>{t('of', { met: total.metAfter, checked: total.checked })}</b> },
          {
            key: 'change',
            title: t('change'),
            align: 'right',
            render: (total) => {
              const change = total.metAfter - total.metBefore;
              return change === 0 ? '0' : <b style={{ color: change < 0 ? 'var(--bad)' : 'var(--ok)' }}>{change > 0 ? `+${change}` : `−${-change}`}</b>;
            },
          },
        ]}
      />
    </Panel>
  );
}

function Verdict({ verdict }: { verdict: FindingVerdict }) {
  const t = useWords(words);
  return <StatusTag tone={tones[verdict]}>{t(verdict)}</StatusTag>;
}

function Flips({ result }: { result: Result }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const exportFlips = useFlipExport();
  const all = result.worse + result.better;
  return (
    <Panel
      flush
      title={t('flips')}
      note={[t('worse', { count: result.worse }), t('better', { count: result.better }), ...(all > result.flips.length ? [t('listed', { count: result.flips.length })] : [])].join(' · ')}
      extra={<Button size="small" onClick={() => exportFlips(result.flips)}>{t('export')}</Button>}
    >
      <PlainTable
        label={t('flips')}
        rows={result.flips}
        rowKey={(flip) => [flip.subject, flip.subjectId, flip.name, flip.ruleId, flip.parameter, flip.requiredAfter].join('|')}
        columns={[
          {
            key: 'name',
            title: t('name'),
            render: (flip) => (
              <>
                <Link to={pages[flip.subject](flip.subjectId)}><b>{flip.name}</b></Link> {!flip.open && <span className="muted">{t('over')}</span>}
                <div className="muted">{t(flip.subject)} · {flip.unit}</div>
              </>
            ),
          },
          { key: 'rule', title: t('rule'), render: (flip) => <><RuleChip ruleId={flip.ruleId} requirement={shown(english, flip.label, flip.labelEn)} /> {shown(english, flip.label, flip.labelEn)}</> },
          { key: 'verdict', title: t('verdict'), render: (flip) => <span className="nowrap"><Verdict verdict={flip.before} /> → <Verdict verdict={flip.after} /></span> },
          { key: 'required', title: t('required'), render: (flip) => changed(flip.requiredBefore, flip.requiredAfter) },
          { key: 'actual', title: t('actual'), render: (flip) => changed(flip.actualBefore, flip.actual) },
        ]}
      />
    </Panel>
  );
}

function Loaded({ result }: { result: Result }) {
  const t = useWords(words);
  if (result.problems.length > 0) return <PackProblems problems={result.problems} />;
  if (result.totals.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  return (
    <Stack>
      <ReasonStrip tone="info" title={t('readOnly')}>{t('pinned')}</ReasonStrip>
      {!result.complete && <ReasonStrip tone="warn" title={t('cut')}>{t('cutText')}</ReasonStrip>}
      <Totals result={result} />
      {result.scores.length > 0 && <ScoreBars scores={result.scores.map(Number)} />}
      {result.flips.length === 0 ? <EmptyState title={t('none')}>{t('noneText')}</EmptyState> : <Flips result={result} />}
    </Stack>
  );
}

/** Who would be judged otherwise; asks anew whenever `input` changes. */
export function DryRunResult({ input }: { input: PackDryRunInput }) {
  const query = useQuery(PACK_DRY_RUN, { variables: { input }, fetchPolicy: 'no-cache' });
  return <QueryView query={query}>{({ packDryRun }) => <Loaded result={packDryRun} />}</QueryView>;
}
