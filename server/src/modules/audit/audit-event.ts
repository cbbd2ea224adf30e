import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { sql } from '../../db/sql.js';
import { Computed, Facet } from '../../read/declare.js';

/** One change or reading, as the trail keeps it. */
@Facet('AUDIT')
@ObjectType()
@Entity('audit_event')
export class AuditEvent {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  orgId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who, and for which organisation.' })
  @Computed((t) => sql`nullif(app.audit_actor(${t}.org_id, ${t}.user_id), '')`)
  actor!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  requestId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  action!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  tableName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  rowId!: string;

  @Field(() => JsonScalar, { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  before!: unknown | null;

  @Field(() => JsonScalar, { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  after!: unknown | null;
}
