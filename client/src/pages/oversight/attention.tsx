import type { FigureCode } from '@jiedui/schema/figures';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import type { AreaParts } from './area-table.js';
import { areaAddress, countOf } from './measures.js';
import styles from './oversight.module.css';
import type { Area } from './oversight-query.js';

/** What is out of order in an area, worst first, each with the list where it is dealt with. */
const words = defineWords('attention', {
  title: ['异常', 'Anomalies'],
  note: ['由本页数字得出', 'from the figures of this page'],
  none: ['这个范围没有逾期、缺口或矛盾。', 'Nothing is late, missing or contradictory in this area.'],
  RECEIVERS_GAP: ['{{count}} 家今日无人在岗', { one: '{{count}} receiver has nobody on site today', other: '{{count}} receivers have nobody on site today' }],
  AGREEMENTS_LATE: ['协议逾期 {{count}} 份', { one: '{{count}} agreement late', other: '{{count}} agreements late' }],
  TASKS_OVERDUE: ['任务逾期 {{count}} 项', { one: '{{count}} task overdue', other: '{{count}} tasks overdue' }],
  ABSENCES: ['本期旷工 {{count}} 次', { one: '{{count}} absence', other: '{{count}} absences' }],
  CONTRADICTIONS_OPEN: ['记录矛盾 {{count}} 处待核实', { one: '{{count}} contradiction to settle', other: '{{count}} contradictions to settle' }],
  RECEIVERS_WEAK: ['{{count}} 家在岗人数低于下限', { one: '{{count}} receiver is understaffed', other: '{{count}} receivers are understaffed' }],
  RECEIVERS_GAP_AHEAD: ['{{count}} 家即将出现缺口', { one: '{{count}} receiver with a gap ahead', other: '{{count}} receivers with a gap ahead' }],
  GOALS_OVERDUE: ['帮扶目标逾期 {{count}} 项', { one: '{{count}} goal overdue', other: '{{count}} goals overdue' }],
  VIOLATIONS: ['本期违纪 {{count}} 起', { one: '{{count}} violation', other: '{{count}} violations' }],
  missing: ['应在岗 {{planned}} 人，在岗 {{onSite}} 人', '{{planned}} planned, {{onSite}} on site'],
  uncovered: ['{{count}} 家受援单位还没有帮扶', { one: '{{count}} receiver not covered yet', other: '{{count}} receivers not covered yet' }],
  open: ['查看列表', 'Open the list'],
});

interface Case {
  key: string;
  area: Area;
  tone: Tone;
  text: string;
  ruleId?: string | undefined;
  code: FigureCode;
}

const weight: Record<string, number> = { bad: 0, warn: 1, mute: 2 };
/** A figure above zero that somebody has to look at. */
const COUNTS = [
  { code: 'RECEIVERS_GAP', tone: 'bad', ruleId: 'R-232' }, { code: 'AGREEMENTS_LATE', tone: 'bad', ruleId: 'R-241' }, { code: 'TASKS_OVERDUE', tone: 'bad' },
  { code: 'ABSENCES', tone: 'bad' }, { code: 'CONTRADICTIONS_OPEN', tone: 'warn' }, { code: 'RECEIVERS_WEAK', tone: 'warn', ruleId: 'R-224' },
  { code: 'RECEIVERS_GAP_AHEAD', tone: 'warn', ruleId: 'R-232' }, { code: 'GOALS_OVERDUE', tone: 'warn', ruleId: 'R-368' }, { code: 'VIOLATIONS', tone: 'warn' },
] as const satisfies readonly { code: FigureCode; tone: Tone; ruleId?: string }[];

export function Attention({ areas, figures, address }: AreaParts) {
  const t = useWords(words);
  const cases = areas.flatMap((area): Case[] => {
    const key = area.receiverId ?? area.code;
    const [onSite, planned] = [countOf(area, 'STAFF_ON_SITE'), countOf(area, 'STAFF_PLANNED')];
    const uncovered = countOf(area, 'RECEIVERS') - countOf(area, 'RECEIVERS_COVERED');
    return [
      ...COUNTS.flatMap((one): Case[] => {
        const count = countOf(area, one.code);
        return count > 0 ? [{ key: `${key}-${one.code}`, area, tone: one.tone, text: t(one.code, { count }), ruleId: 'ruleId' in one ? one.ruleId : undefined, code: one.code }] : [];
      }),
      ...(onSite < planned ? [{ key: `${key}-missing`, area, tone: 'warn' as const, text: t('missing', { planned, onSite }), code: 'STAFF_PLANNED' as const }] : []),
      ...(uncovered > 0 ? [{ key: `${key}-uncovered`, area, tone: 'mute' as const, text: t('uncovered', { count: uncovered }), code: 'RECEIVERS' as const }] : []),
    ];
  });
  const sorted = [...cases].sort((a, b) => (weight[a.tone] ?? 3) - (weight[b.tone] ?? 3));
  return (
    <Panel flush title={t('title')} note={t('note')}>
      {sorted.length === 0 ? (
        <p className="muted" style={{ padding: 16 }}>{t('none')}</p>
      ) : (
        <ul className={styles.attention}>
          {sorted.map((one) => (
            <li key={one.key} className={styles.case}>
              <StatusTag tone={one.tone}>{one.area.name}</StatusTag>
              <span>
                {one.text} {one.ruleId && <RuleChip ruleId={one.ruleId} />}
              </span>
              <Link to={areaAddress(one.area, one.code, figures) ?? address(one.area)} aria-label={`${t('open')} ${one.area.name} ${one.text}`}>{t('open')}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
