import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { filterOf, type FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { COVERAGE_PAGE } from '../../modules/coverage/coverage-query.js';
import { CoverLegend } from '../../modules/coverage/legend.js';
import { unfolded } from '../../modules/coverage/weeks.js';
import { useOptions } from '../../modules/labels.js';
import { SelectField } from '../../ui/field.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { KeyHints } from '../../ui/key-hints.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';
import { usePhone } from '../../ui/use-media.js';
import { ChosenReceiver } from './chosen-receiver.js';
import { CoverageRows, type Receiver } from './coverage-rows.js';
import { CoverageTable } from './coverage-table.js';
import { needs, type Need } from './needs.js';
import { useCoverageExport } from './use-coverage-export.js';
import styles from './coverage-page.module.css';

/** The coverage calendar of every receiver in sight: a year by weeks, gaps behind and ahead, who could fill them. */
const words = defineWords('coverage-page', {
  title: ['覆盖日历', 'Coverage calendar'],
  sub: ['{{year}} 年 · {{count}} 家受援单位', { one: '{{year}} · {{count}} receiving institution', other: '{{year}} · {{count}} receiving institutions' }],
  year: ['年度', 'Year'],
  export: ['导出 {{count}} 行', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
  figures: ['关键数字', 'Key figures'],
  rows: ['按周覆盖', 'Coverage by week'],
  note: ['多批次、多支援医院合并计算，已扣除请假', 'over all batches and supporters, leave taken off'],
  table: ['以表格查看', 'As a table'],
  strips: ['以日历查看', 'As a calendar'],
  search: ['受援单位名称', 'Name of the institution'],
  need: ['状况', 'State'],
  GAP: ['已发生缺口', 'Gaps so far'],
  GAP_AHEAD: ['预测缺口', 'Gaps foreseen'],
  STRENGTH: ['已发生力量不足', 'Below strength so far'],
  STRENGTH_AHEAD: ['预测力量不足', 'Below strength foreseen'],
  WHOLE: ['全年无缺口', 'No gap in the year'],
  NOT_STARTED: ['尚未派驻', 'Nobody sent yet'],
  division: ['地区', 'Area'],
  category: ['机构类别', 'Category'],
  days: ['天 · {{count}} 家', { one: 'days · {{count}} place', other: 'days · {{count}} places' }],
  places: ['/ {{count}} 家', '/ {{count}}'],
  week: ['移动周', 'week'],
  place: ['换单位', 'institution'],
  open: ['看全年', 'open the year'],
  empty: ['没有符合条件的受援单位', 'No institution matches'],
  emptyText: ['放宽条件，或换一个年度。结对生效后受援单位才进入覆盖日历。', 'Relax the conditions or choose another year. An institution enters the calendar when its pairing takes effect.'],
});

const spec: FilterSpec = { year: 'number', programmeId: 'text', divisionCode: 'text', categories: 'list', search: 'text' };

function sum(receivers: readonly Receiver[], of: (receiver: Receiver) => number): number {
  return receivers.reduce((total, receiver) => total + of(receiver), 0);
}

export function CoveragePage() {
  const t = useWords(words);
  const options = useOptions();
  const phone = usePhone();
  const navigate = useNavigate();
  const { acting, viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const filters = useFilters([...Object.keys(spec).filter((key) => key !== 'year'), 'need']);
  const thisYear = Number(viewer.businessNow.slice(0, 4));
  const year = Number(params.get('year')) || thisYear;
  const query = useQuery(COVERAGE_PAGE, { variables: { filter: { ...filterOf(spec, filters.values), year }, area: acting.divisionCode } });
  const data = query.data ?? query.previousData;
  const all = useMemo(() => (data?.coverage ?? []).map((one): Receiver => ({ ...one, calendar: unfolded(one.calendar) })), [data]);
  const need = filters.values['need'] as Need | undefined;
  const receivers = need && needs[need] ? all.filter(({ calendar }) => needs[need](calendar)) : all;
  const exportRows = useCoverageExport(year);
  const chosen = receivers.find((one) => one.id === params.get('chosen')) ?? receivers.find(({ calendar }) => needs.GAP_AHEAD(calendar)) ?? receivers[0];
  const week = params.has('week') ? Number(params.get('week')) : null;
  const tabular = params.get('as') === 'table';
  const put = (values: Record<string, string | null>, replace = false): void => setParams((before) => {
    const next = new URLSearchParams(before);
    for (const [key, value] of Object.entries(values)) if (value === null) next.delete(key); else next.set(key, value);
    return next;
  }, { replace, preventScrollReset: true });
  const open = (id: string): void => void navigate(`/coverage/${id}?year=${year}`);
  const figure = (key: Need, days: (one: Receiver) => number, tone: 'bad' | 'warn') => {
    const total = sum(all, days);
    const next = new URLSearchParams(params);
    next.set('need', key);
    return { key, label: t(key), value: total, unit: t('days', { count: all.filter(({ calendar }) => needs[key](calendar)).length }), to: `/coverage?${next}`, ...(total > 0 ? { tone } : {}) };
  };
  const to = (key: Need): string => {
    const next = new URLSearchParams(params);
    next.set('need', key);
    return `/coverage?${next}`;
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub', { year, count: receivers.length })}
        actions={[{ key: 'export', label: t('export', { count: receivers.length }), icon: 'download', allowed: receivers.length > 0, onClick: () => exportRows(receivers) }]}
      />
      <PageBody>
        <FigureStrip
          label={t('figures')}
          figures={[
            { key: 'whole', label: t('WHOLE'), value: all.filter(({ calendar }) => needs.WHOLE(calendar)).length, unit: t('places', { count: all.length }), to: to('WHOLE') },
            figure('GAP', (one) => one.calendar.gapDays, 'bad'),
            figure('STRENGTH', (one) => one.calendar.strengthDays, 'warn'),
            figure('GAP_AHEAD', (one) => one.calendar.gapDaysAhead, 'bad'),
            figure('STRENGTH_AHEAD', (one) => one.calendar.strengthDaysAhead, 'warn'),
          ]}
        />
        <FilterBar
          filters={filters}
          search={{ key: 'search', placeholder: t('search') }}
          fields={[
            { key: 'need', label: t('need'), options: (Object.keys(needs) as Need[]).map((value) => ({ value, label: t(value) })) },
            { key: 'divisionCode', label: t('division'), options: (data?.divisions ?? []).map((one) => ({ value: one.code, label: one.name })) },
            { key: 'categories', label: t('category'), options: options('institutionCategory') },
          ]}
        >
          <SelectField hideLabel label={t('year')} value={String(year)} options={[...new Set([year, ...Array.from({ length: 5 }, (_, at) => thisYear - 2 + at)])].sort().map((one) => ({ value: String(one), label: String(one) }))} onChange={(event) => put({ year: event.target.value, week: null })} />
        </FilterBar>
        {query.error && !data ? (
          <QueryFailure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Columns width={336} aside={chosen && !tabular && <ChosenReceiver receiver={chosen} week={week} year={year} />}>
            <Panel
              flush
              title={t('rows')}
              note={t('note')}
              extra={<PlainButton onClick={() => put({ as: tabular ? null : 'table' })}>{tabular ? t('strips') : t('table')}</PlainButton>}
              foot={!phone && !tabular && receivers.length > 0 && <KeyHints hints={[{ keys: ['↑', '↓'], label: t('place') }, { keys: ['←', '→'], label: t('week') }, { keys: ['Enter'], label: t('open') }]} />}
            >
              {!data ? (
                <Skeleton rows={10} />
              ) : receivers.length === 0 ? (
                <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
              ) : tabular ? (
                <CoverageTable receivers={receivers} year={year} />
              ) : (
                <>
                  <div className={styles.legend}>
                    <CoverLegend />
                  </div>
                  <CoverageRows receivers={receivers} chosen={chosen?.id ?? null} week={week} onOpen={open} onChoose={(id, at) => put({ chosen: id, week: at === null ? null : String(at) }, true)} />
                </>
              )}
            </Panel>
          </Columns>
        )}
      </PageBody>
    </>
  );
}
