import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { EscalationMeasure, RectificationCause, RectificationState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

export const RectificationSort = { NEWEST: 'NEWEST', DUE: 'DUE' } as const;
registerEnumType(RectificationSort, { name: 'RectificationSort' });

@InputType()
export class RectificationFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Division of the receiver; a province or prefecture includes what lies in it.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => [RectificationState], { nullable: true })
  states?: (keyof typeof RectificationState)[] | null;

  @Field(() => [RectificationCause], { nullable: true })
  causes?: (keyof typeof RectificationCause)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With the mark of being overdue, whatever followed.' })
  late?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the unit, the title or the number.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RectificationItemInput {
  @Field(() => String)
  @Length(1, 500)
  problem!: string;

  @Field(() => String)
  @Length(1, 500)
  requirement!: string;
}

/** What an order says, whomever it is addressed to. */
@InputType()
class OrderTermsInput {
  @Field(() => RectificationCause)
  cause!: keyof typeof RectificationCause;

  @Field(() => Boolean, { defaultValue: false })
  serious!: boolean;

  @Field(() => DateTimeScalar, { description: 'Counted to the minute, which is itself in time.' })
  dueAt!: Date;

  @Field(() => [RectificationItemInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  items!: RectificationItemInput[];
}

@InputType()
export class OrderRectificationInput extends OrderTermsInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 100)
  title!: string;

  @Field(() => ID, { nullable: true, description: 'An evaluation in effect that was not passed; it can be done again once the order is kept.' })
  evaluationId?: string | null;
}

/** One of several pairings that are ordered at once, and the evaluation that its order follows from. */
@InputType()
export class RectificationTargetInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 100)
  title!: string;

  @Field(() => ID, { nullable: true })
  evaluationId?: string | null;
}

const MOST_ORDERED_AT_ONCE = 50;

@InputType()
export class OrderRectificationsInput extends OrderTermsInput {
  @Field(() => [RectificationTargetInput], { description: 'Each gets an order of its own; all are given, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ORDERED_AT_ONCE)
  @ValidateNested({ each: true })
  targets!: RectificationTargetInput[];
}

@InputType()
export class WithdrawOrdersInput {
  @Field(() => [ID], { description: 'All are taken back, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ORDERED_AT_ONCE)
  orderIds!: string[];

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

/** A step that needs nothing but the order. */
@InputType()
export class RectificationInput {
  @Field(() => ID)
  orderId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ExtendOrderInput extends RectificationInput {
  @Field(() => DateTimeScalar)
  dueAt!: Date;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

/** A step that says why. */
@InputType()
export class ReasonedRectificationInput extends RectificationInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ItemEvidenceInput {
  @Field(() => Int)
  position!: number;

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 1000)
  measure!: string;

  @Field(() => DateScalar)
  doneOn!: string;
}

@InputType()
export class SubmitEvidenceInput extends RectificationInput {
  @Field(() => [ItemEvidenceInput], { description: 'Every item of the order, each with what was done.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  items!: ItemEvidenceInput[];

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 4000)
  evidence!: string;
}

@InputType()
export class NotedRectificationInput extends RectificationInput {
  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class EscalateOrderInput extends RectificationInput {
  @Field(() => [EscalationMeasure])
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  measures!: (keyof typeof EscalationMeasure)[];

  @Field(() => String)
  @Length(1, 1000)
  decision!: string;
}
