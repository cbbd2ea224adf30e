/** Responsible for an agreement as the rules see it: its content, its facts, its parties and seals. Talks to: the tables. */
import type { PartyKind } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { AgreementFacts } from '../../policy/facts.js';
import { businessDay } from '../../policy/calendar.js';
import type { Pairing } from '../pairing/pairing.js';
import type { AgreementContent, ContentTask } from './agreement-content.js';

/** A party with its valid seal on the present version. */
export interface PartyRow {
  readonly id: string;
  readonly kind: PartyKind;
  readonly orgId: string;
  readonly name: string;
  readonly sealedAt: Date | null;
}

/** The content of the agreement `a` as jsonb: the same members as AgreementContent. */
export function contentOf(a: Sql): Sql {
  return sql`jsonb_build_object('title', ${a}.title, 'number', ${a}.number, 'kind', ${a}.kind, 'year', ${a}.year,
    'startsOn', ${a}.starts_on, 'endsOn', ${a}.ends_on, 'goals', ${a}.goals, 'clauses', ${a}.clauses,
    'parties', (select coalesce(jsonb_agg(jsonb_build_object('kind', y.kind, 'orgId', y.org_id, 'name', y.name,
        'representative', y.representative) order by y.position), '[]')
      from agreement_party y where y.scope_id = ${a}.scope_id and y.agreement_id = ${a}.id),
    'tasks', (select coalesce(jsonb_agg(jsonb_build_object('goal', k.goal, 'indicator', k.indicator, 'quantity', k.quantity,
        'dueOn', k.due_on, 'responsibleDepartment', k.responsible_department,
        'responsiblePerson', k.responsible_person) order by k.position), '[]')
      from agreement_task k where k.scope_id = ${a}.scope_id and k.agreement_id = ${a}.id))`;
}

/** What the agreement says now. */
export async function readContent(tx: Tx, key: Key): Promise<AgreementContent> {
  const { text, values } = sql`select ${contentOf(sql`a`)} as content from agreement a where a.scope_id = ${key.scopeId} and a.id = ${key.id}`.statement();
  const [row] = await tx.query<{ content: AgreementContent }>(text, values);
  if (!row) throw notFound();
  return row.content;
}

/** The parties in the order of the paper, each with its valid seal. */
export function readParties(tx: Tx, key: Key): Promise<PartyRow[]> {
  return tx.query<PartyRow>(
    `select y.id, y.kind, y.org_id as "orgId", y.name, s.sealed_at as "sealedAt"
       from agreement_party y
       left join agreement_seal s on s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID'
      where y.scope_id = $1 and y.agreement_id = $2 order by y.position`,
    [key.scopeId, key.id],
  );
}

/** What the evaluators are told of an agreement. */
export function factsOf(
  content: AgreementContent, parties: readonly PartyRow[], pairing: Pick<Pairing, 'receiverKind'>, now: Date,
): AgreementFacts {
  const kinds = { SUPPORTING: 'HOSPITAL', COUNTY_GOVERNMENT: 'COUNTY_GOVERNMENT', RECEIVING: pairing.receiverKind } as const;
  return {
    kind: content.kind as AgreementFacts['kind'],
    parties: parties.map((party) => ({
      party: party.kind, organizationId: party.orgId, organizationName: party.name, organizationKind: kinds[party.kind],
      sealedAt: party.sealedAt?.toISOString() ?? null,
    })),
    fields: fieldsOf(content),
    tasks: content.tasks.map((task, at) => ({
      id: String(at + 1), title: task.goal, dueOn: task.dueOn, departmentName: task.responsibleDepartment || null,
      ownerName: task.responsiblePerson || null,
    })),
    today: businessDay(now),
  };
}

/** Required content by its code: a clause of that code, or what the task table says. */
function fieldsOf(content: AgreementContent): Record<string, string | null> {
  const { tasks } = content;
  const clauses = Object.fromEntries(content.clauses.map((clause) => [clause.code, clause.text]));
  return {
    ...clauses,
    goals: content.goals,
    annualTasks: joined(tasks, (task) => task.goal),
    tasks: joined(tasks, (task) => task.goal),
    milestones: joined(tasks, (task) => task.dueOn),
    responsibleDept: joined(tasks, (task) => task.responsibleDepartment),
  };
}

/** Null as soon as one task leaves it out: then the content is incomplete. */
function joined(tasks: readonly ContentTask[], pick: (task: ContentTask) => string | null): string | null {
  const texts = tasks.map(pick);
  return texts.length === 0 || texts.some((text) => (text ?? '').trim() === '') ? null : texts.join('；');
}
