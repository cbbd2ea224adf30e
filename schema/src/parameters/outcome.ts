import { countyCentres, emergencyCentres, receiverGoals } from '../effect-words.js';
import { kindsOf } from './kind.js';
import { promotionGate, rhythms, showPromotionGate } from './shapes.js';

const money = kindsOf('MONEY');
const career = kindsOf('CAREER');
const sanction = kindsOf('SANCTION');
const goal = kindsOf('GOAL');
const report = kindsOf('REPORT');
const convention = kindsOf('CONVENTION');

const fen: readonly [string, string] = ['分', 'fen'];
const months: readonly [string, string] = ['个月', 'months'];
const sides = { SUPPORTING: { zh: '派出单位', en: 'Supporter' }, RECEIVING: { zh: '受援单位', en: 'Receiver' } };
const posts = { DIRECTOR: { zh: '科主任', en: 'Director' }, HEAD_NURSE: { zh: '护士长', en: 'Head nurse' } };

/** Parameters of money, career, sanctions, goals, reports and the reading conventions. Money is whole fen. */
export const outcomeParameters = {
  'pay.by': money.choice(['工资待遇承担', 'Pay borne by'], sides),
  'pay.unchanged': money.demand(['工资福利待遇不变', 'Pay and benefits unchanged'], { effect: 'FLAG' }),
  'post.retained': money.demand(['保留原岗位职务', 'Post retained'], { effect: 'FLAG' }),
  'pay.fromReceiver': money.choice(['从受援单位取酬', 'Payment from the receiver'], {
    FORBIDDEN: { zh: '禁止', en: 'Forbidden' },
  }, { effect: 'BLOCK' }),
  'subsidy.given': money.demand(['支援医院给予补助', 'The supporter gives a subsidy'], { effect: 'FLAG' }),
  'subsidy.perMonthFen': money.number(['每月补助', 'Subsidy a month'], fen),
  'subsidy.deductOnFailFen': money.number(['不合格当月扣减', 'Deduction for a failed month'], fen),
  'subsidy.partialMonth': money.choice(['不足整月的补助', 'Subsidy of a partial month'], {
    FULL: { zh: '按整月发放', en: 'Paid in full' },
    PRO_RATA: { zh: '按天折算', en: 'By the day' },
    NONE: { zh: '不发放', en: 'Not paid' },
  }),
  'money.passThrough': money.decimal(['上级经费发放比例', 'Share of passed-down funds paid out'], 'HIGHER', { effect: 'FLAG' }),
  'money.donation': money.fact(['捐赠设备或资金', 'Donation']),
  'dept.score.onPass': money.decimal(['合格时科室负责人加分', 'Department score when passed']),
  'dept.score.passPosts': money.anyOf(['加分对象', 'Who gains'], posts, { effect: 'NONE' }),
  'dept.score.passOf': money.anyOf(['加分的考核', 'Evaluations whose pass counts'], rhythms, { effect: 'NONE' }),
  'dept.score.onFail': money.decimal(['不合格时科室负责人扣分', 'Department score when failed']),
  'dept.score.failPosts': money.anyOf(['扣分对象', 'Who loses'], posts, { effect: 'NONE' }),
  'dept.score.month': money.choice(['计分月份', 'Month of the entry'], { PUBLISH_MONTH: { zh: '结果公布当月', en: 'Month of publication' } }),

  'cert.type': career.choice(['证明类型', 'Certificate'], {
    GRASSROOTS_EXPERIENCE: { zh: '基层帮扶工作经历证明', en: 'Grass-roots experience' },
    ADVANCED_INDIVIDUAL: { zh: '对口支援工作先进个人证书', en: 'Advanced individual' },
    STUDY_CERTIFICATE: { zh: '进修合格证书', en: 'Study certificate' },
  }, { many: true }),
  'cert.requires': career.choice(['出具条件', 'Required for it'], {
    QUALIFIED: { zh: '考核合格', en: 'Qualified' },
    BOTH_QUALIFIED: { zh: '双方均认定合格', en: 'Qualified by both' },
  }, { effect: 'BLOCK' }),
  'cert.forbidIfIncomplete': career.demand(['未完成任务一律不准出具', 'Never for an incomplete task']),
  'promo.gate': career.structure(['晋升服务年限', 'Service before promotion'], promotionGate, showPromotionGate, { many: true, tightens: 'HIGHER' }),
  'promo.requires': career.allOf(['晋升必备', 'Promotion requires'], {
    TIME: { zh: '服务时间', en: 'Time' },
    EVALUATION_PASS: { zh: '考核合格', en: 'Passed evaluation' },
  }),
  'promo.requiresForm': career.choice(['晋升须提交', 'Form for promotion'], {
    PHYSICIAN_ASSESSMENT: { zh: '《对口支援工作医师考核表》', en: 'Physician assessment form' },
  }, { effect: 'BLOCK' }),
  'promo.publicNotice': career.demand(['晋升前公示', 'Public notice before promotion']),
  'promo.publicNotice.workdays': career.number(['公示工作日', 'Working days of notice'], ['个工作日', 'working days']),
  'promo.priority': career.choice(['优先晋升', 'Priority in promotion'], {
    COMMENDED_CITY_PLUS: { zh: '市级及以上卫生行政部门表彰', en: 'Commended at city level or above' },
    OUTSTANDING: { zh: '表现突出', en: 'Outstanding' },
  }),
  'promo.priority.toSenior': career.fact(['申报正高同等条件优先', 'Priority for senior']),
  'service.cumulative': career.fact(['服务时间可累计', 'Service adds up']),
  'service.countsAs': career.choice(['计为', 'Counts as'], {
    RURAL_SERVICE: { zh: '支农时间', en: 'Rural service' },
    PRE_PROMOTION: { zh: '晋升前基层锻炼时间', en: 'Service before promotion' },
  }),
  'service.equivalents': career.anyOf(['等同服务', 'Equivalent service'], {
    FOREIGN_AID: { zh: '援外', en: 'Foreign aid' },
    TIBET: { zh: '援藏', en: 'Tibet' },
    XINJIANG: { zh: '援疆', en: 'Xinjiang' },
  }, { effect: 'NONE' }),
  'service.equivalents.governmentOrganised': career.demand(['等同服务须为政府组织', 'Organised by government']),
  'service.minStintMonths': career.atLeast(['计入累计的最短连续时间', 'Shortest stint that counts'], months),
  'archive.sections': career.allOf(['个人档案内容', 'Sections of the archive'], {
    BASIC: { zh: '基本信息', en: 'Basics' },
    CAREER: { zh: '工作经历', en: 'Career' },
    EVALUATION: { zh: '考核记录', en: 'Evaluation' },
  }, { effect: 'NONE' }),

  'fraud.cancelYear': sanction.demand(['弄虚作假取消当年聘任晋升资格', "Falsification cancels the year's promotion"]),
  'fraud.banYears': sanction.atLeast(['弄虚作假禁止晋升', 'Ban after falsification'], ['年', 'years']),
  'fraud.liability': sanction.allOf(['责任追究', 'Liability'], {
    UNIT: { zh: '单位', en: 'Unit' },
    PERSONS: { zh: '个人', en: 'Persons' },
  }),
  'sanction.levels': sanction.anyOf(['处分等级', 'Levels of sanction'], {
    CRITICISM: { zh: '批评教育', en: 'Criticism' },
    WARNING: { zh: '警告', en: 'Warning' },
    DEMERIT: { zh: '记过', en: 'Demerit' },
  }, { effect: 'NONE' }),
  'sanction.reportTo': sanction.text(['处理结果上报', 'Results reported to']),
  'sanction.supporter': sanction.anyOf(['支援方未履责', 'When the supporter fails'], {
    CIRCULAR: { zh: '通报批评', en: 'Circular' },
    HEAD_LIABILITY: { zh: '追究负责人责任', en: 'Liability of the head' },
    BAR_GRADE_REVIEW: { zh: '不得参加等级评审', en: 'Barred from grade review' },
  }, { effect: 'NONE' }),
  'sanction.person': sanction.anyOf(['个人严重失职', 'When a person fails'], {
    ANNUAL_FAIL: { zh: '年度考核不合格', en: 'Annual evaluation failed' },
    PERIODIC_FAIL: { zh: '医师定期考核不合格', en: 'Periodic assessment failed' },
  }, { effect: 'NONE' }),
  'discipline.classes': sanction.anyOf(['纪律类别', 'Classes of discipline'], {
    WORK: { zh: '工作纪律', en: 'Work' },
    LIFE: { zh: '生活纪律', en: 'Life' },
    SAFETY: { zh: '安全纪律', en: 'Safety' },
  }, { effect: 'NONE' }),
  'rectify.receiver': sanction.choice(['受援方原因未完成', "Not completed because of the receiver"], {
    ORDER_WITH_DEADLINE: { zh: '责令限期整改', en: 'Order with a deadline' },
  }, { effect: 'FLAG' }),
  'rectify.unapproved': sanction.choice(['开展未经批准的诊疗项目', 'Un-approved services'], {
    ORDER_THEN_LEGAL: { zh: '限期改正,逾期依法处理', en: 'Order, then by law' },
  }, { effect: 'FLAG' }),
  'replace.onFail': sanction.choice(['不合格另行选派', 'Replacement'], { DISCRETION: { zh: '视情况', en: 'At discretion' } }),
  'sanction.cleanPractice': sanction.choice(['违反廉洁行医规定', 'Against clean practice'], {
    SUPPORTER_HANDLES: { zh: '由支援方处理,受援方配合;违法的依法处理', en: 'The supporter handles it, the receiver assists; what is illegal goes to the law' },
  }, { effect: 'FLAG' }),
  'merit.priority': sanction.choice(['年度评优优先', 'Priority in annual merit'], { QUALIFIED: { zh: '考核合格', en: 'Qualified' } }),
  'commend.by': sanction.choice(['表彰机关', 'Commended by'], {
    CITY: { zh: '市级卫生健康行政部门', en: 'City health administration' },
  }, { effect: 'FLAG' }),
  'circular.weak': sanction.demand(['工作不力的通报批评', 'Weak units and persons are criticised in a circular'], { effect: 'FLAG' }),
  'commend.targets': sanction.anyOf(['表彰对象', 'Commended'], {
    PERSON: { zh: '个人', en: 'Persons' },
    TEAM: { zh: '集体', en: 'Teams' },
  }, { effect: 'NONE' }),

  'goal.capability': goal.choice(['能力目标', 'Capability goal'], {
    LEVEL2_REQUIRED: { zh: '至少 1 家县级医院达到二级能力,力争二级甲等', en: 'At least one hospital at level 2' },
    LEVEL2_STRIVE_OR_ALTERNATIVE: { zh: '力争 1 家达到二级能力,或以托管、医联体、远程等方式满足需求', en: 'Strive for level 2, or an alternative' },
    LEVEL_2A: { zh: '二级甲等', en: 'Level 2A' },
  }, { effect: 'FLAG' }),
  'goal.standard': goal.anyOf(['达标目标', 'Standard to reach'], {
    BASIC: { zh: '基本标准', en: 'Basic' },
    RECOMMENDED: { zh: '推荐标准', en: 'Recommended' },
  }, { effect: 'FLAG' }),
  'goal.specialty.min': goal.atLeast(['特色专科下限', 'Specialties, at least'], ['个', ''], { effect: 'FLAG' }),
  'goal.specialty.max': goal.atMost(['特色专科上限', 'Specialties, at most'], ['个', ''], { effect: 'FLAG' }),
  'goal.gap.perYear.min': goal.atLeast(['每年填补技术空白', 'Gaps filled a year'], ['项', ''], { effect: 'FLAG' }),
  'goal.visitGrowth.min': goal.decimal(['门急诊量年增长', 'Growth of visits a year'], 'HIGHER', { effect: 'FLAG' }),
  'goal.level2.perCounty.min': goal.atLeast(['每县达到二级标准的中心', 'Centres at level 2 per county'], ['个', ''], { effect: 'FLAG' }),
  'goal.perReceiver': goal.allOf(['每家受援单位做到', 'For each receiver'], receiverGoals, { effect: 'FLAG' }),
  'centres.emergency': goal.allOf(['急救中心', 'Emergency centres'], emergencyCentres, { effect: 'FLAG' }),
  'centres.county': goal.allOf(['县域医学中心', 'County centres'], countyCentres, { effect: 'FLAG' }),
  'tcm.centres': goal.choice(['中医医院建设', 'For TCM receivers'], { KEY_SPECIALTY: { zh: '中医特色专科', en: 'Key specialties' } }),
  'tcm.focus': goal.fact(['中医适宜技术', 'TCM suitable techniques']),
  'exchange.managers': goal.fact(['双方互派管理人员', 'Managers are exchanged']),

  'report.monthlyJointSummary': report.demand(['每月底共同总结', 'Joint summary every month'], { effect: 'FLAG' }),
  'report.monthly.departments': report.number(['每月报送信息的科室', 'Departments that report monthly'], ['个', ''], {}, { effect: 'FLAG' }),
  'report.lateFlag': report.demand(['按时提交工作报告', 'Reports on time'], { effect: 'FLAG' }),
  'report.regular': report.demand(['定期汇报', 'Regular reports'], { effect: 'FLAG' }),
  'report.annual.recipients': report.number(['年度报告报送部门', 'Recipients of the annual report'], ['个', ''], {}, { effect: 'FLAG' }),
  'summary.deadline': report.deadline(['总结期限', 'Summary deadline']),
  'supervise.perYear.min': report.atLeast(['每年督导', 'Supervision a year'], ['次', 'times'], { effect: 'FLAG' }),
  'supervise.periodic': report.demand(['定期督导检查', 'Periodic supervision'], { effect: 'FLAG' }),
  'form.code': report.choice(['规定表单', 'Official form'], {
    MONTHLY_ASSESSMENT: { zh: '驻点人员月考核表', en: 'Monthly assessment' },
    PHYSICIAN_ASSESSMENT_REGISTER: { zh: '医师考核登记表', en: 'Physician assessment register' },
    ASSESSMENT_STATISTICS: { zh: '考核统计表', en: 'Assessment statistics' },
    EVALUATION_RULES: { zh: '开展情况评价细则', en: 'Evaluation rules' },
  }, { many: true, effect: 'FLAG' }),

  'remind.report.beforeDays': report.number(['报表到期前提醒', 'Reminder before a report is due'], ['天', 'days'], {}, { effect: 'NONE' }),
  'remind.report.everyDays': report.number(['报表未报时再次提醒，间隔', 'Reminder of an owed report again after'], ['天', 'days'], { min: 1 }, { effect: 'NONE' }),
  'remind.agreement.beforeDays': report.number(['协议签订期限前提醒', 'Reminder before an agreement is to be sealed'], ['天', 'days'], {}, { effect: 'NONE' }),
  'remind.agreement.endBeforeDays': report.number(['协议到期前提醒', 'Reminder before an agreement ends'], ['天', 'days'], {}, { effect: 'NONE' }),
  'remind.agreement.everyDays': report.number(['协议事项再次提醒，间隔', 'Reminder of an agreement again after'], ['天', 'days'], { min: 1 }, { effect: 'NONE' }),
  'remind.gap.everyDays': report.number(['覆盖缺口持续时再次提醒，间隔', 'Reminder of a lasting gap again after'], ['天', 'days'], { min: 1 }, { effect: 'NONE' }),
  'remind.rectification.beforeDays': report.number(['整改期限前提醒', 'Reminder before the limit of an order'], ['天', 'days'], {}, { effect: 'NONE' }),
  'remind.rectification.everyDays': report.number(['整改事项再次提醒，间隔', 'Reminder of an order again after'], ['天', 'days'], { min: 1 }, { effect: 'NONE' }),

  'calendar.timeZone': convention.text(['时区', 'Time zone']),
  'deadline.inclusive': convention.fact(['“某日前”含当日', 'A deadline includes its day']),
  'deadline.rollHoliday': convention.fact(['期限遇节假日顺延', 'A deadline on a holiday rolls forward']),
  'leave.deductsService': convention.fact(['批准的请假扣减服务时间', 'Approved leave reduces service']),
  'service.daysPerMonth': convention.number(['累计服务每月天数', 'Days that make a month of service'], ['天', 'days'], { min: 28, max: 31 }),
  'week.partialExempt': convention.fact(['不满整周免于周考核', 'Partial weeks are exempt']),
  'week.partialExempt.workdays': convention.number(['整周工作日', 'Working days of a full week'], ['天', 'days'], { min: 1, max: 7 }),
};
