import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TeamState } from '../../graphql/enums.js';
import { Derived } from '../../read/declare.js';
import type { Finding, Verdict } from '../../policy/finding.js';
import { compositionFindings, type CompositionRow } from '../team/team.facts.js';

/** Rules of a pack by what they say of one team. */
@ObjectType()
export class RuleVerdicts {
  @Field(() => [String])
  met!: string[];

  @Field(() => [String])
  notMet!: string[];

  @Field(() => [String], { description: 'Rules that cannot be judged while something is not known.' })
  unknown!: string[];
}

/** What the rules of its pack say of one team: read for a whole programme at once, judged one team after the other. */
@ObjectType()
export class TeamVerdict {
  @Field(() => ID, { description: 'The team.' })
  id!: string;

  @Field(() => Int)
  batchNo!: number;

  @Field(() => String)
  name!: string;

  @Field(() => TeamState)
  state!: keyof typeof TeamState;

  @Field(() => String)
  supporterName!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => RuleVerdicts)
  @Derived<CompositionRow>({ needs: ['packCode', 'packVersion', 'lineage', 'strength', 'pairing', 'members'], compute: verdictsOf })
  rules!: RuleVerdicts;
}

function verdictsOf(row: CompositionRow): RuleVerdicts {
  return ruleVerdicts(compositionFindings(row));
}

/** The rules of findings by what they say. */
export function ruleVerdicts(findings: readonly Finding[]): RuleVerdicts {
  const of = (verdict: Verdict) => [...new Set(findings.filter((finding) => finding.verdict === verdict).map((finding) => finding.ruleId))].sort();
  return { met: of('MET'), notMet: of('NOT_MET'), unknown: of('UNKNOWN') };
}
