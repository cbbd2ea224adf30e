import { label } from '@jiedui/schema/vocabulary';
import { choice, day, text, uscc } from './columns.js';
import type { Sheet } from './sheet.js';

const modes = {
  GROUP: label('组团式', 'Group'),
  STATION: label('驻点', 'Stationed'),
  CIRCUIT: label('巡回', 'Circuit'),
  REMOTE: label('远程', 'Remote'),
  PROJECT: label('项目', 'Project'),
};

/** Pairings of a programme, by the codes of registered institutions. Names, where given, must be theirs. */
export const pairingSheet: Sheet = {
  title: '结对',
  mostRows: 500,
  columns: [
    uscc({ key: 'supporterUscc', title: '支援医院统一社会信用代码', required: true, example: '12110101DK0001094Y' }),
    text({ key: 'supporterName', title: '支援医院', example: '某市第一医院', hint: '可不填；填写时须与登记名称一致' }, 120),
    uscc({ key: 'receiverUscc', title: '受援单位统一社会信用代码', required: true, example: '12110101DK0001094Y' }),
    text({ key: 'receiverName', title: '受援单位', example: '某县人民医院', hint: '可不填；填写时须与登记名称一致' }, 120),
    choice({ key: 'mode', title: '帮扶方式', example: '', hint: '组团式、驻点、巡回、远程、项目；不填按方案' }, modes),
    day({ key: 'startsOn', title: '开始日期', example: '', hint: '日期；不填按方案' }),
    day({ key: 'endsOn', title: '结束日期', example: '', hint: '日期；不填按方案' }),
  ],
  titleOf: ({ supporterName, supporterUscc, receiverName, receiverUscc }) => `${supporterName ?? supporterUscc} → ${receiverName ?? receiverUscc}`,
  unique: [['supporterUscc', 'receiverUscc']],
  contradictions: () => [],
};
