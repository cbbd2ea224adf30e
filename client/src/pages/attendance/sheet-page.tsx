import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendanceSheetPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { ViewerMark } from '../../modules/viewer-mark.js';
import { TextField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { EmptyState } from '../../ui/states.js';
import { ATTENDANCE_SHEET_PAGE } from './attendance-query.js';
import { MarksPanel } from './marks-panel.js';
import { SheetFindings, SheetTable, SUMS } from './sheet-table.js';
import { sheetWords } from './sheet-words.js';
import { SignInDialog } from './sign-in-dialog.js';
import { WorkSiteDialog } from './work-site-dialog.js';

const words = defineWords('sheet-page', {
  attendance: ['考勤', 'Attendance'],
  title: ['{{team}} 考勤表', 'Attendance of {{team}}'],
  month: ['月份', 'Month'],
  signIn: ['登记签到', 'Sign in'],
  site: ['作息与位置', 'Hours and place'],
  export: ['导出 {{count}} 人', { one: 'Export {{count}} person', other: 'Export {{count}} persons' }],
  print: ['打印', 'Print'],
  hours: ['按受援单位作息 {{hours}} 计迟到早退', 'Late and early by the receiver’s hours, {{hours}}'],
  noHours: ['受援单位还没有设作息，不计迟到早退。', 'The receiver has set no hours yet: nobody is late or early.'],
  contradictions: ['{{count}} 条矛盾记录待说明', { one: '{{count}} contradiction to settle', other: '{{count}} contradictions to settle' }],
  open: ['查看', 'See'],
  empty: ['名单还是空的', 'The roster is empty'],
  emptyText: ['添加队员并确认到岗后，考勤会出现在这里。', 'Attendance appears here once members have arrived.'],
  rules: ['方案的考勤规定', 'What the programme says of attendance'],
  from: ['{{supporter}} → {{receiver}}', '{{supporter}} → {{receiver}}'],
});

type Data = AttendanceSheetPageQuery;

function exportSheet(sheet: Data['attendanceSheet'], label: (code: string) => string, sums: readonly string[]): void {
  const [first] = sheet.lines;
  const days = first?.days.map(({ day }) => day) ?? [];
  downloadTable(
    `考勤表-${sheet.teamName}-${sheet.month}`,
    ['姓名', ...sums, ...days],
    sheet.lines.map((line) => [line.name, ...SUMS.map((key) => line[key]), ...line.days.map(({ status, firstIn, lastOut }) => [label(status), firstIn, lastOut].filter(Boolean).join(' '))]),
  );
}

function Loaded({ data, month, onMonth, onReload }: { data: Data; month: string; onMonth: (month: string) => void; onReload: () => void }) {
  const t = useWords(words);
  const sums = useWords(sheetWords);
  const label = useLabel();
  const [signing, setSigning] = useState(false);
  const [siting, setSiting] = useState(false);
  const { attendanceSheet: sheet, team, contradictions } = data;
  const site = team.members.find((member) => member.site)?.site ?? null;
  const done = (): void => {
    setSigning(false);
    setSiting(false);
    onReload();
  };
  const actions: HeaderAction[] = [
    { key: 'export', label: t('export', { count: sheet.lines.length }), icon: 'download', allowed: sheet.lines.length > 0, onClick: () => exportSheet(sheet, (code) => label('dayStatus', code), SUMS.map((key) => sums(key))) },
    { key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() },
    ...(sheet.maySign
      ? [
          { key: 'site', label: t('site'), icon: 'gear' as const, allowed: true, onClick: () => setSiting(true) },
          { key: 'signIn', label: t('signIn'), icon: 'edit' as const, primary: true, allowed: sheet.lines.length > 0, onClick: () => setSigning(true) },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('attendance'), to: '/attendance' }]}
        title={t('title', { team: sheet.teamName })}
        sub={`${t('from', { supporter: sheet.supporterName, receiver: sheet.receiverName })} · ${sheet.month}`}
        actions={actions}
        notice={
          contradictions.totalCount > 0 ? (
            <ReasonStrip tone="warn" icon="info" action={<Link to={`/contradictions?teamId=${sheet.teamId}&states=OPEN`}>{t('open')}</Link>}>
              {t('contradictions', { count: contradictions.totalCount })}
            </ReasonStrip>
          ) : undefined
        }
      />
      <ViewerMark>
        <PageBody>
          <Stack>
            <Panel
              title={sheet.month}
              note={sheet.hours ? t('hours', { hours: sheet.hours }) : t('noHours')}
              extra={<TextField hideLabel type="month" label={t('month')} value={month} onChange={(event) => event.target.value && onMonth(event.target.value)} />}
              flush
            >
              {sheet.lines.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : <SheetTable sheet={sheet} />}
            </Panel>
            <Panel title={t('rules')} flush>
              <SheetFindings sheet={sheet} />
            </Panel>
            <div className="no-print">
              <MarksPanel teamId={sheet.teamId} month={{ from: sheet.from, to: sheet.to }} mayCorrect={sheet.mayCorrect} onChange={onReload} />
            </div>
          </Stack>
        </PageBody>
      </ViewerMark>
      {signing && <SignInDialog sheet={sheet} onDone={done} onClose={() => setSigning(false)} />}
      {siting && team.pairing && <WorkSiteDialog pairingId={team.pairing.id} site={site} onDone={done} onClose={() => setSiting(false)} />}
    </>
  );
}

/** A team's month of attendance. */
export function SheetPage() {
  const { id = '' } = useParams();
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? dayOf(viewer.businessNow).slice(0, 7);
  const query = useQuery(ATTENDANCE_SHEET_PAGE, { variables: { teamId: id, month } });
  const choose = (next: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('month', next);
      return after;
    });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {(data) => <Loaded data={data} month={month} onMonth={choose} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
