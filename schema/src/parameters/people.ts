import { sexes } from '../states.js';
import { personCategories, postCodes, practiceCategories, titleLevels, trainingTopics } from '../vocabulary.js';
import { kindsOf } from './kind.js';

const elig = kindsOf('ELIGIBILITY');
const team = kindsOf('TEAM');
const term = kindsOf('TERM');
const training = kindsOf('TRAINING');

const years: readonly [string, string] = ['年', 'years'];
const months: readonly [string, string] = ['个月', 'months'];
const persons: readonly [string, string] = ['人', 'persons'];
const days: readonly [string, string] = ['天', 'days'];

/** Parameters of persons, teams, terms and training. */
export const peopleParameters = {
  'elig.workYears.min': elig.atLeast(['工作年限', 'Years of work'], years),
  'elig.clinicalYears.min': elig.atLeast(['临床工作年限', 'Years of clinical work'], years),
  'elig.managementYears.min': elig.atLeast(['管理工作年限', 'Years of management'], years),
  'elig.titleLevel.min': elig.rank(['职称等级', 'Title level'], titleLevels),
  'elig.age.min': elig.atLeast(['年龄下限', 'Least age'], years),
  'elig.age.max': elig.atMost(['年龄上限', 'Greatest age'], years),
  'elig.sexes': elig.anyOf(['性别', 'Sex'], sexes),
  'elig.senior': elig.demand(['高年资', 'Of long standing in the title'], { effect: 'FLAG' }),
  'elig.personCategories': elig.anyOf(['人员类别', 'Staff categories'], personCategories),
  'elig.practiceCategories': elig.anyOf(['医师执业类别', 'Practice categories'], practiceCategories),
  'elig.certificate.required': elig.demand(['持有执业资格证书', 'Holds the practice certificate']),
  'elig.healthCheck': elig.demand(['身体健康', 'Healthy']),
  'elig.voluntary': elig.demand(['本人自愿', 'Volunteers']),
  'elig.predicates': elig.allOf(['国家规定的资格项', 'Predicates of national policy'], {
    age: { zh: '年龄', en: 'Age' },
    sex: { zh: '性别', en: 'Sex' },
    titleLevel: { zh: '职称', en: 'Title' },
  }, { effect: 'NONE' }),
  'elig.attestations': elig.allOf(['选派科室证明的条件', 'Conditions attested by the sending department'], {
    ETHICS: { zh: '政治素质与医德', en: 'Ethics' },
    SKILL: { zh: '业务知识与技能', en: 'Knowledge and skill' },
    EXPERIENCE: { zh: '临床经验', en: 'Clinical experience' },
    TEAMWORK: { zh: '团队协作与沟通', en: 'Teamwork and communication' },
    ADAPTABILITY: { zh: '适应能力与抗压能力', en: 'Adaptability and stress tolerance' },
    PRIMARY_CARE: { zh: '适应基层工作环境', en: 'Fit for primary care' },
    MANAGEMENT: { zh: '管理能力', en: 'Management ability' },
    GUIDANCE: { zh: '能够指导工作', en: 'Able to guide' },
  }),
  'selection.steps': elig.allOf(['选派程序', 'Steps of selection'], {
    APPLY: { zh: '个人申报', en: 'Application' },
    DEPT_RECOMMEND: { zh: '科室推荐', en: 'Recommendation' },
    LEADING_GROUP_APPROVE: { zh: '领导小组审批', en: 'Approval' },
  }),
  'selection.needFirst': elig.demand(['先有受援需求再选派', 'The need precedes the selection']),
  'selection.survey': elig.demand(['事先调研受援单位', 'The receiver is surveyed first']),
  'selection.writtenApplication': elig.demand(['书面申请', 'Written application']),
  'selection.frequency': elig.choice(['选派频次', 'Frequency of selection'], { YEARLY: { zh: '每年', en: 'Every year' } }),
  'selection.fallbackPool': elig.choice(['人数不足时的人选', 'Pool when numbers are short'], {
    ELIGIBLE_DEPUTY_SENIOR: { zh: '近期符合副高申报条件人员', en: 'Staff about to apply for deputy senior' },
  }),

  'team.size.min': team.atLeast(['队伍人数下限', 'Smallest team'], persons),
  'team.size.target': team.number(['队伍人数约数', 'About this many'], persons, {}, { effect: 'FLAG' }),
  'team.size.toleranceBelow': team.number(['约数允许少', 'Tolerance below the target'], persons),
  'team.count': team.number(['队伍数', 'Number of teams'], ['支', 'teams']),
  'team.shared': team.fact(['一队轮换服务多点', 'One team serves several sites']),
  'team.sizing.inputs': team.allOf(['确定人数的依据', 'What the number rests on'], {
    beds: { zh: '床位', en: 'Beds' },
    workload: { zh: '工作量', en: 'Workload' },
    population: { zh: '服务人口', en: 'Population' },
  }, { effect: 'NONE' }),
  'team.leader.count': team.number(['队长人数', 'Leaders of a team'], persons, {}, { effect: 'BLOCK' }),
  'team.intermediatePhysicians.min': team.atLeast(['中级及以上临床医师', 'Intermediate clinical physicians'], persons),
  'leader.posts': team.anyOf(['队长任职', 'Post of the leader'], postCodes),
  'leader.appointedBy': team.choice(['队长由谁确定', 'Who appoints the leader'], {
    LEAD_HOSPITAL: { zh: '牵头医院', en: 'Lead hospital' },
    SUPPORTING: { zh: '支援医院', en: 'Supporter' },
  }, { effect: 'BLOCK' }),
  'post.deptBusinessDirector': team.fact(['可任受援科室业务主任', 'May direct a department of the receiver']),
  'post.model': team.fact(['按需设岗定责', 'Posts are defined by need']),
  'duty.confirm': team.choice(['工作职责确认', 'Duties confirmed by'], { BOTH: { zh: '双方', en: 'Both' } }, { effect: 'BLOCK' }),
  'duty.change': team.choice(['职责调整', 'Change of duties'], {
    BOTH_CONFIRM: { zh: '双方协商确认', en: 'Both confirm' },
  }, { effect: 'BLOCK' }),

  'term.continuousMonths.min': term.atLeast(['连续驻点时间', 'Continuous stay'], months),
  'term.months.min': term.atLeast(['驻点时间', 'Length of stay'], months),
  'term.cumulativeMonths.min': term.atLeast(['周期内累计时间', 'Cumulative time in the cycle'], months),
  'cycle.months': term.number(['支援周期', 'Support cycle'], months),
  'rotation.periodMonths': term.number(['轮换周期', 'Rotation'], months),
  'rotation.disciplineCoverage': term.demand(['轮换覆盖重点学科', 'Rotation covers the key disciplines'], { effect: 'FLAG' }),
  'coverage.yearRound': term.demand(['全年有人驻点', 'Somebody on site all year'], { effect: 'FLAG' }),
  'coverage.minOnSite': term.atLeast(['每日在岗人数下限', 'On site every day'], persons, { effect: 'FLAG' }),
  'coverage.noticeDays': term.number(['覆盖缺口提前提醒', 'Notice of a gap to come'], days),
  'arrival.confirm': term.demand(['受援单位逐人确认到岗', 'Each arrival is confirmed']),
  'arrival.deadline': term.deadline(['到岗期限', 'Arrival deadline']),

  'gate.preTraining': training.demand(['派出前培训', 'Training before dispatch']),
  'gate.preTraining.organiser': training.choice(['培训组织者', 'Organiser of training'], {
    HEALTH_ADMIN: { zh: '卫生健康行政部门', en: 'Health administration' },
    HOSPITAL: { zh: '医院', en: 'Hospital' },
  }),
  'gate.preTraining.topics': training.allOf(['培训内容', 'Topics'], trainingTopics),
  'gate.safetyChecklist': training.demand(['到岗前安全清单', 'Safety checklist before arrival'], { effect: 'FLAG' }),
  'training.perReceiverYear.min': training.atLeast(['每年为每家受援单位培养', 'Trainees a year for each receiver'], persons, { effect: 'FLAG' }),
  'training.perReceiver.min': training.atLeast(['为每家受援单位培养', 'Trainees for each receiver'], persons, { effect: 'FLAG' }),
  'training.minMonths': training.atLeast(['进修时间', 'Length of study'], months, { effect: 'FLAG' }),
  'training.free': training.demand(['免费接收进修', 'Free of charge'], { effect: 'FLAG' }),
  'training.residencyBase': training.demand(['住培基地招收受援单位人员', 'Residency bases recruit receiver staff'], { effect: 'FLAG' }),
};
