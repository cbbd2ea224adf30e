import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Selection of staff: application, recommendation, approval; departments of those who recommend; the personal archive. */
export class Application1795010603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table transition_log drop constraint transition_log_facet_check;
      alter table transition_log add constraint transition_log_facet_check check (facet in ('BASE', 'AGREEMENT', 'WORK', 'EVALUATION', 'OWN'));

      alter table membership add column department text not null default '';

      create table application (
        scope_id int not null,
        id uuid not null default uuidv7(),
        person_id uuid not null,
        person_name text not null,
        staff_no text not null,
        department text not null default '',
        specialty text not null default '',
        title_level text not null,
        need_scope_id int,
        need_id uuid,
        need_title text not null default '',
        receiver_name text not null default '',
        need_on date,
        surveyed_on date,
        statement text not null check (statement <> ''),
        consented_on date not null,
        source text not null check (source in ('SELF', 'PAPER')),
        recorded_by text not null,
        attested text[] not null default '{}',
        recommendation text not null default '',
        recommended_by text,
        recommended_on date,
        decision text not null default '',
        decided_by text,
        decided_on date,
        state text not null default 'APPLIED' check (state in ('APPLIED', 'DEPT_RECOMMENDED', 'LEADING_GROUP_APPROVED', 'REJECTED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, person_id) references person (scope_id, id)
      );
      create index on application (scope_id, created_at desc, id desc);
      create unique index one_pending_application on application (scope_id, person_id) where state in ('APPLIED', 'DEPT_RECOMMENDED');

      create table qualification (
        scope_id int not null,
        id uuid not null default uuidv7(),
        person_id uuid not null,
        kind text not null check (kind in ('CERTIFICATE', 'TITLE', 'EDUCATION', 'TRAINING', 'ASSISTANCE', 'HEALTH_CHECK')),
        name text not null check (name <> ''),
        number text not null default '',
        issuer text not null default '',
        obtained_on date not null,
        valid_to date,
        note text not null default '',
        recorded_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check (valid_to is null or valid_to >= obtained_on),
        foreign key (scope_id, person_id) references person (scope_id, id)
      );
      create index on qualification (scope_id, person_id, obtained_on desc, id);

      alter table assignment add column selection jsonb;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
