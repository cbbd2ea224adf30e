import { ArrayMaxSize, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AgreementKind, AgreementState, PartyKind } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const AgreementOrder = { NEWEST: 'NEWEST', DEADLINE: 'DEADLINE', NUMBER: 'NUMBER' } as const;
registerEnumType(AgreementOrder, { name: 'AgreementOrder' });

@InputType()
export class AgreementFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day of the deadline.' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'In effect by its deadline; an agreement that had none is on time.' })
  onTime?: boolean | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [AgreementState], { nullable: true })
  states?: (keyof typeof AgreementState)[] | null;

  @Field(() => [AgreementKind], { nullable: true })
  kinds?: (keyof typeof AgreementKind)[] | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Took effect after the deadline, or the deadline has passed without effect.' })
  late?: boolean | null;

  @Field(() => PartyKind, { nullable: true, description: 'In signing, and this party has not sealed yet.' })
  missingSealOf?: keyof typeof PartyKind | null;

  @Field(() => String, { nullable: true, description: 'Part of the number or of a party’s name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class DraftAgreementInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => AgreementKind)
  kind!: keyof typeof AgreementKind;

  @Field(() => Int)
  @IsInt()
  @Min(1990)
  @Max(2200)
  year!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Takes goals, clauses and tasks of the newest earlier one of its kind, days moved by the years between.' })
  carryOver!: boolean;
}

@InputType()
export class AgreementClauseInput {
  @Field(() => String)
  @Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
  code!: string;

  @Field(() => String)
  @Length(1, 80)
  title!: string;

  @Field(() => String)
  @MaxLength(8_000)
  text!: string;
}

@InputType()
export class AgreementTaskInput {
  @Field(() => String)
  @Length(1, 500)
  goal!: string;

  @Field(() => String)
  @Length(1, 500)
  indicator!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  quantity?: number | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  responsibleDepartment!: string;

  @Field(() => String, { defaultValue: '', description: 'The named person (R-250).' })
  @MaxLength(40)
  responsiblePerson!: string;
}

@InputType()
export class PartyRepresentativeInput {
  @Field(() => PartyKind)
  party!: keyof typeof PartyKind;

  @Field(() => String)
  @MaxLength(40)
  representative!: string;
}

@InputType()
export class EditAgreementInput {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => Int, { description: 'The revision that the editor saw.' })
  revision!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4_000)
  goals?: string | null;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => [AgreementClauseInput], { nullable: true, description: 'All clauses, in order; left out, they stay.' })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  clauses?: AgreementClauseInput[] | null;

  @Field(() => [AgreementTaskInput], { nullable: true, description: 'All annual tasks, in order; left out, they stay.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  tasks?: AgreementTaskInput[] | null;

  @Field(() => [PartyRepresentativeInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  representatives?: PartyRepresentativeInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why a text that was already out for sealing changes.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType()
export class AgreementInput {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;
}

@InputType()
export class SealAgreementInput extends AgreementInput {
  @Field(() => String, { nullable: true, description: 'Hash of the content that the signer saw; another one is a conflict.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash?: string | null;

  @Field(() => PartyKind, { nullable: true, description: 'As which party; the acting organisation’s own unless given.' })
  party?: keyof typeof PartyKind | null;
}

@InputType()
export class AgreementReasonInput extends AgreementInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
