import { Field, ID, Int, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { scopeIds, sql } from '@jiedui/server/db/sql';
import { connectionOf, payloadOf } from '@jiedui/server/graphql/page';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '@jiedui/server/graphql/scalars';
import { argument, Computed, Derived, Facet, Ordered, Related, Takes } from '@jiedui/server/read/declare';

/** Small tables with every kind of column and relation that the read plan knows, apart from the product's own. */
export enum Kind { STONE = 'STONE', WOOD = 'WOOD' }
registerEnumType(Kind, { name: 'Kind' });

/** Found by no scope: a reference table. */
@ObjectType()
@Entity('keeper')
export class Keeper {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

@ObjectType()
export class Part {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true })
  weight!: number | null;

  @Field(() => [Part], { nullable: true })
  parts!: Part[] | null;
}

@ObjectType()
export class Label {
  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  own!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: Date | null;
}

@Facet('BASE')
@ObjectType()
@Entity('house')
export class House {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Kind)
  @Column({ type: 'text' })
  kind!: Kind;

  @Field(() => Kind, { nullable: true })
  @Column({ type: 'text', nullable: true })
  roof!: Kind | null;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  openedOn!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  builtAt!: Date;

  @Field(() => DecimalScalar, { nullable: true })
  @Column({ type: 'numeric', nullable: true })
  height!: string | null;

  @Field(() => Float)
  @Column({ type: 'numeric' })
  area!: string;

  @Field(() => Float)
  @Column({ type: 'bigint' })
  fen!: number;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  open!: boolean;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: 'boolean', nullable: true })
  haunted!: boolean | null;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  tags!: string[];

  @Field(() => [String], { nullable: true })
  @Column({ type: 'text', array: true, nullable: true })
  codes!: string[] | null;

  @Field(() => [Int], { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  numbers!: number[] | null;

  @Field(() => JsonScalar, { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  extra!: unknown;

  @Field(() => [Part], { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  parts!: Part[] | null;

  @Column({ type: 'uuid', nullable: true })
  keeperId!: string | null;

  @Field(() => Keeper, { nullable: true })
  @ManyToOne(() => Keeper)
  @JoinColumn({ name: 'keeper_id', referencedColumnName: 'id' })
  keeper!: Relation<Keeper> | null;

  @Field(() => [Room])
  @OneToMany(() => Room, (room) => room.house)
  @Ordered({ by: 'position', direction: 'desc', nulls: 'last' })
  @Takes({ first: true, arguments: { kinds: argument<string[]>('[Kind!]', (t, kinds) => sql`${t}.kind = any(${kinds})`) } })
  rooms!: Relation<Room>[];

  @Field(() => Int)
  @Computed((t) => sql`(select count(*) from room k where k.scope_id = ${t}.scope_id and k.house_id = ${t}.id and k.scope_id = any(${scopeIds('WORK')}))`)
  roomCount!: number;

  @Field(() => String, { nullable: true })
  @Computed((t) => sql`nullif(upper(${t}.name) || ${'!'}, '!')`)
  shouted!: string | null;

  @Field(() => Room, { nullable: true })
  @Related(() => Room, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.house_id = ${t}.id`)
  @Ordered({ by: 'name' })
  firstRoom!: Relation<Room> | null;

  @Field(() => [Room])
  @Related(() => Room, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.house_id = ${t}.id and ${r}.kind = ${t}.kind`, { many: true })
  likeRooms!: Relation<Room>[];

  @Field(() => [Label])
  @Derived<House & { keeper: { name: string } | null; rooms: { name: string }[] }>({
    needs: ['name', 'builtAt', 'fen', 'height', 'keeper.name', 'rooms.name', 'roomCount'],
    compute: (row, viewer) => [
      { text: `${row.name} ${row.builtAt.getUTCFullYear()} ${row.fen + 1} ${String(row.height)} ${row.keeper?.name ?? '-'}`, own: viewer.user !== null, at: row.builtAt },
      { text: row.rooms.map((room) => room.name).join('|'), own: row.roomCount > 0, at: null },
    ],
  })
  labels!: Label[];
}

@Facet('WORK')
@ObjectType()
@Entity('room')
export class Room {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  houseId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Kind)
  @Column({ type: 'text' })
  kind!: Kind;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  position!: number | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => House, { nullable: true })
  @ManyToOne(() => House, (house) => house.rooms)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'house_id', referencedColumnName: 'id' }])
  house!: Relation<House> | null;

  @Field(() => House)
  @Related(() => House, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.id = ${t}.house_id and ${r}.kind = ${t}.kind`)
  sameKindHouse!: Relation<House>;

  @Field(() => [Item])
  @OneToMany(() => Item, (item) => item.room)
  items!: Relation<Item>[];

  @Field(() => String)
  echo!: string;
}

@Facet('EVALUATION')
@ObjectType()
@Entity('item')
export class Item {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  roomId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => DecimalScalar)
  @Column({ type: 'numeric' })
  amount!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Room, { nullable: true })
  @ManyToOne(() => Room, (room) => room.items)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'room_id', referencedColumnName: 'id' }])
  room!: Relation<Room> | null;
}

/** Rows of a statement, without a table. */
@ObjectType()
export class KindFigure {
  @Field(() => Kind)
  kind!: Kind;

  @Field(() => Int)
  houseCount!: number;

  @Field(() => DecimalScalar, { nullable: true })
  totalHeight!: string | null;

  @Field(() => [House])
  @Related(() => House, (t, r) => sql`${r}.kind = ${t}.kind`, { many: true })
  houses!: House[];

  @Field(() => String)
  @Derived<KindFigure>({ needs: ['kind', 'houseCount'], compute: (row) => `${row.kind}:${row.houseCount}` })
  caption!: string;
}

@ObjectType()
export class Overview {
  @Field(() => String)
  title!: string;

  @Field(() => [KindFigure])
  figures!: KindFigure[];

  @Field(() => House, { nullable: true })
  house!: House | null;

  @Field(() => Int)
  count!: number;
}

export const HouseConnection = connectionOf('House', () => House);
export const RoomConnection = connectionOf('Room', () => Room);
export const HousePayload = payloadOf('House', () => House);

export const entities = [Keeper, House, Room, Item];
