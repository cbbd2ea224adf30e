import { Arg, Int, Query, Resolver } from 'type-graphql';
import { sql } from '../../db/sql.js';
import { connectionOf } from '../../graphql/page.js';
import { list, rows, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { TracedRuleFilter } from './rule.input.js';
import { RuleCount, RuleSource, TracedRule } from './traced-rule.js';

const TracedRuleConnection = connectionOf('TracedRule', () => TracedRule);

@Resolver()
export class RuleResolver {
  @Query(() => TracedRuleConnection, { description: 'Each rule of the sources with what holds it and what proves it.' })
  tracedRules(
    @Arg('filter', () => TracedRuleFilter, { nullable: true }) filter: TracedRuleFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { systems, areas, enforcements, states, search } = filter ?? {};
    return list(TracedRule, {
      where: [
        systems && ((t) => sql`${t}.system = any(${systems})`),
        areas && ((t) => sql`${t}.area = any(${areas})`),
        enforcements && ((t) => sql`${t}.enforcement = any(${enforcements})`),
        states && ((t) => sql`${t}.state = any(${states})`),
        anyText(search, ['rule_id', 'requirement', 'mechanism', 'source_title']),
      ],
      order: [{ by: 'id' }],
      first,
      after,
    });
  }

  @Query(() => [RuleCount])
  tracedRuleCounts(): Planned {
    return rows(RuleCount, sql`select enforcement, state, count(*)::int as count from traced_rule group by enforcement, state order by enforcement, state`);
  }

  @Query(() => [RuleSource])
  tracedRuleSources(): Planned {
    return rows(RuleSource, sql`select system, source_title as title, count(*)::int as rules from traced_rule group by system, source_title order by system`);
  }
}
