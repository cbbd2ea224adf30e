import type { FigureCode } from '@jiedui/schema/figures';
import { tileOf } from '@jiedui/schema/tile-grid';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { SelectField } from '../../ui/field.js';
import { HeatGrid, HeatLegend } from '../../ui/heat-grid.js';
import { Panel } from '../../ui/panel.js';
import { RankBars } from '../../ui/rank-bars.js';
import { TileGrid } from '../../ui/tile-grid.js';
import type { AreaParts } from './area-table.js';
import { areaAddress, countOf, shareOf, shares, type ShareKey } from './measures.js';
import type { Area } from './oversight-query.js';

/** The areas beside each other: tiles by count, a heat grid and a ranking by share. */
const words = defineWords('area-shares', {
  tiles: ['地区分布', 'By area'],
  tilesLabel: ['各地区的{{measure}}，颜色越深数值越大', '{{measure}} by area, darker is more'],
  marked: ['红角：协议或任务有逾期', 'red corner: an agreement or task is late'],
  measure: ['指标', 'Measure'],
  heat: ['地区 × 指标', 'Areas × measures'],
  heatNote: ['占比，%', 'share, %'],
  heatLabel: ['各地区六项指标的完成占比', 'Six shares of each area'],
  area: ['地区', 'Area'],
  covered: ['已在帮扶 / 受援单位', 'Covered / receivers'],
  onTime: ['协议按期生效', 'Agreements on time'],
  onSite: ['在岗 / 应在岗', 'On site / planned'],
  due: ['到期任务完成', 'Due tasks done'],
  confirmed: ['工作记录确认', 'Work confirmed'],
  passed: ['考核合格', 'Evaluations passed'],
  ranking: ['地区排名', 'Ranking'],
  by: ['排名依据', 'Ranked by'],
});

const tileMeasures = ['PAIRINGS', 'STAFF_ON_SITE', 'STAY_MONTHS', 'RECEIVERS_GAP', 'AGREEMENTS_LATE', 'TASKS_OVERDUE'] as const satisfies readonly FigureCode[];
type TileMeasure = (typeof tileMeasures)[number];

/** What the tiles count and the ranking goes by. */
export interface Measures {
  readonly tile: TileMeasure;
  readonly rank: ShareKey;
}

/** As the page opens. */
export const firstMeasures: Measures = { tile: 'PAIRINGS', rank: 'onSite' };

/** The name of a share in the viewer's language. */
export function useShareWords(): (key: ShareKey) => string {
  const t = useWords(words);
  return (key) => t(key);
}

interface Chosen extends AreaParts {
  measures: Measures;
  onMeasures: (measures: Measures) => void;
}

const LOW = 85;

/** Names as tiles print them: without the last character that says what kind of place it is. */
export function tileName(name: string): string {
  const short = name.replace(/(自治州|自治县|自治区|省|市|县|区)$/, '');
  return short.length >= 2 ? short : name;
}

function late(area: Area): boolean {
  return countOf(area, 'AGREEMENTS_LATE') > 0 || countOf(area, 'TASKS_OVERDUE') > 0;
}

export function AreaTiles({ measures, onMeasures, ...parts }: Chosen) {
  const t = useWords(words);
  const label = useLabel();
  const { tile: measure } = measures;
  return (
    <Panel
      title={t('tiles')}
      foot={parts.areas.some(late) && t('marked')}
      extra={<SelectField hideLabel label={t('measure')} value={measure} options={tileMeasures.map((key) => ({ value: key, label: label('figure', key) }))} onChange={(event) => onMeasures({ ...measures, tile: event.target.value as TileMeasure })} />}
    >
      <TileGrid
        label={t('tilesLabel', { measure: label('figure', measure) })}
        tiles={parts.areas.map((area) => ({
          key: area.receiverId ?? area.code,
          label: tileName(area.name),
          value: countOf(area, measure),
          to: parts.address(area),
          marked: late(area),
          ...(area.receiverId === null ? tileOf(area.code) : null),
        }))}
      />
    </Panel>
  );
}

export function AreaHeat(parts: AreaParts) {
  const t = useWords(words);
  return (
    <Panel title={t('heat')} note={t('heatNote')} extra={<HeatLegend />}>
      <HeatGrid
        label={t('heatLabel')}
        corner={t('area')}
        columns={shares.map(({ key }) => ({ key, label: t(key) }))}
        rows={parts.areas.map((area) => ({
          key: area.receiverId ?? area.code,
          label: area.name,
          to: parts.address(area),
          cells: shares.map(({ key, part }) => ({ key, value: shareOf(area, key), to: areaAddress(area, part, parts.figures) })),
        }))}
      />
    </Panel>
  );
}

export function AreaRanking({ measures, onMeasures, ...parts }: Chosen) {
  const t = useWords(words);
  const { rank: by } = measures;
  return (
    <Panel title={t('ranking')} extra={<SelectField hideLabel label={t('by')} value={by} options={shares.map(({ key }) => ({ value: key, label: t(key) }))} onChange={(event) => onMeasures({ ...measures, rank: event.target.value as ShareKey })} />}>
      <RankBars
        label={`${t('ranking')} ${t(by)}`}
        lines={parts.areas.map((area) => {
          const value = shareOf(area, by);
          return {
            key: area.receiverId ?? area.code,
            label: area.name,
            to: parts.address(area),
            value,
            text: value === null ? '—' : `${value.toFixed(1)}%`,
            low: value !== null && value < LOW,
          };
        })}
      />
    </Panel>
  );
}
