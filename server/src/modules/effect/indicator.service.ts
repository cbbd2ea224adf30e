/** Responsible for what a receiver reports of each year. Talks to: receiver_indicator. */
import { indicatorFractions, isNumberIndicator, receiverIndicators } from '@jiedui/schema/effect-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { readPairing } from '../pairing/pairing.service.js';
import { pairingMachine } from '../pairing/pairing.states.js';
import { baselineYear } from './effect.facts.js';
import type { CorrectIndicatorInput, IndicatorSaid, RecordIndicatorInput, WithdrawIndicatorInput } from './indicator.input.js';
import { indicatorMachine } from './indicator.states.js';
import { ReceiverIndicator } from './receiver-indicator.js';

type Kind = ReceiverIndicator['indicator'];
/** A row as it is written. */
interface Written extends Pick<ReceiverIndicator, 'pairingId' | 'year' | 'indicator' | 'subject' | 'value' | 'level' | 'evidence' | 'correctsId'> {}

const nameOf = ({ year, indicator }: Pick<ReceiverIndicator, 'year' | 'indicator'>): string => `${year} 年${labelOf(receiverIndicators, indicator)}`;

/** The receiver puts down a figure of a year, once for each year and subject. */
export async function recordIndicator(tx: Tx, pairingKey: Key, input: RecordIndicatorInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  const why = whyNot(pairingMachine, 'recordIndicator', pairing, tx.viewer);
  if (why) throw new Refusal([why]);
  const [first, last] = [baselineYear(pairing.startsOn), Number(businessDay(tx.now).slice(0, 4))];
  refuse([
    ...(input.year < first || input.year > last
      ? [{ code: 'PERIOD', path: 'year', message: `${input.year} 年不在 ${first} 年至 ${last} 年之间`, fix: '基线为帮扶开始前一年，不登记尚未到来的年份', numbers: { first, last, year: input.year } }]
      : []),
    ...saidProblems(input.indicator, input),
    ...(input.indicator === 'CAPABILITY' && input.institution.trim() === '' ? [{ code: 'REQUIRED', path: 'institution', message: '没有写明是哪家机构', fix: '填写机构名称' }] : []),
    ...(input.indicator === 'ALTERNATIVE' && !input.alternative ? [{ code: 'REQUIRED', path: 'alternative', message: '没有选择方式', fix: '选择托管、医联体等方式' }] : []),
    ...sensitiveProblems({ institution: input.institution }),
  ]);
  const subject = input.indicator === 'CAPABILITY' ? input.institution.trim() : input.indicator === 'ALTERNATIVE' ? (input.alternative ?? '') : '';
  const key = await insert(tx, pairing.scopeId, { pairingId: pairing.id, year: input.year, indicator: input.indicator, subject, correctsId: null, ...said(input.indicator, input) });
  await logTransition(tx, indicatorMachine, key, { action: 'recordIndicator', from: '', to: indicatorMachine.initial, subject: nameOf(input) });
  return key;
}

/** The former figure stays, with the reason; the right one stands in its place. */
export async function correctIndicator(tx: Tx, key: Key, input: CorrectIndicatorInput): Promise<Key> {
  const reason = input.reason.trim();
  const before = await transition(tx, indicatorMachine, ReceiverIndicator, key, 'correctIndicator', {
    revision: input.revision ?? undefined, subject: nameOf, reason, set: { reason },
    check: (row) => refuse([...saidProblems(row.indicator, input), ...sensitiveProblems({ reason })]),
  });
  const { pairingId, year, indicator, subject } = before;
  const made = await insert(tx, key.scopeId, { pairingId, year, indicator, subject, correctsId: before.id, ...said(indicator, input) });
  await logTransition(tx, indicatorMachine, made, { action: 'recordIndicator', from: '', to: indicatorMachine.initial, subject: nameOf(before), reason });
  return made;
}

export async function withdrawIndicator(tx: Tx, key: Key, input: WithdrawIndicatorInput): Promise<void> {
  const reason = input.reason.trim();
  await transition(tx, indicatorMachine, ReceiverIndicator, key, 'withdrawIndicator', {
    revision: input.revision ?? undefined, subject: nameOf, reason, set: { reason }, check: () => refuse(sensitiveProblems({ reason })),
  });
}

function said(kind: Kind, input: IndicatorSaid): Pick<Written, 'value' | 'level' | 'evidence'> {
  const level = kind === 'STANDARD' ? (input.standard ?? null) : kind === 'CAPABILITY' ? (input.capability ?? null) : null;
  return { value: isNumberIndicator(kind) ? (input.value ?? null) : null, level, evidence: input.evidence.trim() };
}

/** An indicator is told in its own way, and in no other. */
function saidProblems(kind: Kind, input: IndicatorSaid): ProblemInput[] {
  const ways = { value: isNumberIndicator(kind), standard: kind === 'STANDARD', capability: kind === 'CAPABILITY' };
  const name = labelOf(receiverIndicators, kind);
  const told = (way: keyof typeof ways): boolean => input[way] !== null && input[way] !== undefined;
  return [
    ...(Object.keys(ways) as (keyof typeof ways)[]).flatMap((way): ProblemInput[] => {
      if (ways[way] && !told(way)) return [{ code: 'REQUIRED', path: way, message: `没有填写${name}`, fix: `填写${name}` }];
      return !ways[way] && told(way) ? [{ code: 'NOT_ASKED', path: way, message: `${name}不以此项登记`, fix: '清空此项' }] : [];
    }),
    ...(isNumberIndicator(kind) && told('value') ? valueProblems(name, input.value ?? '', indicatorFractions[kind]) : []),
    ...(input.evidence.trim() === '' ? [{ code: 'REQUIRED', path: 'evidence', message: '没有写明数据来源', fix: '填写数据来源' }] : []),
    ...sensitiveProblems({ evidence: input.evidence }),
  ];
}

/** What a column of the table holds before the point. */
const MOST_DIGITS = 12;

function valueProblems(name: string, value: string, digits: number): ProblemInput[] {
  const [whole = '', fraction = ''] = value.split('.');
  if (value.startsWith('-')) return [{ code: 'NUMBER', path: 'value', message: `${name} ${value} 小于 0`, fix: '核对数字', numbers: { value } }];
  if (fraction.replace(/0+$/, '').length > digits) {
    return [{ code: 'NUMBER', path: 'value', message: digits === 0 ? `${name} ${value} 不是整数` : `${name} ${value} 超过 ${digits} 位小数`, fix: '核对数字', numbers: { value, digits } }];
  }
  return whole.replace(/^0+/, '').length > MOST_DIGITS ? [{ code: 'NUMBER', path: 'value', message: `${name} ${value} 过大`, fix: '核对数字', numbers: { value } }] : [];
}

async function insert(tx: Tx, scopeId: number, row: Written): Promise<Key> {
  const [made] = await tx.query<{ id: string }>(
    `insert into receiver_indicator (scope_id, pairing_id, year, indicator, subject, value, level, evidence, corrects_id, recorded_by, recorded_org_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (scope_id, pairing_id, year, indicator, subject) where state = 'RECORDED' do nothing returning id`,
    [scopeId, row.pairingId, row.year, row.indicator, row.subject, row.value, row.level, row.evidence, row.correctsId, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw new Refusal([{ code: 'ALREADY_RECORDED', path: 'indicator', message: `${nameOf(row)}已登记`, fix: '对已登记的数据办理更正' }]);
  return { scopeId, id: made.id };
}
