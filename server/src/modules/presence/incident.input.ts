import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IncidentKind, IncidentState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

@InputType()
export class IncidentFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day on which it happened.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => [IncidentState], { nullable: true })
  states?: (keyof typeof IncidentState)[] | null;

  @Field(() => [IncidentKind], { nullable: true })
  kinds?: (keyof typeof IncidentKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ReportIncidentInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => IncidentKind)
  kind!: keyof typeof IncidentKind;

  @Field(() => DateTimeScalar, { description: 'To the minute.' })
  occurredAt!: Date;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(100)
  place!: string;

  @Field(() => String, { description: 'What happened; no patient data (R-055).' })
  @Length(1, 1000)
  summary!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  firstMeasures!: string;
}

/** A step that needs nothing but the incident. */
@InputType()
export class AcknowledgeIncidentInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class HandleIncidentInput extends AcknowledgeIncidentInput {
  @Field(() => String)
  @Length(1, 1000)
  cause!: string;

  @Field(() => String)
  @Length(1, 1000)
  handling!: string;
}

@InputType()
export class CloseIncidentInput extends AcknowledgeIncidentInput {
  @Field(() => String)
  @Length(1, 1000)
  conclusion!: string;
}
