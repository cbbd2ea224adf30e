import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { useFigureCells } from '../../modules/figures.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { PageBody } from '../../ui/page.js';
import { Actions } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { SelectField } from '../../ui/field.js';
import { AreaPath } from './area-path.js';
import { AreaTable } from './area-table.js';
import { Attention } from './attention.js';
import { Excluded } from './excluded.js';
import styles from './oversight.module.css';
import { OVERSIGHT_PAGE, type OversightData } from './oversight-query.js';
import { AreaHeat, AreaRanking, AreaTiles } from './shares.js';
import { useAreaExport } from './use-area-export.js';

/** Oversight of an area: figures with the lists behind them, what is left out, and the areas below. */
const words = defineWords('oversight', {
  figures: ['关键数字', 'Key figures'],
  programme: ['方案', 'Programme'],
  allProgrammes: ['全部方案', 'All programmes'],
  export: ['导出 {{count}} 行', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
  fullScreen: ['全屏', 'Full screen'],
  asOf: ['数据截至 {{at}}', 'as of {{at}}'],
  empty: ['这个范围里没有结对', 'No pairings in this area'],
  emptyText: ['换一个地区或方案；方案发布后，结对才进入监管数字。', 'Choose another area or programme; pairings count once their programme is published.'],
});

interface Place {
  divisionCode: string | null;
  programmeId: string | null;
}

function addressOf({ divisionCode, programmeId }: Place): string {
  const params = new URLSearchParams();
  if (divisionCode) params.set('divisionCode', divisionCode);
  if (programmeId) params.set('programmeId', programmeId);
  const search = params.toString();
  return search ? `/oversight?${search}` : '/oversight';
}

function Content({ oversight, address }: { oversight: OversightData; address: (code: string | null) => string }) {
  const t = useWords(words);
  const cells = useFigureCells();
  if (oversight.breakdown.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      </Panel>
    );
  }
  const parts = { areas: oversight.breakdown, figures: oversight.figures, address };
  return (
    <>
      <Excluded figures={oversight.excluded} />
      <FigureStrip label={t('figures')} figures={cells(oversight.figures)} />
      <Columns
        width={336}
        aside={
          <>
            <AreaTiles {...parts} />
            <AreaRanking {...parts} />
          </>
        }
      >
        <Stack>
          <AreaTable {...parts} />
          <AreaHeat {...parts} />
          <Attention {...parts} />
        </Stack>
      </Columns>
    </>
  );
}

/** The first visit goes down to where there is a choice: one province, one city. */
function onlyChild(oversight: OversightData, stay: boolean): string | null {
  const [only, ...others] = oversight.breakdown;
  return !stay && only && others.length === 0 && only.level !== null ? only.code : null;
}

export function OversightPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const place: Place = { divisionCode: params.get('divisionCode'), programmeId: params.get('programmeId') };
  const query = useQuery(OVERSIGHT_PAGE, { variables: { ...place } });
  const exportRows = useAreaExport();
  const state = (location.state ?? {}) as { stay?: boolean; down?: boolean };
  const stay = state.stay === true || (place.divisionCode !== null && state.down !== true);
  const address = (divisionCode: string | null): string => addressOf({ ...place, divisionCode });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ oversight, programmes }) => {
        const child = onlyChild(oversight, stay);
        if (child) return <Navigate replace to={address(child)} state={{ down: true }} />;
        return (
          <>
            <header className={styles.header}>
              <div>
                <AreaPath oversight={oversight} address={address} onChoose={(code) => void navigate(address(code))} />
                <p className="muted">{t('asOf', { at: dateTime(oversight.asOf) })}</p>
              </div>
              <div className={styles.controls}>
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
                    { key: 'export', label: t('export', { count: oversight.breakdown.length }), icon: 'download', allowed: oversight.breakdown.length > 0, onClick: () => exportRows(oversight) },
                  ]}
                />
              </div>
            </header>
            <PageBody>
              <Content oversight={oversight} address={address} />
            </PageBody>
          </>
        );
      }}
    </QueryView>
  );
}
