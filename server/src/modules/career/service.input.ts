import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ServiceKind } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class RecordServiceInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ServiceKind)
  kind!: keyof typeof ServiceKind;

  @Field(() => Boolean, { nullable: true, description: 'Whether a government organised it; null where that is not known.' })
  governmentOrganised?: boolean | null;

  @Field(() => String)
  @Length(1, 120)
  place!: string;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it lasts.' })
  @IsOptional()
  toOn?: string | null;

  @Field(() => String, { description: 'Number or name of the document that proves it.' })
  @Length(1, 200)
  proof!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class RemoveServiceInput {
  @Field(() => ID)
  serviceRecordId!: string;
}

@InputType()
export class ServiceRecordFilter {
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => [ServiceKind], { nullable: true })
  kinds?: (keyof typeof ServiceKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of place or proof.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ServiceLedgerFilter {
  @Field(() => String, { nullable: true, description: 'Part of name or department.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}
