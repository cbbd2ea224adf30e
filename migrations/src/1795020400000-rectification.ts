import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders to put something right, with their items, in the pairing's scope. */
export class Rectification1795020400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rectification_order (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        number text not null,
        cause text not null check (cause in ('RECEIVER', 'UNAPPROVED', 'SUPPORTER')),
        unit_party text not null check (unit_party in ('RECEIVING', 'SUPPORTING')),
        unit_name text not null,
        title text not null check (title <> ''),
        serious boolean not null default false,
        -- The evaluation that it follows from; it is done again once the order is kept.
        evaluation_id uuid,
        pack_code text not null,
        pack_version int not null,
        ordered_at timestamptz not null default app.now(),
        ordered_by text not null,
        ordered_org_id uuid not null,
        ordered_org_name text not null,
        -- To the minute; the minute itself is in time (C-3).
        due_at timestamptz not null,
        -- The mark of being overdue: set once, never taken away.
        overdue_at timestamptz,
        evidence text not null default '',
        evidence_at timestamptz,
        evidence_by text,
        return_reason text,
        verify_note text not null default '',
        verified_at timestamptz,
        verified_by text,
        re_evaluation_id uuid,
        re_evaluated_at timestamptz,
        measures text[] not null default '{}' check (measures <@ array['CIRCULAR', 'HEAD_LIABILITY', 'BAR_GRADE_REVIEW', 'LEGAL']),
        escalation text not null default '',
        escalated_at timestamptz,
        escalated_by text,
        close_note text not null default '',
        closed_at timestamptz,
        closed_by text,
        withdraw_reason text,
        state text not null default 'ORDERED' check (state in
          ('ORDERED', 'EVIDENCE_SUBMITTED', 'VERIFIED', 'RE_EVALUATED', 'CLOSED', 'OVERDUE', 'ESCALATED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, number),
        check ((cause = 'SUPPORTER') = (unit_party = 'SUPPORTING')),
        check (due_at > ordered_at),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
        foreign key (scope_id, re_evaluation_id) references evaluation (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );
      create index on rectification_order (scope_id, created_at desc, id desc);
      create index on rectification_order (scope_id, re_evaluation_id) where re_evaluation_id is not null;
      create index on rectification_order (scope_id, due_at) where state = 'ORDERED';

      create table rectification_item (
        scope_id int not null,
        id uuid not null default uuidv7(),
        order_id uuid not null,
        position int not null,
        problem text not null check (problem <> ''),
        requirement text not null check (requirement <> ''),
        measure text not null default '',
        done_on date,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, order_id, position),
        foreign key (scope_id, order_id) references rectification_order (scope_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
