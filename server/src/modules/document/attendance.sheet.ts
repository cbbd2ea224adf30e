import { code, day, instant, passed, text, word } from './columns.js';
import type { Sheet } from './sheet.js';

/** DingTalk's results of one punch, and what they are here; null: there was none, so there is nothing to import. */
export const PUNCHES: Readonly<Record<string, 'PUNCH' | 'ABSENT' | null>> = {
  正常: 'PUNCH', 迟到: 'PUNCH', 早退: 'PUNCH', 严重迟到: 'PUNCH', 外勤: 'PUNCH', 管理员改为正常: 'PUNCH', 补卡审批通过: 'PUNCH',
  旷工: 'ABSENT', 旷工迟到: 'PUNCH', 缺卡: null, 未打卡: null, 请假: null,
};

/** Records as DingTalk exports them (考勤 → 原始记录): the columns that matter, and those that may stand beside them. */
export const attendanceSheet: Sheet = {
  title: '钉钉考勤',
  mostRows: 100_000,
  columns: [
    text({ key: 'name', title: '姓名', required: true, example: '李秋实' }, 60),
    code({ key: 'staffNo', title: '工号', example: 'LZ002', hint: '本单位人员须填；受援单位导入可留空，按姓名认人' }, 40),
    day({ key: 'day', title: '考勤日期', example: '2022-04-06' }),
    instant({ key: 'due', title: '考勤时间', example: '2022-04-06 08:00' }),
    instant({ key: 'at', title: '打卡时间', example: '2022-04-06 07:58' }),
    word({ key: 'result', title: '打卡结果', required: true, example: '正常' }, Object.keys(PUNCHES)),
    text({ key: 'place', title: '打卡地址', example: '陇西县人民医院' }, 200),
    text({ key: 'device', title: '打卡设备', example: '' }, 120),
    ...['考勤组', '部门', '职位', 'UserId', '打卡备注', '异常打卡原因', '打卡图片1', '打卡图片2'].map((title) => passed({ key: title, title, example: '' })),
  ],
  titleOf: ({ name, day: on, at, result }) => `${String(name)} ${String(at ?? on ?? '')} ${String(result)}`,
  unique: [['name', 'staffNo', 'at']],
  contradictions: ({ result, at, day: on }) => {
    if (PUNCHES[String(result)] === null) return [{ key: 'result', code: 'NO_PUNCH', message: `“${String(result)}”没有打卡，不产生考勤记录`, expected: '有打卡时间的行' }];
    if (PUNCHES[String(result)] === 'PUNCH' && at === null) return [{ key: 'at', code: 'REQUIRED', message: '“打卡时间”不能为空', expected: '日期和时间，如 2022-04-06 07:58' }];
    if (PUNCHES[String(result)] === 'ABSENT' && on === null && at === null) return [{ key: 'day', code: 'REQUIRED', message: '“考勤日期”不能为空', expected: '日期，如 2022-04-06' }];
    return [];
  },
};
