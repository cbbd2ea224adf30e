import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, rows, type Change, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { OrgBody, PairingBody } from './org-body.js';
import { DissolveOrgBodyInput, OrgBodyFilter, SaveOrgBodyInput } from './org-body.input.js';
import { dissolveOrgBody, saveOrgBody } from './org-body.service.js';

const OrgBodyConnection = connectionOf('OrgBody', () => OrgBody);
const OrgBodyPayload = payloadOf('OrgBody', () => OrgBody);

@Resolver()
export class OrgBodyResolver {
  @Query(() => OrgBodyConnection, { description: 'Leading groups, offices and contacts: the own ones, and those of the institutions in the commission’s care.' })
  orgBodies(
    @Arg('filter', () => OrgBodyFilter, { nullable: true }) filter: OrgBodyFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { kinds, mine, dissolved, search } = filter ?? {};
    const named = anyText(search, ['org_name', 'name']);
    const member = anyText(search, ['name']);
    return list(OrgBody, {
      where: [
        kinds && ((t) => sql`${t}.kind = any(${kinds})`),
        typeof mine === 'boolean' && ((t) => sql`(${t}.org_id = app.org()) = ${mine}`),
        typeof dissolved === 'boolean' && ((t) => sql`(${t}.dissolved_on is not null) = ${dissolved}`),
        named && member && ((t) => sql`(${named(t)} or exists (select 1 from org_body_member m where m.scope_id = ${t}.scope_id
          and m.scope_id = any(${scopeIds('DIRECTORY')}) and m.body_id = ${t}.id and ${member(sql`m`)}))`),
      ],
      first,
      after,
    });
  }

  @Query(() => [PairingBody], { description: 'The present bodies of both hospitals of a pairing.' })
  pairingBodies(@Arg('pairingId', () => ID) pairingId: string): Planned {
    return rows(PairingBody, sql`select b.* from app.pairing_bodies(${parseKey(pairingId).scopeId}) b`);
  }

  @Mutation(() => OrgBodyPayload, { description: 'Sets up a body of the acting institution, or brings it to what a new document says.' })
  saveOrgBody(@Arg('input', () => SaveOrgBodyInput) input: SaveOrgBodyInput): Change {
    return change(null, async (tx) => ({ keys: { orgBody: await saveOrgBody(tx, input) } }));
  }

  @Mutation(() => OrgBodyPayload)
  dissolveOrgBody(@Arg('input', () => DissolveOrgBodyInput) input: DissolveOrgBodyInput): Change {
    return change(null, async (tx) => ({ keys: { orgBody: await dissolveOrgBody(tx, input) } }));
  }
}
