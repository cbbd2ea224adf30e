import { IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PersonCategory, PersonStatus, PracticeCategory, Sex, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

export const PersonOrder = {
  NEWEST: 'NEWEST', NAME: 'NAME', NAME_DESC: 'NAME_DESC', STAFF_NO: 'STAFF_NO', STAFF_NO_DESC: 'STAFF_NO_DESC',
  DEPARTMENT: 'DEPARTMENT', DEPARTMENT_DESC: 'DEPARTMENT_DESC',
} as const;
registerEnumType(PersonOrder, { name: 'PersonOrder' });

@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, staff number, department or specialty.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;

  @Field(() => [PersonCategory], { nullable: true })
  categories?: (keyof typeof PersonCategory)[] | null;

  @Field(() => [TitleLevel], { nullable: true })
  titleLevels?: (keyof typeof TitleLevel)[] | null;

  @Field(() => PersonStatus, { nullable: true })
  status?: keyof typeof PersonStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'In post and without an open assignment.' })
  available?: boolean | null;
}

@InputType()
export class AddPersonInput {
  @Field(() => String)
  @Length(1, 40)
  staffNo!: string;

  @Field(() => String)
  @Length(1, 60)
  name!: string;

  @Field(() => Sex)
  sex!: keyof typeof Sex;

  @Field(() => DateScalar, { nullable: true, description: 'Taken from the identity number where one is given.' })
  bornOn?: string | null;

  @Field(() => PersonCategory)
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => PracticeCategory, { nullable: true })
  practiceCategory?: keyof typeof PracticeCategory | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  department!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  specialty!: string;

  @Field(() => TitleLevel, { description: 'Explicit, never read from the title text.' })
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  titleText!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  certificateNo!: string;

  @Field(() => DateScalar, { nullable: true })
  workStartedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  clinicalStartedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  managementStartedOn?: string | null;

  @Field(() => String, { nullable: true, description: '18 characters; kept encrypted, shown masked.' })
  @IsOptional()
  @MaxLength(24)
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Kept encrypted, shown masked.' })
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{5,22}$/)
  phone?: string | null;
}

/** What is left out stays as it is; null clears what may be empty. */
@InputType()
export class EditPersonInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 40)
  staffNo?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 60)
  name?: string;

  @Field(() => Sex, { nullable: true })
  sex?: keyof typeof Sex;

  @Field(() => DateScalar, { nullable: true })
  bornOn?: string | null;

  @Field(() => PersonCategory, { nullable: true })
  staffCategory?: keyof typeof PersonCategory;

  @Field(() => PracticeCategory, { nullable: true })
  practiceCategory?: keyof typeof PracticeCategory | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  department?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  specialty?: string;

  @Field(() => TitleLevel, { nullable: true })
  titleLevel?: keyof typeof TitleLevel;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  titleText?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  certificateNo?: string;

  @Field(() => DateScalar, { nullable: true })
  workStartedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  clinicalStartedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  managementStartedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Null clears it; left out, it stays.' })
  @IsOptional()
  @MaxLength(24)
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Null clears it; left out, it stays.' })
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{5,22}$/)
  phone?: string | null;
}

@InputType()
export class MarkLeftInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class RevealPersonInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'Goes to the audit trail, and the person concerned may read it.' })
  @Length(2, 200)
  reason!: string;
}

@InputType()
export class OpenAccountInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'What he signs in with; small letters, digits, dot, dash.' })
  @Matches(/^[a-z0-9][a-z0-9._-]{2,63}$/)
  login!: string;
}

@InputType()
export class CloseAccountInput {
  @Field(() => ID)
  personId!: string;
}
