import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

/** A published version of a policy pack; it never changes (C-12). */
@ObjectType()
@Entity('policy_pack')
export class PolicyPackVersion {
  @Field(() => String)
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Field(() => Int)
  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Field(() => String)
  @Column({ type: 'text' })
  hash!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  publishedAt!: Date;
}
