import { levelOf } from '@jiedui/schema/division-code';
import { parseKey, type Key } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import { divisionRange } from '../../read/text-filter.js';
import { placeCondition } from '../pairing/place-filter.js';

/** Which pairings an oversight page is about: those of a programme, of the receivers in a division, of one receiver, or all that are seen. */
export class OversightArea {
  readonly programme: Key | null;

  constructor(readonly programmeId: string | null, readonly divisionCode: string | null, readonly receiverId: string | null = null) {
    this.programme = programmeId === null ? null : parseKey(programmeId);
  }

  /** The part of a list's filter that says the same. */
  get filter(): { programmeId?: string; divisionCode?: string; receiverId?: string } {
    return {
      ...(this.programmeId !== null && { programmeId: this.programmeId }),
      ...(this.divisionCode !== null && { divisionCode: this.divisionCode }),
      ...(this.receiverId !== null && { receiverId: this.receiverId }),
    };
  }

  /** Condition on a pairing that goes by alias `p`. */
  pairing(p: Sql): Sql {
    return sql`${p}.scope_id = any(${scopeIds('BASE')}) and ${placeCondition(this, p)}`;
  }

  /** Condition on a row that names its pairing (`scope_id`, `pairing_id`); null if the area is everything. */
  get ofPairing(): Where | null {
    if (!this.programme && this.divisionCode === null && this.receiverId === null) return null;
    return (t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id and ${this.pairing(sql`p`)})`;
  }

  /** The same of a row that sums pairings by programme and division of the receiver; such rows name no receiver. */
  summed(t: Sql): Sql {
    const range = this.divisionCode === null ? null : divisionRange(this.divisionCode);
    const division = range ? sql`${t}.receiver_division_code between ${range.from} and ${range.to}` : sql`true`;
    return this.programme ? sql`${division} and ${t}.programme_scope_id = ${this.programme.scopeId}` : division;
  }

  /** The division one level below the area that a pairing's receiver belongs to; null where the area is a county: then institutions. */
  get childDivision(): ((p: Sql) => Sql) | null {
    if (this.receiverId !== null) return null;
    if (this.divisionCode === null) return (p) => sql`left(${p}.receiver_division_code, 2) || '0000'`;
    if (levelOf(this.divisionCode) === 'COUNTY') return null;
    if (levelOf(this.divisionCode) === 'CITY') return (p) => sql`${p}.receiver_division_code`;
    // Districts of municipalities stand directly below the province.
    return (p) => sql`coalesce((select c.code from division c where c.code = left(${p}.receiver_division_code, 4) || '00'), ${p}.receiver_division_code)`;
  }

  /** Whether a pairing's or sum's receiver stands in the area's own division and in none below, as a city's hospital does; null where that cannot be. */
  get ownDivision(): ((row: Sql) => Sql) | null {
    const own = this.divisionCode;
    return own === null || this.childDivision === null ? null : (row) => sql`${row}.receiver_division_code = ${own}`;
  }

  /** The place below that a pairing `p` belongs to: a division, or the institution itself where no division lies between. */
  place(p: Sql): Sql {
    return this.ownDivision ? sql`case when ${this.ownDivision(p)} then ${p}.receiver_org_id::text else ${this.divisionBelow(p)} end` : this.divisionBelow(p);
  }

  /** The division below that a pairing's or sum's receiver belongs to; the institution where there is none. */
  divisionBelow(row: Sql): Sql {
    return this.childDivision?.(row) ?? sql`${row}.receiver_org_id::text`;
  }
}

/** The pairings of a programme one by one, or one of them: each is a place of its own, named by its scope. No sums are kept of such. */
export class PairingArea extends OversightArea {
  constructor(programmeId: string | null, readonly only: Key | null) {
    super(programmeId, null);
  }

  override pairing(p: Sql): Sql {
    return this.only ? sql`${super.pairing(p)} and ${p}.scope_id = ${this.only.scopeId} and ${p}.id = ${this.only.id}` : super.pairing(p);
  }

  override get childDivision(): null {
    return null;
  }

  override place(p: Sql): Sql {
    return sql`${p}.scope_id::text`;
  }
}
