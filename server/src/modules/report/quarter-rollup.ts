import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived } from '../../read/declare.js';
import { isFiled, rollupPaper, type RollupLine } from './quarter-rollup-paper.js';

const NEEDS = ['year', 'quarter', 'unit', 'programme', 'asOf', 'lines'] as const;
type Row = Pick<QuarterRollup, (typeof NEEDS)[number]>;

/** The quarterly statistics of all pairings that an office reaches, summed from what was handed in: of a hospital its own, of a commission those in its care. */
@ObjectType()
export class QuarterRollup {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  unit!: string;
  programme!: string;

  @Field(() => DateTimeScalar)
  asOf!: Date;

  lines!: RollupLine[];

  @Field(() => Int, { description: 'Pairings that run in the quarter.' })
  @Derived<Row>({ needs: ['lines'], compute: ({ lines }) => lines.length })
  pairings!: number;

  @Field(() => Int, { description: 'Of them, those whose statistics are handed in.' })
  @Derived<Row>({ needs: ['lines'], compute: ({ lines }) => lines.filter(isFiled).length })
  filed!: number;

  @Field(() => JsonScalar, { description: 'The filled form F-6-S as it is printed.' })
  @Derived<Row>({ needs: NEEDS, compute: (row) => rollupPaper(row) })
  paper!: unknown;
}
