/** Keyset connections and the shape of what a mutation answers. */
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { JsonScalar } from './scalars.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** `<Name>Connection { nodes, pageInfo, totalCount }`. */
export function connectionOf(name: string, type: () => ClassType) {
  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [type()])
    nodes!: object[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}

/** Why the business says no: the rule, the clause, the numbers used, and what would mend it. */
@ObjectType()
export class Problem {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;

  @Field(() => String, { nullable: true })
  path!: string | null;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true, description: 'In English: rules, conditions and general refusals always, what a service alone says where it is worded.' })
  messageEn!: string | null;

  @Field(() => String, { nullable: true })
  fix!: string | null;

  @Field(() => String, { nullable: true })
  fixEn!: string | null;

  @Field(() => String, { nullable: true })
  clause!: string | null;

  @Field(() => JsonScalar, { nullable: true })
  numbers!: Record<string, string | number> | null;
}

/** What the screen may offer for a row, and why not: the same decision that the mutation takes. */
@ObjectType()
export class AvailableAction {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  reasonEn!: string | null;
}

/** `<Name>Payload { <name>, problems }`; a refusal answers null and its problems. */
export function payloadOf(name: string, type: () => ClassType) {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  @ObjectType(`${name}Payload`)
  class Payload {
    @Field(() => [Problem])
    problems!: Problem[];
  }
  Field(() => type(), { nullable: true })(Payload.prototype, field);
  return Payload;
}
