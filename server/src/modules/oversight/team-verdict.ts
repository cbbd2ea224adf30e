import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TeamState } from '../../graphql/enums.js';
import { Derived } from '../../read/declare.js';
import type { Finding, Verdict } from '../../policy/finding.js';
import { compositionFindings, type CompositionRow } from '../team/team.facts.js';

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

  @Field(() => Int, { description: 'Rules that are kept.' })
  @Derived<CompositionRow>({ needs: needs(), compute: (row) => rulesOf(row, 'MET').length })
  met!: number;

  @Field(() => [String], { description: 'Rules that are broken.' })
  @Derived<CompositionRow>({ needs: needs(), compute: (row) => rulesOf(row, 'NOT_MET') })
  notMet!: string[];

  @Field(() => [String], { description: 'Rules that cannot be judged while something is not known.' })
  @Derived<CompositionRow>({ needs: needs(), compute: (row) => rulesOf(row, 'UNKNOWN') })
  unknown!: string[];
}

function needs(): readonly string[] {
  return ['packCode', 'packVersion', 'lineage', 'strength', 'pairing', 'members'];
}

/** Three fields of one row ask for the same findings. */
const judged = new WeakMap<object, Finding[]>();

function rulesOf(row: CompositionRow, verdict: Verdict): string[] {
  const findings = judged.get(row.members) ?? compositionFindings(row);
  judged.set(row.members, findings);
  return [...new Set(findings.filter((finding) => finding.verdict === verdict).map((finding) => finding.ruleId))].sort();
}
