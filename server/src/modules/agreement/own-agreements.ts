import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Finding } from '../../graphql/finding.js';

/** Whether one supporter has an agreement of its own with each of its receivers in a programme. */
@ObjectType()
export class OwnAgreements {
  @Field(() => ID, { description: 'Programme and supporter.' })
  id!: string;

  @Field(() => String)
  programmeName!: string;

  @Field(() => String)
  supporterName!: string;

  @Field(() => Int)
  receivers!: number;

  @Field(() => [Finding])
  findings!: Finding[];
}
