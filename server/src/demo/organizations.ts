import { organizationCodeCheckCharacter } from '@jiedui/schema/organization-code';
import { usccCheckCharacter } from '@jiedui/schema/uscc';
import type { InstitutionCategory, InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';

/** One organisation of the demonstration. */
export interface DemoOrganization {
  readonly name: string;
  readonly shortName: string;
  readonly uscc: string;
  readonly kind: InstitutionKind;
  readonly divisionCode: string;
  readonly level?: 1 | 2 | 3;
  readonly grade?: 'A' | 'B' | 'C' | 'UNDETERMINED';
  readonly category?: InstitutionCategory;
  readonly standard?: StandardStatus;
  readonly beds?: number;
}

/** A commission and the organisations in its care: a tenant. */
export interface DemoTenant {
  readonly commission: DemoOrganization;
  readonly institutions: Readonly<Record<string, DemoOrganization>>;
}

const ADMINISTRATION = '11';
const PUBLIC_INSTITUTION = '12';

/** A unified social credit code with right check characters around a body code (DK…) that no register holds. */
export function syntheticUscc(registry: string, divisionCode: string, serial: number): string {
  const body = `DK${String(serial).padStart(6, '0')}`;
  const first = `${registry}${divisionCode}${body}${organizationCodeCheckCharacter(body)}`;
  return `${first}${usccCheckCharacter(first)}`;
}

function administration(name: string, divisionCode: string, serial: number, kind: InstitutionKind = 'HEALTH_COMMISSION', shortName = name): DemoOrganization {
  return { name, shortName, kind, divisionCode, uscc: syntheticUscc(ADMINISTRATION, divisionCode, serial) };
}

type Features = Pick<DemoOrganization, 'level' | 'grade' | 'category' | 'standard' | 'beds'>;

function institution(kind: InstitutionKind) {
  return (name: string, divisionCode: string, serial: number, features: Features): DemoOrganization =>
    ({ name, shortName: name, kind, divisionCode, uscc: syntheticUscc(PUBLIC_INSTITUTION, divisionCode, serial), ...features });
}

const hospital = institution('HOSPITAL');
const communityCentre = institution('COMMUNITY_CENTRE');
const townshipCentre = institution('TOWNSHIP_CENTRE');

const tertiary: Features = { level: 3, grade: 'A', category: 'GENERAL' };
const secondary: Features = { level: 2, grade: 'A', category: 'GENERAL' };
const tcm: Features = { level: 2, grade: 'B', category: 'TCM' };
const centre: Features = { level: 1, grade: 'UNDETERMINED', category: 'GENERAL' };

/**
 * The commissions of the demonstration and who is in their care, as the thirty sources name them. Codes are synthetic,
 * the other Gansu, Tianjin and Shandong hospitals are invented.
 */
export const demoTenants = {
  gansu: {
    commission: administration('甘肃省卫生健康委员会', '620000', 1, 'HEALTH_COMMISSION', '甘肃省卫健委'),
    institutions: {
      gansuRural: administration('甘肃省乡村振兴局', '620000', 13, 'RURAL_BUREAU'),
      lanzhouHospital: hospital('兰州新区总医院', '620100', 2, { ...tertiary, beds: 1500 }),
      gansuFourth: hospital('甘肃省第四医院', '620100', 14, { ...tertiary, beds: 1200 }),
      longxiGovernment: administration('陇西县人民政府', '621122', 4, 'COUNTY_GOVERNMENT'),
      longxiHospital: hospital('陇西县人民医院', '621122', 5, { ...secondary, beds: 600 }),
      longxiTcm: hospital('陇西县中医医院', '621122', 6, { ...tcm, beds: 300 }),
      longxiSecond: hospital('陇西县第二人民医院', '621122', 56, { ...secondary, grade: 'B', beds: 220 }),
      weiyuanGovernment: administration('渭源县人民政府', '621123', 15, 'COUNTY_GOVERNMENT'),
      weiyuanHospital: hospital('渭源县人民医院', '621123', 16, { ...secondary, beds: 420 }),
      lintaoGovernment: administration('临洮县人民政府', '621124', 17, 'COUNTY_GOVERNMENT'),
      lintaoHospital: hospital('临洮县人民医院', '621124', 18, { ...secondary, beds: 500 }),
      tongweiGovernment: administration('通渭县人民政府', '621121', 19, 'COUNTY_GOVERNMENT'),
      tongweiHospital: hospital('通渭县人民医院', '621121', 20, { ...secondary, beds: 380 }),
    },
  },
  dingxi: { commission: administration('定西市卫生健康委员会', '621100', 7, 'HEALTH_COMMISSION', '定西市卫健委'), institutions: {} },
  longxi: { commission: administration('陇西县卫生健康局', '621122', 21), institutions: {} },
  tianjin: {
    commission: administration('天津市卫生健康委员会', '120000', 8, 'HEALTH_COMMISSION', '天津市卫健委'),
    institutions: { tianjinHospital: hospital('天津市和平总医院', '120101', 3, { ...tertiary, beds: 1800 }) },
  },
  jinnan: {
    commission: administration('天津市津南区卫生健康委员会', '120112', 22, 'HEALTH_COMMISSION', '津南区卫健委'),
    institutions: { jinnanHospital: hospital('天津市津南总医院', '120112', 23, { ...tertiary, beds: 900 }) },
  },
  shandong: {
    commission: administration('山东省卫生健康委员会', '370000', 24, 'HEALTH_COMMISSION', '山东省卫健委'),
    institutions: { jinanHospital: hospital('济南明湖总医院', '370100', 25, { ...tertiary, beds: 1600 }) },
  },
  mianyang: {
    commission: administration('绵阳市卫生健康委员会', '510700', 26, 'HEALTH_COMMISSION', '绵阳市卫健委'),
    institutions: {
      mianyangCentral: hospital('绵阳市中心医院', '510700', 11, { ...tertiary, beds: 2000 }),
      beichuanHospital: hospital('北川羌族自治县人民医院', '510726', 27, { ...secondary, beds: 350 }),
      santaiHospital: hospital('三台县人民医院', '510722', 28, { ...secondary, beds: 800 }),
      mianyangPeople: hospital('绵阳市人民医院', '510700', 29, { ...secondary, beds: 500 }),
    },
  },
  jiaozuo: { commission: administration('焦作市卫生健康委员会', '410800', 30, 'HEALTH_COMMISSION', '焦作市卫健委'), institutions: {} },
  zhongzhan: {
    commission: administration('中站区卫生健康委员会', '410803', 31, 'HEALTH_COMMISSION', '中站区卫健委'),
    institutions: {
      zhongzhanHospital: hospital('中站区人民医院', '410803', 9, { ...secondary, beds: 300 }),
      wangfengCentre: communityCentre('王封社区卫生服务中心', '410803', 32, { ...centre, standard: 'UNMET' }),
      zhucunCentre: communityCentre('朱村社区卫生服务中心', '410803', 33, { ...centre, standard: 'BASIC' }),
      lifengCentre: communityCentre('李封社区卫生服务中心', '410803', 34, { ...centre, standard: 'RECOMMENDED' }),
    },
  },
  tongyu: {
    commission: administration('通榆县卫生健康局', '220822', 35),
    institutions: {
      tongyuHospital: hospital('通榆县第一医院', '220822', 12, { ...secondary, beds: 400 }),
      bamianCentre: townshipCentre('八面乡卫生院', '220822', 36, centre),
      xinhuaCentre: townshipCentre('新华镇中心卫生院', '220822', 37, centre),
    },
  },
  yicheng: {
    commission: administration('宜城市卫生健康局', '420684', 38),
    institutions: {
      yichengTcm: hospital('宜城市中医院', '420684', 39, { ...tcm, beds: 400 }),
      zhengjiCentre: townshipCentre('郑集镇卫生院', '420684', 40, centre),
      liushuiCentre: townshipCentre('流水镇卫生院', '420684', 41, centre),
      wangjiCentre: townshipCentre('王集镇卫生院', '420684', 42, centre),
    },
  },
  cangzhou: {
    commission: administration('沧州市卫生健康委员会', '130900', 43, 'HEALTH_COMMISSION', '沧州市卫健委'),
    institutions: {
      cangzhouHospital: hospital('沧州市人民医院', '130900', 44, { ...tertiary, beds: 1900 }),
      yanshanHospital: hospital('盐山县人民医院', '130925', 45, { ...secondary, beds: 450 }),
    },
  },
  bozhou: {
    commission: administration('亳州市卫生健康委员会', '341600', 46, 'HEALTH_COMMISSION', '亳州市卫健委'),
    institutions: {
      bozhouHospital: hospital('亳州市人民医院', '341600', 10, { ...tertiary, beds: 1700 }),
      lixinHospital: hospital('利辛县人民医院', '341623', 47, { ...secondary, beds: 700 }),
    },
  },
  xingan: {
    commission: administration('兴安盟卫生健康委员会', '152200', 48, 'HEALTH_COMMISSION', '兴安盟卫健委'),
    institutions: {
      xinganHospital: hospital('兴安盟人民医院', '152200', 49, { ...tertiary, beds: 1100 }),
      chaersenCentre: townshipCentre('察尔森镇中心卫生院', '152221', 50, centre),
      baladaiCentre: townshipCentre('巴拉格歹乡卫生院', '152221', 51, centre),
    },
  },
} as const satisfies Readonly<Record<string, DemoTenant>>;

export type DemoTenantKey = keyof typeof demoTenants;
type InstitutionsOf<T> = T extends { institutions: infer I } ? keyof I : never;
/** Names a commission by its tenant, any other organisation by its own key. */
export type DemoOrganizationKey = DemoTenantKey | InstitutionsOf<(typeof demoTenants)[DemoTenantKey]>;

/** Every organisation of the demonstration by its key. */
export const demoOrganizations: ReadonlyMap<DemoOrganizationKey, DemoOrganization & { readonly tenant: DemoTenantKey }> = new Map(
  (Object.entries(demoTenants) as [DemoTenantKey, DemoTenant][]).flatMap(([tenant, { commission, institutions }]) => [
    [tenant, { ...commission, tenant }] as const,
    ...Object.entries(institutions).map(([key, each]) => [key as DemoOrganizationKey, { ...each, tenant }] as const),
  ]),
);

/** The organisation of a key. */
export function demoOrganization(key: DemoOrganizationKey): DemoOrganization & { readonly tenant: DemoTenantKey } {
  const found = demoOrganizations.get(key);
  if (!found) throw new Error(`the demonstration has no organisation ${key}`);
  return found;
}
