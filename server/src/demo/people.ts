import { identityCardCheckCharacter } from '@jiedui/schema/identity-card';

/** A member of staff of the demonstration, in the columns of the staff template. Nobody of that name and number exists. */
export type DemoPerson = Readonly<Record<string, string>>;

interface Made {
  readonly no: string;
  readonly name: string;
  readonly sex: '男' | '女';
  readonly born: string;
  readonly category: string;
  readonly practice?: string;
  readonly department: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly since: string;
  readonly management?: string;
}

/** An identity number with a right check character in the area code that no county has. */
function syntheticIdNumber(born: string, serial: number, sex: '男' | '女'): string {
  const order = String(serial * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0');
  const body = `620000${born.replaceAll('-', '')}${order}`;
  return `${body}${identityCardCheckCharacter(body)}`;
}

function person(made: Made, at: number): DemoPerson {
  const clinical = made.category === '医师' || made.category === '护理' || made.category === '医技药';
  return {
    工号: made.no, 姓名: made.name, 性别: made.sex, 身份证号: syntheticIdNumber(made.born, at + 10, made.sex), 联系电话: `1390000${String(1_000 + at).slice(-4)}`,
    出生日期: made.born, 人员类别: made.category, 执业类别: made.practice ?? '', 科室: made.department, 专业: made.specialty, 职称级别: made.level,
    职称: made.title, 执业证书编号: made.category === '医师' ? `DK${made.no}00${at}` : '', 参加工作日期: made.since, 临床工作起始日期: clinical ? made.since : '',
    管理工作起始日期: made.management ?? '',
  };
}

/** Of the supporter of the first journeys: a leader, members, one of them too junior, and a substitute. */
export const lanzhouStaff: readonly DemoPerson[] = ([
  { no: 'LZ001', name: '王志强', sex: '男', born: '1974-05-12', category: '医师', practice: '临床', department: '医务部', specialty: '心血管内科', level: '正高级', title: '主任医师', since: '1998-07-01', management: '2019-04-06' },
  { no: 'LZ002', name: '李秋实', sex: '男', born: '1982-09-03', category: '医师', practice: '临床', department: '心内科', specialty: '心血管内科', level: '副高级', title: '副主任医师', since: '2006-07-15' },
  { no: 'LZ003', name: '赵明远', sex: '男', born: '1986-02-20', category: '医师', practice: '临床', department: '儿科', specialty: '儿科学', level: '中级', title: '主治医师', since: '2011-08-01' },
  { no: 'LZ004', name: '孙雅静', sex: '女', born: '1987-11-08', category: '医师', practice: '临床', department: '麻醉科', specialty: '麻醉学', level: '中级', title: '主治医师', since: '2012-07-01' },
  { no: 'LZ005', name: '周小舟', sex: '女', born: '1994-03-30', category: '护理', department: '护理部', specialty: '护理学', level: '初级', title: '护师', since: '2016-07-01' },
  { no: 'LZ006', name: '强若水', sex: '女', born: '1990-06-18', category: '护理', department: '护理部', specialty: '护理管理', level: '中级', title: '主管护师', since: '2017-04-06' },
  { no: 'LZ007', name: '丁一鸣', sex: '男', born: '1984-01-15', category: '医技药', department: '检验科', specialty: '医学检验', level: '中级', title: '主管技师', since: '2008-07-01' },
  { no: 'LZ008', name: '于佳宁', sex: '女', born: '1988-12-24', category: '医师', practice: '临床', department: '妇产科', specialty: '妇产科学', level: '中级', title: '主治医师', since: '2013-07-01' },
] satisfies Made[]).map(person);

/** Of the supporter whose pairing is in mid-life. */
export const fourthStaff: readonly DemoPerson[] = ([
  { no: 'GF001', name: '白云生', sex: '男', born: '1972-08-09', category: '医师', practice: '临床', department: '医务部', specialty: '普通外科', level: '正高级', title: '主任医师', since: '1996-07-01', management: '2015-03-01' },
  { no: 'GF002', name: '卫国华', sex: '男', born: '1980-04-17', category: '医师', practice: '临床', department: '普外科', specialty: '普通外科', level: '副高级', title: '副主任医师', since: '2004-07-01' },
  { no: 'GF003', name: '海晓棠', sex: '女', born: '1985-10-02', category: '医师', practice: '临床', department: '儿科', specialty: '新生儿', level: '中级', title: '主治医师', since: '2010-07-01' },
  { no: 'GF004', name: '展鹏', sex: '男', born: '1983-07-21', category: '医师', practice: '临床', department: '急诊科', specialty: '急诊医学', level: '副高级', title: '副主任医师', since: '2007-08-01' },
  { no: 'GF005', name: '苗雨薇', sex: '女', born: '1986-05-05', category: '医技药', department: '病理科', specialty: '病理', level: '中级', title: '主管技师', since: '2009-07-01' },
  { no: 'GF006', name: '屈向东', sex: '男', born: '1989-09-27', category: '医师', practice: '临床', department: '麻醉科', specialty: '麻醉学', level: '中级', title: '主治医师', since: '2014-07-01' },
  { no: 'GF007', name: '颜如意', sex: '女', born: '1995-02-14', category: '护理', department: '护理部', specialty: '护理学', level: '初级', title: '护师', since: '2017-07-01' },
] satisfies Made[]).map(person);

/** Of a district hospital that sends physicians to community centres. */
export const zhongzhanStaff: readonly DemoPerson[] = ([
  { no: 'ZZ001', name: '宋长青', sex: '男', born: '1979-03-03', category: '医师', practice: '临床', department: '内科', specialty: '全科医学', level: '副高级', title: '副主任医师', since: '2003-07-01' },
  { no: 'ZZ002', name: '邢子涵', sex: '女', born: '1988-08-19', category: '医师', practice: '中医', department: '中医科', specialty: '中医内科', level: '中级', title: '主治医师', since: '2012-07-01' },
  { no: 'ZZ003', name: '薄志刚', sex: '男', born: '1985-12-01', category: '医师', practice: '临床', department: '外科', specialty: '普通外科', level: '中级', title: '主治医师', since: '2010-07-01' },
  { no: 'ZZ004', name: '尚文静', sex: '女', born: '1992-06-06', category: '护理', department: '护理部', specialty: '护理学', level: '初级', title: '护师', since: '2014-07-01' },
] satisfies Made[]).map(person);
