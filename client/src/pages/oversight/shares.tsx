import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import { SelectField } from '../../ui/field.js';
import { HeatGrid, HeatLegend } from '../../ui/heat-grid.js';
import { Panel } from '../../ui/panel.js';
import { RankBars } from '../../ui/rank-bars.js';
import { TileGrid } from '../../ui/tile-grid.js';
import type { AreaParts } from './area-table.js';
import { areaAddress, shareOf, shares, type Count, type ShareKey } from './measures.js';
import type { Area } from './oversight-query.js';

/** The areas beside each other: tiles by count, a heat grid and a ranking by share. */
const words = defineWords('area-shares', {
  tiles: ['地区分布', 'By area'],
  tilesLabel: ['各地区的{{measure}}，颜色越深数值越大', '{{measure}} by area, darker is more'],
  marked: ['红角：协议或任务有逾期', 'red corner: an agreement or task is late'],
  measure: ['指标', 'Measure'],
  pairings: ['结对', 'Pairings'],
  onSiteStaff: ['在岗人数', 'People on site'],
  agreementsLate: ['协议逾期', 'Agreements late'],
  tasksOverdue: ['任务逾期', 'Tasks overdue'],
  heat: ['地区 × 指标', 'Areas × measures'],
  heatNote: ['占比，%', 'share, %'],
  heatLabel: ['各地区四项指标的完成占比', 'Four shares of each area'],
  area: ['地区', 'Area'],
  covered: ['已在帮扶 / 受援单位', 'Covered / receivers'],
  effective: ['协议生效 / 结对', 'In force / pairings'],
  onSite: ['在岗 / 应在岗', 'On site / planned'],
  tasks: ['任务完成', 'Tasks done'],
  ranking: ['地区排名', 'Ranking'],
  by: ['排名依据', 'Ranked by'],
});

const tileMeasures = ['pairings', 'onSiteStaff', 'agreementsLate', 'tasksOverdue'] as const satisfies readonly Count[];
type TileMeasure = (typeof tileMeasures)[number];
const LOW = 85;

/** Names as tiles print them: without the last character that says what kind of place it is. */
function tileName(name: string): string {
  const short = name.replace(/(自治州|自治县|自治区|省|市|县|区)$/, '');
  return short.length >= 2 ? short : name;
}

function late(area: Area): boolean {
  return area.agreementsLate > 0 || area.tasksOverdue > 0;
}

function pageOf(area: Area, { figures, address }: AreaParts): string | undefined {
  return area.receiverId === null ? address(area.code) : areaAddress(area, 'pairings', figures);
}

export function AreaTiles(parts: AreaParts) {
  const t = useWords(words);
  const [measure, setMeasure] = useState<TileMeasure>('pairings');
  return (
    <Panel
      title={t('tiles')}
      foot={parts.areas.some(late) && t('marked')}
      extra={<SelectField hideLabel label={t('measure')} value={measure} options={tileMeasures.map((key) => ({ value: key, label: t(key) }))} onChange={(event) => setMeasure(event.target.value as TileMeasure)} />}
    >
      <TileGrid
        label={t('tilesLabel', { measure: t(measure) })}
        tiles={parts.areas.map((area) => {
          const to = pageOf(area, parts);
          return {
            key: area.receiverId ?? area.code,
            label: tileName(area.name),
            value: area[measure],
            ...(to ? { to } : {}),
            marked: late(area),
          };
        })}
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
          to: pageOf(area, parts),
          cells: shares.map(({ key, part }) => ({ key, value: shareOf(area, key), to: areaAddress(area, part, parts.figures) })),
        }))}
      />
    </Panel>
  );
}

export function AreaRanking(parts: AreaParts) {
  const t = useWords(words);
  const [by, setBy] = useState<ShareKey>('onSite');
  return (
    <Panel title={t('ranking')} extra={<SelectField hideLabel label={t('by')} value={by} options={shares.map(({ key }) => ({ value: key, label: t(key) }))} onChange={(event) => setBy(event.target.value as ShareKey)} />}>
      <RankBars
        label={`${t('ranking')} ${t(by)}`}
        lines={parts.areas.map((area) => {
          const value = shareOf(area, by);
          return {
            key: area.receiverId ?? area.code,
            label: area.name,
            to: pageOf(area, parts),
            value,
            text: value === null ? '—' : `${value.toFixed(1)}%`,
            low: value !== null && value < LOW,
          };
        })}
      />
    </Panel>
  );
}
