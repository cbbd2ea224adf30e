import { choice, day, text } from './columns.js';
import type { Sheet } from './sheet.js';

const dayKinds = { REST: { zh: '休', en: 'Off' }, WORK: { zh: '班', en: 'Working' } };

/** Days that the State Council's notice, or the commission's own, moves (C-1). */
export const calendarSheet: Sheet = {
  title: '工作日历',
  mostRows: 400,
  columns: [
    day({ key: 'day', title: '日期', required: true, example: '2027-02-06' }),
    choice({ key: 'kind', title: '休或班', required: true, example: '班', hint: '休：工作日放假；班：周末上班' }, dayKinds, { 休息: 'REST', 放假: 'REST', 上班: 'WORK', 调休上班: 'WORK' }),
    text({ key: 'name', title: '名称', required: true, example: '春节调休' }, 60),
    text({ key: 'notice', title: '依据', example: '国务院办公厅关于部分节假日安排的通知' }, 120),
  ],
  titleOf: ({ day: on, name }) => `${String(on)} ${String(name)}`,
  unique: [['day']],
  contradictions: () => [],
};
