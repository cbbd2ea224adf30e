/** Responsible for what a record of work may say: within the stay, of days that were, without private data. */
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { sensitiveProblems } from '../../graphql/free-text.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import type { Assignment } from '../team/assignment.js';

/** The part of a record that is checked. */
export interface WorkLine {
  readonly day: string;
  readonly department: string;
  readonly place?: string;
  readonly note: string;
}

type Stay = Pick<Assignment, 'name' | 'state' | 'arrivedOn' | 'plannedTo' | 'finishedOn'>;

/** Nothing is added to a stay once its file is closed. */
const CLOSED: readonly Assignment['state'][] = ['ARCHIVED', 'REMOVED'];

/** Whether work can be recorded for a stay at all. */
export function stayProblems(stay: Stay): ProblemInput[] {
  if (CLOSED.includes(stay.state)) return [{ code: 'STAY_CLOSED', path: 'assignmentId', message: say.stayArchived(stay.name), fix: say.officeCorrects }];
  if (stay.arrivedOn !== null) return [];
  return [{ code: 'NOT_ARRIVED', ruleId: 'R-391', path: 'assignmentId', message: say.notArrived(stay.name), fix: say.receiverConfirmsFirst }];
}

/** What is wrong with one line; paths begin with `path`. A stay includes both of its days (C-4). */
export function lineProblems(stay: Stay, line: WorkLine, today: string, path: string): ProblemInput[] {
  const texts = sensitiveProblems({ [`${path}note`]: line.note, [`${path}department`]: line.department, [`${path}place`]: line.place });
  const from = stay.arrivedOn ?? line.day;
  const to = stay.finishedOn ?? stay.plannedTo;
  if (line.day > today) {
    return [...texts, { code: 'DATE_ORDER', path: `${path}day`, message: inputWords.future('DAY', line.day, today), fix: inputWords.whenDone, numbers: { today } }];
  }
  if (line.day < from || line.day > to) {
    return [...texts, {
      code: 'OUTSIDE_STAY', ruleId: 'C-4', path: `${path}day`, message: say.outsideStay(line.day, from, to), fix: say.onlyInStay,
      numbers: { from, to },
    }];
  }
  return texts;
}
