import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class WorkloadInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => ID, { nullable: true, description: 'Only this person’s quotas.' })
  assignmentId?: string | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}
