import { Field, ObjectType } from 'type-graphql';

/** One clause of an agreement: its code in the form, its title and its text. */
@ObjectType()
export class AgreementClause {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;
}
