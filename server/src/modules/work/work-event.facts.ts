/** Responsible for what an event must say by its kind; pure. */
import type { WorkEventKind } from '@jiedui/schema/work-event';
import { sensitiveProblems } from '../../graphql/free-text.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import type { EventContentInput } from './work-event.input.js';

type Content = EventContentInput;

const blank = (value: string | number | null | undefined): boolean => value == null || (typeof value === 'string' && value.trim() === '');

/** What a kind cannot do without: the field, what it is called, and the source that asks for it. */
const NEEDED: Readonly<Record<WorkEventKind, readonly (readonly [path: keyof Content, name: string, ruleId: string | null])[]>> = {
  FREE_CLINIC: [['place', '地点', 'R-192'], ['staffCount', '参加人数', 'R-192'], ['servedCount', '服务人次', 'R-192']],
  NEW_TECHNIQUE: [['techniqueClass', '技术分类', null], ['department', '科室', null]],
  DONATION: [['detail', '捐赠内容', null]],
  EXCHANGE: [['people', '师资', 'R-335'], ['place', '地点', 'R-335']],
  VISIT: [['people', '带队领导', 'R-162'], ['detail', '协商结果', 'R-162']],
  MEETING: [['people', '参加单位与人员', 'R-388'], ['detail', '会议安排', 'R-388']],
  SELECTION: [['people', '选派人员', 'R-037'], ['detail', '选派依据', 'R-037']],
};

/** Everything that is wrong with an event, told at once. */
export function eventProblems(kind: WorkEventKind, content: Content, today: string): ProblemInput[] {
  const { title, heldOn, endedOn, firstCaseOn, diagnosisCounts, servedCount, quantity, amountFen } = content;
  const counted = diagnosisCounts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(title.trim() === '' ? [{ code: 'REQUIRED', path: 'title', message: '名称未填', fix: '填写名称' }] : []),
    ...NEEDED[kind].filter(([path]) => blank(content[path] as string | number | null)).map(([path, name, ruleId]) => ({
      code: 'REQUIRED', ruleId, path, message: `${name}未填`, fix: `填写${name}`,
    })),
    ...(heldOn > today ? [{ code: 'DATE_ORDER', path: 'heldOn', message: `日期 ${heldOn} 晚于今天 ${today}`, fix: '举办后再登记', numbers: { today } }] : []),
    ...(endedOn && endedOn < heldOn ? [{ code: 'DATE_ORDER', path: 'endedOn', message: `结束日 ${endedOn} 早于开始日 ${heldOn}`, fix: '核对起止日期' }] : []),
    ...(firstCaseOn && firstCaseOn > today ? [{ code: 'DATE_ORDER', path: 'firstCaseOn', message: `首例日期 ${firstCaseOn} 晚于今天 ${today}`, fix: '开展后再登记' }] : []),
    ...(servedCount != null && counted > servedCount
      ? [{ code: 'COUNT_ORDER', ruleId: 'R-192', path: 'diagnosisCounts', message: `各病种共 ${counted} 人，多于服务 ${servedCount} 人次`, fix: '核对病种人数', numbers: { counted, served: servedCount } }] : []),
    ...(kind === 'DONATION' && quantity == null && amountFen == null ? [{ code: 'REQUIRED', path: 'quantity', message: '捐赠的数量和价值都未填', fix: '至少填写一项' }] : []),
    ...sensitiveProblems({
      title, place: content.place, department: content.department, people: content.people, arrangements: content.arrangements, detail: content.detail,
      diagnosisCounts: diagnosisCounts.map(({ name }) => name).join(' '),
    }),
  ];
}
