import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import type { AreaParts } from './area-table.js';
import { areaAddress, type Count } from './measures.js';
import styles from './oversight.module.css';
import type { Area } from './oversight-query.js';

/** What is out of order in an area, worst first, each with the list where it is dealt with. */
const words = defineWords('attention', {
  title: ['需要关注', 'Needs attention'],
  note: ['由本页数字得出', 'from the figures of this page'],
  none: ['这个范围没有逾期或缺口。', 'Nothing is late or missing in this area.'],
  late: ['协议逾期 {{count}} 份', { one: '{{count}} agreement late', other: '{{count}} agreements late' }],
  overdue: ['任务逾期 {{count}} 项', { one: '{{count}} task overdue', other: '{{count}} tasks overdue' }],
  missing: ['应在岗 {{planned}} 人，在岗 {{onSite}} 人', '{{planned}} planned, {{onSite}} on site'],
  uncovered: ['{{count}} 家受援单位还没有帮扶', { one: '{{count}} receiver not covered yet', other: '{{count}} receivers not covered yet' }],
  open: ['查看列表', 'Open the list'],
});

interface Case {
  key: string;
  area: Area;
  tone: Tone;
  text: string;
  ruleId?: string;
  count: Count;
}

const weight: Record<string, number> = { bad: 0, warn: 1, mute: 2 };

export function Attention({ areas, figures, address }: AreaParts) {
  const t = useWords(words);
  const cases = areas.flatMap((area): Case[] => {
    const key = area.receiverId ?? area.code;
    return [
      ...(area.agreementsLate > 0 ? [{ key: `${key}-late`, area, tone: 'bad' as const, text: t('late', { count: area.agreementsLate }), ruleId: 'R-241', count: 'agreementsLate' as const }] : []),
      ...(area.tasksOverdue > 0 ? [{ key: `${key}-overdue`, area, tone: 'bad' as const, text: t('overdue', { count: area.tasksOverdue }), count: 'tasksOverdue' as const }] : []),
      ...(area.onSiteStaff < area.plannedStaff ? [{ key: `${key}-missing`, area, tone: 'warn' as const, text: t('missing', { planned: area.plannedStaff, onSite: area.onSiteStaff }), count: 'plannedStaff' as const }] : []),
      ...(area.covered < area.receivers ? [{ key: `${key}-uncovered`, area, tone: 'mute' as const, text: t('uncovered', { count: area.receivers - area.covered }), count: 'receivers' as const }] : []),
    ];
  });
  const sorted = [...cases].sort((a, b) => (weight[a.tone] ?? 3) - (weight[b.tone] ?? 3));
  return (
    <Panel flush title={t('title')} note={t('note')}>
      {sorted.length === 0 ? (
        <p className="muted" style={{ padding: 16 }}>{t('none')}</p>
      ) : (
        <ul className={styles.attention}>
          {sorted.map((one) => {
            const list = areaAddress(one.area, one.count, figures) ?? (one.area.receiverId === null ? address(one.area.code) : undefined);
            return (
              <li key={one.key} className={styles.case}>
                <StatusTag tone={one.tone}>{one.area.name}</StatusTag>
                <span>
                  {one.text} {one.ruleId && <RuleChip ruleId={one.ruleId} />}
                </span>
                {list ? <Link to={list} aria-label={`${t('open')} ${one.area.name} ${one.text}`}>{t('open')}</Link> : <span />}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
