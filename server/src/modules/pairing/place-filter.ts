import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { join, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import { divisionRange } from '../../read/text-filter.js';

/** Where the pairing behind a row belongs: what every list that oversight counts can be narrowed to. */
@InputType()
export abstract class PlaceFilter {
  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Division of the receiver; a province or prefecture includes what lies in it.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The receiving institution.' })
  @IsOptional()
  @IsUUID()
  receiverId?: string | null;
}

export type Place = Pick<PlaceFilter, 'programmeId' | 'divisionCode' | 'receiverId'>;

/** Condition on a pairing that goes by alias `p`. */
export function placeCondition({ programmeId, divisionCode, receiverId }: Place, p: Sql): Sql {
  const conditions: Sql[] = [];
  if (programmeId) {
    const programme = parseKey(programmeId);
    conditions.push(sql`${p}.programme_scope_id = ${programme.scopeId} and ${p}.programme_id = ${programme.id}`);
  }
  if (divisionCode) {
    const { from, to } = divisionRange(divisionCode);
    conditions.push(sql`${p}.receiver_division_code between ${from} and ${to}`);
  }
  if (receiverId) conditions.push(sql`${p}.receiver_org_id = ${receiverId}`);
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

/** Rows whose pairing stands there; a scope holds one pairing, so the scope says which. Null where the filter names no place. */
export function inPlace(filter: Place | null | undefined): Where | null {
  if (!filter?.programmeId && !filter?.divisionCode && !filter?.receiverId) return null;
  return (t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.scope_id = any(${scopeIds('BASE')}) and ${placeCondition(filter, sql`p`)})`;
}
