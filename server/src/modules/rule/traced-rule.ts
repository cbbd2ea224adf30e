import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RuleArea, RuleEnforcement, RuleState } from '../../graphql/enums.js';

/** A parameter that holds a rule, in the newest version of the pack that states it. */
@ObjectType()
export class RuleParameter {
  @Field(() => String)
  pack!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  valueEn!: string;

  @Field(() => String, { description: 'Document and gist of the clause; empty where the platform’s default speaks.' })
  clause!: string;
}

/** A test that names the rule and passed when the release was made. */
@ObjectType()
export class RuleTest {
  @Field(() => String)
  file!: string;

  @Field(() => String)
  title!: string;
}

/** One rule of the sources: what it says, what holds it, what proves it. */
@ObjectType()
@Entity('traced_rule')
export class TracedRule {
  @Field(() => ID, { description: 'R-001 to R-412.' })
  @PrimaryColumn({ type: 'text', name: 'rule_id' })
  id!: string;

  @Field(() => String, { description: 'Code of the source, S01 to S30.' })
  @Column({ type: 'text' })
  system!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  sourceTitle!: string;

  @Field(() => RuleEnforcement)
  @Column({ type: 'text' })
  enforcement!: keyof typeof RuleEnforcement;

  @Field(() => RuleArea)
  @Column({ type: 'text' })
  area!: keyof typeof RuleArea;

  @Field(() => String, { description: 'What the source says, as it was read.' })
  @Column({ type: 'text' })
  requirement!: string;

  @Field(() => [RuleParameter])
  @Column({ type: 'jsonb' })
  parameters!: RuleParameter[];

  @Field(() => String, { nullable: true, description: 'Code or table that keeps the rule.' })
  @Column({ type: 'text', nullable: true })
  mechanism!: string | null;

  @Field(() => String, { nullable: true, description: 'Where a person sees it.' })
  @Column({ type: 'text', nullable: true })
  screen!: string | null;

  @Field(() => RuleState, { description: 'Derived from the tests that passed when the release was made.' })
  @Column({ type: 'text' })
  state!: keyof typeof RuleState;

  @Field(() => String, { nullable: true, description: 'What an open rule waits for.' })
  @Column({ type: 'text', nullable: true })
  waitsFor!: string | null;

  @Field(() => [RuleTest])
  @Column({ type: 'jsonb' })
  tests!: RuleTest[];
}

/** How many rules of one enforcement are in one state. */
@ObjectType()
export class RuleCount {
  @Field(() => RuleEnforcement)
  enforcement!: keyof typeof RuleEnforcement;

  @Field(() => RuleState)
  state!: keyof typeof RuleState;

  @Field(() => Int)
  count!: number;
}

/** A source with the number of its rules. */
@ObjectType()
export class RuleSource {
  @Field(() => String)
  system!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  rules!: number;
}
