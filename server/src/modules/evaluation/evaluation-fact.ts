import { Field, ObjectType } from 'type-graphql';
import { FactKind } from '../../graphql/enums.js';
import { DateScalar, JsonScalar } from '../../graphql/scalars.js';

/** A fact as it is kept with an item when it is signed. */
export interface FactLine {
  readonly kind: keyof typeof FactKind;
  readonly from: string;
  readonly to: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly link: string;
}

/** What the platform counted of one kind in the period, and where the list behind it is. */
@ObjectType()
export class EvaluationFact {
  @Field(() => FactKind)
  kind!: keyof typeof FactKind;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => JsonScalar, { description: 'Counts by name: required, present, sessions, confirmed …' })
  numbers!: Record<string, number>;

  @Field(() => String, { description: 'Path of the client’s list that holds what was counted.' })
  link!: string;
}

/** The facts that a scheme names for one item. */
@ObjectType()
export class ItemFacts {
  @Field(() => String)
  code!: string;

  @Field(() => [EvaluationFact])
  facts!: EvaluationFact[];
}

/** What is recorded of the evaluated in the period, now. */
@ObjectType()
export class EvaluationFacts {
  @Field(() => [EvaluationFact])
  all!: EvaluationFact[];

  @Field(() => [ItemFacts])
  items!: ItemFacts[];
}
