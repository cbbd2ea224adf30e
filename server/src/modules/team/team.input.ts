import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AssignmentState, FilingState, StayRole, TeamState, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const TeamOrder = { NEWEST: 'NEWEST', PLANNED_FIRST: 'PLANNED_FIRST', PLANNED_LAST: 'PLANNED_LAST' } as const;
registerEnumType(TeamOrder, { name: 'TeamOrder' });

export const AssignmentOrder = { NEWEST: 'NEWEST', NAME: 'NAME', NAME_DESC: 'NAME_DESC', ARRIVED_LAST: 'ARRIVED_LAST' } as const;
registerEnumType(AssignmentOrder, { name: 'AssignmentOrder' });

export const TrainingOrganiser = { HEALTH_ADMIN: 'HEALTH_ADMIN', SUPPORTING: 'SUPPORTING', RECEIVING: 'RECEIVING' } as const;
registerEnumType(TrainingOrganiser, { name: 'TrainingOrganiser' });

@InputType()
export class TeamFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [TeamState], { nullable: true })
  states?: (keyof typeof TeamState)[] | null;

  @Field(() => [FilingState], { nullable: true, description: 'State of the newest filing.' })
  filingStates?: (keyof typeof FilingState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the team, the supporter or the receiver.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class AssignmentFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => [AssignmentState], { nullable: true })
  states?: (keyof typeof AssignmentState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Arrived and not gone again.' })
  onSite?: boolean | null;

  @Field(() => StayRole, { nullable: true })
  role?: keyof typeof StayRole | null;

  @Field(() => [TitleLevel], { nullable: true })
  titleLevels?: (keyof typeof TitleLevel)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, specialty or department.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class FormTeamInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 80)
  name!: string;

  @Field(() => DateScalar)
  plannedFrom!: string;

  @Field(() => DateScalar)
  plannedTo!: string;
}

@InputType()
export class ChangeTeamInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 80)
  name?: string;

  @Field(() => DateScalar, { nullable: true })
  plannedFrom?: string;

  @Field(() => DateScalar, { nullable: true })
  plannedTo?: string;
}

@InputType()
export class AddTeamMemberInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => Int, { nullable: true, description: 'Revision of the team.' })
  revision?: number | null;

  @Field(() => ID, { description: 'A member of the own staff without an open assignment.' })
  personId!: string;

  @Field(() => StayRole)
  role!: keyof typeof StayRole;

  @Field(() => String, { nullable: true, description: 'Post at the receiver; a code such as PRESIDENT or VICE_PRESIDENT for a leader.' })
  @IsOptional()
  @MaxLength(60)
  receiverPost?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The team's first day unless given." })
  plannedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The team's last day unless given." })
  plannedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Health check passed.' })
  healthy?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Goes of his own will.' })
  voluntary?: boolean | null;
}

@InputType()
export class ChangeTeamMemberInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true, description: 'Revision of the assignment.' })
  revision?: number | null;

  @Field(() => StayRole, { nullable: true })
  role?: keyof typeof StayRole;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  receiverPost?: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedFrom?: string;

  @Field(() => DateScalar, { nullable: true })
  plannedTo?: string;

  @Field(() => Boolean, { nullable: true })
  healthy?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  voluntary?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Takes name, title and experience anew from the employer's staff." })
  refresh?: boolean | null;
}

@InputType()
export class RemoveTeamMemberInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  reason?: string | null;
}

/** A step that needs nothing but the team. */
@InputType()
export class TeamInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ReturnedLineInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => String)
  @Length(1, 200)
  reason!: string;
}

@InputType()
export class RecordTrainingInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => TrainingOrganiser)
  organiser!: keyof typeof TrainingOrganiser;

  @Field(() => [String], { description: 'Topics of the policy pack: POLICY, LAW, PROFESSIONAL …' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  topics!: string[];

  @Field(() => [ID], { nullable: true, description: 'Assignments of those who attended; everybody on the roster unless given.' })
  @IsOptional()
  @ArrayMaxSize(200)
  assignmentIds?: string[] | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

/** A step that needs nothing but the filing. */
@InputType()
export class FilingInput {
  @Field(() => ID)
  filingId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class AcceptFilingInput extends FilingInput {
  @Field(() => String, { nullable: true, description: 'Receipt number; given by the platform unless named.' })
  @IsOptional()
  @Length(1, 40)
  receiptNo?: string | null;
}

@InputType()
export class ReturnFilingInput extends FilingInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;

  @Field(() => [ReturnedLineInput], { nullable: true, description: 'The lines that it is about, each with its reason.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  lines?: ReturnedLineInput[] | null;
}

@InputType()
export class ConfirmArrivalInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => DateScalar)
  arrivedOn!: string;
}
