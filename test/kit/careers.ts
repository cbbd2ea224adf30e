import type { Caller } from './as.js';
import { attempt } from './teams.js';
import { done, snapshot, type Problem, type World } from './world.js';

/** Runs a mutation that must be refused, and shows that nothing changed. */
export async function refusedBy(world: World, caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(caller, field, inputType, input, '__typename');
  if ((await snapshot(world)) !== before) throw new Error(`${field} was refused and changed something.`);
  if (problems.length === 0) throw new Error(`${field} was not refused.`);
  return problems;
}

/** Error code of an operation that a role or a stranger may not run. */
export async function errorOf(caller: Caller, field: string, inputType: string, input: object): Promise<string | undefined> {
  return (await caller.run(`mutation($input: ${inputType}!) { ${field}(input: $input) { problems { code } } }`, { input })).errors[0]?.extensions.code;
}

export interface Sealer {
  readonly caller: Caller;
  readonly step: string;
}

/** The chain of the register of a batch in a district: centre, hospital, district, city. */
export function districtChain(world: World): readonly Sealer[] {
  return [
    { caller: world.officeOf('wangfengCentre'), step: 'RECEIVER' }, { caller: world.officeOf('zhongzhanHospital'), step: 'SUPPORTER' },
    { caller: world.officeOf('zhongzhan'), step: 'DISTRICT' }, { caller: world.officeOf('jiaozuo'), step: 'CITY' },
  ];
}

const PART = {
  selfSummary: '一年来坚持门诊和查房，带教两名医师。',
  appraisal: [
    { code: 'POLITICS', text: '立场坚定' }, { code: 'ETHICS', text: '医德良好' }, { code: 'LEVEL', text: '业务熟练' }, { code: 'ATTITUDE', text: '认真负责' },
    { code: 'ATTENDANCE', text: '全勤' }, { code: 'ACHIEVEMENT', text: '开展新业务一项' },
  ],
};

/** Opens the register of somebody's stay and fills it, without a seal. Answers the evaluation's id. */
export async function filledRegister(world: World, pairingId: string, assignmentId: string, { grade = 'QUALIFIED', proof = '考勤表 2022 年 1 至 12 月' } = {}): Promise<string> {
  const centre = world.officeOf('wangfengCentre');
  const opening = { pairingId, assignmentId, schemeId: 'batch-register', periodFrom: '2022-01-04', periodTo: '2023-01-03' };
  const { evaluation } = done(await attempt<{ evaluation: { id: string } }>(centre, 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
  done(await attempt(centre, 'saveScores', 'SaveScoresInput', { evaluationId: evaluation.id, grade, summary: '完成支援任务' }, 'evaluation { id }'));
  done(await attempt(centre, 'saveRegister', 'SaveRegisterInput', { evaluationId: evaluation.id, ...PART, attendanceProof: proof }, 'evaluation { id }'));
  return evaluation.id;
}

/** Signs and seals the next steps of a chain, all of them unless told how many. */
export async function sealSteps(evaluationId: string, steps: readonly Sealer[]): Promise<void> {
  for (const { caller, step } of steps) {
    done(await attempt(caller, 'signEvaluation', 'SignEvaluationInput', { evaluationId, step, opinion: '同意' }, 'evaluation { state }'));
  }
}

/** The receiver confirms that somebody's term is met. */
export async function finishStay(world: World, assignmentId: string, finishedOn = '2023-01-03'): Promise<void> {
  done(await attempt(world.officeOf('wangfengCentre'), 'finishStay', 'FinishStayInput', { assignmentId, finishedOn }, 'assignment { state }'));
}

/** A stay that ended, with its register in effect. */
export async function evaluatedStay(world: World, pairingId: string, assignmentId: string): Promise<void> {
  await finishStay(world, assignmentId);
  await sealSteps(await filledRegister(world, pairingId, assignmentId), districtChain(world));
}

/** Proposes a certificate and seals it for both hospitals. */
export async function issuedCertificate(world: World, assignmentId: string, type = 'GRASSROOTS_EXPERIENCE'): Promise<string> {
  const { certificate } = done(await attempt<{ certificate: { id: string } }>(world.officeOf('zhongzhanHospital'), 'proposeCertificate', 'ProposeCertificateInput', { type, assignmentId }, 'certificate { id }'));
  for (const key of ['zhongzhanHospital', 'wangfengCentre'] as const) {
    done(await attempt(world.officeOf(key), 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id }, 'certificate { state }'));
  }
  return certificate.id;
}
