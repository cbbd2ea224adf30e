/** Responsible for the register: writing its part while it is filled, and recording it once its evaluation is in effect. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { Paper } from '@jiedui/schema/paper';
import { formatVerificationCode } from '@jiedui/schema/verification';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import { lockSeries } from '../../db/series.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { recordWhole, type SealingTools } from '../document/sealed-document.service.js';
import { EvaluationStep } from '../evaluation/evaluation-step.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { lockFor } from '../evaluation/evaluation.rows.js';
import { evaluationMachine } from '../evaluation/evaluation.states.js';
import { tellPerson } from '../notice/tell.js';
import type { SaveRegisterInput } from './register.input.js';
import { appraisalItems, type AppraisalItem, type Register, type RegisterPart } from './register.js';
import { registerPaper } from './register-paper.js';
import { readRegister, type RegisterSource } from './register.rows.js';

/** Writes the register's part; only while the filling step is open, by its party. Sealed with the evaluation. */
export async function saveRegister(tx: Tx, key: Key, input: SaveRegisterInput): Promise<void> {
  const { row } = await lockFor(tx, key, 'saveScores', input.revision);
  if (row.subject !== 'PERSON') throw new Refusal([{ code: 'REGISTER_SUBJECT', message: '登记表只用于个人考核', fix: '选择个人考核' }]);
  const known = Object.keys(appraisalItems);
  const unknown = input.appraisal.find((line) => !known.includes(line.code));
  const texts = Object.fromEntries(input.appraisal.map((line) => [`appraisal.${line.code}`, line.text]));
  refuse([
    ...(unknown ? [{ code: 'ITEM_UNKNOWN', ruleId: 'R-214', path: `appraisal.${unknown.code}`, message: `没有“${unknown.code}”这一评定项目`, fix: `填写${Object.values(appraisalItems).join('、')}` }] : []),
    ...sensitiveProblems({ selfSummary: input.selfSummary, attendanceProof: input.attendanceProof, ...texts }),
  ]);
  const part: RegisterPart = {
    selfSummary: input.selfSummary.trim(), attendanceProof: input.attendanceProof.trim(), appraisal: Object.fromEntries(input.appraisal.map(({ code, text }) => [code, text.trim()])),
  };
  await tx.query('update evaluation set register = $3, revision = revision + 1 where scope_id = $1 and id = $2', [key.scopeId, key.id, JSON.stringify(part)]);
}

/** The register with its paper: live until it is in effect, then as it was sealed. */
export async function registerOf(tx: Tx, key: Key): Promise<Register> {
  const source = await readRegister(tx, key);
  const [sealed] = await tx.query<{ code: string; paper: Paper }>(
    `select code, paper from sealed_document where scope_id = $1 and kind = 'EVALUATION' and subject_id = $2 order by version_no desc limit 1`, [key.scopeId, key.id]);
  const part = source.row.register;
  return {
    evaluationId: formatKey(key), selfSummary: part?.selfSummary ?? '', attendanceProof: part?.attendanceProof ?? '',
    appraisal: (Object.keys(appraisalItems) as AppraisalItem[]).map((code) => ({ code, label: appraisalItems[code], text: part?.appraisal[code] ?? '' })),
    editable: await mayWrite(tx, key, source), verificationCode: sealed ? formatVerificationCode(key.scopeId, sealed.code) : null,
    archiveNumber: source.row.archiveNumber, paper: sealed?.paper ?? registerPaper(source),
  };
}

async function mayWrite(tx: Tx, key: Key, { row }: RegisterSource): Promise<boolean> {
  const steps = await tx.manager.createQueryBuilder(EvaluationStep, 's').where('s.scope_id = :scopeId and s.evaluation_id = :id', { ...key }).orderBy('s.position').getMany();
  return whyNot(evaluationMachine, 'saveScores', { scopeId: key.scopeId, state: row.state, personId: row.personId, steps } as unknown as Evaluation, tx.viewer) === null;
}

/**
 * Once the evaluation of a person is in effect: its result goes into the archives, its register becomes a
 * sealed paper that anybody may verify.
 */
export async function recordEffect(tx: Tx, tools: SealingTools, { scopeId, id, subject }: Pick<Evaluation, 'scopeId' | 'id' | 'subject'>): Promise<void> {
  if (subject !== 'PERSON') return;
  const key = { scopeId, id };
  await archive(tx, key);
  const source = await readRegister(tx, key);
  const paper = registerPaper(source);
  const content = { register: formatKey(key), version: source.row.versionNo, evaluation: source.row.contentHash, paper };
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  await recordWhole(tx, tools, {
    subject: { scopeId: key.scopeId, kind: 'EVALUATION', id: key.id, versionNo: source.row.versionNo }, facet: 'EVALUATION',
    number: source.row.archiveNumber ?? '', content, contentHash, paper,
    seals: source.seals.map((seal) => {
      const step = source.steps.find((one) => one.id === seal.stepId);
      return {
        algorithm: seal.algorithm, keyId: seal.keyId, signature: seal.signature, capacity: step?.code ?? '', label: step?.name ?? '', name: seal.orgName,
        organization: step?.orgId ?? '', userId: seal.byUserId, sealedAt: new Date(seal.sealedAt).toISOString(), contentHash: seal.contentHash,
      };
    }),
  });
  await tellPerson(tx, key.scopeId, source.row.personId, {
    kind: 'EVALUATION_EFFECTIVE', title: `考核已生效并归档：${source.row.gradeName ?? ''}`, body: source.row.archiveNumber ?? '', link: `/evaluations/${formatKey(key)}`,
  });
}

async function archive(tx: Tx, key: Key): Promise<void> {
  await lockSeries(tx, key.scopeId, 'archive_entry');
  const [counted] = await tx.query<{ count: number }>('select count(*)::int as count from archive_entry where scope_id = $1', [key.scopeId]);
  const number = `DA-${key.scopeId}-${businessDay(tx.now).slice(0, 4)}-${String((counted?.count ?? 0) + 1).padStart(4, '0')}`;
  await tx.query(
    `insert into archive_entry (scope_id, pairing_id, evaluation_id, assignment_id, person_id, name, number, archives, grade_name, qualified, period_from, period_to, entered_on, entered_by)
     select e.scope_id, e.pairing_id, e.id, e.assignment_id, e.person_id, e.subject_name, $3, case when a.staff_category = 'PHYSICIAN' then '{PERSONAL,PERIODIC}'::text[] else '{PERSONAL}' end,
            coalesce(e.grade_name, ''), e.qualified, e.period_from, e.period_to, app.today(), $4
       from evaluation e join assignment a on a.scope_id = e.scope_id and a.id = e.assignment_id where e.scope_id = $1 and e.id = $2`,
    [key.scopeId, key.id, number, `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim()]);
}

/** Key of an evaluation as an input names it. */
export const registerKey = (input: { readonly evaluationId: string }): Key => parseKey(input.evaluationId);
