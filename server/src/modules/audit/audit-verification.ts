import { Field, Int, ObjectType } from 'type-graphql';

/** Whether the tenant's chain of audit events still holds together. */
@ObjectType()
export class AuditVerification {
  @Field(() => Boolean)
  intact!: boolean;

  @Field(() => Int, { description: 'Links that were checked and hold, up to the first broken one.' })
  checked!: number;

  @Field(() => Int, { description: 'Events written in the last moments, not yet linked.' })
  pending!: number;

  @Field(() => Int, { nullable: true })
  lastSeq!: number | null;

  @Field(() => String, { nullable: true, description: 'Hash of the last link, in hexadecimal: to be kept elsewhere and compared later.' })
  head!: string | null;

  @Field(() => Int, { nullable: true })
  brokenSeq!: number | null;

  @Field(() => String, { nullable: true })
  brokenEvent!: string | null;
}
