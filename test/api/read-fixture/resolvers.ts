import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parseKey, formatKey } from '@jiedui/server/db/key';
import { scopeIds, sql } from '@jiedui/server/db/sql';
import { forbidden } from '@jiedui/server/graphql/errors';
import { Refusal } from '@jiedui/server/graphql/refusal';
import type { Context } from '@jiedui/server/http/context';
import { all, byKeys, change, list, one, row, rows, scalar, type Change, type Order, type Planned } from '@jiedui/server/read/planned';
import { House, HouseConnection, HousePayload, Keeper, Kind, KindFigure, Overview, Room, RoomConnection } from './entities.js';

@ArgsType()
class HousesArgs {
  @Field(() => [Kind], { nullable: true })
  kinds?: Kind[];

  @Field(() => String, { nullable: true })
  order?: keyof typeof ORDERS;

  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

/** Orders over columns that repeat, that are null, and in mixed directions. */
const ORDERS = {
  built: [{ by: 'builtAt', direction: 'desc' }],
  height: [{ by: 'height' }],
  heightDesc: [{ by: 'height', direction: 'desc' }],
  heightNullsFirst: [{ by: 'height', nulls: 'first' }],
  mixed: [{ by: 'kind', direction: 'desc' }, { by: 'openedOn' }, { by: 'name', direction: 'desc' }],
  rooms: [{ by: 'roomCount', direction: 'desc' }],
  expression: [{ by: { expression: (t) => sql`length(${t}.name)`, type: 'int' } }],
} satisfies Record<string, readonly Order<House>[]>;

const figures = () => rows(KindFigure, sql`
  select h.kind, count(*)::int as house_count, sum(h.height) as total_height
    from house h where h.scope_id = any(${scopeIds('BASE')}) group by h.kind order by h.kind desc`);

@Resolver(() => Room)
export class FixtureResolver {
  @Query(() => House)
  house(@Arg('id', () => ID) id: string): Planned {
    return one(House, id);
  }

  @Query(() => House, { nullable: true })
  maybeHouse(@Arg('id', () => ID) id: string): Planned {
    return one(House, id);
  }

  @Query(() => Keeper)
  keeper(@Arg('id', () => ID) id: string): Planned {
    return one(Keeper, id);
  }

  @Query(() => HouseConnection)
  houses(@Args() { kinds, order, first, after }: HousesArgs): Planned {
    return list(House, { where: [kinds && ((t) => sql`${t}.kind = any(${kinds})`)], order: order && ORDERS[order], first, after });
  }

  @Query(() => RoomConnection)
  roomsOf(@Arg('houseId', () => ID) houseId: string, @Arg('first', () => Int, { defaultValue: 2 }) first: number): Planned {
    const key = parseKey(houseId);
    return list(Room, { scopes: [key.scopeId], where: [(t) => sql`${t}.house_id = ${key.id}`], order: [{ by: 'name' }], first });
  }

  @Query(() => [Room])
  rooms(@Arg('limit', () => Int, { nullable: true }) limit?: number): Planned {
    return all(Room, { order: [{ by: 'name' }], limit });
  }

  @Query(() => [House])
  housesByKey(@Arg('ids', () => [ID]) ids: string[]): Planned {
    return byKeys(House, ids);
  }

  @Query(() => [KindFigure])
  figures(): Planned {
    return figures();
  }

  @Query(() => KindFigure, { nullable: true })
  figure(@Arg('kind', () => String) kind: string): Planned {
    return row(KindFigure, sql`select h.kind, count(*)::int as house_count, sum(h.height) as total_height from house h
      where h.kind = ${kind} and h.scope_id = any(${scopeIds('BASE')}) group by h.kind`);
  }

  @Query(() => Int)
  houseCount(): Planned {
    return scalar(sql`select count(*) from house h where h.scope_id = any(${scopeIds('BASE')})`);
  }

  @Query(() => Overview)
  overview(@Arg('id', () => ID, { nullable: true }) id?: string) {
    return { title: '概览 "quoted"', figures: figures(), house: id ? one(House, id) : null, count: this.houseCount() };
  }

  @Query(() => String)
  whoami(@Ctx() { request }: Context): string {
    return request.viewer.user?.login ?? 'nobody';
  }

  @Query(() => String, { nullable: true })
  forbidden(): string {
    throw forbidden();
  }

  @Query(() => String)
  broken(): string {
    throw new Error('secret detail');
  }

  @Mutation(() => HousePayload)
  renameHouse(@Arg('id', () => ID) id: string, @Arg('name', () => String) name: string): Change {
    const key = parseKey(id);
    return change([key.scopeId], async (tx) => {
      const changed = await tx.query('update house set name = $3 where scope_id = $1 and id = $2 returning id', [key.scopeId, key.id, name]);
      if (name.includes('refuse')) throw new Refusal([{ code: 'REFUSED', message: `不行：${changed.length}`, numbers: { rows: changed.length } }]);
      return { keys: { house: changed.length > 0 ? key : null } };
    });
  }

  @Mutation(() => HousePayload, { nullable: true })
  failHouse(@Arg('id', () => ID) id: string): Change {
    const key = parseKey(id);
    return change([key.scopeId], async (tx) => {
      await tx.query('update house set name = $3 where scope_id = $1 and id = $2', [key.scopeId, key.id, 'failed']);
      void tx.query('select 1 / (select count(*) from house where false)');
      return { keys: { house: key } };
    });
  }

  @Mutation(() => HousePayload)
  plainHouse(@Arg('id', () => ID) id: string) {
    return { problems: [], house: one(House, formatKey(parseKey(id))) };
  }

  @FieldResolver(() => String)
  echo(@Root() room: Room): string {
    return `${room.name}…`;
  }
}
