import { checkIdentityCard } from '@jiedui/schema/identity-card';
import { sexes } from '@jiedui/schema/states';
import { personCategories, practiceCategories, titleLevels } from '@jiedui/schema/vocabulary';
import { choice, code, day, identityNumber, phone, text } from './columns.js';
import type { Complaint, Sheet, Values } from './sheet.js';

/** Staff of the importing institution. The title level is a column of its own, never read from the title (C-10). */
export const staffSheet: Sheet = {
  title: '人员',
  mostRows: 100_000,
  columns: [
    code({ key: 'staffNo', title: '工号', required: true, example: 'A001' }, 40),
    text({ key: 'name', title: '姓名', required: true, example: '张三' }, 60),
    choice({ key: 'sex', title: '性别', required: true, example: '男' }, sexes),
    identityNumber({ key: 'idNumber', title: '身份证号', example: '' }),
    phone({ key: 'phone', title: '联系电话', example: '' }),
    day({ key: 'bornOn', title: '出生日期', example: '1985-03-15' }),
    choice({ key: 'staffCategory', title: '人员类别', required: true, example: '医师' }, personCategories),
    choice({ key: 'practiceCategory', title: '执业类别', example: '临床' }, practiceCategories),
    text({ key: 'department', title: '科室', example: '心内科' }, 60),
    text({ key: 'specialty', title: '专业', example: '心血管内科' }, 60),
    choice({ key: 'titleLevel', title: '职称级别', required: true, example: '中级' }, titleLevels, { 正高: 'SENIOR', 副高: 'DEPUTY_SENIOR', 无: 'NONE' }),
    text({ key: 'titleText', title: '职称', example: '主治医师' }, 60),
    code({ key: 'certificateNo', title: '执业证书编号', example: '' }, 60),
    day({ key: 'workStartedOn', title: '参加工作日期', example: '2008-07-01' }),
    day({ key: 'clinicalStartedOn', title: '临床工作起始日期', example: '2008-07-01' }),
    day({ key: 'managementStartedOn', title: '管理工作起始日期', example: '' }),
  ],
  titleOf: ({ staffNo, name }) => `${String(name)}（${String(staffNo)}）`,
  unique: [['staffNo'], ['idNumber']],
  contradictions: (values) => [...againstNumber(values), ...againstBirth(values)],
};

type KeyedComplaint = Complaint & { readonly key: string };

/** Sex and birthday must agree with the identity number. */
function againstNumber({ idNumber, sex, bornOn }: Values): KeyedComplaint[] {
  const check = typeof idNumber === 'string' ? checkIdentityCard(idNumber) : null;
  if (!check?.ok) return [];
  const complaints: KeyedComplaint[] = [];
  const expected = check.sex === 'MALE' ? 'M' : 'F';
  if (sex !== expected) complaints.push({ key: 'sex', code: 'ID_NUMBER_SEX', message: '性别与身份证号第 17 位不符', expected: sexes[expected].zh });
  if (bornOn !== null && bornOn !== check.birthOn) {
    complaints.push({ key: 'bornOn', code: 'ID_NUMBER_BIRTH', message: '出生日期与身份证号不符', expected: check.birthOn });
  }
  return complaints;
}

/** Nobody starts work before birth. */
function againstBirth(values: Values): KeyedComplaint[] {
  const { bornOn } = values;
  if (typeof bornOn !== 'string') return [];
  return ['workStartedOn', 'clinicalStartedOn', 'managementStartedOn'].flatMap((key): KeyedComplaint[] => {
    const day = values[key];
    if (typeof day !== 'string' || day > bornOn) return [];
    return [{ key, code: 'DATE_ORDER', message: `早于出生日期 ${bornOn}`, expected: `晚于 ${bornOn}` }];
  });
}
