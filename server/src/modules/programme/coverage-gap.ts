import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Finding } from '../../graphql/finding.js';

/** A receiver in scope of a programme that nobody supports in it. */
@ObjectType()
export class UnpairedReceiver {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  uscc!: string;

  @Field(() => String)
  divisionName!: string;

  @Field(() => Int, { description: 'Persons that its published needs ask for.' })
  wantedHeadcount!: number;
}

/** Whether every receiver in scope is paired; a programme is published with gaps only for a reason. */
@ObjectType()
export class ProgrammeCoverage {
  @Field(() => Int)
  receivers!: number;

  @Field(() => [UnpairedReceiver])
  unpaired!: UnpairedReceiver[];

  @Field(() => [Finding], { description: 'Empty where the policy pack does not ask for full coverage.' })
  findings!: Finding[];
}
