import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Party, SpotCheckKind, SpotCheckMethod, SpotCheckState, SpotCheckTopic } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { Pairing } from '../pairing/pairing.js';
import { SpotCheckCall } from './spot-check-call.js';
import { spotCheckMachine } from './spot-check.states.js';
import { spotCheckPaper, spotCheckPaperNeeds, type SpotCheckSource } from './spot-check-paper.js';

/** One session of spot checks, by phone or on site; unanswered calls count as calls (F-18, R-209, R-301, C-13). */
@Facet('WORK')
@ObjectType()
@Entity('spot_check')
export class SpotCheck {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => SpotCheckMethod)
  @Column({ type: 'text' })
  method!: keyof typeof SpotCheckMethod;

  @Field(() => SpotCheckKind)
  @Column({ type: 'text' })
  kind!: keyof typeof SpotCheckKind;

  @Field(() => Party)
  @Column({ type: 'text' })
  byParty!: keyof typeof Party;

  @Field(() => String)
  @Column({ type: 'text' })
  byOrgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  checkedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  checkedAt!: Date;

  @Field(() => [SpotCheckTopic])
  @Column({ type: 'text', array: true })
  topics!: (keyof typeof SpotCheckTopic)[];

  @Field(() => Int)
  @Column({ type: 'int' })
  called!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  answered!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;

  @Field(() => SpotCheckState)
  @Column({ type: 'text' })
  state!: keyof typeof SpotCheckState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing, (row) => row.spotChecks)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => [SpotCheckCall])
  @OneToMany(() => SpotCheckCall, (row) => row.spotCheck)
  @Ordered({ by: 'createdAt' })
  calls!: SpotCheckCall[];

  @Field(() => JsonScalar, { description: 'The filled form F-18 as it is printed.' })
  @Derived<SpotCheckSource>({ needs: spotCheckPaperNeeds, compute: (row) => spotCheckPaper(row) })
  paper!: unknown;

  @Field(() => [AvailableAction])
  @Derived<SpotCheck>({ needs: ['scopeId', 'state', 'byParty'], compute: (row, viewer) => availableActions(spotCheckMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
