import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AgreementFilingInput {
  @Field(() => ID)
  agreementFilingId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;
}

@InputType()
export class AcceptAgreementFilingInput extends AgreementFilingInput {
  @Field(() => String, { nullable: true, description: "The administration's receipt number; given by the platform unless named." })
  @IsOptional()
  @Length(1, 40)
  receiptNo?: string | null;
}

@InputType()
export class ReturnAgreementFilingInput extends AgreementFilingInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
