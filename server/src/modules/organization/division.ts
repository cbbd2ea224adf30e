import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DivisionLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

/** A division of GB/T 2260. */
@ObjectType()
@Entity('division')
export class Division {
  @Field(() => String)
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => DivisionLevel)
  @Column({ type: 'text' })
  level!: keyof typeof DivisionLevel;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  parentCode!: string | null;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
