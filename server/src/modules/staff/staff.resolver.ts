import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Services } from '../../graphql/services.js';
import { change, list, one, type Change, type Order, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { AccountService } from './account.service.js';
import { Person } from './person.js';
import { AddPersonInput, CloseAccountInput, EditPersonInput, MarkLeftInput, OpenAccountInput, PersonFilter, PersonOrder, RevealPersonInput } from './staff.input.js';
import { OpenAccountPayload, PersonConnection, PersonPayload, RevealPersonPayload } from './staff.payload.js';
import { StaffService } from './staff.service.js';

const ORDERS: Readonly<Record<keyof typeof PersonOrder, readonly Order<Person>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  NAME: [{ by: 'name' }],
  NAME_DESC: [{ by: 'name', direction: 'desc' }],
  STAFF_NO: [{ by: 'staffNo' }],
  STAFF_NO_DESC: [{ by: 'staffNo', direction: 'desc' }],
  DEPARTMENT: [{ by: 'department' }, { by: 'name' }],
  DEPARTMENT_DESC: [{ by: 'department', direction: 'desc' }, { by: 'name' }],
};

@Resolver()
export class StaffResolver {
  readonly #staff: StaffService;
  readonly #accounts: AccountService;

  constructor(services: Services) {
    this.#staff = new StaffService(services.crypto);
    this.#accounts = new AccountService(services.passwords);
  }

  @Query(() => PersonConnection, { description: 'Staff of the acting organisation.' })
  persons(
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | null,
    @Arg('order', () => PersonOrder, { defaultValue: 'NEWEST' }) order: keyof typeof PersonOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { categories, titleLevels, status, available } = filter ?? {};
    return list(Person, {
      where: [
        anyText(filter?.search, ['name', 'staff_no', 'department', 'specialty']),
        categories && ((t) => sql`${t}.staff_category = any(${categories})`),
        titleLevels && ((t) => sql`${t}.title_level = any(${titleLevels})`),
        status && ((t) => sql`${t}.status = ${status}`),
        typeof available === 'boolean' && ((t) => sql`(${t}.status = 'ACTIVE' and not exists (select 1 from open_assignment o
          where o.scope_id = ${t}.scope_id and o.person_id = ${t}.id)) = ${available}`),
      ],
      order: ORDERS[order],
      first,
      after,
    });
  }

  @Query(() => Person)
  person(@Arg('id', () => ID) id: string): Planned {
    return one(Person, id);
  }

  @Mutation(() => PersonPayload)
  addPerson(@Arg('input', () => AddPersonInput) input: AddPersonInput): Change {
    return change(null, async (tx) => ({ keys: { person: await this.#staff.add(tx, input) } }));
  }

  @Mutation(() => PersonPayload)
  editPerson(@Arg('input', () => EditPersonInput) input: EditPersonInput): Change {
    const key = parseKey(input.personId);
    return change([key.scopeId], async (tx) => {
      await this.#staff.edit(tx, key, input);
      return { keys: { person: key } };
    });
  }

  @Mutation(() => PersonPayload, { description: 'Refused while an assignment is open.' })
  markLeft(@Arg('input', () => MarkLeftInput) input: MarkLeftInput): Change {
    const key = parseKey(input.personId);
    return change([key.scopeId], async (tx) => {
      await this.#staff.markLeft(tx, key, input.revision ?? undefined);
      return { keys: { person: key } };
    });
  }

  @Mutation(() => RevealPersonPayload, { description: 'Identity number and phone, for a reason that the audit trail keeps.' })
  revealPerson(@Arg('input', () => RevealPersonInput) input: RevealPersonInput): Change {
    const key = parseKey(input.personId);
    return change([key.scopeId], async (tx) => ({ keys: { person: key }, values: await this.#staff.reveal(tx, key, input.reason) }));
  }

  @Mutation(() => OpenAccountPayload, { description: 'The account of a dispatched person, or a new initial password for it; shown once.' })
  openPersonAccount(@Arg('input', () => OpenAccountInput) input: OpenAccountInput): Change {
    const key = parseKey(input.personId);
    return change([key.scopeId], async (tx) => ({ keys: { person: key }, values: { initialPassword: await this.#accounts.open(tx, key, input.login) } }));
  }

  @Mutation(() => PersonPayload, { description: 'Nobody signs in with it any more; what was recorded stays.' })
  closePersonAccount(@Arg('input', () => CloseAccountInput) input: CloseAccountInput): Change {
    const key = parseKey(input.personId);
    return change([key.scopeId], async (tx) => {
      await this.#accounts.close(tx, key);
      return { keys: { person: key } };
    });
  }
}
