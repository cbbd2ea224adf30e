import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DivisionLevel, MarkSide, ReportKind, ReportState } from '../../graphql/enums.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars.js';
import { FIRST_YEAR, LAST_YEAR } from '../../graphql/year.js';

@InputType()
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => [ReportKind], { nullable: true })
  kinds?: (keyof typeof ReportKind)[] | null;

  @Field(() => [ReportState], { nullable: true, description: 'Without it discarded drafts are left out.' })
  states?: (keyof typeof ReportState)[] | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Submitted late, or not yet and overdue.' })
  late?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the pairing, the programme, the department or the unit.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class OpenReportInput {
  @Field(() => ID, { nullable: true, description: 'For a report of one pairing.' })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a report of a whole programme.' })
  programmeId?: string | null;

  @Field(() => ReportKind)
  kind!: keyof typeof ReportKind;

  @Field(() => Int)
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;

  @Field(() => Int, { description: 'Month, quarter or half of the year; 1 for what comes once.' })
  @Min(1)
  @Max(12)
  periodNo!: number;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(40)
  department!: string;
}

@InputType()
export class ReportEntryInput {
  @Field(() => String)
  @Length(1, 40)
  key!: string;

  @Field(() => String, { description: 'No patient or private data.' })
  @MaxLength(8000)
  value!: string;
}

@InputType()
export class ReportMarkInput {
  @Field(() => String)
  @Length(1, 40)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true })
  self?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  remark!: string;
}

/** A step that needs nothing but the report. */
@InputType()
export class ReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class SaveReportInput extends ReportInput {
  @Field(() => [ReportEntryInput], { defaultValue: [] })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  entries!: ReportEntryInput[];

  @Field(() => [ReportMarkInput], { defaultValue: [] })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  marks!: ReportMarkInput[];
}

@InputType()
export class ReviewReportInput extends ReportInput {
  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class ReturnReportInput extends ReportInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class SendBackReportInput extends ReturnReportInput {
  @Field(() => DivisionLevel, { description: 'The lower level whose turn it is again.' })
  level!: keyof typeof DivisionLevel;
}

@InputType()
export class ReportScoreInput {
  @Field(() => String)
  @Length(1, 40)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null clears it.' })
  score?: string | null;
}

@InputType()
export class SaveReportScoresInput extends ReportInput {
  @Field(() => MarkSide, { description: 'PEER by the other hospital, SPOT by the administration.' })
  side!: keyof typeof MarkSide;

  @Field(() => [ReportScoreInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  items!: ReportScoreInput[];
}

@InputType()
export class RecipientInput {
  @Field(() => String)
  @Length(1, 80)
  name!: string;

  @Field(() => DateScalar)
  sentOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(80)
  receipt!: string;
}

@InputType()
export class SendReportInput extends ReportInput {
  @Field(() => [RecipientInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  recipients!: RecipientInput[];
}
