import { describe, expect, it } from 'vitest';
import { certificateWords, fraudWords, promotionWords, selectionWords, studyWords, taskWords } from './finding-words-career.js';
import { archiveWords, commonWords, notDemanded, nothing, plain, span } from './finding-words.js';
import { coverageWords, exitWords, incidentWords, leaveWords, rotationWords, supervisionWords } from './finding-words-stay.js';
import type { Label } from './vocabulary.js';

const who: Label = { zh: '受援单位', en: 'the receiver' };
const service = { months: 11, days: 3 };
const NUMBERS = [0, 1, 2];

/** What stands in a list of words by itself. */
const fixed = (words: Readonly<Record<string, unknown>>): Label[] => Object.values(words).filter((one): one is Label => typeof one === 'object' && one !== null && 'zh' in one);

/** Every sentence, with something in each of its places. */
const sentences: readonly Label[] = [
  notDemanded, nothing, ...[leaveWords, exitWords, incidentWords, coverageWords, rotationWords, supervisionWords, selectionWords, taskWords, studyWords, certificateWords, fraudWords, promotionWords, archiveWords, commonWords].flatMap(fixed),
  leaveWords.by(who), leaveWords.decideInstead(who), leaveWords.visitsAtMost('2022-06', 1), leaveWords.visits(1, 2), leaveWords.visits(3, 2), leaveWords.backAfter('2022-06-24'), leaveWords.back('2022-06-25', 0), leaveWords.back('2022-06-29', 2), leaveWords.asked('2022-06-20', '2022-06-23'),
  exitWords.applyTo(who), exitWords.before('2022-06-20'), exitWords.applied('2022-06-19'), incidentWords.after(10, true), incidentWords.after(1440, false), incidentWords.toAll(who), incidentWords.missing(who), incidentWords.tell(who),
  coverageWords.daily('2022-01-01', '2022-12-31', 1), coverageWords.covered(365), coverageWords.uncovered(3, 1), coverageWords.sendOn('2022-06-01', '2022-06-03'), coverageWords.strong(365), coverageWords.weak(3, 1, 4), coverageWords.strengthen('2022-06-01', '2022-06-03'),
  rotationWords.every(6), rotationWords.onTime(2), rotationWords.overdue(1, '2022-01-04', '2022-07-04'),
  supervisionWords.phoneAtLeast('2022-06', 3), supervisionWords.calls(1, 3), supervisionWords.calls(3, 3), supervisionWords.callAgain(1), supervisionWords.callAgain(2), supervisionWords.spotChecks(who), supervisionWords.checked(1, who), supervisionWords.officialAtLeast(2), supervisionWords.times(1), supervisionWords.superviseAgain(1), supervisionWords.inspected('2022-01-01', '2022-06-30'),
  ...Object.values(selectionWords.before), selectionWords.beforeSelection(who), selectionWords.first(who), selectionWords.attest(who), selectionWords.lacks(who), selectionWords.letAttest(who), selectionWords.steps([who, who]),
  studyWords.atLeast(2022, 3), studyWords.atLeast(null, 1), studyWords.trainees(1, 3), studyWords.trainees(3, 3), studyWords.receive(2), studyWords.months(3), studyWords.studied('2022-01-04', '2022-04-03', service), studyWords.taken(3, 1),
  span('2022-04-01', '2022-04-30'), commonWords.missing(who), commonWords.lacking(who), commonWords.supply(who), commonWords.complete(who), commonWords.unconfirmedBy(who), commonWords.times(who, 2), commonWords.prolongTo('2022-04-03'),
  fraudWords.noneIn('2024'), fraudWords.cancelled('2024'), fraudWords.outside(3), fraudWords.banOver('2027-03-11'), fraudWords.banned('2027-03-11'), fraudWords.applyAfter('2027-03-11'),
  ...(['hold', 'undecided', 'recordDecision'] as const).map((words) => fraudWords[words](['UNIT', 'PERSONS'])),
  promotionWords.total(service, 12, false), promotionWords.total(service, 6, true), promotionWords.length(service), promotionWords.handIn(who), promotionWords.notice(5), promotionWords.shown(3, 1), promotionWords.showLonger(2),
  archiveWords.notEvaluated('name', who), archiveWords.evaluateFirst(who), archiveWords.waits(who), ...Object.values(archiveWords.open).flatMap((words) => NUMBERS.map((number) => words('name', number))), ...Object.values(archiveWords.settle),
];

describe('what findings of stays and careers say', () => {
  it('is said in both languages, without a word of the other', () => {
    expect(sentences.filter(({ zh, en }) => zh === '' || en === '' || /[\u3000-\u9fff\uff00-\uffef]/.test(en) || /undefined|NaN|\[object/.test(zh + en))).toEqual([]);
  });

  it('tells numbers alike in both', () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort();
    expect(sentences.filter(({ zh, en }) => JSON.stringify(digits(zh)) !== JSON.stringify(digits(en)))).toEqual([]);
  });

  it('leaves what somebody typed in as it is', () => {
    expect([rotationWords.missing(['儿科', '骨科']), rotationWords.reach(['儿科']), rotationWords.choose(['儿科'])].map(({ en }) => en)).toEqual(['not reached: 儿科, 骨科', 'the batches reach: 儿科', 'choose for the next batch: 儿科']);
    expect([plain('李秋实'), plain('2022-04-01'), plain(3)].map(({ en }) => en)).toEqual(['李秋实', '2022-04-01', '3']);
  });
});
