import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ProgrammeState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';

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

  @Column({ type: 'int' })
  lastPairingNo!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
