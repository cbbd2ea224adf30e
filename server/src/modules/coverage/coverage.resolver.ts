import { Arg, ID, Query, Resolver } from 'type-graphql';
import { badInput } from '../../graphql/errors.js';
import { DateScalar } from '../../graphql/scalars.js';
import { row, rows, type Planned } from '../../read/planned.js';
import { CoverageOptions } from './coverage-options.js';
import { CoverageFilter } from './coverage.input.js';
import { coverageSql, optionsSql } from './coverage.query.js';
import { ReceiverCoverage } from './coverage.js';

@Resolver()
export class CoverageResolver {
  @Query(() => [ReceiverCoverage], { description: 'A year of each receiver in whose work the viewer has a part: the union of all its supporters, by numbers.' })
  coverage(@Arg('filter', () => CoverageFilter, { nullable: true }) filter: CoverageFilter | null): Planned {
    return rows(ReceiverCoverage, coverageSql(filter ?? {}));
  }

  @Query(() => CoverageOptions, { description: 'Who could fill a gap: batches that could move, own free staff, reserves by number.' })
  coverageOptions(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
  ): Planned {
    if (to < from) throw badInput('结束日早于开始日', [{ path: 'to', message: '结束日早于开始日' }]);
    return row(CoverageOptions, optionsSql(pairingId, from, to));
  }
}
