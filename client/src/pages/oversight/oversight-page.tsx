import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import type { FileFailure } from '../../app/files.js';
import { dateTime } from '../../app/format.js';
import { downloadPicture } from '../../app/picture.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OversightPageQuery } from '../../graphql/generated/types.js';
import { useFigureCells } from '../../modules/figures.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { SelectField } from '../../ui/field.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { Actions } from '../../ui/page-header.js';
import { PageBody } from '../../ui/page.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { EmptyState } from '../../ui/states.js';
import { useFullScreen } from '../../ui/use-full-screen.js';
import { usePhone } from '../../ui/use-media.js';
import { AreaPath } from './area-path.js';
import { AreaTable } from './area-table.js';
import { Attention } from './attention.js';
import { Excluded } from './excluded.js';
import styles from './oversight.module.css';
import { OVERSIGHT_PAGE, type Area, type OversightData } from './oversight-query.js';
import { PartsPanel } from './parts-panel.js';
import { periodName } from './period-names.js';
import { PeriodPicker } from './period-picker.js';
import { PersonsPanel } from './persons-panel.js';
import { addressOf, placeOf, type Place } from './place.js';
import { PrintHead } from './print-head.js';
import { AreaHeat, AreaRanking, AreaTiles, firstMeasures, type Measures } from './shares.js';
import { TrendPanel } from './trend-panel.js';
import { downloadWorkbook, useAreaExport } from './use-area-export.js';
import { useDashboardPicture } from './use-dashboard-picture.js';

/** Oversight of an area in a period: figures with the lists behind them, what is left out, trends and the areas below. */
const words = defineWords('oversight', {
  now: ['当前', 'Now'],
  inPeriod: ['本期 {{period}}（{{from}} 至 {{to}}）', 'Period {{period}} ({{from}} to {{to}})'],
  programme: ['方案', 'Programme'],
  allProgrammes: ['全部方案', 'All programmes'],
  export: ['导出 {{count}} 行', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
  excel: ['导出 Excel', 'Excel'],
  full: ['全屏', 'Full screen'],
  print: ['打印 A4', 'Print A4'],
  picture: ['导出图片', 'Picture'],
  noPicture: ['浏览器不能生成图片，请改用打印。', 'The browser cannot draw the picture; print instead.'],
  leaveFull: ['退出全屏', 'Leave full screen'],
  asOf: ['数据截至 {{at}}', 'as of {{at}}'],
  empty: ['这个范围里没有结对', 'No pairings in this area'],
  emptyText: ['换一个地区或方案；方案发布后，结对才进入监管数字。', 'Choose another area or programme; pairings count once their programme is published.'],
});

type Page = OversightPageQuery;

/** Where an area of the page is looked at: a division, or an institution. */
function below(place: Place, area: Area): string {
  return area.receiverId === null ? addressOf({ ...place, divisionCode: area.code, receiverId: null }) : addressOf({ ...place, divisionCode: null, receiverId: area.receiverId });
}

function Content({ page, place, measures, onMeasures }: { page: Page; place: Place; measures: Measures; onMeasures: (measures: Measures) => void }) {
  const t = useWords(words);
  const cells = useFigureCells();
  const { oversight } = page;
  if (oversight.breakdown.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      </Panel>
    );
  }
  const { kind, from, to } = oversight.period;
  const parts = { areas: oversight.breakdown, figures: oversight.figures, address: (area: Area) => below(place, area) };
  const inPeriod = t('inPeriod', { period: periodName(kind, from), from, to });
  return (
    <div className={styles.page}>
      <PrintHead page={page} place={place} />
      <Excluded figures={oversight.excluded} />
      <section aria-label={t('now')} className={styles.strip}>
        <h2>{t('now')}</h2>
        <FigureStrip label={t('now')} figures={cells(oversight.figures, 'NOW')} />
      </section>
      <section aria-label={inPeriod} className={styles.strip}>
        <h2>{inPeriod}</h2>
        <FigureStrip label={inPeriod} figures={cells(oversight.figures, 'PERIOD')} />
      </section>
      {oversight.receiverName === null ? <AreaTable {...parts} /> : <PersonsPanel place={place} />}
      <Columns
        width={336}
        aside={
          <>
            {oversight.receiverName === null && <AreaTiles {...parts} {...{ measures, onMeasures }} />}
            {oversight.receiverName === null && <AreaRanking {...parts} {...{ measures, onMeasures }} />}
            <PartsPanel parts={oversight.parts} />
          </>
        }
      >
        <Stack>
          <TrendPanel oversight={oversight} trend={page.oversightTrend} place={place} />
          <Attention {...parts} />
          {oversight.receiverName === null && <AreaHeat {...parts} />}
        </Stack>
      </Columns>
    </div>
  );
}

/** The first visit goes down to where there is a choice: one province, one city. */
function onlyChild(oversight: OversightData, stay: boolean): Area | null {
  const [only, ...others] = oversight.breakdown;
  return !stay && only && others.length === 0 && only.level !== null ? only : null;
}

/** The county of an institution, for the way back up. */
function countyOf(oversight: OversightData): { code: string; name: string } | null {
  const [own] = oversight.breakdown;
  return oversight.receiverName !== null && own ? { code: own.code, name: own.divisionName } : null;
}

export function OversightPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const place = placeOf(params);
  const query = useQuery(OVERSIGHT_PAGE, { variables: { ...place } });
  const exportRows = useAreaExport();
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [measures, setMeasures] = useState(firstMeasures);
  const [noPicture, setNoPicture] = useState(false);
  const draw = useDashboardPicture();
  const { on, possible, toggle } = useFullScreen();
  const phone = usePhone();
  const state = (location.state ?? {}) as { stay?: boolean; down?: boolean };
  const stay = state.stay === true || place.receiverId !== null || (place.divisionCode !== null && state.down !== true);
  const takePicture = (page: Page): void => {
    const { name, drawing } = draw(page, place, measures);
    setNoPicture(false);
    downloadPicture(name, drawing).catch(() => setNoPicture(true));
  };
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {(page) => {
        const { oversight, programmes } = page;
        const child = onlyChild(oversight, stay);
        if (child) return <Navigate replace to={below(place, child)} state={{ down: true }} />;
        return (
          <>
            <header className={`${styles.header} no-print`}>
              <div>
                <AreaPath
                  oversight={oversight}
                  above={countyOf(oversight)}
                  address={(divisionCode) => addressOf({ ...place, divisionCode, receiverId: null })}
                  onChoose={(area) => void navigate(below(place, area))}
                />
                <p className="muted">{t('asOf', { at: dateTime(oversight.asOf) })}</p>
              </div>
              <div className={styles.controls}>
                <PeriodPicker oversight={oversight} place={place} onChoose={(on) => void navigate(addressOf({ ...place, on }), { state: { stay: true } })} />
                <SelectField
                  hideLabel
                  label={t('programme')}
                  placeholder={t('allProgrammes')}
                  value={place.programmeId ?? ''}
                  options={programmes.nodes.map((one) => ({ value: one.id, label: one.name }))}
                  onChange={(event) => void navigate(addressOf({ ...place, programmeId: event.target.value || null }))}
                />
                <Actions
                  actions={[
                    ...(possible && !phone ? [{ key: 'full', label: t(on ? 'leaveFull' : 'full'), icon: 'expand' as const, onClick: toggle }] : []),
                    { key: 'excel', label: t('excel'), icon: 'export', allowed: oversight.breakdown.length > 0, onClick: () => void downloadWorkbook(place).then(setFailure) },
                    { key: 'print', label: t('print'), icon: 'print', allowed: oversight.breakdown.length > 0, onClick: () => window.print() },
                    { key: 'picture', label: t('picture'), icon: 'chart', allowed: oversight.breakdown.length > 0, onClick: () => takePicture(page) },
                    { key: 'export', label: t('export', { count: oversight.breakdown.length }), icon: 'download', allowed: oversight.breakdown.length > 0, onClick: () => exportRows(oversight) },
                  ]}
                />
              </div>
            </header>
            <PageBody>
              <FileFailureView failure={failure} />
              {noPicture && <p role="alert">{t('noPicture')}</p>}
              <Content page={page} place={place} measures={measures} onMeasures={setMeasures} />
            </PageBody>
          </>
        );
      }}
    </QueryView>
  );
}
