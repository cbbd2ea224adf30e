import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EffectLineCode, EffectSource, PairingState } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import type { Finding as Judged } from '../../policy/finding.js';
import { Derived } from '../../read/declare.js';
import { RuleVerdicts, ruleVerdicts } from '../oversight/team-verdict.js';
import { baselineYear, effectLines, effectYears, judgedYear, keepPacks, yearFindings, type EffectRow } from './effect.facts.js';

const NEEDS = ['receiver', 'startsOn', 'endsOn', 'pins', 'lineages', 'indicators', 'goals', 'techniques', 'donations'];

/** What the rules of its pack say of a pairing by the end of one year. */
@ObjectType()
export class EffectYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Boolean, { description: 'Until then what the year still lacks is open, not missed.' })
  over!: boolean;

  @Field(() => [Finding])
  findings!: Judged[];
}

/** A line of the comparison in one year. */
@ObjectType()
export class EffectValue {
  @Field(() => Int)
  year!: number;

  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Against the baseline; null where one of the two is not known.' })
  difference!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Difference in percent of the baseline, two digits; null where the baseline is 0 or not known.' })
  percent!: string | null;
}

/** One indicator before and after. */
@ObjectType()
export class EffectLine {
  @Field(() => EffectLineCode)
  code!: keyof typeof EffectLineCode;

  @Field(() => EffectSource)
  source!: keyof typeof EffectSource;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of the year before the pairing starts.' })
  baseline!: string | null;

  @Field(() => [EffectValue])
  values!: EffectValue[];
}

/** What a pairing has brought about, year by year, against the year before it. */
@ObjectType()
export class PairingEffect {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int)
  @Derived<EffectRow>({ needs: ['startsOn'], compute: (row) => baselineYear(row.startsOn) })
  baselineYear!: number;

  @Field(() => [EffectYear])
  @Derived<EffectRow>({ needs: NEEDS, compute: effectYearsOf })
  years!: EffectYear[];

  @Field(() => [EffectLine], { description: 'Lines of which something is recorded.' })
  @Derived<EffectRow>({ needs: NEEDS, compute: (row, _viewer, now) => effectLines(row, now) })
  lines!: EffectLine[];
}

function effectYearsOf(row: EffectRow, _viewer: unknown, now: Date): EffectYear[] {
  return effectYears(row, now).map(({ year, over }) => ({ year, over, findings: yearFindings(row, { year, over }) }));
}

/** What the goals of its pack say of one pairing: read for a whole programme at once, judged one after the other. */
@ObjectType()
export class GoalVerdict {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  supporterName!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => PairingState)
  state!: keyof typeof PairingState;

  @Field(() => Int, { nullable: true, description: 'The newest year that is over, or the first one; null before the pairing starts.' })
  @Derived<EffectRow>({ needs: NEEDS, compute: (row, _viewer, now) => judgedYear(row, now)?.year ?? null })
  year!: number | null;

  @Field(() => RuleVerdicts)
  @Derived<EffectRow>({ needs: NEEDS, compute: (row, _viewer, now) => verdictsOf(row, now) })
  rules!: RuleVerdicts;
}

function verdictsOf(row: EffectRow, now: Date): RuleVerdicts {
  keepPacks(row);
  const judged = judgedYear(row, now);
  return ruleVerdicts(judged ? yearFindings(row, judged) : []);
}
