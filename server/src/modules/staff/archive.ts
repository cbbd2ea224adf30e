import { Field, ID, ObjectType } from 'type-graphql';
import { PersonCategory, PracticeCategory, Sex, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Application } from './application.js';
import { Qualification } from './qualification.js';

/** What the employer keeps of the person who asks. */
@ObjectType()
export class OwnPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  staffNo!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Sex)
  sex!: keyof typeof Sex;

  @Field(() => DateScalar, { nullable: true })
  bornOn!: string | null;

  @Field(() => PersonCategory)
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => PracticeCategory, { nullable: true })
  practiceCategory!: keyof typeof PracticeCategory | null;

  @Field(() => String)
  department!: string;

  @Field(() => String)
  specialty!: string;

  @Field(() => TitleLevel)
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  titleText!: string;

  @Field(() => String)
  certificateNo!: string;

  @Field(() => DateScalar, { nullable: true })
  workStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  clinicalStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  managementStartedOn!: string | null;

  @Field(() => String, { nullable: true })
  idNumberMasked!: string | null;

  @Field(() => String, { nullable: true })
  phoneMasked!: string | null;
}

/** Everything of the acting person, for him to read and to take with him. */
@ObjectType()
export class OwnArchive {
  @Field(() => OwnPerson, { nullable: true })
  person!: OwnPerson | null;

  @Field(() => [Qualification])
  qualifications!: Qualification[];

  @Field(() => [Application])
  applications!: Application[];
}
