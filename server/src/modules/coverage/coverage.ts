import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstitutionCategory, ShortageKind } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { DateScalar, JsonScalar } from '../../graphql/scalars.js';
import { Computed, Derived } from '../../read/declare.js';
import { packLineage } from '../programme/pack-lineage.js';
import { calendarOf, coverageFindings, todayOf, type CoverageRow, type CoverageStrip, type JudgedRow } from './coverage.facts.js';

/** Consecutive days with too few persons on site. */
@ObjectType()
export class CoverageShortage {
  @Field(() => ShortageKind)
  kind!: keyof typeof ShortageKind;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => Int, { description: 'Fewest persons on site within it.' })
  lowest!: number;

  @Field(() => Boolean, { description: 'Lies ahead: read from the rosters.' })
  ahead!: boolean;
}

/** A receiver's year, over all its pairings and batches (C-8). */
@ObjectType()
export class CoverageCalendar {
  @Field(() => Int)
  year!: number;

  @Field(() => DateScalar, { description: 'Business day: until then as it was, afterwards as the rosters foresee.' })
  today!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the year on which somebody is owed: not before the first arrival, or the first planned one.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true })
  to!: string | null;

  @Field(() => Int, { nullable: true, description: 'coverage.minOnSite of the pack; null where it asks for none.' })
  minOnSite!: number | null;

  @Field(() => Int, { nullable: true, description: 'team.size.min of the pack for this receiver.' })
  minStrength!: number | null;

  @Field(() => [Int], { description: 'Persons on site as change points: day of the year from 0, persons, day, persons, and so on.' })
  onSite!: number[];

  @Field(() => [CoverageShortage])
  shortages!: CoverageShortage[];

  @Field(() => JsonScalar, { description: 'For pages of many receivers: onSite as above, shortages as [kind, first day, last day, fewest, ahead], days of the year from 0.' })
  strip!: CoverageStrip;

  @Field(() => Int)
  gapDays!: number;

  @Field(() => Int)
  gapDaysAhead!: number;

  @Field(() => Int)
  strengthDays!: number;

  @Field(() => Int)
  strengthDaysAhead!: number;
}

/** A pairing of the receiver that the viewer sees. */
@ObjectType()
export class CoveringPairing {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  supporterName!: string;

  @Field(() => Boolean)
  active!: boolean;
}

/** A receiving institution in the coverage calendar. */
@ObjectType()
export class ReceiverCoverage {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  divisionCode!: string;

  @Field(() => String)
  divisionName!: string;

  @Field(() => InstitutionCategory, { nullable: true })
  category!: keyof typeof InstitutionCategory | null;

  @Field(() => [CoveringPairing])
  pairings!: CoveringPairing[];

  @Field(() => Int, { description: 'Supporting hospitals in all, whether or not the viewer sees them.' })
  supporters!: number;

  @Field(() => CoverageCalendar)
  @Derived<CoverageRow>({ needs: ['year', 'presence'], compute: (row, _viewer, now) => calendarOf(row, todayOf(now)) })
  calendar!: CoverageCalendar;

  @Field(() => [Finding], { description: 'What the pack says of the year so far, and of the rest as foreseen.' })
  @Derived<JudgedRow>({
    needs: ['id', 'name', 'kind', 'category', 'standard', 'creating', 'population', 'year', 'presence', 'packCode', 'packVersion', 'lineage'],
    compute: (row, _viewer, now) => coverageFindings(row, todayOf(now)),
  })
  findings!: Finding[];

  @Computed((t) => packLineage(t))
  lineage!: unknown[];
}
