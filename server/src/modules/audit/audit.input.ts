import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';

@InputType()
export class AuditEventFilter {
  @Field(() => String, { nullable: true, description: 'INSERT, UPDATE, DELETE, LOGIN, PUBLISH and the like.' })
  @IsOptional()
  @MaxLength(64)
  action?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  tableName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  rowId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  requestId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to but not including.' })
  until?: Date | null;
}
