import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one hospital wants changed of a task that both have confirmed, and what the other says to it. */
export class TaskChange1795020500500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task_change (
        scope_id int not null,
        id uuid not null default uuidv7(),
        task_id uuid not null,
        task_title text not null,
        changes jsonb not null,
        former jsonb not null,
        reason text not null check (reason <> ''),
        asked_side text not null check (asked_side in ('SUPPORTING', 'RECEIVING')),
        asked_by text not null,
        decided_by text,
        decided_at timestamptz,
        decision_reason text,
        state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, task_id) references task (scope_id, id)
      );
      create index on task_change (scope_id, task_id, created_at);
      create unique index one_open_change on task_change (scope_id, task_id) where state = 'REQUESTED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
