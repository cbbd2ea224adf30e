import { defineWords } from '../../app/words.js';

/** Heads of the attendance sheet. */
export const sheetWords = defineWords('sheet', {
  name: ['姓名', 'Name'],
  required: ['应出勤', 'Due'],
  present: ['出勤', 'Present'],
  leave: ['请假', 'Leave'],
  unrecorded: ['无记录', 'No record'],
  absent: ['旷工', 'Absent'],
  late: ['迟到', 'Late'],
  early: ['早退', 'Early'],
  legend: ['✓ 出勤　迟 迟到　退 早退　假 请假　旷 旷工　缺 无记录　休 休息', '✓ present　L late　E left early　V leave　A absent　? no record　· rest'],
  person: ['人员', 'Person'],
  rule: ['规定', 'Requirement'],
  actual: ['情况', 'As it is'],
  fix: ['处理', 'What to do'],
  source: ['依据', 'Source'],
  noRules: ['本方案没有考勤规定，或本月还没有可判定的日子。', 'The programme says nothing of attendance, or no day of the month can be judged yet.'],
  english: ['', 'en'],
});
