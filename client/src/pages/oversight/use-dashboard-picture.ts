import { tileOf } from '@jiedui/schema/tile-grid';
import type { Drawing } from '../../app/picture.js';
import { dateTime, number } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OversightPageQuery } from '../../graphql/generated/types.js';
import { useFigureCells } from '../../modules/figures.js';
import { useLabel } from '../../modules/labels.js';
import { drawDashboard } from './dashboard-drawing.js';
import { countOf, shareOf } from './measures.js';
import { partLabel, partRank } from './part-labels.js';
import { periodName } from './period-names.js';
import type { Place } from './place.js';
import { tileName, useShareWords, type Measures } from './shares.js';

/** What the dashboard says of itself on paper and in a picture: of what, of when, by whom. */
const words = defineWords('dashboard-picture', {
  title: ['监管驾驶舱 {{area}} {{period}}', 'Oversight {{area}} {{period}}'],
  all: ['全部范围', 'everything'],
  period: ['统计期 {{from}} 至 {{to}}', 'Period {{from}} to {{to}}'],
  programme: ['方案：{{name}}', 'Programme: {{name}}'],
  allProgrammes: ['全部方案', 'all programmes'],
  asOf: ['数据截至 {{at}}', 'as of {{at}}'],
  madeBy: ['制作：{{org}} {{name}}', 'made by {{org}}, {{name}}'],
  now: ['当前', 'Now'],
  inPeriod: ['本期', 'In the period'],
  trend: ['趋势：{{figure}}（近 12 期）', 'Trend: {{figure}} (last 12 periods)'],
  tiles: ['地区分布：{{measure}}', 'By area: {{measure}}'],
  ranking: ['地区排名：{{measure}}，%', 'Ranking: {{measure}}, %'],
  excluded: ['未计入以上数字：{{list}}', 'Left out of these figures: {{list}}'],
});

type Page = OversightPageQuery;

/** Title and lines of the head. */
export function useDashboardHead(): (page: Page, place: Place) => { title: string; lines: string[] } {
  const t = useWords(words);
  const { user, acting } = useSession();
  return ({ oversight, programmes }, place) => {
    const { period, path, receiverName, asOf } = oversight;
    const programme = programmes.nodes.find(({ id }) => id === place.programmeId)?.name ?? t('allProgrammes');
    return {
      title: t('title', { area: receiverName ?? path.at(-1)?.name ?? t('all'), period: periodName(period.kind, period.from) }),
      lines: [`${t('period', { from: period.from, to: period.to })}　${t('programme', { name: programme })}`, `${t('asOf', { at: dateTime(asOf) })}　${t('madeBy', { org: acting.organizationName, name: user.name })}`],
    };
  };
}

/** The open page as a drawing, with the measures that its map and its ranking show. */
export function useDashboardPicture(): (page: Page, place: Place, measures: Measures) => { name: string; drawing: Drawing } {
  const t = useWords(words);
  const shareWord = useShareWords();
  const label = useLabel();
  const cells = useFigureCells();
  const head = useDashboardHead();
  return (page, place, { tile, rank }) => {
    const { oversight, oversightTrend: points } = page;
    const { title, lines } = head(page, place);
    const figures = (group: 'NOW' | 'PERIOD') => cells(oversight.figures, group).map((cell) => ({ label: cell.label, value: [cell.value, cell.unit].filter(Boolean).join(' ') }));
    const keys = [...new Set(points.filter(({ value }) => value > 0).map(({ key }) => key))].sort((a, b) => partRank(place.trend, b) - partRank(place.trend, a));
    const starts = [...new Set(points.map(({ from }) => from))];
    const { kind } = oversight.period;
    const excluded = oversight.excluded.filter(({ value }) => value > 0).map(({ code, value }) => `${label('figure', code)} ${number(value)}`);
    const drawing = drawDashboard({
      title, lines,
      groups: [{ title: t('now'), figures: figures('NOW') }, { title: t('inPeriod'), figures: figures('PERIOD') }],
      tiles: {
        title: t('tiles', { measure: label('figure', tile) }),
        tiles: oversight.breakdown.map((area) => ({ label: tileName(area.name).slice(0, 5), value: countOf(area, tile), ...(area.receiverId === null ? tileOf(area.code) : null) })),
      },
      ranking: { title: t('ranking', { measure: shareWord(rank) }), lines: oversight.breakdown.map((area) => ({ label: area.name, value: shareOf(area, rank) })) },
      trend: {
        title: t('trend', { figure: label('figure', place.trend) }), legend: keys.map((key) => partLabel(label, place.trend, key)),
        bars: starts.map((from) => ({
          label: kind === 'YEAR' ? from.slice(0, 4) : periodName(kind, from).slice(2),
          parts: keys.map((key, part) => ({ part, value: points.find((point) => point.from === from && point.key === key)?.value ?? 0 })),
        })),
      },
      foot: [...(excluded.length > 0 ? [t('excluded', { list: excluded.join('、') })] : []), lines[1] ?? ''],
    });
    return { name: `${title} ${dateTime(oversight.asOf).replace(/[: ]/g, '-')}`, drawing };
  };
}
