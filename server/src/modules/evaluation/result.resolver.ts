import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import { refuseNoPage } from '../../graphql/row-page.js';
import { change, list, rows, scalar, type Change, type Planned, type Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { namedScopes } from '../team/team.query.js';
import {
  AnswerObjectionInput, ClosePeriodInput, ClosingFilter, ObjectionFilter, RaiseObjectionInput, RecordResultUseInput, RemoveResultUseInput, ReopenPeriodInput, ReportResultInput,
  ResultDueFilter, ResultUseFilter, TakeBackResultReportInput, WithdrawObjectionInput,
} from './evaluation-result.input.js';
import { EvaluationPayload, ObjectionConnection, ObjectionPayload, PeriodClosingConnection, PeriodClosingPayload, ResultDueConnection, ResultUseConnection } from './evaluation.payload.js';
import { answerObjection, raiseObjection, withdrawObjection } from './objection.service.js';
import { Objection } from './objection.js';
import { closePeriod, reopenPeriod } from './period-closing.service.js';
import { PeriodClosing } from './period-closing.js';
import { EvaluationRhythm, evaluationRhythmCount, evaluationRhythmsSql } from './evaluation-due.js';
import { EvaluationRhythmPage } from './evaluation-rhythm-page.js';
import { reportResult, takeBackResultReport } from './result-report.service.js';
import { recordResultUse, removeResultUse } from './result-use.service.js';
import { ResultDue } from './result-due.js';
import { ResultUse } from './result-use.js';

/** Rows of evaluations that meet a condition; the evaluation goes by alias `e`. */
function ofEvaluation(condition: Where): Where {
  return (t) => sql`exists (select 1 from evaluation e where e.scope_id = ${t}.scope_id and e.id = ${t}.evaluation_id
    and e.scope_id = any(${scopeIds('EVALUATION')}) and ${condition(sql`e`)})`;
}

const ofPairing = (id: string | null | undefined): Where | null => {
  const pairing = id ? parseKey(id) : null;
  return pairing && ofEvaluation((e) => sql`${e}.pairing_id = ${pairing.id}`);
};

/** What follows from a result, beside money: objections, uses; and the periods that take no more of them. */
@Resolver()
export class ResultResolver {
  @Query(() => ObjectionConnection)
  objections(
    @Arg('filter', () => ObjectionFilter, { nullable: true }) filter: ObjectionFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    const states = filter?.states;
    const where = [ofPairing(filter?.pairingId), states && ((t: Parameters<Where>[0]) => sql`${t}.state = any(${states})`), anyText(filter?.search, ['reason', 'raised_by', 'raised_org_name'])];
    return list(Objection, { where, first, after, ...(scopes && { scopes }) });
  }

  @Query(() => ResultUseConnection)
  resultUses(
    @Arg('filter', () => ResultUseFilter, { nullable: true }) filter: ResultUseFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    const uses = filter?.uses;
    const named = anyText(filter?.search, ['subject_name', 'scheme_name']);
    const own = anyText(filter?.search, ['org_name', 'note']);
    const where = [
      ofPairing(filter?.pairingId), uses && ((t: Parameters<Where>[0]) => sql`${t}.use = any(${uses})`),
      named && own && ((t: Parameters<Where>[0]) => sql`(${own(t)} or ${ofEvaluation(named)(t)})`),
    ];
    return list(ResultUse, { where, first, after, ...(scopes && { scopes }) });
  }

  @Query(() => ResultDueConnection, { description: 'What results in effect oblige to by their policy packs, newest first.' })
  resultDues(
    @Arg('filter', () => ResultDueFilter, { nullable: true }) filter: ResultDueFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    const { codes, settled } = filter ?? {};
    const named = anyText(filter?.search, ['subject_name', 'scheme_name']);
    const where = [
      ofPairing(filter?.pairingId), codes && ((t: Parameters<Where>[0]) => sql`${t}.code = any(${codes})`),
      typeof settled === 'boolean' && ((t: Parameters<Where>[0]) => sql`(${t}.settled_on is not null) = ${settled}`), named && ofEvaluation(named),
    ];
    return list(ResultDue, { where, first, after, ...(scopes && { scopes }) });
  }

  @Query(() => PeriodClosingConnection)
  periodClosings(
    @Arg('filter', () => ClosingFilter, { nullable: true }) filter: ClosingFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
    const states = filter?.states;
    const where = [pairing && ((t: Parameters<Where>[0]) => sql`${t}.pairing_id = ${pairing.id}`), states && ((t: Parameters<Where>[0]) => sql`${t}.state = any(${states})`)];
    return list(PeriodClosing, { where, first, after, ...(scopes && { scopes }) });
  }

  @Query(() => EvaluationRhythmPage, { description: 'What each running pairing owes in a year of evaluations of its units and people, by name; one pairing alone where it is named.' })
  evaluationRhythms(
    @Arg('year', () => Int) year: number,
    @Arg('pairingId', () => ID, { nullable: true }) pairingId: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
  ) {
    refuseNoPage(first, offset);
    return { nodes: rows(EvaluationRhythm, evaluationRhythmsSql({ year, pairingId: pairingId ?? null, first, offset })), totalCount: scalar(evaluationRhythmCount(pairingId ?? null)) };
  }

  @Mutation(() => ObjectionPayload, { description: 'Within the days that the pack gives after the result took effect.' })
  raiseObjection(@Arg('input', () => RaiseObjectionInput) input: RaiseObjectionInput): Change {
    const key = parseKey(input.evaluationId);
    return change([key.scopeId], async (tx) => ({ keys: { objection: await raiseObjection(tx, key, input) } }));
  }

  @Mutation(() => ObjectionPayload, { description: 'The result itself changes by a correction only.' })
  upholdObjection(@Arg('input', () => AnswerObjectionInput) input: AnswerObjectionInput): Change {
    return answered(input, true);
  }

  @Mutation(() => ObjectionPayload)
  rejectObjection(@Arg('input', () => AnswerObjectionInput) input: AnswerObjectionInput): Change {
    return answered(input, false);
  }

  @Mutation(() => ObjectionPayload)
  withdrawObjection(@Arg('input', () => WithdrawObjectionInput) input: WithdrawObjectionInput): Change {
    const key = parseKey(input.objectionId);
    return change([key.scopeId], async (tx) => {
      await withdrawObjection(tx, key, input);
      return { keys: { objection: key } };
    });
  }

  @Mutation(() => EvaluationPayload, { description: 'The effective result was taken into account: year-end, merit, promotion, a circular.' })
  recordResultUse(@Arg('input', () => RecordResultUseInput) input: RecordResultUseInput): Change {
    const key = parseKey(input.evaluationId);
    return change([key.scopeId], async (tx) => {
      await recordResultUse(tx, key, input);
      return { keys: { evaluation: key } };
    });
  }

  @Mutation(() => EvaluationPayload)
  removeResultUse(@Arg('input', () => RemoveResultUseInput) input: RemoveResultUseInput): Change {
    const key = parseKey(input.resultUseId);
    return change([key.scopeId], async (tx) => ({ keys: { evaluation: await removeResultUse(tx, key) } }));
  }

  @Mutation(() => EvaluationPayload, { description: 'The next level of the administration has the result; no level is skipped.' })
  reportResult(@Arg('input', () => ReportResultInput) input: ReportResultInput): Change {
    const key = parseKey(input.evaluationId);
    return change([key.scopeId], async (tx) => {
      await reportResult(tx, key, input);
      return { keys: { evaluation: key } };
    });
  }

  @Mutation(() => EvaluationPayload, { description: 'A mistaken record of a report upwards, the last one first.' })
  takeBackResultReport(@Arg('input', () => TakeBackResultReportInput) input: TakeBackResultReportInput): Change {
    const key = parseKey(input.resultReportId);
    return change([key.scopeId], async (tx) => ({ keys: { evaluation: await takeBackResultReport(tx, key) } }));
  }

  @Mutation(() => PeriodClosingPayload, { description: 'Its days take no more evaluation, work, attendance, step of a task or report afterwards.' })
  closePeriod(@Arg('input', () => ClosePeriodInput) input: ClosePeriodInput): Change {
    const key = parseKey(input.pairingId);
    return change([key.scopeId], async (tx) => ({ keys: { periodClosing: await closePeriod(tx, key, input) } }));
  }

  @Mutation(() => PeriodClosingPayload)
  reopenPeriod(@Arg('input', () => ReopenPeriodInput) input: ReopenPeriodInput): Change {
    const key = parseKey(input.pairingId);
    return change([key.scopeId], async (tx) => ({ keys: { periodClosing: await reopenPeriod(tx, key, input) } }));
  }
}

function answered(input: AnswerObjectionInput, upheld: boolean): Change {
  const key = parseKey(input.objectionId);
  return change([key.scopeId], async (tx) => {
    await answerObjection(tx, key, input, upheld);
    return { keys: { objection: key } };
  });
}
