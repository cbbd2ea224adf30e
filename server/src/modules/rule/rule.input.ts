import { ArrayMaxSize, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { RuleArea, RuleEnforcement, RuleState } from '../../graphql/enums.js';

@InputType()
export class TracedRuleFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of sources, S01 to S30.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @Matches(/^S\d{2}$/, { each: true })
  systems?: string[] | null;

  @Field(() => [RuleArea], { nullable: true })
  areas?: (keyof typeof RuleArea)[] | null;

  @Field(() => [RuleEnforcement], { nullable: true })
  enforcements?: (keyof typeof RuleEnforcement)[] | null;

  @Field(() => [RuleState], { nullable: true })
  states?: (keyof typeof RuleState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the rule id, its text, its mechanism or a parameter.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}
