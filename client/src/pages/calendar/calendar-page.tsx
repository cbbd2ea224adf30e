import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkCalendarQuery } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { SelectField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { REMOVE_CALENDAR_DAY, WORK_CALENDAR } from './calendar-query.js';
import { SetDaysDialog } from './set-days-dialog.js';

/** The working-day calendar by year: the national notices, and the days that the commission sets for its area. */
const words = defineWords('calendar-page', {
  title: ['工作日历', 'Working-day calendar'],
  sub: ['工作日的计算依据：国务院放假安排（含调休），以及本地区另行安排的日期', 'what working days are counted by: the State Council’s notices with exchanged weekends, and days set for the area'],
  year: ['年度', 'Year'],
  days: ['{{year}} 年与周一至周五不同的日期', 'Days of {{year}} that differ from Monday to Friday'],
  figures: ['休 {{rest}} 天 · 班 {{work}} 天 · 本地区 {{own}} 天', '{{rest}} off · {{work}} working · {{own}} of the area'],
  set: ['设置日期', 'Set days'],
  import: ['从表格导入', 'Import a sheet'],
  export: ['导出本年', 'Export the year'],
  day: ['日期', 'Day'],
  week: ['星期', 'Weekday'],
  kind: ['安排', 'Arrangement'],
  rest: ['休', 'off'],
  work: ['班', 'working'],
  name: ['名称', 'Name'],
  notice: ['依据', 'Document'],
  source: ['来源', 'Source'],
  national: ['全国', 'national'],
  own: ['本地区', 'area'],
  act: ['操作', 'Act'],
  remove: ['撤销设置', 'Take back'],
  removeOne: ['撤销 {{day}} 的设置', 'Take back {{day}}'],
  removeText: ['该日恢复为全国安排。依此计算的期限随之改变，变动记入审计。', 'The national arrangement holds again; deadlines counted by it change, and the trail keeps it.'],
  empty: ['这一年还没有安排', 'Nothing arranged for this year'],
  emptyText: ['国务院的放假安排公布后随系统更新提供，也可以先从表格导入。', 'The notice comes with a release once it is public; until then import it from a sheet.'],
  w0: ['日', 'Sun'],
  w1: ['一', 'Mon'],
  w2: ['二', 'Tue'],
  w3: ['三', 'Wed'],
  w4: ['四', 'Thu'],
  w5: ['五', 'Fri'],
  w6: ['六', 'Sat'],
});

type Day = WorkCalendarQuery['workCalendar'][number];
const WEEK = ['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6'] as const;

/** Weekday of a calendar day, from its civil date alone. */
function weekdayOf(day: string): (typeof WEEK)[number] {
  return WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'w0';
}

function exportDays(year: number, days: readonly Day[]): void {
  const names = { w0: '日', w1: '一', w2: '二', w3: '三', w4: '四', w5: '五', w6: '六' };
  downloadTable(`工作日历-${year}`, ['日期', '星期', '休或班', '名称', '依据', '来源', '经办'], days.map((one) => [
    one.day, names[weekdayOf(one.day)], one.working ? '班' : '休', one.name, one.notice, one.own ? '本地区' : '全国', one.byName ?? '',
  ]));
}

function Days({ days, year, editable, onReload }: { days: readonly Day[]; year: number; editable: boolean; onReload: () => void }) {
  const t = useWords(words);
  const ask = useConfirm();
  const remove = useVerb(REMOVE_CALENDAR_DAY, { refetch: ['WorkCalendar'] });
  const confirm = async (one: Day): Promise<void> => {
    const answer = await ask({ title: t('removeOne', { day: one.day }), object: `${one.day} ${one.name}`, consequence: t('removeText'), okText: t('remove') });
    if (answer && one.dayId) await remove.run({ input: { dayId: one.dayId } });
  };
  const count = (test: (one: Day) => boolean): number => days.filter(test).length;
  return (
    <>
      <VerbOutcome verb={remove} action={t('remove')} onReload={onReload} />
      <Panel flush title={t('days', { year })} note={t('figures', { rest: count((one) => !one.working), work: count((one) => one.working), own: count((one) => one.own) })}>
        {days.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <PlainTable
            label={t('title')}
            rows={days}
            rowKey={(one) => one.day}
            columns={[
              { key: 'day', title: t('day'), strong: true, render: (one) => <b className="nowrap">{one.day}</b> },
              { key: 'week', title: t('week'), render: (one) => t(weekdayOf(one.day)) },
              { key: 'kind', title: t('kind'), render: (one) => <StatusTag tone={one.working ? 'info' : 'ok'}>{t(one.working ? 'work' : 'rest')}</StatusTag> },
              { key: 'name', title: t('name'), render: (one) => one.name },
              { key: 'notice', title: t('notice'), render: (one) => one.notice || '—' },
              { key: 'source', title: t('source'), render: (one) => (one.own ? `${t('own')} ${one.byName ?? ''}` : <span className="muted">{t('national')}</span>) },
              ...(editable ? [{
                key: 'act', title: t('act'),
                render: (one: Day) => (one.dayId ? <Button size="small" aria-label={t('removeOne', { day: one.day })} onClick={() => void confirm(one)}>{t('remove')}</Button> : '—'),
              }] : []),
            ]}
          />
        )}
      </Panel>
    </>
  );
}

export function CalendarPage() {
  const t = useWords(words);
  const { acting, may, viewer } = useSession();
  const thisYear = Number(dayOf(viewer.businessNow).slice(0, 4));
  const [params, setParams] = useSearchParams();
  const [setting, setSetting] = useState(false);
  const year = Number(params.get('year')) || thisYear;
  const query = useQuery(WORK_CALENDAR, { variables: { year } });
  const editable = may('programme.edit') && acting.organizationKind === 'HEALTH_COMMISSION';
  const years = Array.from({ length: 9 }, (_, at) => String(thisYear - 4 + at));
  const { data } = query;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={[
          ...(data ? [{ key: 'export', label: t('export'), icon: 'export' as const, onClick: () => exportDays(year, data.workCalendar) }] : []),
          ...(editable ? [
            { key: 'import', label: t('import'), icon: 'import' as const, to: '/imports?kind=CALENDAR' },
            { key: 'set', label: t('set'), icon: 'plus' as const, primary: true, onClick: () => setSetting(true) },
          ] : []),
        ]}
      />
      <PageBody>
        <div style={{ maxWidth: 160 }}>
          <SelectField label={t('year')} value={String(year)} options={years.map((value) => ({ value, label: value }))} onChange={(event) => setParams({ year: event.target.value })} />
        </div>
        <QueryView query={query}>{({ workCalendar }) => <Days days={workCalendar} year={year} editable={editable} onReload={() => void query.refetch()} />}</QueryView>
      </PageBody>
      {setting && <SetDaysDialog onClose={() => setSetting(false)} />}
    </>
  );
}
