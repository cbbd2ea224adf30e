import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PartyKind } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

export const SealVerdict = { VALID: 'VALID', INVALID: 'INVALID', VOID: 'VOID', UNSEALED: 'UNSEALED' } as const;
registerEnumType(SealVerdict, { name: 'SealVerdict' });

/** One seal, checked anew against the text it was put on. */
@ObjectType()
export class SealCheckLine {
  @Field(() => ID)
  sealId!: string;

  @Field(() => PartyKind)
  party!: keyof typeof PartyKind;

  @Field(() => String)
  orgName!: string;

  @Field(() => DateTimeScalar)
  sealedAt!: Date;

  @Field(() => SealVerdict)
  verdict!: keyof typeof SealVerdict;

  @Field(() => String, { nullable: true, description: 'What does not fit; null for a valid seal.' })
  reason!: string | null;
}

/** The seals of an agreement, checked by recomputing the hash of its content and every signature. */
@ObjectType()
export class AgreementSealCheck {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => SealVerdict)
  verdict!: keyof typeof SealVerdict;

  @Field(() => String, { nullable: true, description: 'Hash that was recorded when the version went out for sealing.' })
  recordedHash!: string | null;

  @Field(() => String, { description: 'Hash of the content as it stands now.' })
  contentHash!: string;

  @Field(() => String, { description: 'The algorithm of the seals; a platform signature, not a legal electronic seal.' })
  algorithm!: string;

  @Field(() => [SealCheckLine])
  seals!: SealCheckLine[];
}
