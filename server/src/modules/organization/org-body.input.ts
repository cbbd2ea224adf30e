import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BodyKind, BodyPart } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class OrgBodyFilter {
  @Field(() => String, { nullable: true, description: 'Part of the institution, the body or a member.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;

  @Field(() => [BodyKind], { nullable: true })
  kinds?: (keyof typeof BodyKind)[] | null;

  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  dissolved?: boolean | null;
}

@InputType()
export class BodyMemberInput {
  @Field(() => String)
  @Length(1, 40)
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  post!: string;

  @Field(() => BodyPart)
  part!: keyof typeof BodyPart;

  @Field(() => Boolean, { defaultValue: false })
  fullTime!: boolean;
}

/** A new body, or one as it stands from now on: who is left out has left. */
@InputType()
export class SaveOrgBodyInput {
  @Field(() => ID, { nullable: true })
  bodyId?: string | null;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => BodyKind)
  kind!: keyof typeof BodyKind;

  @Field(() => Boolean, { defaultValue: false })
  joint!: boolean;

  @Field(() => String)
  @Length(1, 80)
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  documentNo!: string;

  @Field(() => DateScalar)
  documentOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  duties!: string;

  @Field(() => String, { defaultValue: '', description: 'The office’s own telephone.' })
  @Matches(/^([0-9+() -]{5,30})?$/, { message: '电话只含数字、空格和 + - ( )' })
  phone!: string;

  @Field(() => [BodyMemberInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  members!: BodyMemberInput[];
}

@InputType()
export class DissolveOrgBodyInput {
  @Field(() => ID)
  bodyId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
