import type { DemoOrganizationKey, DemoTenantKey } from './organizations.js';

/** A programme of the demonstration with the pairings that its source names. */
export interface DemoProgramme {
  readonly owner: DemoTenantKey;
  readonly officer: string;
  readonly code: string;
  readonly name: string;
  readonly packCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Business time of its creation. */
  readonly createdAt: string;
  /** `PROVINCE`, `CITY`, `COUNTY`: whose commissions read along. */
  readonly oversightLevels: readonly string[];
  readonly pairings: readonly (readonly [supporter: DemoOrganizationKey, receiver: DemoOrganizationKey])[];
}

/** Programmes as they were published, the earliest first. */
export const demoProgrammes: readonly DemoProgramme[] = [
  {
    owner: 'xingan', officer: 'xa-comm', code: 'XA-2014', name: '2014年对口支援乡镇卫生院项目', packCode: 'XA-2014', startsOn: '2014-01-01', endsOn: '2014-12-31',
    createdAt: '2014-03-03T09:00:00+08:00', oversightLevels: [], pairings: [['xinganHospital', 'chaersenCentre'], ['xinganHospital', 'baladaiCentre']],
  },
  {
    owner: 'bozhou', officer: 'bz-comm', code: 'BZ-2016', name: '亳州市对口支援工作（2016—2020年）', packCode: 'BZ-2016', startsOn: '2016-08-01', endsOn: '2020-12-31',
    createdAt: '2016-08-08T09:00:00+08:00', oversightLevels: ['COUNTY'], pairings: [['bozhouHospital', 'lixinHospital']],
  },
  {
    owner: 'zhongzhan', officer: 'zz-dist', code: 'ZZ-2021', name: '中站区城乡医院对口支援（2021—2025年）', packCode: 'CN-410803-2021', startsOn: '2021-07-02', endsOn: '2025-12-31',
    createdAt: '2021-07-05T09:00:00+08:00', oversightLevels: ['CITY'],
    pairings: [['zhongzhanHospital', 'wangfengCentre'], ['zhongzhanHospital', 'zhucunCentre'], ['zhongzhanHospital', 'lifengCentre']],
  },
  {
    owner: 'mianyang', officer: 'my-comm', code: 'MY-2021', name: '绵阳市三级医院对口支援县级医院', packCode: 'MY-S29', startsOn: '2021-09-01', endsOn: '2024-08-31',
    createdAt: '2021-09-01T09:00:00+08:00', oversightLevels: ['COUNTY'],
    pairings: [['mianyangCentral', 'beichuanHospital'], ['mianyangCentral', 'santaiHospital'], ['mianyangCentral', 'mianyangPeople']],
  },
  {
    owner: 'tongyu', officer: 'ty-comm', code: 'TY-2021', name: '通榆县医院对口支援乡镇卫生院', packCode: 'TY-S22', startsOn: '2021-10-01', endsOn: '2024-09-30',
    createdAt: '2021-10-08T09:00:00+08:00', oversightLevels: ['CITY'], pairings: [['tongyuHospital', 'bamianCentre'], ['tongyuHospital', 'xinhuaCentre']],
  },
  {
    owner: 'yicheng', officer: 'yc-comm', code: 'YC-2021', name: '宜城市中医院对口支援镇卫生院', packCode: 'YC-S21', startsOn: '2021-10-01', endsOn: '2024-09-30',
    createdAt: '2021-10-11T09:00:00+08:00', oversightLevels: ['CITY'],
    pairings: [['yichengTcm', 'zhengjiCentre'], ['yichengTcm', 'liushuiCentre'], ['yichengTcm', 'wangjiCentre']],
  },
  {
    owner: 'cangzhou', officer: 'cz-comm', code: 'CZ-2021', name: '沧州市三级医院对口支援县级医院', packCode: 'CZ-S23', startsOn: '2021-11-01', endsOn: '2024-10-31',
    createdAt: '2021-11-01T09:00:00+08:00', oversightLevels: ['COUNTY'], pairings: [['cangzhouHospital', 'yanshanHospital']],
  },
  {
    owner: 'gansu', officer: 'gs-prov', code: 'GS-DX', name: '三级医院对口帮扶县级医院（2022—2025年）定西片区', packCode: 'GS-2022', startsOn: '2022-01-01', endsOn: '2025-12-31',
    createdAt: '2022-01-05T09:00:00+08:00', oversightLevels: ['CITY', 'COUNTY'],
    pairings: [['gansuFourth', 'weiyuanHospital'], ['gansuFourth', 'lintaoHospital'], ['jinnanHospital', 'tongweiHospital']],
  },
];

/** Commissions that only look after their institutions: whoever registers those, and when. */
export const registrars: Readonly<Partial<Record<DemoTenantKey, { readonly officer: string; readonly at: string }>>> = {
  tianjin: { officer: 'tj-comm', at: '2022-01-04T09:00:00+08:00' },
  jinnan: { officer: 'jn-comm', at: '2022-01-04T09:30:00+08:00' },
  shandong: { officer: 'sd-comm', at: '2022-01-04T10:00:00+08:00' },
};
