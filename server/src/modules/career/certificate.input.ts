import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CertificateState, CertificateType } from '../../graphql/enums.js';

@InputType()
export class CertificateFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [CertificateType], { nullable: true })
  types?: (keyof typeof CertificateType)[] | null;

  @Field(() => [CertificateState], { nullable: true })
  states?: (keyof typeof CertificateState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of name or number.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ProposeCertificateInput {
  @Field(() => CertificateType)
  type!: keyof typeof CertificateType;

  @Field(() => ID, { nullable: true, description: 'The stay of a dispatched person.' })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The study of one of the receiver’s staff.' })
  traineeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The commendation that is certified.' })
  commendationId?: string | null;
}

@InputType()
export class SealCertificateInput {
  @Field(() => ID)
  certificateId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class WithdrawCertificateInput extends SealCertificateInput {}

@InputType()
export class RevokeCertificateInput extends SealCertificateInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ReissueCertificateInput extends SealCertificateInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
