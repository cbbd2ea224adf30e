import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { OPEN_PROMOTION } from './promotion-query.js';

/** Opening a promotion case: which stay judges it, which step, which level. */
const words = defineWords('open-promotion', {
  open: ['申报晋升', 'Open a promotion case'],
  text: ['按所选派驻的方案核验服务时间、考核、考核表、公示和弄虚作假。', 'Judged by the pack of the stay: service, evaluation, form, public notice, falsification.'],
  stay: ['依据派驻', 'Stay'],
  step: ['步骤', 'Step'],
  to: ['拟晋升层级', 'Level'],
});

export interface OfferedStay {
  id: string;
  name?: string;
  arrivedOn: string | null;
  plannedTo: string;
  finishedOn: string | null;
  team: { pairing: { receiverName: string } | null } | null;
}

/** The step with its form, for these stays. */
export function useOpenPromotion(stays: readonly OfferedStay[]): Step {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const offered = stays.filter((stay) => stay.arrivedOn !== null);
  return {
    name: 'openPromotion', label: t('open'), object: t('open'), consequence: t('text'), document: OPEN_PROMOTION,
    fields: [
      {
        key: 'assignmentId', label: t('stay'), kind: 'choice', required: true, start: offered.length === 1 ? (offered[0]?.id ?? '') : '',
        options: offered.map((stay) => ({ value: stay.id, label: [stay.name, stay.team?.pairing?.receiverName, period(stay.arrivedOn ?? '', stay.finishedOn ?? stay.plannedTo)].filter(Boolean).join(' · ') })),
      },
      { key: 'step', label: t('step'), kind: 'choice', required: true, options: options('promotionStep') },
      { key: 'toLevel', label: t('to'), kind: 'choice', required: true, options: (['INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR'] as const).map((value) => ({ value, label: label('titleLevel', value) })) },
    ],
    input: ({ assignmentId, step, toLevel }) => ({ assignmentId, step, toLevel }),
    after: (data) => {
      const id = (data['openPromotion'] as { promotionCase?: { id: string } | null } | undefined)?.promotionCase?.id;
      return id ? `/promotions/${id}` : null;
    },
  };
}
