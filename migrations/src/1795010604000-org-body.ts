import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leading groups, offices and contacts of an institution, with the document that set them up and their members. */
export class OrgBody1795010604000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table org_body (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        org_id uuid not null references organization,
        org_name text not null,
        kind text not null check (kind in ('LEADING_GROUP', 'OFFICE', 'CONTACT')),
        joint boolean not null default false,
        name text not null check (name <> ''),
        document_no text not null default '',
        document_on date not null,
        duties text not null default '',
        dissolved_on date,
        dissolve_reason text,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on org_body (scope_id, created_at desc, id desc);

      create table org_body_member (
        scope_id int not null,
        id uuid not null default uuidv7(),
        body_id uuid not null,
        position int not null default 1,
        name text not null check (name <> ''),
        post text not null default '',
        part text not null check (part in ('HEAD', 'DEPUTY', 'MEMBER', 'CONTACT')),
        full_time boolean not null default false,
        joined_on date not null,
        left_on date,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, body_id) references org_body (scope_id, id)
      );
      create index on org_body_member (scope_id, body_id, position, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
