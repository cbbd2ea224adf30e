import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evaluations of institutions, the scores beside the counted one and the recorded facts behind it; objections, uses of a
 * result, closed periods; money and department scores that a published result posts.
 */
export class Judge1795020100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVALUATIONS);
    await runner.query(LEDGERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const EVALUATIONS = `
  alter table evaluation drop constraint evaluation_subject_check;
  alter table evaluation add check (subject in ('PERSON', 'TEAM', 'PAIRING', 'INSTITUTION'));
  alter table evaluation add column rhythm text not null default '', add column methods text[] not null default '{}',
    add column self_party text check (self_party in ('PERSON', 'SUPPORTING', 'RECEIVING')), add column objection_until date;
  alter table evaluation_item add column self_score numeric check (self_score >= 0 and self_score <= full_marks),
    add column peer_score numeric check (peer_score >= 0 and peer_score <= full_marks),
    add column spot_score numeric check (spot_score >= 0 and spot_score <= full_marks),
    add column self_by text, add column peer_by text, add column spot_by text, add column facts jsonb;

  create table evaluation_objection (
    scope_id int not null,
    id uuid not null default uuidv7(),
    evaluation_id uuid not null,
    person_id uuid,
    raised_party text not null check (raised_party in ('SUPPORTING', 'RECEIVING')),
    raised_by text not null,
    raised_org_name text not null,
    reason text not null check (reason <> ''),
    answer_party text not null,
    answer text,
    answered_by text,
    answered_org_name text,
    answered_at timestamptz,
    state text not null default 'RAISED' check (state in ('RAISED', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    revision int not null default 1,
    created_at timestamptz not null default app.now(),
    primary key (scope_id, id),
    foreign key (scope_id, evaluation_id) references evaluation (scope_id, id)
  );
  create index on evaluation_objection (scope_id, evaluation_id, created_at desc);
  create index on evaluation_objection (scope_id, created_at desc, id desc);
  create unique index one_open_objection on evaluation_objection (scope_id, evaluation_id, raised_party) where state = 'RAISED';

  create table result_use (
    scope_id int not null,
    id uuid not null default uuidv7(),
    evaluation_id uuid not null,
    person_id uuid,
    use text not null check (use in ('YEAR_END', 'TARGET', 'MERIT', 'PROMOTION', 'APPOINTMENT', 'PERIODIC', 'LEADERSHIP', 'GRADE_REVIEW',
      'STUDY', 'REWARD', 'SANCTION', 'CIRCULAR')),
    used_on date not null,
    note text not null default '',
    recorded_by text not null,
    org_id uuid not null,
    org_name text not null,
    created_at timestamptz not null default app.now(),
    primary key (scope_id, id),
    unique (scope_id, evaluation_id, use, org_id),
    foreign key (scope_id, evaluation_id) references evaluation (scope_id, id)
  );
  create index on result_use (scope_id, created_at desc, id desc);

  create table period_closing (
    scope_id int not null,
    id uuid not null default uuidv7(),
    pairing_id uuid not null,
    from_on date not null,
    to_on date not null check (to_on > from_on),
    closed_by text not null,
    closed_at timestamptz not null,
    reopened_by text,
    reopened_at timestamptz,
    reason text,
    state text not null default 'CLOSED' check (state in ('CLOSED', 'REOPENED')),
    revision int not null default 1,
    created_at timestamptz not null default app.now(),
    primary key (scope_id, id),
    unique (scope_id, pairing_id, from_on, to_on),
    foreign key (scope_id, pairing_id) references pairing (scope_id, id)
  );
  create index on period_closing (scope_id, created_at desc, id desc);
`;

const LEDGERS = `
  create table money_entry (
    scope_id int not null,
    id uuid not null default uuidv7(),
    pairing_id uuid not null,
    assignment_id uuid,
    person_id uuid,
    person_name text not null default '',
    kind text not null check (kind in ('SUBSIDY', 'DEDUCTION', 'WAGE', 'BONUS', 'MEDICAL_INSURANCE', 'PENSION', 'ALLOWANCE', 'TRAVEL',
      'REWARD', 'PASS_THROUGH', 'DONATION', 'MATERIAL', 'PASSED_DOWN', 'BUDGET')),
    payer text not null check (payer in ('SUPPORTING', 'RECEIVING', 'GOVERNMENT')),
    payer_name text not null,
    payee_name text not null,
    about_month date not null check (about_month = date_trunc('month', about_month)),
    posted_month date not null check (posted_month = date_trunc('month', posted_month)),
    fen bigint not null,
    pay_unchanged boolean,
    post_retained boolean,
    source text not null check (source in ('EVALUATION', 'RECORDED', 'REVERSAL')),
    evaluation_id uuid,
    reverses_id uuid,
    rule_id text,
    note text not null default '',
    recorded_by text not null,
    recorded_org text not null,
    created_at timestamptz not null default app.now(),
    primary key (scope_id, id),
    unique (scope_id, reverses_id),
    check ((assignment_id is null) = (person_id is null)),
    check ((source = 'EVALUATION') = (evaluation_id is not null)),
    check ((source = 'REVERSAL') = (reverses_id is not null)),
    check (person_id is null or payer <> 'RECEIVING'),
    foreign key (scope_id, pairing_id) references pairing (scope_id, id),
    foreign key (scope_id, assignment_id) references assignment (scope_id, id),
    foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
    foreign key (scope_id, reverses_id) references money_entry (scope_id, id)
  );
  create index on money_entry (scope_id, posted_month desc, id desc);
  create index on money_entry (scope_id, created_at desc, id desc);
  create index on money_entry (scope_id, assignment_id, about_month);
  create index on money_entry (scope_id, evaluation_id) where evaluation_id is not null;

  create table department_score (
    scope_id int not null,
    id uuid not null default uuidv7(),
    pairing_id uuid not null,
    evaluation_id uuid not null,
    assignment_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    department text not null,
    post text not null check (post in ('DIRECTOR', 'HEAD_NURSE')),
    points numeric not null check (points <> 0),
    posted_month date not null check (posted_month = date_trunc('month', posted_month)),
    rule_id text not null,
    created_at timestamptz not null default app.now(),
    primary key (scope_id, id),
    foreign key (scope_id, pairing_id) references pairing (scope_id, id),
    foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
    foreign key (scope_id, assignment_id) references assignment (scope_id, id)
  );
  create index on department_score (scope_id, posted_month desc, id desc);
  create index on department_score (scope_id, evaluation_id);

  -- What people are paid is a facet of its own: for their employer and the administrations, not for the receiver.
  update scope_access a set read_facets = a.read_facets || '{PAY}'
    from scope s where s.id = a.scope_id and s.kind = 'PAIRING' and a.party in ('OWNER', 'SUPPORTING', 'OVERSIGHT', 'OBSERVER');
  update scope_access a set write_facets = a.write_facets || '{PAY}'
    from scope s where s.id = a.scope_id and s.kind = 'PAIRING' and a.party in ('OWNER', 'SUPPORTING');
`;
