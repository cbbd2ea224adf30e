import { Field, Int, ObjectType } from 'type-graphql';
import { DivisionLevel, FigureCode, ReviewState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';
import type { ReviewStep } from './report-review.js';

/** One line of a table of marks, as it was given. */
@ObjectType()
export class ReportMark {
  @Field(() => String)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true })
  self!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  peer!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  spot!: string | null;

  @Field(() => String)
  remark!: string;

  @Field(() => String, { nullable: true, description: 'Who of the other hospital gave the mutual mark.' })
  peerBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who of the administration gave the spot-check mark.' })
  spotBy!: string | null;
}

/** One level of the administration in a report’s review, with who and when. */
@ObjectType()
export class ReportReview implements ReviewStep {
  @Field(() => DivisionLevel)
  level!: keyof typeof DivisionLevel;

  orgId!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => ReviewState)
  state!: keyof typeof ReviewState;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;

  @Field(() => String)
  note!: string;
}

/** Somebody outside the platform to whom a report goes. */
@ObjectType()
export class ReportRecipient {
  @Field(() => String)
  name!: string;

  @Field(() => DateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => String)
  receipt!: string;
}

/** One of the dashboard's figures as it was frozen. */
@ObjectType()
export class FrozenFigure {
  @Field(() => FigureCode)
  code!: keyof typeof FigureCode;

  @Field(() => Int)
  value!: number;
}

/** A place of the form that is filled by hand. */
@ObjectType()
export class ReportField {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String)
  value!: string;
}

/** A line of the form's table of marks. */
@ObjectType()
export class ReportMarkLine {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  item!: string;

  @Field(() => String)
  standard!: string;

  @Field(() => DecimalScalar)
  fullMarks!: string;

  @Field(() => String)
  method!: string;
}
