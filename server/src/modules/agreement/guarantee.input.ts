import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { GuaranteeKind, GuaranteeState, Guarantor } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

export const GuaranteeOrder = { NEWEST: 'NEWEST', DUE_FIRST: 'DUE_FIRST' } as const;
registerEnumType(GuaranteeOrder, { name: 'GuaranteeOrder' });

@InputType()
export class GuaranteeFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [GuaranteeKind], { nullable: true })
  kinds?: (keyof typeof GuaranteeKind)[] | null;

  @Field(() => [Guarantor], { nullable: true })
  owedBy?: (keyof typeof Guarantor)[] | null;

  @Field(() => [GuaranteeState], { nullable: true, description: 'Without it: all but what was withdrawn.' })
  states?: (keyof typeof GuaranteeState)[] | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the content or of the person.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class PromiseGuaranteeInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement that it stands in.' })
  agreementId?: string | null;

  @Field(() => GuaranteeKind)
  kind!: keyof typeof GuaranteeKind;

  @Field(() => Guarantor)
  owedBy!: keyof typeof Guarantor;

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 500)
  content!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  responsiblePerson!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
}

/** A step that needs nothing but the guarantee. */
@InputType()
export class GuaranteeInput {
  @Field(() => ID)
  guaranteeId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ChangeGuaranteeInput extends GuaranteeInput {
  @Field(() => String)
  @Length(1, 500)
  content!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  responsiblePerson!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
}

@InputType()
export class ProvideGuaranteeInput extends GuaranteeInput {
  @Field(() => DateScalar)
  providedOn!: string;

  @Field(() => String, { defaultValue: '', description: 'No patient or private data.' })
  @MaxLength(1_000)
  note!: string;
}

@InputType()
export class DisputeGuaranteeInput extends GuaranteeInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
