import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an organisation wants its notices beside the product, and what became of each of them there. */
export class NoticeDelivery1795010900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_channel (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('EMAIL', 'WEBHOOK')),
        name text not null check (name <> ''),
        address text not null check (address <> ''),
        secret bytea,
        state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
        revision int not null default 1,
        created_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create unique index notice_channel_address on notice_channel (scope_id, kind, address) where state <> 'REMOVED';
      create index on notice_channel (scope_id, created_at desc, id desc);

      create table notice_delivery (
        scope_id int not null,
        id uuid not null default uuidv7(),
        channel_id uuid not null,
        notice_id uuid not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
        attempts int not null default 0,
        due_at timestamptz not null default clock_timestamp(),
        error text,
        settled_at timestamptz,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, channel_id) references notice_channel (scope_id, id),
        foreign key (scope_id, notice_id) references notice (scope_id, id)
      );
      create index on notice_delivery (scope_id, channel_id, created_at desc, id desc);
      create index on notice_delivery (scope_id, notice_id);
      create index notice_delivery_waiting on notice_delivery (scope_id, due_at) where state = 'WAITING';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
