/** Responsible for what an agreement says: one plain value that is hashed, sealed and compared. No I/O. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { labelOf, partyKinds, type PartyKind } from '@jiedui/schema/vocabulary';

export interface ContentTask {
  readonly goal: string;
  readonly indicator: string;
  readonly quantity: number | null;
  readonly dueOn: string | null;
  readonly responsibleDepartment: string;
  readonly responsiblePerson: string;
}

/** Everything that a seal stands for. */
export interface AgreementContent {
  readonly title: string;
  readonly number: string;
  readonly kind: string;
  readonly year: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly goals: string;
  readonly parties: readonly { readonly kind: PartyKind; readonly orgId: string; readonly name: string; readonly representative: string }[];
  readonly clauses: readonly { readonly code: string; readonly title: string; readonly text: string }[];
  readonly tasks: readonly ContentTask[];
}

export interface Difference {
  readonly path: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** SHA-256 of the canonical text, in hex: equal content has one hash, one changed character another. */
export function contentHash(content: AgreementContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** What differs between two versions, clause by clause and task by task, in the order of the paper. */
export function contentDifferences(before: AgreementContent, after: AgreementContent): Difference[] {
  const [left, right] = [linesOf(before), linesOf(after)];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths.flatMap((path) => {
    const [a, b] = [left.get(path), right.get(path)];
    if (a?.text === b?.text) return [];
    return [{ path, label: (b ?? a)?.label ?? path, before: a?.text ?? null, after: b?.text ?? null }];
  });
}

function linesOf(content: AgreementContent): Map<string, { label: string; text: string }> {
  const lines = new Map<string, { label: string; text: string }>();
  for (const party of content.parties) {
    lines.set(`parties.${party.kind}`, { label: labelOf(partyKinds, party.kind), text: [party.name, party.representative].filter(Boolean).join(' ') });
  }
  lines.set('term', { label: '期限', text: `${content.startsOn ?? '—'} 至 ${content.endsOn ?? '—'}` });
  lines.set('goals', { label: '帮扶目标', text: content.goals });
  for (const clause of content.clauses) lines.set(`clauses.${clause.code}`, { label: clause.title, text: clause.text });
  content.tasks.forEach((task, at) => lines.set(`tasks.${at + 1}`, { label: `任务 ${at + 1}`, text: taskText(task) }));
  return lines;
}

function taskText(task: ContentTask): string {
  const quantity = task.quantity === null ? '' : `（${task.quantity}）`;
  const owner = [task.responsibleDepartment, task.responsiblePerson].filter(Boolean).join(' ');
  return [task.goal, `${task.indicator}${quantity}`, task.dueOn ?? '', owner].filter(Boolean).join('；');
}
