/** Responsible for a spot check on paper, form F-18: the session with everybody who was asked for in, the filled form out. */
import type { Paper } from '@jiedui/schema/paper';
import { labelOf, spotCheckKinds, spotCheckMethods, spotCheckTopics } from '@jiedui/schema/vocabulary';
import { fillForm } from '../document/paper.js';
import type { SpotCheckCall } from './spot-check-call.js';
import type { SpotCheck } from './spot-check.js';
import { box, deliveredForm, minuteOf } from './stay-paper.js';

const CHECK = ['method', 'kind', 'byOrgName', 'checkedBy', 'checkedAt', 'topics', 'called', 'answered', 'note', 'voidReason', 'state'] as const;
const CALL = ['name', 'answered', 'location', 'confirmer', 'note'] as const;

export type SpotCheckSource = Pick<SpotCheck, (typeof CHECK)[number]> & {
  readonly pairing: { readonly supporterName: string; readonly receiverName: string } | null;
  readonly calls: readonly Pick<SpotCheckCall, (typeof CALL)[number]>[];
};

/** What `spotCheckPaper` reads of a SpotCheck. */
export const spotCheckPaperNeeds: readonly string[] = [...CHECK, 'pairing.supporterName', 'pairing.receiverName', ...CALL.map((name) => `calls.${name}`)];

const form = deliveredForm('F-18');

/** The filled form F-18. */
export function spotCheckPaper(row: SpotCheckSource): Paper {
  const { pairing } = row;
  return fillForm(form, {
    words: {
      method: labelOf(spotCheckMethods, row.method), kind: labelOf(spotCheckKinds, row.kind), by: row.byOrgName, checkedBy: row.checkedBy, checkedAt: minuteOf(row.checkedAt),
      supporter: pairing?.supporterName ?? '', receiver: pairing?.receiverName ?? '', topics: row.topics.map((topic) => labelOf(spotCheckTopics, topic)).join('、'),
      called: String(row.called), answered: String(row.answered), note: row.note, void: row.state === 'VOID' ? `本次抽查已作废：${row.voidReason ?? ''}` : '',
    },
    tables: { calls: row.calls.map(({ name, answered, location, confirmer, note }) => ({ name, answered: answered ? '应答' : '未应答', location, confirmer, note })) },
    seals: { parties: [box('抽查单位', row.byOrgName), box('受援单位', pairing?.receiverName ?? '')] },
  });
}
