import { IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { MoneyKind, MoneyPayer, MoneySource, ScorePost } from '../../graphql/enums.js';
import { DecimalScalar } from '../../graphql/scalars.js';

export const MoneyOrder = { NEWEST: 'NEWEST', POSTED_LAST: 'POSTED_LAST', AMOUNT: 'AMOUNT' } as const;
registerEnumType(MoneyOrder, { name: 'MoneyOrder' });

@InputType()
export class MoneyFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [MoneyKind], { nullable: true })
  kinds?: (keyof typeof MoneyKind)[] | null;

  @Field(() => [MoneyPayer], { nullable: true })
  payers?: (keyof typeof MoneyPayer)[] | null;

  @Field(() => [MoneySource], { nullable: true })
  sources?: (keyof typeof MoneySource)[] | null;

  @Field(() => String, { nullable: true, description: 'Posted in this month, yyyy-mm.' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  postedMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'About this month, yyyy-mm.' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  aboutMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the payee, payer or note.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class DepartmentScoreFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [ScorePost], { nullable: true })
  posts?: (keyof typeof ScorePost)[] | null;

  @Field(() => String, { nullable: true, description: 'yyyy-mm' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  postedMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the department or of the person.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordMoneyInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => ID, { nullable: true, description: 'Who is paid, for the kinds that go to a person.' })
  assignmentId?: string | null;

  @Field(() => MoneyKind)
  kind!: keyof typeof MoneyKind;

  @Field(() => MoneyPayer)
  payer!: keyof typeof MoneyPayer;

  @Field(() => String, { description: 'The month that it is about, yyyy-mm.' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month!: string;

  @Field(() => DecimalScalar, { description: 'Whole fen, above zero.' })
  @Matches(/^\d{1,12}$/)
  fen!: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a wage.' })
  payUnchanged?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a wage.' })
  postRetained?: boolean | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class ReverseMoneyInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => String)
  @Length(1, 300)
  reason!: string;
}
