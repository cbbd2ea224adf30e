import { institutionKinds } from '../vocabulary.js';
import { kindsOf } from './kind.js';
import { agreementParties, filingRoute, showParties, showRoute } from './shapes.js';

const programme = kindsOf('PROGRAMME');
const pairing = kindsOf('PAIRING');
const agreement = kindsOf('AGREEMENT');
const filing = kindsOf('FILING');
const organization = kindsOf('ORGANIZATION');

const administrations = {
  SAME_LEVEL: { zh: '同级卫生健康行政部门', en: 'Health administration of the same level' },
  UPPER_LEVEL: { zh: '上一级卫生健康行政部门', en: 'Health administration one level up' },
  COUNTY: { zh: '县区级卫生健康行政部门', en: 'County health administration' },
  CITY: { zh: '市州级卫生健康行政部门', en: 'City health administration' },
  PROVINCE: { zh: '省级卫生健康行政部门', en: 'Provincial health administration' },
  HEALTH_ADMIN: { zh: '卫生健康行政部门', en: 'Health administration' },
};

const agreementFields = {
  goals: { zh: '帮扶目标', en: 'Goals' },
  annualTasks: { zh: '年度任务', en: 'Annual tasks' },
  milestones: { zh: '时间节点', en: 'Milestones' },
  tasks: { zh: '任务内容', en: 'Task content' },
  responsibleDept: { zh: '责任科室', en: 'Responsible department' },
  projects: { zh: '具体项目(技术)', en: 'Projects and techniques' },
  duties: { zh: '工作职责', en: 'Duties' },
  workingTime: { zh: '工作时间', en: 'Working time' },
  treatment: { zh: '待遇', en: 'Treatment' },
  staff: { zh: '支援人员', en: 'Staff' },
  mode: { zh: '支援方式', en: 'Mode' },
  rights: { zh: '双方权利义务', en: 'Rights and duties' },
  plan: { zh: '工作计划', en: 'Work plan' },
};

const powers = {
  PLAN: { zh: '制定计划', en: 'Make the plan' },
  APPROVE_DISPATCH: { zh: '审批派驻人员', en: 'Approve dispatched staff' },
  RESOLVE: { zh: '解决重大问题', en: 'Settle major problems' },
  EVALUATE: { zh: '组织考核', en: 'Evaluate' },
  AMEND: { zh: '完善制度', en: 'Improve the rules' },
  EXECUTE: { zh: '落实计划', en: 'Carry out the plan' },
  LIAISE: { zh: '联络双方', en: 'Connect both sides' },
  TRAIN: { zh: '组织培训', en: 'Organise training' },
  COLLECT: { zh: '收集资料', en: 'Collect materials' },
  TRACK: { zh: '跟踪评估', en: 'Track' },
};

/** Whom and what a programme speaks of, and what it holds to. */
const scopes = {
  domain: { MEDICAL: { zh: '医疗卫生', en: 'Health care' } },
  personnel: {
    DISPATCHED_STAFF: { zh: '参加下沉支援的医务人员', en: 'Medical staff who are sent out' },
    SUPPORTING_STAFF: { zh: '支援单位人员', en: 'Staff of supporters' },
    RECEIVING_STAFF: { zh: '受援单位人员', en: 'Staff of receivers' },
    MANAGERS: { zh: '管理人员', en: 'Managers' },
  },
  units: { HOSPITALS_OF_ALL_LEVELS: { zh: '参加支援的各级医院', en: 'Hospitals of all levels that take part' } },
  process: {
    SELECTION: { zh: '人员选派', en: 'Selection of staff' },
    TECHNICAL_SUPPORT: { zh: '技术支援', en: 'Technical support' },
    TRAINING_EXCHANGE: { zh: '培训交流', en: 'Training and exchange' },
    EVALUATION: { zh: '考核评估', en: 'Evaluation' },
  },
};

const principles = {
  VOLUNTARY: { zh: '自愿', en: 'Voluntary' },
  STABLE: { zh: '稳定', en: 'Stable' },
  WIN_WIN: { zh: '共赢', en: 'To the benefit of both' },
  GOOD_FAITH: { zh: '诚信', en: 'Good faith' },
  OVERALL_PLANNING: { zh: '统筹规划', en: 'Overall planning' },
  SINCERITY: { zh: '真诚帮扶', en: 'Sincerity' },
  STRONG_AND_WEAK_DISCIPLINES: { zh: '突出优势与薄弱学科', en: 'Strong and weak disciplines' },
  LONG_AND_SHORT_TERM: { zh: '长短期结合', en: 'Long and short term' },
  TALENT_AND_TECHNIQUE: { zh: '人才与技术并重', en: 'People and technique' },
  STRICT_SELECTION: { zh: '按需选派从严', en: 'Strict selection to fit needs' },
  STRICT_DISCIPLINE: { zh: '纪律从严', en: 'Strict discipline' },
  STRICT_EVALUATION: { zh: '效果评价从严', en: 'Strict evaluation of the effect' },
};

/** Parameters of the programme, its pairings, agreements, filings and organisation. */
export const programmeParameters = {
  'programme.mode': programme.choice(['帮扶方式', 'Mode of assistance'], {
    GROUP: { zh: '组团式帮扶', en: 'Group assistance' },
    INDIVIDUAL: { zh: '人员派驻', en: 'Individual dispatch' },
  }),
  'programme.modes': programme.anyOf(['支援形式', 'Forms of support'], {
    SHORT: { zh: '短期支援', en: 'Short term' },
    LONG: { zh: '长期支援(含挂职)', en: 'Long term' },
    REMOTE: { zh: '远程支援', en: 'Remote' },
    PROJECT: { zh: '项目支援', en: 'Project' },
  }, { effect: 'FLAG' }),
  'programme.receiverKinds': programme.anyOf(['受援单位类别', 'Kinds of receivers'], institutionKinds),
  'programme.domain': programme.choice(['领域', 'Domain'], scopes.domain, { effect: 'BLOCK' }),
  'programme.principles': programme.allOf(['工作原则', 'Principles'], principles, { effect: 'NONE' }),
  'scope.personnel': programme.allOf(['适用人员', 'Persons in scope'], scopes.personnel, { effect: 'NONE' }),
  'scope.units': programme.allOf(['适用单位', 'Units in scope'], scopes.units, { effect: 'NONE' }),
  'scope.process': programme.allOf(['适用环节', 'Steps in scope'], scopes.process, { effect: 'NONE' }),
  'policy.owner': programme.text(['解释部门', 'Interpreting department']),
  'policy.effectiveOnPublication': programme.fact(['自公布之日起执行', 'Effective on publication']),
  'policy.supersedes': programme.fact(['与原规定不一致的以本规定为准', 'Prevails over older rules']),

  'pairing.leadHospital.required': pairing.demand(['多家共同支援须确定一家牵头医院', 'Exactly one lead hospital when several support']),
  'pairing.fullCoverage': pairing.demand(['范围内受援单位全覆盖', 'Every receiver in scope is paired'], { effect: 'FLAG' }),
  'pairing.lockUntilGoal': pairing.demand(['支援目标未完成前不调整关系', 'No change of counterpart until the goal is met']),
  'pairing.oneToMany': pairing.fact(['一家支援多家', 'One supporter, several receivers']),
  'pairing.fileTo': pairing.allOf(['关系备案至', 'Relation filed with'], administrations),
  'pairing.years.min': pairing.atLeast(['结对年限下限', 'Shortest pairing'], ['年', 'years'], { effect: 'FLAG' }),
  'pairing.years.max': pairing.atMost(['结对年限上限', 'Longest pairing'], ['年', 'years'], { effect: 'FLAG' }),
  'pairing.termination': pairing.choice(['终止关系须具备', 'Termination needs'], {
    REASON: { zh: '理由', en: 'A reason' },
    REASON_AND_APPROVAL: { zh: '理由及主管部门批准', en: 'A reason and approval' },
  }, { effect: 'BLOCK' }),

  'agreement.parties': agreement.structure(['协议签订方', 'Agreement parties'], agreementParties, showParties),
  'agreement.form': agreement.text(['协议文本', 'Agreement form']),
  'agreement.fields': agreement.allOf(['协议必备内容', 'Required content of the agreement'], agreementFields),
  'agreement.deadline': agreement.deadline(['协议签订期限', 'Agreement deadline']),
  'agreement.supplement.yearly': agreement.demand(['每年轮换前签订补充协议', 'Supplement every year before rotation']),
  'agreement.supplement.fields': agreement.allOf(['补充协议必备内容', 'Required content of the supplement'], agreementFields),
  'agreement.perReceiver': agreement.demand(['与每家受援单位分别签订', 'A separate agreement with each receiver']),
  'agreement.fileTo': agreement.allOf(['协议备案至', 'Agreement filed with'], administrations),
  'agreement.requiredForActive': agreement.demand(['协议生效后方可开展工作', 'Work starts under an effective agreement only']),

  'filing.route': filing.structure(['名单备案路线', 'Filing route of rosters'], filingRoute, showRoute, { many: true }),
  'filing.deadline': filing.deadline(['名单备案期限', 'Roster filing deadline']),
  'filing.to': filing.allOf(['名单报送至', 'Roster reported to'], administrations),

  'org.leadingGroup': organization.choice(['领导小组组成', 'Leading group'], {
    JOINT: { zh: '双方共同组成', en: 'Of both sides' },
    OWN: { zh: '本院组成', en: 'Of the hospital' },
  }),
  'org.leadingGroup.roles': organization.allOf(['领导小组成员', 'Members of the leading group'], {
    PRESIDENT: { zh: '院长', en: 'President' },
    VICE_PRESIDENT: { zh: '分管副院长', en: 'Vice president' },
    DEPT_HEADS: { zh: '职能科室负责人', en: 'Heads of departments' },
  }, { effect: 'FLAG' }),
  'org.leadingGroup.powers': organization.allOf(['领导小组职责', 'Powers of the leading group'], powers, { effect: 'NONE' }),
  'org.office.powers': organization.allOf(['对口支援办公室职责', 'Powers of the office'], powers, { effect: 'NONE' }),
  'org.dedicatedDepartment': organization.demand(['指定专门部门负责', 'A dedicated department'], { effect: 'FLAG' }),
  'org.fullTime.min': organization.atLeast(['专职人员', 'Full-time staff'], ['人', 'persons'], { effect: 'FLAG' }),
  'org.dualRole': organization.fact(['同一医院可同时支援和受援', 'A hospital may support and receive']),
  'org.contacts': organization.allOf(['双方责任人', 'Responsible persons of both sides'], {
    LEADER: { zh: '分管领导', en: 'Leader in charge' },
    RESPONSIBLE: { zh: '具体责任人', en: 'Responsible person' },
  }, { effect: 'FLAG' }),
  'role.owner': organization.text(['支援人员管理部门', 'Department that manages support staff']),
  'role.training': organization.text(['进修培训管理部门', 'Department for advanced study']),
  'role.discipline': organization.choice(['纪检监察权限', 'Discipline inspection'], {
    READ_AND_OPEN_CASE: { zh: '只读并可立案', en: 'Read and open cases' },
  }),
  'role.ruralBureau': organization.choice(['乡村振兴局权限', 'Rural bureau'], {
    AGREEMENT_COORDINATION: { zh: '协调县级人民政府签订协议', en: 'Coordinates county governments to sign' },
  }),
  'manage.daily': organization.choice(['日常管理', 'Daily management'], {
    RECEIVING: { zh: '受援单位', en: 'Receiver' },
    RECEIVING_HEALTH_ADMIN: { zh: '受援地卫生健康行政部门', en: "Receiver's health administration" },
    SUPPORTING: { zh: '派出单位', en: 'Supporter' },
  }),
  'manage.track': organization.choice(['跟踪管理', 'Follow-up'], {
    SUPPORTING: { zh: '支援医院', en: 'Supporter' },
  }),
};
