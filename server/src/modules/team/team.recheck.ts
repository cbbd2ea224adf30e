import { Field, ObjectType } from 'type-graphql';
import { FindingVerdict } from '../../graphql/finding.js';
import type { Finding } from '../../policy/finding.js';
import { compositionFindings, type CompositionRow } from './team.facts.js';

/** What is remembered of a finding when a team passes its check. */
export interface CheckedFinding {
  readonly code: string;
  readonly ruleId: string;
  readonly subjectId: string | null;
  readonly verdict: Finding['verdict'];
}

/** A rule that says something else of the team than when it was checked: a day has moved, a fact, or the policy pack. */
@ObjectType()
export class RecheckLine {
  @Field(() => String)
  ruleId!: string;

  @Field(() => FindingVerdict)
  before!: keyof typeof FindingVerdict;

  @Field(() => FindingVerdict)
  after!: keyof typeof FindingVerdict;

  @Field(() => String)
  message!: string;

  @Field(() => String)
  messageEn!: string;

  @Field(() => String, { nullable: true })
  fix!: string | null;

  @Field(() => String, { nullable: true })
  fixEn!: string | null;
}

/** The findings of a check as they are kept with the team. */
export function checkedOf(findings: readonly Finding[]): CheckedFinding[] {
  return findings.map(({ code, ruleId, subjectId, verdict }) => ({ code, ruleId, subjectId, verdict }));
}

/** Findings that flipped since the check; nothing for a team that was never checked. */
export function recheckLines(row: CompositionRow & { readonly checkedFindings: readonly CheckedFinding[] | null }): RecheckLine[] {
  const { checkedFindings } = row;
  if (checkedFindings === null) return [];
  return compositionFindings(row).flatMap((finding): RecheckLine[] => {
    const before = checkedFindings.find((each) => each.code === finding.code && each.ruleId === finding.ruleId && each.subjectId === finding.subjectId);
    if (!before || before.verdict === finding.verdict) return [];
    return [{ ruleId: finding.ruleId, before: before.verdict, after: finding.verdict, message: finding.message, messageEn: finding.messageEn, fix: finding.fix, fixEn: finding.fixEn }];
  });
}
