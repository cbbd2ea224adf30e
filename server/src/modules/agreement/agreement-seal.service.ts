import { agreementConditions } from '@jiedui/schema/condition-words';
import { agreementRefusals as say } from '@jiedui/schema/refusal-words-work';
import { labelOf, partyKinds, type PartyKind } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { conflict, forbidden, notFound } from '../../graphql/errors.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import type { RequestState } from '../../http/context.js';
import { evaluateAgreement, evaluateSeal } from '../../policy/agreement.js';
import { flagsOf, problemsOf } from '../../policy/finding.js';
import type { AgreementFacts } from '../../policy/facts.js';
import { lockRow, transition } from '../../states/transition.js';
import type { SealMark, SealProvider, SealStatement } from '../document/seal-provider.js';
import { recordSeal, type SealingTools } from '../document/sealed-document.service.js';
import { followAgreement, readPairing, tell } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { contentHash, type AgreementContent } from './agreement-content.js';
import { fileWhereDue } from './agreement-filing.service.js';
import { agreementPaper, readPaperSource } from './agreement-paper.js';
import { contentOf, factsOf, readContent, readParties, type PartyRow } from './agreement-state.js';
import type { SealAgreementInput } from './agreement.input.js';
import { Agreement } from './agreement.js';
import { pairingOf, requireOpen } from './agreement.service.js';
import { agreementMachine } from './agreement.states.js';
import type { AgreementSealCheck, SealCheckLine } from './seal-check.js';

const CONCERNED = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER', 'OVERSIGHT', 'OBSERVER', 'COORDINATION'];

/**
 * Seals the present version for the acting organisation. Only the named party of the right kind may (R-240); the last
 * seal brings the agreement into effect, on time if its day is not after the deadline (R-241), and the pairing with it.
 */
export async function sealAgreement(tx: Tx, tools: SealingTools, key: Key, input: SealAgreementInput): Promise<void> {
  const agreement = await lockRow(tx, Agreement, key, input.revision ?? undefined);
  const [content, parties, pairing] = await Promise.all([readContent(tx, key), readParties(tx, key), readPairing(tx, pairingOf(agreement))]);
  const pack = await loadPack(tx, pairing);
  const party = signerOf(tx, parties, input.party ?? null);
  refuse(problemsOf(evaluateSeal(pack, factsOf(content, parties, pairing, tx.now), signer(tx, party))));
  requireOpen(pairing);
  checkContent(agreement, content, input.contentHash ?? null);
  const mine = parties.find((row) => row.kind === party && row.orgId === tx.viewer.orgId);
  if (!mine) throw notFound();
  const sealed = parties.map((row) => (row.id === mine.id ? { ...row, sealedAt: tx.now } : row));
  const last = sealed.every((row) => row.sealedAt !== null);
  const findings = evaluateAgreement(pack, factsOf(content, sealed, pairing, tx.now));
  const late = last && flagsOf(findings).some((finding) => finding.code === 'AGREEMENT_LATE');
  await transition(tx, agreementMachine, Agreement, key, 'seal', {
    subject: agreement.number,
    check: () => {
      if (mine.sealedAt !== null) throw new Refusal([{ code: 'ALREADY_SEALED', message: agreementConditions.sealed }]);
      if (last) refuse(problemsOf(findings));
    },
    to: () => (last ? 'EFFECTIVE' : 'SIGNING'),
    ...(last && { set: { effectiveAt: tx.now, late } }),
  });
  const mark = await insertSeal(tx, tools.seals, agreement, mine);
  await recordOnPaper(tx, tools, { agreement, content, party: mine, mark, complete: last });
  if (last) await fileWhereDue(tx, agreement);
  if (last && agreement.kind === 'MAIN') await followAgreement(tx, pairingOf(agreement), { state: 'EFFECTIVE', late });
  await tell(tx, pairingOf(agreement), last ? CONCERNED : parties.map((row) => row.kind), last ? 'AGREEMENT_EFFECTIVE' : 'AGREEMENT_SEALED',
    last ? `协议 ${agreement.number} 已生效${late ? '（逾期）' : ''}` : `${mine.name}已在协议 ${agreement.number} 上盖章`, '');
}

/** As which party the acting organisation signs: its own; one that is no party tries for the seat that is not a hospital's. */
function signerOf(tx: Tx, parties: readonly PartyRow[], asked: PartyKind | null): PartyKind {
  const own = parties.find((party) => party.orgId === tx.viewer.orgId)?.kind;
  const party = asked ?? own ?? parties.find((row) => row.kind === 'COUNTY_GOVERNMENT')?.kind ?? parties[0]?.kind;
  if (party === undefined) throw notFound();
  return party;
}

function signer(tx: Tx, party: PartyKind) {
  const { acting } = tx.viewer;
  if (!acting) throw forbidden();
  const organizationKind = acting.orgKind as AgreementFacts['parties'][number]['organizationKind'];
  return { party, organizationId: acting.orgId, organizationName: acting.orgName, organizationKind };
}

/** The signer must have seen what stands there, and what stands there must be what went out for signing. */
function checkContent(agreement: Agreement, content: AgreementContent, seen: string | null): void {
  if (agreement.state !== 'SIGNING') return;
  if (seen !== null && seen !== agreement.contentHash) throw conflict();
  if (contentHash(content) !== agreement.contentHash) {
    throw new Refusal([{ code: 'CONTENT_CHANGED', message: say.contentChanged, fix: say.sendAgain }]);
  }
}

function statementOf(agreement: { id: string; scopeId: number }, seal: Omit<SealStatement, 'subject' | 'subjectId'>): SealStatement {
  return { subject: 'agreement', subjectId: `${agreement.scopeId}-${agreement.id}`, ...seal };
}

async function insertSeal(tx: Tx, seals: SealProvider, agreement: Agreement, party: PartyRow): Promise<SealMark> {
  const { user, orgId } = tx.viewer;
  if (!user || orgId === null || agreement.contentHash === null) throw forbidden();
  const mark = await seals.seal(statementOf(agreement, {
    version: agreement.versionNo, contentHash: agreement.contentHash, capacity: party.kind, organization: orgId, userId: user.id,
    sealedAt: tx.now.toISOString(),
  }));
  await tx.query(
    `insert into agreement_seal (scope_id, agreement_id, party_id, version_no, org_name, by_name, by_user_id, sealed_at,
       content_hash, algorithm, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [agreement.scopeId, agreement.id, party.id, agreement.versionNo, party.name, user.name, user.id, tx.now,
      agreement.contentHash, mark.algorithm, mark.keyId, mark.signature],
  );
  return mark;
}

interface Sealed {
  readonly agreement: Agreement;
  readonly content: AgreementContent;
  readonly party: PartyRow;
  readonly mark: SealMark;
  readonly complete: boolean;
}

/** The record that anybody verifies: code, paper and seals of this version, and its file with the last seal. */
async function recordOnPaper(tx: Tx, tools: SealingTools, { agreement, content, party, mark, complete }: Sealed): Promise<void> {
  const { scopeId, id, versionNo, number, contentHash } = agreement;
  const { user, orgId } = tx.viewer;
  if (!user || orgId === null || contentHash === null) throw forbidden();
  await recordSeal(tx, tools, {
    subject: { scopeId, kind: 'AGREEMENT', id, versionNo }, facet: 'AGREEMENT', number, content, contentHash, complete,
    paper: agreementPaper(await readPaperSource(tx, { scopeId, id })),
    seal: {
      ...mark, capacity: party.kind, label: labelOf(partyKinds, party.kind), name: party.name, organization: orgId, userId: user.id,
      sealedAt: tx.now.toISOString(),
    },
  });
}

interface CheckedRow extends SealMark {
  readonly agreementId: string;
  readonly recordedHash: string | null;
  readonly content: AgreementContent;
  readonly versionNo: number;
  readonly partyCount: number;
  readonly sealId: string | null;
  readonly sealVersion: number;
  readonly sealState: string;
  readonly party: PartyKind;
  readonly orgId: string;
  readonly orgName: string;
  readonly userId: string;
  readonly sealedAt: Date;
  readonly contentHash: string;
  readonly versionContent: AgreementContent | null;
}

/** Checks every seal of an agreement anew. NOT_FOUND where the viewer does not reach it. */
export async function checkSeals(request: RequestState, seals: SealProvider, key: Key): Promise<AgreementSealCheck> {
  const { text, values } = sql`select a.scope_id || '-' || a.id as "agreementId", a.content_hash as "recordedHash",
      ${contentOf(sql`a`)} as content, a.version_no as "versionNo",
      (select count(*)::int from agreement_party n where n.scope_id = a.scope_id and n.agreement_id = a.id) as "partyCount",
      s.scope_id || '-' || s.id as "sealId", s.version_no as "sealVersion", s.state as "sealState", y.kind as party,
      y.org_id as "orgId", s.org_name as "orgName", s.by_user_id as "userId", s.sealed_at as "sealedAt",
      s.content_hash as "contentHash", s.algorithm, s.key_id as "keyId", s.signature, v.content as "versionContent"
    from agreement a
    left join agreement_seal s on s.scope_id = a.scope_id and s.agreement_id = a.id
    left join agreement_party y on y.scope_id = s.scope_id and y.id = s.party_id
    left join agreement_version v on v.scope_id = s.scope_id and v.agreement_id = s.agreement_id and v.version_no = s.version_no
    where a.scope_id = ${key.scopeId} and a.id = ${key.id} order by s.sealed_at, s.id`.statement();
  const rows = await request.uow.readOnce<CheckedRow>(request.viewer, [key.scopeId], text, values);
  const [first] = rows;
  if (!first) throw notFound();
  const now = contentHash(first.content);
  const lines = await Promise.all(rows.filter((row) => row.sealId !== null).map((row) => checkOne(seals, key, row, now)));
  return {
    agreementId: first.agreementId,
    verdict: overall(lines, first.partyCount),
    recordedHash: first.recordedHash,
    contentHash: now,
    algorithm: seals.algorithm,
    seals: lines,
  };
}

async function checkOne(seals: SealProvider, key: Key, row: CheckedRow, now: string): Promise<SealCheckLine> {
  const statement = statementOf(key, {
    version: row.sealVersion, contentHash: row.contentHash, capacity: row.party, organization: row.orgId, userId: row.userId,
    sealedAt: row.sealedAt.toISOString(),
  });
  const stands = row.sealState === 'VALID';
  const faults = [
    !(await seals.verify(statement, row)) && '签名与印章记录不符',
    (row.versionContent === null || contentHash(row.versionContent) !== row.contentHash) && '所盖版本的内容已被改动',
    stands && row.contentHash !== now && '当前内容与盖章时不一致',
  ].filter((fault) => fault !== false);
  const verdict = faults.length > 0 ? 'INVALID' : stands ? 'VALID' : 'VOID';
  return {
    sealId: row.sealId ?? '', party: row.party, orgName: row.orgName, sealedAt: row.sealedAt, verdict,
    reason: faults.length > 0 ? faults.join('；') : stands ? null : '内容修改或退回后作废',
  };
}

function overall(lines: readonly SealCheckLine[], partyCount: number): AgreementSealCheck['verdict'] {
  if (lines.some((line) => line.verdict === 'INVALID')) return 'INVALID';
  return lines.filter((line) => line.verdict === 'VALID').length === partyCount ? 'VALID' : 'UNSEALED';
}
