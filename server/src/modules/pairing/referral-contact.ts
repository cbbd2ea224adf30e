import { Field, ObjectType } from 'type-graphql';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { sql, type Sql } from '../../db/sql.js';

/** A medical affairs office of the supporter, as it is kept among its bodies. */
export interface ReferralDesk {
  readonly name: string;
  readonly phone: string;
  readonly members: readonly string[];
}

/** Whom a dispatched doctor asks before a patient is referred upwards. */
@ObjectType()
export class ReferralContact {
  @Field(() => String)
  ruleId!: string;

  @Field(() => String, { description: 'The department as the pack names it.' })
  department!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => String, { nullable: true, description: 'The department as the hospital keeps it among its bodies; null where it keeps none.' })
  name!: string | null;

  @Field(() => String)
  phone!: string;

  @Field(() => [String])
  members!: string[];
}

/** The supporter's medical affairs of a pairing as JSON; null where it keeps none. */
export function referralDeskSql(pairing: Sql): Sql {
  return sql`(select jsonb_build_object('name', b.name, 'phone', b.phone, 'members', array(select split_part(m, '|', 2) from unnest(b.members) m))
    from app.pairing_bodies(${pairing}.scope_id) b where b.party = 'SUPPORTING' and b.kind = 'MEDICAL_AFFAIRS' limit 1)`;
}

/** Null where the pack names no contact. */
export function referralContactOf(pack: ResolvedPack, supporterName: string, desk: ReferralDesk | null): ReferralContact | null {
  const found = lookup(pack, 'referral.up.contact');
  if (found.state !== 'FOUND') return null;
  return {
    ruleId: found.entry.ruleId, department: found.value, orgName: supporterName, name: desk?.name ?? null, phone: desk?.phone ?? '', members: [...(desk?.members ?? [])],
  };
}

/** As a record of a referral names it: 兰州新区总医院 医务科 顾海峰 0931-8250000. */
export function contactWords({ orgName, name, department, members, phone }: ReferralContact): string {
  return [orgName, name ?? department, members.join('、'), phone].filter((part) => part !== '').join(' ');
}
