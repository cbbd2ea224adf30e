/** Responsible for the leading groups, offices and contacts of an institution. Talks to: org_body, org_body_member. */
import { inputWords } from '@jiedui/schema/refusal-words';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { changeRow, lockRow } from '../../states/transition.js';
import { OrgBody } from './org-body.js';
import type { BodyMemberInput, DissolveOrgBodyInput, SaveOrgBodyInput } from './org-body.input.js';

/** Sets up a body of the acting institution, or brings one to what a new document says; who is left out has left today. */
export async function saveOrgBody(tx: Tx, input: SaveOrgBodyInput): Promise<Key> {
  const own = tx.viewer.acting;
  if (!own) throw forbidden();
  const today = businessDay(tx.now);
  const known = input.bodyId ? await ownBody(tx, parseKey(input.bodyId), input.revision) : null;
  refuse(contentProblems(input, today));
  const fields = { kind: input.kind, joint: input.joint, name: input.name.trim(), documentNo: input.documentNo.trim(), documentOn: input.documentOn, duties: input.duties.trim(), phone: input.phone.trim() };
  if (known) {
    const key = { scopeId: known.scopeId, id: known.id };
    await changeRow(tx, OrgBody, key, fields);
    await settleMembers(tx, key, input.members, input.documentOn, today);
    return key;
  }
  const [row] = await tx.query<{ id: string }>(
    `insert into org_body (scope_id, org_id, org_name, kind, joint, name, document_no, document_on, duties, phone) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [own.scopeId, own.orgId, own.orgName, fields.kind, fields.joint, fields.name, fields.documentNo, fields.documentOn, fields.duties, fields.phone],
  );
  if (!row) throw notFound();
  const key = { scopeId: own.scopeId, id: row.id };
  await settleMembers(tx, key, input.members, input.documentOn, today);
  return key;
}

/** Ends a body; it stays listed with its members. */
export async function dissolveOrgBody(tx: Tx, input: DissolveOrgBodyInput): Promise<Key> {
  const body = await ownBody(tx, parseKey(input.bodyId), input.revision);
  const key = { scopeId: body.scopeId, id: body.id };
  await changeRow(tx, OrgBody, key, { dissolvedOn: businessDay(tx.now), dissolveReason: input.reason.trim() });
  return key;
}

/** A commission reads the bodies of its institutions; each changes its own alone. */
async function ownBody(tx: Tx, key: Key, revision: number | null | undefined): Promise<OrgBody> {
  const body = await lockRow(tx, OrgBody, key, revision ?? undefined);
  if (body.orgId !== tx.viewer.orgId) throw new Refusal([{ code: 'PARTY', message: '由该机构自行维护' }]);
  if (body.dissolvedOn !== null) throw new Refusal([{ code: 'STATE', message: `“${body.name}”已于 ${body.dissolvedOn} 撤销`, fix: '新设组织' }]);
  return body;
}

async function settleMembers(tx: Tx, body: Key, members: readonly BodyMemberInput[], from: string, today: string): Promise<void> {
  const wanted = members.map((member, at) => ({ name: member.name.trim(), post: member.post.trim(), part: member.part, full_time: member.fullTime, position: at + 1 }));
  const rows = JSON.stringify(wanted);
  await tx.query(
    `update org_body_member m set left_on = greatest($4::date, m.joined_on)
      where m.scope_id = $1 and m.body_id = $2 and m.left_on is null and not exists (
        select 1 from jsonb_to_recordset($3::jsonb) as w (name text, post text, part text, full_time boolean)
         where w.name = m.name and w.post = m.post and w.part = m.part and w.full_time = m.full_time)`,
    [body.scopeId, body.id, rows, today],
  );
  await tx.query(
    `insert into org_body_member (scope_id, body_id, position, name, post, part, full_time, joined_on)
     select $1, $2, w.position, w.name, w.post, w.part, w.full_time, $4
       from jsonb_to_recordset($3::jsonb) as w (name text, post text, part text, full_time boolean, position int)
      where not exists (select 1 from org_body_member m where m.scope_id = $1 and m.body_id = $2 and m.left_on is null
        and m.name = w.name and m.post = w.post and m.part = w.part and m.full_time = w.full_time)`,
    [body.scopeId, body.id, rows, from],
  );
}

function contentProblems(input: SaveOrgBodyInput, today: string): ProblemInput[] {
  const problems: ProblemInput[] = sensitiveProblems({ name: input.name, duties: input.duties, ...Object.fromEntries(input.members.map((member, at) => [`members.${at}.post`, member.post])) });
  if (input.documentOn > today) problems.push({ code: 'DATE_ORDER', path: 'documentOn', message: inputWords.future('DOCUMENT', input.documentOn, today), fix: inputWords.checkDay });
  if (input.kind === 'LEADING_GROUP' && input.members.filter((member) => member.part === 'HEAD').length !== 1) {
    problems.push({ code: 'ONE_HEAD', path: 'members', ruleId: 'R-146', message: '领导小组须有且只有一名组长', fix: '指定一名组长' });
  }
  return problems;
}
