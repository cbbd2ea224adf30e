import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { InstitutionKind, NeedPriority, NeedState, OfferState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { SpecialtyLineInput } from './specialty-line.js';

export const NeedOrder = { NEWEST: 'NEWEST', PRIORITY: 'PRIORITY', STARTS_ON: 'STARTS_ON', RECEIVER: 'RECEIVER' } as const;
registerEnumType(NeedOrder, { name: 'NeedOrder' });

@InputType()
export class NeedFilter {
  @Field(() => String, { nullable: true, description: 'Part of the receiver, title or a specialty.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;

  @Field(() => [NeedState], { nullable: true })
  states?: (keyof typeof NeedState)[] | null;

  @Field(() => [NeedPriority], { nullable: true })
  priorities?: (keyof typeof NeedPriority)[] | null;

  @Field(() => [InstitutionKind], { nullable: true })
  receiverKinds?: (keyof typeof InstitutionKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Division of the receiver; a province or prefecture includes what lies in it.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The receiver has a living pairing that the viewer reaches.' })
  paired?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Needs of the acting organisation.' })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Needs of the receiver of this pairing.' })
  pairingId?: string | null;
}

/** What a need says. */
@InputType()
export class DraftNeedInput {
  @Field(() => String)
  @Length(1, 120)
  title!: string;

  @Field(() => NeedPriority, { defaultValue: 'NORMAL' })
  priority!: keyof typeof NeedPriority;

  @Field(() => [SpecialtyLineInput])
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  lines!: SpecialtyLineInput[];

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  goals!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => DateScalar, { nullable: true })
  surveyedOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(120)
  surveyedBy!: string;

  @Field(() => String, { defaultValue: '', description: 'No patient or private data.' })
  @MaxLength(4000)
  surveyFindings!: string;
}

@InputType()
export class EditNeedInput extends DraftNeedInput {
  @Field(() => ID)
  needId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class NeedInput {
  @Field(() => ID)
  needId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class NeedReasonInput extends NeedInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class OfferFilter {
  @Field(() => String, { nullable: true, description: 'Part of the hospital or a specialty.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;

  @Field(() => [OfferState], { nullable: true })
  states?: (keyof typeof OfferState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'The offer of the acting hospital.' })
  mine?: boolean | null;
}

@InputType()
export class PublishOfferInput {
  @Field(() => [SpecialtyLineInput])
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  lines!: SpecialtyLineInput[];

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  note!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class OfferInput {
  @Field(() => ID)
  offerId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}
