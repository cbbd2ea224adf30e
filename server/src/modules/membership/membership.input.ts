import { IsString, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class LoginInput {
  @Field(() => String)
  @IsString()
  @Length(1, 64)
  login!: string;

  @Field(() => String)
  @IsString()
  @Length(1, 256)
  password!: string;
}

@InputType()
export class CodeInput {
  /** Six digits of the authenticator, or a recovery code. */
  @Field(() => String, { description: 'Six digits of the authenticator app, or a recovery code.' })
  @IsString()
  @Length(6, 16)
  code!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @IsString()
  @MaxLength(256)
  presentPassword!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(256)
  newPassword!: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(64)
  id!: string;
}
