import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { Person } from './person.js';

export const PersonConnection = connectionOf('Person', () => Person);
export const PersonPayload = payloadOf('Person', () => Person);

/** What was revealed, once, to the one who gave a reason. */
@ObjectType()
export class RevealPersonPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => String, { nullable: true })
  idNumber!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => [Problem])
  problems!: Problem[];
}

/** The password is shown once, to be handed over; the first sign-in asks for another. */
@ObjectType()
export class OpenAccountPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => String, { nullable: true })
  initialPassword!: string | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
