/** Responsible for what an event must say by its kind; pure. */
import type { Label } from '@jiedui/schema/vocabulary';
import { say as label } from '@jiedui/schema/finding-words';
import { eventRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { WorkEventKind } from '@jiedui/schema/work-event';
import { sensitiveProblems } from '../../graphql/free-text.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import type { EventContentInput } from './work-event.input.js';

type Content = EventContentInput;

const blank = (value: string | number | null | undefined): boolean => value == null || (typeof value === 'string' && value.trim() === '');

/** What a kind cannot do without: the field, what it is called, and the source that asks for it. */
const NEEDED: Readonly<Record<WorkEventKind, readonly (readonly [path: keyof Content, name: Label, ruleId: string | null])[]>> = {
  FREE_CLINIC: [['place', label('地点', 'the place'), 'R-192'], ['staffCount', label('参加人数', 'how many took part'), 'R-192'], ['servedCount', label('服务人次', 'how many were served'), 'R-192']],
  NEW_TECHNIQUE: [['techniqueClass', label('技术分类', 'the class of the technique'), null], ['department', label('科室', 'the department'), null]],
  DONATION: [['detail', label('捐赠内容', 'what was given'), null]],
  EXCHANGE: [['people', label('师资', 'the teachers'), 'R-335'], ['place', label('地点', 'the place'), 'R-335']],
  VISIT: [['people', label('带队领导', 'who led it'), 'R-162'], ['detail', label('协商结果', 'what was agreed'), 'R-162']],
  MEETING: [['people', label('参加单位与人员', 'who took part'), 'R-388'], ['detail', label('会议安排', 'the arrangement'), 'R-388']],
  SELECTION: [['people', label('选派人员', 'who was chosen'), 'R-037'], ['detail', label('选派依据', 'why they were chosen'), 'R-037']],
};

/** Everything that is wrong with an event, told at once. */
export function eventProblems(kind: WorkEventKind, content: Content, today: string): ProblemInput[] {
  const { title, heldOn, endedOn, firstCaseOn, diagnosisCounts, servedCount, quantity, amountFen } = content;
  const counted = diagnosisCounts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(title.trim() === '' ? [{ code: 'REQUIRED', path: 'title', message: inputWords.empty('NAME'), fix: inputWords.fillIn('NAME') }] : []),
    ...NEEDED[kind].filter(([path]) => blank(content[path] as string | number | null)).map(([path, name, ruleId]) => ({
      code: 'REQUIRED', ruleId, path, message: say.empty(name), fix: say.fillIn(name),
    })),
    ...(heldOn > today ? [{ code: 'DATE_ORDER', path: 'heldOn', message: inputWords.future('DAY', heldOn, today), fix: inputWords.whenHeld, numbers: { today } }] : []),
    ...(endedOn && endedOn < heldOn ? [{ code: 'DATE_ORDER', path: 'endedOn', message: inputWords.earlier('END', endedOn, 'START', heldOn), fix: inputWords.checkDays }] : []),
    ...(firstCaseOn && firstCaseOn > today ? [{ code: 'DATE_ORDER', path: 'firstCaseOn', message: inputWords.future('FIRST_CASE', firstCaseOn, today), fix: inputWords.whenBegun }] : []),
    ...(servedCount != null && counted > servedCount
      ? [{ code: 'COUNT_ORDER', ruleId: 'R-192', path: 'diagnosisCounts', message: say.tooMany(counted, servedCount), fix: say.checkCounts, numbers: { counted, served: servedCount } }] : []),
    ...(kind === 'DONATION' && quantity == null && amountFen == null ? [{ code: 'REQUIRED', path: 'quantity', message: say.donationEmpty, fix: say.fillOne }] : []),
    ...sensitiveProblems({
      title, place: content.place, department: content.department, people: content.people, arrangements: content.arrangements, detail: content.detail,
      diagnosisCounts: diagnosisCounts.map(({ name }) => name).join(' '),
    }),
  ];
}
