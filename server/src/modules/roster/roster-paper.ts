/** Responsible for a roster on paper, form F-4: its lines as they were filed in, the filled form out. */
import { readForms } from '@jiedui/schema/form-files';
import type { Paper, PaperSeal } from '@jiedui/schema/paper';
import { sexes } from '@jiedui/schema/states';
import { labelOf, personCategories, postCodes, stayRoles, titleLevels } from '@jiedui/schema/vocabulary';
import { businessDay, stayLength } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import type { Filing } from '../team/filing.js';
import type { FilingLine } from './filing-line.js';

type Line = Pick<FilingLine, 'name' | 'sex' | 'idNumberMasked' | 'department' | 'specialty' | 'staffCategory' | 'titleLevel' | 'titleText'
  | 'certificateNo' | 'workStartedOn' | 'clinicalStartedOn' | 'managementStartedOn' | 'role' | 'receiverPost' | 'plannedFrom' | 'plannedTo' | 'checkText' | 'replaces'>;

/** What of a filing stands on its paper. */
export interface RosterSource extends Pick<Filing, 'versionNo' | 'routeLabel' | 'route' | 'aggregatedBy' | 'aggregateNumber' | 'decidedBy' | 'receiptNo' | 'state' | 'submittedBy'> {
  readonly submittedAt: Date | string;
  readonly aggregatedAt: Date | string | null;
  readonly decidedAt: Date | string | null;
  readonly lines: readonly Line[];
  readonly team: {
    readonly name: string;
    readonly batchNo: number;
    readonly plannedFrom: string;
    readonly plannedTo: string;
    readonly pairing: { readonly supporterName: string; readonly receiverName: string } | null;
  } | null;
}

const LINE = ['name', 'sex', 'idNumberMasked', 'department', 'specialty', 'staffCategory', 'titleLevel', 'titleText', 'certificateNo', 'workStartedOn',
  'clinicalStartedOn', 'managementStartedOn', 'role', 'receiverPost', 'plannedFrom', 'plannedTo', 'checkText', 'replaces'];

/** What `rosterPaper` reads of a Filing. */
export const rosterPaperNeeds: readonly string[] = [
  'versionNo', 'routeLabel', 'route', 'submittedAt', 'submittedBy', 'aggregatedAt', 'aggregatedBy', 'aggregateNumber', 'decidedAt', 'decidedBy', 'receiptNo',
  'state', ...LINE.map((name) => `lines.${name}`), 'team.name', 'team.batchNo', 'team.plannedFrom', 'team.plannedTo',
  'team.pairing.supporterName', 'team.pairing.receiverName',
];

const found = (await readForms()).get('F-4');
if (!found) throw new Error('There is no form F-4.');
const form = found;

/** The filled form F-4. */
export function rosterPaper(source: RosterSource): Paper {
  const { team, lines } = source;
  return fillForm(form, {
    words: {
      supporter: team?.pairing?.supporterName ?? '', receiver: team?.pairing?.receiverName ?? '', batch: `第 ${team?.batchNo ?? 1} 批 ${team?.name ?? ''}`,
      year: team?.plannedFrom.slice(0, 4) ?? '', plannedFrom: team?.plannedFrom ?? '', plannedTo: team?.plannedTo ?? '', route: source.routeLabel,
      version: `第 ${source.versionNo} 版`,
    },
    tables: { lines: lines.map(lineRow) },
    seals: { filing: boxesOf(source) },
  });
}

function lineRow(line: Line): Record<string, string> {
  return {
    name: line.replaces === null ? line.name : `${line.name}（替换${line.replaces}）`, sex: labelOf(sexes, line.sex), idNumber: line.idNumberMasked ?? '',
    department: line.department, category: labelOf(personCategories, line.staffCategory), specialty: line.specialty,
    title: line.titleText === '' ? labelOf(titleLevels, line.titleLevel) : `${line.titleText}（${labelOf(titleLevels, line.titleLevel)}）`,
    certificate: line.certificateNo,
    years: [line.workStartedOn, line.clinicalStartedOn, line.managementStartedOn].map((since) => yearsAt(since, line.plannedFrom)).join(' / '),
    role: labelOf(stayRoles, line.role), post: line.receiverPost ? labelOf(postCodes, line.receiverPost) : '', stay: `${line.plannedFrom} 至 ${line.plannedTo}`,
    check: line.checkText,
  };
}

/** Whole years on the planned day of arrival (C-10). */
function yearsAt(since: string | null, arrival: string): string {
  if (since === null || since > arrival) return '—';
  return String(Math.floor(stayLength(since, arrival).months / 12));
}

/** Only the city's aggregate bears a platform seal; whoever filed or accepted is told in words, with room for the ink. */
function boxesOf(source: RosterSource): PaperSeal[] {
  const accepted = source.state === 'ACCEPTED';
  const { aggregateNumber, aggregatedAt, decidedAt } = source;
  return [
    {
      label: '填报单位', name: source.team?.pairing?.supporterName ?? '', representative: source.submittedBy, sealedAt: null,
      remark: `平台报送 ${businessDay(source.submittedAt)}`,
    },
    ...(source.route === 'VIA_CITY'
      ? [{
          label: '汇总单位', name: nameOf(source.aggregatedBy), representative: personOf(source.aggregatedBy),
          sealedAt: aggregateNumber !== null && aggregatedAt !== null ? new Date(aggregatedAt).toISOString() : null,
          remark: aggregateNumber === null ? '' : `汇总号 ${aggregateNumber}`,
        }]
      : []),
    {
      label: '受理单位', name: accepted ? nameOf(source.decidedBy) : '', representative: accepted ? personOf(source.decidedBy) : '', sealedAt: null,
      remark: accepted && decidedAt !== null ? `平台受理 ${businessDay(decidedAt)}　回执号 ${source.receiptNo ?? ''}` : '',
    },
  ];
}

/** `甘肃省卫生健康委员会 马玉兰`: who decided, as it is kept. */
function nameOf(decided: string | null): string {
  return decided?.split(' ')[0] ?? '';
}

function personOf(decided: string | null): string {
  return decided?.split(' ').slice(1).join(' ') ?? '';
}
