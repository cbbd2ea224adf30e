import { Field, ID, InputType, Int } from 'type-graphql';
import { ImportKind, ImportState } from '../../graphql/enums.js';

@InputType()
export class ImportBatchFilter {
  @Field(() => ImportKind, { nullable: true })
  kind?: keyof typeof ImportKind | null;

  @Field(() => [ImportState], { nullable: true })
  states?: (keyof typeof ImportState)[] | null;
}

@InputType()
export class ImportInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;
}
