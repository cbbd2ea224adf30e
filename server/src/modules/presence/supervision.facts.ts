/** Responsible for how often a pairing was checked, month by month, against what its policy pack asks for. */
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { Field, Int, ObjectType } from 'type-graphql';
import { Finding } from '../../graphql/finding.js';
import { addDays, businessDay } from '../../policy/calendar.js';
import type { Finding as Judged } from '../../policy/finding.js';
import { evaluatePhoneChecks, evaluateVisits, type PhoneCheckFacts } from '../../policy/supervision.js';
import type { Pairing } from '../pairing/pairing.js';
import { packOf } from '../programme/pack-lineage.js';
import type { SpotCheck } from './spot-check.js';

const PAIRING = ['scopeId', 'supporterOrgId', 'receiverOrgId', 'packCode', 'packVersion', 'lineage'] as const;
const CHECK = ['method', 'kind', 'byParty', 'checkedAt', 'called', 'state'] as const;

export type SupervisionRow = Pick<Pairing, (typeof PAIRING)[number]> & { readonly spotChecks: readonly Pick<SpotCheck, (typeof CHECK)[number]>[] };

/** What `supervisionOf` reads of a Pairing. */
export const supervisionNeeds: readonly string[] = [...PAIRING, ...CHECK.map((name) => `spotChecks.${name}`)];

/** Checks of one month, and what the pack says to them. */
@ObjectType()
export class SupervisionMonth {
  @Field(() => String, { description: 'yyyy-mm' })
  month!: string;

  @Field(() => Int, { description: 'Sessions by phone that count (C-13).' })
  phoneSessions!: number;

  @Field(() => Int, { nullable: true, description: 'Sessions that the policy pack asks for; null where it asks for none.' })
  phoneRequired!: number | null;

  @Field(() => Int)
  visits!: number;

  @Field(() => [Finding])
  findings!: Judged[];
}

/** This month and the one before; the year's visits stand with this month. */
export function supervisionOf(row: SupervisionRow, now: Date): SupervisionMonth[] {
  const today = businessDay(now);
  const before = addDays(`${today.slice(0, 7)}-01`, -1);
  return [monthOf(row, today.slice(0, 7), today), monthOf(row, before.slice(0, 7), today)];
}

function monthOf(row: SupervisionRow, month: string, today: string): SupervisionMonth {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const counted = row.spotChecks.filter((check) => check.state === 'RECORDED');
  const visits = counted.filter((check) => check.method === 'ONSITE').map((check) => ({ on: businessDay(check.checkedAt), kind: check.kind, by: sideOf(check.byParty) }));
  const checks = counted.flatMap((check): PhoneCheckFacts[] => {
    const by = sideOf(check.byParty);
    if (check.method !== 'PHONE' || by === 'OVERSIGHT') return [];
    return [{ supporterId: row.supporterOrgId, receiverId: row.receiverOrgId, by, at: check.checkedAt.toISOString(), personsCalled: check.called }];
  });
  const phone = evaluatePhoneChecks(pack, { supporterId: row.supporterOrgId, receiverId: row.receiverOrgId, month, today, checks });
  const year = today.slice(0, 4);
  const current = month === today.slice(0, 7);
  const required = lookup(pack, 'check.phone.perMonth.min');
  return {
    month,
    phoneSessions: Number(phone[0]?.numbers['actual'] ?? checks.filter((check) => businessDay(check.at).startsWith(month)).length),
    phoneRequired: required.state === 'FOUND' ? required.value : null,
    visits: visits.filter((visit) => visit.on.startsWith(month)).length,
    findings: [...phone, ...(current ? evaluateVisits(pack, { from: `${year}-01-01`, to: `${year}-12-31`, today, visits }) : [])],
  };
}

/** Both levels of the administration supervise alike. */
function sideOf(party: SpotCheck['byParty']): 'SUPPORTING' | 'RECEIVING' | 'OVERSIGHT' {
  return party === 'SUPPORTING' || party === 'RECEIVING' ? party : 'OVERSIGHT';
}
