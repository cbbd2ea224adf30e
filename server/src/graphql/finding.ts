import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, JsonScalar } from './scalars.js';

export const FindingVerdict = { MET: 'MET', NOT_MET: 'NOT_MET', EXEMPT: 'EXEMPT', UNKNOWN: 'UNKNOWN' } as const;
registerEnumType(FindingVerdict, { name: 'FindingVerdict' });

export const FindingEffect = { BLOCK: 'BLOCK', FLAG: 'FLAG', NONE: 'NONE' } as const;
registerEnumType(FindingEffect, { name: 'FindingEffect' });

/** What a rule of the policy pack says about the facts, met or not: the same answer that gates the action. */
@ObjectType()
export class Finding {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  ruleId!: string;

  @Field(() => String)
  clause!: string;

  @Field(() => String)
  parameter!: string;

  @Field(() => FindingVerdict)
  verdict!: keyof typeof FindingVerdict;

  @Field(() => FindingEffect)
  effect!: keyof typeof FindingEffect;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String)
  required!: string;

  @Field(() => String, { nullable: true, description: 'In English, as the following; null only where it was kept before it was worded.' })
  requiredEn!: string | null;

  @Field(() => String)
  actual!: string;

  @Field(() => String, { nullable: true })
  actualEn!: string | null;

  @Field(() => JsonScalar)
  numbers!: Record<string, string | number>;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it holds, or from when it will.' })
  since!: string | null;

  @Field(() => String, { nullable: true })
  fix!: string | null;

  @Field(() => String, { nullable: true })
  fixEn!: string | null;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true })
  messageEn!: string | null;

  @Field(() => String)
  path!: string;

  @Field(() => String, { nullable: true, description: 'The row it is about, a member of the team say.' })
  subjectId!: string | null;
}
