import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseUuid } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { all, change, list, one, type Change, type Planned } from '../../read/planned.js';
import { anyText, divisionRange } from '../../read/text-filter.js';
import { Division } from './division.js';
import { EditOrganizationInput, OrganizationFilter, RegisterOrganizationInput, ResumeOrganizationInput, SuspendOrganizationInput } from './organization.input.js';
import { Organization } from './organization.js';
import { OrganizationConnection, OrganizationPayload } from './organization.payload.js';
import { editOrganization, registerOrganization, resumeOrganization, suspendOrganization } from './organization.service.js';

@Resolver()
export class OrganizationResolver {
  @Query(() => [Division], { description: 'The divisions below one, or the provinces.' })
  divisions(@Arg('parentCode', () => String, { nullable: true }) parentCode: string | null): Planned {
    return all(Division, {
      where: [(t) => sql`${t}.valid_to is null`, (t) => (parentCode ? sql`${t}.parent_code = ${parentCode}` : sql`${t}.parent_code is null`)],
      order: [{ by: 'code' }],
    });
  }

  @Query(() => OrganizationConnection, { description: 'The organisations in the care of the acting one, and itself.' })
  organizations(
    @Arg('filter', () => OrganizationFilter, { nullable: true }) filter: OrganizationFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { kinds, divisionCode, status, search } = filter ?? {};
    const area = divisionCode ? divisionRange(divisionCode) : null;
    return list(Organization, {
      where: [
        kinds && ((t) => sql`${t}.kind = any(${kinds})`),
        area && ((t) => sql`${t}.division_code between ${area.from} and ${area.to}`),
        status && ((t) => sql`${t}.status = ${status}`),
        anyText(search, ['name', 'short_name', 'uscc']),
      ],
      order: [{ by: 'divisionCode' }, { by: 'name' }],
      first,
      after,
    });
  }

  @Query(() => Organization)
  organization(@Arg('id', () => ID) id: string): Planned {
    return one(Organization, id);
  }

  @Mutation(() => OrganizationPayload, { description: 'Puts an organisation in the care of the acting commission.' })
  registerOrganization(@Arg('input', () => RegisterOrganizationInput) input: RegisterOrganizationInput): Change {
    return change(null, async (tx) => ({ keys: { organization: await registerOrganization(tx, input) }, opened: true }));
  }

  @Mutation(() => OrganizationPayload)
  editOrganization(@Arg('input', () => EditOrganizationInput) input: EditOrganizationInput): Change {
    const id = parseUuid(input.organizationId);
    return change(null, async (tx) => ({ keys: { organization: await editOrganization(tx, id, input) } }));
  }

  @Mutation(() => OrganizationPayload, { description: 'Its members lose all access at the next statement.' })
  suspendOrganization(@Arg('input', () => SuspendOrganizationInput) input: SuspendOrganizationInput): Change {
    const id = parseUuid(input.organizationId);
    return change(null, async (tx) => ({ keys: { organization: await suspendOrganization(tx, id, input.reason, input.revision) } }));
  }

  @Mutation(() => OrganizationPayload)
  resumeOrganization(@Arg('input', () => ResumeOrganizationInput) input: ResumeOrganizationInput): Change {
    const id = parseUuid(input.organizationId);
    return change(null, async (tx) => ({ keys: { organization: await resumeOrganization(tx, id, input.revision) } }));
  }
}
