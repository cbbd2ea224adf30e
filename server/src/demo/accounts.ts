import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';
import type { Role } from '../access/roles.js';
import { demoOrganization, type DemoOrganizationKey } from './organizations.js';

/** Everybody's password in the demonstration, and nowhere else. */
export const DEMO_PASSWORD = 'Jiedui-2022';

/** A login of the demonstration. Persons are invented. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly organization: DemoOrganizationKey;
  readonly role: Role;
  readonly position: string;
  /** What to try with it; journeys of the product, in Chinese and English. */
  readonly purpose: { readonly zh: string; readonly en: string };
  /** Staff number of the person for whom a dispatched person's login acts. */
  readonly staffNo?: string;
  /** Department of its head. */
  readonly department?: string;
}

function account(
  login: string, name: string, organization: DemoOrganizationKey, role: Role, position: string, zh: string, en: string,
  staffNo?: string,
): DemoAccount {
  return { login, name, organization, role, position, purpose: { zh, en }, ...(staffNo !== undefined && { staffNo }) };
}

const gansu = [
  account('gs-prov', '马玉兰', 'gansu', 'COMMISSION_OFFICER', '医政医管处 项目官员', '编制方案、导入并指派结对、受理名单、监管', 'Programmes, pairings, filings, oversight'),
  account('gs-rural', '何永平', 'gansuRural', 'RURAL_OFFICER', '行业扶贫处', '督促县级政府签署协议，不见考核', 'Chases county governments to sign; sees no evaluation'),
  account('dx-pref', '安志远', 'dingxi', 'COMMISSION_OFFICER', '医政科', '市州监管与考核审核', 'Prefecture oversight and review'),
  account('lx-health', '包建军', 'longxi', 'COMMISSION_OFFICER', '医政股', '县级监管；不能代县政府盖章', 'County bureau; may not seal for the government'),
  account('lx-gov', '汪海涛', 'longxiGovernment', 'COUNTY_SIGNER', '政府办公室', '以第三方签署协议', 'Signs as the third party'),
  account('lz-hosp', '冯雪梅', 'lanzhouHospital', 'HOSPITAL_OFFICE', '对口支援办公室', '签协议、选派队伍、报备名单', 'Seals, forms teams, files rosters'),
  account('lz-lead', '祁国栋', 'lanzhouHospital', 'HOSPITAL_LEADER', '副院长', '医院负责人盖章', 'Hospital leader, seals'),
  { ...account('lz-card', '康宁', 'lanzhouHospital', 'DEPARTMENT_HEAD', '心内科 主任', '推荐本科室人员', 'Recommends people of the department'), department: '心内科' },
  { ...account('lz-dept', '顾海峰', 'lanzhouHospital', 'DEPARTMENT_HEAD', '医务部 主任', '推荐各科室人员', 'Recommends people of any department') },
  account('tj-hosp', '郑凯', 'tianjinHospital', 'HOSPITAL_OFFICE', '对口支援办公室', '省外支援医院', 'Supporting hospital of another province'),
  account('tj-comm', '顾晓岚', 'tianjin', 'COMMISSION_OFFICER', '医政医管处', '支援方卫生健康委，只见本市医院的结对', "Supporter's commission, sees its own hospitals only"),
  account('sd-comm', '曲文博', 'shandong', 'COMMISSION_OFFICER', '医政医管处', '没有结对的省份：什么也看不到', 'A province without pairings: sees none'),
  account('lx-hosp', '杨立新', 'longxiHospital', 'HOSPITAL_OFFICE', '医务科', '起草协议、确认到岗、验收任务、填写考核', 'Drafts agreements, confirms arrivals, evaluates'),
  account('lx-tcm', '蒲春燕', 'longxiTcm', 'HOSPITAL_OFFICE', '医务科', '中医医院，两家支援医院', 'TCM hospital with two supporters'),
  account('lx-clerk', '贾芳', 'longxiHospital', 'ATTENDANCE_CLERK', '人事科', '确认到岗', 'Confirms arrivals'),
  account('wang', '王志强', 'lanzhouHospital', 'DISPATCHED', '医务部副主任', '队长', 'Team leader', 'LZ001'),
  account('li', '李秋实', 'lanzhouHospital', 'DISPATCHED', '心内科', '队员', 'Member', 'LZ002'),
  account('zhao', '赵明远', 'lanzhouHospital', 'DISPATCHED', '儿科', '队员', 'Member', 'LZ003'),
  account('sun', '孙雅静', 'lanzhouHospital', 'DISPATCHED', '麻醉科', '队员', 'Member', 'LZ004'),
  account('zhou', '周小舟', 'lanzhouHospital', 'DISPATCHED', '护理部', '初级职称，不符合队员条件', 'Junior title, not eligible', 'LZ005'),
  account('qiang', '强若水', 'lanzhouHospital', 'DISPATCHED', '护理部', '替补队员', 'Substitute member', 'LZ006'),
];

const weiyuan = [
  account('g4-hosp', '田润生', 'gansuFourth', 'HOSPITAL_OFFICE', '对口支援办公室', '正在进行的结对：支援方', 'A pairing in mid-life: supporter'),
  account('wy-hosp', '骆晓燕', 'weiyuanHospital', 'HOSPITAL_OFFICE', '医务科', '正在进行的结对：受援方', 'A pairing in mid-life: receiver'),
  account('wy-gov', '石磊', 'weiyuanGovernment', 'COUNTY_SIGNER', '政府办公室', '正在进行的结对：县政府', 'A pairing in mid-life: county government'),
  account('lt-hosp', '段文娟', 'lintaoHospital', 'HOSPITAL_OFFICE', '医务科', '已指派、待起草协议', 'Assigned, agreement to draft'),
  account('lt-gov', '范国华', 'lintaoGovernment', 'COUNTY_SIGNER', '政府办公室', '临洮县政府签署人', 'Signer of Lintao county'),
  account('tw-hosp', '秦海燕', 'tongweiHospital', 'HOSPITAL_OFFICE', '医务科', '天津支援的县医院', 'County hospital supported from Tianjin'),
  account('tw-gov', '景明', 'tongweiGovernment', 'COUNTY_SIGNER', '政府办公室', '通渭县政府签署人', 'Signer of Tongwei county'),
  account('jn-hosp', '葛红梅', 'jinnanHospital', 'HOSPITAL_OFFICE', '对口支援办公室', '天津津南：名单经市州汇总', 'Files by way of the prefecture'),
  account('jn-comm', '于海波', 'jinnan', 'COMMISSION_OFFICER', '医政科', '津南区卫生健康委', 'District commission of Jinnan'),
  account('g4-lead', '白云生', 'gansuFourth', 'DISPATCHED', '医务部主任', '在岗队长', 'Leader on site', 'GF001'),
];

const zhongzhan = [
  account('zz-dist', '靳春雷', 'zhongzhan', 'COMMISSION_OFFICER', '医政股', '区级方案：医院支援社区中心', 'District programme for community centres'),
  account('jz-city', '买志宏', 'jiaozuo', 'COMMISSION_OFFICER', '医政科', '考核市级盖章', 'City stamp on evaluations'),
  account('zz-hosp', '郜丽萍', 'zhongzhanHospital', 'HOSPITAL_OFFICE', '医务科', '区医院', 'District hospital'),
  account('zz-centre-a', '原小红', 'wangfengCentre', 'HOSPITAL_OFFICE', '办公室', '未达标中心', 'Centre below standard'),
  account('zz-centre-b', '毋建国', 'zhucunCentre', 'HOSPITAL_OFFICE', '办公室', '达基本标准中心', 'Centre at basic standard'),
];

const others = [
  account('my-comm', '尹建华', 'mianyang', 'COMMISSION_OFFICER', '医政科', '一家支援三家', 'One supporter, three receivers'),
  account('my-hosp', '唐静', 'mianyangCentral', 'HOSPITAL_OFFICE', '对口支援办公室', '绵阳市中心医院', 'Mianyang Central Hospital'),
  account('bc-hosp', '母晓芳', 'beichuanHospital', 'HOSPITAL_OFFICE', '医务科', '受援医院', 'Receiving hospital'),
  account('ty-comm', '金善姬', 'tongyu', 'COMMISSION_OFFICER', '医政科', '县医院支援乡镇', 'County hospital to townships'),
  account('ty-hosp', '荆海', 'tongyuHospital', 'HOSPITAL_OFFICE', '医务科', '通榆县第一医院', 'Tongyu First Hospital'),
  account('yc-comm', '雷兴国', 'yicheng', 'COMMISSION_OFFICER', '医政科', '中医院支援三镇', 'TCM hospital to three townships'),
  account('yc-hosp', '蔡小琴', 'yichengTcm', 'HOSPITAL_OFFICE', '医务科', '宜城市中医院', 'Yicheng TCM Hospital'),
  account('cz-comm', '边卫东', 'cangzhou', 'COMMISSION_OFFICER', '医政科', '沧州方案', 'Cangzhou programme'),
  account('cz-hosp', '回秀英', 'cangzhouHospital', 'HOSPITAL_OFFICE', '医务科', '沧州市人民医院', 'Cangzhou hospital'),
  account('bz-comm', '桑德明', 'bozhou', 'COMMISSION_OFFICER', '医政科', '月度考核方案', 'Monthly evaluation programme'),
  account('bz-hosp', '苗苗', 'bozhouHospital', 'HOSPITAL_OFFICE', '对口支援办公室', '亳州市人民医院', 'Bozhou hospital'),
  account('lxin-hosp', '代兴旺', 'lixinHospital', 'HOSPITAL_OFFICE', '医务科', '利辛县人民医院', 'Lixin hospital'),
  account('xa-comm', '白乌云', 'xingan', 'COMMISSION_OFFICER', '医政科', '盟医院支援苏木乡镇', 'League hospital to townships'),
  account('xa-hosp', '包文龙', 'xinganHospital', 'HOSPITAL_OFFICE', '医务科', '兴安盟人民医院', 'Xing’an League hospital'),
];

const administrators = [
  account('sys', '系统员', 'gansu', 'SYSTEM_ADMIN', '信息中心', '维护机构与账号，不见业务', 'Institutions and accounts, no business data'),
  account('sec', '安全员', 'gansu', 'SECURITY_ADMIN', '信息中心', '授予角色，不见业务', 'Grants roles, no business data'),
  account('aud', '审计员', 'gansu', 'AUDIT_ADMIN', '信息中心', '查看审计日志、校验链', 'Audit trail and its verification'),
];

/** Every login of the demonstration, the ones to begin with first. */
export const demoAccounts: readonly DemoAccount[] = [...gansu, ...weiyuan, ...zhongzhan, ...others, ...administrators];

/** The TOTP secret (base32) of a login of the demonstration: known, so that anybody can walk it. */
export function demoTotpSecret(login: string): string {
  const digest = createHash('sha256').update(`jiedui demonstration ${login}`).digest();
  return new Secret({ buffer: new Uint8Array(digest.subarray(0, 20)).buffer }).base32;
}

/** What the demonstration's login page and the start script show of an account. */
export interface ListedAccount {
  readonly login: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly name: string;
  readonly organization: string;
  readonly role: Role;
  readonly position: string;
  readonly purpose: { readonly zh: string; readonly en: string };
}

/** The accounts as they are shown to whoever tries the demonstration. */
export function listedAccounts(): ListedAccount[] {
  return demoAccounts.map(({ login, name, organization, role, position, purpose }) => ({
    login, password: DEMO_PASSWORD, totpSecret: demoTotpSecret(login), name, role, position, purpose,
    organization: demoOrganization(organization).name,
  }));
}

/** What the start script prints: with whom to begin. */
export function accountLines(): string[] {
  const first = demoAccounts.filter(({ login }) => ['gs-prov', 'lx-hosp', 'lz-hosp', 'lx-gov', 'g4-hosp', 'wy-hosp', 'zz-dist', 'aud'].includes(login));
  return [
    `demo accounts, all with the password ${DEMO_PASSWORD}; the login page lists all ${demoAccounts.length} with their one-time codes:`,
    ...first.map(({ login, organization, purpose }) => `  ${login.padEnd(8)} ${demoOrganization(organization).name}，${purpose.zh}`),
  ];
}
