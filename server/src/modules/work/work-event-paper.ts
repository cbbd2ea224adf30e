/** Responsible for an event on paper, forms F-21 and F-22: what was recorded in, the filled form out; other kinds have none. */
import type { Paper } from '@jiedui/schema/paper';
import { labelOf } from '@jiedui/schema/vocabulary';
import { techniqueClasses, workEventStates } from '@jiedui/schema/work-event';
import { fillForm } from '../document/paper.js';
import { box, deliveredForm, minuteOf } from '../presence/stay-paper.js';
import type { WorkEvent } from './work-event.js';

const EVENT = [
  'kind', 'title', 'heldOn', 'endedOn', 'place', 'department', 'people', 'staffCount', 'servedCount', 'diagnosisCounts', 'leaflets', 'techniqueClass', 'authorisationNo',
  'authorisedOn', 'firstCaseOn', 'followUpOn', 'stillUsed', 'stillUsedOn', 'arrangements', 'detail', 'recordedBy', 'recordedOrgName', 'confirmedBy', 'confirmedAt', 'state',
] as const;

/** What of an event stands on its paper. */
export type EventPaperSource = Pick<WorkEvent, (typeof EVENT)[number]> & {
  readonly pairing: { readonly supporterName: string; readonly receiverName: string } | null;
};

export const eventPaperNeeds: readonly string[] = [...EVENT, 'pairing.supporterName', 'pairing.receiverName'];

const [clinicForm, techniqueForm] = [deliveredForm('F-21'), deliveredForm('F-22')];

/** The filled form of a free clinic or of a new technique; null for what has no official form. */
export function eventPaper(row: EventPaperSource): Paper | null {
  const form = row.kind === 'FREE_CLINIC' ? clinicForm : row.kind === 'NEW_TECHNIQUE' ? techniqueForm : null;
  if (form === null) return null;
  const [supporter, receiver] = [row.pairing?.supporterName ?? '', row.pairing?.receiverName ?? ''];
  return fillForm(form, {
    words: {
      ...shared(row), supporter, receiver, staff: numberOf(row.staffCount), served: numberOf(row.servedCount), leaflets: numberOf(row.leaflets),
      class: row.techniqueClass === null ? '' : labelOf(techniqueClasses, row.techniqueClass), authorisation: row.authorisationNo ?? '', authorisedOn: row.authorisedOn ?? '',
      firstCase: row.firstCaseOn ?? '', followUp: row.followUpOn ?? '', seenOn: row.stillUsedOn ?? '', used: row.stillUsed === null ? '' : row.stillUsed ? '仍在使用' : '已不使用',
    },
    tables: { diagnoses: row.diagnosisCounts.map(({ name, count }) => ({ name, count: String(count) })) },
    seals: { parties: [box('支援医院', supporter), box('受援单位', receiver)] },
  });
}

function shared(row: EventPaperSource): Record<string, string> {
  return {
    title: row.title, day: row.endedOn === null ? row.heldOn : `${row.heldOn} 至 ${row.endedOn}`, place: row.place, department: row.department, people: row.people,
    arrangements: row.arrangements, detail: row.detail, by: row.recordedOrgName, recordedBy: row.recordedBy, confirmedBy: row.confirmedBy ?? '',
    confirmedAt: minuteOf(row.confirmedAt), state: labelOf(workEventStates, row.state),
  };
}

function numberOf(count: number | null): string {
  return count === null ? '' : String(count);
}
