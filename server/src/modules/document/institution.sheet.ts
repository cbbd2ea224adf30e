import { hospitalGrades } from '@jiedui/schema/states';
import { institutionCategories, institutionKinds, standardStatuses } from '@jiedui/schema/vocabulary';
import { choice, divisionCode, text, uscc, whole, yesNo } from './columns.js';
import type { Sheet } from './sheet.js';

const { HEALTH_COMMISSION: _opened, ...registrable } = institutionKinds;

/** Institutions to be put in the care of the importing commission. */
export const institutionSheet: Sheet = {
  title: '机构',
  mostRows: 2_000,
  columns: [
    text({ key: 'name', title: '名称', required: true, example: '某县人民医院' }, 120),
    text({ key: 'shortName', title: '简称', example: '县医院' }, 40),
    uscc({ key: 'uscc', title: '统一社会信用代码', required: true, example: '12110101DK0001094Y' }),
    choice({ key: 'kind', title: '机构类型', required: true, example: '医院' }, registrable),
    divisionCode({ key: 'divisionCode', title: '行政区划代码', required: true, example: '110101' }),
    whole({ key: 'level', title: '级别', example: '二级', hint: '一级、二级、三级；医院必填' }, 1, 3, { 一级: 1, 二级: 2, 三级: 3 }),
    choice({ key: 'grade', title: '等次', example: '甲等' }, hospitalGrades, { 甲: 'A', 乙: 'B', 丙: 'C', 未定: 'UNDETERMINED' }),
    choice({ key: 'category', title: '医院类别', example: '综合医院', hint: '综合医院、中医医院、中西医结合医院、民族医医院、专科医院；医院必填' }, institutionCategories,
      { 综合: 'GENERAL', 中医: 'TCM', 中西医结合: 'INTEGRATED', 民族医: 'ETHNIC', 专科: 'SPECIALTY' }),
    choice({ key: 'standard', title: '达标情况', example: '' }, standardStatuses),
    yesNo({ key: 'creating', title: '正在创建', example: '否' }),
    whole({ key: 'beds', title: '床位数', example: '300' }, 0, 100_000),
  ],
  titleOf: ({ name }) => String(name),
  unique: [['uscc']],
  contradictions: ({ kind, level, category }) => [
    ...(kind === 'HOSPITAL' && level === null ? [{ key: 'level', code: 'REQUIRED', message: '医院须填写级别', expected: '一级、二级、三级' }] : []),
    ...(kind === 'HOSPITAL' && category === null ? [{ key: 'category', code: 'REQUIRED', message: '医院须填写医院类别', expected: '综合医院、中医医院等' }] : []),
  ],
};
