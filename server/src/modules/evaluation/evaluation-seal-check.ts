import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { SealVerdict } from '../agreement/seal-check.js';

/** One seal of a chain, checked anew against what it was put on. */
@ObjectType()
export class EvaluationSealLine {
  @Field(() => ID)
  sealId!: string;

  @Field(() => String)
  step!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => DateTimeScalar)
  sealedAt!: Date;

  @Field(() => SealVerdict)
  verdict!: keyof typeof SealVerdict;

  @Field(() => String, { nullable: true, description: 'What does not fit; null for a valid seal.' })
  reason!: string | null;
}

/** The seals of an evaluation, checked by recomputing the hash of what each step signed and every signature. */
@ObjectType()
export class EvaluationSealCheck {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => SealVerdict, { description: 'UNSEALED while a seal of the chain is missing.' })
  verdict!: keyof typeof SealVerdict;

  @Field(() => String, { description: 'A platform signature, not a legal electronic seal.' })
  algorithm!: string;

  @Field(() => [EvaluationSealLine])
  seals!: EvaluationSealLine[];
}
