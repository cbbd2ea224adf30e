/** Responsible for a register on paper, form F-5: its facts in, the filled form out. No I/O after start. */
import { activityUnits, recordedActivities, type RecordedActivity } from '@jiedui/schema/activity';
import { readForms } from '@jiedui/schema/form-files';
import type { Paper } from '@jiedui/schema/paper';
import { sexes } from '@jiedui/schema/states';
import { labelOf, leaveKinds, personCategories, titleLevels, type leaveKinds as LeaveKinds } from '@jiedui/schema/vocabulary';
import { fillForm } from '../document/paper.js';
import { chainBoxes } from '../evaluation/chain-boxes.js';
import { appraisalItems, type AppraisalItem } from './register.js';
import type { RegisterSource } from './register.rows.js';

const found = (await readForms()).get('F-5');
if (!found) throw new Error('There is no form F-5.');
const form = found;

/** The filled form F-5, with an empty box for each seal of the chain that is missing. */
export function registerPaper(source: RegisterSource): Paper {
  const { row, attendance, items, work } = source;
  return fillForm(form, {
    words: {
      programme: row.programmeName, pack: `${row.packCode} 第 ${row.packVersion} 版`, archive: row.archiveNumber ?? '', name: row.name, sex: labelOf(sexes, row.sex),
      category: labelOf(personCategories, row.staffCategory), title: [row.titleText, labelOf(titleLevels, row.titleLevel)].filter(Boolean).join(' '),
      department: row.department, specialty: row.specialty, certificate: row.certificateNo, idNumber: row.idNumberMasked ?? '', supporter: row.supporterName,
      receiver: row.receiverName, from: row.arrivedOn ?? '', to: row.finishedOn ?? row.plannedTo, length: source.served, continuous: source.unbroken ? '连续' : '有中断',
      periodFrom: row.periodFrom, periodTo: row.periodTo, grade: [row.gradeName, row.displayScore && `${row.displayScore} 分`].filter(Boolean).join(' '),
      selfSummary: row.register?.selfSummary ?? '', attendanceProof: row.register?.attendanceProof ?? '', summary: row.summary,
    },
    tables: {
      attendance: [{
        required: String(attendance.required), present: String(attendance.present), leave: String(attendance.leave), absent: String(attendance.absent),
        unrecorded: String(attendance.unrecorded), late: String(attendance.late), early: String(attendance.early),
        leaves: source.leaves.map(({ kind, days }) => `${labelOf(leaveKinds, kind as keyof typeof LeaveKinds)} ${days} 天`).join('、') || '无',
      }],
      workload: work.map(({ type, count, halfDays, quantity }) => ({
        type: labelOf(recordedActivities, type as RecordedActivity), count: String(count), halfDays: String(halfDays), quantity: `${quantity} ${activityUnits[type as RecordedActivity].zh}`,
      })),
      appraisal: (Object.keys(appraisalItems) as AppraisalItem[]).map((code) => ({ item: appraisalItems[code], text: row.register?.appraisal[code] ?? '' })),
      items: items.map(({ name, weight, score, evidence }) => ({ name, weight, score: score ?? '', evidence })),
    },
    seals: { chain: chainBoxes(source.steps, source.seals) },
  });
}
