import type { Figure } from '../../ui/figure-strip.js';
import type { FindingRow } from '../../ui/findings-table.js';
import type { Problem } from '../../ui/problem-list.js';
import type { TimelineItem } from '../../ui/timeline.js';

export const figures: Figure[] = [
  { key: 'a', label: '帮扶中结对', value: 146, unit: '对', note: '受援 105 家', to: '/parts', trend: [1, 2, 3, 3, 4, 6] },
  { key: 'b', label: '协议已生效', value: 142, unit: '/ 146', note: '逾期 4 份', to: '/parts', trend: [1, 3, 4, 5, 6, 6] },
  { key: 'c', label: '今日在岗', value: 581, unit: '人', note: '应在岗 604', trend: [3, 4, 2, 5, 6, 5] },
  { key: 'd', label: '未来 90 天缺口', value: 6, unit: '家 · 58 天', note: '较上月 −1 家', tone: 'bad', to: '/parts', trend: [6, 5, 3, 5, 3, 2] },
  { key: 'e', label: '力量不足', value: 7, unit: '家', note: '中医按 3 人', tone: 'warn', to: '/parts' },
];

export const findings: FindingRow[] = [
  { key: '1', verdict: 'MET', ruleId: 'R-224', requirement: '队伍不少于 5 人', data: '名单 5 人，含队长', comparison: '5 ≥ 5' },
  { key: '2', verdict: 'NOT_MET', ruleId: 'R-229', requirement: '队员临床满 5 年且中级以上', data: '周浩 初级；临床 2020-03-08 至到岗日 2024-10-08 = 4 年 7 个月 0 天', fix: '换为强志刚（主治医师，5 年 3 个月）', comparison: '< 中级，< 5 年' },
  { key: '3', verdict: 'EXEMPT', ruleId: 'R-225', requirement: '中医受援医院 3 人即可', data: '受援医院类别：综合', comparison: '—' },
  { key: '4', verdict: 'UNKNOWN', ruleId: 'R-018', requirement: '派出前完成岗前培训', data: '5 人均无培训记录', fix: '登记岗前培训', comparison: '0 / 3' },
];

export const problems: Problem[] = [
  { code: 'TEAM_SIZE', ruleId: 'R-224', message: '队伍 4 人，少于 5 人，差 1 人。', fix: '再选派 1 名队员', clause: '每队不少于 5 人', numbers: { 实有: 4, 下限: 5 } },
];

export const timeline: TimelineItem[] = [
  { key: '1', title: '示例县中医医院盖章', detail: '变更协议第 3 版 2/3', at: '09-11 09:12' },
  { key: '2', title: '示例市第一医院盖章', detail: '变更协议第 3 版 1/3', at: '09-10 10:12' },
  { key: '3', title: '第 7 条修改，生成第 3 版', detail: '第 2 版继续有效', at: '09-09 16:40' },
];
