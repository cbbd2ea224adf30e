import { Field, ID, ObjectType } from 'type-graphql';

/** One of an organisation's people with a business role, as his colleagues see him. */
@ObjectType()
export class Colleague {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  position!: string;

  @Field(() => [String], { description: 'Codes of his roles.' })
  roles!: string[];

  @Field(() => String, { description: 'Of the head of a department, its name; empty otherwise.' })
  department!: string;
}
