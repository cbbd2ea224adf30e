import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { scopeIds, sql } from '../../db/sql.js';
import { ProgrammeState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet, Ordered, Related } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { PairingGroup } from './pairing-group.js';
import { PolicyPackVersion } from './policy-pack.js';
import { programmeMachine, type ProgrammeSubject } from './programme.states.js';

/** One commission's assistance programme, run by one policy pack. */
@Facet('BASE')
@ObjectType()
@Entity('programme')
export class Programme {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  ownerOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  ownerName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  oversightLevels!: string[];

  @Field(() => ProgrammeState)
  @Column({ type: 'text' })
  state!: keyof typeof ProgrammeState;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  packHash!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was published with receivers that are not paired (R-366).' })
  @Column({ type: 'text', nullable: true })
  coverageReason!: string | null;

  @Column({ type: 'int' })
  lastPairingNo!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => PolicyPackVersion, { nullable: true })
  @Related(() => PolicyPackVersion, (t, r) => sql`${r}.code = ${t}.pack_code and ${r}.version = ${t}.pack_version`)
  @Ordered({ by: 'version' })
  policyPack!: Relation<PolicyPackVersion> | null;

  @Field(() => [PairingGroup], { description: 'All supporters by receiver; the owner alone sees them together.' })
  @OneToMany(() => PairingGroup, (row) => row.programme)
  @Ordered({ by: 'createdAt' })
  groups!: Relation<PairingGroup>[];

  @Field(() => Int, { description: 'Pairings of the programme that the viewer reaches.' })
  @Computed((t) => sql`(case when ${t}.owner_org_id = app.org()
    then (select count(*) from group_member m where m.scope_id = ${t}.scope_id and m.scope_id = any(${scopeIds('WORK')}))
    else (select count(*) from pairing p where p.scope_id = any(${scopeIds('BASE')}) and p.programme_id = ${t}.id) end)::int`)
  pairingCount!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from pairing p where p.scope_id = any(${scopeIds('BASE')}) and p.programme_id = ${t}.id
    and p.state = 'ACTIVE')::int`)
  activePairingCount!: number;

  @Field(() => Int)
  @Computed((t) => sql`(case when ${t}.owner_org_id = app.org()
    then (select count(*) from pairing_group g where g.scope_id = ${t}.scope_id and g.scope_id = any(${scopeIds('WORK')}))
    else (select count(distinct p.receiver_org_id) from pairing p where p.scope_id = any(${scopeIds('BASE')})
      and p.programme_id = ${t}.id) end)::int`)
  receiverCount!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(distinct p.receiver_division_code) from pairing p where p.scope_id = any(${scopeIds('BASE')})
    and p.programme_id = ${t}.id)::int`)
  countyCount!: number;

  @Field(() => Int, { description: 'Receivers with several supporters and no lead hospital yet (R-227).' })
  @Computed((t) => sql`(select count(*) from pairing_group g where g.scope_id = ${t}.scope_id and g.scope_id = any(${scopeIds('WORK')})
    and g.programme_id = ${t}.id and g.state = 'NEEDS_LEAD')::int`)
  groupsWithoutLead!: number;

  @Field(() => [AvailableAction])
  @Derived<ProgrammeSubject>({
    needs: ['scopeId', 'state', 'pairingCount', 'groupsWithoutLead'],
    compute: (row, viewer) => availableActions(programmeMachine, row, viewer),
  })
  availableActions!: AvailableAction[];
}
