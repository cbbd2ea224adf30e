import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, one, row, rows, type Change, type Planned } from '../../read/planned.js';
import { rollupSql } from './quarter-rollup.query.js';
import { QuarterRollup } from './quarter-rollup.js';
import { ReportRhythm } from './report-due.js';
import { openReport, refreshReport } from './report-open.service.js';
import { OpenReportInput, ReportFilter, ReportInput, ReturnReportInput, ReviewReportInput, SaveReportInput, SaveReportScoresInput, SendBackReportInput, SendReportInput } from './report.input.js';
import { Report } from './report.js';
import { passReport, sendBackReport } from './report-review.service.js';
import { saveReportScores } from './report-score.service.js';
import { pairingRhythmsSql, programmeRhythmsSql, reportConditions } from './report.query.js';
import { acceptReport, discardReport, returnReport, saveReport, sendReport, submitReport, withdrawReport } from './report.service.js';

const ReportConnection = connectionOf('Report', () => Report);
const ReportPayload = payloadOf('Report', () => Report);

@Resolver()
export class ReportResolver {
  @Query(() => ReportConnection)
  reports(
    @Arg('filter', () => ReportFilter, { nullable: true }) filter: ReportFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Report, { where: reportConditions(filter), order: [{ by: 'periodTo', direction: 'desc' }], first, after });
  }

  @Query(() => Report)
  report(@Arg('id', () => ID) id: string): Planned {
    return one(Report, id);
  }

  @Query(() => [ReportRhythm], { description: 'What each running pairing owes in a year by its policy pack; one pairing alone where it is named.' })
  pairingRhythms(@Arg('year', () => Int) year: number, @Arg('pairingId', () => ID, { nullable: true }) pairingId: string | null): Planned {
    return rows(ReportRhythm, pairingRhythmsSql(year, pairingId ?? null));
  }

  @Query(() => [ReportRhythm], { description: 'What the acting commission owes for its programmes.' })
  programmeRhythms(@Arg('year', () => Int) year: number): Planned {
    return rows(ReportRhythm, programmeRhythmsSql(year));
  }

  @Query(() => QuarterRollup, { description: 'The statistics that were handed in for a quarter, of all pairings in reach, with their sums (R-394).' })
  quarterRollup(
    @Arg('year', () => Int) year: number, @Arg('quarter', () => Int) quarter: number, @Arg('programmeId', () => ID, { nullable: true }) programmeId: string | null,
  ): Planned {
    return row(QuarterRollup, rollupSql({ year, quarter, programmeId: programmeId ?? null }));
  }

  @Mutation(() => ReportPayload, { description: 'A draft with the numbers of now.' })
  openReport(@Arg('input', () => OpenReportInput) input: OpenReportInput): Change {
    // A report of a programme counts in every pairing of it.
    const within = input.pairingId ? [parseKey(input.pairingId).scopeId] : null;
    return change(within, async (tx) => ({ keys: { report: await openReport(tx, input) } }));
  }

  @Mutation(() => ReportPayload, { description: 'The numbers anew, of now.' })
  refreshReport(@Arg('input', () => ReportInput) input: ReportInput): Change {
    const key = parseKey(input.reportId);
    return change(null, async (tx) => {
      await refreshReport(tx, key, input);
      return { keys: { report: key } };
    });
  }

  @Mutation(() => ReportPayload)
  saveReport(@Arg('input', () => SaveReportInput) input: SaveReportInput): Change {
    return onReport(input.reportId, (tx, key) => saveReport(tx, key, input));
  }

  @Mutation(() => ReportPayload)
  submitReport(@Arg('input', () => ReportInput) input: ReportInput): Change {
    return onReport(input.reportId, (tx, key) => submitReport(tx, key, input));
  }

  @Mutation(() => ReportPayload)
  withdrawReport(@Arg('input', () => ReportInput) input: ReportInput): Change {
    return onReport(input.reportId, (tx, key) => withdrawReport(tx, key, input));
  }

  @Mutation(() => ReportPayload)
  discardReport(@Arg('input', () => ReportInput) input: ReportInput): Change {
    return onReport(input.reportId, (tx, key) => discardReport(tx, key, input));
  }

  @Mutation(() => ReportPayload)
  acceptReport(@Arg('input', () => ReviewReportInput) input: ReviewReportInput): Change {
    return onReport(input.reportId, (tx, key) => acceptReport(tx, key, input));
  }

  @Mutation(() => ReportPayload)
  returnReport(@Arg('input', () => ReturnReportInput) input: ReturnReportInput): Change {
    return onReport(input.reportId, (tx, key) => returnReport(tx, key, input));
  }

  @Mutation(() => ReportPayload, { description: 'Reviewed here, and passed on to the level above (R-399).' })
  passReport(@Arg('input', () => ReviewReportInput) input: ReviewReportInput): Change {
    return onReport(input.reportId, (tx, key) => passReport(tx, key, input));
  }

  @Mutation(() => ReportPayload, { description: 'Back to a lower level, whose turn it is again.' })
  sendBackReport(@Arg('input', () => SendBackReportInput) input: SendBackReportInput): Change {
    return onReport(input.reportId, (tx, key) => sendBackReport(tx, key, input));
  }

  @Mutation(() => ReportPayload, { description: 'Marks beside the author’s own: mutual ones, or of a spot check (R-098).' })
  saveReportScores(@Arg('input', () => SaveReportScoresInput) input: SaveReportScoresInput): Change {
    return onReport(input.reportId, (tx, key) => saveReportScores(tx, key, input));
  }

  @Mutation(() => ReportPayload, { description: 'Who outside the platform has it by now (R-249).' })
  sendReport(@Arg('input', () => SendReportInput) input: SendReportInput): Change {
    return onReport(input.reportId, (tx, key) => sendReport(tx, key, input));
  }
}

function onReport(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { report: key } };
  });
}
