import { teamConditions as say } from '@jiedui/schema/condition-words';
import { archiveWords } from '@jiedui/schema/finding-words';
import { assignmentStates, filingStates, teamStates } from '@jiedui/schema/states';
import { stayStates } from '@jiedui/schema/stay-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A roster that is on its way to the administration. */
const PENDING: readonly unknown[] = ['SUBMITTED', 'AGGREGATED'];

function whileFiled(row: Row): Label | null {
  return PENDING.includes(row['filingState']) ? say.beingFiled : null;
}

/** A team that has left files again only what was returned or taken back. */
function notToFile(row: Row): Label | null {
  if (PENDING.includes(row['filingState'])) return say.filedAlready;
  return row['state'] === 'CHECKED' || row['filingState'] === 'RETURNED' || row['filingState'] === 'WITHDRAWN' ? null : say.replaceInstead;
}

/** A batch from forming to the site. Filings and arrivals move it on: see the tables below. */
export const teamMachine = machine({
  name: 'team',
  facet: 'WORK',
  initial: 'FORMING',
  elsewhere: ['FILED', 'ON_SITE'],
  states: teamStates,
  actions: {
    changeTeam: { label: '修改队伍', from: ['FORMING', 'CHECKED'], to: 'FORMING', by: ['SUPPORTING'], permission: 'team.form', unless: whileFiled },
    addTeamMember: { label: '添加队员', from: ['FORMING', 'CHECKED'], to: 'FORMING', by: ['SUPPORTING'], permission: 'team.form', unless: whileFiled },
    changeTeamMember: { label: '调整队员', from: ['FORMING', 'CHECKED'], to: 'FORMING', by: ['SUPPORTING'], permission: 'team.form', unless: whileFiled },
    removeTeamMember: { label: '移出队员', from: ['FORMING', 'CHECKED'], to: 'FORMING', by: ['SUPPORTING'], permission: 'team.form', unless: whileFiled },
    checkTeam: { label: '校验队伍', from: ['FORMING'], to: 'CHECKED', by: ['SUPPORTING'], permission: 'team.form' },
    recordTraining: { label: '登记岗前培训', from: ['FORMING', 'CHECKED', 'FILED', 'DISPATCHED', 'ON_SITE'], to: 'SAME', by: ['SUPPORTING'], permission: 'team.form' },
    fileRoster: { label: '报备名单', from: ['CHECKED', 'DISPATCHED', 'ON_SITE'], to: 'SAME', by: ['SUPPORTING'], permission: 'roster.file', unless: notToFile },
    replaceTeamMember: { label: '替换队员', from: ['FILED', 'DISPATCHED', 'ON_SITE'], to: 'SAME', by: ['SUPPORTING'], permission: 'roster.file', unless: whileFiled },
    dispatchTeam: { label: '派出队伍', from: ['FILED'], to: 'DISPATCHED', by: ['SUPPORTING'], permission: 'team.form' },
    startDuty: { label: '安排上岗', from: ['DISPATCHED', 'ON_SITE'], to: 'SAME', by: ['RECEIVING'], permission: 'stay.manage' },
    handOverTeam: { label: '办理交接', from: ['ON_SITE'], to: 'HANDED_OVER', by: ['SUPPORTING'], permission: 'team.form' },
    closeTeam: { label: '确认交接', from: ['HANDED_OVER'], to: 'CLOSED', by: ['RECEIVING'], permission: 'stay.manage' },
    archiveTeam: { label: '全队归档', from: ['ON_SITE', 'HANDED_OVER', 'CLOSED'], to: 'SAME', by: ['SUPPORTING'], permission: 'stay.archive' },
  },
});

/** One person's stay. */
export const assignmentMachine = machine({
  name: 'assignment',
  facet: 'WORK',
  initial: 'PLANNED',
  // ON_LEAVE and ENDED_EARLY follow leave and exits, EVALUATED the evaluation at the end of the term (app.evaluate_stays).
  elsewhere: ['TRAINED', 'DEPARTED', 'ON_LEAVE', 'ENDED_EARLY', 'EVALUATED'],
  states: assignmentStates,
  actions: {
    changeTeamMember: { label: '调整队员', from: ['PLANNED', 'TRAINED'], to: 'SAME', by: ['SUPPORTING'], permission: 'team.form', unless: whileTeamCloses },
    removeTeamMember: { label: '移出队员', from: ['PLANNED', 'TRAINED'], to: 'REMOVED', by: ['SUPPORTING'], permission: 'team.form', unless: whileTeamCloses },
    replaceTeamMember: { label: '替换', from: ['PLANNED', 'TRAINED', ...stayStates.cutShort], to: 'SAME', by: ['SUPPORTING'], permission: 'roster.file', unless: alreadyReplaced },
    declineReplacement: { label: '不另行选派', from: stayStates.cutShort, to: 'SAME', by: ['SUPPORTING'], permission: 'roster.file', unless: alreadyReplaced },
    sendReplacement: { label: '派出替换人员', from: ['PLANNED', 'TRAINED'], to: 'DEPARTED', by: ['SUPPORTING'], permission: 'team.form', unless: notWithReplacement },
    confirmArrival: { label: '确认到岗', from: ['DEPARTED'], to: 'ARRIVED', by: ['RECEIVING'], permission: 'arrival.confirm' },
    startDuty: { label: '安排上岗', from: ['ARRIVED'], to: 'ON_DUTY', by: ['RECEIVING'], permission: 'stay.manage' },
    requestLeave: { label: '请假', from: stayStates.onSite, to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
    reportOuting: { label: '外出报告', from: ['ARRIVED', 'ON_DUTY'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'leave.request' },
    reportAbsence: { label: '登记未批离岗', from: stayStates.onSite, to: 'SAME', by: ['RECEIVING'], permission: 'stay.manage' },
    reportIncident: { label: '报告差错事故', from: stayStates.onSite, to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'incident.report' },
    applyForExit: { label: '申请退出', from: stayStates.onSite, to: 'SAME', by: ['SUPPORTING'], permission: 'exit.apply' },
    declareDeparture: { label: '认定擅自离岗', from: stayStates.onSite, to: 'UNAUTHORISED_DEPARTURE', by: ['RECEIVING'], permission: 'stay.manage' },
    finishStay: { label: '确认期满', from: stayStates.onSite, to: 'FINISHED', by: ['RECEIVING'], permission: 'stay.manage' },
    archiveStay: { label: '归档', from: ['FINISHED', 'EVALUATED'], to: 'ARCHIVED', by: ['SUPPORTING'], permission: 'stay.archive', unless: notEvaluated },
  },
});

/** Who left is replaced once; a decision that nobody comes may still be reversed by naming somebody. */
function alreadyReplaced(row: Row): Label | null {
  const name = row['replacedByName'];
  return typeof name === 'string' ? say.replacedBy(name) : null;
}

/** Where the pack judges a stay at its end, what is only finished waits for that; a row without the scheme was asked before. */
function notEvaluated(row: Row): Label | null {
  const scheme = row['endScheme'] as Label | null | undefined;
  return row['state'] === 'FINISHED' && scheme ? archiveWords.waits(scheme) : null;
}

/** A newcomer travels alone only when the team is gone already and the replacement is accepted. */
function notWithReplacement(row: Row): Label | null {
  const team = row['team'] as Row | null | undefined;
  if (!team) return null;
  return (team['state'] === 'DISPATCHED' || team['state'] === 'ON_SITE') && team['filingState'] === 'ACCEPTED' ? null : say.replacementWaits;
}

/** The team decides first; a row without its team is one whose team was asked before. */
function whileTeamCloses(row: Row): Label | null {
  const team = row['team'] as Row | null | undefined;
  if (!team) return null;
  if (team['state'] !== 'FORMING' && team['state'] !== 'CHECKED') return say.filedMembers;
  return whileFiled(team);
}

/** A roster on its way to the administration that accepts it. */
export const filingMachine = machine({
  name: 'filing',
  facet: 'WORK',
  initial: 'SUBMITTED',
  elsewhere: ['PREPARED', 'RECEIVED'],
  states: filingStates,
  actions: {
    withdrawFiling: { label: '撤回备案', from: ['SUBMITTED'], to: 'WITHDRAWN', by: ['SUPPORTING'], permission: 'roster.file' },
    aggregateFiling: { label: '汇总上报', from: ['SUBMITTED'], to: 'AGGREGATED', by: ['OVERSIGHT'], permission: 'filing.accept', unless: notTheAggregator },
    acceptFiling: { label: '受理备案', from: ['SUBMITTED', 'AGGREGATED'], to: 'ACCEPTED', by: ['OWNER'], permission: 'filing.accept', unless: notYetAggregated },
    returnFiling: { label: '退回备案', from: ['SUBMITTED', 'AGGREGATED'], to: 'RETURNED', by: ['OWNER', 'OVERSIGHT'], permission: 'filing.accept', unless: notTheDecider },
  },
});

function notTheAggregator(row: Row, viewer: Viewer): Label | null {
  if (row['route'] !== 'VIA_CITY') return say.direct;
  return row['aggregateLevel'] === viewer.acting?.divisionLevel ? null : say.cityAggregates;
}

function notYetAggregated(row: Row): Label | null {
  return row['route'] === 'VIA_CITY' && row['state'] === 'SUBMITTED' ? say.aggregateFirst : null;
}

/** Before it is aggregated the aggregating level returns it, afterwards the owner. */
function notTheDecider(row: Row, viewer: Viewer): Label | null {
  const owner = viewer.partiesIn(Number(row['scopeId'])).includes('OWNER');
  const aggregating = row['route'] === 'VIA_CITY' && row['state'] === 'SUBMITTED';
  if (aggregating) return owner ? say.beingAggregated : notTheAggregator(row, viewer);
  return owner ? null : say.acceptorReturns;
}
