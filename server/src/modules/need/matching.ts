import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DivisionDistance, HospitalGrade, InstitutionCategory } from '../../graphql/enums.js';

/** A hospital that could support a receiver, with every number that its place in the list rests on. Nothing follows by itself. */
@ObjectType()
export class SupporterCandidate {
  @Field(() => Int, { description: 'Place in the list, from 1.' })
  rank!: number;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  uscc!: string;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => HospitalGrade, { nullable: true })
  grade!: keyof typeof HospitalGrade | null;

  @Field(() => InstitutionCategory, { nullable: true })
  category!: keyof typeof InstitutionCategory | null;

  @Field(() => String)
  divisionName!: string;

  @Field(() => DivisionDistance, { description: 'By divisions, not by kilometres.' })
  distance!: keyof typeof DivisionDistance;

  @Field(() => Int, { description: 'Persons that the published needs ask for.' })
  wantedHeadcount!: number;

  @Field(() => Int, { description: 'Of these, how many the hospital offers in the same specialty.' })
  matchedHeadcount!: number;

  @Field(() => [String])
  matchedSpecialties!: string[];

  @Field(() => [String], { description: 'Wanted, and not offered in full.' })
  missingSpecialties!: string[];

  @Field(() => Int, { nullable: true, description: 'Persons offered in all; null without a published offer.' })
  offeredHeadcount!: number | null;

  @Field(() => Int, { description: 'Living pairings as supporter that the viewer sees.' })
  pairings!: number;

  @Field(() => Int, { description: 'Persons planned in these.' })
  plannedStaff!: number;

  @Field(() => Boolean, { description: 'Supports this receiver already.' })
  paired!: boolean;
}
