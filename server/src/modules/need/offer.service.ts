/** Responsible for what a hospital can send. Talks to: support_offer, the hospital's shared scope. */
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse } from '../../graphql/refusal.js';
import { logTransition, transition } from '../../states/transition.js';
import type { OfferInput, PublishOfferInput } from './need.input.js';
import { offerMachine } from './need.states.js';
import { headcountOf, keptLines, lineProblems } from './specialty-line.js';
import { SupportOffer } from './support-offer.js';

/** Publishes the acting hospital's offer, or publishes it anew with what has changed. */
export async function publishOffer(tx: Tx, input: PublishOfferInput): Promise<Key> {
  if (!tx.viewer.acting) throw forbidden();
  refuse([...lineProblems(input.lines), ...sensitiveProblems({ note: input.note })]);
  const [opened] = await tx.query<{ scopeId: number }>(`select app.open_shared_scope('OFFER') as "scopeId"`);
  if (!opened) throw notFound();
  const [known] = await tx.query<{ id: string }>('select id from support_offer where scope_id = $1', [opened.scopeId]);
  const key = known ? { scopeId: opened.scopeId, id: known.id } : await insertOffer(tx, opened.scopeId, input);
  if (known) await publishAnew(tx, key, input);
  await tx.query('select app.settle_shared(app.org())');
  return key;
}

async function insertOffer(tx: Tx, scopeId: number, input: PublishOfferInput): Promise<Key> {
  const lines = keptLines(input.lines);
  const [row] = await tx.query<{ id: string; name: string }>(
    `insert into support_offer (scope_id, org_id, org_name, uscc, level, grade, category, division_code, division_name, lines, headcount, note)
     select $1, o.id, o.name, o.uscc, o.level, o.grade, o.category, o.division_code, d.name, $2, $3, $4
       from organization o join division d on d.code = o.division_code where o.id = app.org()
     returning id, org_name as name`,
    [scopeId, JSON.stringify(lines), headcountOf(lines), input.note.trim()],
  );
  if (!row) throw notFound();
  const key = { scopeId, id: row.id };
  await logTransition(tx, offerMachine, key, { action: 'publishOffer', from: '', to: offerMachine.initial, subject: row.name });
  return key;
}

async function publishAnew(tx: Tx, key: Key, input: PublishOfferInput): Promise<void> {
  const lines = keptLines(input.lines);
  await transition(tx, offerMachine, SupportOffer, key, 'publishOffer', {
    revision: input.revision ?? undefined,
    subject: (row) => row.orgName,
    set: { lines: JSON.stringify(lines) as never, headcount: headcountOf(lines), note: input.note.trim(), publishedAt: tx.now },
  });
}

export async function withdrawOffer(tx: Tx, key: Key, input: OfferInput): Promise<void> {
  await transition(tx, offerMachine, SupportOffer, key, 'withdrawOffer', { revision: input.revision ?? undefined, subject: (row) => row.orgName });
}
