-- The whole structure after all migrations, for reading. Written by `pnpm generate`.

-- role jiedui_app: login
-- role jiedui_auditor: login
-- role jiedui_bulk:
-- role jiedui_definer: bypassrls
-- role jiedui_owner:

create table access_version (
  org_id uuid not null,
  version bigint not null default 1,
  constraint access_version_pkey PRIMARY KEY (org_id),
  constraint access_version_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id)
);
alter table access_version enable row level security; alter table access_version force row level security;
create policy access_version_delete on access_version for delete to public
  using (false);
create policy access_version_insert on access_version for insert to public
  with check (false);
create policy access_version_select on access_version for select to public
  using ((org_id = app.org()));
create policy access_version_update on access_version for update to public
  using (false)
  with check (false);
grant select on access_version to jiedui_app;
grant delete, insert, select, update on access_version to jiedui_definer;

create table activity (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  type text not null,
  day date not null,
  slot text,
  quantity integer not null default 1,
  department text not null default ''::text,
  note text not null default ''::text,
  source text not null,
  client_id uuid not null default gen_random_uuid(),
  written_at timestamp with time zone not null,
  recorded_by text not null,
  version_no integer not null default 1,
  supersedes_id uuid,
  correction_reason text,
  confirmed_at timestamp with time zone,
  confirmed_by text,
  return_reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  place text not null default ''::text,
  contact text not null default ''::text,
  constraint activity_pkey PRIMARY KEY (scope_id, id),
  constraint activity_scope_id_assignment_id_client_id_key UNIQUE (scope_id, assignment_id, client_id),
  constraint activity_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint activity_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint activity_scope_id_supersedes_id_fkey FOREIGN KEY (scope_id, supersedes_id) REFERENCES activity(scope_id, id),
  constraint activity_check CHECK (((supersedes_id IS NULL) = (version_no = 1))),
  constraint activity_check1 CHECK (((supersedes_id IS NULL) = (correction_reason IS NULL))),
  constraint activity_place_check CHECK ((char_length(place) <= 60)),
  constraint activity_quantity_check CHECK (((quantity >= 1) AND (quantity <= 9999))),
  constraint activity_slot_check CHECK ((slot = ANY (ARRAY['AM'::text, 'PM'::text]))),
  constraint activity_source_check CHECK ((source = ANY (ARRAY['PHONE'::text, 'GRID'::text, 'OFFICE'::text]))),
  constraint activity_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'CONFIRMED'::text, 'RETURNED'::text, 'WITHDRAWN'::text, 'SUPERSEDED'::text]))),
  constraint activity_type_check CHECK ((type ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint activity_version_no_check CHECK ((version_no > 0))
);
CREATE INDEX activity_scope_id_assignment_id_day_idx ON public.activity USING btree (scope_id, assignment_id, day);
CREATE INDEX activity_scope_id_day_id_idx ON public.activity USING btree (scope_id, day DESC, id DESC);
CREATE INDEX activity_waiting ON public.activity USING btree (scope_id, assignment_id) WHERE (state = ANY (ARRAY['RECORDED'::text, 'RETURNED'::text]));
CREATE UNIQUE INDEX one_open_correction ON public.activity USING btree (scope_id, supersedes_id) WHERE (state = ANY (ARRAY['RECORDED'::text, 'RETURNED'::text]));
alter table activity enable row level security; alter table activity force row level security;
create policy activity_delete on activity for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy activity_insert on activity for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy activity_own on activity as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy activity_select on activity for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy activity_update on activity for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.activity FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_activity('activity', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.activity FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_activity();
grant insert, select, update on activity to jiedui_app;
grant delete, insert, select, update on activity to jiedui_definer;

create table aggregate_line (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  aggregate_id uuid not null,
  "position" integer not null,
  pairing_scope_id integer not null,
  filing_id uuid not null,
  supporter_name text not null,
  receiver_name text not null,
  team_name text not null,
  name text not null,
  role text not null,
  title_level text not null,
  specialty text not null,
  planned_from date not null,
  planned_to date not null,
  state text not null,
  rule_id text,
  reason text,
  fix text,
  created_at timestamp with time zone not null default app.now(),
  constraint aggregate_line_pkey PRIMARY KEY (scope_id, id),
  constraint aggregate_line_scope_id_aggregate_id_fkey FOREIGN KEY (scope_id, aggregate_id) REFERENCES roster_aggregate(scope_id, id),
  constraint aggregate_line_state_check CHECK ((state = ANY (ARRAY['FORWARDED'::text, 'REJECTED'::text])))
);
CREATE INDEX aggregate_line_scope_id_aggregate_id_position_idx ON public.aggregate_line USING btree (scope_id, aggregate_id, "position");
alter table aggregate_line enable row level security; alter table aggregate_line force row level security;
create policy aggregate_line_delete on aggregate_line for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy aggregate_line_insert on aggregate_line for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy aggregate_line_select on aggregate_line for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy aggregate_line_update on aggregate_line for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.aggregate_line FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_aggregate_line('aggregate_line', 'scope_id', 'id');
grant delete, insert, select, update on aggregate_line to jiedui_app;
grant delete, insert, select, update on aggregate_line to jiedui_definer;

create table agreement (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  kind text not null,
  year integer not null,
  number text not null,
  title text not null default ''::text,
  version_no integer not null default 1,
  goals text not null default ''::text,
  starts_on date,
  ends_on date,
  clauses jsonb not null default '[]'::jsonb,
  deadline_on date,
  late boolean not null default false,
  effective_at timestamp with time zone,
  content_hash text,
  return_reason text,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint agreement_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint agreement_kind_check CHECK ((kind = ANY (ARRAY['MAIN'::text, 'SUPPLEMENT'::text, 'BILATERAL'::text]))),
  constraint agreement_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'SIGNING'::text, 'EFFECTIVE'::text, 'EXPIRED'::text, 'TERMINATED'::text, 'RETURNED'::text, 'VOID'::text]))),
  constraint agreement_year_check CHECK (((year >= 1990) AND (year <= 2200)))
);
CREATE INDEX agreement_scope_id_pairing_id_created_at_id_idx ON public.agreement USING btree (scope_id, pairing_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX one_open_agreement ON public.agreement USING btree (scope_id, pairing_id, kind, year) WHERE (state <> ALL (ARRAY['EXPIRED'::text, 'TERMINATED'::text, 'VOID'::text]));
alter table agreement enable row level security; alter table agreement force row level security;
create policy agreement_delete on agreement for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_insert on agreement for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_select on agreement for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_update on agreement for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement('agreement', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.agreement FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_agreement();
grant delete, insert, select, update on agreement to jiedui_app;
grant delete, insert, select, update on agreement to jiedui_definer;

create table agreement_filing (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  subject text not null,
  pairing_id uuid not null,
  agreement_id uuid,
  administration text not null,
  authority_org_id uuid not null,
  authority_name text not null,
  level text not null,
  rule_id text,
  deadline_on date,
  late boolean not null default false,
  submitted_at timestamp with time zone not null default app.now(),
  submitted_by text not null,
  received_at timestamp with time zone,
  received_by text,
  decided_at timestamp with time zone,
  decided_by text,
  receipt_no text,
  return_reason text,
  state text not null default 'SUBMITTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint agreement_filing_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_filing_authority_org_id_fkey FOREIGN KEY (authority_org_id) REFERENCES organization(id),
  constraint agreement_filing_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id),
  constraint agreement_filing_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint agreement_filing_administration_check CHECK ((administration = ANY (ARRAY['SAME_LEVEL'::text, 'UPPER_LEVEL'::text, 'COUNTY'::text, 'CITY'::text, 'PROVINCE'::text, 'HEALTH_ADMIN'::text]))),
  constraint agreement_filing_check CHECK (((subject = 'AGREEMENT'::text) = (agreement_id IS NOT NULL))),
  constraint agreement_filing_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'COUNTY'::text]))),
  constraint agreement_filing_state_check CHECK ((state = ANY (ARRAY['SUBMITTED'::text, 'RECEIVED'::text, 'ACCEPTED'::text, 'RETURNED'::text, 'WITHDRAWN'::text]))),
  constraint agreement_filing_subject_check CHECK ((subject = ANY (ARRAY['RELATION'::text, 'AGREEMENT'::text])))
);
CREATE INDEX agreement_filing_scope_id_agreement_id_submitted_at_idx ON public.agreement_filing USING btree (scope_id, agreement_id, submitted_at DESC);
CREATE INDEX agreement_filing_scope_id_pairing_id_submitted_at_idx ON public.agreement_filing USING btree (scope_id, pairing_id, submitted_at DESC);
CREATE UNIQUE INDEX one_open_agreement_filing ON public.agreement_filing USING btree (scope_id, pairing_id, COALESCE(agreement_id, pairing_id), administration) WHERE (state = ANY (ARRAY['SUBMITTED'::text, 'RECEIVED'::text, 'ACCEPTED'::text]));
alter table agreement_filing enable row level security; alter table agreement_filing force row level security;
create policy agreement_filing_delete on agreement_filing for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_filing_insert on agreement_filing for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_filing_select on agreement_filing for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_filing_update on agreement_filing for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement_filing FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement_filing('agreement_filing', 'scope_id', 'id');
grant delete, insert, select, update on agreement_filing to jiedui_app;
grant delete, insert, select, update on agreement_filing to jiedui_definer;

create table agreement_party (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  agreement_id uuid not null,
  "position" integer not null,
  kind text not null,
  org_id uuid not null,
  name text not null,
  representative text not null default ''::text,
  constraint agreement_party_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_party_scope_id_agreement_id_kind_key UNIQUE (scope_id, agreement_id, kind),
  constraint agreement_party_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint agreement_party_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id) ON DELETE CASCADE,
  constraint agreement_party_kind_check CHECK ((kind = ANY (ARRAY['SUPPORTING'::text, 'COUNTY_GOVERNMENT'::text, 'RECEIVING'::text])))
);
alter table agreement_party enable row level security; alter table agreement_party force row level security;
create policy agreement_party_delete on agreement_party for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_party_insert on agreement_party for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_party_select on agreement_party for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_party_update on agreement_party for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement_party FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement_party('agreement_party', 'scope_id', 'id');
grant delete, insert, select, update on agreement_party to jiedui_app;
grant delete, insert, select, update on agreement_party to jiedui_definer;

create table agreement_seal (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  agreement_id uuid not null,
  party_id uuid not null,
  version_no integer not null,
  org_name text not null,
  by_name text not null,
  by_user_id uuid not null,
  sealed_at timestamp with time zone not null default app.now(),
  content_hash text not null,
  algorithm text not null,
  key_id text not null,
  signature text not null,
  state text not null default 'VALID'::text,
  void_reason text,
  voided_at timestamp with time zone,
  constraint agreement_seal_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_seal_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id),
  constraint agreement_seal_scope_id_party_id_fkey FOREIGN KEY (scope_id, party_id) REFERENCES agreement_party(scope_id, id),
  constraint agreement_seal_state_check CHECK ((state = ANY (ARRAY['VALID'::text, 'VOID'::text])))
);
CREATE INDEX agreement_seal_scope_id_agreement_id_sealed_at_idx ON public.agreement_seal USING btree (scope_id, agreement_id, sealed_at DESC);
CREATE INDEX agreement_seal_scope_id_party_id_sealed_at_idx ON public.agreement_seal USING btree (scope_id, party_id, sealed_at DESC);
CREATE UNIQUE INDEX one_valid_seal ON public.agreement_seal USING btree (scope_id, agreement_id, party_id) WHERE (state = 'VALID'::text);
alter table agreement_seal enable row level security; alter table agreement_seal force row level security;
create policy agreement_seal_delete on agreement_seal for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_seal_insert on agreement_seal for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_seal_select on agreement_seal for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_seal_update on agreement_seal for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement_seal FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement_seal('agreement_seal', 'scope_id', 'id');
grant delete, insert, select, update on agreement_seal to jiedui_app;
grant delete, insert, select, update on agreement_seal to jiedui_definer;

create table agreement_tally (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  grain text not null,
  starts_on date not null,
  measure text not null,
  key text not null,
  amount integer not null,
  folded boolean not null default false,
  constraint agreement_tally_pkey PRIMARY KEY (scope_id, grain, measure, starts_on, key, id) INCLUDE (amount),
  constraint agreement_tally_grain_check CHECK ((grain = ANY (ARRAY['NOW'::text, 'DAY'::text, 'MONTH'::text, 'YEAR'::text])))
);
CREATE INDEX agreement_tally_waits ON public.agreement_tally USING btree (scope_id, grain, measure, starts_on, key) WHERE (NOT folded);
alter table agreement_tally enable row level security; alter table agreement_tally force row level security;
create policy agreement_tally_delete on agreement_tally for delete to public
  using (false);
create policy agreement_tally_insert on agreement_tally for insert to public
  with check (false);
create policy agreement_tally_select on agreement_tally for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_tally_update on agreement_tally for update to public
  using (false)
  with check (false);
grant select on agreement_tally to jiedui_app;
grant delete, insert, select, update on agreement_tally to jiedui_definer;

create table agreement_task (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  agreement_id uuid not null,
  "position" integer not null,
  goal text not null,
  indicator text not null,
  quantity integer,
  due_on date,
  responsible_department text not null default ''::text,
  responsible_person text not null default ''::text,
  constraint agreement_task_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_task_scope_id_agreement_id_position_key UNIQUE (scope_id, agreement_id, "position"),
  constraint agreement_task_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id) ON DELETE CASCADE,
  constraint agreement_task_quantity_check CHECK ((quantity > 0))
);
alter table agreement_task enable row level security; alter table agreement_task force row level security;
create policy agreement_task_delete on agreement_task for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_task_insert on agreement_task for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_task_select on agreement_task for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_task_update on agreement_task for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement_task FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement_task('agreement_task', 'scope_id', 'id');
grant delete, insert, select, update on agreement_task to jiedui_app;
grant delete, insert, select, update on agreement_task to jiedui_definer;

create table agreement_version (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  agreement_id uuid not null,
  version_no integer not null,
  content jsonb not null,
  content_hash text not null,
  by_org_name text not null,
  by_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint agreement_version_pkey PRIMARY KEY (scope_id, id),
  constraint agreement_version_scope_id_agreement_id_version_no_key UNIQUE (scope_id, agreement_id, version_no),
  constraint agreement_version_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id)
);
alter table agreement_version enable row level security; alter table agreement_version force row level security;
create policy agreement_version_delete on agreement_version for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_version_insert on agreement_version for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy agreement_version_select on agreement_version for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy agreement_version_update on agreement_version for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.agreement_version FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_agreement_version('agreement_version', 'scope_id', 'id');
grant delete, insert, select, update on agreement_version to jiedui_app;
grant delete, insert, select, update on agreement_version to jiedui_definer;

create table annual_plan (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  kind text not null,
  year integer not null,
  pack_code text not null,
  pack_version integer not null,
  made_by text not null,
  fields jsonb not null default '{}'::jsonb,
  key_disciplines text[] not null default '{}'::text[],
  batches jsonb not null default '[]'::jsonb,
  in_hospital_plan boolean not null default false,
  drafted_by text not null,
  drafted_org_id uuid not null,
  drafted_org_name text not null,
  confirmed_by_supporting boolean not null default false,
  confirmed_by_receiving boolean not null default false,
  agreed_on date,
  return_reason text,
  summary text,
  next_year text,
  summarised_at timestamp with time zone,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint annual_plan_pkey PRIMARY KEY (scope_id, id),
  constraint annual_plan_scope_id_pairing_id_kind_year_key UNIQUE (scope_id, pairing_id, kind, year),
  constraint annual_plan_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint annual_plan_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint annual_plan_kind_check CHECK ((kind = ANY (ARRAY['ANNUAL'::text, 'IMPLEMENTATION'::text]))),
  constraint annual_plan_made_by_check CHECK ((made_by = ANY (ARRAY['JOINT'::text, 'COUNTY_COMMISSION'::text]))),
  constraint annual_plan_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'RETURNED'::text, 'AGREED'::text, 'SUMMARISED'::text]))),
  constraint annual_plan_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX annual_plan_open ON public.annual_plan USING btree (scope_id) WHERE (state = ANY (ARRAY['PROPOSED'::text, 'RETURNED'::text]));
CREATE INDEX annual_plan_scope_id_year_id_idx ON public.annual_plan USING btree (scope_id, year DESC, id DESC);
alter table annual_plan enable row level security; alter table annual_plan force row level security;
create policy annual_plan_delete on annual_plan for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy annual_plan_insert on annual_plan for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy annual_plan_select on annual_plan for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy annual_plan_update on annual_plan for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.annual_plan FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_annual_plan('annual_plan', 'scope_id', 'id');
grant insert, select, update on annual_plan to jiedui_app;
grant delete, insert, select, update on annual_plan to jiedui_definer;

create table app_user (
  id uuid not null default uuidv7(),
  home_scope_id integer not null,
  login text not null,
  name text not null,
  password_hash text not null,
  password_changed_at timestamp with time zone not null default clock_timestamp(),
  password_history text[] not null default '{}'::text[],
  must_change_password boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}'::text[],
  last_login_at timestamp with time zone,
  status text not null default 'ACTIVE'::text,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_login_key UNIQUE (login),
  constraint app_user_home_scope_id_fkey FOREIGN KEY (home_scope_id) REFERENCES scope(id),
  constraint app_user_login_check CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text)),
  constraint app_user_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'SUSPENDED'::text])))
);
alter table app_user enable row level security; alter table app_user force row level security;
create policy app_user_delete on app_user for delete to public
  using (false);
create policy app_user_insert on app_user for insert to public
  with check (false);
create policy app_user_select on app_user for select to public
  using (((id = app.user_id()) OR (home_scope_id = ANY (app.scopes('DIRECTORY'::text)))));
create policy app_user_update on app_user for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.app_user FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_app_user('app_user', 'home_scope_id', 'id', 'password_hash', 'password_history', 'totp_secret', 'totp_last_step', 'recovery_codes');
grant select (id), select (home_scope_id), select (login), select (name), select (must_change_password), select (locked_until), select (totp_confirmed_at), select (last_login_at), select (status), select (created_at) on app_user to jiedui_app;
grant delete, insert, select, update on app_user to jiedui_definer;

create table application (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  person_name text not null,
  staff_no text not null,
  department text not null default ''::text,
  specialty text not null default ''::text,
  title_level text not null,
  need_scope_id integer,
  need_id uuid,
  need_title text not null default ''::text,
  receiver_name text not null default ''::text,
  need_on date,
  surveyed_on date,
  statement text not null,
  consented_on date not null,
  source text not null,
  recorded_by text not null,
  attested text[] not null default '{}'::text[],
  recommendation text not null default ''::text,
  recommended_by text,
  recommended_on date,
  decision text not null default ''::text,
  decided_by text,
  decided_on date,
  state text not null default 'APPLIED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint application_pkey PRIMARY KEY (scope_id, id),
  constraint application_scope_id_person_id_fkey FOREIGN KEY (scope_id, person_id) REFERENCES person(scope_id, id),
  constraint application_source_check CHECK ((source = ANY (ARRAY['SELF'::text, 'PAPER'::text]))),
  constraint application_state_check CHECK ((state = ANY (ARRAY['APPLIED'::text, 'DEPT_RECOMMENDED'::text, 'LEADING_GROUP_APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text]))),
  constraint application_statement_check CHECK ((statement <> ''::text))
);
CREATE INDEX application_scope_id_created_at_id_idx ON public.application USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX one_pending_application ON public.application USING btree (scope_id, person_id) WHERE (state = ANY (ARRAY['APPLIED'::text, 'DEPT_RECOMMENDED'::text]));
alter table application enable row level security; alter table application force row level security;
create policy application_delete on application for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy application_insert on application for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy application_own on application as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy application_select on application for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy application_update on application for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.application FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_application('application', 'scope_id', 'id');
grant delete, insert, select, update on application to jiedui_app;
grant delete, insert, select, update on application to jiedui_definer;

create table archive_entry (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  evaluation_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  number text not null,
  archives text[] not null,
  grade_name text not null,
  qualified boolean,
  period_from date not null,
  period_to date not null,
  entered_on date not null,
  entered_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint archive_entry_pkey PRIMARY KEY (scope_id, id),
  constraint archive_entry_scope_id_evaluation_id_key UNIQUE (scope_id, evaluation_id),
  constraint archive_entry_scope_id_number_key UNIQUE (scope_id, number),
  constraint archive_entry_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint archive_entry_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint archive_entry_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint archive_entry_archives_check CHECK (((archives <> '{}'::text[]) AND (archives <@ '{PERSONAL,PERIODIC}'::text[])))
);
CREATE INDEX archive_entry_scope_id_created_at_id_idx ON public.archive_entry USING btree (scope_id, created_at DESC, id DESC);
alter table archive_entry enable row level security; alter table archive_entry force row level security;
create policy archive_entry_delete on archive_entry for delete to public
  using (false);
create policy archive_entry_insert on archive_entry for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy archive_entry_own on archive_entry as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy archive_entry_select on archive_entry for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy archive_entry_update on archive_entry for update to public
  using (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.archive_entry FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_archive_entry('archive_entry', 'scope_id', 'id');
grant insert, select on archive_entry to jiedui_app;
grant delete, insert, select, update on archive_entry to jiedui_definer;

create table assignment (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  employer_scope_id integer not null,
  person_id uuid not null,
  name text not null,
  sex text not null,
  staff_category text not null,
  practice_category text,
  department text not null default ''::text,
  specialty text not null default ''::text,
  title_level text not null,
  title_text text not null default ''::text,
  certificate_no text not null default ''::text,
  work_started_on date,
  clinical_started_on date,
  management_started_on date,
  id_number_masked text,
  healthy boolean,
  voluntary boolean,
  role text not null,
  receiver_post text,
  planned_from date not null,
  planned_to date not null,
  arrived_on date,
  arrival_confirmed_by text,
  finished_on date,
  state text not null default 'PLANNED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  pack_code text not null,
  pack_version integer not null,
  born_on date,
  on_duty_on date,
  end_reason text,
  selection jsonb,
  replaces_id uuid,
  not_replaced_reason text,
  plan_exception text,
  constraint assignment_pkey PRIMARY KEY (scope_id, id),
  constraint assignment_employer_scope_id_fkey FOREIGN KEY (employer_scope_id) REFERENCES scope(id),
  constraint assignment_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint assignment_scope_id_replaces_id_fkey FOREIGN KEY (scope_id, replaces_id) REFERENCES assignment(scope_id, id),
  constraint assignment_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint assignment_check CHECK ((planned_to >= planned_from)),
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['LEADER'::text, 'MEMBER'::text]))),
  constraint assignment_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'TRAINED'::text, 'DEPARTED'::text, 'ARRIVED'::text, 'ON_DUTY'::text, 'ON_LEAVE'::text, 'FINISHED'::text, 'ENDED_EARLY'::text, 'UNAUTHORISED_DEPARTURE'::text, 'EVALUATED'::text, 'ARCHIVED'::text, 'REMOVED'::text])))
);
CREATE INDEX assignment_scope_id_replaces_id_idx ON public.assignment USING btree (scope_id, replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE INDEX assignment_scope_id_team_id_created_at_id_idx ON public.assignment USING btree (scope_id, team_id, created_at, id);
CREATE UNIQUE INDEX one_line_per_person ON public.assignment USING btree (scope_id, team_id, person_id) WHERE (state <> 'REMOVED'::text);
alter table assignment enable row level security; alter table assignment force row level security;
create policy assignment_delete on assignment for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy assignment_insert on assignment for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy assignment_own on assignment as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy assignment_select on assignment for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy assignment_update on assignment for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.assignment FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_assignment('assignment', 'scope_id', 'id');
CREATE TRIGGER count_changed_presence AFTER UPDATE ON public.assignment FOR EACH ROW WHEN (((((((old.state IS DISTINCT FROM new.state) OR (old.person_id IS DISTINCT FROM new.person_id)) OR (old.arrived_on IS DISTINCT FROM new.arrived_on)) OR (old.finished_on IS DISTINCT FROM new.finished_on)) OR (old.planned_from IS DISTINCT FROM new.planned_from)) OR (old.planned_to IS DISTINCT FROM new.planned_to))) EXECUTE FUNCTION app.count_presence();
CREATE TRIGGER count_presence AFTER INSERT OR DELETE ON public.assignment FOR EACH ROW EXECUTE FUNCTION app.count_presence();
CREATE TRIGGER pin_assignment BEFORE INSERT ON public.assignment FOR EACH ROW EXECUTE FUNCTION app.pin_assignment();
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.assignment FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_assignment();
grant delete, insert, select, update on assignment to jiedui_app;
grant delete, insert, select, update on assignment to jiedui_definer;

create table attachment (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  facet text not null,
  subject text not null,
  subject_id uuid not null,
  subject_name text not null,
  person_id uuid,
  office_only boolean not null default false,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by text not null,
  uploaded_user_id uuid,
  uploaded_org_id uuid not null,
  uploaded_org_name text not null,
  state text not null default 'KEPT'::text,
  withdraw_reason text,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint attachment_pkey PRIMARY KEY (scope_id, id),
  constraint attachment_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint attachment_check CHECK ((octet_length(content) = size)),
  constraint attachment_check1 CHECK (((state = 'WITHDRAWN'::text) = (withdraw_reason IS NOT NULL))),
  constraint attachment_facet_check CHECK ((facet = ANY (ARRAY['AGREEMENT'::text, 'WORK'::text, 'EVALUATION'::text, 'OWN'::text]))),
  constraint attachment_name_check CHECK (((name <> ''::text) AND (char_length(name) <= 120))),
  constraint attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint attachment_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint attachment_state_check CHECK ((state = ANY (ARRAY['KEPT'::text, 'WITHDRAWN'::text]))),
  constraint attachment_subject_check CHECK ((subject ~ '^[A-Z][A-Z_]{1,39}$'::text))
);
CREATE INDEX attachment_scope_id_created_at_id_idx ON public.attachment USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX attachment_scope_id_subject_id_created_at_idx ON public.attachment USING btree (scope_id, subject_id, created_at);
CREATE UNIQUE INDEX kept_once ON public.attachment USING btree (scope_id, subject_id, subject, sha256) WHERE (state = 'KEPT'::text);
alter table attachment enable row level security; alter table attachment force row level security;
create policy attachment_delete on attachment for delete to public
  using (false);
create policy attachment_insert on attachment for insert to public
  with check ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'WORK'::text) AND (scope_id = ANY (app.writable_scopes('WORK'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text)))) OR ((facet = 'OWN'::text) AND (scope_id = ANY (app.writable_scopes('OWN'::text))))));
create policy attachment_own on attachment as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person()) OR ((person_id IS NULL) AND (NOT office_only))));
create policy attachment_select on attachment for select to public
  using ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.scopes('AGREEMENT'::text)))) OR ((facet = 'WORK'::text) AND (scope_id = ANY (app.scopes('WORK'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.scopes('EVALUATION'::text)))) OR ((facet = 'OWN'::text) AND (scope_id = ANY (app.scopes('OWN'::text))))));
create policy attachment_update on attachment for update to public
  using ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'WORK'::text) AND (scope_id = ANY (app.writable_scopes('WORK'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text)))) OR ((facet = 'OWN'::text) AND (scope_id = ANY (app.writable_scopes('OWN'::text))))))
  with check ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'WORK'::text) AND (scope_id = ANY (app.writable_scopes('WORK'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text)))) OR ((facet = 'OWN'::text) AND (scope_id = ANY (app.writable_scopes('OWN'::text))))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_attachment('attachment', 'scope_id', 'id', 'content');
grant insert, select, update on attachment to jiedui_app;
grant delete, insert, select, update on attachment to jiedui_definer;

create table attendance (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  assignment_id uuid not null,
  person_id uuid not null,
  day date not null,
  mark text not null,
  source text not null,
  occurred_at timestamp with time zone not null,
  received_at timestamp with time zone not null default app.now(),
  located boolean not null default false,
  place text not null default ''::text,
  device text not null default ''::text,
  corrects_id uuid,
  reason text,
  recorded_by text not null,
  recorded_org text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint attendance_pkey PRIMARY KEY (scope_id, id),
  constraint attendance_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint attendance_scope_id_corrects_id_fkey FOREIGN KEY (scope_id, corrects_id) REFERENCES attendance(scope_id, id),
  constraint attendance_check CHECK (((source = 'CORRECTION'::text) = (corrects_id IS NOT NULL))),
  constraint attendance_check1 CHECK (((corrects_id IS NULL) OR (reason <> ''::text))),
  constraint attendance_mark_check CHECK ((mark = ANY (ARRAY['IN'::text, 'OUT'::text, 'SIGNED'::text, 'ABSENT'::text, 'VOID'::text]))),
  constraint attendance_source_check CHECK ((source = ANY (ARRAY['PHONE'::text, 'WEB'::text, 'DINGTALK'::text, 'SITE'::text, 'CORRECTION'::text])))
);
CREATE INDEX attendance_scope_id_assignment_id_day_idx ON public.attendance USING btree (scope_id, assignment_id, day);
CREATE UNIQUE INDEX attendance_scope_id_corrects_id_key ON public.attendance USING btree (scope_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX attendance_scope_id_occurred_at_id_idx ON public.attendance USING btree (scope_id, occurred_at DESC, id DESC);
alter table attendance enable row level security; alter table attendance force row level security;
create policy attendance_delete on attendance for delete to public
  using (false);
create policy attendance_insert on attendance for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy attendance_own on attendance as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy attendance_select on attendance for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy attendance_update on attendance for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_attendance('attendance', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_attendance();
grant insert, select on attendance to jiedui_app;
grant insert, select on attendance to jiedui_bulk;
grant delete, insert, select, update on attendance to jiedui_definer;

create table attendance_location (
  scope_id integer not null,
  id uuid not null,
  person_id uuid not null,
  latitude numeric(8,5) not null,
  longitude numeric(8,5) not null,
  accuracy integer,
  consent_id uuid not null,
  occurred_at timestamp with time zone not null,
  coarse boolean not null default false,
  created_at timestamp with time zone not null default app.now(),
  constraint attendance_location_pkey PRIMARY KEY (scope_id, id),
  constraint attendance_location_scope_id_id_fkey FOREIGN KEY (scope_id, id) REFERENCES attendance(scope_id, id),
  constraint attendance_location_accuracy_check CHECK ((accuracy >= 0)),
  constraint attendance_location_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric))),
  constraint attendance_location_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
);
CREATE INDEX attendance_location_scope_id_occurred_at_idx ON public.attendance_location USING btree (scope_id, occurred_at) WHERE (NOT coarse);
alter table attendance_location enable row level security; alter table attendance_location force row level security;
create policy attendance_location_delete on attendance_location for delete to public
  using (false);
create policy attendance_location_insert on attendance_location for insert to public
  with check ((scope_id = ANY (app.writable_scopes('LOCATION'::text))));
create policy attendance_location_own on attendance_location as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy attendance_location_select on attendance_location for select to public
  using ((scope_id = ANY (app.scopes('LOCATION'::text))));
create policy attendance_location_update on attendance_location for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.attendance_location FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_attendance_location('attendance_location', 'scope_id', 'id', 'latitude', 'longitude', 'accuracy');
grant insert, select on attendance_location to jiedui_app;
grant delete, insert, select, update on attendance_location to jiedui_definer;

create table attended_training (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  topic text not null,
  held_on date not null,
  hours integer not null,
  recorded_by text not null,
  recorded_org_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint attended_training_pkey PRIMARY KEY (scope_id, id),
  constraint attended_training_scope_id_assignment_id_held_on_topic_key UNIQUE (scope_id, assignment_id, held_on, topic),
  constraint attended_training_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint attended_training_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint attended_training_hours_check CHECK (((hours >= 1) AND (hours <= 200))),
  constraint attended_training_topic_check CHECK ((topic <> ''::text))
);
CREATE INDEX attended_training_scope_id_created_at_id_idx ON public.attended_training USING btree (scope_id, created_at DESC, id DESC);
alter table attended_training enable row level security; alter table attended_training force row level security;
create policy attended_training_delete on attended_training for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy attended_training_insert on attended_training for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy attended_training_own on attended_training as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy attended_training_select on attended_training for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy attended_training_update on attended_training for update to public
  using (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.attended_training FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_attended_training('attended_training', 'scope_id', 'id');
grant delete, insert, select on attended_training to jiedui_app;
grant delete, insert, select, update on attended_training to jiedui_definer;

create table audit_event (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  at timestamp with time zone not null default app.now(),
  recorded_at timestamp with time zone not null default clock_timestamp(),
  org_id uuid,
  user_id uuid,
  request_id text not null default ''::text,
  action text not null,
  table_name text not null,
  row_id text not null,
  before jsonb,
  after jsonb,
  constraint audit_event_pkey PRIMARY KEY (scope_id, id)
);
CREATE INDEX audit_event_recorded_at_idx ON public.audit_event USING btree (recorded_at);
CREATE INDEX audit_event_scope_id_at_id_idx ON public.audit_event USING btree (scope_id, at DESC, id DESC);
alter table audit_event enable row level security; alter table audit_event force row level security;
create policy audit_event_auditor on audit_event for select to jiedui_auditor
  using (true);
create policy audit_event_bulk on audit_event for insert to jiedui_bulk
  with check (true);
create policy audit_event_delete on audit_event for delete to public
  using (false);
create policy audit_event_insert on audit_event for insert to public
  with check (false);
create policy audit_event_select on audit_event for select to public
  using ((scope_id = ANY (app.scopes('AUDIT'::text))));
create policy audit_event_update on audit_event for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on audit_event to jiedui_app;
grant select on audit_event to jiedui_auditor;
grant insert on audit_event to jiedui_bulk;
grant delete, insert, select, update on audit_event to jiedui_definer;

create table audit_link (
  tenant_id uuid not null,
  seq bigint not null,
  scope_id integer not null,
  event_id uuid not null,
  hash bytea not null,
  constraint audit_link_pkey PRIMARY KEY (tenant_id, seq),
  constraint audit_link_scope_id_event_id_key UNIQUE (scope_id, event_id)
);
alter table audit_link enable row level security; alter table audit_link force row level security;
create policy audit_link_auditor on audit_link for select to jiedui_auditor
  using (true);
create policy audit_link_delete on audit_link for delete to public
  using (false);
create policy audit_link_insert on audit_link for insert to public
  with check (false);
create policy audit_link_select on audit_link for select to public
  using ((scope_id = ANY (app.scopes('AUDIT'::text))));
create policy audit_link_update on audit_link for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on audit_link to jiedui_app;
grant select on audit_link to jiedui_auditor;
grant delete, insert, select, update on audit_link to jiedui_definer;

create table calendar_day (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  day date not null,
  working boolean not null,
  name text not null,
  notice text not null default ''::text,
  by_name text not null,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint calendar_day_pkey PRIMARY KEY (scope_id, id),
  constraint calendar_day_scope_id_day_key UNIQUE (scope_id, day),
  constraint calendar_day_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint calendar_day_name_check CHECK ((name <> ''::text))
);
alter table calendar_day enable row level security; alter table calendar_day force row level security;
create policy calendar_day_delete on calendar_day for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy calendar_day_insert on calendar_day for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy calendar_day_select on calendar_day for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy calendar_day_update on calendar_day for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.calendar_day FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_calendar_day('calendar_day', 'scope_id', 'id');
grant delete, insert, select, update on calendar_day to jiedui_app;
grant delete, insert, select, update on calendar_day to jiedui_definer;

create table certificate (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  type text not null,
  assignment_id uuid,
  trainee_id uuid,
  person_id uuid,
  evaluation_id uuid,
  commendation_id uuid,
  name text not null,
  number text not null,
  pack_code text not null,
  pack_version integer not null,
  words jsonb not null,
  content_hash text not null,
  issuers text[] not null,
  sealed_by text[] not null default '{}'::text[],
  findings jsonb not null default '[]'::jsonb,
  proposed_by text not null,
  proposed_org_name text not null,
  issued_on date,
  revoked_on date,
  revoke_reason text,
  replaces_id uuid,
  reissue_reason text,
  state text not null default 'ELIGIBLE'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint certificate_pkey PRIMARY KEY (scope_id, id),
  constraint certificate_scope_id_number_key UNIQUE (scope_id, number),
  constraint certificate_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint certificate_scope_id_commendation_id_fkey FOREIGN KEY (scope_id, commendation_id) REFERENCES commendation(scope_id, id),
  constraint certificate_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint certificate_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint certificate_scope_id_replaces_id_fkey FOREIGN KEY (scope_id, replaces_id) REFERENCES certificate(scope_id, id),
  constraint certificate_scope_id_trainee_id_fkey FOREIGN KEY (scope_id, trainee_id) REFERENCES trainee(scope_id, id),
  constraint certificate_check CHECK (((assignment_id IS NULL) <> (trainee_id IS NULL))),
  constraint certificate_check1 CHECK (((assignment_id IS NULL) = (person_id IS NULL))),
  constraint certificate_issuers_check CHECK ((issuers <> '{}'::text[])),
  constraint certificate_state_check CHECK ((state = ANY (ARRAY['ELIGIBLE'::text, 'ISSUED'::text, 'REVOKED'::text, 'REISSUED'::text, 'WITHDRAWN'::text]))),
  constraint certificate_type_check CHECK ((type = ANY (ARRAY['ADVANCED_INDIVIDUAL'::text, 'GRASSROOTS_EXPERIENCE'::text, 'STUDY_CERTIFICATE'::text, 'COMMENDATION'::text])))
);
CREATE INDEX certificate_scope_id_assignment_id_idx ON public.certificate USING btree (scope_id, assignment_id);
CREATE INDEX certificate_scope_id_created_at_id_idx ON public.certificate USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX one_certificate_under_way ON public.certificate USING btree (scope_id, type, COALESCE(assignment_id, trainee_id)) WHERE (state = 'ELIGIBLE'::text);
alter table certificate enable row level security; alter table certificate force row level security;
create policy certificate_delete on certificate for delete to public
  using (false);
create policy certificate_insert on certificate for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy certificate_own on certificate as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy certificate_select on certificate for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy certificate_update on certificate for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.certificate FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_certificate('certificate', 'scope_id', 'id');
grant insert, select, update on certificate to jiedui_app;
grant delete, insert, select, update on certificate to jiedui_definer;

create table commendation (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  subject text not null,
  assignment_id uuid,
  team_id uuid,
  person_id uuid,
  name text not null,
  title text not null,
  level text not null,
  document_no text not null default ''::text,
  reason text not null,
  given_on date not null,
  by_org_name text not null,
  recorded_by text not null,
  withdraw_reason text,
  state text not null default 'GIVEN'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint commendation_pkey PRIMARY KEY (scope_id, id),
  constraint commendation_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint commendation_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint commendation_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint commendation_check CHECK (((subject = 'PERSON'::text) = ((assignment_id IS NOT NULL) AND (person_id IS NOT NULL)))),
  constraint commendation_check1 CHECK (((subject = 'TEAM'::text) = (team_id IS NOT NULL))),
  constraint commendation_level_check CHECK ((level = ANY (ARRAY['HOSPITAL'::text, 'COUNTY'::text, 'CITY'::text, 'PROVINCE'::text, 'NATION'::text]))),
  constraint commendation_reason_check CHECK ((reason <> ''::text)),
  constraint commendation_state_check CHECK ((state = ANY (ARRAY['GIVEN'::text, 'WITHDRAWN'::text]))),
  constraint commendation_subject_check CHECK ((subject = ANY (ARRAY['PERSON'::text, 'TEAM'::text, 'SUPPORTER'::text, 'RECEIVER'::text]))),
  constraint commendation_title_check CHECK ((title <> ''::text))
);
CREATE INDEX commendation_scope_id_created_at_id_idx ON public.commendation USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX commendation_scope_id_given_on_idx ON public.commendation USING btree (scope_id, given_on);
alter table commendation enable row level security; alter table commendation force row level security;
create policy commendation_delete on commendation for delete to public
  using (false);
create policy commendation_insert on commendation for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy commendation_own on commendation as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy commendation_select on commendation for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy commendation_update on commendation for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.commendation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_commendation('commendation', 'scope_id', 'id');
grant insert, select, update on commendation to jiedui_app;
grant delete, insert, select, update on commendation to jiedui_definer;

create table consent (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  purpose text not null,
  notice_version integer not null,
  given boolean not null,
  at timestamp with time zone not null default app.now(),
  created_at timestamp with time zone not null default app.now(),
  entry_id uuid,
  constraint consent_pkey PRIMARY KEY (scope_id, id),
  constraint consent_scope_id_entry_id_key UNIQUE (scope_id, entry_id),
  constraint consent_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint consent_notice_version_check CHECK ((notice_version > 0)),
  constraint consent_purpose_check CHECK ((purpose = 'LOCATION'::text))
);
CREATE INDEX consent_scope_id_person_id_purpose_at_id_idx ON public.consent USING btree (scope_id, person_id, purpose, at DESC, id DESC);
alter table consent enable row level security; alter table consent force row level security;
create policy consent_delete on consent for delete to public
  using (false);
create policy consent_insert on consent for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy consent_own on consent as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy consent_select on consent for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy consent_update on consent for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_consent('consent', 'scope_id', 'id');
grant insert, select on consent to jiedui_app;
grant delete, insert, select, update on consent to jiedui_definer;

create table contradiction (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  assignment_id uuid not null,
  person_id uuid not null,
  kind text not null,
  day date not null,
  fingerprint text not null,
  detail text not null,
  numbers jsonb not null default '{}'::jsonb,
  state text not null default 'OPEN'::text,
  resolution text,
  resolved_by text,
  resolved_org text,
  resolved_at timestamp with time zone,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  detail_en text,
  constraint contradiction_pkey PRIMARY KEY (scope_id, id),
  constraint contradiction_scope_id_fingerprint_key UNIQUE (scope_id, fingerprint),
  constraint contradiction_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint contradiction_check CHECK (((state = 'RESOLVED'::text) = (resolution IS NOT NULL))),
  constraint contradiction_kind_check CHECK ((kind = ANY (ARRAY['FAR_AWAY'::text, 'NOT_ASSIGNED'::text, 'CLINIC_ON_LEAVE'::text, 'CHECK_IN_ON_LEAVE'::text, 'TWO_PLACES'::text, 'MARKS_DIFFER'::text]))),
  constraint contradiction_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'RESOLVED'::text])))
);
CREATE INDEX contradiction_scope_id_created_at_id_idx ON public.contradiction USING btree (scope_id, created_at DESC, id DESC);
alter table contradiction enable row level security; alter table contradiction force row level security;
create policy contradiction_delete on contradiction for delete to public
  using (false);
create policy contradiction_insert on contradiction for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy contradiction_own on contradiction as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy contradiction_select on contradiction for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy contradiction_update on contradiction for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.contradiction FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_contradiction('contradiction', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.contradiction FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_contradiction();
grant insert, select, update on contradiction to jiedui_app;
grant delete, insert, select, update on contradiction to jiedui_definer;

create table department_score (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  evaluation_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  department text not null,
  post text not null,
  points numeric not null,
  posted_month date not null,
  rule_id text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint department_score_pkey PRIMARY KEY (scope_id, id),
  constraint department_score_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint department_score_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint department_score_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint department_score_points_check CHECK ((points <> (0)::numeric)),
  constraint department_score_post_check CHECK ((post = ANY (ARRAY['DIRECTOR'::text, 'HEAD_NURSE'::text]))),
  constraint department_score_posted_month_check CHECK ((posted_month = date_trunc('month'::text, (posted_month)::timestamp with time zone)))
);
CREATE INDEX department_score_scope_id_evaluation_id_idx ON public.department_score USING btree (scope_id, evaluation_id);
CREATE INDEX department_score_scope_id_posted_month_id_idx ON public.department_score USING btree (scope_id, posted_month DESC, id DESC);
alter table department_score enable row level security; alter table department_score force row level security;
create policy department_score_delete on department_score for delete to public
  using (false);
create policy department_score_insert on department_score for insert to public
  with check (false);
create policy department_score_own on department_score as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy department_score_select on department_score for select to public
  using ((scope_id = ANY (app.scopes('PAY'::text))));
create policy department_score_update on department_score for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.department_score FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.department_score FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_department_score('department_score', 'scope_id', 'id');
grant select on department_score to jiedui_app;
grant delete, insert, select, update on department_score to jiedui_definer;

create table division (
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  valid_from date not null default '1980-01-01'::date,
  valid_to date,
  successor_code text,
  constraint division_pkey PRIMARY KEY (code),
  constraint division_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES division(code),
  constraint division_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES division(code),
  constraint division_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  constraint division_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'COUNTY'::text])))
);
CREATE INDEX division_parent_code_idx ON public.division USING btree (parent_code);
alter table division enable row level security; alter table division force row level security;
create policy division_delete on division for delete to public
  using (false);
create policy division_insert on division for insert to public
  with check (false);
create policy division_select on division for select to public
  using (true);
create policy division_update on division for update to public
  using (false)
  with check (false);
grant select on division to jiedui_app;
grant delete, insert, select, update on division to jiedui_definer;

create table evaluation (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  subject text not null,
  assignment_id uuid,
  team_id uuid,
  person_id uuid,
  subject_name text not null,
  scheme_id text not null,
  scheme_name text not null,
  pack_code text not null,
  pack_version integer not null,
  period_from date not null,
  period_to date not null,
  version_no integer not null default 1,
  supersedes_id uuid,
  correction_reason text,
  summary text not null default ''::text,
  total numeric,
  display_score text,
  grade text,
  grade_name text,
  qualified boolean,
  comparison_note text,
  content_hash text,
  effective_at timestamp with time zone,
  state text not null default 'OPEN'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  rhythm text not null default ''::text,
  methods text[] not null default '{}'::text[],
  self_party text,
  objection_until date,
  register jsonb,
  constraint evaluation_pkey PRIMARY KEY (scope_id, id),
  constraint evaluation_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint evaluation_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint evaluation_scope_id_supersedes_id_fkey FOREIGN KEY (scope_id, supersedes_id) REFERENCES evaluation(scope_id, id),
  constraint evaluation_check CHECK ((period_to >= period_from)),
  constraint evaluation_self_party_check CHECK ((self_party = ANY (ARRAY['PERSON'::text, 'SUPPORTING'::text, 'RECEIVING'::text]))),
  constraint evaluation_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'EFFECTIVE'::text, 'SUPERSEDED'::text, 'VOID'::text]))),
  constraint evaluation_subject_check CHECK ((subject = ANY (ARRAY['PERSON'::text, 'TEAM'::text, 'PAIRING'::text, 'INSTITUTION'::text])))
);
CREATE INDEX evaluation_scope_id_created_at_id_idx ON public.evaluation USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX evaluation_scope_id_pairing_id_created_at_id_idx ON public.evaluation USING btree (scope_id, pairing_id, created_at DESC, id DESC);
CREATE INDEX evaluation_scope_id_state_pairing_id_person_id_qualified_idx ON public.evaluation USING btree (scope_id, state) INCLUDE (pairing_id, person_id, qualified);
CREATE UNIQUE INDEX one_open_evaluation ON public.evaluation USING btree (scope_id, scheme_id, COALESCE(assignment_id, team_id, pairing_id), period_from, period_to) WHERE (state = 'OPEN'::text);
alter table evaluation enable row level security; alter table evaluation force row level security;
create policy evaluation_delete on evaluation for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_insert on evaluation for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_own on evaluation as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy evaluation_select on evaluation for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy evaluation_update on evaluation for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.evaluation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_evaluation('evaluation', 'scope_id', 'id');
CREATE TRIGGER keep_effective BEFORE DELETE OR UPDATE ON public.evaluation FOR EACH ROW EXECUTE FUNCTION app.keep_effective_evaluation();
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.evaluation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_evaluation();
grant delete, insert, select, update on evaluation to jiedui_app;
grant delete, insert, select, update on evaluation to jiedui_definer;

create table evaluation_item (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  "position" integer not null,
  code text not null,
  name text not null,
  full_marks numeric not null,
  weight numeric not null,
  score numeric,
  evidence text not null default ''::text,
  self_score numeric,
  peer_score numeric,
  spot_score numeric,
  self_by text,
  peer_by text,
  spot_by text,
  facts jsonb,
  scored_by text,
  scored_at timestamp with time zone,
  constraint evaluation_item_pkey PRIMARY KEY (scope_id, id),
  constraint evaluation_item_scope_id_evaluation_id_code_key UNIQUE (scope_id, evaluation_id, code),
  constraint evaluation_item_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id) ON DELETE CASCADE,
  constraint evaluation_item_check CHECK (((score >= (0)::numeric) AND (score <= full_marks))),
  constraint evaluation_item_check1 CHECK (((self_score >= (0)::numeric) AND (self_score <= full_marks))),
  constraint evaluation_item_check2 CHECK (((peer_score >= (0)::numeric) AND (peer_score <= full_marks))),
  constraint evaluation_item_check3 CHECK (((spot_score >= (0)::numeric) AND (spot_score <= full_marks))),
  constraint evaluation_item_full_marks_check CHECK ((full_marks > (0)::numeric)),
  constraint evaluation_item_weight_check CHECK ((weight >= (0)::numeric))
);
alter table evaluation_item enable row level security; alter table evaluation_item force row level security;
create policy evaluation_item_delete on evaluation_item for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_item_insert on evaluation_item for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_item_own on evaluation_item as restrictive for all to public
  using (((app.person() IS NULL) OR app.sees_evaluation(scope_id, evaluation_id)));
create policy evaluation_item_select on evaluation_item for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy evaluation_item_update on evaluation_item for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.evaluation_item FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_evaluation_item('evaluation_item', 'scope_id', 'id');
CREATE TRIGGER keep_effective BEFORE DELETE OR UPDATE ON public.evaluation_item FOR EACH ROW EXECUTE FUNCTION app.keep_effective_part();
grant delete, insert, select, update on evaluation_item to jiedui_app;
grant delete, insert, select, update on evaluation_item to jiedui_definer;

create table evaluation_objection (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  person_id uuid,
  raised_party text not null,
  raised_by text not null,
  raised_org_name text not null,
  reason text not null,
  answer_party text not null,
  answer text,
  answered_by text,
  answered_org_name text,
  answered_at timestamp with time zone,
  state text not null default 'RAISED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint evaluation_objection_pkey PRIMARY KEY (scope_id, id),
  constraint evaluation_objection_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint evaluation_objection_raised_party_check CHECK ((raised_party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))),
  constraint evaluation_objection_reason_check CHECK ((reason <> ''::text)),
  constraint evaluation_objection_state_check CHECK ((state = ANY (ARRAY['RAISED'::text, 'UPHELD'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX evaluation_objection_scope_id_created_at_id_idx ON public.evaluation_objection USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX evaluation_objection_scope_id_evaluation_id_created_at_idx ON public.evaluation_objection USING btree (scope_id, evaluation_id, created_at DESC);
CREATE UNIQUE INDEX one_open_objection ON public.evaluation_objection USING btree (scope_id, evaluation_id, raised_party) WHERE (state = 'RAISED'::text);
alter table evaluation_objection enable row level security; alter table evaluation_objection force row level security;
create policy evaluation_objection_delete on evaluation_objection for delete to public
  using (false);
create policy evaluation_objection_insert on evaluation_objection for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_objection_own on evaluation_objection as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy evaluation_objection_select on evaluation_objection for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy evaluation_objection_update on evaluation_objection for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.evaluation_objection FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_evaluation_objection('evaluation_objection', 'scope_id', 'id');
grant insert, select, update on evaluation_objection to jiedui_app;
grant delete, insert, select, update on evaluation_objection to jiedui_definer;

create table evaluation_seal (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  step_id uuid not null,
  org_name text not null,
  by_name text not null,
  by_user_id uuid not null,
  sealed_at timestamp with time zone not null default app.now(),
  content_hash text not null,
  algorithm text not null,
  key_id text not null,
  signature text not null,
  state text not null default 'VALID'::text,
  void_reason text,
  voided_at timestamp with time zone,
  constraint evaluation_seal_pkey PRIMARY KEY (scope_id, id),
  constraint evaluation_seal_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint evaluation_seal_scope_id_step_id_fkey FOREIGN KEY (scope_id, step_id) REFERENCES evaluation_step(scope_id, id),
  constraint evaluation_seal_state_check CHECK ((state = ANY (ARRAY['VALID'::text, 'VOID'::text])))
);
CREATE INDEX evaluation_seal_scope_id_evaluation_id_sealed_at_idx ON public.evaluation_seal USING btree (scope_id, evaluation_id, sealed_at DESC);
CREATE INDEX evaluation_seal_scope_id_step_id_sealed_at_idx ON public.evaluation_seal USING btree (scope_id, step_id, sealed_at DESC);
CREATE UNIQUE INDEX one_valid_evaluation_seal ON public.evaluation_seal USING btree (scope_id, step_id) WHERE (state = 'VALID'::text);
alter table evaluation_seal enable row level security; alter table evaluation_seal force row level security;
create policy evaluation_seal_delete on evaluation_seal for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_seal_insert on evaluation_seal for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_seal_own on evaluation_seal as restrictive for all to public
  using (((app.person() IS NULL) OR app.sees_evaluation(scope_id, evaluation_id)));
create policy evaluation_seal_select on evaluation_seal for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy evaluation_seal_update on evaluation_seal for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.evaluation_seal FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_evaluation_seal('evaluation_seal', 'scope_id', 'id');
CREATE TRIGGER keep_effective BEFORE DELETE OR UPDATE ON public.evaluation_seal FOR EACH ROW EXECUTE FUNCTION app.keep_effective_part();
grant delete, insert, select, update on evaluation_seal to jiedui_app;
grant delete, insert, select, update on evaluation_seal to jiedui_definer;

create table evaluation_step (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  "position" integer not null,
  code text not null,
  name text not null,
  party text not null,
  division_level text,
  action text not null,
  seal boolean not null default false,
  org_id uuid,
  org_name text,
  opinion text not null default ''::text,
  signed_by text,
  signed_at timestamp with time zone,
  return_reason text,
  state text not null default 'WAITING'::text,
  constraint evaluation_step_pkey PRIMARY KEY (scope_id, id),
  constraint evaluation_step_scope_id_evaluation_id_position_key UNIQUE (scope_id, evaluation_id, "position"),
  constraint evaluation_step_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id) ON DELETE CASCADE,
  constraint evaluation_step_action_check CHECK ((action = ANY (ARRAY['FILL'::text, 'OPINION'::text, 'REVIEW'::text, 'STAMP'::text, 'ARCHIVE'::text]))),
  constraint evaluation_step_division_level_check CHECK ((division_level = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'COUNTY'::text]))),
  constraint evaluation_step_party_check CHECK ((party = ANY (ARRAY['RECEIVING'::text, 'SUPPORTING'::text, 'OWNER'::text, 'OVERSIGHT'::text, 'OBSERVER'::text, 'SELF'::text]))),
  constraint evaluation_step_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'OPEN'::text, 'SIGNED'::text, 'RETURNED'::text])))
);
alter table evaluation_step enable row level security; alter table evaluation_step force row level security;
create policy evaluation_step_delete on evaluation_step for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_step_insert on evaluation_step for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy evaluation_step_own on evaluation_step as restrictive for all to public
  using (((app.person() IS NULL) OR app.sees_evaluation(scope_id, evaluation_id)));
create policy evaluation_step_select on evaluation_step for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy evaluation_step_update on evaluation_step for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.evaluation_step FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_evaluation_step('evaluation_step', 'scope_id', 'id');
CREATE TRIGGER keep_effective BEFORE DELETE OR UPDATE ON public.evaluation_step FOR EACH ROW EXECUTE FUNCTION app.keep_effective_part();
grant delete, insert, select, update on evaluation_step to jiedui_app;
grant delete, insert, select, update on evaluation_step to jiedui_definer;

create table evaluation_tally (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  grain text not null,
  starts_on date not null,
  measure text not null,
  key text not null,
  amount integer not null,
  folded boolean not null default false,
  constraint evaluation_tally_pkey PRIMARY KEY (scope_id, grain, measure, starts_on, key, id) INCLUDE (amount),
  constraint evaluation_tally_grain_check CHECK ((grain = ANY (ARRAY['NOW'::text, 'DAY'::text, 'MONTH'::text, 'YEAR'::text])))
);
CREATE INDEX evaluation_tally_waits ON public.evaluation_tally USING btree (scope_id, grain, measure, starts_on, key) WHERE (NOT folded);
alter table evaluation_tally enable row level security; alter table evaluation_tally force row level security;
create policy evaluation_tally_delete on evaluation_tally for delete to public
  using (false);
create policy evaluation_tally_insert on evaluation_tally for insert to public
  with check (false);
create policy evaluation_tally_select on evaluation_tally for select to public
  using ((scope_id = ANY (app.office_scopes('EVALUATION'::text))));
create policy evaluation_tally_update on evaluation_tally for update to public
  using (false)
  with check (false);
grant select on evaluation_tally to jiedui_app;
grant delete, insert, select, update on evaluation_tally to jiedui_definer;

create table exit_request (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  kind text not null,
  reason text not null,
  leaves_on date not null,
  addressed_to text not null,
  addressed_org_id uuid not null,
  addressed_name text not null,
  applied_by text not null,
  applied_on date not null,
  on_behalf boolean not null default false,
  review_note text,
  decided_on date,
  decided_by text,
  decision_note text,
  formalities_on date,
  formalities_by text,
  formalities_note text,
  state text not null default 'APPLIED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint exit_request_pkey PRIMARY KEY (scope_id, id),
  constraint exit_request_addressed_org_id_fkey FOREIGN KEY (addressed_org_id) REFERENCES organization(id),
  constraint exit_request_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint exit_request_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint exit_request_kind_check CHECK ((kind = ANY (ARRAY['PERSONAL'::text, 'REASSIGN'::text]))),
  constraint exit_request_reason_check CHECK ((reason <> ''::text)),
  constraint exit_request_state_check CHECK ((state = ANY (ARRAY['APPLIED'::text, 'UNDER_REVIEW'::text, 'APPROVED'::text, 'REJECTED'::text, 'FORMALITIES'::text, 'DONE'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX exit_request_scope_id_created_at_id_idx ON public.exit_request USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX one_open_exit ON public.exit_request USING btree (scope_id, assignment_id) WHERE (state = ANY (ARRAY['APPLIED'::text, 'UNDER_REVIEW'::text, 'APPROVED'::text, 'FORMALITIES'::text]));
alter table exit_request enable row level security; alter table exit_request force row level security;
create policy exit_request_delete on exit_request for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy exit_request_insert on exit_request for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy exit_request_own on exit_request as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy exit_request_select on exit_request for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy exit_request_update on exit_request for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.exit_request FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_exit_request('exit_request', 'scope_id', 'id');
grant delete, insert, select, update on exit_request to jiedui_app;
grant delete, insert, select, update on exit_request to jiedui_definer;

create table filing (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  route text not null,
  route_code text not null default ''::text,
  route_label text not null default ''::text,
  aggregate_level text,
  submitted_at timestamp with time zone not null default app.now(),
  submitted_by text not null,
  late boolean not null default false,
  deadline_on date,
  aggregated_at timestamp with time zone,
  aggregated_by text,
  decided_at timestamp with time zone,
  decided_by text,
  receipt_no text,
  return_reason text,
  state text not null default 'SUBMITTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  version_no integer not null default 1,
  kind text not null default 'ROSTER'::text,
  reason text,
  aggregate_number text,
  constraint filing_pkey PRIMARY KEY (scope_id, id),
  constraint filing_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint filing_aggregate_level_check CHECK ((aggregate_level = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'COUNTY'::text]))),
  constraint filing_kind_check CHECK ((kind = ANY (ARRAY['ROSTER'::text, 'REPLACEMENT'::text]))),
  constraint filing_route_check CHECK ((route = ANY (ARRAY['DIRECT'::text, 'VIA_CITY'::text]))),
  constraint filing_state_check CHECK ((state = ANY (ARRAY['PREPARED'::text, 'SUBMITTED'::text, 'AGGREGATED'::text, 'RECEIVED'::text, 'ACCEPTED'::text, 'RETURNED'::text, 'WITHDRAWN'::text]))),
  constraint filing_version_no_check CHECK ((version_no > 0))
);
CREATE INDEX filing_scope_id_team_id_created_at_id_idx ON public.filing USING btree (scope_id, team_id, created_at DESC, id DESC);
alter table filing enable row level security; alter table filing force row level security;
create policy filing_delete on filing for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy filing_insert on filing for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy filing_select on filing for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy filing_update on filing for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.filing FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_filing('filing', 'scope_id', 'id');
grant delete, insert, select, update on filing to jiedui_app;
grant delete, insert, select, update on filing to jiedui_definer;

create table filing_line (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  filing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  "position" integer not null,
  name text not null,
  sex text not null,
  id_number_masked text,
  department text not null,
  specialty text not null,
  staff_category text not null,
  title_level text not null,
  title_text text not null,
  certificate_no text not null,
  work_started_on date,
  clinical_started_on date,
  management_started_on date,
  role text not null,
  receiver_post text,
  planned_from date not null,
  planned_to date not null,
  verdict text not null,
  check_text text not null,
  replaces text,
  state text not null default 'FILED'::text,
  reason text,
  created_at timestamp with time zone not null default app.now(),
  constraint filing_line_pkey PRIMARY KEY (scope_id, id),
  constraint filing_line_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint filing_line_scope_id_filing_id_fkey FOREIGN KEY (scope_id, filing_id) REFERENCES filing(scope_id, id),
  constraint filing_line_role_check CHECK ((role = ANY (ARRAY['LEADER'::text, 'MEMBER'::text]))),
  constraint filing_line_state_check CHECK ((state = ANY (ARRAY['FILED'::text, 'RETURNED'::text]))),
  constraint filing_line_verdict_check CHECK ((verdict = ANY (ARRAY['MET'::text, 'NOT_MET'::text, 'EXEMPT'::text, 'UNKNOWN'::text])))
);
CREATE INDEX filing_line_scope_id_filing_id_position_idx ON public.filing_line USING btree (scope_id, filing_id, "position");
alter table filing_line enable row level security; alter table filing_line force row level security;
create policy filing_line_delete on filing_line for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy filing_line_insert on filing_line for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy filing_line_own on filing_line as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy filing_line_select on filing_line for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy filing_line_update on filing_line for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.filing_line FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_filing_line('filing_line', 'scope_id', 'id');
grant delete, insert, select, update on filing_line to jiedui_app;
grant delete, insert, select, update on filing_line to jiedui_definer;

create table fraud_case (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  source text not null,
  allegation text not null,
  reported_on date not null,
  reported_by text not null,
  reported_org_name text not null,
  investigator text,
  conclusion text,
  decided_on date,
  decided_by text,
  cancelled_year integer,
  ban_until date,
  revoked_certificates integer not null default 0,
  cancelled_promotions integer not null default 0,
  state text not null default 'REPORTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint fraud_case_pkey PRIMARY KEY (scope_id, id),
  constraint fraud_case_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint fraud_case_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint fraud_case_allegation_check CHECK ((allegation <> ''::text)),
  constraint fraud_case_source_check CHECK ((source = ANY (ARRAY['REPORT'::text, 'SPOT_CHECK'::text, 'CONTRADICTION'::text, 'AUDIT'::text]))),
  constraint fraud_case_state_check CHECK ((state = ANY (ARRAY['REPORTED'::text, 'INVESTIGATING'::text, 'VERIFIED'::text, 'UNFOUNDED'::text])))
);
CREATE INDEX fraud_case_scope_id_assignment_id_idx ON public.fraud_case USING btree (scope_id, assignment_id);
CREATE INDEX fraud_case_scope_id_created_at_id_idx ON public.fraud_case USING btree (scope_id, created_at DESC, id DESC);
alter table fraud_case enable row level security; alter table fraud_case force row level security;
create policy fraud_case_delete on fraud_case for delete to public
  using (false);
create policy fraud_case_insert on fraud_case for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy fraud_case_own on fraud_case as restrictive for all to public
  using ((app.person() IS NULL));
create policy fraud_case_select on fraud_case for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy fraud_case_update on fraud_case for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.fraud_case FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_fraud_case('fraud_case', 'scope_id', 'id');
grant insert, select, update on fraud_case to jiedui_app;
grant delete, insert, select, update on fraud_case to jiedui_definer;

create table fraud_liability (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null,
  name text not null,
  decision text not null,
  decided_on date not null,
  decided_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint fraud_liability_pkey PRIMARY KEY (scope_id, id),
  constraint fraud_liability_scope_id_case_id_fkey FOREIGN KEY (scope_id, case_id) REFERENCES fraud_case(scope_id, id),
  constraint fraud_liability_decision_check CHECK ((decision <> ''::text)),
  constraint fraud_liability_kind_check CHECK ((kind = ANY (ARRAY['UNIT'::text, 'PERSONS'::text]))),
  constraint fraud_liability_name_check CHECK ((name <> ''::text))
);
CREATE INDEX fraud_liability_scope_id_case_id_idx ON public.fraud_liability USING btree (scope_id, case_id);
alter table fraud_liability enable row level security; alter table fraud_liability force row level security;
create policy fraud_liability_delete on fraud_liability for delete to public
  using (false);
create policy fraud_liability_insert on fraud_liability for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy fraud_liability_own on fraud_liability as restrictive for all to public
  using ((app.person() IS NULL));
create policy fraud_liability_select on fraud_liability for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy fraud_liability_update on fraud_liability for update to public
  using (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.fraud_liability FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_fraud_liability('fraud_liability', 'scope_id', 'id');
grant insert, select on fraud_liability to jiedui_app;
grant delete, insert, select, update on fraud_liability to jiedui_definer;

create table group_member (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  group_id uuid not null,
  supporter_org_id uuid not null,
  supporter_name text not null,
  pairing_scope_id integer not null,
  pairing_id uuid not null,
  pairing_code text not null,
  lead boolean not null default false,
  headcount integer not null default 0,
  leaders integer not null default 0,
  created_at timestamp with time zone not null default app.now(),
  ended boolean not null default false,
  constraint group_member_pkey PRIMARY KEY (scope_id, id),
  constraint group_member_scope_id_group_id_supporter_org_id_key UNIQUE (scope_id, group_id, supporter_org_id),
  constraint group_member_scope_id_group_id_fkey FOREIGN KEY (scope_id, group_id) REFERENCES pairing_group(scope_id, id),
  constraint group_member_supporter_org_id_fkey FOREIGN KEY (supporter_org_id) REFERENCES organization(id)
);
CREATE UNIQUE INDEX one_lead_per_group ON public.group_member USING btree (scope_id, group_id) WHERE lead;
alter table group_member enable row level security; alter table group_member force row level security;
create policy group_member_delete on group_member for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy group_member_insert on group_member for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy group_member_select on group_member for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy group_member_update on group_member for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.group_member FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_group_member('group_member', 'scope_id', 'id');
grant delete, insert, select, update on group_member to jiedui_app;
grant delete, insert, select, update on group_member to jiedui_definer;

create table guarantee (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  agreement_id uuid,
  kind text not null,
  content text not null,
  owed_by text not null,
  responsible_person text not null default ''::text,
  due_on date,
  provided_on date,
  provided_note text,
  provided_by text,
  verified_by text,
  verified_at timestamp with time zone,
  dispute_reason text,
  recorded_by text not null,
  recorded_org_id uuid not null,
  recorded_org_name text not null,
  state text not null default 'PROMISED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint guarantee_pkey PRIMARY KEY (scope_id, id),
  constraint guarantee_scope_id_agreement_id_fkey FOREIGN KEY (scope_id, agreement_id) REFERENCES agreement(scope_id, id),
  constraint guarantee_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint guarantee_content_check CHECK ((content <> ''::text)),
  constraint guarantee_kind_check CHECK ((kind ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint guarantee_owed_by_check CHECK ((owed_by = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'COUNTY_GOVERNMENT'::text]))),
  constraint guarantee_state_check CHECK ((state = ANY (ARRAY['PROMISED'::text, 'PROVIDED'::text, 'VERIFIED'::text, 'DISPUTED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX guarantee_open ON public.guarantee USING btree (scope_id) WHERE (state = ANY (ARRAY['PROMISED'::text, 'PROVIDED'::text, 'DISPUTED'::text]));
CREATE INDEX guarantee_scope_id_created_at_id_idx ON public.guarantee USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX guarantee_scope_id_pairing_id_kind_idx ON public.guarantee USING btree (scope_id, pairing_id, kind);
alter table guarantee enable row level security; alter table guarantee force row level security;
create policy guarantee_delete on guarantee for delete to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy guarantee_insert on guarantee for insert to public
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
create policy guarantee_select on guarantee for select to public
  using ((scope_id = ANY (app.scopes('AGREEMENT'::text))));
create policy guarantee_update on guarantee for update to public
  using ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))))
  with check ((scope_id = ANY (app.writable_scopes('AGREEMENT'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.guarantee FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_guarantee('guarantee', 'scope_id', 'id');
grant insert, select, update on guarantee to jiedui_app;
grant delete, insert, select, update on guarantee to jiedui_definer;

create table holiday (
  day date not null,
  working boolean not null,
  name text not null,
  notice text not null,
  constraint holiday_pkey PRIMARY KEY (day),
  constraint holiday_name_check CHECK ((name <> ''::text))
);
alter table holiday enable row level security; alter table holiday force row level security;
create policy holiday_delete on holiday for delete to public
  using (false);
create policy holiday_insert on holiday for insert to public
  with check (false);
create policy holiday_select on holiday for select to public
  using (true);
create policy holiday_update on holiday for update to public
  using (false)
  with check (false);
grant select on holiday to jiedui_app;
grant delete, insert, select, update on holiday to jiedui_definer;

create table import_batch (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  file_name text not null,
  file_hash text not null,
  target_id text,
  total_rows integer not null,
  valid_rows integer not null,
  faults jsonb not null default '[]'::jsonb,
  created_by text not null,
  committed_at timestamp with time zone,
  undone_at timestamp with time zone,
  state text not null default 'CHECKED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  titles jsonb not null default '[]'::jsonb,
  constraint import_batch_pkey PRIMARY KEY (scope_id, id),
  constraint import_batch_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint import_batch_kind_check CHECK ((kind ~ '^[A-Z_]{2,32}$'::text)),
  constraint import_batch_state_check CHECK ((state = ANY (ARRAY['CHECKED'::text, 'COMMITTED'::text, 'UNDONE'::text, 'DISCARDED'::text])))
);
CREATE INDEX import_batch_scope_id_created_at_id_idx ON public.import_batch USING btree (scope_id, created_at DESC, id DESC);
alter table import_batch enable row level security; alter table import_batch force row level security;
create policy import_batch_delete on import_batch for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy import_batch_insert on import_batch for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy import_batch_select on import_batch for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy import_batch_update on import_batch for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.import_batch FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_import_batch('import_batch', 'scope_id', 'id', 'faults', 'titles');
grant delete, insert, select, update on import_batch to jiedui_app;
grant delete, insert, select, update on import_batch to jiedui_definer;

create table import_slice (
  scope_id integer not null,
  import_id uuid not null,
  from_row integer not null,
  size integer not null,
  made jsonb,
  sealed bytea,
  constraint import_slice_pkey PRIMARY KEY (scope_id, import_id, from_row),
  constraint import_slice_scope_id_import_id_fkey FOREIGN KEY (scope_id, import_id) REFERENCES import_batch(scope_id, id),
  constraint import_slice_size_check CHECK ((size > 0))
);
alter table import_slice enable row level security; alter table import_slice force row level security;
create policy import_slice_delete on import_slice for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy import_slice_insert on import_slice for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy import_slice_select on import_slice for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy import_slice_update on import_slice for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
grant delete, insert, select, update on import_slice to jiedui_app;
grant delete, insert, select, update on import_slice to jiedui_definer;

create table incident (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  kind text not null,
  occurred_at timestamp with time zone not null,
  place text not null default ''::text,
  summary text not null,
  first_measures text not null default ''::text,
  reported_at timestamp with time zone not null,
  reported_by text not null,
  receiving_acknowledged_at timestamp with time zone,
  receiving_acknowledged_by text,
  supporting_acknowledged_at timestamp with time zone,
  supporting_acknowledged_by text,
  cause text not null default ''::text,
  handling text not null default ''::text,
  handled_at timestamp with time zone,
  conclusion text not null default ''::text,
  closed_at timestamp with time zone,
  state text not null default 'REPORTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint incident_pkey PRIMARY KEY (scope_id, id),
  constraint incident_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint incident_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint incident_kind_check CHECK ((kind = ANY (ARRAY['ERROR'::text, 'ACCIDENT'::text, 'DISPUTE'::text, 'EXPOSURE'::text, 'SAFETY'::text]))),
  constraint incident_state_check CHECK ((state = ANY (ARRAY['REPORTED'::text, 'ACKNOWLEDGED'::text, 'INVESTIGATING'::text, 'HANDLED'::text, 'CLOSED'::text]))),
  constraint incident_summary_check CHECK ((summary <> ''::text))
);
CREATE INDEX incident_scope_id_created_at_id_idx ON public.incident USING btree (scope_id, created_at DESC, id DESC);
alter table incident enable row level security; alter table incident force row level security;
create policy incident_delete on incident for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy incident_insert on incident for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy incident_own on incident as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy incident_select on incident for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy incident_update on incident for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.incident FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_incident('incident', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.incident FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_incident();
grant delete, insert, select, update on incident to jiedui_app;
grant delete, insert, select, update on incident to jiedui_definer;

create table intake (
  scope_id integer not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  digest text not null,
  row_id uuid not null,
  occurred_at timestamp with time zone not null,
  created_at timestamp with time zone not null default app.now(),
  constraint intake_pkey PRIMARY KEY (scope_id, id),
  constraint intake_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint intake_kind_check CHECK ((kind <> ''::text))
);
alter table intake enable row level security; alter table intake force row level security;
create policy intake_delete on intake for delete to public
  using (false);
create policy intake_insert on intake for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy intake_own on intake as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy intake_select on intake for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy intake_update on intake for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.intake FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.intake FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_intake('intake', 'scope_id', 'id');
grant insert, select on intake to jiedui_app;
grant delete, insert, select, update on intake to jiedui_definer;

create table joint_evaluation (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  year integer not null,
  held_on date not null,
  place text not null default ''::text,
  method text not null,
  observer_names text[] not null,
  invited_by text not null,
  invited_org_name text not null,
  term_ends_on date,
  pack_code text not null,
  pack_version integer not null,
  opinion text not null default ''::text,
  observer_result text,
  opined_at timestamp with time zone,
  opined_by text,
  result text,
  conclusion text not null default ''::text,
  concluded_at timestamp with time zone,
  concluded_by text,
  cancel_reason text,
  state text not null default 'INVITED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint joint_evaluation_pkey PRIMARY KEY (scope_id, id),
  constraint joint_evaluation_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint joint_evaluation_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint joint_evaluation_method_check CHECK ((method <> ''::text)),
  constraint joint_evaluation_observer_result_check CHECK ((observer_result = ANY (ARRAY['QUALIFIED'::text, 'UNQUALIFIED'::text]))),
  constraint joint_evaluation_result_check CHECK ((result = ANY (ARRAY['QUALIFIED'::text, 'UNQUALIFIED'::text]))),
  constraint joint_evaluation_state_check CHECK ((state = ANY (ARRAY['INVITED'::text, 'OPINED'::text, 'CONCLUDED'::text, 'CANCELLED'::text]))),
  constraint joint_evaluation_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX joint_evaluation_scope_id_created_at_id_idx ON public.joint_evaluation USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX joint_evaluation_scope_id_pairing_id_year_idx ON public.joint_evaluation USING btree (scope_id, pairing_id, year) WHERE (state <> 'CANCELLED'::text);
alter table joint_evaluation enable row level security; alter table joint_evaluation force row level security;
create policy joint_evaluation_delete on joint_evaluation for delete to public
  using (false);
create policy joint_evaluation_insert on joint_evaluation for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy joint_evaluation_own on joint_evaluation as restrictive for all to public
  using ((app.person() IS NULL));
create policy joint_evaluation_select on joint_evaluation for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy joint_evaluation_update on joint_evaluation for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.joint_evaluation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_joint_evaluation('joint_evaluation', 'scope_id', 'id');
grant insert, select, update on joint_evaluation to jiedui_app;
grant delete, insert, select, update on joint_evaluation to jiedui_definer;

create table leave (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  reason text not null default ''::text,
  destination text not null default ''::text,
  requested_by text not null,
  on_behalf boolean not null default false,
  approver text not null,
  approved_by_receiving boolean not null default false,
  approved_by_supporting boolean not null default false,
  decided_at timestamp with time zone,
  decided_by text,
  decided_side text,
  decision_note text,
  departed_at timestamp with time zone,
  returned_on date,
  return_confirmed_by text,
  overstay_days integer not null default 0,
  transport_payer text,
  transport_fen integer,
  state text not null default 'REQUESTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint leave_pkey PRIMARY KEY (scope_id, id),
  constraint leave_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint leave_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint leave_approver_check CHECK ((approver = ANY (ARRAY['RECEIVING'::text, 'SUPPORTING'::text, 'HOSPITAL'::text, 'JOINT'::text, 'COUNTY_COMMISSION'::text]))),
  constraint leave_check CHECK ((to_on >= from_on)),
  constraint leave_decided_side_check CHECK ((decided_side = ANY (ARRAY['RECEIVING'::text, 'SUPPORTING'::text, 'HOSPITAL'::text, 'JOINT'::text, 'COUNTY_COMMISSION'::text]))),
  constraint leave_kind_check CHECK ((kind = ANY (ARRAY['SICK'::text, 'PERSONAL'::text, 'HOME_VISIT'::text, 'STATUTORY'::text, 'OTHER'::text, 'ABSENCE'::text]))),
  constraint leave_overstay_days_check CHECK ((overstay_days >= 0)),
  constraint leave_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'TAKEN'::text, 'RETURNED'::text, 'OVERSTAYED'::text, 'UNAPPROVED_ABSENCE'::text]))),
  constraint leave_transport_fen_check CHECK ((transport_fen > 0))
);
CREATE INDEX leave_scope_id_assignment_id_from_on_idx ON public.leave USING btree (scope_id, assignment_id, from_on);
CREATE INDEX leave_scope_id_created_at_id_idx ON public.leave USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX leave_scope_id_team_id_from_on_idx ON public.leave USING btree (scope_id, team_id, from_on);
alter table leave enable row level security; alter table leave force row level security;
create policy leave_delete on leave for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy leave_insert on leave for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy leave_own on leave as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy leave_select on leave for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy leave_update on leave for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.leave FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_leave('leave', 'scope_id', 'id');
CREATE TRIGGER count_presence AFTER INSERT OR DELETE OR UPDATE ON public.leave FOR EACH ROW EXECUTE FUNCTION app.count_presence();
grant delete, insert, select, update on leave to jiedui_app;
grant delete, insert, select, update on leave to jiedui_definer;

create table membership (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  org_id uuid not null,
  scope_id integer not null,
  role text not null,
  person_id uuid,
  "position" text not null default ''::text,
  status text not null default 'ACTIVE'::text,
  created_at timestamp with time zone not null default clock_timestamp(),
  department text not null default ''::text,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_user_id_org_id_role_key UNIQUE (user_id, org_id, role),
  constraint membership_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint membership_role_fkey FOREIGN KEY (role) REFERENCES role(code),
  constraint membership_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint membership_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text])))
);
CREATE INDEX membership_org_id_idx ON public.membership USING btree (org_id);
alter table membership enable row level security; alter table membership force row level security;
create policy membership_delete on membership for delete to public
  using (false);
create policy membership_insert on membership for insert to public
  with check (false);
create policy membership_select on membership for select to public
  using (((user_id = app.user_id()) OR (scope_id = ANY (app.scopes('DIRECTORY'::text)))));
create policy membership_update on membership for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_membership('membership', 'scope_id', 'id');
CREATE TRIGGER bump_access_version AFTER INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION app.bump_access_version();
CREATE TRIGGER keep_administrators_apart BEFORE INSERT OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION app.keep_administrators_apart();
grant select on membership to jiedui_app;
grant delete, insert, select, update on membership to jiedui_definer;

create table money_entry (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid,
  person_id uuid,
  person_name text not null default ''::text,
  kind text not null,
  payer text not null,
  payer_name text not null,
  payee_name text not null,
  about_month date not null,
  posted_month date not null,
  fen bigint not null,
  pay_unchanged boolean,
  post_retained boolean,
  source text not null,
  evaluation_id uuid,
  reverses_id uuid,
  rule_id text,
  note text not null default ''::text,
  recorded_by text not null,
  recorded_org text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint money_entry_pkey PRIMARY KEY (scope_id, id),
  constraint money_entry_scope_id_reverses_id_key UNIQUE (scope_id, reverses_id),
  constraint money_entry_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint money_entry_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint money_entry_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint money_entry_scope_id_reverses_id_fkey FOREIGN KEY (scope_id, reverses_id) REFERENCES money_entry(scope_id, id),
  constraint money_entry_about_month_check CHECK ((about_month = date_trunc('month'::text, (about_month)::timestamp with time zone))),
  constraint money_entry_check CHECK (((assignment_id IS NULL) = (person_id IS NULL))),
  constraint money_entry_check1 CHECK (((source = 'EVALUATION'::text) = (evaluation_id IS NOT NULL))),
  constraint money_entry_check2 CHECK (((source = 'REVERSAL'::text) = (reverses_id IS NOT NULL))),
  constraint money_entry_check3 CHECK (((person_id IS NULL) OR (payer <> 'RECEIVING'::text))),
  constraint money_entry_kind_check CHECK ((kind = ANY (ARRAY['SUBSIDY'::text, 'DEDUCTION'::text, 'WAGE'::text, 'BONUS'::text, 'MEDICAL_INSURANCE'::text, 'PENSION'::text, 'ALLOWANCE'::text, 'TRAVEL'::text, 'REWARD'::text, 'PASS_THROUGH'::text, 'DONATION'::text, 'MATERIAL'::text, 'PASSED_DOWN'::text, 'BUDGET'::text]))),
  constraint money_entry_payer_check CHECK ((payer = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'GOVERNMENT'::text]))),
  constraint money_entry_posted_month_check CHECK ((posted_month = date_trunc('month'::text, (posted_month)::timestamp with time zone))),
  constraint money_entry_source_check CHECK ((source = ANY (ARRAY['EVALUATION'::text, 'RECORDED'::text, 'REVERSAL'::text])))
);
CREATE INDEX money_entry_scope_id_assignment_id_about_month_idx ON public.money_entry USING btree (scope_id, assignment_id, about_month);
CREATE INDEX money_entry_scope_id_created_at_id_idx ON public.money_entry USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX money_entry_scope_id_evaluation_id_idx ON public.money_entry USING btree (scope_id, evaluation_id) WHERE (evaluation_id IS NOT NULL);
CREATE INDEX money_entry_scope_id_posted_month_id_idx ON public.money_entry USING btree (scope_id, posted_month DESC, id DESC);
alter table money_entry enable row level security; alter table money_entry force row level security;
create policy money_entry_delete on money_entry for delete to public
  using (false);
create policy money_entry_insert on money_entry for insert to public
  with check ((scope_id = ANY (app.writable_scopes('PAY'::text))));
create policy money_entry_own on money_entry as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy money_entry_select on money_entry for select to public
  using ((scope_id = ANY (app.scopes('PAY'::text))));
create policy money_entry_update on money_entry for update to public
  using (false)
  with check (false);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.money_entry FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.money_entry FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_money_entry('money_entry', 'scope_id', 'id');
grant insert, select on money_entry to jiedui_app;
grant delete, insert, select, update on money_entry to jiedui_definer;

create table need_request (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  receiver_org_id uuid not null,
  receiver_name text not null,
  receiver_uscc text not null,
  receiver_kind text not null,
  receiver_category text,
  receiver_division_code text not null,
  receiver_division_name text not null,
  title text not null,
  priority text not null default 'NORMAL'::text,
  lines jsonb not null default '[]'::jsonb,
  headcount integer not null default 0,
  goals text not null default ''::text,
  starts_on date not null,
  ends_on date not null,
  surveyed_on date,
  surveyed_by text not null default ''::text,
  survey_findings text not null default ''::text,
  published_at timestamp with time zone,
  end_reason text,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint need_request_pkey PRIMARY KEY (scope_id, id),
  constraint need_request_receiver_org_id_fkey FOREIGN KEY (receiver_org_id) REFERENCES organization(id),
  constraint need_request_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint need_request_check CHECK ((ends_on >= starts_on)),
  constraint need_request_headcount_check CHECK ((headcount >= 0)),
  constraint need_request_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
  constraint need_request_priority_check CHECK ((priority = ANY (ARRAY['URGENT'::text, 'HIGH'::text, 'NORMAL'::text]))),
  constraint need_request_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'MET'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
  constraint need_request_title_check CHECK ((title <> ''::text))
);
CREATE INDEX need_request_scope_id_created_at_id_idx ON public.need_request USING btree (scope_id, created_at DESC, id DESC);
alter table need_request enable row level security; alter table need_request force row level security;
create policy need_request_delete on need_request for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy need_request_insert on need_request for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy need_request_select on need_request for select to public
  using (((scope_id = ANY (app.scopes('WORK'::text))) OR ((scope_id = ANY (app.scopes('BASE'::text))) AND (state <> 'DRAFT'::text))));
create policy need_request_update on need_request for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.need_request FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_need_request('need_request', 'scope_id', 'id');
grant delete, insert, select, update on need_request to jiedui_app;
grant delete, insert, select, update on need_request to jiedui_definer;

create table notice (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  title text not null,
  body text not null default ''::text,
  link text not null default ''::text,
  read_at timestamp with time zone,
  created_at timestamp with time zone not null default app.now(),
  person_id uuid,
  constraint notice_pkey PRIMARY KEY (scope_id, id),
  constraint notice_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id)
);
CREATE INDEX notice_scope_id_created_at_id_idx ON public.notice USING btree (scope_id, created_at DESC, id DESC);
alter table notice enable row level security; alter table notice force row level security;
create policy notice_delete on notice for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_insert on notice for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_own on notice as restrictive for all to public
  using (
CASE
    WHEN (app.person() IS NULL) THEN (person_id IS NULL)
    ELSE (person_id = app.person())
END);
create policy notice_select on notice for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy notice_update on notice for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER plan_deliveries AFTER INSERT ON public.notice FOR EACH ROW EXECUTE FUNCTION app.plan_deliveries();
grant select, update on notice to jiedui_app;
grant delete, insert, select, update on notice to jiedui_definer;

create table notice_channel (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  name text not null,
  address text not null,
  secret bytea,
  state text not null default 'ACTIVE'::text,
  revision integer not null default 1,
  created_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint notice_channel_pkey PRIMARY KEY (scope_id, id),
  constraint notice_channel_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint notice_channel_address_check CHECK ((address <> ''::text)),
  constraint notice_channel_kind_check CHECK ((kind = ANY (ARRAY['EMAIL'::text, 'WEBHOOK'::text]))),
  constraint notice_channel_name_check CHECK ((name <> ''::text)),
  constraint notice_channel_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text, 'REMOVED'::text])))
);
CREATE UNIQUE INDEX notice_channel_address ON public.notice_channel USING btree (scope_id, kind, address) WHERE (state <> 'REMOVED'::text);
CREATE INDEX notice_channel_scope_id_created_at_id_idx ON public.notice_channel USING btree (scope_id, created_at DESC, id DESC);
alter table notice_channel enable row level security; alter table notice_channel force row level security;
create policy notice_channel_delete on notice_channel for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_channel_insert on notice_channel for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_channel_office on notice_channel as restrictive for all to public
  using ((app.person() IS NULL));
create policy notice_channel_select on notice_channel for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy notice_channel_update on notice_channel for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.notice_channel FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_notice_channel('notice_channel', 'scope_id', 'id', 'secret');
CREATE TRIGGER drop_waiting_deliveries AFTER UPDATE ON public.notice_channel FOR EACH ROW WHEN (((new.state <> 'ACTIVE'::text) AND (old.state = 'ACTIVE'::text))) EXECUTE FUNCTION app.drop_waiting_deliveries();
grant insert, select, update on notice_channel to jiedui_app;
grant delete, insert, select, update on notice_channel to jiedui_definer;

create table notice_delivery (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  channel_id uuid not null,
  notice_id uuid not null,
  state text not null default 'WAITING'::text,
  attempts integer not null default 0,
  due_at timestamp with time zone not null default clock_timestamp(),
  error text,
  settled_at timestamp with time zone,
  created_at timestamp with time zone not null default app.now(),
  constraint notice_delivery_pkey PRIMARY KEY (scope_id, id),
  constraint notice_delivery_scope_id_channel_id_fkey FOREIGN KEY (scope_id, channel_id) REFERENCES notice_channel(scope_id, id),
  constraint notice_delivery_scope_id_notice_id_fkey FOREIGN KEY (scope_id, notice_id) REFERENCES notice(scope_id, id),
  constraint notice_delivery_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'FAILED'::text])))
);
CREATE INDEX notice_delivery_scope_id_channel_id_created_at_id_idx ON public.notice_delivery USING btree (scope_id, channel_id, created_at DESC, id DESC);
CREATE INDEX notice_delivery_scope_id_notice_id_idx ON public.notice_delivery USING btree (scope_id, notice_id);
CREATE INDEX notice_delivery_waiting ON public.notice_delivery USING btree (scope_id, due_at) WHERE (state = 'WAITING'::text);
alter table notice_delivery enable row level security; alter table notice_delivery force row level security;
create policy notice_delivery_delete on notice_delivery for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_delivery_insert on notice_delivery for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy notice_delivery_office on notice_delivery as restrictive for all to public
  using ((app.person() IS NULL));
create policy notice_delivery_select on notice_delivery for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy notice_delivery_update on notice_delivery for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
grant insert, select on notice_delivery to jiedui_app;
grant delete, insert, select, update on notice_delivery to jiedui_definer;

create table open_assignment (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  pairing_scope_id integer not null,
  assignment_id uuid not null,
  receiver_name text not null,
  planned_from date not null,
  planned_to date not null,
  constraint open_assignment_pkey PRIMARY KEY (scope_id, id),
  constraint open_assignment_scope_id_person_id_key UNIQUE (scope_id, person_id),
  constraint open_assignment_scope_id_person_id_fkey FOREIGN KEY (scope_id, person_id) REFERENCES person(scope_id, id)
);
alter table open_assignment enable row level security; alter table open_assignment force row level security;
create policy open_assignment_delete on open_assignment for delete to public
  using ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
create policy open_assignment_insert on open_assignment for insert to public
  with check ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
create policy open_assignment_select on open_assignment for select to public
  using ((scope_id = ANY (app.scopes('PRIVATE'::text))));
create policy open_assignment_update on open_assignment for update to public
  using ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.open_assignment FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_open_assignment('open_assignment', 'scope_id', 'id');
grant delete, insert, select, update on open_assignment to jiedui_app;
grant delete, insert, select, update on open_assignment to jiedui_definer;

create table org_body (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  org_id uuid not null,
  org_name text not null,
  kind text not null,
  joint boolean not null default false,
  name text not null,
  document_no text not null default ''::text,
  document_on date not null,
  duties text not null default ''::text,
  dissolved_on date,
  dissolve_reason text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  phone text not null default ''::text,
  constraint org_body_pkey PRIMARY KEY (scope_id, id),
  constraint org_body_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint org_body_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint org_body_kind_check CHECK ((kind = ANY (ARRAY['LEADING_GROUP'::text, 'OFFICE'::text, 'CONTACT'::text, 'MEDICAL_AFFAIRS'::text]))),
  constraint org_body_name_check CHECK ((name <> ''::text))
);
CREATE INDEX org_body_scope_id_created_at_id_idx ON public.org_body USING btree (scope_id, created_at DESC, id DESC);
alter table org_body enable row level security; alter table org_body force row level security;
create policy org_body_delete on org_body for delete to public
  using ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
create policy org_body_insert on org_body for insert to public
  with check ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
create policy org_body_select on org_body for select to public
  using ((scope_id = ANY (app.scopes('DIRECTORY'::text))));
create policy org_body_update on org_body for update to public
  using ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))))
  with check ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.org_body FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_org_body('org_body', 'scope_id', 'id');
grant delete, insert, select, update on org_body to jiedui_app;
grant delete, insert, select, update on org_body to jiedui_definer;

create table org_body_member (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  "position" integer not null default 1,
  name text not null,
  post text not null default ''::text,
  part text not null,
  full_time boolean not null default false,
  joined_on date not null,
  left_on date,
  created_at timestamp with time zone not null default app.now(),
  constraint org_body_member_pkey PRIMARY KEY (scope_id, id),
  constraint org_body_member_scope_id_body_id_fkey FOREIGN KEY (scope_id, body_id) REFERENCES org_body(scope_id, id),
  constraint org_body_member_name_check CHECK ((name <> ''::text)),
  constraint org_body_member_part_check CHECK ((part = ANY (ARRAY['HEAD'::text, 'DEPUTY'::text, 'MEMBER'::text, 'CONTACT'::text])))
);
CREATE INDEX org_body_member_scope_id_body_id_position_id_idx ON public.org_body_member USING btree (scope_id, body_id, "position", id);
alter table org_body_member enable row level security; alter table org_body_member force row level security;
create policy org_body_member_delete on org_body_member for delete to public
  using ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
create policy org_body_member_insert on org_body_member for insert to public
  with check ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
create policy org_body_member_select on org_body_member for select to public
  using ((scope_id = ANY (app.scopes('DIRECTORY'::text))));
create policy org_body_member_update on org_body_member for update to public
  using ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))))
  with check ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.org_body_member FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_org_body_member('org_body_member', 'scope_id', 'id');
grant delete, insert, select, update on org_body_member to jiedui_app;
grant delete, insert, select, update on org_body_member to jiedui_definer;

create table organization (
  id uuid not null default uuidv7(),
  scope_id integer not null,
  tenant_id uuid not null,
  kind text not null,
  name text not null,
  short_name text not null default ''::text,
  uscc text not null,
  division_code text not null,
  level integer,
  grade text,
  category text,
  standard text,
  creating boolean not null default false,
  military boolean not null default false,
  residency_base boolean not null default false,
  beds integer,
  served_population integer,
  status text not null default 'ACTIVE'::text,
  suspension_reason text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_scope_id_key UNIQUE (scope_id),
  constraint organization_uscc_key UNIQUE (uscc),
  constraint organization_division_code_fkey FOREIGN KEY (division_code) REFERENCES division(code),
  constraint organization_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint organization_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  constraint organization_beds_check CHECK ((beds >= 0)),
  constraint organization_category_check CHECK ((category = ANY (ARRAY['GENERAL'::text, 'TCM'::text, 'INTEGRATED'::text, 'ETHNIC'::text, 'SPECIALTY'::text]))),
  constraint organization_grade_check CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'UNDETERMINED'::text]))),
  constraint organization_kind_check CHECK ((kind = ANY (ARRAY['HEALTH_COMMISSION'::text, 'RURAL_BUREAU'::text, 'COUNTY_GOVERNMENT'::text, 'HOSPITAL'::text, 'COMMUNITY_CENTRE'::text, 'TOWNSHIP_CENTRE'::text, 'MILITARY_AUTHORITY'::text]))),
  constraint organization_level_check CHECK (((level >= 1) AND (level <= 3))),
  constraint organization_name_check CHECK ((name <> ''::text)),
  constraint organization_served_population_check CHECK ((served_population >= 0)),
  constraint organization_standard_check CHECK ((standard = ANY (ARRAY['UNMET'::text, 'BASIC'::text, 'RECOMMENDED'::text]))),
  constraint organization_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'SUSPENDED'::text]))),
  constraint organization_uscc_check CHECK ((uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text))
);
CREATE INDEX organization_division_code_kind_idx ON public.organization USING btree (division_code, kind);
CREATE INDEX organization_tenant_id_idx ON public.organization USING btree (tenant_id);
alter table organization enable row level security; alter table organization force row level security;
create policy organization_delete on organization for delete to public
  using (false);
create policy organization_insert on organization for insert to public
  with check (false);
create policy organization_select on organization for select to public
  using (((scope_id = ANY (app.scopes('DIRECTORY'::text))) OR (id = app.org())));
create policy organization_update on organization for update to public
  using ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))))
  with check ((scope_id = ANY (app.writable_scopes('DIRECTORY'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.organization FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_organization('organization', 'scope_id', 'id');
CREATE TRIGGER bump_suspended AFTER UPDATE OF status, division_code ON public.organization FOR EACH ROW EXECUTE FUNCTION app.bump_suspended();
grant select, update on organization to jiedui_app;
grant delete, insert, select, update on organization to jiedui_definer;

create table outing (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  purpose text not null,
  destination text not null,
  out_at timestamp with time zone not null,
  back_at timestamp with time zone not null,
  overnight boolean not null default false,
  reported_by text not null,
  on_behalf boolean not null default false,
  reported_late boolean not null default false,
  returned_at timestamp with time zone,
  state text not null default 'REPORTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint outing_pkey PRIMARY KEY (scope_id, id),
  constraint outing_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint outing_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint outing_check CHECK ((back_at > out_at)),
  constraint outing_destination_check CHECK ((destination <> ''::text)),
  constraint outing_purpose_check CHECK ((purpose <> ''::text)),
  constraint outing_state_check CHECK ((state = ANY (ARRAY['REPORTED'::text, 'RETURNED'::text, 'CANCELLED'::text])))
);
CREATE INDEX outing_scope_id_assignment_id_out_at_idx ON public.outing USING btree (scope_id, assignment_id, out_at);
CREATE INDEX outing_scope_id_created_at_id_idx ON public.outing USING btree (scope_id, created_at DESC, id DESC);
alter table outing enable row level security; alter table outing force row level security;
create policy outing_delete on outing for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy outing_insert on outing for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy outing_own on outing as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy outing_select on outing for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy outing_update on outing for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.outing FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_outing('outing', 'scope_id', 'id');
CREATE TRIGGER count_presence AFTER INSERT OR DELETE OR UPDATE ON public.outing FOR EACH ROW EXECUTE FUNCTION app.count_presence();
grant delete, insert, select, update on outing to jiedui_app;
grant delete, insert, select, update on outing to jiedui_definer;

create table pack_draft (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  code text not null,
  version integer not null,
  name text not null,
  origin text not null,
  based_on_code text not null,
  based_on_version integer not null,
  content jsonb not null,
  updated_by text not null,
  updated_at timestamp with time zone not null default app.now(),
  hash text,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint pack_draft_pkey PRIMARY KEY (scope_id, id),
  constraint pack_draft_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint pack_draft_check CHECK ((code ~~ (('U'::text || scope_id) || '-%'::text))),
  constraint pack_draft_content_check CHECK ((jsonb_typeof(content) = 'object'::text)),
  constraint pack_draft_name_check CHECK ((name <> ''::text)),
  constraint pack_draft_origin_check CHECK ((origin = ANY (ARRAY['COPY'::text, 'EXTENSION'::text, 'VERSION'::text]))),
  constraint pack_draft_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'DISCARDED'::text]))),
  constraint pack_draft_version_check CHECK ((version > 0))
);
CREATE UNIQUE INDEX one_open_draft ON public.pack_draft USING btree (scope_id, code) WHERE (state = 'DRAFT'::text);
CREATE INDEX pack_draft_scope_id_created_at_id_idx ON public.pack_draft USING btree (scope_id, created_at DESC, id DESC);
alter table pack_draft enable row level security; alter table pack_draft force row level security;
create policy pack_draft_delete on pack_draft for delete to public
  using (false);
create policy pack_draft_insert on pack_draft for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy pack_draft_select on pack_draft for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy pack_draft_update on pack_draft for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pack_draft FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pack_draft('pack_draft', 'scope_id', 'id');
grant insert, select, update on pack_draft to jiedui_app;
grant delete, insert, select, update on pack_draft to jiedui_definer;

create table pack_draft_event (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  draft_id uuid not null,
  action text not null,
  changes jsonb not null default '[]'::jsonb,
  by_name text not null,
  at timestamp with time zone not null default app.now(),
  constraint pack_draft_event_pkey PRIMARY KEY (scope_id, id),
  constraint pack_draft_event_scope_id_draft_id_fkey FOREIGN KEY (scope_id, draft_id) REFERENCES pack_draft(scope_id, id),
  constraint pack_draft_event_action_check CHECK ((action = ANY (ARRAY['TAKEN'::text, 'SAVED'::text, 'PUBLISHED'::text, 'DISCARDED'::text])))
);
CREATE INDEX pack_draft_event_scope_id_draft_id_at_id_idx ON public.pack_draft_event USING btree (scope_id, draft_id, at DESC, id DESC);
alter table pack_draft_event enable row level security; alter table pack_draft_event force row level security;
create policy pack_draft_event_delete on pack_draft_event for delete to public
  using (false);
create policy pack_draft_event_insert on pack_draft_event for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy pack_draft_event_select on pack_draft_event for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy pack_draft_event_update on pack_draft_event for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pack_draft_event FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pack_draft_event('pack_draft_event', 'scope_id', 'id');
grant insert, select on pack_draft_event to jiedui_app;
grant delete, insert, select, update on pack_draft_event to jiedui_definer;

create table pairing (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  programme_scope_id integer not null,
  programme_id uuid not null,
  programme_name text not null,
  group_id uuid not null,
  code text not null,
  owner_org_id uuid not null,
  supporter_org_id uuid not null,
  receiver_org_id uuid not null,
  supporter_name text not null,
  receiver_name text not null,
  supporter_division_code text not null,
  receiver_division_code text not null,
  receiver_division_name text not null,
  receiver_kind text not null default 'HOSPITAL'::text,
  receiver_category text,
  receiver_standard text,
  receiver_creating boolean not null default false,
  receiver_population integer,
  mode text not null default 'GROUP'::text,
  pack_code text not null,
  pack_version integer not null,
  starts_on date not null,
  ends_on date not null,
  lead boolean not null default false,
  group_state text not null default 'SINGLE'::text,
  agreement_state text not null default 'NONE'::text,
  agreement_late boolean not null default false,
  state text not null default 'PROPOSED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  leader_to_confirm boolean not null default false,
  replaces_code text,
  constraint pairing_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_owner_org_id_fkey FOREIGN KEY (owner_org_id) REFERENCES organization(id),
  constraint pairing_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint pairing_receiver_org_id_fkey FOREIGN KEY (receiver_org_id) REFERENCES organization(id),
  constraint pairing_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint pairing_supporter_org_id_fkey FOREIGN KEY (supporter_org_id) REFERENCES organization(id),
  constraint pairing_agreement_state_check CHECK ((agreement_state = ANY (ARRAY['NONE'::text, 'DRAFT'::text, 'IN_REVIEW'::text, 'SIGNING'::text, 'EFFECTIVE'::text, 'EXPIRED'::text, 'TERMINATED'::text, 'RETURNED'::text, 'VOID'::text]))),
  constraint pairing_check CHECK ((ends_on >= starts_on)),
  constraint pairing_check1 CHECK ((supporter_org_id <> receiver_org_id)),
  constraint pairing_group_state_check1 CHECK ((group_state = ANY (ARRAY['SINGLE'::text, 'LED'::text, 'NEEDS_LEAD'::text]))),
  constraint pairing_mode_check CHECK ((mode = ANY (ARRAY['GROUP'::text, 'STATION'::text, 'CIRCUIT'::text, 'REMOTE'::text, 'PROJECT'::text]))),
  constraint pairing_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'ASSIGNED'::text, 'FILED'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'COMPLETED'::text, 'TERMINATED'::text])))
);
CREATE INDEX pairing_receiver ON public.pairing USING btree (receiver_org_id);
CREATE INDEX pairing_scope_id_created_at_id_idx ON public.pairing USING btree (scope_id, created_at DESC, id DESC);
alter table pairing enable row level security; alter table pairing force row level security;
create policy pairing_delete on pairing for delete to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy pairing_insert on pairing for insert to public
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy pairing_select on pairing for select to public
  using ((scope_id = ANY (app.scopes('BASE'::text))));
create policy pairing_update on pairing for update to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing('pairing', 'scope_id', 'id');
CREATE TRIGGER open_pairing_years AFTER INSERT OR UPDATE OF starts_on, ends_on ON public.pairing FOR EACH ROW EXECUTE FUNCTION app.open_pairing_years();
grant delete, insert, select, update on pairing to jiedui_app;
grant delete, insert, select, update on pairing to jiedui_definer;

create table pairing_figure (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  planned_staff integer not null default 0,
  on_site_staff integer not null default 0,
  team_state text,
  tasks_total integer not null default 0,
  tasks_done integer not null default 0,
  actual integer[] not null default '{}'::integer[],
  forecast integer[] not null default '{}'::integer[],
  min_on_site integer,
  min_strength integer,
  notice_days integer,
  trainees_per_year integer,
  constraint pairing_figure_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_figure_scope_id_pairing_id_key UNIQUE (scope_id, pairing_id),
  constraint pairing_figure_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id)
);
alter table pairing_figure enable row level security; alter table pairing_figure force row level security;
create policy pairing_figure_delete on pairing_figure for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_figure_insert on pairing_figure for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_figure_select on pairing_figure for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy pairing_figure_update on pairing_figure for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing_figure FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing_figure('pairing_figure', 'scope_id', 'id');
grant delete, insert, select, update on pairing_figure to jiedui_app;
grant delete, insert, select, update on pairing_figure to jiedui_definer;

create table pairing_goal (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  title text not null,
  indicator text not null default ''::text,
  due_on date,
  set_by text not null,
  evidence text not null default ''::text,
  settled_on date,
  settle_reason text,
  state text not null default 'OPEN'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  field text not null default 'GENERAL'::text,
  target text,
  constraint pairing_goal_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_goal_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint pairing_goal_field_check CHECK ((field ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint pairing_goal_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'REACHED'::text, 'DROPPED'::text]))),
  constraint pairing_goal_target_check CHECK ((target ~ '^[A-Z][A-Z0-9_]{1,39}$'::text)),
  constraint pairing_goal_title_check CHECK ((title <> ''::text))
);
CREATE INDEX pairing_goal_scope_id_pairing_id_created_at_id_idx ON public.pairing_goal USING btree (scope_id, pairing_id, created_at, id);
alter table pairing_goal enable row level security; alter table pairing_goal force row level security;
create policy pairing_goal_delete on pairing_goal for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_goal_insert on pairing_goal for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_goal_select on pairing_goal for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy pairing_goal_update on pairing_goal for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing_goal FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing_goal('pairing_goal', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.pairing_goal FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_pairing_goal();
grant delete, insert, select, update on pairing_goal to jiedui_app;
grant delete, insert, select, update on pairing_goal to jiedui_definer;

create table pairing_group (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  receiver_org_id uuid not null,
  receiver_name text not null,
  receiver_category text,
  state text not null default 'SINGLE'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint pairing_group_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_group_scope_id_programme_id_receiver_org_id_key UNIQUE (scope_id, programme_id, receiver_org_id),
  constraint pairing_group_receiver_org_id_fkey FOREIGN KEY (receiver_org_id) REFERENCES organization(id),
  constraint pairing_group_scope_id_programme_id_fkey FOREIGN KEY (scope_id, programme_id) REFERENCES programme(scope_id, id),
  constraint pairing_group_state_check CHECK ((state = ANY (ARRAY['SINGLE'::text, 'LED'::text, 'NEEDS_LEAD'::text])))
);
alter table pairing_group enable row level security; alter table pairing_group force row level security;
create policy pairing_group_delete on pairing_group for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_group_insert on pairing_group for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pairing_group_select on pairing_group for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy pairing_group_update on pairing_group for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing_group FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing_group('pairing_group', 'scope_id', 'id');
grant delete, insert, select, update on pairing_group to jiedui_app;
grant delete, insert, select, update on pairing_group to jiedui_definer;

create table pairing_party (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  org_id uuid not null,
  kind text not null,
  name text not null,
  uscc text not null,
  level integer,
  grade text,
  category text,
  division_code text not null,
  division_name text not null,
  dedicated_department text not null default ''::text,
  contact_name text not null default ''::text,
  leader_name text not null default ''::text,
  constraint pairing_party_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_party_scope_id_pairing_id_kind_key UNIQUE (scope_id, pairing_id, kind),
  constraint pairing_party_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint pairing_party_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint pairing_party_kind_check CHECK ((kind = ANY (ARRAY['SUPPORTING'::text, 'COUNTY_GOVERNMENT'::text, 'RECEIVING'::text])))
);
alter table pairing_party enable row level security; alter table pairing_party force row level security;
create policy pairing_party_delete on pairing_party for delete to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy pairing_party_insert on pairing_party for insert to public
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy pairing_party_select on pairing_party for select to public
  using ((scope_id = ANY (app.scopes('BASE'::text))));
create policy pairing_party_update on pairing_party for update to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing_party FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing_party('pairing_party', 'scope_id', 'id');
grant delete, insert, select, update on pairing_party to jiedui_app;
grant delete, insert, select, update on pairing_party to jiedui_definer;

create table pairing_year (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  year integer not null,
  pack_code text not null,
  pack_version integer not null,
  constraint pairing_year_pkey PRIMARY KEY (scope_id, id),
  constraint pairing_year_scope_id_pairing_id_year_key UNIQUE (scope_id, pairing_id, year),
  constraint pairing_year_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint pairing_year_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id) ON DELETE CASCADE,
  constraint pairing_year_year_check CHECK (((year >= 1990) AND (year <= 2200)))
);
alter table pairing_year enable row level security; alter table pairing_year force row level security;
create policy pairing_year_delete on pairing_year for delete to public
  using (false);
create policy pairing_year_insert on pairing_year for insert to public
  with check (false);
create policy pairing_year_select on pairing_year for select to public
  using ((scope_id = ANY (app.scopes('BASE'::text))));
create policy pairing_year_update on pairing_year for update to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pairing_year FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pairing_year('pairing_year', 'scope_id', 'id');
grant select, update on pairing_year to jiedui_app;
grant delete, insert, select, update on pairing_year to jiedui_definer;

create table period_closing (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  from_on date not null,
  to_on date not null,
  closed_by text not null,
  closed_at timestamp with time zone not null,
  reopened_by text,
  reopened_at timestamp with time zone,
  reason text,
  state text not null default 'CLOSED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint period_closing_pkey PRIMARY KEY (scope_id, id),
  constraint period_closing_scope_id_pairing_id_from_on_to_on_key UNIQUE (scope_id, pairing_id, from_on, to_on),
  constraint period_closing_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint period_closing_check CHECK ((to_on > from_on)),
  constraint period_closing_state_check CHECK ((state = ANY (ARRAY['CLOSED'::text, 'REOPENED'::text])))
);
CREATE INDEX period_closing_scope_id_created_at_id_idx ON public.period_closing USING btree (scope_id, created_at DESC, id DESC);
alter table period_closing enable row level security; alter table period_closing force row level security;
create policy period_closing_delete on period_closing for delete to public
  using (false);
create policy period_closing_insert on period_closing for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy period_closing_select on period_closing for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy period_closing_update on period_closing for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.period_closing FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_period_closing('period_closing', 'scope_id', 'id');
grant insert, select, update on period_closing to jiedui_app;
grant delete, insert, select, update on period_closing to jiedui_definer;

create table person (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  staff_no text not null,
  name text not null,
  sex text not null,
  born_on date,
  staff_category text not null,
  practice_category text,
  department text not null default ''::text,
  specialty text not null default ''::text,
  title_level text not null,
  title_text text not null default ''::text,
  certificate_no text not null default ''::text,
  work_started_on date,
  clinical_started_on date,
  management_started_on date,
  id_number_masked text,
  phone_masked text,
  status text not null default 'ACTIVE'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint person_pkey PRIMARY KEY (scope_id, id),
  constraint person_scope_id_staff_no_key UNIQUE (scope_id, staff_no),
  constraint person_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_practice_category_check CHECK ((practice_category = ANY (ARRAY['CLINICAL'::text, 'TCM'::text, 'INTEGRATED'::text, 'STOMATOLOGY'::text]))),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text]))),
  constraint person_staff_category_check CHECK ((staff_category = ANY (ARRAY['PHYSICIAN'::text, 'NURSE'::text, 'TECH'::text, 'MANAGER'::text, 'RESEARCHER'::text, 'ADMIN'::text]))),
  constraint person_staff_no_check CHECK ((staff_no <> ''::text)),
  constraint person_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'LEFT'::text]))),
  constraint person_title_level_check CHECK ((title_level = ANY (ARRAY['NONE'::text, 'JUNIOR'::text, 'INTERMEDIATE'::text, 'DEPUTY_SENIOR'::text, 'SENIOR'::text])))
);
CREATE INDEX person_scope_id_created_at_id_idx ON public.person USING btree (scope_id, created_at DESC, id DESC);
alter table person enable row level security; alter table person force row level security;
create policy person_delete on person for delete to public
  using ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
create policy person_insert on person for insert to public
  with check ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
create policy person_select on person for select to public
  using ((scope_id = ANY (app.scopes('PRIVATE'::text))));
create policy person_update on person for update to public
  using ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('PRIVATE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_person('person', 'scope_id', 'id');
grant delete, insert, select, update on person to jiedui_app;
grant insert, select on person to jiedui_bulk;
grant delete, insert, select, update on person to jiedui_definer;

create table person_secret (
  scope_id integer not null,
  person_id uuid not null,
  id_number bytea,
  id_number_index bytea,
  phone bytea,
  phone_index bytea,
  constraint person_secret_pkey PRIMARY KEY (scope_id, person_id),
  constraint person_secret_scope_id_id_number_index_key UNIQUE (scope_id, id_number_index),
  constraint person_secret_scope_id_person_id_fkey FOREIGN KEY (scope_id, person_id) REFERENCES person(scope_id, id)
);
alter table person_secret enable row level security; alter table person_secret force row level security;
create policy person_secret_delete on person_secret for delete to public
  using ((scope_id = ANY (app.writable_scopes('PERSONAL'::text))));
create policy person_secret_insert on person_secret for insert to public
  with check ((scope_id = ANY (app.writable_scopes('PERSONAL'::text))));
create policy person_secret_select on person_secret for select to public
  using ((scope_id = ANY (app.scopes('PERSONAL'::text))));
create policy person_secret_update on person_secret for update to public
  using ((scope_id = ANY (app.writable_scopes('PERSONAL'::text))))
  with check ((scope_id = ANY (app.writable_scopes('PERSONAL'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.person_secret FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_person_secret('person_secret', 'scope_id', 'person_id', 'id_number', 'id_number_index', 'phone', 'phone_index');
grant delete, insert, select, update on person_secret to jiedui_app;
grant insert, select on person_secret to jiedui_bulk;
grant delete, insert, select, update on person_secret to jiedui_definer;

create table policy_pack (
  code text not null,
  version integer not null,
  name text not null,
  issuer text not null,
  content jsonb not null,
  hash text not null,
  valid_from date,
  valid_to date,
  published_at timestamp with time zone not null default app.now(),
  owner_scope_id integer,
  owner_name text,
  copied_from text,
  change_note text not null default ''::text,
  published_by text,
  programme_scopes integer[] not null default '{}'::integer[],
  constraint policy_pack_pkey PRIMARY KEY (code, version),
  constraint own_code CHECK (((owner_scope_id IS NULL) = (code !~ '^U[0-9]+-'::text))),
  constraint own_prefix CHECK (((owner_scope_id IS NULL) OR (code ~~ (('U'::text || owner_scope_id) || '-%'::text)))),
  constraint policy_pack_version_check CHECK ((version > 0))
);
alter table policy_pack enable row level security; alter table policy_pack force row level security;
create policy policy_pack_delete on policy_pack for delete to public
  using (false);
create policy policy_pack_insert on policy_pack for insert to public
  with check ((owner_scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy policy_pack_select on policy_pack for select to public
  using (((owner_scope_id IS NULL) OR (owner_scope_id = ANY (app.scopes('OWN'::text))) OR (programme_scopes && app.scopes('BASE'::text))));
create policy policy_pack_update on policy_pack for update to public
  using (false)
  with check (false);
CREATE TRIGGER keep_pack BEFORE DELETE OR UPDATE ON public.policy_pack FOR EACH ROW WHEN ((old.owner_scope_id IS NOT NULL)) EXECUTE FUNCTION app.keep_pack();
grant insert, select on policy_pack to jiedui_app;
grant delete, insert, select, update on policy_pack to jiedui_definer;

create table pre_training (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  held_on date not null,
  organiser text not null,
  topics text[] not null,
  attended uuid[] not null default '{}'::uuid[],
  note text not null default ''::text,
  recorded_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint pre_training_pkey PRIMARY KEY (scope_id, id),
  constraint pre_training_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint pre_training_organiser_check CHECK ((organiser = ANY (ARRAY['HEALTH_ADMIN'::text, 'SUPPORTING'::text, 'RECEIVING'::text])))
);
CREATE INDEX pre_training_scope_id_team_id_held_on_idx ON public.pre_training USING btree (scope_id, team_id, held_on);
alter table pre_training enable row level security; alter table pre_training force row level security;
create policy pre_training_delete on pre_training for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pre_training_insert on pre_training for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy pre_training_select on pre_training for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy pre_training_update on pre_training for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pre_training FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_pre_training('pre_training', 'scope_id', 'id');
grant delete, insert, select, update on pre_training to jiedui_app;
grant delete, insert, select, update on pre_training to jiedui_definer;

create table programme (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  owner_org_id uuid not null,
  owner_name text not null,
  name text not null,
  code text not null,
  pack_code text not null,
  pack_version integer not null,
  starts_on date not null,
  ends_on date not null,
  oversight_levels text[] not null default '{CITY,COUNTY}'::text[],
  state text not null default 'DRAFT'::text,
  published_at timestamp with time zone,
  pack_hash text,
  last_pairing_no integer not null default 0,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  coverage_reason text,
  constraint programme_pkey PRIMARY KEY (scope_id, id),
  constraint programme_owner_org_id_fkey FOREIGN KEY (owner_org_id) REFERENCES organization(id),
  constraint programme_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint programme_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint programme_check CHECK ((ends_on >= starts_on)),
  constraint programme_code_check CHECK ((code ~ '^[A-Z0-9-]{2,32}$'::text)),
  constraint programme_name_check CHECK ((name <> ''::text)),
  constraint programme_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'CLOSED'::text])))
);
alter table programme enable row level security; alter table programme force row level security;
create policy programme_delete on programme for delete to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy programme_insert on programme for insert to public
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy programme_select on programme for select to public
  using ((scope_id = ANY (app.scopes('BASE'::text))));
create policy programme_update on programme for update to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.programme FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_programme('programme', 'scope_id', 'id');
CREATE TRIGGER share_pack AFTER INSERT OR UPDATE OF pack_code, pack_version ON public.programme FOR EACH ROW EXECUTE FUNCTION app.share_pack();
grant delete, insert, select, update on programme to jiedui_app;
grant delete, insert, select, update on programme to jiedui_definer;

create table promotion_case (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  department text not null default ''::text,
  staff_category text not null,
  title_level text not null,
  receiver_name text not null,
  step text not null,
  to_level text not null,
  pack_code text not null,
  pack_version integer not null,
  form_evaluation_id uuid,
  service_months integer,
  service_days integer,
  findings jsonb not null default '[]'::jsonb,
  priorities text[] not null default '{}'::text[],
  checked_on date,
  notice_from date,
  notice_to date,
  opened_by text not null,
  on_behalf boolean not null default false,
  decided_on date,
  decided_by text,
  decision_note text,
  state text not null default 'OPENED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  notice_workdays integer,
  notice_code text,
  constraint promotion_case_pkey PRIMARY KEY (scope_id, id),
  constraint promotion_case_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint promotion_case_scope_id_form_evaluation_id_fkey FOREIGN KEY (scope_id, form_evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint promotion_case_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint promotion_case_check CHECK ((notice_to >= notice_from)),
  constraint promotion_case_notice_code_check CHECK ((notice_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text)),
  constraint promotion_case_notice_workdays_check CHECK ((notice_workdays > 0)),
  constraint promotion_case_state_check CHECK ((state = ANY (ARRAY['OPENED'::text, 'GATE_CHECKED'::text, 'PUBLIC_NOTICE'::text, 'OBJECTED'::text, 'RESOLVED'::text, 'CLEARED'::text, 'BLOCKED'::text, 'NOT_APPLICABLE'::text, 'WITHDRAWN'::text, 'CANCELLED'::text]))),
  constraint promotion_case_step_check CHECK ((step = ANY (ARRAY['APPOINT'::text, 'APPLY'::text]))),
  constraint promotion_case_to_level_check CHECK ((to_level = ANY (ARRAY['INTERMEDIATE'::text, 'DEPUTY_SENIOR'::text, 'SENIOR'::text])))
);
CREATE UNIQUE INDEX one_notice_by_code ON public.promotion_case USING btree (scope_id, notice_code);
CREATE UNIQUE INDEX one_open_promotion ON public.promotion_case USING btree (scope_id, assignment_id, step, to_level) WHERE (state = ANY (ARRAY['OPENED'::text, 'GATE_CHECKED'::text, 'PUBLIC_NOTICE'::text, 'OBJECTED'::text, 'RESOLVED'::text]));
CREATE INDEX promotion_case_scope_id_created_at_id_idx ON public.promotion_case USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX promotion_case_scope_id_person_id_idx ON public.promotion_case USING btree (scope_id, person_id);
alter table promotion_case enable row level security; alter table promotion_case force row level security;
create policy promotion_case_delete on promotion_case for delete to public
  using (false);
create policy promotion_case_insert on promotion_case for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy promotion_case_own on promotion_case as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy promotion_case_select on promotion_case for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy promotion_case_update on promotion_case for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.promotion_case FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_promotion_case('promotion_case', 'scope_id', 'id');
grant insert, select, update on promotion_case to jiedui_app;
grant delete, insert, select, update on promotion_case to jiedui_definer;

create table promotion_objection (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  person_id uuid not null,
  channel text not null,
  raised_on date not null,
  content text not null,
  recorded_by text not null,
  resolution text,
  upheld boolean,
  resolved_on date,
  resolved_by text,
  created_at timestamp with time zone not null default app.now(),
  constraint promotion_objection_pkey PRIMARY KEY (scope_id, id),
  constraint promotion_objection_scope_id_case_id_fkey FOREIGN KEY (scope_id, case_id) REFERENCES promotion_case(scope_id, id),
  constraint promotion_objection_channel_check CHECK ((channel = ANY (ARRAY['PHONE'::text, 'LETTER'::text, 'VISIT'::text, 'ONLINE'::text]))),
  constraint promotion_objection_check CHECK ((((resolution IS NULL) = (resolved_on IS NULL)) AND ((upheld IS NULL) = (resolved_on IS NULL)))),
  constraint promotion_objection_content_check CHECK ((content <> ''::text))
);
CREATE INDEX promotion_objection_scope_id_case_id_idx ON public.promotion_objection USING btree (scope_id, case_id);
alter table promotion_objection enable row level security; alter table promotion_objection force row level security;
create policy promotion_objection_delete on promotion_objection for delete to public
  using (false);
create policy promotion_objection_insert on promotion_objection for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy promotion_objection_own on promotion_objection as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy promotion_objection_select on promotion_objection for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy promotion_objection_update on promotion_objection for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.promotion_objection FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_promotion_objection('promotion_objection', 'scope_id', 'id');
grant insert, select, update on promotion_objection to jiedui_app;
grant delete, insert, select, update on promotion_objection to jiedui_definer;

create table qualification (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null,
  name text not null,
  number text not null default ''::text,
  issuer text not null default ''::text,
  obtained_on date not null,
  valid_to date,
  note text not null default ''::text,
  recorded_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint qualification_pkey PRIMARY KEY (scope_id, id),
  constraint qualification_scope_id_person_id_fkey FOREIGN KEY (scope_id, person_id) REFERENCES person(scope_id, id),
  constraint qualification_check CHECK (((valid_to IS NULL) OR (valid_to >= obtained_on))),
  constraint qualification_kind_check CHECK ((kind = ANY (ARRAY['CERTIFICATE'::text, 'TITLE'::text, 'EDUCATION'::text, 'TRAINING'::text, 'ASSISTANCE'::text, 'HEALTH_CHECK'::text]))),
  constraint qualification_name_check CHECK ((name <> ''::text))
);
CREATE INDEX qualification_scope_id_person_id_obtained_on_id_idx ON public.qualification USING btree (scope_id, person_id, obtained_on DESC, id);
alter table qualification enable row level security; alter table qualification force row level security;
create policy qualification_delete on qualification for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy qualification_insert on qualification for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy qualification_own on qualification as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy qualification_select on qualification for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy qualification_update on qualification for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.qualification FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_qualification('qualification', 'scope_id', 'id');
grant delete, insert, select, update on qualification to jiedui_app;
grant delete, insert, select, update on qualification to jiedui_definer;

create table reach_tally (
  org_id uuid not null,
  facet text not null,
  reach text not null,
  grain text not null,
  measure text not null,
  starts_on date not null,
  key text not null,
  programme_scope_id integer not null,
  receiver_division_code text not null,
  amount integer not null,
  constraint reach_tally_pkey PRIMARY KEY (org_id, reach, grain, measure, starts_on, key, programme_scope_id, receiver_division_code) INCLUDE (amount),
  constraint reach_tally_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint reach_tally_grain_check CHECK ((grain = ANY (ARRAY['ALL'::text, 'NOW'::text, 'DAY'::text, 'MONTH'::text, 'YEAR'::text])))
);
CREATE INDEX reach_tally_all ON public.reach_tally USING btree (facet, org_id, reach) WHERE (grain = 'ALL'::text);
alter table reach_tally enable row level security; alter table reach_tally force row level security;
create policy reach_tally_delete on reach_tally for delete to public
  using (false);
create policy reach_tally_insert on reach_tally for insert to public
  with check (false);
create policy reach_tally_select on reach_tally for select to public
  using (((org_id = app.org()) AND (reach = ANY (app.reaches()))));
create policy reach_tally_update on reach_tally for update to public
  using (false)
  with check (false);
grant select on reach_tally to jiedui_app;
grant delete, insert, select, update on reach_tally to jiedui_definer;

create table receiver_indicator (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  year integer not null,
  indicator text not null,
  subject text not null default ''::text,
  value numeric,
  level text,
  evidence text not null,
  recorded_by text not null,
  recorded_org_name text not null,
  corrects_id uuid,
  reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint receiver_indicator_pkey PRIMARY KEY (scope_id, id),
  constraint receiver_indicator_scope_id_corrects_id_fkey FOREIGN KEY (scope_id, corrects_id) REFERENCES receiver_indicator(scope_id, id),
  constraint receiver_indicator_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint receiver_indicator_check CHECK (((value IS NULL) OR (level IS NULL))),
  constraint receiver_indicator_evidence_check CHECK ((evidence <> ''::text)),
  constraint receiver_indicator_indicator_check CHECK ((indicator ~ '^[A-Z][A-Z0-9_]{1,39}$'::text)),
  constraint receiver_indicator_level_check CHECK ((level ~ '^[A-Z][A-Z0-9_]{1,39}$'::text)),
  constraint receiver_indicator_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'SUPERSEDED'::text, 'WITHDRAWN'::text]))),
  constraint receiver_indicator_value_check CHECK (((value >= (0)::numeric) AND (value < ('1000000000000'::bigint)::numeric) AND (scale(value) <= 10))),
  constraint receiver_indicator_year_check CHECK (((year >= 1990) AND (year <= 2999)))
);
CREATE INDEX receiver_indicator_scope_id_corrects_id_idx ON public.receiver_indicator USING btree (scope_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX receiver_indicator_scope_id_created_at_id_idx ON public.receiver_indicator USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX receiver_indicator_scope_id_pairing_id_year_indicator_subje_idx ON public.receiver_indicator USING btree (scope_id, pairing_id, year, indicator, subject) WHERE (state = 'RECORDED'::text);
alter table receiver_indicator enable row level security; alter table receiver_indicator force row level security;
create policy receiver_indicator_delete on receiver_indicator for delete to public
  using (false);
create policy receiver_indicator_insert on receiver_indicator for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy receiver_indicator_own on receiver_indicator as restrictive for all to public
  using ((app.person() IS NULL));
create policy receiver_indicator_select on receiver_indicator for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy receiver_indicator_update on receiver_indicator for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.receiver_indicator FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_receiver_indicator('receiver_indicator', 'scope_id', 'id');
grant insert, select, update on receiver_indicator to jiedui_app;
grant delete, insert, select, update on receiver_indicator to jiedui_definer;

create table rectification_item (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  order_id uuid not null,
  "position" integer not null,
  problem text not null,
  requirement text not null,
  measure text not null default ''::text,
  done_on date,
  created_at timestamp with time zone not null default app.now(),
  constraint rectification_item_pkey PRIMARY KEY (scope_id, id),
  constraint rectification_item_scope_id_order_id_position_key UNIQUE (scope_id, order_id, "position"),
  constraint rectification_item_scope_id_order_id_fkey FOREIGN KEY (scope_id, order_id) REFERENCES rectification_order(scope_id, id),
  constraint rectification_item_problem_check CHECK ((problem <> ''::text)),
  constraint rectification_item_requirement_check CHECK ((requirement <> ''::text))
);
alter table rectification_item enable row level security; alter table rectification_item force row level security;
create policy rectification_item_delete on rectification_item for delete to public
  using (false);
create policy rectification_item_insert on rectification_item for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy rectification_item_own on rectification_item as restrictive for all to public
  using ((app.person() IS NULL));
create policy rectification_item_select on rectification_item for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy rectification_item_update on rectification_item for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.rectification_item FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_rectification_item('rectification_item', 'scope_id', 'id');
grant insert, select, update on rectification_item to jiedui_app;
grant delete, insert, select, update on rectification_item to jiedui_definer;

create table rectification_order (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  number text not null,
  cause text not null,
  unit_party text not null,
  unit_name text not null,
  title text not null,
  serious boolean not null default false,
  evaluation_id uuid,
  pack_code text not null,
  pack_version integer not null,
  ordered_at timestamp with time zone not null default app.now(),
  ordered_by text not null,
  ordered_org_id uuid not null,
  ordered_org_name text not null,
  due_at timestamp with time zone not null,
  overdue_at timestamp with time zone,
  evidence text not null default ''::text,
  evidence_at timestamp with time zone,
  evidence_by text,
  return_reason text,
  verify_note text not null default ''::text,
  verified_at timestamp with time zone,
  verified_by text,
  re_evaluation_id uuid,
  re_evaluated_at timestamp with time zone,
  measures text[] not null default '{}'::text[],
  escalation text not null default ''::text,
  escalated_at timestamp with time zone,
  escalated_by text,
  close_note text not null default ''::text,
  closed_at timestamp with time zone,
  closed_by text,
  withdraw_reason text,
  state text not null default 'ORDERED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint rectification_order_pkey PRIMARY KEY (scope_id, id),
  constraint rectification_order_scope_id_number_key UNIQUE (scope_id, number),
  constraint rectification_order_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint rectification_order_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint rectification_order_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint rectification_order_scope_id_re_evaluation_id_fkey FOREIGN KEY (scope_id, re_evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint rectification_order_cause_check CHECK ((cause = ANY (ARRAY['RECEIVER'::text, 'UNAPPROVED'::text, 'SUPPORTER'::text]))),
  constraint rectification_order_check CHECK (((cause = 'SUPPORTER'::text) = (unit_party = 'SUPPORTING'::text))),
  constraint rectification_order_check1 CHECK ((due_at > ordered_at)),
  constraint rectification_order_measures_check CHECK ((measures <@ ARRAY['CIRCULAR'::text, 'HEAD_LIABILITY'::text, 'BAR_GRADE_REVIEW'::text, 'LEGAL'::text])),
  constraint rectification_order_state_check CHECK ((state = ANY (ARRAY['ORDERED'::text, 'EVIDENCE_SUBMITTED'::text, 'VERIFIED'::text, 'RE_EVALUATED'::text, 'CLOSED'::text, 'OVERDUE'::text, 'ESCALATED'::text, 'WITHDRAWN'::text]))),
  constraint rectification_order_title_check CHECK ((title <> ''::text)),
  constraint rectification_order_unit_party_check CHECK ((unit_party = ANY (ARRAY['RECEIVING'::text, 'SUPPORTING'::text])))
);
CREATE INDEX rectification_order_scope_id_created_at_id_idx ON public.rectification_order USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX rectification_order_scope_id_due_at_idx ON public.rectification_order USING btree (scope_id, due_at) WHERE (state = 'ORDERED'::text);
CREATE INDEX rectification_order_scope_id_re_evaluation_id_idx ON public.rectification_order USING btree (scope_id, re_evaluation_id) WHERE (re_evaluation_id IS NOT NULL);
alter table rectification_order enable row level security; alter table rectification_order force row level security;
create policy rectification_order_delete on rectification_order for delete to public
  using (false);
create policy rectification_order_insert on rectification_order for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy rectification_order_own on rectification_order as restrictive for all to public
  using ((app.person() IS NULL));
create policy rectification_order_select on rectification_order for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy rectification_order_update on rectification_order for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.rectification_order FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_rectification_order('rectification_order', 'scope_id', 'id');
grant insert, select, update on rectification_order to jiedui_app;
grant delete, insert, select, update on rectification_order to jiedui_definer;

create table register_entry (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  kind text not null,
  title text not null,
  happened_on date not null,
  until_on date,
  place text not null default ''::text,
  participants text not null default ''::text,
  content text not null,
  safety_items text[] not null default '{}'::text[],
  problem text not null default ''::text,
  solve_by date,
  solution text,
  solved_on date,
  solved_by text,
  recorded_by text not null,
  recorded_org_id uuid not null,
  recorded_org_name text not null,
  void_reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  exception_reason text not null default ''::text,
  constraint register_entry_pkey PRIMARY KEY (scope_id, id),
  constraint register_entry_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint register_entry_check CHECK ((until_on >= happened_on)),
  constraint register_entry_check1 CHECK (((solved_on IS NULL) = (solution IS NULL))),
  constraint register_entry_check2 CHECK (((problem <> ''::text) OR ((solve_by IS NULL) AND (solved_on IS NULL)))),
  constraint register_entry_content_check CHECK ((content <> ''::text)),
  constraint register_entry_kind_check CHECK ((kind = ANY (ARRAY['SAFETY'::text, 'MEETING'::text, 'POST'::text, 'DUTY_ROSTER'::text, 'MANAGER_EXCHANGE'::text, 'RESPONSIBILITY'::text, 'COORDINATION'::text]))),
  constraint register_entry_safety_items_check CHECK ((safety_items <@ ARRAY['WORKPLACE'::text, 'RESIDENCE'::text, 'TRAFFIC'::text, 'PROTECTION'::text, 'EMERGENCY'::text])),
  constraint register_entry_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'VOID'::text]))),
  constraint register_entry_title_check CHECK ((title <> ''::text))
);
CREATE INDEX register_entry_scope_id_created_at_id_idx ON public.register_entry USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX register_entry_scope_id_happened_on_id_idx ON public.register_entry USING btree (scope_id, happened_on DESC, id DESC);
alter table register_entry enable row level security; alter table register_entry force row level security;
create policy register_entry_delete on register_entry for delete to public
  using (false);
create policy register_entry_insert on register_entry for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy register_entry_own on register_entry as restrictive for all to public
  using ((app.person() IS NULL));
create policy register_entry_select on register_entry for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy register_entry_update on register_entry for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.register_entry FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_register_entry('register_entry', 'scope_id', 'id');
grant insert, select, update on register_entry to jiedui_app;
grant delete, insert, select, update on register_entry to jiedui_definer;

create table reminder (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  row_id uuid not null,
  waits_for text not null,
  org_id uuid not null,
  by_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint reminder_pkey PRIMARY KEY (scope_id, id),
  constraint reminder_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id)
);
CREATE INDEX reminder_scope_id_row_id_kind_created_at_idx ON public.reminder USING btree (scope_id, row_id, kind, created_at DESC);
alter table reminder enable row level security; alter table reminder force row level security;
create policy reminder_delete on reminder for delete to public
  using (false);
create policy reminder_insert on reminder for insert to public
  with check (((scope_id = ANY (app.writable_scopes('BASE'::text))) OR (scope_id = ANY (app.writable_scopes('OWN'::text)))));
create policy reminder_select on reminder for select to public
  using (((scope_id = ANY (app.scopes('BASE'::text))) OR (scope_id = ANY (app.scopes('OWN'::text)))));
create policy reminder_update on reminder for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.reminder FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_reminder('reminder', 'scope_id', 'id');
grant insert, select on reminder to jiedui_app;
grant delete, insert, select, update on reminder to jiedui_definer;

create table report (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  form_code text not null,
  form_version integer not null,
  pairing_id uuid,
  programme_id uuid,
  subject_name text not null,
  programme_name text not null,
  year integer not null,
  period_no integer not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  department text not null default ''::text,
  org_id uuid not null,
  org_name text not null,
  written_by text not null,
  pack_code text not null,
  pack_version integer not null,
  frozen_at timestamp with time zone not null,
  facts jsonb not null,
  entries jsonb not null default '{}'::jsonb,
  marks jsonb not null default '[]'::jsonb,
  recipients jsonb not null default '[]'::jsonb,
  open_problems integer not null default 0,
  submitted_at timestamp with time zone,
  submitted_by text,
  late boolean not null default false,
  reviewed_at timestamp with time zone,
  reviewed_by text,
  review_note text not null default ''::text,
  return_reason text,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  filer_id uuid,
  reviews jsonb not null default '[]'::jsonb,
  review_org_id uuid,
  constraint report_pkey PRIMARY KEY (scope_id, id),
  constraint report_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint report_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint report_scope_id_programme_id_fkey FOREIGN KEY (scope_id, programme_id) REFERENCES programme(scope_id, id),
  constraint report_check CHECK ((period_to >= period_from)),
  constraint report_check1 CHECK (((pairing_id IS NULL) <> (programme_id IS NULL))),
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['MONTHLY_SUMMARY'::text, 'DEPARTMENT_MONTH'::text, 'QUARTER'::text, 'HALF_YEAR'::text, 'SELF_CHECK'::text, 'ANNUAL'::text, 'ANNUAL_REPORT'::text]))),
  constraint report_period_no_check CHECK (((period_no >= 1) AND (period_no <= 12))),
  constraint report_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'ACCEPTED'::text, 'DISCARDED'::text]))),
  constraint report_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX report_scope_id_created_at_id_idx ON public.report USING btree (scope_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX report_scope_id_kind_year_period_no_department_filer_id_idx ON public.report USING btree (scope_id, kind, year, period_no, department, filer_id) NULLS NOT DISTINCT WHERE (state <> 'DISCARDED'::text);
CREATE INDEX report_scope_id_period_to_id_idx ON public.report USING btree (scope_id, period_to DESC, id DESC);
alter table report enable row level security; alter table report force row level security;
create policy report_delete on report for delete to public
  using (false);
create policy report_insert on report for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy report_own on report as restrictive for all to public
  using ((app.person() IS NULL));
create policy report_select on report for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy report_update on report for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.report FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_report('report', 'scope_id', 'id');
grant insert, select, update on report to jiedui_app;
grant delete, insert, select, update on report to jiedui_definer;

create table report_form (
  kind text not null,
  label text not null,
  months integer not null,
  per text not null,
  parameter text not null,
  parameter_id text,
  departments text[] not null,
  writers text[] not null,
  due_days integer not null,
  each_writer boolean not null default false,
  delivered jsonb not null default '{}'::jsonb,
  constraint report_form_pkey PRIMARY KEY (kind),
  constraint report_form_months_check CHECK ((months = ANY (ARRAY[1, 3, 6, 12]))),
  constraint report_form_per_check CHECK ((per = ANY (ARRAY['PAIRING'::text, 'PROGRAMME'::text])))
);
alter table report_form enable row level security; alter table report_form force row level security;
create policy report_form_delete on report_form for delete to public
  using (false);
create policy report_form_insert on report_form for insert to public
  with check (false);
create policy report_form_select on report_form for select to public
  using (true);
create policy report_form_update on report_form for update to public
  using (false)
  with check (false);
grant select on report_form to jiedui_app;
grant delete, insert, select, update on report_form to jiedui_definer;

create table result_due (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  person_id uuid,
  code text not null,
  rule_id text not null,
  fix text not null,
  fix_en text,
  since date not null,
  settled_on date,
  created_at timestamp with time zone not null default app.now(),
  constraint result_due_pkey PRIMARY KEY (scope_id, id),
  constraint result_due_scope_id_evaluation_id_code_key UNIQUE (scope_id, evaluation_id, code),
  constraint result_due_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint result_due_check CHECK ((settled_on >= since)),
  constraint result_due_code_check CHECK ((code = ANY (ARRAY['RESULT_LINKED'::text, 'COMMENDATION'::text, 'CIRCULAR'::text, 'PERIODIC_ASSESSMENT'::text])))
);
CREATE INDEX result_due_scope_id_created_at_id_idx ON public.result_due USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX result_due_scope_id_idx ON public.result_due USING btree (scope_id) WHERE (settled_on IS NULL);
alter table result_due enable row level security; alter table result_due force row level security;
create policy result_due_delete on result_due for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_due_insert on result_due for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_due_own on result_due as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy result_due_select on result_due for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy result_due_update on result_due for update to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))))
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.result_due FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_result_due('result_due', 'scope_id', 'id');
grant delete, insert, select, update on result_due to jiedui_app;
grant delete, insert, select, update on result_due to jiedui_definer;

create table result_report (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  level text not null,
  reported_on date not null,
  receipt text not null default ''::text,
  recorded_by text not null,
  org_id uuid not null,
  org_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint result_report_pkey PRIMARY KEY (scope_id, id),
  constraint result_report_scope_id_evaluation_id_level_key UNIQUE (scope_id, evaluation_id, level),
  constraint result_report_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint result_report_level_check CHECK ((level = ANY (ARRAY['COUNTY'::text, 'CITY'::text, 'PROVINCE'::text])))
);
alter table result_report enable row level security; alter table result_report force row level security;
create policy result_report_delete on result_report for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_report_insert on result_report for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_report_own on result_report as restrictive for all to public
  using ((app.person() IS NULL));
create policy result_report_select on result_report for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy result_report_update on result_report for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.result_report FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_result_report('result_report', 'scope_id', 'id');
grant delete, insert, select on result_report to jiedui_app;
grant delete, insert, select, update on result_report to jiedui_definer;

create table result_unjudged (
  scope_id integer not null,
  id uuid not null,
  constraint result_unjudged_pkey PRIMARY KEY (scope_id, id),
  constraint result_unjudged_scope_id_id_fkey FOREIGN KEY (scope_id, id) REFERENCES evaluation(scope_id, id)
);
alter table result_unjudged enable row level security; alter table result_unjudged force row level security;
create policy result_unjudged_delete on result_unjudged for delete to public
  using (false);
create policy result_unjudged_insert on result_unjudged for insert to public
  with check (false);
create policy result_unjudged_office on result_unjudged as restrictive for all to public
  using ((app.person() IS NULL));
create policy result_unjudged_select on result_unjudged for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy result_unjudged_update on result_unjudged for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.result_unjudged FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_result_unjudged('result_unjudged', 'scope_id', 'id');
grant select on result_unjudged to jiedui_app;
grant delete, insert, select, update on result_unjudged to jiedui_definer;

create table result_use (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  person_id uuid,
  use text not null,
  used_on date not null,
  note text not null default ''::text,
  recorded_by text not null,
  org_id uuid not null,
  org_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint result_use_pkey PRIMARY KEY (scope_id, id),
  constraint result_use_scope_id_evaluation_id_use_org_id_key UNIQUE (scope_id, evaluation_id, use, org_id),
  constraint result_use_scope_id_evaluation_id_fkey FOREIGN KEY (scope_id, evaluation_id) REFERENCES evaluation(scope_id, id),
  constraint result_use_use_check CHECK ((use = ANY (ARRAY['YEAR_END'::text, 'TARGET'::text, 'MERIT'::text, 'PROMOTION'::text, 'APPOINTMENT'::text, 'PERIODIC'::text, 'LEADERSHIP'::text, 'GRADE_REVIEW'::text, 'STUDY'::text, 'REWARD'::text, 'SANCTION'::text, 'CIRCULAR'::text])))
);
CREATE INDEX result_use_scope_id_created_at_id_idx ON public.result_use USING btree (scope_id, created_at DESC, id DESC);
alter table result_use enable row level security; alter table result_use force row level security;
create policy result_use_delete on result_use for delete to public
  using ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_use_insert on result_use for insert to public
  with check ((scope_id = ANY (app.writable_scopes('EVALUATION'::text))));
create policy result_use_own on result_use as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy result_use_select on result_use for select to public
  using ((scope_id = ANY (app.scopes('EVALUATION'::text))));
create policy result_use_update on result_use for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.result_use FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_result_use('result_use', 'scope_id', 'id');
grant delete, insert, select on result_use to jiedui_app;
grant delete, insert, select, update on result_use to jiedui_definer;

create table role (
  code text not null,
  facets text[] not null,
  administrative boolean not null default false,
  constraint role_pkey PRIMARY KEY (code)
);
alter table role enable row level security; alter table role force row level security;
create policy role_delete on role for delete to public
  using (false);
create policy role_insert on role for insert to public
  with check (false);
create policy role_select on role for select to public
  using (true);
create policy role_update on role for update to public
  using (false)
  with check (false);
grant select on role to jiedui_app;
grant delete, insert, select, update on role to jiedui_definer;

create table roster_aggregate (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  number text not null,
  year integer not null,
  programme_name text not null,
  forwarded_at timestamp with time zone not null default app.now(),
  by_org_name text not null,
  by_name text not null,
  content_hash text not null,
  algorithm text not null,
  key_id text not null,
  signature text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint roster_aggregate_pkey PRIMARY KEY (scope_id, id),
  constraint roster_aggregate_scope_id_number_key UNIQUE (scope_id, number),
  constraint roster_aggregate_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id)
);
CREATE INDEX roster_aggregate_scope_id_created_at_id_idx ON public.roster_aggregate USING btree (scope_id, created_at DESC, id DESC);
alter table roster_aggregate enable row level security; alter table roster_aggregate force row level security;
create policy roster_aggregate_delete on roster_aggregate for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy roster_aggregate_insert on roster_aggregate for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy roster_aggregate_select on roster_aggregate for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy roster_aggregate_update on roster_aggregate for update to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))))
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.roster_aggregate FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_roster_aggregate('roster_aggregate', 'scope_id', 'id');
grant delete, insert, select, update on roster_aggregate to jiedui_app;
grant delete, insert, select, update on roster_aggregate to jiedui_definer;

create table scope (
  id integer not null generated always as identity,
  kind text not null,
  tenant_id uuid not null,
  created_at timestamp with time zone not null default app.now(),
  constraint scope_pkey PRIMARY KEY (id),
  constraint scope_kind_check CHECK ((kind = ANY (ARRAY['ORG'::text, 'PROGRAMME'::text, 'PAIRING'::text, 'NEED'::text, 'OFFER'::text])))
);
CREATE INDEX scope_tenant_id_idx ON public.scope USING btree (tenant_id);
alter table scope enable row level security; alter table scope force row level security;
create policy scope_delete on scope for delete to public
  using (false);
create policy scope_insert on scope for insert to public
  with check (false);
create policy scope_select on scope for select to public
  using (false);
create policy scope_update on scope for update to public
  using (false)
  with check (false);
grant select on scope to jiedui_app;
grant delete, insert, select, update on scope to jiedui_definer;

create table scope_access (
  org_id uuid not null,
  scope_id integer not null,
  party text not null,
  read_facets text[] not null,
  write_facets text[] not null default '{}'::text[],
  reason text not null,
  valid_to timestamp with time zone,
  constraint scope_access_pkey PRIMARY KEY (org_id, scope_id, party),
  constraint scope_access_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint scope_access_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint scope_access_check CHECK ((write_facets <@ read_facets)),
  constraint scope_access_party_check CHECK ((party = ANY (ARRAY['SELF'::text, 'SUPPORTING'::text, 'RECEIVING'::text, 'COUNTY_GOVERNMENT'::text, 'OWNER'::text, 'OVERSIGHT'::text, 'OBSERVER'::text, 'COORDINATION'::text])))
);
CREATE INDEX scope_access_scope_id_idx ON public.scope_access USING btree (scope_id);
alter table scope_access enable row level security; alter table scope_access force row level security;
create policy scope_access_delete on scope_access for delete to public
  using (false);
create policy scope_access_insert on scope_access for insert to public
  with check (false);
create policy scope_access_select on scope_access for select to public
  using ((org_id = app.org()));
create policy scope_access_update on scope_access for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.scope_access FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_scope_access('scope_access', 'scope_id', 'org_id');
CREATE TRIGGER bump_access_version AFTER INSERT OR DELETE OR UPDATE ON public.scope_access FOR EACH ROW EXECUTE FUNCTION app.bump_access_version();
grant select on scope_access to jiedui_app;
grant delete, insert, select, update on scope_access to jiedui_definer;

create table scope_reach (
  org_id uuid not null,
  writes boolean not null,
  facet text not null,
  version bigint not null,
  scopes text not null,
  valid_to timestamp with time zone,
  constraint scope_reach_pkey PRIMARY KEY (org_id, writes, facet),
  constraint scope_reach_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id)
);
alter table scope_reach enable row level security; alter table scope_reach force row level security;
create policy scope_reach_delete on scope_reach for delete to public
  using (false);
create policy scope_reach_insert on scope_reach for insert to public
  with check (false);
create policy scope_reach_select on scope_reach for select to public
  using (false);
create policy scope_reach_update on scope_reach for update to public
  using (false)
  with check (false);
grant select on scope_reach to jiedui_app;
grant delete, insert, select, update on scope_reach to jiedui_definer;

create table sealed_document (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  facet text not null,
  kind text not null,
  subject_id uuid not null,
  version_no integer not null,
  number text not null,
  title text not null,
  code text not null,
  content jsonb not null,
  content_hash text not null,
  paper jsonb not null,
  seals jsonb not null default '[]'::jsonb,
  file bytea,
  file_hash text,
  algorithm text,
  key_id text,
  signature text,
  completed_at timestamp with time zone,
  state text not null default 'SEALING'::text,
  state_at timestamp with time zone not null default app.now(),
  state_reason text,
  created_at timestamp with time zone not null default app.now(),
  constraint sealed_document_pkey PRIMARY KEY (scope_id, id),
  constraint sealed_document_scope_id_code_key UNIQUE (scope_id, code),
  constraint sealed_document_scope_id_kind_subject_id_version_no_key UNIQUE (scope_id, kind, subject_id, version_no),
  constraint sealed_document_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint sealed_document_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text)),
  constraint sealed_document_facet_check CHECK ((facet = ANY (ARRAY['AGREEMENT'::text, 'EVALUATION'::text]))),
  constraint sealed_document_kind_check CHECK ((kind = ANY (ARRAY['AGREEMENT'::text, 'EVALUATION'::text, 'CERTIFICATE'::text]))),
  constraint sealed_document_state_check CHECK ((state = ANY (ARRAY['SEALING'::text, 'EFFECTIVE'::text, 'EXPIRED'::text, 'TERMINATED'::text, 'VOID'::text, 'REVOKED'::text]))),
  constraint sealed_document_version_no_check CHECK ((version_no > 0))
);
alter table sealed_document enable row level security; alter table sealed_document force row level security;
create policy sealed_document_delete on sealed_document for delete to public
  using (false);
create policy sealed_document_insert on sealed_document for insert to public
  with check ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text))))));
create policy sealed_document_select on sealed_document for select to public
  using ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.scopes('AGREEMENT'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.scopes('EVALUATION'::text))) AND ((app.person() IS NULL) OR app.sees_sealed(scope_id, kind, subject_id)))));
create policy sealed_document_update on sealed_document for update to public
  using ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text))))))
  with check ((((facet = 'AGREEMENT'::text) AND (scope_id = ANY (app.writable_scopes('AGREEMENT'::text)))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text))))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.sealed_document FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_sealed_document('sealed_document', 'scope_id', 'id', 'content', 'paper', 'file');
grant insert, select, update on sealed_document to jiedui_app;
grant delete, insert, select, update on sealed_document to jiedui_definer;

create table service_record (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null,
  government_organised boolean,
  place text not null,
  from_on date not null,
  to_on date,
  proof text not null,
  note text not null default ''::text,
  recorded_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint service_record_pkey PRIMARY KEY (scope_id, id),
  constraint service_record_scope_id_person_id_fkey FOREIGN KEY (scope_id, person_id) REFERENCES person(scope_id, id),
  constraint service_record_check CHECK ((to_on >= from_on)),
  constraint service_record_kind_check CHECK ((kind = ANY (ARRAY['ORDINARY'::text, 'FOREIGN_AID'::text, 'TIBET'::text, 'XINJIANG'::text]))),
  constraint service_record_place_check CHECK ((place <> ''::text)),
  constraint service_record_proof_check CHECK ((proof <> ''::text))
);
CREATE INDEX service_record_scope_id_created_at_id_idx ON public.service_record USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX service_record_scope_id_person_id_from_on_idx ON public.service_record USING btree (scope_id, person_id, from_on);
alter table service_record enable row level security; alter table service_record force row level security;
create policy service_record_delete on service_record for delete to public
  using ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy service_record_insert on service_record for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy service_record_own on service_record as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy service_record_select on service_record for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy service_record_update on service_record for update to public
  using (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.service_record FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_service_record('service_record', 'scope_id', 'id');
grant delete, insert, select on service_record to jiedui_app;
grant delete, insert, select, update on service_record to jiedui_definer;

create table session (
  id bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  last_seen_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone not null,
  second_factor_at timestamp with time zone,
  revoked_at timestamp with time zone,
  address text not null default ''::text,
  agent text not null default ''::text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint session_id_check CHECK ((octet_length(id) = 32))
);
CREATE INDEX session_user_id_idx ON public.session USING btree (user_id);
alter table session enable row level security; alter table session force row level security;
create policy session_delete on session for delete to public
  using (false);
create policy session_insert on session for insert to public
  with check (false);
create policy session_select on session for select to public
  using ((user_id = app.user_id()));
create policy session_update on session for update to public
  using (false)
  with check (false);
grant select (id), select (user_id), select (created_at), select (last_seen_at), select (expires_at), select (second_factor_at), select (revoked_at), select (address), select (agent) on session to jiedui_app;
grant delete, insert, select, update on session to jiedui_definer;

create table spot_check (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  method text not null,
  kind text not null,
  by_party text not null,
  by_org_name text not null,
  checked_by text not null,
  checked_at timestamp with time zone not null,
  topics text[] not null default '{}'::text[],
  called integer not null,
  answered integer not null,
  note text not null default ''::text,
  void_reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint spot_check_pkey PRIMARY KEY (scope_id, id),
  constraint spot_check_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint spot_check_by_party_check CHECK ((by_party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'OVERSIGHT'::text, 'OWNER'::text]))),
  constraint spot_check_called_check CHECK ((called >= 0)),
  constraint spot_check_check CHECK (((answered >= 0) AND (answered <= called))),
  constraint spot_check_kind_check CHECK ((kind = ANY (ARRAY['SCHEDULED'::text, 'UNSCHEDULED'::text]))),
  constraint spot_check_method_check CHECK ((method = ANY (ARRAY['PHONE'::text, 'ONSITE'::text]))),
  constraint spot_check_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'VOID'::text])))
);
CREATE INDEX spot_check_scope_id_created_at_id_idx ON public.spot_check USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX spot_check_scope_id_pairing_id_checked_at_idx ON public.spot_check USING btree (scope_id, pairing_id, checked_at);
alter table spot_check enable row level security; alter table spot_check force row level security;
create policy spot_check_delete on spot_check for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy spot_check_insert on spot_check for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy spot_check_own on spot_check as restrictive for all to public
  using ((app.person() IS NULL));
create policy spot_check_select on spot_check for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy spot_check_update on spot_check for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.spot_check FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_spot_check('spot_check', 'scope_id', 'id');
grant delete, insert, select, update on spot_check to jiedui_app;
grant delete, insert, select, update on spot_check to jiedui_definer;

create table spot_check_call (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  spot_check_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  name text not null,
  answered boolean not null,
  location text not null default ''::text,
  confirmer text not null default ''::text,
  note text not null default ''::text,
  created_at timestamp with time zone not null default app.now(),
  constraint spot_check_call_pkey PRIMARY KEY (scope_id, id),
  constraint spot_check_call_scope_id_spot_check_id_assignment_id_key UNIQUE (scope_id, spot_check_id, assignment_id),
  constraint spot_check_call_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint spot_check_call_scope_id_spot_check_id_fkey FOREIGN KEY (scope_id, spot_check_id) REFERENCES spot_check(scope_id, id)
);
alter table spot_check_call enable row level security; alter table spot_check_call force row level security;
create policy spot_check_call_delete on spot_check_call for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy spot_check_call_insert on spot_check_call for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy spot_check_call_own on spot_check_call as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy spot_check_call_select on spot_check_call for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy spot_check_call_update on spot_check_call for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.spot_check_call FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_spot_check_call('spot_check_call', 'scope_id', 'id');
grant delete, insert, select, update on spot_check_call to jiedui_app;
grant delete, insert, select, update on spot_check_call to jiedui_definer;

create table standing (
  user_id uuid not null,
  org_id uuid not null,
  version bigint not null,
  facets text[] not null,
  person text not null,
  division_level text not null,
  constraint standing_pkey PRIMARY KEY (user_id, org_id),
  constraint standing_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint standing_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
alter table standing enable row level security; alter table standing force row level security;
create policy standing_delete on standing for delete to public
  using (false);
create policy standing_insert on standing for insert to public
  with check (false);
create policy standing_select on standing for select to public
  using (false);
create policy standing_update on standing for update to public
  using (false)
  with check (false);
grant select on standing to jiedui_app;
grant delete, insert, select, update on standing to jiedui_definer;

create table support_offer (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  org_id uuid not null,
  org_name text not null,
  uscc text not null,
  level integer,
  grade text,
  category text,
  division_code text not null,
  division_name text not null,
  lines jsonb not null default '[]'::jsonb,
  headcount integer not null default 0,
  note text not null default ''::text,
  published_at timestamp with time zone not null default app.now(),
  state text not null default 'PUBLISHED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint support_offer_pkey PRIMARY KEY (scope_id, id),
  constraint support_offer_scope_id_org_id_key UNIQUE (scope_id, org_id),
  constraint support_offer_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(id),
  constraint support_offer_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint support_offer_headcount_check CHECK ((headcount >= 0)),
  constraint support_offer_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
  constraint support_offer_state_check CHECK ((state = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX support_offer_scope_id_created_at_id_idx ON public.support_offer USING btree (scope_id, created_at DESC, id DESC);
alter table support_offer enable row level security; alter table support_offer force row level security;
create policy support_offer_delete on support_offer for delete to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy support_offer_insert on support_offer for insert to public
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
create policy support_offer_select on support_offer for select to public
  using ((scope_id = ANY (app.scopes('BASE'::text))));
create policy support_offer_update on support_offer for update to public
  using ((scope_id = ANY (app.writable_scopes('BASE'::text))))
  with check ((scope_id = ANY (app.writable_scopes('BASE'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.support_offer FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_support_offer('support_offer', 'scope_id', 'id');
grant delete, insert, select, update on support_offer to jiedui_app;
grant delete, insert, select, update on support_offer to jiedui_definer;

create table task (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  agreement_id uuid,
  year integer not null,
  title text not null,
  indicator text not null default ''::text,
  quantity integer,
  done_quantity integer not null default 0,
  due_on date not null,
  responsible_department text not null default ''::text,
  responsible_person text not null default ''::text,
  confirmed_by_supporting boolean not null default false,
  confirmed_by_receiving boolean not null default false,
  result text,
  return_reason text,
  state text not null default 'PLANNED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  metric text,
  plan_id uuid,
  part text not null default 'TASK'::text,
  content text,
  receiver_duty text not null default ''::text,
  quality text not null default ''::text,
  benefit text not null default ''::text,
  standard text not null default ''::text,
  constraint task_pkey PRIMARY KEY (scope_id, id),
  constraint task_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint task_scope_id_plan_id_fkey FOREIGN KEY (scope_id, plan_id) REFERENCES annual_plan(scope_id, id),
  constraint task_content_check CHECK ((content ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint task_done_quantity_check CHECK ((done_quantity >= 0)),
  constraint task_metric_check CHECK ((metric ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint task_part_check CHECK ((part = ANY (ARRAY['TASK'::text, 'PROJECT'::text, 'MILESTONE'::text]))),
  constraint task_quantity_check CHECK ((quantity > 0)),
  constraint task_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'CONFIRMED'::text, 'IN_PROGRESS'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'ACCEPTED'::text, 'CLOSED'::text]))),
  constraint task_title_check CHECK ((title <> ''::text))
);
CREATE UNIQUE INDEX adopted_once ON public.task USING btree (scope_id, agreement_id, title, due_on) WHERE (agreement_id IS NOT NULL);
CREATE INDEX task_of_plan ON public.task USING btree (scope_id, plan_id, due_on) WHERE (plan_id IS NOT NULL);
CREATE INDEX task_scope_id_created_at_id_idx ON public.task USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX task_scope_id_due_on_pairing_id_idx ON public.task USING btree (scope_id, due_on) INCLUDE (pairing_id) WHERE (state <> ALL (ARRAY['ACCEPTED'::text, 'CLOSED'::text]));
CREATE INDEX task_scope_id_pairing_id_created_at_id_idx ON public.task USING btree (scope_id, pairing_id, created_at DESC, id DESC);
alter table task enable row level security; alter table task force row level security;
create policy task_delete on task for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_insert on task for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_select on task for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy task_update on task for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.task FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_task('task', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.task FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_task();
grant delete, insert, select, update on task to jiedui_app;
grant delete, insert, select, update on task to jiedui_definer;

create table task_change (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  task_title text not null,
  changes jsonb not null,
  former jsonb not null,
  reason text not null,
  asked_side text not null,
  asked_by text not null,
  decided_by text,
  decided_at timestamp with time zone,
  decision_reason text,
  state text not null default 'REQUESTED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint task_change_pkey PRIMARY KEY (scope_id, id),
  constraint task_change_scope_id_task_id_fkey FOREIGN KEY (scope_id, task_id) REFERENCES task(scope_id, id),
  constraint task_change_asked_side_check CHECK ((asked_side = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))),
  constraint task_change_reason_check CHECK ((reason <> ''::text)),
  constraint task_change_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
);
CREATE UNIQUE INDEX one_open_change ON public.task_change USING btree (scope_id, task_id) WHERE (state = 'REQUESTED'::text);
CREATE INDEX task_change_scope_id_task_id_created_at_idx ON public.task_change USING btree (scope_id, task_id, created_at);
alter table task_change enable row level security; alter table task_change force row level security;
create policy task_change_delete on task_change for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_change_insert on task_change for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_change_select on task_change for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy task_change_update on task_change for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.task_change FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_task_change('task_change', 'scope_id', 'id');
grant insert, select, update on task_change to jiedui_app;
grant delete, insert, select, update on task_change to jiedui_definer;

create table task_progress (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  quantity integer not null,
  note text not null default ''::text,
  happened_on date not null,
  recorded_by text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint task_progress_pkey PRIMARY KEY (scope_id, id),
  constraint task_progress_scope_id_task_id_fkey FOREIGN KEY (scope_id, task_id) REFERENCES task(scope_id, id),
  constraint task_progress_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX task_progress_scope_id_task_id_created_at_id_idx ON public.task_progress USING btree (scope_id, task_id, created_at DESC, id DESC);
alter table task_progress enable row level security; alter table task_progress force row level security;
create policy task_progress_delete on task_progress for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_progress_insert on task_progress for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy task_progress_select on task_progress for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy task_progress_update on task_progress for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.task_progress FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_task_progress('task_progress', 'scope_id', 'id');
grant delete, insert, select, update on task_progress to jiedui_app;
grant delete, insert, select, update on task_progress to jiedui_definer;

create table team (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  batch_no integer not null,
  name text not null,
  planned_from date not null,
  planned_to date not null,
  pack_code text not null,
  pack_version integer not null,
  checked_at timestamp with time zone,
  dispatched_on date,
  filing_state text,
  state text not null default 'FORMING'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  checked_findings jsonb,
  constraint team_pkey PRIMARY KEY (scope_id, id),
  constraint team_scope_id_pairing_id_batch_no_key UNIQUE (scope_id, pairing_id, batch_no),
  constraint team_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint team_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint team_batch_no_check CHECK ((batch_no > 0)),
  constraint team_check CHECK ((planned_to >= planned_from)),
  constraint team_filing_state_check CHECK ((filing_state = ANY (ARRAY['SUBMITTED'::text, 'AGGREGATED'::text, 'ACCEPTED'::text, 'RETURNED'::text, 'WITHDRAWN'::text]))),
  constraint team_name_check CHECK ((name <> ''::text)),
  constraint team_state_check CHECK ((state = ANY (ARRAY['FORMING'::text, 'CHECKED'::text, 'FILED'::text, 'DISPATCHED'::text, 'ON_SITE'::text, 'HANDED_OVER'::text, 'CLOSED'::text])))
);
alter table team enable row level security; alter table team force row level security;
create policy team_delete on team for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy team_insert on team for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy team_select on team for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy team_update on team for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.team FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_team('team', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.team FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_team();
grant delete, insert, select, update on team to jiedui_app;
grant delete, insert, select, update on team to jiedui_definer;

create table team_handover (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  next_team_id uuid,
  handed_on date not null,
  finished_work text not null,
  open_work text not null default ''::text,
  equipment text not null default ''::text,
  no_successor_reason text,
  prepared_by text not null,
  confirmed_on date,
  confirmed_by text,
  created_at timestamp with time zone not null default app.now(),
  constraint team_handover_pkey PRIMARY KEY (scope_id, id),
  constraint team_handover_scope_id_team_id_key UNIQUE (scope_id, team_id),
  constraint team_handover_scope_id_next_team_id_fkey FOREIGN KEY (scope_id, next_team_id) REFERENCES team(scope_id, id),
  constraint team_handover_scope_id_team_id_fkey FOREIGN KEY (scope_id, team_id) REFERENCES team(scope_id, id),
  constraint team_handover_check CHECK (((next_team_id IS NOT NULL) OR (no_successor_reason IS NOT NULL))),
  constraint team_handover_finished_work_check CHECK ((finished_work <> ''::text))
);
alter table team_handover enable row level security; alter table team_handover force row level security;
create policy team_handover_delete on team_handover for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy team_handover_insert on team_handover for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy team_handover_select on team_handover for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy team_handover_update on team_handover for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.team_handover FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_team_handover('team_handover', 'scope_id', 'id');
grant delete, insert, select, update on team_handover to jiedui_app;
grant delete, insert, select, update on team_handover to jiedui_definer;

create table todo_handover (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  kind text not null,
  row_scope_id integer not null,
  row_id uuid not null,
  user_id uuid,
  user_name text not null default ''::text,
  note text not null default ''::text,
  by_name text not null,
  created_at timestamp with time zone not null default app.now(),
  constraint todo_handover_pkey PRIMARY KEY (scope_id, id),
  constraint todo_handover_row_scope_id_fkey FOREIGN KEY (row_scope_id) REFERENCES scope(id),
  constraint todo_handover_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint todo_handover_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX todo_handover_scope_id_row_scope_id_row_id_kind_created_at_idx ON public.todo_handover USING btree (scope_id, row_scope_id, row_id, kind, created_at DESC);
alter table todo_handover enable row level security; alter table todo_handover force row level security;
create policy todo_handover_delete on todo_handover for delete to public
  using (false);
create policy todo_handover_insert on todo_handover for insert to public
  with check ((scope_id = ANY (app.writable_scopes('OWN'::text))));
create policy todo_handover_office on todo_handover as restrictive for all to public
  using ((app.person() IS NULL));
create policy todo_handover_select on todo_handover for select to public
  using ((scope_id = ANY (app.scopes('OWN'::text))));
create policy todo_handover_update on todo_handover for update to public
  using (false)
  with check (false);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.todo_handover FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_todo_handover('todo_handover', 'scope_id', 'id');
grant insert, select on todo_handover to jiedui_app;
grant delete, insert, select, update on todo_handover to jiedui_definer;

create table traced_rule (
  rule_id text not null,
  system text not null,
  source_title text not null,
  enforcement text not null,
  area text not null,
  requirement text not null,
  parameters jsonb not null,
  mechanism text,
  screen text,
  state text not null,
  waits_for text,
  tests jsonb not null,
  constraint traced_rule_pkey PRIMARY KEY (rule_id),
  constraint traced_rule_enforcement_check CHECK ((enforcement = ANY (ARRAY['G'::text, 'C'::text, 'X'::text, 'R'::text, 'P'::text, 'N'::text]))),
  constraint traced_rule_rule_id_check CHECK ((rule_id ~ '^R-[0-9]{3}$'::text)),
  constraint traced_rule_state_check CHECK ((state = ANY (ARRAY['PROVEN'::text, 'RECORDED'::text, 'NARRATIVE'::text, 'NOT_YET'::text])))
);
alter table traced_rule enable row level security; alter table traced_rule force row level security;
create policy traced_rule_delete on traced_rule for delete to public
  using (false);
create policy traced_rule_insert on traced_rule for insert to public
  with check (false);
create policy traced_rule_select on traced_rule for select to public
  using (true);
create policy traced_rule_update on traced_rule for update to public
  using (false)
  with check (false);
grant select on traced_rule to jiedui_app;
grant delete, insert, select, update on traced_rule to jiedui_definer;

create table trainee (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  name text not null,
  staff_category text not null,
  department text not null default ''::text,
  host_department text not null default ''::text,
  topic text not null default ''::text,
  mentor text not null default ''::text,
  from_on date not null,
  to_on date not null,
  fee_fen bigint,
  level_before text not null default ''::text,
  level_after text,
  result text,
  certificate_no text,
  finished_on date,
  cancel_reason text,
  state text not null default 'PROPOSED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  residency boolean not null default false,
  constraint trainee_pkey PRIMARY KEY (scope_id, id),
  constraint trainee_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint trainee_check CHECK ((to_on >= from_on)),
  constraint trainee_fee_fen_check CHECK ((fee_fen >= 0)),
  constraint trainee_name_check CHECK ((name <> ''::text)),
  constraint trainee_result_check CHECK ((result = ANY (ARRAY['PASSED'::text, 'FAILED'::text]))),
  constraint trainee_staff_category_check CHECK ((staff_category = ANY (ARRAY['PHYSICIAN'::text, 'NURSE'::text, 'TECH'::text, 'MANAGER'::text, 'RESEARCHER'::text, 'ADMIN'::text]))),
  constraint trainee_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text, 'STUDYING'::text, 'FINISHED'::text, 'CANCELLED'::text])))
);
CREATE INDEX trainee_scope_id_created_at_id_idx ON public.trainee USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX trainee_scope_id_pairing_id_from_on_idx ON public.trainee USING btree (scope_id, pairing_id, from_on);
alter table trainee enable row level security; alter table trainee force row level security;
create policy trainee_delete on trainee for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy trainee_insert on trainee for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy trainee_select on trainee for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy trainee_update on trainee for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.trainee FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_trainee('trainee', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.trainee FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_trainee();
grant insert, select, update on trainee to jiedui_app;
grant delete, insert, select, update on trainee to jiedui_definer;

create table transition_log (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  facet text not null,
  machine text not null,
  row_id uuid not null,
  subject text not null default ''::text,
  action text not null,
  from_state text not null,
  to_state text not null,
  org_id uuid,
  org_name text not null,
  by_name text not null,
  reason text,
  at timestamp with time zone not null default app.now(),
  constraint transition_log_pkey PRIMARY KEY (scope_id, id),
  constraint transition_log_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES scope(id),
  constraint transition_log_facet_check CHECK ((facet = ANY (ARRAY['BASE'::text, 'AGREEMENT'::text, 'WORK'::text, 'EVALUATION'::text, 'OWN'::text])))
);
CREATE INDEX transition_log_scope_id_at_id_idx ON public.transition_log USING btree (scope_id, at DESC, id DESC);
CREATE INDEX transition_log_scope_id_row_id_at_idx ON public.transition_log USING btree (scope_id, row_id, at DESC);
alter table transition_log enable row level security; alter table transition_log force row level security;
create policy transition_log_delete on transition_log for delete to public
  using (false);
create policy transition_log_insert on transition_log for insert to public
  with check (((scope_id = ANY (app.writable_scopes('BASE'::text))) OR ((facet = 'EVALUATION'::text) AND (scope_id = ANY (app.writable_scopes('EVALUATION'::text)))) OR ((facet = 'WORK'::text) AND (scope_id = ANY (app.writable_scopes('WORK'::text)))) OR ((facet = 'OWN'::text) AND (scope_id = ANY (app.writable_scopes('OWN'::text))))));
create policy transition_log_select on transition_log for select to public
  using (((scope_id = ANY ((app.scopes('BASE'::text) || app.scopes('OWN'::text)))) AND
CASE facet
    WHEN 'OWN'::text THEN ((app.person() IS NULL) AND (scope_id = ANY (app.scopes('OWN'::text))))
    WHEN 'BASE'::text THEN (scope_id = ANY (app.scopes('BASE'::text)))
    WHEN 'AGREEMENT'::text THEN ((scope_id = ANY (app.scopes('BASE'::text))) AND (scope_id = ANY (app.scopes('AGREEMENT'::text))))
    WHEN 'WORK'::text THEN ((scope_id = ANY (app.scopes('BASE'::text))) AND (scope_id = ANY (app.scopes('WORK'::text))) AND ((app.person() IS NULL) OR (machine <> ALL (ARRAY['leave'::text, 'exit_request'::text, 'incident'::text, 'violation'::text, 'spot_check'::text, 'attachment'::text]))))
    WHEN 'EVALUATION'::text THEN ((app.person() IS NULL) AND (scope_id = ANY (app.scopes('BASE'::text))) AND (scope_id = ANY (app.scopes('EVALUATION'::text))))
    ELSE false
END));
create policy transition_log_update on transition_log for update to public
  using (false)
  with check (false);
grant insert, select on transition_log to jiedui_app;
grant delete, insert, select, update on transition_log to jiedui_definer;

create table violation (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  subject text not null,
  assignment_id uuid,
  person_id uuid,
  name text not null,
  class text not null,
  happened_on date not null,
  description text not null,
  serious boolean not null default false,
  recorded_by text not null,
  recorded_org_name text not null,
  level text,
  measures text[] not null default '{}'::text[],
  decision text not null default ''::text,
  decided_on date,
  decided_by text,
  report_to text,
  reported_on date,
  reported_by text,
  dismiss_reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  assist_asked boolean not null default false,
  assistance text not null default ''::text,
  assisted_on date,
  assisted_by text,
  illegal boolean not null default false,
  referred_on date,
  referred_to text not null default ''::text,
  constraint violation_pkey PRIMARY KEY (scope_id, id),
  constraint violation_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint violation_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint violation_assistance CHECK (((assisted_on IS NULL) = (assisted_by IS NULL))),
  constraint violation_check CHECK (((subject = 'PERSON'::text) = ((assignment_id IS NOT NULL) AND (person_id IS NOT NULL)))),
  constraint violation_class_check CHECK ((class = ANY (ARRAY['WORK'::text, 'LIFE'::text, 'SAFETY'::text, 'CLEAN_PRACTICE'::text, 'DUTY'::text, 'CONFIDENTIALITY'::text]))),
  constraint violation_description_check CHECK ((description <> ''::text)),
  constraint violation_level_check CHECK ((level = ANY (ARRAY['CRITICISM'::text, 'WARNING'::text, 'DEMERIT'::text, 'REASSIGN'::text, 'LEGAL'::text]))),
  constraint violation_referral CHECK ((((referred_on IS NULL) = (referred_to = ''::text)) AND (illegal OR (referred_on IS NULL)))),
  constraint violation_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'DECIDED'::text, 'REPORTED'::text, 'DISMISSED'::text]))),
  constraint violation_subject_check CHECK ((subject = ANY (ARRAY['PERSON'::text, 'SUPPORTER'::text])))
);
CREATE INDEX violation_scope_id_created_at_id_idx ON public.violation USING btree (scope_id, created_at DESC, id DESC);
CREATE INDEX violation_scope_id_pairing_id_happened_on_idx ON public.violation USING btree (scope_id, pairing_id, happened_on);
alter table violation enable row level security; alter table violation force row level security;
create policy violation_delete on violation for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy violation_insert on violation for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy violation_own on violation as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy violation_select on violation for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy violation_update on violation for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.violation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_violation('violation', 'scope_id', 'id');
CREATE TRIGGER tally AFTER INSERT OR DELETE OR UPDATE ON public.violation FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.tally_violation();
grant delete, insert, select, update on violation to jiedui_app;
grant delete, insert, select, update on violation to jiedui_definer;

create table work_event (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  kind text not null,
  title text not null,
  held_on date not null,
  ended_on date,
  place text not null default ''::text,
  department text not null default ''::text,
  people text not null default ''::text,
  staff_count integer,
  served_count integer,
  diagnosis_counts jsonb not null default '[]'::jsonb,
  leaflets integer,
  quantity integer,
  amount_fen bigint,
  technique_class text,
  authorisation_no text,
  authorised_on date,
  first_case_on date,
  still_used boolean,
  still_used_on date,
  arrangements text not null default ''::text,
  detail text not null default ''::text,
  recorded_by text not null,
  recorded_org_id uuid not null,
  recorded_org_name text not null,
  confirmed_by text,
  confirmed_at timestamp with time zone,
  return_reason text,
  state text not null default 'RECORDED'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint work_event_pkey PRIMARY KEY (scope_id, id),
  constraint work_event_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint work_event_amount_fen_check CHECK ((amount_fen >= 0)),
  constraint work_event_check CHECK ((ended_on >= held_on)),
  constraint work_event_check1 CHECK (((still_used IS NULL) = (still_used_on IS NULL))),
  constraint work_event_kind_check CHECK ((kind ~ '^[A-Z][A-Z_]{1,39}$'::text)),
  constraint work_event_leaflets_check CHECK (((leaflets >= 0) AND (leaflets <= 999999))),
  constraint work_event_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99999))),
  constraint work_event_served_count_check CHECK (((served_count >= 0) AND (served_count <= 99999))),
  constraint work_event_staff_count_check CHECK (((staff_count >= 1) AND (staff_count <= 9999))),
  constraint work_event_state_check CHECK ((state = ANY (ARRAY['RECORDED'::text, 'CONFIRMED'::text, 'RETURNED'::text, 'WITHDRAWN'::text]))),
  constraint work_event_technique_class_check CHECK ((technique_class = ANY (ARRAY['UNRESTRICTED'::text, 'RESTRICTED'::text]))),
  constraint work_event_title_check CHECK ((title <> ''::text))
);
CREATE INDEX work_event_open ON public.work_event USING btree (scope_id) WHERE (state = ANY (ARRAY['RECORDED'::text, 'RETURNED'::text]));
CREATE INDEX work_event_scope_id_held_on_id_idx ON public.work_event USING btree (scope_id, held_on DESC, id DESC);
CREATE INDEX work_event_scope_id_pairing_id_kind_idx ON public.work_event USING btree (scope_id, pairing_id, kind);
alter table work_event enable row level security; alter table work_event force row level security;
create policy work_event_delete on work_event for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy work_event_insert on work_event for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy work_event_select on work_event for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy work_event_update on work_event for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.work_event FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_work_event('work_event', 'scope_id', 'id');
grant insert, select, update on work_event to jiedui_app;
grant delete, insert, select, update on work_event to jiedui_definer;

create table work_plan (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  month_on date not null,
  pack_code text not null,
  pack_version integer not null,
  goals text not null default ''::text,
  tasks text not null default ''::text,
  milestones text not null default ''::text,
  expected jsonb not null default '[]'::jsonb,
  help_needed text not null default ''::text,
  filed_at timestamp with time zone,
  filed_by text,
  comment text,
  commented_by text,
  commented_at timestamp with time zone,
  summary text,
  summarised_at timestamp with time zone,
  state text not null default 'DRAFT'::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint work_plan_pkey PRIMARY KEY (scope_id, id),
  constraint work_plan_scope_id_assignment_id_month_on_key UNIQUE (scope_id, assignment_id, month_on),
  constraint work_plan_pack_code_pack_version_fkey FOREIGN KEY (pack_code, pack_version) REFERENCES policy_pack(code, version),
  constraint work_plan_scope_id_assignment_id_fkey FOREIGN KEY (scope_id, assignment_id) REFERENCES assignment(scope_id, id),
  constraint work_plan_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint work_plan_month_on_check CHECK ((EXTRACT(day FROM month_on) = (1)::numeric)),
  constraint work_plan_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'FILED'::text, 'COMMENTED'::text, 'EXECUTED'::text, 'SUMMARISED'::text])))
);
CREATE INDEX work_plan_scope_id_month_on_id_idx ON public.work_plan USING btree (scope_id, month_on DESC, id DESC);
alter table work_plan enable row level security; alter table work_plan force row level security;
create policy work_plan_delete on work_plan for delete to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy work_plan_insert on work_plan for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy work_plan_own on work_plan as restrictive for all to public
  using (((app.person() IS NULL) OR (person_id = app.person())));
create policy work_plan_select on work_plan for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy work_plan_update on work_plan for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.work_plan FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_work_plan('work_plan', 'scope_id', 'id');
grant insert, select, update on work_plan to jiedui_app;
grant delete, insert, select, update on work_plan to jiedui_definer;

create table work_site (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  pairing_id uuid not null,
  starts_at text not null,
  ends_at text not null,
  grace_minutes integer not null default 0,
  latitude numeric(8,5),
  longitude numeric(8,5),
  reach_metres integer not null,
  set_by text not null,
  revision integer not null default 1,
  created_at timestamp with time zone not null default app.now(),
  constraint work_site_pkey PRIMARY KEY (scope_id, id),
  constraint work_site_scope_id_pairing_id_key UNIQUE (scope_id, pairing_id),
  constraint work_site_scope_id_pairing_id_fkey FOREIGN KEY (scope_id, pairing_id) REFERENCES pairing(scope_id, id),
  constraint work_site_check CHECK (((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text) AND (ends_at > starts_at))),
  constraint work_site_check1 CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint work_site_grace_minutes_check CHECK (((grace_minutes >= 0) AND (grace_minutes <= 120))),
  constraint work_site_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric))),
  constraint work_site_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric))),
  constraint work_site_reach_metres_check CHECK (((reach_metres >= 50) AND (reach_metres <= 200000))),
  constraint work_site_starts_at_check CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
);
alter table work_site enable row level security; alter table work_site force row level security;
create policy work_site_delete on work_site for delete to public
  using (false);
create policy work_site_insert on work_site for insert to public
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
create policy work_site_select on work_site for select to public
  using ((scope_id = ANY (app.scopes('WORK'::text))));
create policy work_site_update on work_site for update to public
  using ((scope_id = ANY (app.writable_scopes('WORK'::text))))
  with check ((scope_id = ANY (app.writable_scopes('WORK'::text))));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.work_site FOR EACH ROW WHEN ((CURRENT_USER <> 'jiedui_bulk'::name)) EXECUTE FUNCTION app.audit_work_site('work_site', 'scope_id', 'id');
grant insert, select, update on work_site to jiedui_app;
grant delete, insert, select, update on work_site to jiedui_definer;

create table work_tally (
  scope_id integer not null,
  id uuid not null default uuidv7(),
  grain text not null,
  starts_on date not null,
  measure text not null,
  key text not null,
  amount integer not null,
  folded boolean not null default false,
  constraint work_tally_pkey PRIMARY KEY (scope_id, grain, measure, starts_on, key, id) INCLUDE (amount),
  constraint work_tally_grain_check CHECK ((grain = ANY (ARRAY['NOW'::text, 'DAY'::text, 'MONTH'::text, 'YEAR'::text])))
);
CREATE INDEX work_tally_waits ON public.work_tally USING btree (scope_id, grain, measure, starts_on, key) WHERE (NOT folded);
alter table work_tally enable row level security; alter table work_tally force row level security;
create policy work_tally_bulk on work_tally for insert to jiedui_bulk
  with check (true);
create policy work_tally_delete on work_tally for delete to public
  using (false);
create policy work_tally_insert on work_tally for insert to public
  with check (false);
create policy work_tally_select on work_tally for select to public
  using ((scope_id = ANY (app.office_scopes('WORK'::text))));
create policy work_tally_update on work_tally for update to public
  using (false)
  with check (false);
grant select on work_tally to jiedui_app;
grant insert on work_tally to jiedui_bulk;
grant delete, insert, select, update on work_tally to jiedui_definer;

create view absence with (security_invoker=true) as
 SELECT l.scope_id,
    l.team_id,
    l.assignment_id,
    l.person_id,
    l.id AS source_id,
    l.state,
    l.from_on,
        CASE
            WHEN l.returned_on IS NULL THEN
            CASE
                WHEN l.state = 'APPROVED'::text THEN l.to_on
                ELSE GREATEST(l.to_on, app.today())
            END
            WHEN l.state = 'RETURNED'::text THEN LEAST(l.to_on, l.returned_on - 1)
            ELSE l.returned_on - 1
        END AS to_on,
    l.state = 'UNAPPROVED_ABSENCE'::text AS broken
   FROM leave l
  WHERE (l.state = ANY (ARRAY['APPROVED'::text, 'TAKEN'::text, 'RETURNED'::text, 'OVERSTAYED'::text, 'UNAPPROVED_ABSENCE'::text])) AND (l.returned_on IS NULL OR l.returned_on > l.from_on)
UNION ALL
 SELECT o.scope_id,
    o.team_id,
    o.assignment_id,
    o.person_id,
    o.id AS source_id,
    o.state,
    (o.out_at AT TIME ZONE 'Asia/Shanghai'::text)::date AS from_on,
    (COALESCE(o.returned_at, o.back_at) AT TIME ZONE 'Asia/Shanghai'::text)::date - 1 AS to_on,
    false AS broken
   FROM outing o
  WHERE o.state <> 'CANCELLED'::text AND (o.out_at AT TIME ZONE 'Asia/Shanghai'::text)::date < (COALESCE(o.returned_at, o.back_at) AT TIME ZONE 'Asia/Shanghai'::text)::date;
grant select on absence to jiedui_app;
grant delete, insert, select, update on absence to jiedui_definer;

create view awaited with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT y.scope_id,
    y.id,
    'SEAL_AGREEMENT'::text AS kind,
    'AGREEMENT'::text AS subject,
    a.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    a.number AS context,
    y.name AS waits_for,
    ARRAY[y.kind] AS parties,
    a.created_at AS since,
    a.deadline_on AS due_on
   FROM agreement a
     JOIN pairing p ON p.scope_id = a.scope_id AND p.id = a.pairing_id
     JOIN agreement_party y ON y.scope_id = a.scope_id AND y.agreement_id = a.id AND y.org_id <> app.org()
     JOIN mine m ON m.scope_id = a.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'COUNTY_GOVERNMENT'::text]))
  WHERE a.state = 'SIGNING'::text AND NOT (EXISTS ( SELECT 1
           FROM agreement_seal s
          WHERE s.scope_id = a.scope_id AND s.agreement_id = a.id AND s.party_id = y.id AND s.state = 'VALID'::text)) AND (m.party = 'RECEIVING'::text OR (EXISTS ( SELECT 1
           FROM agreement_seal s
             JOIN agreement_party o ON o.scope_id = s.scope_id AND o.id = s.party_id
          WHERE s.scope_id = a.scope_id AND s.agreement_id = a.id AND s.state = 'VALID'::text AND o.org_id = app.org())))
UNION ALL
 SELECT p.scope_id,
    p.id,
    'DRAFT_AGREEMENT'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    p.code AS context,
    p.receiver_name AS waits_for,
    ARRAY['RECEIVING'::text] AS parties,
    p.created_at AS since,
    NULL::date AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND (m.party = ANY (ARRAY['OWNER'::text, 'COUNTY_GOVERNMENT'::text]))
  WHERE (p.state = ANY (ARRAY['ASSIGNED'::text, 'FILED'::text])) AND (p.agreement_state = ANY (ARRAY['NONE'::text, 'VOID'::text])) AND (m.party = 'OWNER'::text OR app.county_signs(p.pack_code, p.pack_version))
UNION ALL
 SELECT f.scope_id,
    f.id,
    'DECIDE_FILING'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    t.name AS context,
    f.route_label AS waits_for,
    ARRAY[
        CASE
            WHEN f.state = 'SUBMITTED'::text AND f.route = 'VIA_CITY'::text THEN 'OVERSIGHT'::text
            ELSE 'OWNER'::text
        END] AS parties,
    f.submitted_at AS since,
    f.deadline_on AS due_on
   FROM filing f
     JOIN team t ON t.scope_id = f.scope_id AND t.id = f.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = f.scope_id AND m.party = 'SUPPORTING'::text
  WHERE f.state = ANY (ARRAY['SUBMITTED'::text, 'AGGREGATED'::text])
UNION ALL
 SELECT n.scope_id,
    n.id,
    'CONFIRM_ARRIVAL'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    n.name AS title,
    t.name AS context,
    p.receiver_name AS waits_for,
    ARRAY['RECEIVING'::text] AS parties,
    n.created_at AS since,
    n.planned_from AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'SUPPORTING'::text
  WHERE n.state = 'DEPARTED'::text
UNION ALL
 SELECT k.scope_id,
    k.id,
    'CONFIRM_TASK'::text AS kind,
    'TASK'::text AS subject,
    k.id AS subject_id,
    k.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
        CASE
            WHEN m.party = 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE
            WHEN m.party = 'SUPPORTING'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    k.created_at AS since,
    k.due_on
   FROM task k
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = k.scope_id
  WHERE k.state = 'PLANNED'::text AND (m.party = 'SUPPORTING'::text AND k.confirmed_by_supporting AND NOT k.confirmed_by_receiving OR m.party = 'RECEIVING'::text AND k.confirmed_by_receiving AND NOT k.confirmed_by_supporting)
UNION ALL
 SELECT k.scope_id,
    k.id,
        CASE k.state
            WHEN 'SUBMITTED'::text THEN 'ACCEPT_TASK'::text
            ELSE 'REWORK_TASK'::text
        END AS kind,
    'TASK'::text AS subject,
    k.id AS subject_id,
    k.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
        CASE k.state
            WHEN 'SUBMITTED'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE k.state
            WHEN 'SUBMITTED'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    k.created_at AS since,
    k.due_on
   FROM task k
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = k.scope_id
  WHERE k.state = 'SUBMITTED'::text AND m.party = 'SUPPORTING'::text OR k.state = 'RETURNED'::text AND m.party = 'RECEIVING'::text
UNION ALL
 SELECT s.scope_id,
    s.id,
    'SIGN_EVALUATION'::text AS kind,
    'EVALUATION'::text AS subject,
    e.id AS subject_id,
    e.subject_name AS title,
    s.name AS context,
        CASE s.party
            WHEN 'SUPPORTING'::text THEN p.supporter_name
            WHEN 'RECEIVING'::text THEN p.receiver_name
            ELSE s.name
        END AS waits_for,
    ARRAY[s.party] AS parties,
    e.created_at AS since,
    e.period_to AS due_on
   FROM evaluation_step s
     JOIN evaluation e ON e.scope_id = s.scope_id AND e.id = s.evaluation_id AND e.state = 'OPEN'::text
     JOIN pairing p ON p.scope_id = e.scope_id AND p.id = e.pairing_id
  WHERE (s.state = ANY (ARRAY['OPEN'::text, 'RETURNED'::text])) AND (EXISTS ( SELECT 1
           FROM evaluation_step b
             JOIN mine m ON m.scope_id = b.scope_id AND m.party = b.party
          WHERE b.scope_id = s.scope_id AND b.evaluation_id = s.evaluation_id AND b.state = 'SIGNED'::text AND b.party <> s.party))
UNION ALL
 SELECT r.scope_id,
    r.id,
        CASE
            WHEN r.state = 'EVIDENCE_SUBMITTED'::text THEN 'VERIFY_RECTIFICATION'::text
            ELSE 'ANSWER_RECTIFICATION'::text
        END AS kind,
    'RECTIFICATION_ORDER'::text AS subject,
    r.id AS subject_id,
    (r.unit_name || ' '::text) || r.title AS title,
    r.number AS context,
        CASE
            WHEN r.state = 'EVIDENCE_SUBMITTED'::text THEN r.ordered_org_name
            ELSE r.unit_name
        END AS waits_for,
        CASE
            WHEN r.state = 'EVIDENCE_SUBMITTED'::text THEN ARRAY['OWNER'::text, 'OVERSIGHT'::text]
            ELSE ARRAY[r.unit_party]
        END AS parties,
    r.created_at AS since,
    (r.due_at AT TIME ZONE 'Asia/Shanghai'::text)::date AS due_on
   FROM rectification_order r
     JOIN mine m ON m.scope_id = r.scope_id
  WHERE (r.state = ANY (ARRAY['ORDERED'::text, 'OVERDUE'::text, 'ESCALATED'::text])) AND (m.party = ANY (ARRAY['OWNER'::text, 'OVERSIGHT'::text])) AND r.ordered_org_id = app.org() OR r.state = 'EVIDENCE_SUBMITTED'::text AND m.party = r.unit_party
UNION ALL
 SELECT j.scope_id,
    j.id,
    'GIVE_OPINION'::text AS kind,
    'JOINT_EVALUATION'::text AS subject,
    j.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    j.method AS context,
    array_to_string(j.observer_names, '、'::text) AS waits_for,
    ARRAY['OBSERVER'::text] AS parties,
    j.created_at AS since,
    COALESCE(j.term_ends_on, j.held_on) AS due_on
   FROM joint_evaluation j
     JOIN pairing p ON p.scope_id = j.scope_id AND p.id = j.pairing_id
     JOIN mine m ON m.scope_id = j.scope_id AND m.party = 'OWNER'::text
  WHERE j.state = 'INVITED'::text
UNION ALL
 SELECT a.scope_id,
    a.id,
        CASE a.state
            WHEN 'APPLIED'::text THEN 'RECOMMEND_APPLICATION'::text
            ELSE 'APPROVE_APPLICATION'::text
        END AS kind,
    'APPLICATION'::text AS subject,
    a.id AS subject_id,
    a.person_name AS title,
    concat_ws(' · '::text, NULLIF(a.receiver_name, ''::text), NULLIF(a.need_title, ''::text)) AS context,
        CASE a.state
            WHEN 'APPLIED'::text THEN COALESCE(NULLIF(a.department, ''::text), '科室'::text)
            ELSE '领导小组'::text
        END AS waits_for,
    ARRAY['SELF'::text] AS parties,
        CASE a.state
            WHEN 'APPLIED'::text THEN a.created_at
            ELSE COALESCE((a.recommended_on::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text), a.created_at)
        END AS since,
    NULL::date AS due_on
   FROM application a
     JOIN mine m ON m.scope_id = a.scope_id AND m.party = 'SELF'::text
  WHERE a.state = ANY (ARRAY['APPLIED'::text, 'DEPT_RECOMMENDED'::text])
UNION ALL
 SELECT l.scope_id,
    l.id,
    'DECIDE_LEAVE'::text AS kind,
    'LEAVE'::text AS subject,
    l.id AS subject_id,
    l.name AS title,
    (l.from_on || ' – '::text) || l.to_on AS context,
        CASE w.side
            WHEN 'RECEIVING'::text THEN p.receiver_name
            WHEN 'SUPPORTING'::text THEN p.supporter_name
            ELSE '县级卫生健康行政部门'::text
        END AS waits_for,
        CASE w.side
            WHEN 'COUNTY'::text THEN ARRAY['OVERSIGHT'::text, 'OWNER'::text]
            ELSE ARRAY[w.side]
        END AS parties,
    l.created_at AS since,
    l.from_on AS due_on
   FROM leave l
     JOIN team t ON t.scope_id = l.scope_id AND t.id = l.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = l.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))
     CROSS JOIN LATERAL ( SELECT
                CASE l.approver
                    WHEN 'JOINT'::text THEN
                    CASE
                        WHEN m.party = 'SUPPORTING'::text AND l.approved_by_supporting THEN 'RECEIVING'::text
                        WHEN m.party = 'RECEIVING'::text AND l.approved_by_receiving THEN 'SUPPORTING'::text
                        ELSE NULL::text
                    END
                    WHEN 'COUNTY_COMMISSION'::text THEN 'COUNTY'::text
                    WHEN 'HOSPITAL'::text THEN NULL::text
                    ELSE NULLIF(l.approver, m.party)
                END AS side) w
  WHERE l.state = 'REQUESTED'::text AND w.side IS NOT NULL
UNION ALL
 SELECT i.scope_id,
    i.id,
    'ACKNOWLEDGE_INCIDENT'::text AS kind,
    'INCIDENT'::text AS subject,
    i.id AS subject_id,
    i.name AS title,
    i.place AS context,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE m.party
            WHEN 'SUPPORTING'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    i.created_at AS since,
    NULL::date AS due_on
   FROM incident i
     JOIN team t ON t.scope_id = i.scope_id AND t.id = i.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = i.scope_id
  WHERE i.state = 'REPORTED'::text AND (m.party = 'SUPPORTING'::text AND i.supporting_acknowledged_at IS NOT NULL AND i.receiving_acknowledged_at IS NULL OR m.party = 'RECEIVING'::text AND i.receiving_acknowledged_at IS NOT NULL AND i.supporting_acknowledged_at IS NULL)
UNION ALL
 SELECT e.scope_id,
    e.id,
    'CONFIRM_EVENT'::text AS kind,
    'WORK_EVENT'::text AS subject,
    e.id AS subject_id,
    e.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN p.receiver_name
            WHEN 'RECEIVING'::text THEN p.supporter_name
            ELSE (p.supporter_name || '、'::text) || p.receiver_name
        END AS waits_for,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN ARRAY['RECEIVING'::text]
            WHEN 'RECEIVING'::text THEN ARRAY['SUPPORTING'::text]
            ELSE ARRAY['SUPPORTING'::text, 'RECEIVING'::text]
        END AS parties,
    e.created_at AS since,
    NULL::date AS due_on
   FROM work_event e
     JOIN pairing p ON p.scope_id = e.scope_id AND p.id = e.pairing_id
     JOIN mine m ON m.scope_id = e.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'OWNER'::text, 'OVERSIGHT'::text]))
  WHERE e.state = 'RECORDED'::text AND e.recorded_org_id = app.org()
UNION ALL
 SELECT y.scope_id,
    y.id,
    'CONFIRM_ANNUAL_PLAN'::text AS kind,
    'ANNUAL_PLAN'::text AS subject,
    y.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    y.year::text AS context,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE m.party
            WHEN 'SUPPORTING'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    y.created_at AS since,
    NULL::date AS due_on
   FROM annual_plan y
     JOIN pairing p ON p.scope_id = y.scope_id AND p.id = y.pairing_id
     JOIN mine m ON m.scope_id = y.scope_id
  WHERE y.state = 'PROPOSED'::text AND (m.party = 'SUPPORTING'::text AND y.confirmed_by_supporting AND NOT y.confirmed_by_receiving OR m.party = 'RECEIVING'::text AND y.confirmed_by_receiving AND NOT y.confirmed_by_supporting)
UNION ALL
 SELECT c.scope_id,
    c.id,
    'DECIDE_TASK_CHANGE'::text AS kind,
    'TASK'::text AS subject,
    c.task_id AS subject_id,
    c.task_title AS title,
    c.reason AS context,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE m.party
            WHEN 'SUPPORTING'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    c.created_at AS since,
    NULL::date AS due_on
   FROM task_change c
     JOIN task k ON k.scope_id = c.scope_id AND k.id = c.task_id
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = c.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND m.party = c.asked_side
  WHERE c.state = 'REQUESTED'::text
UNION ALL
 SELECT t.scope_id,
    t.id,
    'ACCEPT_TRAINEE'::text AS kind,
    'TRAINEE'::text AS subject,
    t.id AS subject_id,
    t.name AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.supporter_name AS waits_for,
    ARRAY['SUPPORTING'::text] AS parties,
    t.created_at AS since,
    t.from_on AS due_on
   FROM trainee t
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = t.scope_id AND m.party = 'RECEIVING'::text
  WHERE t.state = 'PROPOSED'::text
UNION ALL
 SELECT f.scope_id,
    f.id,
    'DECIDE_AGREEMENT_FILING'::text AS kind,
    'AGREEMENT'::text AS subject,
    a.id AS subject_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    a.number AS context,
    f.authority_name AS waits_for,
    ARRAY['OWNER'::text, 'OVERSIGHT'::text] AS parties,
    f.submitted_at AS since,
    f.deadline_on AS due_on
   FROM agreement_filing f
     JOIN pairing p ON p.scope_id = f.scope_id AND p.id = f.pairing_id
     JOIN mine m ON m.scope_id = f.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))
     JOIN LATERAL ( SELECT g.id,
            g.number
           FROM agreement g
          WHERE g.scope_id = f.scope_id AND g.pairing_id = f.pairing_id AND (g.id = f.agreement_id OR f.agreement_id IS NULL)
          ORDER BY g.created_at DESC
         LIMIT 1) a ON true
  WHERE f.state = ANY (ARRAY['SUBMITTED'::text, 'RECEIVED'::text])
UNION ALL
 SELECT g.scope_id,
    g.id,
    'VERIFY_GUARANTEE'::text AS kind,
    'GUARANTEE'::text AS subject,
    g.id AS subject_id,
    g.content AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
        CASE m.party
            WHEN 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
    ARRAY[
        CASE m.party
            WHEN 'SUPPORTING'::text THEN 'RECEIVING'::text
            ELSE 'SUPPORTING'::text
        END] AS parties,
    g.created_at AS since,
    g.due_on
   FROM guarantee g
     JOIN pairing p ON p.scope_id = g.scope_id AND p.id = g.pairing_id
     JOIN mine m ON m.scope_id = g.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND m.party = g.owed_by
  WHERE g.state = 'PROVIDED'::text
UNION ALL
 SELECT r.scope_id,
    r.id,
    'REVIEW_REPORT'::text AS kind,
    'REPORT'::text AS subject,
    r.id AS subject_id,
    r.subject_name AS title,
    r.programme_name AS context,
        CASE
            WHEN r.review_org_id IS NOT NULL THEN ( SELECT v.value ->> 'orgName'::text
               FROM jsonb_array_elements(r.reviews) v(value)
              WHERE (v.value ->> 'state'::text) = 'OPEN'::text)
            WHEN r.kind <> 'MONTHLY_SUMMARY'::text THEN '卫生健康行政部门'::text
            WHEN m.party = 'SUPPORTING'::text THEN p.receiver_name
            ELSE p.supporter_name
        END AS waits_for,
        CASE
            WHEN r.kind <> 'MONTHLY_SUMMARY'::text THEN ARRAY['OVERSIGHT'::text, 'OWNER'::text]
            WHEN m.party = 'SUPPORTING'::text THEN ARRAY['RECEIVING'::text]
            ELSE ARRAY['SUPPORTING'::text]
        END AS parties,
    r.submitted_at AS since,
    NULL::date AS due_on
   FROM report r
     JOIN pairing p ON p.scope_id = r.scope_id AND p.id = r.pairing_id
     JOIN mine m ON m.scope_id = r.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))
  WHERE r.state = 'SUBMITTED'::text AND r.org_id = app.org() AND r.kind <> 'DEPARTMENT_MONTH'::text
UNION ALL
 SELECT e.scope_id,
    e.id,
    'REVIEW_EXIT'::text AS kind,
    'EXIT'::text AS subject,
    e.id AS subject_id,
    e.name AS title,
    e.reason AS context,
    e.addressed_name AS waits_for,
    ARRAY['OVERSIGHT'::text, 'OWNER'::text] AS parties,
    e.created_at AS since,
    e.leaves_on AS due_on
   FROM exit_request e
     JOIN mine m ON m.scope_id = e.scope_id AND m.party = 'SUPPORTING'::text
  WHERE e.state = ANY (ARRAY['APPLIED'::text, 'UNDER_REVIEW'::text]);
grant select on awaited to jiedui_app;
grant delete, insert, select, update on awaited to jiedui_definer;

create view todo with (security_invoker=true) as
 SELECT todo_agreement.scope_id,
    todo_agreement.id,
    todo_agreement.kind,
    todo_agreement.subject,
    todo_agreement.subject_id,
    todo_agreement.pairing_id,
    todo_agreement.title,
    todo_agreement.context,
    todo_agreement.sender,
    todo_agreement.created_at,
    todo_agreement.due_on
   FROM todo_agreement
UNION ALL
 SELECT todo_team.scope_id,
    todo_team.id,
    todo_team.kind,
    todo_team.subject,
    todo_team.subject_id,
    todo_team.pairing_id,
    todo_team.title,
    todo_team.context,
    todo_team.sender,
    todo_team.created_at,
    todo_team.due_on
   FROM todo_team
UNION ALL
 SELECT todo_stay.scope_id,
    todo_stay.id,
    todo_stay.kind,
    todo_stay.subject,
    todo_stay.subject_id,
    todo_stay.pairing_id,
    todo_stay.title,
    todo_stay.context,
    todo_stay.sender,
    todo_stay.created_at,
    todo_stay.due_on
   FROM todo_stay
UNION ALL
 SELECT todo_work.scope_id,
    todo_work.id,
    todo_work.kind,
    todo_work.subject,
    todo_work.subject_id,
    todo_work.pairing_id,
    todo_work.title,
    todo_work.context,
    todo_work.sender,
    todo_work.created_at,
    todo_work.due_on
   FROM todo_work
UNION ALL
 SELECT todo_career.scope_id,
    todo_career.id,
    todo_career.kind,
    todo_career.subject,
    todo_career.subject_id,
    todo_career.pairing_id,
    todo_career.title,
    todo_career.context,
    todo_career.sender,
    todo_career.created_at,
    todo_career.due_on
   FROM todo_career
UNION ALL
 SELECT todo_evaluation.scope_id,
    todo_evaluation.id,
    todo_evaluation.kind,
    todo_evaluation.subject,
    todo_evaluation.subject_id,
    todo_evaluation.pairing_id,
    todo_evaluation.title,
    todo_evaluation.context,
    todo_evaluation.sender,
    todo_evaluation.created_at,
    todo_evaluation.due_on
   FROM todo_evaluation
UNION ALL
 SELECT todo_programme.scope_id,
    todo_programme.id,
    todo_programme.kind,
    todo_programme.subject,
    todo_programme.subject_id,
    todo_programme.pairing_id,
    todo_programme.title,
    todo_programme.context,
    todo_programme.sender,
    todo_programme.created_at,
    todo_programme.due_on
   FROM todo_programme
UNION ALL
 SELECT todo_report.scope_id,
    todo_report.id,
    todo_report.kind,
    todo_report.subject,
    todo_report.subject_id,
    todo_report.pairing_id,
    todo_report.title,
    todo_report.context,
    todo_report.sender,
    todo_report.created_at,
    todo_report.due_on
   FROM todo_report
UNION ALL
 SELECT todo_effect.scope_id,
    todo_effect.id,
    todo_effect.kind,
    todo_effect.subject,
    todo_effect.subject_id,
    todo_effect.pairing_id,
    todo_effect.title,
    todo_effect.context,
    todo_effect.sender,
    todo_effect.created_at,
    todo_effect.due_on
   FROM todo_effect;
grant select on todo to jiedui_app;
grant delete, insert, select, update on todo to jiedui_definer;

create view todo_agreement with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT a.scope_id,
    a.id,
    'SEAL_AGREEMENT'::text AS kind,
    'AGREEMENT'::text AS subject,
    a.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    a.number AS context,
    p.programme_name AS sender,
    a.created_at,
    a.deadline_on AS due_on
   FROM agreement a
     JOIN pairing p ON p.scope_id = a.scope_id AND p.id = a.pairing_id
     JOIN agreement_party y ON y.scope_id = a.scope_id AND y.agreement_id = a.id AND y.org_id = app.org()
  WHERE a.state = 'SIGNING'::text AND NOT (EXISTS ( SELECT 1
           FROM agreement_seal s
          WHERE s.scope_id = a.scope_id AND s.agreement_id = a.id AND s.party_id = y.id AND s.state = 'VALID'::text))
UNION ALL
 SELECT a.scope_id,
    a.id,
    'EDIT_AGREEMENT'::text AS kind,
    'AGREEMENT'::text AS subject,
    a.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    a.number AS context,
    p.programme_name AS sender,
    a.created_at,
    a.deadline_on AS due_on
   FROM agreement a
     JOIN pairing p ON p.scope_id = a.scope_id AND p.id = a.pairing_id
     JOIN mine m ON m.scope_id = a.scope_id AND m.party = 'RECEIVING'::text
  WHERE a.state = ANY (ARRAY['DRAFT'::text, 'RETURNED'::text])
UNION ALL
 SELECT p.scope_id,
    p.id,
    'DRAFT_AGREEMENT'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    p.code AS context,
    p.programme_name AS sender,
    p.created_at,
    NULL::date AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND m.party = 'RECEIVING'::text
  WHERE (p.state = ANY (ARRAY['ASSIGNED'::text, 'FILED'::text])) AND (p.agreement_state = ANY (ARRAY['NONE'::text, 'VOID'::text]))
UNION ALL
 SELECT p.scope_id,
    p.id,
    'EXPECT_AGREEMENT'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    p.code AS context,
    p.programme_name AS sender,
    p.created_at,
    ( SELECT min(a.deadline_on) AS min
           FROM agreement a
          WHERE a.scope_id = p.scope_id AND a.pairing_id = p.id AND a.kind = 'MAIN'::text AND (a.state = ANY (ARRAY['DRAFT'::text, 'RETURNED'::text]))) AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND m.party = 'COUNTY_GOVERNMENT'::text
  WHERE (p.state = ANY (ARRAY['ASSIGNED'::text, 'FILED'::text])) AND (p.agreement_state = ANY (ARRAY['NONE'::text, 'VOID'::text, 'DRAFT'::text, 'RETURNED'::text])) AND app.county_signs(p.pack_code, p.pack_version)
UNION ALL
 SELECT f.scope_id,
    f.id,
    'DECIDE_AGREEMENT_FILING'::text AS kind,
    'AGREEMENT'::text AS subject,
    a.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    a.number AS context,
    f.submitted_by AS sender,
    f.submitted_at AS created_at,
    f.deadline_on AS due_on
   FROM agreement_filing f
     JOIN pairing p ON p.scope_id = f.scope_id AND p.id = f.pairing_id
     JOIN mine m ON m.scope_id = f.scope_id AND (m.party = ANY (ARRAY['OWNER'::text, 'OVERSIGHT'::text]))
     JOIN LATERAL ( SELECT g.id,
            g.number
           FROM agreement g
          WHERE g.scope_id = f.scope_id AND g.pairing_id = f.pairing_id AND (g.id = f.agreement_id OR f.agreement_id IS NULL)
          ORDER BY g.created_at DESC
         LIMIT 1) a ON true
  WHERE (f.state = ANY (ARRAY['SUBMITTED'::text, 'RECEIVED'::text])) AND f.authority_org_id = app.org()
UNION ALL
 SELECT f.scope_id,
    f.id,
    'REFILE_AGREEMENT'::text AS kind,
    'AGREEMENT'::text AS subject,
    f.agreement_id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    f.return_reason AS context,
    f.authority_name AS sender,
    f.decided_at AS created_at,
    f.deadline_on AS due_on
   FROM agreement_filing f
     JOIN pairing p ON p.scope_id = f.scope_id AND p.id = f.pairing_id
     JOIN mine m ON m.scope_id = f.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))
  WHERE f.state = 'RETURNED'::text AND f.agreement_id IS NOT NULL AND NOT (EXISTS ( SELECT 1
           FROM agreement_filing n
          WHERE n.scope_id = f.scope_id AND n.agreement_id = f.agreement_id AND n.administration = f.administration AND n.submitted_at > f.submitted_at))
UNION ALL
 SELECT g.scope_id,
    g.id,
        CASE
            WHEN g.state = 'PROVIDED'::text THEN 'VERIFY_GUARANTEE'::text
            ELSE 'KEEP_GUARANTEE'::text
        END AS kind,
    'GUARANTEE'::text AS subject,
    g.id AS subject_id,
    g.pairing_id,
    g.content AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    g.recorded_org_name AS sender,
    g.created_at,
    g.due_on
   FROM guarantee g
     JOIN pairing p ON p.scope_id = g.scope_id AND p.id = g.pairing_id
     JOIN mine m ON m.scope_id = g.scope_id
  WHERE g.state = 'PROVIDED'::text AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND m.party <> g.owed_by OR (g.state = ANY (ARRAY['PROMISED'::text, 'DISPUTED'::text])) AND m.party = g.owed_by;
grant select on todo_agreement to jiedui_app;
grant delete, insert, select, update on todo_agreement to jiedui_definer;

create view todo_career with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT c.scope_id,
    c.id,
    'SEAL_CERTIFICATE'::text AS kind,
    'CERTIFICATE'::text AS subject,
    c.id AS subject_id,
    c.pairing_id,
    c.name AS title,
    c.number AS context,
    c.proposed_org_name AS sender,
    c.created_at,
    NULL::date AS due_on
   FROM certificate c
     JOIN mine m ON m.scope_id = c.scope_id AND (m.party = ANY (c.issuers)) AND NOT (m.party = ANY (c.sealed_by))
  WHERE c.state = 'ELIGIBLE'::text
UNION ALL
 SELECT f.scope_id,
    f.id,
    'DECIDE_FRAUD'::text AS kind,
    'FRAUD'::text AS subject,
    f.id AS subject_id,
    f.pairing_id,
    f.name AS title,
    f.allegation AS context,
    f.reported_org_name AS sender,
    f.created_at,
    NULL::date AS due_on
   FROM fraud_case f
     JOIN mine m ON m.scope_id = f.scope_id AND (m.party = ANY (ARRAY['OVERSIGHT'::text, 'OWNER'::text]))
  WHERE f.state = ANY (ARRAY['REPORTED'::text, 'INVESTIGATING'::text])
UNION ALL
 SELECT c.scope_id,
    c.id,
    'HANDLE_PROMOTION'::text AS kind,
    'PROMOTION'::text AS subject,
    c.id AS subject_id,
    c.pairing_id,
    c.name AS title,
    c.receiver_name AS context,
    c.opened_by AS sender,
    c.created_at,
    c.notice_to AS due_on
   FROM promotion_case c
     JOIN mine m ON m.scope_id = c.scope_id AND m.party = 'SUPPORTING'::text
  WHERE (c.state = ANY (ARRAY['GATE_CHECKED'::text, 'OBJECTED'::text, 'RESOLVED'::text])) OR c.state = 'PUBLIC_NOTICE'::text AND c.notice_to <= app.today();
grant select on todo_career to jiedui_app;
grant delete, insert, select, update on todo_career to jiedui_definer;

create view todo_effect with (security_invoker=true) as
 WITH last_year AS (
         SELECT EXTRACT(year FROM app.today())::integer - 1 AS year
        ), running AS (
         SELECT p.scope_id,
            p.id,
            p.supporter_name,
            p.receiver_name,
            p.programme_name,
            y.year,
            COALESCE(n.pack_code, p.pack_code) AS pack_code,
            COALESCE(n.pack_version, p.pack_version) AS pack_version
           FROM scope_access a
             JOIN pairing p ON p.scope_id = a.scope_id AND (p.state = ANY (ARRAY['ACTIVE'::text, 'SUSPENDED'::text]))
             JOIN last_year y ON y.year::numeric >= EXTRACT(year FROM p.starts_on)
             LEFT JOIN pairing_year n ON n.scope_id = p.scope_id AND n.pairing_id = p.id AND n.year = y.year
          WHERE a.org_id = app.org() AND a.party = 'RECEIVING'::text AND app.person() IS NULL
        ), demands AS MATERIALIZED (
         SELECT k.pack_code,
            k.pack_version,
            bool_or(d.key = 'goal.visitGrowth.min'::text) AS visits,
            bool_or(d.key = ANY (ARRAY['goal.capability'::text, 'goal.level2.perCounty.min'::text])) AS capability,
            bool_or(d.key = 'goal.level2.perCounty.min'::text) AS counted
           FROM ( SELECT DISTINCT running.pack_code,
                    running.pack_version
                   FROM running) k
             CROSS JOIN LATERAL ( SELECT DISTINCT ON ((e.value ->> 'key'::text), (e.value -> 'when'::text)) e.value ->> 'key'::text AS key,
                    e.value -> 'value'::text AS value
                   FROM jsonb_array_elements(app.pack_lineage(k.pack_code, k.pack_version)) WITH ORDINALITY l(content, depth)
                     CROSS JOIN LATERAL jsonb_array_elements(l.content -> 'parameters'::text) e(value)
                  WHERE (e.value ->> 'key'::text) = ANY (ARRAY['goal.visitGrowth.min'::text, 'goal.capability'::text, 'goal.level2.perCounty.min'::text])
                  ORDER BY (e.value ->> 'key'::text), (e.value -> 'when'::text), l.depth) d
          WHERE d.value <> 'false'::jsonb
          GROUP BY k.pack_code, k.pack_version
        ), missing AS (
         SELECT r.scope_id,
            r.id,
            r.supporter_name,
            r.receiver_name,
            r.programme_name,
            r.year,
            w.what
           FROM running r
             JOIN demands d ON d.pack_code = r.pack_code AND d.pack_version = r.pack_version
             CROSS JOIN LATERAL ( SELECT string_agg(v.what, '、'::text ORDER BY v.nth) AS what
                   FROM ( VALUES (1,(r.year - 1) || ' 年门急诊人次'::text,d.visits,'VISITS'::text,r.year - 1,r.year - 1), (2,r.year || ' 年门急诊人次'::text,d.visits,'VISITS'::text,r.year,r.year), (3,'县域机构能力'::text,d.capability,'CAPABILITY'::text,1990,r.year)) v(nth, what, wanted, indicator, since, until)
                  WHERE v.wanted AND NOT (EXISTS ( SELECT 1
                           FROM receiver_indicator i
                          WHERE i.scope_id = r.scope_id AND i.pairing_id = r.id AND i.state = 'RECORDED'::text AND (i.indicator = v.indicator OR v.indicator = 'CAPABILITY'::text AND i.indicator = 'ALTERNATIVE'::text AND NOT d.counted) AND i.year >= v.since AND i.year <= v.until))) w
          WHERE w.what IS NOT NULL
        )
 SELECT scope_id,
    id,
    'RECORD_INDICATORS'::text AS kind,
    'EFFECT'::text AS subject,
    id AS subject_id,
    id AS pairing_id,
    (supporter_name || ' → '::text) || receiver_name AS title,
    what AS context,
    programme_name AS sender,
    (make_date(year + 1, 1, 1)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text) AS created_at,
    NULL::date AS due_on
   FROM missing m;
grant select on todo_effect to jiedui_app;
grant delete, insert, select, update on todo_effect to jiedui_definer;

create view todo_evaluation with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT s.scope_id,
    s.id,
    'SIGN_EVALUATION'::text AS kind,
    'EVALUATION'::text AS subject,
    e.id AS subject_id,
    e.pairing_id,
    e.subject_name AS title,
    s.name AS context,
    e.scheme_name AS sender,
    e.created_at,
    e.period_to AS due_on
   FROM evaluation_step s
     JOIN evaluation e ON e.scope_id = s.scope_id AND e.id = s.evaluation_id AND e.state = 'OPEN'::text
     JOIN mine m ON m.scope_id = s.scope_id AND m.party = s.party
  WHERE (s.state = ANY (ARRAY['OPEN'::text, 'RETURNED'::text])) AND (s.division_level IS NULL OR s.division_level = app.division_level())
UNION ALL
 SELECT o.scope_id,
    o.id,
    'ANSWER_OBJECTION'::text AS kind,
    'EVALUATION'::text AS subject,
    e.id AS subject_id,
    e.pairing_id,
    e.subject_name AS title,
    e.scheme_name AS context,
    o.raised_org_name AS sender,
    o.created_at,
    NULL::date AS due_on
   FROM evaluation_objection o
     JOIN evaluation e ON e.scope_id = o.scope_id AND e.id = o.evaluation_id
     JOIN mine m ON m.scope_id = o.scope_id AND m.party = o.answer_party
  WHERE o.state = 'RAISED'::text
UNION ALL
 SELECT d.scope_id,
    d.id,
    'SETTLE_RESULT'::text AS kind,
    'EVALUATION'::text AS subject,
    e.id AS subject_id,
    e.pairing_id,
    e.subject_name AS title,
    d.fix AS context,
    e.scheme_name AS sender,
    d.created_at,
    NULL::date AS due_on
   FROM result_due d
     JOIN evaluation e ON e.scope_id = d.scope_id AND e.id = d.evaluation_id
     JOIN mine m ON m.scope_id = d.scope_id AND m.party =
        CASE d.code
            WHEN 'PERIODIC_ASSESSMENT'::text THEN 'SUPPORTING'::text
            ELSE 'OWNER'::text
        END
  WHERE d.settled_on IS NULL
UNION ALL
 SELECT r.scope_id,
    r.id,
        CASE r.state
            WHEN 'OVERDUE'::text THEN
            CASE
                WHEN m.party = r.unit_party THEN 'ANSWER_RECTIFICATION'::text
                ELSE 'ESCALATE_RECTIFICATION'::text
            END
            WHEN 'EVIDENCE_SUBMITTED'::text THEN 'VERIFY_RECTIFICATION'::text
            WHEN 'VERIFIED'::text THEN 'CLOSE_RECTIFICATION'::text
            WHEN 'RE_EVALUATED'::text THEN 'CLOSE_RECTIFICATION'::text
            ELSE 'ANSWER_RECTIFICATION'::text
        END AS kind,
    'RECTIFICATION_ORDER'::text AS subject,
    r.id AS subject_id,
    r.pairing_id,
    (r.unit_name || ' '::text) || r.title AS title,
    r.number AS context,
    r.ordered_org_name AS sender,
    r.created_at,
    (r.due_at AT TIME ZONE 'Asia/Shanghai'::text)::date AS due_on
   FROM rectification_order r
     JOIN mine m ON m.scope_id = r.scope_id
  WHERE m.party = r.unit_party AND (r.state = ANY (ARRAY['ORDERED'::text, 'OVERDUE'::text, 'ESCALATED'::text])) OR (m.party = ANY (ARRAY['OWNER'::text, 'OVERSIGHT'::text])) AND r.ordered_org_id = app.org() AND ((r.state = ANY (ARRAY['EVIDENCE_SUBMITTED'::text, 'OVERDUE'::text])) OR r.state = 'VERIFIED'::text AND r.evaluation_id IS NULL OR r.state = 'RE_EVALUATED'::text AND (EXISTS ( SELECT 1
           FROM evaluation e
          WHERE e.scope_id = r.scope_id AND e.id = r.re_evaluation_id AND e.state = 'EFFECTIVE'::text)))
UNION ALL
 SELECT r.scope_id,
    r.id,
    'RE_EVALUATE'::text AS kind,
    'RECTIFICATION_ORDER'::text AS subject,
    r.id AS subject_id,
    r.pairing_id,
    (r.unit_name || ' '::text) || r.title AS title,
    r.number AS context,
    r.ordered_org_name AS sender,
    r.verified_at AS created_at,
    NULL::date AS due_on
   FROM rectification_order r
     JOIN evaluation_step s ON s.scope_id = r.scope_id AND s.evaluation_id = r.evaluation_id AND s."position" = 1
     JOIN mine m ON m.scope_id = r.scope_id AND m.party = s.party
  WHERE r.state = 'VERIFIED'::text AND (s.division_level IS NULL OR s.division_level = app.division_level())
UNION ALL
 SELECT j.scope_id,
    j.id,
        CASE j.state
            WHEN 'INVITED'::text THEN 'GIVE_OPINION'::text
            ELSE 'CONCLUDE_JOINT'::text
        END AS kind,
    'JOINT_EVALUATION'::text AS subject,
    j.id AS subject_id,
    j.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    j.method AS context,
    j.invited_org_name AS sender,
    j.created_at,
    COALESCE(j.term_ends_on, j.held_on) AS due_on
   FROM joint_evaluation j
     JOIN pairing p ON p.scope_id = j.scope_id AND p.id = j.pairing_id
     JOIN mine m ON m.scope_id = j.scope_id
  WHERE j.state = 'INVITED'::text AND m.party = 'OBSERVER'::text OR j.state = 'OPINED'::text AND m.party = 'OWNER'::text
UNION ALL
 SELECT d.scope_id,
    d.id,
    'OPEN_EVALUATION'::text AS kind,
    'EVALUATION_DUE'::text AS subject,
    d.pairing_id AS subject_id,
    d.pairing_id,
    d.subject_name AS title,
    d.label ->> 'zh'::text AS context,
    p.programme_name AS sender,
    (d.to_on::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text) AS created_at,
    d.to_on AS due_on
   FROM app.owed_evaluations(ARRAY( SELECT m_1.scope_id
           FROM mine m_1
          WHERE m_1.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])), ARRAY[EXTRACT(year FROM app.today())::integer, EXTRACT(year FROM app.today())::integer - 1]) d(scope_id, pairing_id, year, id, scheme_id, label, subject, rhythm, period_no, team_id, subject_name, from_on, to_on, rule_id, first_step, evaluation_id)
     JOIN pairing p ON p.scope_id = d.scope_id AND p.id = d.pairing_id
     JOIN mine m ON m.scope_id = d.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND m.party = (d.first_step ->> 'party'::text)
  WHERE d.to_on <= app.today() AND d.evaluation_id IS NULL AND (d.first_step ->> 'level'::text) IS NULL;
grant select on todo_evaluation to jiedui_app;
grant delete, insert, select, update on todo_evaluation to jiedui_definer;

create view todo_programme with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT g.scope_id,
    g.id,
    'NAME_LEAD'::text AS kind,
    'PROGRAMME'::text AS subject,
    g.programme_id AS subject_id,
    NULL::uuid AS pairing_id,
    g.receiver_name AS title,
    r.name AS context,
    r.owner_name AS sender,
    g.created_at,
    NULL::date AS due_on
   FROM pairing_group g
     JOIN programme r ON r.scope_id = g.scope_id AND r.id = g.programme_id
     JOIN mine m ON m.scope_id = g.scope_id AND m.party = 'OWNER'::text
  WHERE g.state = 'NEEDS_LEAD'::text
UNION ALL
 SELECT r.scope_id,
    r.id,
    'PUBLISH_PROGRAMME'::text AS kind,
    'PROGRAMME'::text AS subject,
    r.id AS subject_id,
    NULL::uuid AS pairing_id,
    r.name AS title,
    r.code AS context,
    r.owner_name AS sender,
    r.created_at,
    r.starts_on AS due_on
   FROM programme r
     JOIN mine m ON m.scope_id = r.scope_id AND m.party = 'OWNER'::text
  WHERE r.state = 'DRAFT'::text AND (EXISTS ( SELECT 1
           FROM pairing_group g
          WHERE g.scope_id = r.scope_id AND g.programme_id = r.id)) AND NOT (EXISTS ( SELECT 1
           FROM pairing_group g
          WHERE g.scope_id = r.scope_id AND g.programme_id = r.id AND g.state = 'NEEDS_LEAD'::text));
grant select on todo_programme to jiedui_app;
grant delete, insert, select, update on todo_programme to jiedui_definer;

create view todo_report with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT e.scope_id,
    e.id,
    'SOLVE_PROBLEM'::text AS kind,
    'REGISTER_ENTRY'::text AS subject,
    e.id AS subject_id,
    e.pairing_id,
    e.title,
    e.problem AS context,
    e.recorded_org_name AS sender,
    e.created_at,
    e.solve_by AS due_on
   FROM register_entry e
     JOIN mine m ON m.scope_id = e.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text]))
  WHERE e.state = 'RECORDED'::text AND e.problem <> ''::text AND e.solved_on IS NULL
UNION ALL
 SELECT r.scope_id,
    r.id,
    'REVIEW_REPORT'::text AS kind,
    'REPORT'::text AS subject,
    r.id AS subject_id,
    r.pairing_id,
    r.subject_name AS title,
    r.programme_name AS context,
    r.org_name AS sender,
    r.submitted_at AS created_at,
    NULL::date AS due_on
   FROM report r
     JOIN mine m ON m.scope_id = r.scope_id
  WHERE r.state = 'SUBMITTED'::text AND r.review_org_id IS NULL AND (r.kind = 'MONTHLY_SUMMARY'::text AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND r.org_id <> app.org() OR r.kind = 'DEPARTMENT_MONTH'::text AND m.party = 'SUPPORTING'::text OR (r.kind = ANY (ARRAY['QUARTER'::text, 'HALF_YEAR'::text, 'SELF_CHECK'::text, 'ANNUAL'::text])) AND (m.party = 'OVERSIGHT'::text AND app.division_level() = 'COUNTY'::text OR m.party = 'OWNER'::text AND NOT (EXISTS ( SELECT 1
           FROM pairing p
             JOIN division d ON d.code = p.receiver_division_code
             JOIN organization o ON o.division_code = d.code AND o.kind = 'HEALTH_COMMISSION'::text
          WHERE p.scope_id = r.scope_id AND p.id = r.pairing_id AND o.status = 'ACTIVE'::text))))
UNION ALL
 SELECT r.scope_id,
    r.id,
    'REVIEW_REPORT'::text AS kind,
    'REPORT'::text AS subject,
    r.id AS subject_id,
    r.pairing_id,
    r.subject_name AS title,
    r.programme_name AS context,
    r.org_name AS sender,
    r.submitted_at AS created_at,
    NULL::date AS due_on
   FROM report r
  WHERE r.state = 'SUBMITTED'::text AND r.review_org_id = app.org() AND app.person() IS NULL
UNION ALL
 SELECT r.scope_id,
    r.id,
    'REWORK_REPORT'::text AS kind,
    'REPORT'::text AS subject,
    r.id AS subject_id,
    r.pairing_id,
    r.subject_name AS title,
    r.return_reason AS context,
    r.org_name AS sender,
    r.created_at,
    r.due_on
   FROM report r
  WHERE r.state = 'RETURNED'::text AND r.org_id = app.org() AND app.person() IS NULL
UNION ALL
 SELECT d.scope_id,
    d.id,
    'FILE_REPORT'::text AS kind,
        CASE
            WHEN d.draft_id IS NULL THEN 'REPORT_DUE'::text
            ELSE 'REPORT'::text
        END AS subject,
    COALESCE(d.draft_id, d.subject_id) AS subject_id,
        CASE d.per
            WHEN 'PAIRING'::text THEN d.subject_id
            ELSE NULL::uuid
        END AS pairing_id,
    d.name AS title,
    d.period_name AS context,
    d.programme_name AS sender,
    ((d.to_on + 1)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text) AS created_at,
    d.due_on
   FROM app.owed_reports(ARRAY( SELECT m_1.scope_id
           FROM mine m_1
          WHERE m_1.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])), ARRAY( SELECT m_1.scope_id
           FROM mine m_1
          WHERE m_1.party = 'OWNER'::text)) d(scope_id, id, per, subject_id, name, programme_name, kind, period_name, to_on, due_on, draft_id, writers)
     JOIN mine m ON m.scope_id = d.scope_id AND (m.party = ANY (d.writers))
  WHERE d.to_on < app.today();
grant select on todo_report to jiedui_app;
grant delete, insert, select, update on todo_report to jiedui_definer;

create view todo_stay with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT l.scope_id,
    l.id,
    'DECIDE_LEAVE'::text AS kind,
    'LEAVE'::text AS subject,
    l.id AS subject_id,
    t.pairing_id,
    l.name AS title,
    (l.from_on || ' – '::text) || l.to_on AS context,
    l.requested_by AS sender,
    l.created_at,
    l.from_on AS due_on
   FROM leave l
     JOIN team t ON t.scope_id = l.scope_id AND t.id = l.team_id
     JOIN mine m ON m.scope_id = l.scope_id
  WHERE l.state = 'REQUESTED'::text AND (m.party = 'RECEIVING'::text AND (l.approver = ANY (ARRAY['RECEIVING'::text, 'HOSPITAL'::text, 'JOINT'::text])) AND NOT l.approved_by_receiving OR m.party = 'SUPPORTING'::text AND (l.approver = ANY (ARRAY['SUPPORTING'::text, 'HOSPITAL'::text, 'JOINT'::text])) AND NOT l.approved_by_supporting OR (m.party = ANY (ARRAY['OVERSIGHT'::text, 'OWNER'::text])) AND l.approver = 'COUNTY_COMMISSION'::text AND app.division_level() = 'COUNTY'::text)
UNION ALL
 SELECT l.scope_id,
    l.id,
    'CONFIRM_RETURN'::text AS kind,
    'LEAVE'::text AS subject,
    l.id AS subject_id,
    t.pairing_id,
    l.name AS title,
    (l.from_on || ' – '::text) || l.to_on AS context,
    p.supporter_name AS sender,
    l.created_at,
    l.to_on AS due_on
   FROM leave l
     JOIN team t ON t.scope_id = l.scope_id AND t.id = l.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = l.scope_id AND m.party = 'RECEIVING'::text
  WHERE l.returned_on IS NULL AND ((l.state = ANY (ARRAY['OVERSTAYED'::text, 'UNAPPROVED_ABSENCE'::text])) OR l.state = 'TAKEN'::text AND l.to_on <= app.today())
UNION ALL
 SELECT e.scope_id,
    e.id,
    'REVIEW_EXIT'::text AS kind,
    'EXIT'::text AS subject,
    e.id AS subject_id,
    t.pairing_id,
    e.name AS title,
    e.addressed_name AS context,
    e.applied_by AS sender,
    e.created_at,
    e.leaves_on AS due_on
   FROM exit_request e
     JOIN team t ON t.scope_id = e.scope_id AND t.id = e.team_id
     JOIN mine m ON m.scope_id = e.scope_id AND (m.party = ANY (ARRAY['OVERSIGHT'::text, 'OWNER'::text]))
  WHERE (e.state = ANY (ARRAY['APPLIED'::text, 'UNDER_REVIEW'::text])) AND e.addressed_org_id = app.org()
UNION ALL
 SELECT e.scope_id,
    e.id,
    'HANDLE_EXIT'::text AS kind,
    'EXIT'::text AS subject,
    e.id AS subject_id,
    t.pairing_id,
    e.name AS title,
    e.addressed_name AS context,
    e.applied_by AS sender,
    e.created_at,
    e.leaves_on AS due_on
   FROM exit_request e
     JOIN team t ON t.scope_id = e.scope_id AND t.id = e.team_id
     JOIN mine m ON m.scope_id = e.scope_id AND m.party = 'RECEIVING'::text
  WHERE e.state = ANY (ARRAY['APPROVED'::text, 'FORMALITIES'::text])
UNION ALL
 SELECT i.scope_id,
    i.id,
    'ACKNOWLEDGE_INCIDENT'::text AS kind,
    'INCIDENT'::text AS subject,
    i.id AS subject_id,
    t.pairing_id,
    i.name AS title,
    i.place AS context,
    i.reported_by AS sender,
    i.created_at,
    app.today() AS due_on
   FROM incident i
     JOIN team t ON t.scope_id = i.scope_id AND t.id = i.team_id
     JOIN mine m ON m.scope_id = i.scope_id
  WHERE i.state = 'REPORTED'::text AND (m.party = 'RECEIVING'::text AND i.receiving_acknowledged_at IS NULL OR m.party = 'SUPPORTING'::text AND i.supporting_acknowledged_at IS NULL)
UNION ALL
 SELECT i.scope_id,
    i.id,
    'HANDLE_INCIDENT'::text AS kind,
    'INCIDENT'::text AS subject,
    i.id AS subject_id,
    t.pairing_id,
    i.name AS title,
    i.place AS context,
    i.reported_by AS sender,
    i.created_at,
    NULL::date AS due_on
   FROM incident i
     JOIN team t ON t.scope_id = i.scope_id AND t.id = i.team_id
     JOIN mine m ON m.scope_id = i.scope_id AND m.party = 'RECEIVING'::text
  WHERE i.state = ANY (ARRAY['ACKNOWLEDGED'::text, 'INVESTIGATING'::text, 'HANDLED'::text])
UNION ALL
 SELECT v.scope_id,
    v.id,
    'DECIDE_VIOLATION'::text AS kind,
    'VIOLATION'::text AS subject,
    v.id AS subject_id,
    v.pairing_id,
    v.name AS title,
    v.recorded_org_name AS context,
    v.recorded_by AS sender,
    v.created_at,
    NULL::date AS due_on
   FROM violation v
     JOIN mine m ON m.scope_id = v.scope_id
  WHERE v.state = 'RECORDED'::text AND (v.subject = 'PERSON'::text AND m.party = 'SUPPORTING'::text OR v.subject = 'SUPPORTER'::text AND m.party = 'OWNER'::text)
UNION ALL
 SELECT v.scope_id,
    v.id,
        CASE m.party
            WHEN 'RECEIVING'::text THEN 'ASSIST_VIOLATION'::text
            ELSE 'REFER_VIOLATION'::text
        END AS kind,
    'VIOLATION'::text AS subject,
    v.id AS subject_id,
    v.pairing_id,
    v.name AS title,
    v.recorded_org_name AS context,
    v.recorded_by AS sender,
    v.created_at,
    NULL::date AS due_on
   FROM violation v
     JOIN mine m ON m.scope_id = v.scope_id
  WHERE m.party = 'RECEIVING'::text AND v.assist_asked AND v.assisted_on IS NULL AND v.state <> 'DISMISSED'::text OR m.party = 'SUPPORTING'::text AND v.illegal AND v.referred_on IS NULL AND (v.state = ANY (ARRAY['DECIDED'::text, 'REPORTED'::text]));
grant select on todo_stay to jiedui_app;
grant delete, insert, select, update on todo_stay to jiedui_definer;

create view todo_team with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT p.scope_id,
    p.id,
    'FORM_TEAM'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    p.code AS context,
    p.programme_name AS sender,
    p.created_at,
    NULL::date AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND m.party = 'SUPPORTING'::text
     JOIN pairing_figure f ON f.scope_id = p.scope_id AND f.pairing_id = p.id AND f.team_state IS NULL
  WHERE p.state = 'ACTIVE'::text
UNION ALL
 SELECT t.scope_id,
    t.id,
    'FILE_ROSTER'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    t.name AS context,
    p.programme_name AS sender,
    t.created_at,
    t.planned_from AS due_on
   FROM team t
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = t.scope_id AND m.party = 'SUPPORTING'::text
  WHERE (t.state = ANY (ARRAY['FORMING'::text, 'CHECKED'::text])) AND t.filing_state IS DISTINCT FROM 'SUBMITTED'::text AND t.filing_state IS DISTINCT FROM 'AGGREGATED'::text
UNION ALL
 SELECT t.scope_id,
    t.id,
    'DISPATCH_TEAM'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    t.name AS context,
    p.programme_name AS sender,
    t.created_at,
    t.planned_from AS due_on
   FROM team t
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = t.scope_id AND m.party = 'SUPPORTING'::text
  WHERE t.state = 'FILED'::text
UNION ALL
 SELECT f.scope_id,
    f.id,
    'DECIDE_FILING'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    t.name AS context,
    p.supporter_name AS sender,
    f.created_at,
    f.deadline_on AS due_on
   FROM filing f
     JOIN team t ON t.scope_id = f.scope_id AND t.id = f.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = f.scope_id
  WHERE m.party = 'OWNER'::text AND (f.state = 'AGGREGATED'::text OR f.state = 'SUBMITTED'::text AND f.route = 'DIRECT'::text) OR m.party = 'OVERSIGHT'::text AND f.state = 'SUBMITTED'::text AND f.route = 'VIA_CITY'::text AND f.aggregate_level = app.division_level()
UNION ALL
 SELECT n.scope_id,
    n.id,
    'CONFIRM_ARRIVAL'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    n.name AS title,
    t.name AS context,
    p.supporter_name AS sender,
    n.created_at,
    n.planned_from AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'RECEIVING'::text
  WHERE n.state = 'DEPARTED'::text
UNION ALL
 SELECT n.scope_id,
    n.id,
    'START_DUTY'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    n.name AS title,
    t.name AS context,
    p.supporter_name AS sender,
    n.created_at,
    n.arrived_on AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'RECEIVING'::text
  WHERE n.state = 'ARRIVED'::text
UNION ALL
 SELECT n.scope_id,
    n.id,
    'FINISH_STAY'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    n.name AS title,
    t.name AS context,
    p.supporter_name AS sender,
    n.created_at,
    n.planned_to AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'RECEIVING'::text
  WHERE (n.state = ANY (ARRAY['ARRIVED'::text, 'ON_DUTY'::text, 'ON_LEAVE'::text])) AND n.planned_to <= app.today()
UNION ALL
 SELECT n.scope_id,
    n.id,
    'ARCHIVE_STAY'::text AS kind,
    'ASSIGNMENT'::text AS subject,
    n.id AS subject_id,
    t.pairing_id,
    n.name AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.receiver_name AS sender,
    (COALESCE(n.finished_on, n.planned_to)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text) AS created_at,
    NULL::date AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'SUPPORTING'::text
  WHERE n.state = 'EVALUATED'::text
UNION ALL
 SELECT t.scope_id,
    t.id,
    'CLOSE_TEAM'::text AS kind,
    'TEAM'::text AS subject,
    t.id AS subject_id,
    t.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    t.name AS context,
    p.supporter_name AS sender,
    t.created_at,
    NULL::date AS due_on
   FROM team t
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = t.scope_id AND m.party = 'RECEIVING'::text
  WHERE t.state = 'HANDED_OVER'::text
UNION ALL
 SELECT p.scope_id,
    p.id,
    'CONFIRM_LEADER'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    p.id AS pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    p.code AS context,
    p.programme_name AS sender,
    p.created_at,
    NULL::date AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND m.party = 'SUPPORTING'::text
  WHERE p.leader_to_confirm AND p.lead AND (p.state <> ALL (ARRAY['COMPLETED'::text, 'TERMINATED'::text]))
UNION ALL
 SELECT p.scope_id,
    p.id,
    'FILL_GAP'::text AS kind,
    'PAIRING'::text AS subject,
    p.id AS subject_id,
    p.id AS pairing_id,
    p.receiver_name AS title,
    p.code AS context,
    p.programme_name AS sender,
    p.created_at,
    g.gap_from AS due_on
   FROM pairing p
     JOIN mine m ON m.scope_id = p.scope_id AND m.party = 'SUPPORTING'::text
     CROSS JOIN LATERAL app.short_receivers(ARRAY[p.receiver_org_id]) g(receiver_org_id, gap_now, gap_from)
  WHERE p.state = 'ACTIVE'::text AND (g.gap_now OR g.gap_from IS NOT NULL)
UNION ALL
 SELECT a.scope_id,
    a.id,
        CASE a.state
            WHEN 'APPLIED'::text THEN 'RECOMMEND_APPLICATION'::text
            ELSE 'APPROVE_APPLICATION'::text
        END AS kind,
    'APPLICATION'::text AS subject,
    a.id AS subject_id,
    NULL::uuid AS pairing_id,
    a.person_name AS title,
    concat_ws(' · '::text, NULLIF(a.receiver_name, ''::text), NULLIF(a.need_title, ''::text)) AS context,
    a.department AS sender,
    a.created_at,
    NULL::date AS due_on
   FROM application a
     JOIN mine m ON m.scope_id = a.scope_id AND m.party = 'SELF'::text
  WHERE a.state = ANY (ARRAY['APPLIED'::text, 'DEPT_RECOMMENDED'::text])
UNION ALL
 SELECT n.scope_id,
    n.id,
    'NAME_REPLACEMENT'::text AS kind,
    'ASSIGNMENT'::text AS subject,
    n.id AS subject_id,
    t.pairing_id,
    n.name AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    COALESCE(n.end_reason, ''::text) AS sender,
    (COALESCE(n.finished_on, n.planned_to)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text) AS created_at,
    NULL::date AS due_on
   FROM assignment n
     JOIN team t ON t.scope_id = n.scope_id AND t.id = n.team_id AND (t.state = ANY (ARRAY['FILED'::text, 'DISPATCHED'::text, 'ON_SITE'::text]))
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = n.scope_id AND m.party = 'SUPPORTING'::text
  WHERE (n.state = ANY (ARRAY['ENDED_EARLY'::text, 'UNAUTHORISED_DEPARTURE'::text])) AND n.planned_to > app.today() AND n.not_replaced_reason IS NULL AND NOT (EXISTS ( SELECT 1
           FROM assignment r
          WHERE r.scope_id = n.scope_id AND r.replaces_id = n.id AND r.state <> 'REMOVED'::text));
grant select on todo_team to jiedui_app;
grant delete, insert, select, update on todo_team to jiedui_definer;

create view todo_work with (security_invoker=true) as
 WITH mine AS (
         SELECT a.scope_id,
            a.party
           FROM scope_access a
          WHERE a.org_id = app.org() AND app.person() IS NULL
        )
 SELECT k.scope_id,
    k.id,
    'CONFIRM_TASK'::text AS kind,
    'TASK'::text AS subject,
    k.id AS subject_id,
    k.pairing_id,
    k.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.programme_name AS sender,
    k.created_at,
    k.due_on
   FROM task k
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = k.scope_id
  WHERE k.state = 'PLANNED'::text AND (m.party = 'SUPPORTING'::text AND NOT k.confirmed_by_supporting OR m.party = 'RECEIVING'::text AND NOT k.confirmed_by_receiving)
UNION ALL
 SELECT k.scope_id,
    k.id,
    'ACCEPT_TASK'::text AS kind,
    'TASK'::text AS subject,
    k.id AS subject_id,
    k.pairing_id,
    k.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.supporter_name AS sender,
    k.created_at,
    k.due_on
   FROM task k
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = k.scope_id AND m.party = 'RECEIVING'::text
  WHERE k.state = 'SUBMITTED'::text
UNION ALL
 SELECT k.scope_id,
    k.id,
    'REWORK_TASK'::text AS kind,
    'TASK'::text AS subject,
    k.id AS subject_id,
    k.pairing_id,
    k.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.receiver_name AS sender,
    k.created_at,
    k.due_on
   FROM task k
     JOIN pairing p ON p.scope_id = k.scope_id AND p.id = k.pairing_id
     JOIN mine m ON m.scope_id = k.scope_id AND m.party = 'SUPPORTING'::text
  WHERE k.state = 'RETURNED'::text
UNION ALL
 SELECT w.scope_id,
    w.id,
    'COMMENT_PLAN'::text AS kind,
    'WORK_PLAN'::text AS subject,
    w.id AS subject_id,
    p.id AS pairing_id,
    (w.person_name || ' '::text) || to_char(w.month_on::timestamp with time zone, 'YYYY-MM'::text) AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    w.person_name AS sender,
    w.filed_at AS created_at,
    NULL::date AS due_on
   FROM work_plan w
     JOIN pairing p ON p.scope_id = w.scope_id AND p.id = w.pairing_id
     JOIN mine m ON m.scope_id = w.scope_id AND m.party = 'SUPPORTING'::text
  WHERE w.state = 'FILED'::text
UNION ALL
 SELECT t.scope_id,
    t.id,
    'ACCEPT_TRAINEE'::text AS kind,
    'TRAINEE'::text AS subject,
    t.id AS subject_id,
    p.id AS pairing_id,
    t.name AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.receiver_name AS sender,
    t.created_at,
    t.from_on AS due_on
   FROM trainee t
     JOIN pairing p ON p.scope_id = t.scope_id AND p.id = t.pairing_id
     JOIN mine m ON m.scope_id = t.scope_id AND m.party = 'SUPPORTING'::text
  WHERE t.state = 'PROPOSED'::text
UNION ALL
 SELECT w.scope_id,
    w.first_id AS id,
    'CONFIRM_ACTIVITIES'::text AS kind,
    'ACTIVITY'::text AS subject,
    w.assignment_id AS subject_id,
    p.id AS pairing_id,
    (w.person_name || ' × '::text) || w.lines AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.supporter_name AS sender,
    w.since AS created_at,
    NULL::date AS due_on
   FROM ( SELECT a.scope_id,
            a.assignment_id,
            a.pairing_id,
            min(a.person_name) AS person_name,
            count(*) AS lines,
            min(a.created_at) AS since,
            (array_agg(a.id ORDER BY a.created_at, a.id))[1] AS first_id
           FROM activity a
          WHERE a.state = 'RECORDED'::text
          GROUP BY a.scope_id, a.assignment_id, a.pairing_id) w
     JOIN pairing p ON p.scope_id = w.scope_id AND p.id = w.pairing_id
     JOIN mine m ON m.scope_id = w.scope_id AND m.party = 'RECEIVING'::text
UNION ALL
 SELECT w.scope_id,
    w.first_id AS id,
    'REWORK_ACTIVITIES'::text AS kind,
    'ACTIVITY'::text AS subject,
    w.assignment_id AS subject_id,
    p.id AS pairing_id,
    (w.person_name || ' × '::text) || w.lines AS title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    p.receiver_name AS sender,
    w.since AS created_at,
    NULL::date AS due_on
   FROM ( SELECT a.scope_id,
            a.assignment_id,
            a.pairing_id,
            min(a.person_name) AS person_name,
            count(*) AS lines,
            min(a.created_at) AS since,
            (array_agg(a.id ORDER BY a.created_at, a.id))[1] AS first_id
           FROM activity a
          WHERE a.state = 'RETURNED'::text
          GROUP BY a.scope_id, a.assignment_id, a.pairing_id) w
     JOIN pairing p ON p.scope_id = w.scope_id AND p.id = w.pairing_id
     JOIN mine m ON m.scope_id = w.scope_id AND m.party = 'SUPPORTING'::text
UNION ALL
 SELECT e.scope_id,
    e.id,
        CASE
            WHEN e.state = 'RECORDED'::text THEN 'CONFIRM_EVENT'::text
            ELSE 'REWORK_EVENT'::text
        END AS kind,
    'WORK_EVENT'::text AS subject,
    e.id AS subject_id,
    e.pairing_id,
    e.title,
    (p.supporter_name || ' → '::text) || p.receiver_name AS context,
    e.recorded_org_name AS sender,
    e.created_at,
    NULL::date AS due_on
   FROM work_event e
     JOIN pairing p ON p.scope_id = e.scope_id AND p.id = e.pairing_id
     JOIN mine m ON m.scope_id = e.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'OWNER'::text, 'OVERSIGHT'::text]))
  WHERE e.state = 'RECORDED'::text AND e.recorded_org_id <> app.org() AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) OR e.state = 'RETURNED'::text AND e.recorded_org_id = app.org()
UNION ALL
 SELECT y.scope_id,
    y.id,
        CASE
            WHEN y.state = 'PROPOSED'::text THEN 'CONFIRM_ANNUAL_PLAN'::text
            ELSE 'REWORK_ANNUAL_PLAN'::text
        END AS kind,
    'ANNUAL_PLAN'::text AS subject,
    y.id AS subject_id,
    y.pairing_id,
    (p.supporter_name || ' → '::text) || p.receiver_name AS title,
    y.year::text AS context,
    y.drafted_org_name AS sender,
    y.created_at,
    NULL::date AS due_on
   FROM annual_plan y
     JOIN pairing p ON p.scope_id = y.scope_id AND p.id = y.pairing_id
     JOIN mine m ON m.scope_id = y.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text, 'OWNER'::text, 'OVERSIGHT'::text]))
  WHERE y.state = 'PROPOSED'::text AND (m.party = 'SUPPORTING'::text AND NOT y.confirmed_by_supporting OR m.party = 'RECEIVING'::text AND NOT y.confirmed_by_receiving) OR y.state = 'RETURNED'::text AND y.drafted_org_id = app.org()
UNION ALL
 SELECT c.scope_id,
    c.id,
    'DECIDE_TASK_CHANGE'::text AS kind,
    'TASK'::text AS subject,
    c.task_id AS subject_id,
    k.pairing_id,
    c.task_title AS title,
    c.reason AS context,
    c.asked_by AS sender,
    c.created_at,
    NULL::date AS due_on
   FROM task_change c
     JOIN task k ON k.scope_id = c.scope_id AND k.id = c.task_id
     JOIN mine m ON m.scope_id = c.scope_id AND (m.party = ANY (ARRAY['SUPPORTING'::text, 'RECEIVING'::text])) AND m.party <> c.asked_side
  WHERE c.state = 'REQUESTED'::text;
grant select on todo_work to jiedui_app;
grant delete, insert, select, update on todo_work to jiedui_definer;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.accept_totp(p_session bytea, p_step bigint, p_new bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update app_user u set totp_last_step = p_step, failed_attempts = 0, locked_until = null
   where u.id = asking and u.totp_confirmed_at is not null and (u.totp_last_step is null or u.totp_last_step < p_step);
  if not found then
    return false;
  end if;
  perform app.rotate_session(p_session, p_new, true);
  perform app.record_identity(asking, 'SECOND_FACTOR', jsonb_build_object('method', 'TOTP'));
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  subject jsonb := coalesce(now_is, was);
begin
  if tg_nargs > 3 then
    was := was - tg_argv[3:];
    now_is := now_is - tg_argv[3:];
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(n.key, was -> n.key), jsonb_object_agg(n.key, n.value) into was, now_is
      from jsonb_each(now_is) n where n.value is distinct from was -> n.key;
    if now_is is null then
      return null;
    end if;
  end if;
  insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values ((subject ->> tg_argv[1])::int, app.org(), app.user_id(),
      coalesce(current_setting('app.request', true), ''), tg_op, tg_argv[0], subject ->> tg_argv[2], was, now_is);
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_activity()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'activity', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'activity', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.person_name is not distinct from old.person_name then 'person_name' end, case when new.type is not distinct from old.type then 'type' end, case when new.day is not distinct from old.day then 'day' end, case when new.slot is not distinct from old.slot then 'slot' end, case when new.quantity is not distinct from old.quantity then 'quantity' end, case when new.department is not distinct from old.department then 'department' end, case when new.note is not distinct from old.note then 'note' end, case when new.source is not distinct from old.source then 'source' end, case when new.client_id is not distinct from old.client_id then 'client_id' end, case when new.written_at is not distinct from old.written_at then 'written_at' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.supersedes_id is not distinct from old.supersedes_id then 'supersedes_id' end, case when new.correction_reason is not distinct from old.correction_reason then 'correction_reason' end, case when new.confirmed_at is not distinct from old.confirmed_at then 'confirmed_at' end, case when new.confirmed_by is not distinct from old.confirmed_by then 'confirmed_by' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.place is not distinct from old.place then 'place' end, case when new.contact is not distinct from old.contact then 'contact' end], null);
          if cardinality(same) < 27 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'activity', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_actor(p_org uuid, p_user uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select concat_ws(' · ', (select u.name || ' (' || u.login || ')' from app_user u where u.id = p_user),
                          (select o.name from organization o where o.id = p_org))
   where app.scopes('AUDIT') <> '{}'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_aggregate_line()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'aggregate_line', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'aggregate_line', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.aggregate_id is not distinct from old.aggregate_id then 'aggregate_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.pairing_scope_id is not distinct from old.pairing_scope_id then 'pairing_scope_id' end, case when new.filing_id is not distinct from old.filing_id then 'filing_id' end, case when new.supporter_name is not distinct from old.supporter_name then 'supporter_name' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.team_name is not distinct from old.team_name then 'team_name' end, case when new.name is not distinct from old.name then 'name' end, case when new.role is not distinct from old.role then 'role' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.specialty is not distinct from old.specialty then 'specialty' end, case when new.planned_from is not distinct from old.planned_from then 'planned_from' end, case when new.planned_to is not distinct from old.planned_to then 'planned_to' end, case when new.state is not distinct from old.state then 'state' end, case when new.rule_id is not distinct from old.rule_id then 'rule_id' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.fix is not distinct from old.fix then 'fix' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 20 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'aggregate_line', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.year is not distinct from old.year then 'year' end, case when new.number is not distinct from old.number then 'number' end, case when new.title is not distinct from old.title then 'title' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.goals is not distinct from old.goals then 'goals' end, case when new.starts_on is not distinct from old.starts_on then 'starts_on' end, case when new.ends_on is not distinct from old.ends_on then 'ends_on' end, case when new.clauses is not distinct from old.clauses then 'clauses' end, case when new.deadline_on is not distinct from old.deadline_on then 'deadline_on' end, case when new.late is not distinct from old.late then 'late' end, case when new.effective_at is not distinct from old.effective_at then 'effective_at' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 20 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement_filing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_filing', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_filing', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new.administration is not distinct from old.administration then 'administration' end, case when new.authority_org_id is not distinct from old.authority_org_id then 'authority_org_id' end, case when new.authority_name is not distinct from old.authority_name then 'authority_name' end, case when new.level is not distinct from old.level then 'level' end, case when new.rule_id is not distinct from old.rule_id then 'rule_id' end, case when new.deadline_on is not distinct from old.deadline_on then 'deadline_on' end, case when new.late is not distinct from old.late then 'late' end, case when new.submitted_at is not distinct from old.submitted_at then 'submitted_at' end, case when new.submitted_by is not distinct from old.submitted_by then 'submitted_by' end, case when new.received_at is not distinct from old.received_at then 'received_at' end, case when new.received_by is not distinct from old.received_by then 'received_by' end, case when new.decided_at is not distinct from old.decided_at then 'decided_at' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.receipt_no is not distinct from old.receipt_no then 'receipt_no' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 23 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_filing', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement_party()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_party', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_party', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.representative is not distinct from old.representative then 'representative' end], null);
          if cardinality(same) < 8 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_party', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement_seal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_seal', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_seal', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new.party_id is not distinct from old.party_id then 'party_id' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.by_user_id is not distinct from old.by_user_id then 'by_user_id' end, case when new.sealed_at is not distinct from old.sealed_at then 'sealed_at' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.algorithm is not distinct from old.algorithm then 'algorithm' end, case when new.key_id is not distinct from old.key_id then 'key_id' end, case when new.signature is not distinct from old.signature then 'signature' end, case when new.state is not distinct from old.state then 'state' end, case when new.void_reason is not distinct from old.void_reason then 'void_reason' end, case when new.voided_at is not distinct from old.voided_at then 'voided_at' end], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_seal', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_task', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_task', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.goal is not distinct from old.goal then 'goal' end, case when new.indicator is not distinct from old.indicator then 'indicator' end, case when new.quantity is not distinct from old.quantity then 'quantity' end, case when new.due_on is not distinct from old.due_on then 'due_on' end, case when new.responsible_department is not distinct from old.responsible_department then 'responsible_department' end, case when new.responsible_person is not distinct from old.responsible_person then 'responsible_person' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_task', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_agreement_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_version', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_version', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.content is not distinct from old.content then 'content' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.by_org_name is not distinct from old.by_org_name then 'by_org_name' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'agreement_version', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_annual_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'annual_plan', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'annual_plan', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.year is not distinct from old.year then 'year' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.made_by is not distinct from old.made_by then 'made_by' end, case when new.fields is not distinct from old.fields then 'fields' end, case when new.key_disciplines is not distinct from old.key_disciplines then 'key_disciplines' end, case when new.batches is not distinct from old.batches then 'batches' end, case when new.in_hospital_plan is not distinct from old.in_hospital_plan then 'in_hospital_plan' end, case when new.drafted_by is not distinct from old.drafted_by then 'drafted_by' end, case when new.drafted_org_id is not distinct from old.drafted_org_id then 'drafted_org_id' end, case when new.drafted_org_name is not distinct from old.drafted_org_name then 'drafted_org_name' end, case when new.confirmed_by_supporting is not distinct from old.confirmed_by_supporting then 'confirmed_by_supporting' end, case when new.confirmed_by_receiving is not distinct from old.confirmed_by_receiving then 'confirmed_by_receiving' end, case when new.agreed_on is not distinct from old.agreed_on then 'agreed_on' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.summary is not distinct from old.summary then 'summary' end, case when new.next_year is not distinct from old.next_year then 'next_year' end, case when new.summarised_at is not distinct from old.summarised_at then 'summarised_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 25 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'annual_plan', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_owner; executed by jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.audit_any_shape()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  f record;
begin
  for f in select own.proname, shared.prosrc from pg_proc own, pg_proc shared
            where own.pronamespace = 'app'::regnamespace and own.prorettype = 'trigger'::regtype and own.proname like 'audit\_%'
              and shared.oid = 'app.audit'::regproc loop
    execute format('create or replace function app.%I() returns trigger language plpgsql security definer set search_path = pg_catalog, public as %L',
      f.proname, f.prosrc);
  end loop;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_app_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.home_scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'app_user', new.id::text, null, to_jsonb(new) - array['password_hash', 'password_history', 'totp_secret', 'totp_last_step', 'recovery_codes']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.home_scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'app_user', old.id::text, to_jsonb(old) - array['password_hash', 'password_history', 'totp_secret', 'totp_last_step', 'recovery_codes'], null);
        else
          same := array_remove(array[case when new.id is not distinct from old.id then 'id' end, case when new.home_scope_id is not distinct from old.home_scope_id then 'home_scope_id' end, case when new.login is not distinct from old.login then 'login' end, case when new.name is not distinct from old.name then 'name' end, 'password_hash', case when new.password_changed_at is not distinct from old.password_changed_at then 'password_changed_at' end, 'password_history', case when new.must_change_password is not distinct from old.must_change_password then 'must_change_password' end, case when new.failed_attempts is not distinct from old.failed_attempts then 'failed_attempts' end, case when new.locked_until is not distinct from old.locked_until then 'locked_until' end, 'totp_secret', case when new.totp_confirmed_at is not distinct from old.totp_confirmed_at then 'totp_confirmed_at' end, 'totp_last_step', 'recovery_codes', case when new.last_login_at is not distinct from old.last_login_at then 'last_login_at' end, case when new.status is not distinct from old.status then 'status' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.home_scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'app_user', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_application()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'application', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'application', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.person_name is not distinct from old.person_name then 'person_name' end, case when new.staff_no is not distinct from old.staff_no then 'staff_no' end, case when new.department is not distinct from old.department then 'department' end, case when new.specialty is not distinct from old.specialty then 'specialty' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.need_scope_id is not distinct from old.need_scope_id then 'need_scope_id' end, case when new.need_id is not distinct from old.need_id then 'need_id' end, case when new.need_title is not distinct from old.need_title then 'need_title' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.need_on is not distinct from old.need_on then 'need_on' end, case when new.surveyed_on is not distinct from old.surveyed_on then 'surveyed_on' end, case when new.statement is not distinct from old.statement then 'statement' end, case when new.consented_on is not distinct from old.consented_on then 'consented_on' end, case when new.source is not distinct from old.source then 'source' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.attested is not distinct from old.attested then 'attested' end, case when new.recommendation is not distinct from old.recommendation then 'recommendation' end, case when new.recommended_by is not distinct from old.recommended_by then 'recommended_by' end, case when new.recommended_on is not distinct from old.recommended_on then 'recommended_on' end, case when new.decision is not distinct from old.decision then 'decision' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 28 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'application', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_archive_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'archive_entry', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'archive_entry', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.number is not distinct from old.number then 'number' end, case when new.archives is not distinct from old.archives then 'archives' end, case when new.grade_name is not distinct from old.grade_name then 'grade_name' end, case when new.qualified is not distinct from old.qualified then 'qualified' end, case when new.period_from is not distinct from old.period_from then 'period_from' end, case when new.period_to is not distinct from old.period_to then 'period_to' end, case when new.entered_on is not distinct from old.entered_on then 'entered_on' end, case when new.entered_by is not distinct from old.entered_by then 'entered_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'archive_entry', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'assignment', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'assignment', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.employer_scope_id is not distinct from old.employer_scope_id then 'employer_scope_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.sex is not distinct from old.sex then 'sex' end, case when new.staff_category is not distinct from old.staff_category then 'staff_category' end, case when new.practice_category is not distinct from old.practice_category then 'practice_category' end, case when new.department is not distinct from old.department then 'department' end, case when new.specialty is not distinct from old.specialty then 'specialty' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.title_text is not distinct from old.title_text then 'title_text' end, case when new.certificate_no is not distinct from old.certificate_no then 'certificate_no' end, case when new.work_started_on is not distinct from old.work_started_on then 'work_started_on' end, case when new.clinical_started_on is not distinct from old.clinical_started_on then 'clinical_started_on' end, case when new.management_started_on is not distinct from old.management_started_on then 'management_started_on' end, case when new.id_number_masked is not distinct from old.id_number_masked then 'id_number_masked' end, case when new.healthy is not distinct from old.healthy then 'healthy' end, case when new.voluntary is not distinct from old.voluntary then 'voluntary' end, case when new.role is not distinct from old.role then 'role' end, case when new.receiver_post is not distinct from old.receiver_post then 'receiver_post' end, case when new.planned_from is not distinct from old.planned_from then 'planned_from' end, case when new.planned_to is not distinct from old.planned_to then 'planned_to' end, case when new.arrived_on is not distinct from old.arrived_on then 'arrived_on' end, case when new.arrival_confirmed_by is not distinct from old.arrival_confirmed_by then 'arrival_confirmed_by' end, case when new.finished_on is not distinct from old.finished_on then 'finished_on' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.born_on is not distinct from old.born_on then 'born_on' end, case when new.on_duty_on is not distinct from old.on_duty_on then 'on_duty_on' end, case when new.end_reason is not distinct from old.end_reason then 'end_reason' end, case when new.selection is not distinct from old.selection then 'selection' end, case when new.replaces_id is not distinct from old.replaces_id then 'replaces_id' end, case when new.not_replaced_reason is not distinct from old.not_replaced_reason then 'not_replaced_reason' end, case when new.plan_exception is not distinct from old.plan_exception then 'plan_exception' end], null);
          if cardinality(same) < 39 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'assignment', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_attachment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attachment', new.id::text, null, to_jsonb(new) - array['content']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attachment', old.id::text, to_jsonb(old) - array['content'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.facet is not distinct from old.facet then 'facet' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.subject_id is not distinct from old.subject_id then 'subject_id' end, case when new.subject_name is not distinct from old.subject_name then 'subject_name' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.office_only is not distinct from old.office_only then 'office_only' end, case when new.name is not distinct from old.name then 'name' end, case when new.media_type is not distinct from old.media_type then 'media_type' end, case when new.size is not distinct from old.size then 'size' end, case when new.sha256 is not distinct from old.sha256 then 'sha256' end, 'content', case when new.uploaded_by is not distinct from old.uploaded_by then 'uploaded_by' end, case when new.uploaded_user_id is not distinct from old.uploaded_user_id then 'uploaded_user_id' end, case when new.uploaded_org_id is not distinct from old.uploaded_org_id then 'uploaded_org_id' end, case when new.uploaded_org_name is not distinct from old.uploaded_org_name then 'uploaded_org_name' end, case when new.state is not distinct from old.state then 'state' end, case when new.withdraw_reason is not distinct from old.withdraw_reason then 'withdraw_reason' end, case when new.withdrawn_by is not distinct from old.withdrawn_by then 'withdrawn_by' end, case when new.withdrawn_at is not distinct from old.withdrawn_at then 'withdrawn_at' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 23 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attachment', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.day is not distinct from old.day then 'day' end, case when new.mark is not distinct from old.mark then 'mark' end, case when new.source is not distinct from old.source then 'source' end, case when new.occurred_at is not distinct from old.occurred_at then 'occurred_at' end, case when new.received_at is not distinct from old.received_at then 'received_at' end, case when new.located is not distinct from old.located then 'located' end, case when new.place is not distinct from old.place then 'place' end, case when new.device is not distinct from old.device then 'device' end, case when new.corrects_id is not distinct from old.corrects_id then 'corrects_id' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org is not distinct from old.recorded_org then 'recorded_org' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_attendance_location()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance_location', new.id::text, null, to_jsonb(new) - array['latitude', 'longitude', 'accuracy']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance_location', old.id::text, to_jsonb(old) - array['latitude', 'longitude', 'accuracy'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, 'latitude', 'longitude', 'accuracy', case when new.consent_id is not distinct from old.consent_id then 'consent_id' end, case when new.occurred_at is not distinct from old.occurred_at then 'occurred_at' end, case when new.coarse is not distinct from old.coarse then 'coarse' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attendance_location', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_attended_training()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attended_training', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attended_training', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.topic is not distinct from old.topic then 'topic' end, case when new.held_on is not distinct from old.held_on then 'held_on' end, case when new.hours is not distinct from old.hours then 'hours' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 12 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'attended_training', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_calendar_day()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'calendar_day', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'calendar_day', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.day is not distinct from old.day then 'day' end, case when new.working is not distinct from old.working then 'working' end, case when new.name is not distinct from old.name then 'name' end, case when new.notice is not distinct from old.notice then 'notice' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'calendar_day', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_certificate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'certificate', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'certificate', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.type is not distinct from old.type then 'type' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.trainee_id is not distinct from old.trainee_id then 'trainee_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.commendation_id is not distinct from old.commendation_id then 'commendation_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.number is not distinct from old.number then 'number' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.words is not distinct from old.words then 'words' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.issuers is not distinct from old.issuers then 'issuers' end, case when new.sealed_by is not distinct from old.sealed_by then 'sealed_by' end, case when new.findings is not distinct from old.findings then 'findings' end, case when new.proposed_by is not distinct from old.proposed_by then 'proposed_by' end, case when new.proposed_org_name is not distinct from old.proposed_org_name then 'proposed_org_name' end, case when new.issued_on is not distinct from old.issued_on then 'issued_on' end, case when new.revoked_on is not distinct from old.revoked_on then 'revoked_on' end, case when new.revoke_reason is not distinct from old.revoke_reason then 'revoke_reason' end, case when new.replaces_id is not distinct from old.replaces_id then 'replaces_id' end, case when new.reissue_reason is not distinct from old.reissue_reason then 'reissue_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 28 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'certificate', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_commendation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'commendation', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'commendation', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.title is not distinct from old.title then 'title' end, case when new.level is not distinct from old.level then 'level' end, case when new.document_no is not distinct from old.document_no then 'document_no' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.given_on is not distinct from old.given_on then 'given_on' end, case when new.by_org_name is not distinct from old.by_org_name then 'by_org_name' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.withdraw_reason is not distinct from old.withdraw_reason then 'withdraw_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 19 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'commendation', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_consent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'consent', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'consent', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.purpose is not distinct from old.purpose then 'purpose' end, case when new.notice_version is not distinct from old.notice_version then 'notice_version' end, case when new.given is not distinct from old.given then 'given' end, case when new.at is not distinct from old.at then 'at' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.entry_id is not distinct from old.entry_id then 'entry_id' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'consent', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.audit_content(e audit_event)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select convert_to(concat_ws(chr(31), e.scope_id, e.id, extract(epoch from e.at), extract(epoch from e.recorded_at), e.org_id, e.user_id,
    e.request_id, e.action, e.table_name, e.row_id, coalesce(e.before::text, ''), coalesce(e.after::text, '')), 'UTF8')
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_contradiction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'contradiction', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'contradiction', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.day is not distinct from old.day then 'day' end, case when new.fingerprint is not distinct from old.fingerprint then 'fingerprint' end, case when new.detail is not distinct from old.detail then 'detail' end, case when new.numbers is not distinct from old.numbers then 'numbers' end, case when new.state is not distinct from old.state then 'state' end, case when new.resolution is not distinct from old.resolution then 'resolution' end, case when new.resolved_by is not distinct from old.resolved_by then 'resolved_by' end, case when new.resolved_org is not distinct from old.resolved_org then 'resolved_org' end, case when new.resolved_at is not distinct from old.resolved_at then 'resolved_at' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.detail_en is not distinct from old.detail_en then 'detail_en' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'contradiction', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_department_score()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'department_score', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'department_score', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.person_name is not distinct from old.person_name then 'person_name' end, case when new.department is not distinct from old.department then 'department' end, case when new.post is not distinct from old.post then 'post' end, case when new.points is not distinct from old.points then 'points' end, case when new.posted_month is not distinct from old.posted_month then 'posted_month' end, case when new.rule_id is not distinct from old.rule_id then 'rule_id' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'department_score', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_evaluation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.subject_name is not distinct from old.subject_name then 'subject_name' end, case when new.scheme_id is not distinct from old.scheme_id then 'scheme_id' end, case when new.scheme_name is not distinct from old.scheme_name then 'scheme_name' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.period_from is not distinct from old.period_from then 'period_from' end, case when new.period_to is not distinct from old.period_to then 'period_to' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.supersedes_id is not distinct from old.supersedes_id then 'supersedes_id' end, case when new.correction_reason is not distinct from old.correction_reason then 'correction_reason' end, case when new.summary is not distinct from old.summary then 'summary' end, case when new.total is not distinct from old.total then 'total' end, case when new.display_score is not distinct from old.display_score then 'display_score' end, case when new.grade is not distinct from old.grade then 'grade' end, case when new.grade_name is not distinct from old.grade_name then 'grade_name' end, case when new.qualified is not distinct from old.qualified then 'qualified' end, case when new.comparison_note is not distinct from old.comparison_note then 'comparison_note' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.effective_at is not distinct from old.effective_at then 'effective_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.rhythm is not distinct from old.rhythm then 'rhythm' end, case when new.methods is not distinct from old.methods then 'methods' end, case when new.self_party is not distinct from old.self_party then 'self_party' end, case when new.objection_until is not distinct from old.objection_until then 'objection_until' end, case when new.register is not distinct from old.register then 'register' end], null);
          if cardinality(same) < 34 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_evaluation_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_item', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_item', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.code is not distinct from old.code then 'code' end, case when new.name is not distinct from old.name then 'name' end, case when new.full_marks is not distinct from old.full_marks then 'full_marks' end, case when new.weight is not distinct from old.weight then 'weight' end, case when new.score is not distinct from old.score then 'score' end, case when new.evidence is not distinct from old.evidence then 'evidence' end, case when new.self_score is not distinct from old.self_score then 'self_score' end, case when new.peer_score is not distinct from old.peer_score then 'peer_score' end, case when new.spot_score is not distinct from old.spot_score then 'spot_score' end, case when new.self_by is not distinct from old.self_by then 'self_by' end, case when new.peer_by is not distinct from old.peer_by then 'peer_by' end, case when new.spot_by is not distinct from old.spot_by then 'spot_by' end, case when new.facts is not distinct from old.facts then 'facts' end, case when new.scored_by is not distinct from old.scored_by then 'scored_by' end, case when new.scored_at is not distinct from old.scored_at then 'scored_at' end], null);
          if cardinality(same) < 19 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_item', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_evaluation_objection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_objection', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_objection', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.raised_party is not distinct from old.raised_party then 'raised_party' end, case when new.raised_by is not distinct from old.raised_by then 'raised_by' end, case when new.raised_org_name is not distinct from old.raised_org_name then 'raised_org_name' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.answer_party is not distinct from old.answer_party then 'answer_party' end, case when new.answer is not distinct from old.answer then 'answer' end, case when new.answered_by is not distinct from old.answered_by then 'answered_by' end, case when new.answered_org_name is not distinct from old.answered_org_name then 'answered_org_name' end, case when new.answered_at is not distinct from old.answered_at then 'answered_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_objection', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_evaluation_seal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_seal', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_seal', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.step_id is not distinct from old.step_id then 'step_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.by_user_id is not distinct from old.by_user_id then 'by_user_id' end, case when new.sealed_at is not distinct from old.sealed_at then 'sealed_at' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.algorithm is not distinct from old.algorithm then 'algorithm' end, case when new.key_id is not distinct from old.key_id then 'key_id' end, case when new.signature is not distinct from old.signature then 'signature' end, case when new.state is not distinct from old.state then 'state' end, case when new.void_reason is not distinct from old.void_reason then 'void_reason' end, case when new.voided_at is not distinct from old.voided_at then 'voided_at' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_seal', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_evaluation_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_step', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_step', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.code is not distinct from old.code then 'code' end, case when new.name is not distinct from old.name then 'name' end, case when new.party is not distinct from old.party then 'party' end, case when new.division_level is not distinct from old.division_level then 'division_level' end, case when new.action is not distinct from old.action then 'action' end, case when new.seal is not distinct from old.seal then 'seal' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.opinion is not distinct from old.opinion then 'opinion' end, case when new.signed_by is not distinct from old.signed_by then 'signed_by' end, case when new.signed_at is not distinct from old.signed_at then 'signed_at' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'evaluation_step', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_exit_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'exit_request', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'exit_request', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.leaves_on is not distinct from old.leaves_on then 'leaves_on' end, case when new.addressed_to is not distinct from old.addressed_to then 'addressed_to' end, case when new.addressed_org_id is not distinct from old.addressed_org_id then 'addressed_org_id' end, case when new.addressed_name is not distinct from old.addressed_name then 'addressed_name' end, case when new.applied_by is not distinct from old.applied_by then 'applied_by' end, case when new.applied_on is not distinct from old.applied_on then 'applied_on' end, case when new.on_behalf is not distinct from old.on_behalf then 'on_behalf' end, case when new.review_note is not distinct from old.review_note then 'review_note' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.decision_note is not distinct from old.decision_note then 'decision_note' end, case when new.formalities_on is not distinct from old.formalities_on then 'formalities_on' end, case when new.formalities_by is not distinct from old.formalities_by then 'formalities_by' end, case when new.formalities_note is not distinct from old.formalities_note then 'formalities_note' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 25 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'exit_request', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_filing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.route is not distinct from old.route then 'route' end, case when new.route_code is not distinct from old.route_code then 'route_code' end, case when new.route_label is not distinct from old.route_label then 'route_label' end, case when new.aggregate_level is not distinct from old.aggregate_level then 'aggregate_level' end, case when new.submitted_at is not distinct from old.submitted_at then 'submitted_at' end, case when new.submitted_by is not distinct from old.submitted_by then 'submitted_by' end, case when new.late is not distinct from old.late then 'late' end, case when new.deadline_on is not distinct from old.deadline_on then 'deadline_on' end, case when new.aggregated_at is not distinct from old.aggregated_at then 'aggregated_at' end, case when new.aggregated_by is not distinct from old.aggregated_by then 'aggregated_by' end, case when new.decided_at is not distinct from old.decided_at then 'decided_at' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.receipt_no is not distinct from old.receipt_no then 'receipt_no' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.aggregate_number is not distinct from old.aggregate_number then 'aggregate_number' end], null);
          if cardinality(same) < 24 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_filing_line()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing_line', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing_line', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.filing_id is not distinct from old.filing_id then 'filing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.name is not distinct from old.name then 'name' end, case when new.sex is not distinct from old.sex then 'sex' end, case when new.id_number_masked is not distinct from old.id_number_masked then 'id_number_masked' end, case when new.department is not distinct from old.department then 'department' end, case when new.specialty is not distinct from old.specialty then 'specialty' end, case when new.staff_category is not distinct from old.staff_category then 'staff_category' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.title_text is not distinct from old.title_text then 'title_text' end, case when new.certificate_no is not distinct from old.certificate_no then 'certificate_no' end, case when new.work_started_on is not distinct from old.work_started_on then 'work_started_on' end, case when new.clinical_started_on is not distinct from old.clinical_started_on then 'clinical_started_on' end, case when new.management_started_on is not distinct from old.management_started_on then 'management_started_on' end, case when new.role is not distinct from old.role then 'role' end, case when new.receiver_post is not distinct from old.receiver_post then 'receiver_post' end, case when new.planned_from is not distinct from old.planned_from then 'planned_from' end, case when new.planned_to is not distinct from old.planned_to then 'planned_to' end, case when new.verdict is not distinct from old.verdict then 'verdict' end, case when new.check_text is not distinct from old.check_text then 'check_text' end, case when new.replaces is not distinct from old.replaces then 'replaces' end, case when new.state is not distinct from old.state then 'state' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 28 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'filing_line', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_fraud_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_case', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_case', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.source is not distinct from old.source then 'source' end, case when new.allegation is not distinct from old.allegation then 'allegation' end, case when new.reported_on is not distinct from old.reported_on then 'reported_on' end, case when new.reported_by is not distinct from old.reported_by then 'reported_by' end, case when new.reported_org_name is not distinct from old.reported_org_name then 'reported_org_name' end, case when new.investigator is not distinct from old.investigator then 'investigator' end, case when new.conclusion is not distinct from old.conclusion then 'conclusion' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.cancelled_year is not distinct from old.cancelled_year then 'cancelled_year' end, case when new.ban_until is not distinct from old.ban_until then 'ban_until' end, case when new.revoked_certificates is not distinct from old.revoked_certificates then 'revoked_certificates' end, case when new.cancelled_promotions is not distinct from old.cancelled_promotions then 'cancelled_promotions' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 22 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_case', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_fraud_liability()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_liability', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_liability', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.case_id is not distinct from old.case_id then 'case_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.name is not distinct from old.name then 'name' end, case when new.decision is not distinct from old.decision then 'decision' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'fraud_liability', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_group_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'group_member', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'group_member', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.group_id is not distinct from old.group_id then 'group_id' end, case when new.supporter_org_id is not distinct from old.supporter_org_id then 'supporter_org_id' end, case when new.supporter_name is not distinct from old.supporter_name then 'supporter_name' end, case when new.pairing_scope_id is not distinct from old.pairing_scope_id then 'pairing_scope_id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.pairing_code is not distinct from old.pairing_code then 'pairing_code' end, case when new.lead is not distinct from old.lead then 'lead' end, case when new.headcount is not distinct from old.headcount then 'headcount' end, case when new.leaders is not distinct from old.leaders then 'leaders' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.ended is not distinct from old.ended then 'ended' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'group_member', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_guarantee()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'guarantee', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'guarantee', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.content is not distinct from old.content then 'content' end, case when new.owed_by is not distinct from old.owed_by then 'owed_by' end, case when new.responsible_person is not distinct from old.responsible_person then 'responsible_person' end, case when new.due_on is not distinct from old.due_on then 'due_on' end, case when new.provided_on is not distinct from old.provided_on then 'provided_on' end, case when new.provided_note is not distinct from old.provided_note then 'provided_note' end, case when new.provided_by is not distinct from old.provided_by then 'provided_by' end, case when new.verified_by is not distinct from old.verified_by then 'verified_by' end, case when new.verified_at is not distinct from old.verified_at then 'verified_at' end, case when new.dispute_reason is not distinct from old.dispute_reason then 'dispute_reason' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_id is not distinct from old.recorded_org_id then 'recorded_org_id' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 21 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'guarantee', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.audit_hash(p_previous bytea, p_content bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(coalesce(p_previous, ''::bytea) || p_content)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_import_batch()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'import_batch', new.id::text, null, to_jsonb(new) - array['faults', 'titles']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'import_batch', old.id::text, to_jsonb(old) - array['faults', 'titles'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.file_name is not distinct from old.file_name then 'file_name' end, case when new.file_hash is not distinct from old.file_hash then 'file_hash' end, case when new.target_id is not distinct from old.target_id then 'target_id' end, case when new.total_rows is not distinct from old.total_rows then 'total_rows' end, case when new.valid_rows is not distinct from old.valid_rows then 'valid_rows' end, 'faults', case when new.created_by is not distinct from old.created_by then 'created_by' end, case when new.committed_at is not distinct from old.committed_at then 'committed_at' end, case when new.undone_at is not distinct from old.undone_at then 'undone_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, 'titles'], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'import_batch', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_incident()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'incident', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'incident', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.occurred_at is not distinct from old.occurred_at then 'occurred_at' end, case when new.place is not distinct from old.place then 'place' end, case when new.summary is not distinct from old.summary then 'summary' end, case when new.first_measures is not distinct from old.first_measures then 'first_measures' end, case when new.reported_at is not distinct from old.reported_at then 'reported_at' end, case when new.reported_by is not distinct from old.reported_by then 'reported_by' end, case when new.receiving_acknowledged_at is not distinct from old.receiving_acknowledged_at then 'receiving_acknowledged_at' end, case when new.receiving_acknowledged_by is not distinct from old.receiving_acknowledged_by then 'receiving_acknowledged_by' end, case when new.supporting_acknowledged_at is not distinct from old.supporting_acknowledged_at then 'supporting_acknowledged_at' end, case when new.supporting_acknowledged_by is not distinct from old.supporting_acknowledged_by then 'supporting_acknowledged_by' end, case when new.cause is not distinct from old.cause then 'cause' end, case when new.handling is not distinct from old.handling then 'handling' end, case when new.handled_at is not distinct from old.handled_at then 'handled_at' end, case when new.conclusion is not distinct from old.conclusion then 'conclusion' end, case when new.closed_at is not distinct from old.closed_at then 'closed_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 25 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'incident', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_intake()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'intake', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'intake', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.digest is not distinct from old.digest then 'digest' end, case when new.row_id is not distinct from old.row_id then 'row_id' end, case when new.occurred_at is not distinct from old.occurred_at then 'occurred_at' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 8 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'intake', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_joint_evaluation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'joint_evaluation', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'joint_evaluation', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.year is not distinct from old.year then 'year' end, case when new.held_on is not distinct from old.held_on then 'held_on' end, case when new.place is not distinct from old.place then 'place' end, case when new.method is not distinct from old.method then 'method' end, case when new.observer_names is not distinct from old.observer_names then 'observer_names' end, case when new.invited_by is not distinct from old.invited_by then 'invited_by' end, case when new.invited_org_name is not distinct from old.invited_org_name then 'invited_org_name' end, case when new.term_ends_on is not distinct from old.term_ends_on then 'term_ends_on' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.opinion is not distinct from old.opinion then 'opinion' end, case when new.observer_result is not distinct from old.observer_result then 'observer_result' end, case when new.opined_at is not distinct from old.opined_at then 'opined_at' end, case when new.opined_by is not distinct from old.opined_by then 'opined_by' end, case when new.result is not distinct from old.result then 'result' end, case when new.conclusion is not distinct from old.conclusion then 'conclusion' end, case when new.concluded_at is not distinct from old.concluded_at then 'concluded_at' end, case when new.concluded_by is not distinct from old.concluded_by then 'concluded_by' end, case when new.cancel_reason is not distinct from old.cancel_reason then 'cancel_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 25 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'joint_evaluation', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_leave()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'leave', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'leave', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.from_on is not distinct from old.from_on then 'from_on' end, case when new.to_on is not distinct from old.to_on then 'to_on' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.destination is not distinct from old.destination then 'destination' end, case when new.requested_by is not distinct from old.requested_by then 'requested_by' end, case when new.on_behalf is not distinct from old.on_behalf then 'on_behalf' end, case when new.approver is not distinct from old.approver then 'approver' end, case when new.approved_by_receiving is not distinct from old.approved_by_receiving then 'approved_by_receiving' end, case when new.approved_by_supporting is not distinct from old.approved_by_supporting then 'approved_by_supporting' end, case when new.decided_at is not distinct from old.decided_at then 'decided_at' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.decided_side is not distinct from old.decided_side then 'decided_side' end, case when new.decision_note is not distinct from old.decision_note then 'decision_note' end, case when new.departed_at is not distinct from old.departed_at then 'departed_at' end, case when new.returned_on is not distinct from old.returned_on then 'returned_on' end, case when new.return_confirmed_by is not distinct from old.return_confirmed_by then 'return_confirmed_by' end, case when new.overstay_days is not distinct from old.overstay_days then 'overstay_days' end, case when new.transport_payer is not distinct from old.transport_payer then 'transport_payer' end, case when new.transport_fen is not distinct from old.transport_fen then 'transport_fen' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 29 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'leave', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_membership()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'membership', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'membership', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.id is not distinct from old.id then 'id' end, case when new.user_id is not distinct from old.user_id then 'user_id' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.role is not distinct from old.role then 'role' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.status is not distinct from old.status then 'status' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.department is not distinct from old.department then 'department' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'membership', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_money_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'money_entry', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'money_entry', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.person_name is not distinct from old.person_name then 'person_name' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.payer is not distinct from old.payer then 'payer' end, case when new.payer_name is not distinct from old.payer_name then 'payer_name' end, case when new.payee_name is not distinct from old.payee_name then 'payee_name' end, case when new.about_month is not distinct from old.about_month then 'about_month' end, case when new.posted_month is not distinct from old.posted_month then 'posted_month' end, case when new.fen is not distinct from old.fen then 'fen' end, case when new.pay_unchanged is not distinct from old.pay_unchanged then 'pay_unchanged' end, case when new.post_retained is not distinct from old.post_retained then 'post_retained' end, case when new.source is not distinct from old.source then 'source' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.reverses_id is not distinct from old.reverses_id then 'reverses_id' end, case when new.rule_id is not distinct from old.rule_id then 'rule_id' end, case when new.note is not distinct from old.note then 'note' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org is not distinct from old.recorded_org then 'recorded_org' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 23 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'money_entry', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_need_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'need_request', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'need_request', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.receiver_org_id is not distinct from old.receiver_org_id then 'receiver_org_id' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.receiver_uscc is not distinct from old.receiver_uscc then 'receiver_uscc' end, case when new.receiver_kind is not distinct from old.receiver_kind then 'receiver_kind' end, case when new.receiver_category is not distinct from old.receiver_category then 'receiver_category' end, case when new.receiver_division_code is not distinct from old.receiver_division_code then 'receiver_division_code' end, case when new.receiver_division_name is not distinct from old.receiver_division_name then 'receiver_division_name' end, case when new.title is not distinct from old.title then 'title' end, case when new.priority is not distinct from old.priority then 'priority' end, case when new.lines is not distinct from old.lines then 'lines' end, case when new.headcount is not distinct from old.headcount then 'headcount' end, case when new.goals is not distinct from old.goals then 'goals' end, case when new.starts_on is not distinct from old.starts_on then 'starts_on' end, case when new.ends_on is not distinct from old.ends_on then 'ends_on' end, case when new.surveyed_on is not distinct from old.surveyed_on then 'surveyed_on' end, case when new.surveyed_by is not distinct from old.surveyed_by then 'surveyed_by' end, case when new.survey_findings is not distinct from old.survey_findings then 'survey_findings' end, case when new.published_at is not distinct from old.published_at then 'published_at' end, case when new.end_reason is not distinct from old.end_reason then 'end_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 24 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'need_request', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_notice_channel()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'notice_channel', new.id::text, null, to_jsonb(new) - array['secret']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'notice_channel', old.id::text, to_jsonb(old) - array['secret'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.name is not distinct from old.name then 'name' end, case when new.address is not distinct from old.address then 'address' end, 'secret', case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_by is not distinct from old.created_by then 'created_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'notice_channel', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_open_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'open_assignment', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'open_assignment', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.pairing_scope_id is not distinct from old.pairing_scope_id then 'pairing_scope_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.planned_from is not distinct from old.planned_from then 'planned_from' end, case when new.planned_to is not distinct from old.planned_to then 'planned_to' end], null);
          if cardinality(same) < 8 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'open_assignment', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_org_body()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.joint is not distinct from old.joint then 'joint' end, case when new.name is not distinct from old.name then 'name' end, case when new.document_no is not distinct from old.document_no then 'document_no' end, case when new.document_on is not distinct from old.document_on then 'document_on' end, case when new.duties is not distinct from old.duties then 'duties' end, case when new.dissolved_on is not distinct from old.dissolved_on then 'dissolved_on' end, case when new.dissolve_reason is not distinct from old.dissolve_reason then 'dissolve_reason' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.phone is not distinct from old.phone then 'phone' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_org_body_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body_member', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body_member', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.body_id is not distinct from old.body_id then 'body_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.name is not distinct from old.name then 'name' end, case when new.post is not distinct from old.post then 'post' end, case when new.part is not distinct from old.part then 'part' end, case when new.full_time is not distinct from old.full_time then 'full_time' end, case when new.joined_on is not distinct from old.joined_on then 'joined_on' end, case when new.left_on is not distinct from old.left_on then 'left_on' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 11 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'org_body_member', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_organization()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'organization', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'organization', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.id is not distinct from old.id then 'id' end, case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.tenant_id is not distinct from old.tenant_id then 'tenant_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.name is not distinct from old.name then 'name' end, case when new.short_name is not distinct from old.short_name then 'short_name' end, case when new.uscc is not distinct from old.uscc then 'uscc' end, case when new.division_code is not distinct from old.division_code then 'division_code' end, case when new.level is not distinct from old.level then 'level' end, case when new.grade is not distinct from old.grade then 'grade' end, case when new.category is not distinct from old.category then 'category' end, case when new.standard is not distinct from old.standard then 'standard' end, case when new.creating is not distinct from old.creating then 'creating' end, case when new.military is not distinct from old.military then 'military' end, case when new.residency_base is not distinct from old.residency_base then 'residency_base' end, case when new.beds is not distinct from old.beds then 'beds' end, case when new.served_population is not distinct from old.served_population then 'served_population' end, case when new.status is not distinct from old.status then 'status' end, case when new.suspension_reason is not distinct from old.suspension_reason then 'suspension_reason' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 21 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'organization', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_outing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'outing', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'outing', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.purpose is not distinct from old.purpose then 'purpose' end, case when new.destination is not distinct from old.destination then 'destination' end, case when new.out_at is not distinct from old.out_at then 'out_at' end, case when new.back_at is not distinct from old.back_at then 'back_at' end, case when new.overnight is not distinct from old.overnight then 'overnight' end, case when new.reported_by is not distinct from old.reported_by then 'reported_by' end, case when new.on_behalf is not distinct from old.on_behalf then 'on_behalf' end, case when new.reported_late is not distinct from old.reported_late then 'reported_late' end, case when new.returned_at is not distinct from old.returned_at then 'returned_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 18 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'outing', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pack_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.code is not distinct from old.code then 'code' end, case when new.version is not distinct from old.version then 'version' end, case when new.name is not distinct from old.name then 'name' end, case when new.origin is not distinct from old.origin then 'origin' end, case when new.based_on_code is not distinct from old.based_on_code then 'based_on_code' end, case when new.based_on_version is not distinct from old.based_on_version then 'based_on_version' end, case when new.content is not distinct from old.content then 'content' end, case when new.updated_by is not distinct from old.updated_by then 'updated_by' end, case when new.updated_at is not distinct from old.updated_at then 'updated_at' end, case when new.hash is not distinct from old.hash then 'hash' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pack_draft_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft_event', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft_event', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.draft_id is not distinct from old.draft_id then 'draft_id' end, case when new.action is not distinct from old.action then 'action' end, case when new.changes is not distinct from old.changes then 'changes' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.at is not distinct from old.at then 'at' end], null);
          if cardinality(same) < 7 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pack_draft_event', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.programme_scope_id is not distinct from old.programme_scope_id then 'programme_scope_id' end, case when new.programme_id is not distinct from old.programme_id then 'programme_id' end, case when new.programme_name is not distinct from old.programme_name then 'programme_name' end, case when new.group_id is not distinct from old.group_id then 'group_id' end, case when new.code is not distinct from old.code then 'code' end, case when new.owner_org_id is not distinct from old.owner_org_id then 'owner_org_id' end, case when new.supporter_org_id is not distinct from old.supporter_org_id then 'supporter_org_id' end, case when new.receiver_org_id is not distinct from old.receiver_org_id then 'receiver_org_id' end, case when new.supporter_name is not distinct from old.supporter_name then 'supporter_name' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.supporter_division_code is not distinct from old.supporter_division_code then 'supporter_division_code' end, case when new.receiver_division_code is not distinct from old.receiver_division_code then 'receiver_division_code' end, case when new.receiver_division_name is not distinct from old.receiver_division_name then 'receiver_division_name' end, case when new.receiver_kind is not distinct from old.receiver_kind then 'receiver_kind' end, case when new.receiver_category is not distinct from old.receiver_category then 'receiver_category' end, case when new.receiver_standard is not distinct from old.receiver_standard then 'receiver_standard' end, case when new.receiver_creating is not distinct from old.receiver_creating then 'receiver_creating' end, case when new.receiver_population is not distinct from old.receiver_population then 'receiver_population' end, case when new.mode is not distinct from old.mode then 'mode' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.starts_on is not distinct from old.starts_on then 'starts_on' end, case when new.ends_on is not distinct from old.ends_on then 'ends_on' end, case when new.lead is not distinct from old.lead then 'lead' end, case when new.group_state is not distinct from old.group_state then 'group_state' end, case when new.agreement_state is not distinct from old.agreement_state then 'agreement_state' end, case when new.agreement_late is not distinct from old.agreement_late then 'agreement_late' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.leader_to_confirm is not distinct from old.leader_to_confirm then 'leader_to_confirm' end, case when new.replaces_code is not distinct from old.replaces_code then 'replaces_code' end], null);
          if cardinality(same) < 34 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing_figure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_figure', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_figure', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.planned_staff is not distinct from old.planned_staff then 'planned_staff' end, case when new.on_site_staff is not distinct from old.on_site_staff then 'on_site_staff' end, case when new.team_state is not distinct from old.team_state then 'team_state' end, case when new.tasks_total is not distinct from old.tasks_total then 'tasks_total' end, case when new.tasks_done is not distinct from old.tasks_done then 'tasks_done' end, case when new.actual is not distinct from old.actual then 'actual' end, case when new.forecast is not distinct from old.forecast then 'forecast' end, case when new.min_on_site is not distinct from old.min_on_site then 'min_on_site' end, case when new.min_strength is not distinct from old.min_strength then 'min_strength' end, case when new.notice_days is not distinct from old.notice_days then 'notice_days' end, case when new.trainees_per_year is not distinct from old.trainees_per_year then 'trainees_per_year' end], null);
          if cardinality(same) < 14 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_figure', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing_goal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_goal', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_goal', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.title is not distinct from old.title then 'title' end, case when new.indicator is not distinct from old.indicator then 'indicator' end, case when new.due_on is not distinct from old.due_on then 'due_on' end, case when new.set_by is not distinct from old.set_by then 'set_by' end, case when new.evidence is not distinct from old.evidence then 'evidence' end, case when new.settled_on is not distinct from old.settled_on then 'settled_on' end, case when new.settle_reason is not distinct from old.settle_reason then 'settle_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.field is not distinct from old.field then 'field' end, case when new.target is not distinct from old.target then 'target' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_goal', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_group', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_group', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.programme_id is not distinct from old.programme_id then 'programme_id' end, case when new.receiver_org_id is not distinct from old.receiver_org_id then 'receiver_org_id' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.receiver_category is not distinct from old.receiver_category then 'receiver_category' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_group', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing_party()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_party', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_party', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.name is not distinct from old.name then 'name' end, case when new.uscc is not distinct from old.uscc then 'uscc' end, case when new.level is not distinct from old.level then 'level' end, case when new.grade is not distinct from old.grade then 'grade' end, case when new.category is not distinct from old.category then 'category' end, case when new.division_code is not distinct from old.division_code then 'division_code' end, case when new.division_name is not distinct from old.division_name then 'division_name' end, case when new.dedicated_department is not distinct from old.dedicated_department then 'dedicated_department' end, case when new.contact_name is not distinct from old.contact_name then 'contact_name' end, case when new.leader_name is not distinct from old.leader_name then 'leader_name' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_party', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pairing_year()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_year', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_year', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.year is not distinct from old.year then 'year' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end], null);
          if cardinality(same) < 6 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pairing_year', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_period_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'period_closing', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'period_closing', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.from_on is not distinct from old.from_on then 'from_on' end, case when new.to_on is not distinct from old.to_on then 'to_on' end, case when new.closed_by is not distinct from old.closed_by then 'closed_by' end, case when new.closed_at is not distinct from old.closed_at then 'closed_at' end, case when new.reopened_by is not distinct from old.reopened_by then 'reopened_by' end, case when new.reopened_at is not distinct from old.reopened_at then 'reopened_at' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'period_closing', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.staff_no is not distinct from old.staff_no then 'staff_no' end, case when new.name is not distinct from old.name then 'name' end, case when new.sex is not distinct from old.sex then 'sex' end, case when new.born_on is not distinct from old.born_on then 'born_on' end, case when new.staff_category is not distinct from old.staff_category then 'staff_category' end, case when new.practice_category is not distinct from old.practice_category then 'practice_category' end, case when new.department is not distinct from old.department then 'department' end, case when new.specialty is not distinct from old.specialty then 'specialty' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.title_text is not distinct from old.title_text then 'title_text' end, case when new.certificate_no is not distinct from old.certificate_no then 'certificate_no' end, case when new.work_started_on is not distinct from old.work_started_on then 'work_started_on' end, case when new.clinical_started_on is not distinct from old.clinical_started_on then 'clinical_started_on' end, case when new.management_started_on is not distinct from old.management_started_on then 'management_started_on' end, case when new.id_number_masked is not distinct from old.id_number_masked then 'id_number_masked' end, case when new.phone_masked is not distinct from old.phone_masked then 'phone_masked' end, case when new.status is not distinct from old.status then 'status' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 21 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_person_secret()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person_secret', new.person_id::text, null, to_jsonb(new) - array['id_number', 'id_number_index', 'phone', 'phone_index']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person_secret', old.person_id::text, to_jsonb(old) - array['id_number', 'id_number_index', 'phone', 'phone_index'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, 'id_number', 'id_number_index', 'phone', 'phone_index'], null);
          if cardinality(same) < 6 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'person_secret', new.person_id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_pre_training()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pre_training', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pre_training', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.held_on is not distinct from old.held_on then 'held_on' end, case when new.organiser is not distinct from old.organiser then 'organiser' end, case when new.topics is not distinct from old.topics then 'topics' end, case when new.attended is not distinct from old.attended then 'attended' end, case when new.note is not distinct from old.note then 'note' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'pre_training', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_programme()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'programme', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'programme', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.owner_org_id is not distinct from old.owner_org_id then 'owner_org_id' end, case when new.owner_name is not distinct from old.owner_name then 'owner_name' end, case when new.name is not distinct from old.name then 'name' end, case when new.code is not distinct from old.code then 'code' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.starts_on is not distinct from old.starts_on then 'starts_on' end, case when new.ends_on is not distinct from old.ends_on then 'ends_on' end, case when new.oversight_levels is not distinct from old.oversight_levels then 'oversight_levels' end, case when new.state is not distinct from old.state then 'state' end, case when new.published_at is not distinct from old.published_at then 'published_at' end, case when new.pack_hash is not distinct from old.pack_hash then 'pack_hash' end, case when new.last_pairing_no is not distinct from old.last_pairing_no then 'last_pairing_no' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.coverage_reason is not distinct from old.coverage_reason then 'coverage_reason' end], null);
          if cardinality(same) < 18 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'programme', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_promotion_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_case', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_case', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.department is not distinct from old.department then 'department' end, case when new.staff_category is not distinct from old.staff_category then 'staff_category' end, case when new.title_level is not distinct from old.title_level then 'title_level' end, case when new.receiver_name is not distinct from old.receiver_name then 'receiver_name' end, case when new.step is not distinct from old.step then 'step' end, case when new.to_level is not distinct from old.to_level then 'to_level' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.form_evaluation_id is not distinct from old.form_evaluation_id then 'form_evaluation_id' end, case when new.service_months is not distinct from old.service_months then 'service_months' end, case when new.service_days is not distinct from old.service_days then 'service_days' end, case when new.findings is not distinct from old.findings then 'findings' end, case when new.priorities is not distinct from old.priorities then 'priorities' end, case when new.checked_on is not distinct from old.checked_on then 'checked_on' end, case when new.notice_from is not distinct from old.notice_from then 'notice_from' end, case when new.notice_to is not distinct from old.notice_to then 'notice_to' end, case when new.opened_by is not distinct from old.opened_by then 'opened_by' end, case when new.on_behalf is not distinct from old.on_behalf then 'on_behalf' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.decision_note is not distinct from old.decision_note then 'decision_note' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.notice_workdays is not distinct from old.notice_workdays then 'notice_workdays' end, case when new.notice_code is not distinct from old.notice_code then 'notice_code' end], null);
          if cardinality(same) < 32 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_case', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_promotion_objection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_objection', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_objection', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.case_id is not distinct from old.case_id then 'case_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.channel is not distinct from old.channel then 'channel' end, case when new.raised_on is not distinct from old.raised_on then 'raised_on' end, case when new.content is not distinct from old.content then 'content' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.resolution is not distinct from old.resolution then 'resolution' end, case when new.upheld is not distinct from old.upheld then 'upheld' end, case when new.resolved_on is not distinct from old.resolved_on then 'resolved_on' end, case when new.resolved_by is not distinct from old.resolved_by then 'resolved_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'promotion_objection', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_qualification()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'qualification', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'qualification', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.name is not distinct from old.name then 'name' end, case when new.number is not distinct from old.number then 'number' end, case when new.issuer is not distinct from old.issuer then 'issuer' end, case when new.obtained_on is not distinct from old.obtained_on then 'obtained_on' end, case when new.valid_to is not distinct from old.valid_to then 'valid_to' end, case when new.note is not distinct from old.note then 'note' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 12 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'qualification', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_receiver_indicator()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'receiver_indicator', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'receiver_indicator', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.year is not distinct from old.year then 'year' end, case when new.indicator is not distinct from old.indicator then 'indicator' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.value is not distinct from old.value then 'value' end, case when new.level is not distinct from old.level then 'level' end, case when new.evidence is not distinct from old.evidence then 'evidence' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.corrects_id is not distinct from old.corrects_id then 'corrects_id' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'receiver_indicator', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_rectification_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_item', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_item', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.order_id is not distinct from old.order_id then 'order_id' end, case when new."position" is not distinct from old."position" then 'position' end, case when new.problem is not distinct from old.problem then 'problem' end, case when new.requirement is not distinct from old.requirement then 'requirement' end, case when new.measure is not distinct from old.measure then 'measure' end, case when new.done_on is not distinct from old.done_on then 'done_on' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 9 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_item', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_rectification_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_order', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_order', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.number is not distinct from old.number then 'number' end, case when new.cause is not distinct from old.cause then 'cause' end, case when new.unit_party is not distinct from old.unit_party then 'unit_party' end, case when new.unit_name is not distinct from old.unit_name then 'unit_name' end, case when new.title is not distinct from old.title then 'title' end, case when new.serious is not distinct from old.serious then 'serious' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.ordered_at is not distinct from old.ordered_at then 'ordered_at' end, case when new.ordered_by is not distinct from old.ordered_by then 'ordered_by' end, case when new.ordered_org_id is not distinct from old.ordered_org_id then 'ordered_org_id' end, case when new.ordered_org_name is not distinct from old.ordered_org_name then 'ordered_org_name' end, case when new.due_at is not distinct from old.due_at then 'due_at' end, case when new.overdue_at is not distinct from old.overdue_at then 'overdue_at' end, case when new.evidence is not distinct from old.evidence then 'evidence' end, case when new.evidence_at is not distinct from old.evidence_at then 'evidence_at' end, case when new.evidence_by is not distinct from old.evidence_by then 'evidence_by' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.verify_note is not distinct from old.verify_note then 'verify_note' end, case when new.verified_at is not distinct from old.verified_at then 'verified_at' end, case when new.verified_by is not distinct from old.verified_by then 'verified_by' end, case when new.re_evaluation_id is not distinct from old.re_evaluation_id then 're_evaluation_id' end, case when new.re_evaluated_at is not distinct from old.re_evaluated_at then 're_evaluated_at' end, case when new.measures is not distinct from old.measures then 'measures' end, case when new.escalation is not distinct from old.escalation then 'escalation' end, case when new.escalated_at is not distinct from old.escalated_at then 'escalated_at' end, case when new.escalated_by is not distinct from old.escalated_by then 'escalated_by' end, case when new.close_note is not distinct from old.close_note then 'close_note' end, case when new.closed_at is not distinct from old.closed_at then 'closed_at' end, case when new.closed_by is not distinct from old.closed_by then 'closed_by' end, case when new.withdraw_reason is not distinct from old.withdraw_reason then 'withdraw_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 38 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'rectification_order', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_register_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'register_entry', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'register_entry', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.title is not distinct from old.title then 'title' end, case when new.happened_on is not distinct from old.happened_on then 'happened_on' end, case when new.until_on is not distinct from old.until_on then 'until_on' end, case when new.place is not distinct from old.place then 'place' end, case when new.participants is not distinct from old.participants then 'participants' end, case when new.content is not distinct from old.content then 'content' end, case when new.safety_items is not distinct from old.safety_items then 'safety_items' end, case when new.problem is not distinct from old.problem then 'problem' end, case when new.solve_by is not distinct from old.solve_by then 'solve_by' end, case when new.solution is not distinct from old.solution then 'solution' end, case when new.solved_on is not distinct from old.solved_on then 'solved_on' end, case when new.solved_by is not distinct from old.solved_by then 'solved_by' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_id is not distinct from old.recorded_org_id then 'recorded_org_id' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.void_reason is not distinct from old.void_reason then 'void_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.exception_reason is not distinct from old.exception_reason then 'exception_reason' end], null);
          if cardinality(same) < 24 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'register_entry', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_reminder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'reminder', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'reminder', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.row_id is not distinct from old.row_id then 'row_id' end, case when new.waits_for is not distinct from old.waits_for then 'waits_for' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 8 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'reminder', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'report', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'report', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.form_code is not distinct from old.form_code then 'form_code' end, case when new.form_version is not distinct from old.form_version then 'form_version' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.programme_id is not distinct from old.programme_id then 'programme_id' end, case when new.subject_name is not distinct from old.subject_name then 'subject_name' end, case when new.programme_name is not distinct from old.programme_name then 'programme_name' end, case when new.year is not distinct from old.year then 'year' end, case when new.period_no is not distinct from old.period_no then 'period_no' end, case when new.period_from is not distinct from old.period_from then 'period_from' end, case when new.period_to is not distinct from old.period_to then 'period_to' end, case when new.due_on is not distinct from old.due_on then 'due_on' end, case when new.department is not distinct from old.department then 'department' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.written_by is not distinct from old.written_by then 'written_by' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.frozen_at is not distinct from old.frozen_at then 'frozen_at' end, case when new.facts is not distinct from old.facts then 'facts' end, case when new.entries is not distinct from old.entries then 'entries' end, case when new.marks is not distinct from old.marks then 'marks' end, case when new.recipients is not distinct from old.recipients then 'recipients' end, case when new.open_problems is not distinct from old.open_problems then 'open_problems' end, case when new.submitted_at is not distinct from old.submitted_at then 'submitted_at' end, case when new.submitted_by is not distinct from old.submitted_by then 'submitted_by' end, case when new.late is not distinct from old.late then 'late' end, case when new.reviewed_at is not distinct from old.reviewed_at then 'reviewed_at' end, case when new.reviewed_by is not distinct from old.reviewed_by then 'reviewed_by' end, case when new.review_note is not distinct from old.review_note then 'review_note' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.filer_id is not distinct from old.filer_id then 'filer_id' end, case when new.reviews is not distinct from old.reviews then 'reviews' end, case when new.review_org_id is not distinct from old.review_org_id then 'review_org_id' end], null);
          if cardinality(same) < 39 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'report', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_result_due()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_due', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_due', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.code is not distinct from old.code then 'code' end, case when new.rule_id is not distinct from old.rule_id then 'rule_id' end, case when new.fix is not distinct from old.fix then 'fix' end, case when new.fix_en is not distinct from old.fix_en then 'fix_en' end, case when new.since is not distinct from old.since then 'since' end, case when new.settled_on is not distinct from old.settled_on then 'settled_on' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 11 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_due', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_result_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_report', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_report', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.level is not distinct from old.level then 'level' end, case when new.reported_on is not distinct from old.reported_on then 'reported_on' end, case when new.receipt is not distinct from old.receipt then 'receipt' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_report', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_result_unjudged()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_unjudged', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_unjudged', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end], null);
          if cardinality(same) < 2 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_unjudged', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_result_use()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_use', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_use', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.evaluation_id is not distinct from old.evaluation_id then 'evaluation_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.use is not distinct from old.use then 'use' end, case when new.used_on is not distinct from old.used_on then 'used_on' end, case when new.note is not distinct from old.note then 'note' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 11 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'result_use', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_roster_aggregate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'roster_aggregate', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'roster_aggregate', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.number is not distinct from old.number then 'number' end, case when new.year is not distinct from old.year then 'year' end, case when new.programme_name is not distinct from old.programme_name then 'programme_name' end, case when new.forwarded_at is not distinct from old.forwarded_at then 'forwarded_at' end, case when new.by_org_name is not distinct from old.by_org_name then 'by_org_name' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, case when new.algorithm is not distinct from old.algorithm then 'algorithm' end, case when new.key_id is not distinct from old.key_id then 'key_id' end, case when new.signature is not distinct from old.signature then 'signature' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'roster_aggregate', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_scope_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'scope_access', new.org_id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'scope_access', old.org_id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.party is not distinct from old.party then 'party' end, case when new.read_facets is not distinct from old.read_facets then 'read_facets' end, case when new.write_facets is not distinct from old.write_facets then 'write_facets' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.valid_to is not distinct from old.valid_to then 'valid_to' end], null);
          if cardinality(same) < 7 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'scope_access', new.org_id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_sealed_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'sealed_document', new.id::text, null, to_jsonb(new) - array['content', 'paper', 'file']);
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'sealed_document', old.id::text, to_jsonb(old) - array['content', 'paper', 'file'], null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.facet is not distinct from old.facet then 'facet' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.subject_id is not distinct from old.subject_id then 'subject_id' end, case when new.version_no is not distinct from old.version_no then 'version_no' end, case when new.number is not distinct from old.number then 'number' end, case when new.title is not distinct from old.title then 'title' end, case when new.code is not distinct from old.code then 'code' end, 'content', case when new.content_hash is not distinct from old.content_hash then 'content_hash' end, 'paper', case when new.seals is not distinct from old.seals then 'seals' end, 'file', case when new.file_hash is not distinct from old.file_hash then 'file_hash' end, case when new.algorithm is not distinct from old.algorithm then 'algorithm' end, case when new.key_id is not distinct from old.key_id then 'key_id' end, case when new.signature is not distinct from old.signature then 'signature' end, case when new.completed_at is not distinct from old.completed_at then 'completed_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.state_at is not distinct from old.state_at then 'state_at' end, case when new.state_reason is not distinct from old.state_reason then 'state_reason' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 23 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'sealed_document', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_service_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'service_record', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'service_record', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.government_organised is not distinct from old.government_organised then 'government_organised' end, case when new.place is not distinct from old.place then 'place' end, case when new.from_on is not distinct from old.from_on then 'from_on' end, case when new.to_on is not distinct from old.to_on then 'to_on' end, case when new.proof is not distinct from old.proof then 'proof' end, case when new.note is not distinct from old.note then 'note' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 12 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'service_record', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_spot_check()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.method is not distinct from old.method then 'method' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.by_party is not distinct from old.by_party then 'by_party' end, case when new.by_org_name is not distinct from old.by_org_name then 'by_org_name' end, case when new.checked_by is not distinct from old.checked_by then 'checked_by' end, case when new.checked_at is not distinct from old.checked_at then 'checked_at' end, case when new.topics is not distinct from old.topics then 'topics' end, case when new.called is not distinct from old.called then 'called' end, case when new.answered is not distinct from old.answered then 'answered' end, case when new.note is not distinct from old.note then 'note' end, case when new.void_reason is not distinct from old.void_reason then 'void_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_spot_check_call()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check_call', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check_call', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.spot_check_id is not distinct from old.spot_check_id then 'spot_check_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.answered is not distinct from old.answered then 'answered' end, case when new.location is not distinct from old.location then 'location' end, case when new.confirmer is not distinct from old.confirmer then 'confirmer' end, case when new.note is not distinct from old.note then 'note' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 11 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'spot_check_call', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_support_offer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'support_offer', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'support_offer', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.org_id is not distinct from old.org_id then 'org_id' end, case when new.org_name is not distinct from old.org_name then 'org_name' end, case when new.uscc is not distinct from old.uscc then 'uscc' end, case when new.level is not distinct from old.level then 'level' end, case when new.grade is not distinct from old.grade then 'grade' end, case when new.category is not distinct from old.category then 'category' end, case when new.division_code is not distinct from old.division_code then 'division_code' end, case when new.division_name is not distinct from old.division_name then 'division_name' end, case when new.lines is not distinct from old.lines then 'lines' end, case when new.headcount is not distinct from old.headcount then 'headcount' end, case when new.note is not distinct from old.note then 'note' end, case when new.published_at is not distinct from old.published_at then 'published_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 17 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'support_offer', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.agreement_id is not distinct from old.agreement_id then 'agreement_id' end, case when new.year is not distinct from old.year then 'year' end, case when new.title is not distinct from old.title then 'title' end, case when new.indicator is not distinct from old.indicator then 'indicator' end, case when new.quantity is not distinct from old.quantity then 'quantity' end, case when new.done_quantity is not distinct from old.done_quantity then 'done_quantity' end, case when new.due_on is not distinct from old.due_on then 'due_on' end, case when new.responsible_department is not distinct from old.responsible_department then 'responsible_department' end, case when new.responsible_person is not distinct from old.responsible_person then 'responsible_person' end, case when new.confirmed_by_supporting is not distinct from old.confirmed_by_supporting then 'confirmed_by_supporting' end, case when new.confirmed_by_receiving is not distinct from old.confirmed_by_receiving then 'confirmed_by_receiving' end, case when new.result is not distinct from old.result then 'result' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.metric is not distinct from old.metric then 'metric' end, case when new.plan_id is not distinct from old.plan_id then 'plan_id' end, case when new.part is not distinct from old.part then 'part' end, case when new.content is not distinct from old.content then 'content' end, case when new.receiver_duty is not distinct from old.receiver_duty then 'receiver_duty' end, case when new.quality is not distinct from old.quality then 'quality' end, case when new.benefit is not distinct from old.benefit then 'benefit' end, case when new.standard is not distinct from old.standard then 'standard' end], null);
          if cardinality(same) < 27 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_task_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_change', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_change', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.task_id is not distinct from old.task_id then 'task_id' end, case when new.task_title is not distinct from old.task_title then 'task_title' end, case when new.changes is not distinct from old.changes then 'changes' end, case when new.former is not distinct from old.former then 'former' end, case when new.reason is not distinct from old.reason then 'reason' end, case when new.asked_side is not distinct from old.asked_side then 'asked_side' end, case when new.asked_by is not distinct from old.asked_by then 'asked_by' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.decided_at is not distinct from old.decided_at then 'decided_at' end, case when new.decision_reason is not distinct from old.decision_reason then 'decision_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 15 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_change', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_task_progress()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_progress', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_progress', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.task_id is not distinct from old.task_id then 'task_id' end, case when new.quantity is not distinct from old.quantity then 'quantity' end, case when new.note is not distinct from old.note then 'note' end, case when new.happened_on is not distinct from old.happened_on then 'happened_on' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 8 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'task_progress', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.batch_no is not distinct from old.batch_no then 'batch_no' end, case when new.name is not distinct from old.name then 'name' end, case when new.planned_from is not distinct from old.planned_from then 'planned_from' end, case when new.planned_to is not distinct from old.planned_to then 'planned_to' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.checked_at is not distinct from old.checked_at then 'checked_at' end, case when new.dispatched_on is not distinct from old.dispatched_on then 'dispatched_on' end, case when new.filing_state is not distinct from old.filing_state then 'filing_state' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.checked_findings is not distinct from old.checked_findings then 'checked_findings' end], null);
          if cardinality(same) < 16 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_team_handover()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team_handover', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team_handover', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.team_id is not distinct from old.team_id then 'team_id' end, case when new.next_team_id is not distinct from old.next_team_id then 'next_team_id' end, case when new.handed_on is not distinct from old.handed_on then 'handed_on' end, case when new.finished_work is not distinct from old.finished_work then 'finished_work' end, case when new.open_work is not distinct from old.open_work then 'open_work' end, case when new.equipment is not distinct from old.equipment then 'equipment' end, case when new.no_successor_reason is not distinct from old.no_successor_reason then 'no_successor_reason' end, case when new.prepared_by is not distinct from old.prepared_by then 'prepared_by' end, case when new.confirmed_on is not distinct from old.confirmed_on then 'confirmed_on' end, case when new.confirmed_by is not distinct from old.confirmed_by then 'confirmed_by' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 13 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'team_handover', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_todo_handover()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'todo_handover', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'todo_handover', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.row_scope_id is not distinct from old.row_scope_id then 'row_scope_id' end, case when new.row_id is not distinct from old.row_id then 'row_id' end, case when new.user_id is not distinct from old.user_id then 'user_id' end, case when new.user_name is not distinct from old.user_name then 'user_name' end, case when new.note is not distinct from old.note then 'note' end, case when new.by_name is not distinct from old.by_name then 'by_name' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 10 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'todo_handover', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_trainee()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'trainee', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'trainee', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.staff_category is not distinct from old.staff_category then 'staff_category' end, case when new.department is not distinct from old.department then 'department' end, case when new.host_department is not distinct from old.host_department then 'host_department' end, case when new.topic is not distinct from old.topic then 'topic' end, case when new.mentor is not distinct from old.mentor then 'mentor' end, case when new.from_on is not distinct from old.from_on then 'from_on' end, case when new.to_on is not distinct from old.to_on then 'to_on' end, case when new.fee_fen is not distinct from old.fee_fen then 'fee_fen' end, case when new.level_before is not distinct from old.level_before then 'level_before' end, case when new.level_after is not distinct from old.level_after then 'level_after' end, case when new.result is not distinct from old.result then 'result' end, case when new.certificate_no is not distinct from old.certificate_no then 'certificate_no' end, case when new.finished_on is not distinct from old.finished_on then 'finished_on' end, case when new.cancel_reason is not distinct from old.cancel_reason then 'cancel_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.residency is not distinct from old.residency then 'residency' end], null);
          if cardinality(same) < 22 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'trainee', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_violation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'violation', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'violation', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.subject is not distinct from old.subject then 'subject' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.name is not distinct from old.name then 'name' end, case when new.class is not distinct from old.class then 'class' end, case when new.happened_on is not distinct from old.happened_on then 'happened_on' end, case when new.description is not distinct from old.description then 'description' end, case when new.serious is not distinct from old.serious then 'serious' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.level is not distinct from old.level then 'level' end, case when new.measures is not distinct from old.measures then 'measures' end, case when new.decision is not distinct from old.decision then 'decision' end, case when new.decided_on is not distinct from old.decided_on then 'decided_on' end, case when new.decided_by is not distinct from old.decided_by then 'decided_by' end, case when new.report_to is not distinct from old.report_to then 'report_to' end, case when new.reported_on is not distinct from old.reported_on then 'reported_on' end, case when new.reported_by is not distinct from old.reported_by then 'reported_by' end, case when new.dismiss_reason is not distinct from old.dismiss_reason then 'dismiss_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end, case when new.assist_asked is not distinct from old.assist_asked then 'assist_asked' end, case when new.assistance is not distinct from old.assistance then 'assistance' end, case when new.assisted_on is not distinct from old.assisted_on then 'assisted_on' end, case when new.assisted_by is not distinct from old.assisted_by then 'assisted_by' end, case when new.illegal is not distinct from old.illegal then 'illegal' end, case when new.referred_on is not distinct from old.referred_on then 'referred_on' end, case when new.referred_to is not distinct from old.referred_to then 'referred_to' end], null);
          if cardinality(same) < 32 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'violation', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_work_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_event', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_event', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.kind is not distinct from old.kind then 'kind' end, case when new.title is not distinct from old.title then 'title' end, case when new.held_on is not distinct from old.held_on then 'held_on' end, case when new.ended_on is not distinct from old.ended_on then 'ended_on' end, case when new.place is not distinct from old.place then 'place' end, case when new.department is not distinct from old.department then 'department' end, case when new.people is not distinct from old.people then 'people' end, case when new.staff_count is not distinct from old.staff_count then 'staff_count' end, case when new.served_count is not distinct from old.served_count then 'served_count' end, case when new.diagnosis_counts is not distinct from old.diagnosis_counts then 'diagnosis_counts' end, case when new.leaflets is not distinct from old.leaflets then 'leaflets' end, case when new.quantity is not distinct from old.quantity then 'quantity' end, case when new.amount_fen is not distinct from old.amount_fen then 'amount_fen' end, case when new.technique_class is not distinct from old.technique_class then 'technique_class' end, case when new.authorisation_no is not distinct from old.authorisation_no then 'authorisation_no' end, case when new.authorised_on is not distinct from old.authorised_on then 'authorised_on' end, case when new.first_case_on is not distinct from old.first_case_on then 'first_case_on' end, case when new.still_used is not distinct from old.still_used then 'still_used' end, case when new.still_used_on is not distinct from old.still_used_on then 'still_used_on' end, case when new.arrangements is not distinct from old.arrangements then 'arrangements' end, case when new.detail is not distinct from old.detail then 'detail' end, case when new.recorded_by is not distinct from old.recorded_by then 'recorded_by' end, case when new.recorded_org_id is not distinct from old.recorded_org_id then 'recorded_org_id' end, case when new.recorded_org_name is not distinct from old.recorded_org_name then 'recorded_org_name' end, case when new.confirmed_by is not distinct from old.confirmed_by then 'confirmed_by' end, case when new.confirmed_at is not distinct from old.confirmed_at then 'confirmed_at' end, case when new.return_reason is not distinct from old.return_reason then 'return_reason' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 33 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_event', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_work_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_plan', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_plan', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.assignment_id is not distinct from old.assignment_id then 'assignment_id' end, case when new.person_id is not distinct from old.person_id then 'person_id' end, case when new.person_name is not distinct from old.person_name then 'person_name' end, case when new.month_on is not distinct from old.month_on then 'month_on' end, case when new.pack_code is not distinct from old.pack_code then 'pack_code' end, case when new.pack_version is not distinct from old.pack_version then 'pack_version' end, case when new.goals is not distinct from old.goals then 'goals' end, case when new.tasks is not distinct from old.tasks then 'tasks' end, case when new.milestones is not distinct from old.milestones then 'milestones' end, case when new.expected is not distinct from old.expected then 'expected' end, case when new.help_needed is not distinct from old.help_needed then 'help_needed' end, case when new.filed_at is not distinct from old.filed_at then 'filed_at' end, case when new.filed_by is not distinct from old.filed_by then 'filed_by' end, case when new.comment is not distinct from old.comment then 'comment' end, case when new.commented_by is not distinct from old.commented_by then 'commented_by' end, case when new.commented_at is not distinct from old.commented_at then 'commented_at' end, case when new.summary is not distinct from old.summary then 'summary' end, case when new.summarised_at is not distinct from old.summarised_at then 'summarised_at' end, case when new.state is not distinct from old.state then 'state' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 24 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_plan', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.audit_work_site()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_site', new.id::text, null, to_jsonb(new));
        elsif tg_op = 'DELETE' then
          insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (old.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_site', old.id::text, to_jsonb(old), null);
        else
          same := array_remove(array[case when new.scope_id is not distinct from old.scope_id then 'scope_id' end, case when new.id is not distinct from old.id then 'id' end, case when new.pairing_id is not distinct from old.pairing_id then 'pairing_id' end, case when new.starts_at is not distinct from old.starts_at then 'starts_at' end, case when new.ends_at is not distinct from old.ends_at then 'ends_at' end, case when new.grace_minutes is not distinct from old.grace_minutes then 'grace_minutes' end, case when new.latitude is not distinct from old.latitude then 'latitude' end, case when new.longitude is not distinct from old.longitude then 'longitude' end, case when new.reach_metres is not distinct from old.reach_metres then 'reach_metres' end, case when new.set_by is not distinct from old.set_by then 'set_by' end, case when new.revision is not distinct from old.revision then 'revision' end, case when new.created_at is not distinct from old.created_at then 'created_at' end], null);
          if cardinality(same) < 12 then
            insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (new.scope_id, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, 'work_site', new.id::text, to_jsonb(old) - same, to_jsonb(new) - same);
          end if;
        end if;
        return null;
      end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.away_days(p_scope integer)
 RETURNS TABLE(assignment_id uuid, days daterange)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.assignment_id, daterange(l.from_on, case when l.returned_on is not null then l.returned_on
           when l.state in ('OVERSTAYED', 'UNAPPROVED_ABSENCE') then null else l.to_on + 1 end, '[)')
    from leave l
   where l.scope_id = p_scope and l.state in ('APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')
     and coalesce(l.returned_on > l.from_on, true)
  union all
  select o.assignment_id, daterange(n.out_on, n.back_on, '[)')
    from outing o cross join lateral (select (o.out_at at time zone 'Asia/Shanghai')::date as out_on,
           (coalesce(o.returned_at, o.back_at) at time zone 'Asia/Shanghai')::date as back_on) n
   where o.scope_id = p_scope and o.overnight and o.state <> 'CANCELLED' and n.back_on > n.out_on
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.begin_check(p_session bytea)
 RETURNS TABLE(user_id uuid, login text, password_hash text, password_history text[], totp_secret bytea, totp_confirmed boolean, second_factor_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  if asking is null or not app.take_try(asking) then
    return;
  end if;
  return query select u.id, u.login, u.password_hash, u.password_history, u.totp_secret,
      u.totp_confirmed_at is not null, s.second_factor_at
    from app_user u join session s on s.id = p_session where u.id = asking;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.begin_login(p_login text)
 RETURNS TABLE(user_id uuid, password_hash text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  found_user uuid;
begin
  -- Without waiting for the disk: an unknown account, where nothing is written, must not answer sooner.
  perform set_config('synchronous_commit', 'off', true);
  select u.id into found_user from app_user u where u.login = p_login;
  if found_user is null or not app.take_try(found_user) then
    return;
  end if;
  return query select u.id, u.password_hash from app_user u where u.id = found_user;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.bump_access_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  changed uuid := case when tg_op = 'DELETE' then old.org_id else new.org_id end;
begin
  insert into access_version as v (org_id, version) values (changed, 1)
    on conflict (org_id) do update set version = v.version + 1;
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.bump_suspended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update access_version set version = version + 1 where org_id = new.id;
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.calendar_of_tenant(p_from date, p_to date)
 RETURNS TABLE(day date, working boolean, name text, notice text, own boolean, id uuid, scope_id integer, by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select d.* from organization me join organization o on o.id = me.tenant_id cross join lateral app.days_of(o.scope_id) d
   where me.id = app.org() and d.day between p_from and p_to order by d.day
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.cancel_promotions(p_scope integer, p_case uuid, p_reason text)
 RETURNS TABLE(scope_id integer, id uuid, name text, was text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with verified as (
    select f.person_id, f.cancelled_year from fraud_case f
     where f.scope_id = p_scope and f.id = p_case and f.state = 'VERIFIED' and p_scope = any (app.writable_scopes('EVALUATION'))),
  hit as (
    select c.scope_id, c.id, c.state as was from promotion_case c join verified v on v.person_id = c.person_id
     where c.state in ('OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED')
        or (c.state = 'CLEARED' and extract(year from c.decided_on) = v.cancelled_year)
       for update of c)
  update promotion_case c set state = 'CANCELLED', decision_note = p_reason, decided_on = app.today(), revision = c.revision + 1
    from hit where c.scope_id = hit.scope_id and c.id = hit.id
  returning c.scope_id, c.id, c.name, hit.was
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.certificate_of_code(p_scope integer, p_code text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select d.subject_id from sealed_document d where d.scope_id = p_scope and d.kind = 'CERTIFICATE' and d.code = p_code and app.org() is not null
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.certificate_trace(p_scope integer, p_id uuid)
 RETURNS TABLE(certificate jsonb, document jsonb, evaluation jsonb, steps jsonb, seals jsonb, items jsonb, activities jsonb, history jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select jsonb_build_object('id', c.scope_id || '-' || c.id, 'type', c.type, 'name', c.name, 'number', c.number, 'state', c.state,
           'issuedOn', c.issued_on, 'revokedOn', c.revoked_on, 'revokeReason', c.revoke_reason, 'proposedBy', c.proposed_by,
           'proposedOrgName', c.proposed_org_name, 'proposedAt', c.created_at, 'supporterName', p.supporter_name, 'receiverName', p.receiver_name),
         (select jsonb_build_object('scopeId', d.scope_id, 'code', d.code, 'contentHash', d.content_hash, 'fileHash', d.file_hash, 'seals', d.seals)
            from sealed_document d where d.scope_id = c.scope_id and d.kind = 'CERTIFICATE' and d.subject_id = c.id order by d.version_no desc limit 1),
         (select jsonb_build_object('id', e.scope_id || '-' || e.id, 'schemeName', e.scheme_name, 'periodFrom', e.period_from, 'periodTo', e.period_to,
             'versionNo', e.version_no, 'gradeName', e.grade_name, 'total', e.total::text, 'state', e.state, 'effectiveAt', e.effective_at)
            from evaluation e where e.scope_id = c.scope_id and e.id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'orgName', s.org_name, 'signedBy', s.signed_by, 'signedAt', s.signed_at,
             'opinion', s.opinion, 'state', s.state) order by s.position), '[]')
            from evaluation_step s where s.scope_id = c.scope_id and s.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('orgName', l.org_name, 'byName', l.by_name, 'sealedAt', l.sealed_at, 'state', l.state,
             'voidReason', l.void_reason, 'contentHash', l.content_hash) order by l.sealed_at, l.id), '[]')
            from evaluation_seal l where l.scope_id = c.scope_id and l.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('name', i.name, 'score', i.score::text, 'weight', i.weight::text, 'evidence', i.evidence,
             'scoredBy', i.scored_by, 'scoredAt', i.scored_at)
             order by i.position), '[]')
            from evaluation_item i where i.scope_id = c.scope_id and i.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('id', a.scope_id || '-' || a.id, 'type', a.type, 'day', a.day, 'slot', a.slot, 'quantity', a.quantity,
             'department', a.department, 'recordedBy', a.recorded_by, 'recordedAt', a.written_at, 'confirmedBy', a.confirmed_by,
             'confirmedAt', a.confirmed_at, 'state', a.state) order by a.day, a.slot, a.id), '[]')
            from activity a where a.scope_id = c.scope_id and a.assignment_id = c.assignment_id and a.state not in ('WITHDRAWN', 'SUPERSEDED')),
         (select coalesce(jsonb_agg(jsonb_build_object('action', t.action, 'fromState', t.from_state, 'toState', t.to_state, 'at', t.at,
             'byName', t.by_name, 'orgName', t.org_name, 'reason', t.reason) order by t.at, t.id), '[]')
            from transition_log t where t.scope_id = c.scope_id and t.machine = 'certificate' and t.row_id = c.id)
    from certificate c join pairing p on p.scope_id = c.scope_id and p.id = c.pairing_id
   where c.scope_id = p_scope and c.id = p_id
     and ((p_scope = any (app.scopes('EVALUATION')) and (app.person() is null or c.person_id = app.person()))
          or p_scope = any (app.scopes('AUDIT')))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.chain_audit(p_limit integer, p_since timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  e record;
  tenant uuid;
  last_seq bigint;
  last_hash bytea;
  tenants uuid[] := '{}';
  seqs bigint[] := '{}';
  scopes int[] := '{}';
  events uuid[] := '{}';
  hashes bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(hashtext('app.chain_audit')) then
    return 0;
  end if;
  for e in
    select a.scope_id, a.id, app.audit_content(a) as content, s.tenant_id from audit_event a join scope s on s.id = a.scope_id
     where a.recorded_at >= coalesce(p_since, '-infinity')
       and not exists (select 1 from audit_link l where l.scope_id = a.scope_id and l.event_id = a.id)
     order by s.tenant_id, a.recorded_at, a.id limit p_limit
  loop
    if tenant is distinct from e.tenant_id then
      tenant := e.tenant_id;
      last_seq := 0;
      last_hash := null;
      select l.seq, l.hash into last_seq, last_hash from audit_link l where l.tenant_id = tenant order by l.seq desc limit 1;
    end if;
    last_seq := coalesce(last_seq, 0) + 1;
    last_hash := app.audit_hash(last_hash, e.content);
    tenants := tenants || tenant;
    seqs := seqs || last_seq;
    scopes := scopes || e.scope_id;
    events := events || e.id;
    hashes := hashes || last_hash;
  end loop;
  -- Written at once: a statement for each would cost more than the digest.
  insert into audit_link (tenant_id, seq, scope_id, event_id, hash) select * from unnest(tenants, seqs, scopes, events, hashes);
  return cardinality(seqs);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.change_password(p_session bytea, p_hash text, p_new bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update app_user u set password_hash = p_hash, password_changed_at = clock_timestamp(), must_change_password = false,
      password_history = (array[u.password_hash] || u.password_history)[1:4], failed_attempts = 0, locked_until = null
   where u.id = asking;
  update session s set revoked_at = clock_timestamp() where s.user_id = asking and s.id <> p_session and s.revoked_at is null;
  perform app.rotate_session(p_session, p_new, false);
  perform app.record_identity(asking, 'PASSWORD_CHANGED', '{}');
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.change_points(p_persons datemultirange[])
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with event as (
    select lower(r) - date '1970-01-01' as day, 1 as change from unnest(p_persons) m cross join lateral unnest(m) r
    union all
    select upper(r) - date '1970-01-01', -1 from unnest(p_persons) m cross join lateral unnest(m) r where upper(r) is not null),
  step as (
    select e.day, (sum(sum(e.change)) over (order by e.day))::int as persons from event e group by e.day having sum(e.change) <> 0)
  select coalesce(array_agg(n.number order by s.day, n.at), '{}')
    from step s cross join lateral unnest(array[s.day, s.persons]) with ordinality n (number, at)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.check_access()
 RETURNS TABLE(scope_id integer, org_id uuid, party text, fault text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with due as (
    select p.scope_id, g.org_id, g.party
      from pairing p
      join programme r on r.scope_id = p.programme_scope_id and r.id = p.programme_id
      cross join lateral app.pairing_grants(p.owner_org_id, p.supporter_org_id, p.receiver_org_id, r.oversight_levels) g),
  held as (
    select a.scope_id, a.org_id, a.party from scope_access a join scope s on s.id = a.scope_id
     where s.kind = 'PAIRING' and a.party <> 'OWNER')
  select d.scope_id, d.org_id, d.party, 'missing' from due d
   where not exists (select 1 from scope_access a where a.scope_id = d.scope_id and a.org_id = d.org_id and a.party = d.party)
  union all
  select h.scope_id, h.org_id, h.party, 'surplus' from held h
   where not exists (select 1 from due d where d.scope_id = h.scope_id and d.org_id = h.org_id and d.party = h.party)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.check_presence()
 RETURNS TABLE(scope_id integer, pairing_id uuid, kept integer[], counted integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select f.scope_id, f.pairing_id, f.actual || f.forecast, coalesce(n.actual, '{}') || coalesce(n.forecast, '{}')
    from pairing_figure f cross join lateral app.presence_of(f.scope_id, f.pairing_id) n
   where (f.actual, f.forecast) is distinct from (coalesce(n.actual, '{}'), coalesce(n.forecast, '{}'))
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.check_reaches(p_least integer)
 RETURNS TABLE(org_id uuid, facet text, grain text, starts_on date, measure text, key text, kept bigint, counted bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with line as (
    select 'AGREEMENT' as facet, t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from agreement_tally t where t.folded
    union all
    select 'WORK', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from work_tally t where t.folded
    union all
    select 'EVALUATION', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from evaluation_tally t where t.folded),
  member as (
    select f.facet, r.org_id, r.reach, m.scope_id
      from (select distinct x.facet from app.tallied() x) f cross join lateral app.summed_reaches(f.facet, p_least) r cross join lateral unnest(r.scopes) m (scope_id)
     where exists (select 1 from reach_tally s where s.org_id = r.org_id and s.reach = r.reach and s.grain = 'ALL')),
  both_sides as (
    select s.org_id, s.facet, s.reach, s.programme_scope_id, s.receiver_division_code, s.grain, s.starts_on, s.measure, s.key, s.amount as kept, 0 as counted
      from reach_tally s where s.grain <> 'ALL'
    union all
    select r.org_id, l.facet, r.reach, p.programme_scope_id, p.receiver_division_code, l.grain, l.starts_on, l.measure, l.key, 0, l.amount
      from line l join pairing p on p.scope_id = l.scope_id
      join member r on r.facet = l.facet and r.scope_id = l.scope_id)
  select b.org_id, b.facet, b.grain, b.starts_on, b.measure, b.key, sum(b.kept), sum(b.counted)
    from both_sides b group by b.org_id, b.facet, b.reach, b.programme_scope_id, b.receiver_division_code, b.grain, b.starts_on, b.measure, b.key
  having sum(b.kept) <> sum(b.counted)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.check_shared_access()
 RETURNS TABLE(scope_id integer, org_id uuid, party text, fault text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with shared as (
    select s.id, s.kind, a.org_id from scope s join scope_access a on a.scope_id = s.id and a.write_facets <> '{}'
     where s.kind in ('NEED', 'OFFER')),
  due as (select s.id, g.org_id, g.party from shared s cross join lateral app.shared_grants(s.org_id, s.kind) g),
  held as (select a.scope_id as id, a.org_id, a.party from scope_access a join shared s on s.id = a.scope_id)
  select d.id, d.org_id, d.party, 'missing' from (select * from due except select * from held) d
  union all
  select h.id, h.org_id, h.party, 'surplus' from (select * from held except select * from due) h
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.check_tallies(p_scopes integer[])
 RETURNS TABLE(facet text, scope_id integer, grain text, starts_on date, measure text, key text, kept integer, counted integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with both_sides as (
    select c.facet, c.scope_id, c.grain, c.starts_on, c.measure, c.key, 0 as kept, c.amount as counted from app.counted_lines(p_scopes) c
    union all
    select 'AGREEMENT', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from agreement_tally t where p_scopes is null or t.scope_id = any (p_scopes)
    union all
    select 'WORK', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from work_tally t where p_scopes is null or t.scope_id = any (p_scopes)
    union all
    select 'EVALUATION', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from evaluation_tally t where p_scopes is null or t.scope_id = any (p_scopes))
  select b.facet, b.scope_id, b.grain, b.starts_on, b.measure, b.key, sum(b.kept)::int, sum(b.counted)::int
    from both_sides b group by 1, 2, 3, 4, 5, 6 having sum(b.kept) <> sum(b.counted)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.close_pairing_scope(p_scope integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_scope and a.party = 'OWNER') then
    raise exception using errcode = '42501', message = 'only the owner of a programme withdraws pairings';
  end if;
  delete from scope_access a where a.scope_id = p_scope and a.party <> 'OWNER';
  -- Whoever took part in the programme by this pairing alone takes part no more.
  delete from scope_access a using scope s, scope mine
   where mine.id = p_scope and s.id = a.scope_id and s.kind = 'PROGRAMME' and s.tenant_id = mine.tenant_id
     and a.party <> 'OWNER' and not exists (
       select 1 from pairing p join scope_access b on b.scope_id = p.scope_id and b.org_id = a.org_id
        where p.programme_scope_id = a.scope_id);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.close_person_account(p_scope integer, p_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_user uuid;
begin
  if not app.own_staff(p_scope, p_person) then
    raise exception using errcode = '42501', message = 'not a person of the own staff';
  end if;
  select m.user_id into v_user from membership m
   where m.scope_id = p_scope and m.person_id = p_person and m.role = 'DISPATCHED' and m.status = 'ACTIVE';
  if v_user is null then
    return false;
  end if;
  update membership m set status = 'ENDED' where m.user_id = v_user and m.org_id = app.org() and m.role = 'DISPATCHED';
  update session s set revoked_at = clock_timestamp() where s.user_id = v_user and s.revoked_at is null;
  perform app.record(p_scope, 'ACCOUNT_CLOSED', 'app_user', v_user::text, jsonb_build_object('person', p_person));
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.coarsen_locations(p_before timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  changed int;
begin
  update attendance_location l set latitude = round(l.latitude, 1), longitude = round(l.longitude, 1), accuracy = null, coarse = true
   where not l.coarse and l.occurred_at < p_before;
  get diagnostics changed = row_count;
  return changed;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.colleagues()
 RETURNS TABLE(user_id uuid, name text, "position" text, roles text[], department text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select u.id, u.name, min(m.position), array_agg(m.role order by m.role), min(m.department)
    from membership m join app_user u on u.id = m.user_id join role r on r.code = m.role
   where m.org_id = app.org() and app.person() is null and m.status = 'ACTIVE' and u.status = 'ACTIVE' and m.person_id is null
     and not r.administrative
   group by u.id, u.name order by u.name, u.id
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.confirm_totp(p_session bytea, p_step bigint, p_recovery text[], p_new bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update app_user u set totp_confirmed_at = clock_timestamp(), totp_last_step = p_step, recovery_codes = p_recovery,
      failed_attempts = 0, locked_until = null
   where u.id = asking and u.totp_secret is not null and u.totp_confirmed_at is null;
  if not found then
    return false;
  end if;
  perform app.rotate_session(p_session, p_new, true);
  perform app.record_identity(asking, 'SECOND_FACTOR_ENROLLED', '{}');
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.corrected_mark(p_scope integer, p_id uuid)
 RETURNS TABLE(day date, mark text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select m.day, m.mark from attendance m where m.scope_id = p_scope and m.id = p_id and m.mark <> 'VOID'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.count_presence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  changed record;
begin
  if tg_op = 'DELETE' then
    changed := old;
  else
    changed := new;
  end if;
  update pairing_figure f set actual = coalesce(n.actual, '{}'), forecast = coalesce(n.forecast, '{}')
    from team t cross join lateral app.presence_of(t.scope_id, t.pairing_id) n
   where t.scope_id = changed.scope_id and t.id = changed.team_id and f.scope_id = t.scope_id and f.pairing_id = t.pairing_id
     and (f.actual, f.forecast) is distinct from (coalesce(n.actual, '{}'), coalesce(n.forecast, '{}'));
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.counted_lines(p_scopes integer[])
 RETURNS TABLE(facet text, scope_id integer, grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  s record;
begin
  for s in select t.source, t.facet from app.tallied() t loop
    return query execute format(
      -- offset 0 keeps the row apart from its lines: PostgreSQL 18 fails to plan the two merged under a grouping.
      'select %L::text, x.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
         from (select r.scope_id, r as line_of from %I r where $1 is null or r.scope_id = any ($1) offset 0) x cross join lateral app.tally_lines(x.line_of) l
        group by 2, 3, 4, 5, 6', s.facet, s.source) using p_scopes;
  end loop;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.county_government(p_division text)
 RETURNS TABLE(id uuid, name text, uscc text, division_code text, division_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.id, o.name, o.uscc, o.division_code, d.name
    from organization o join division d on d.code = o.division_code
   where o.kind = 'COUNTY_GOVERNMENT' and o.division_code = p_division and o.status = 'ACTIVE' and app.org() is not null
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.county_signs(p_code text, p_version integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE COST 10000
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with said as materialized (
    select n.depth, e.line -> 'value' as parties
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality n (content, depth)
      cross join lateral jsonb_array_elements(n.content -> 'parameters') e (line)
     where e.line ->> 'key' = 'agreement.parties' and coalesce(e.line -> 'when' ->> 'agreement.kind', 'MAIN') = 'MAIN')
  select exists (select 1 from said s cross join lateral jsonb_array_elements(s.parties) p (party)
    where s.depth = (select min(d.depth) from said d) and p.party ->> 'party' = 'COUNTY_GOVERNMENT')
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.create_organization(p_kind text, p_name text, p_short_name text, p_uscc text, p_division text, p_level integer, p_grade text, p_category text, p_standard text, p_creating boolean, p_beds integer)
 RETURNS TABLE(id uuid, scope_id integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  tenant uuid;
begin
  select o.id into tenant from organization o where o.id = app.org() and o.kind = 'HEALTH_COMMISSION';
  if not found then
    raise exception using errcode = '42501', message = 'only a commission registers organisations';
  end if;
  -- One that was withdrawn comes back as the same organisation.
  return query update organization o set status = 'ACTIVE', kind = p_kind, name = p_name,
      short_name = coalesce(p_short_name, ''), division_code = p_division, level = p_level, grade = p_grade,
      category = p_category, standard = p_standard, creating = coalesce(p_creating, false), beds = p_beds
    where o.uscc = p_uscc and o.tenant_id = tenant and o.status = 'SUSPENDED' returning o.id, o.scope_id;
  if found then
    return;
  end if;
  return query select * from app.register_organization(tenant, p_kind, p_name, p_short_name, p_uscc, p_division,
    p_level, p_grade, p_category, p_standard, p_creating, p_beds);
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.days_of(p_home integer)
 RETURNS TABLE(day date, working boolean, name text, notice text, own boolean, id uuid, scope_id integer, by_name text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(d.day, h.day), coalesce(d.working, h.working), coalesce(d.name, h.name), coalesce(d.notice, h.notice),
         d.id is not null, d.id, d.scope_id, d.by_name
    from (select * from calendar_day c where c.scope_id = p_home) d full join holiday h on h.day = d.day
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.division_chain(p_code text)
 RETURNS TABLE(code text, level text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive up as (
    select d.code, d.level, d.parent_code from division d where d.code = p_code
    union all
    select d.code, d.level, d.parent_code from division d join up on d.code = up.parent_code)
  select up.code, up.level from up
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.division_level()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.division_level', true), '') $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.drop_waiting_deliveries()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  delete from notice_delivery d where d.scope_id = new.scope_id and d.channel_id = new.id and d.state = 'WAITING';
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.enrol_totp(p_session bytea, p_secret bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update app_user u set totp_secret = p_secret, totp_confirmed_at = null, totp_last_step = null, recovery_codes = '{}'
    from session s
   where s.id = p_session and u.id = app.session_user_id(p_session) and s.user_id = u.id
     and (u.totp_confirmed_at is null or s.second_factor_at is not null);
  return found;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.enter(p_session bytea, p_org uuid, p_within integer[], p_now timestamp with time zone, p_version bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  mine record;
  done text;
begin
  done := set_config('app.now', coalesce(p_now::text, ''), true);
  if p_session is null then
    return;
  end if;
  select s.user_id, v.version, k.facets, k.person, k.division_level into mine
    from session s
    join app_user u on u.id = s.user_id
    left join access_version v on v.org_id = p_org
    left join standing k on k.user_id = s.user_id and k.org_id = p_org and k.version = v.version
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE';
  if not found then
    raise exception using errcode = 'JD401', message = 'not signed in';
  end if;
  done := set_config('app.user', mine.user_id::text, true);
  if p_org is null then
    return;
  end if;
  if p_version is not null and p_version <> mine.version then
    raise exception using errcode = 'JD409', message = 'access has changed';
  end if;
  if mine.facets is null then
    select s.user_id, s.version, s.facets, s.person, s.division_level into mine from app.standing_of(mine.user_id, p_org) s;
    if mine.facets is null then
      raise exception using errcode = 'JD403', message = 'no such membership';
    end if;
  end if;
  done := set_config('app.org', p_org::text, true);
  done := set_config('app.person', mine.person, true);
  done := set_config('app.division_level', mine.division_level, true);
  if p_within is null then
    perform set_config(case when r.writes then 'app.write_' else 'app.read_' end || lower(r.facet), r.scopes, true)
       from scope_reach r
      where r.org_id = p_org and r.version = mine.version and r.facet = any (mine.facets)
        and (r.valid_to is null or r.valid_to > app.now())
        and not (r.writes and current_setting('transaction_read_only') = 'on');
    if found then
      return;
    end if;
  end if;
  -- Nearly every change, and every page of one pairing: no list has to be put together for one scope.
  if cardinality(p_within) = 1 then
    perform set_config('app.' || g.way || lower(g.facet), '{' || p_within[1] || '}', true)
       from scope_access a cross join lateral (
         select 'read_' as way, f as facet from unnest(a.read_facets) f
         union all
         select 'write_', f from unnest(a.write_facets) f where current_setting('transaction_read_only') = 'off') g
      where a.org_id = p_org and a.scope_id = p_within[1] and (a.valid_to is null or a.valid_to > app.now()) and g.facet = any (mine.facets);
    return;
  end if;
  perform set_config(case when r.writes then 'app.write_' else 'app.read_' end || lower(r.facet), r.scopes, true)
     from app.reach(p_org, p_within) r where r.facet = any (mine.facets);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.evaluate_stays(p_scope integer, p_assignment uuid, p_team uuid, p_by_team boolean, p_rhythms text[], p_by text, p_org text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if not (p_scope = any (app.writable_scopes('WORK')) or p_scope = any (app.writable_scopes('EVALUATION'))) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  -- Whoever ends the term holds these rows until he commits: who signs meanwhile waits, and sees the end then.
  perform 1 from assignment a where a.scope_id = p_scope and (a.id = p_assignment or a.team_id = p_team) order by a.id for update;
  with judged as (
    update assignment a set state = 'EVALUATED', revision = a.revision + 1
     where a.scope_id = p_scope and (a.id = p_assignment or a.team_id = p_team) and a.state = 'FINISHED'
       and (app.person() is null or a.person_id = app.person())
       and exists (select 1 from evaluation e where e.scope_id = p_scope and e.state = 'EFFECTIVE' and e.rhythm = any (p_rhythms)
         and case when p_by_team then e.subject = 'TEAM' and e.team_id = a.team_id else e.subject = 'PERSON' and e.assignment_id = a.id end)
    returning a.id, a.name)
  insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id, org_name, by_name)
    select p_scope, 'WORK', 'assignment', j.id, j.name, 'evaluateStay', 'FINISHED', 'EVALUATED', app.org(), p_org, p_by from judged j;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.evaluation_demands(p_code text, p_version integer)
 RETURNS TABLE(scheme_id text, label jsonb, subject text, evaluated text, rhythm text, first_step jsonb, rule_id text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with line as materialized (
    select e.value ->> 'key' as key, e.value ->> 'id' as id, e.value -> 'value' as value, e.value ->> 'ruleId' as rule_id, l.depth, e.place
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
      cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
     where e.value ->> 'key' in ('eval.scheme', 'eval.quarterly', 'eval.midterm', 'eval.final', 'eval.direction')),
  nearest as materialized (select distinct on (line.key, line.id) line.* from line order by line.key, line.id, line.depth, line.place),
  scheme as (select n.id, n.rule_id, n.value from nearest n where n.key = 'eval.scheme' and n.value ->> 'subject' <> 'PERSON'),
  wanted as (
    select k.rhythms, n.rule_id from nearest n
      join (values ('eval.quarterly', array['QUARTER']), ('eval.midterm', array['MIDTERM']), ('eval.final', array['TERM_END', 'BATCH_END', 'BEFORE_TERM_END'])) k (key, rhythms) on k.key = n.key
     where n.value <> 'false'),
  directed as (
    select k.about, k.filled_by, n.rule_id from nearest n
      join (values ('SUPPORTER_TO_RECEIVER', 'RECEIVING', 'SUPPORTING'), ('RECEIVER_TO_SUPPORTER', 'SUPPORTING', 'RECEIVING'),
        ('BOTH_SELF', 'SUPPORTING', 'SUPPORTING'), ('BOTH_SELF', 'RECEIVING', 'RECEIVING')) k (direction, about, filled_by) on k.direction = n.value #>> '{}'
     where n.key = 'eval.direction')
  select s.id, s.value -> 'label', s.value ->> 'subject', coalesce(s.value ->> 'of', 'SUPPORTING'), s.value ->> 'rhythm', s.value -> 'chain' -> 0, coalesce(w.rule_id, s.rule_id)
    from scheme s left join wanted w on s.value ->> 'rhythm' = any (w.rhythms)
  union all
  select null, null, null, null, w.rhythms[1], null, w.rule_id from wanted w
   where not exists (select 1 from scheme s where s.value ->> 'rhythm' = any (w.rhythms))
  union all
  select null, null, 'INSTITUTION', w.about, 'YEAR', null, w.rule_id from directed w
   where not exists (select 1 from scheme s where coalesce(s.value ->> 'of', 'SUPPORTING') = w.about
     and s.value -> 'chain' @> jsonb_build_array(jsonb_build_object('action', 'FILL', 'party', w.filled_by)))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.expire_agreements(p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  a record;
  expired int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for a in
    select g.scope_id, g.id, g.kind, g.number, g.pairing_id, g.ends_on from agreement g
     where g.state = 'EFFECTIVE' and g.ends_on < app.today() limit 500 for update skip locked
  loop
    update agreement set state = 'EXPIRED', revision = revision + 1 where scope_id = a.scope_id and id = a.id;
    update sealed_document set state = 'EXPIRED', state_at = app.now(), state_reason = '期限至 ' || a.ends_on
     where scope_id = a.scope_id and kind = 'AGREEMENT' and subject_id = a.id and state = 'EFFECTIVE';
    if a.kind = 'MAIN' then
      update pairing set agreement_state = 'EXPIRED', revision = revision + 1 where scope_id = a.scope_id and id = a.pairing_id;
    end if;
    insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name, reason)
      values (a.scope_id, 'AGREEMENT', 'agreement', a.id, a.number, 'expire', 'EFFECTIVE', 'EXPIRED', '', '系统', '期限至 ' || a.ends_on);
    perform app.tell_of_agreement(a.scope_id, (select array_agg(s.org_id) from scope_access s where s.scope_id = a.scope_id
        and s.party in ('SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER')),
      'AGREEMENT_EXPIRED', '协议 ' || a.number || ' 已到期', '如继续帮扶，请续签。', '/agreements/' || a.scope_id || '-' || a.id, 0);
    expired := expired + 1;
  end loop;
  return expired;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.fail_check(p_session bytea, p_action text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform app.record_identity(u.id, p_action, jsonb_build_object('failedAttempts', u.failed_attempts,
      'locked', u.locked_until > clock_timestamp()))
     from app_user u where u.id = app.session_user_id(p_session);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.fail_login(p_login text, p_address text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform app.record_identity(u.id, case when u.locked_until > clock_timestamp() then 'LOGIN_LOCKED' else 'LOGIN_FAILED' end,
      jsonb_build_object('address', p_address, 'failedAttempts', u.failed_attempts))
     from app_user u where u.login = p_login;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.filing_authorities(p_scope integer)
 RETURNS TABLE(org_id uuid, name text, level text, owner boolean, receiver_level text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.id, o.name, d.level, bool_or(a.party = 'OWNER'), min(r.level)
    from scope_access a
    join organization o on o.id = a.org_id and o.kind = 'HEALTH_COMMISSION'
    join division d on d.code = o.division_code
    join pairing p on p.scope_id = a.scope_id
    join division r on r.code = p.receiver_division_code
   where a.scope_id = p_scope and a.party in ('OWNER', 'OVERSIGHT') and p_scope = any (app.scopes('AGREEMENT'))
   group by o.id, o.name, d.level
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.find_organization(p_uscc text)
 RETURNS TABLE(id uuid, scope_id integer, tenant_id uuid, kind text, name text, uscc text, level integer, grade text, category text, standard text, creating boolean, division_code text, division_name text, served_population integer, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.id, o.scope_id, o.tenant_id, o.kind, o.name, o.uscc, o.level, o.grade, o.category, o.standard, o.creating,
         o.division_code, d.name, o.served_population, o.status
    from organization o join division d on d.code = o.division_code
   where o.uscc = p_uscc and app.org() is not null
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.finish_login(p_user uuid, p_session bytea, p_address text, p_agent text, p_password_days integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update app_user u
     set failed_attempts = case when u.totp_confirmed_at is null then 0 else greatest(u.failed_attempts - 1, 0) end,
         locked_until = null, last_login_at = clock_timestamp(),
         must_change_password = u.must_change_password
           or coalesce(u.password_changed_at < clock_timestamp() - make_interval(days => p_password_days), false)
   where u.id = p_user and u.status = 'ACTIVE';
  if not found then
    return false;
  end if;
  insert into session (id, user_id, expires_at, address, agent)
    values (p_session, p_user, clock_timestamp() + interval '12 hours', left(p_address, 64), left(p_agent, 256));
  perform app.record_identity(p_user, 'LOGIN', jsonb_build_object('address', p_address));
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.fold_tallies(p_limit integer, p_least integer DEFAULT 100)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  t record;
  folded int;
  total int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('app.fold_tallies')) then
    return 0;
  end if;
  for t in select distinct lower(x.facet) || '_tally' as tally, x.facet from app.tallied() x loop
    execute format($f$
      with due as materialized (
        select distinct w.scope_id, w.grain, w.starts_on, w.measure, w.key
          from (select t.scope_id, t.grain, t.starts_on, t.measure, t.key from %1$I t where not t.folded order by 1, 2, 3, 4, 5 limit $1) w),
      gone as (
        delete from %1$I t using due d
         where t.scope_id = d.scope_id and t.grain = d.grain and t.starts_on = d.starts_on and t.measure = d.measure and t.key = d.key
        returning t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, t.folded),
      made as (
        insert into %1$I (scope_id, grain, starts_on, measure, key, amount, folded)
          select g.scope_id, g.grain, g.starts_on, g.measure, g.key, sum(g.amount), true from gone g
           group by 1, 2, 3, 4, 5 having sum(g.amount) <> 0),
      reach as materialized (
        select r.org_id, r.reach, r.scopes,
               not exists (select 1 from reach_tally s where s.org_id = r.org_id and s.reach = r.reach and s.grain = 'ALL') as fresh
          from app.summed_reaches($3, $2) r),
      forgotten as (
        delete from reach_tally s
         using (select k.org_id, k.reach from reach_tally k where k.grain = 'ALL' and k.facet = $3 except select r.org_id, r.reach from reach r) o
         where s.org_id = o.org_id and s.reach = o.reach),
      member as (select r.org_id, r.reach, r.fresh, m.scope_id from reach r cross join lateral unnest(r.scopes) m (scope_id)),
      added as (
        select m.org_id, m.reach, g.scope_id, g.grain, g.starts_on, g.measure, g.key, g.amount from gone g join member m on m.scope_id = g.scope_id where not g.folded
        union all
        select m.org_id, m.reach, t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from member m join %1$I t on t.scope_id = m.scope_id where m.fresh and t.folded),
      summed as (
        insert into reach_tally as s (org_id, facet, reach, grain, starts_on, measure, key, programme_scope_id, receiver_division_code, amount)
          select a.org_id, $3, a.reach, a.grain, a.starts_on, a.measure, a.key, p.programme_scope_id, p.receiver_division_code, sum(a.amount)
            from added a join pairing p on p.scope_id = a.scope_id group by 1, 3, 4, 5, 6, 7, 8, 9
          union all
          select r.org_id, $3, r.reach, 'ALL', date '1970-01-01', '', '', 0, '', cardinality(r.scopes) from reach r where r.fresh
          on conflict (org_id, reach, grain, measure, starts_on, key, programme_scope_id, receiver_division_code) do update set amount = s.amount + excluded.amount)
      select count(*)::int from gone g where not g.folded
    $f$, t.tally) into folded using p_limit, p_least, t.facet;
    total := total + folded;
  end loop;
  return total;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.fraud_of(p_scope integer, p_person uuid)
 RETURNS TABLE(id uuid, scope_id integer, state text, verified_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select f.id, f.scope_id, f.state, case when f.state = 'VERIFIED' then f.decided_on end
    from fraud_case f
   where f.person_id = p_person and p_scope = any (app.scopes('EVALUATION'))
     and (app.person() is null or app.person() = p_person)
     and exists (select 1 from assignment a where a.scope_id = p_scope and a.person_id = p_person)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.free_person(p_scope integer, p_assignment uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  delete from open_assignment o using assignment a
   where a.scope_id = p_scope and a.id = p_assignment and p_scope = any (app.writable_scopes('WORK'))
     and app.stay_over(a.state)
     and o.scope_id = a.employer_scope_id and o.pairing_scope_id = p_scope and o.assignment_id = p_assignment
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.free_staff(p_scope integer)
 RETURNS TABLE(supporter_name text, free integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select q.supporter_name, (select count(*)::int from person s where s.scope_id = o.scope_id and s.status = 'ACTIVE'
           and not exists (select 1 from open_assignment b where b.scope_id = s.scope_id and b.person_id = s.id))
    from pairing p
    join pairing q on q.receiver_org_id = p.receiver_org_id and q.state = 'ACTIVE'
    join organization o on o.id = q.supporter_org_id
   where p.scope_id = p_scope and p_scope = any (app.scopes('WORK')) and app.person() is null
     and exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = q.scope_id and a.party in ('OWNER', 'OVERSIGHT', 'OBSERVER'))
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.grains_of(p_day date)
 RETURNS TABLE(grain text, starts_on date)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'MONTH', p_day - (extract(day from p_day)::int - 1) where p_day is not null
  union all
  select 'YEAR', make_date(extract(year from p_day)::int, 1, 1) where p_day is not null
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.group_strength(p_scope integer)
 RETURNS TABLE(headcount integer, leaders integer, supporters integer, lead_name text, own_headcount integer, own_leaders integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(s.headcount, 0), coalesce(s.leaders, 0), coalesce(s.supporters, 0), s.lead_name, coalesce(s.own_headcount, 0), coalesce(s.own_leaders, 0)
    from (values (p_scope)) one left join app.group_strengths(array[p_scope]) s on true
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.group_strengths(p_scopes integer[])
 RETURNS TABLE(pairing_scope_id integer, headcount integer, leaders integer, supporters integer, lead_name text, own_headcount integer, own_leaders integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select mine.pairing_scope_id, coalesce(sum(m.headcount) filter (where p.state = 'ACTIVE' or m.id = mine.id), 0)::int,
         coalesce(sum(m.leaders) filter (where p.state = 'ACTIVE' or m.id = mine.id), 0)::int,
         (count(*) filter (where not m.ended or m.id = mine.id))::int, min(m.supporter_name) filter (where m.lead),
         coalesce(min(mine.headcount), 0), coalesce(min(mine.leaders), 0)
    from group_member mine
    join group_member m on m.scope_id = mine.scope_id and m.group_id = mine.group_id
    left join pairing p on p.scope_id = m.pairing_scope_id and p.id = m.pairing_id
   where mine.pairing_scope_id in (select unnest(p_scopes) intersect select unnest((select app.scopes('WORK'))))
   group by mine.pairing_scope_id
$function$;

-- owner jiedui_bulk; executed by jiedui_app, jiedui_definer, jiedui_owner
CREATE OR REPLACE FUNCTION app.insert_many(p_table text, p_columns text[], p_rows json)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET enable_seqscan TO 'off'
AS $function$
declare
  traced text[];
  tally text;
  columns text;
  fields text;
  at_once text;
  nows text;
  shown text;
  added int;
begin
  select string_to_array(encode(g.tgargs, 'escape'), '\000') into strict traced
    from pg_trigger g where g.tgrelid = format('public.%I', p_table)::regclass and g.tgname = 'audit';
  select lower(t.facet) || '_tally' into tally from app.tallied() t where t.source = p_table;
  -- The moment is the same for all, and asked for once; what stays out of the trail is not written down for it first.
  select string_agg(', ' || quote_ident(a.attname), ''), string_agg(', $5', '') into at_once, nows
    from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = format('public.%I', p_table)::regclass and a.attname <> all (p_columns) and pg_get_expr(d.adbin, d.adrelid) = 'app.now()';
  select 'jsonb_build_object(' || string_agg(format('%L, (r).%I', a.attname, a.attname), ', ') || ')' into shown
    from pg_attribute a where a.attrelid = format('public.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> all (traced[4:]);
  select string_agg(quote_ident(c.name), ', ' order by c.at), string_agg(format('%I %s', c.name, format_type(a.atttypid, a.atttypmod)), ', ' order by c.at) into columns, fields
    from unnest(p_columns) with ordinality c (name, at)
    join pg_attribute a on a.attrelid = format('public.%I', p_table)::regclass and a.attname = c.name;
  execute format($f$
    with added (r) as (insert into %1$I as t (%2$s%7$s) select %2$s%8$s from json_to_recordset($1) l (%3$s) returning t),
    traced as (insert into audit_event (scope_id, at, org_id, user_id, request_id, action, table_name, row_id, after)
      select (r).scope_id, $5, $2, $3, $4, 'INSERT', %1$L, (r).%4$I, %5$s from added)%6$s
    select count(*)::int from added $f$,
    p_table, columns, fields, traced[3], case when traced[4] <> '' then shown else 'to_jsonb(r)' end,
    case when tally is null then '' else format($f$,
    tallied as (insert into %I (scope_id, grain, starts_on, measure, key, amount)
      select (r).scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount) from added cross join lateral app.tally_lines(r) l
       group by 1, 2, 3, 4, 5 having sum(l.amount) <> 0)$f$, tally) end, coalesce(at_once, ''), coalesce(nows, ''))
    into added using p_rows, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), app.now();
  return added;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.join_context(p_scope integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.read_' || lower(f), (app.scopes(f) || p_scope)::text, true)
     from scope_access a cross join lateral unnest(a.read_facets) f
    where a.org_id = app.org() and a.scope_id = p_scope and not p_scope = any (app.scopes(f));
  perform set_config('app.write_' || lower(f), (app.writable_scopes(f) || p_scope)::text, true)
     from scope_access a cross join lateral unnest(a.write_facets) f
    where a.org_id = app.org() and a.scope_id = p_scope and not p_scope = any (app.writable_scopes(f));
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.judge_results(p_now timestamp with time zone, p_results jsonb, p_lines jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  k record;
  judged int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for k in
    with gone as (
      delete from result_unjudged u using jsonb_to_recordset(p_results) r (scope_id int, id uuid)
       where u.scope_id = r.scope_id and u.id = r.id returning u.scope_id, u.id)
    select g.scope_id, array_agg(g.id) as ids from gone g group by g.scope_id
  loop
    perform app.keep_result_dues(k.scope_id, k.ids, coalesce((select jsonb_agg(l) from jsonb_array_elements(p_lines) l where (l ->> 'scope_id')::int = k.scope_id), '[]'));
    judged := judged + cardinality(k.ids);
  end loop;
  return judged;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.keep_administrators_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if new.status = 'ACTIVE' and exists (
    select 1 from membership m join role r on r.code = m.role join role n on n.code = new.role
     where m.user_id = new.user_id and m.status = 'ACTIVE' and m.id <> new.id
       and m.role <> new.role and (r.administrative or n.administrative)) then
    raise exception using errcode = '23514', message = 'administrator roles are mutually exclusive',
      constraint = 'administrators_apart';
  end if;
  return new;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.keep_effective_evaluation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if old.state not in ('EFFECTIVE', 'SUPERSEDED') then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - '{state,revision}'::text[]) = (to_jsonb(old) - '{state,revision}'::text[])
     and (new.state = old.state or (old.state = 'EFFECTIVE' and new.state = 'SUPERSEDED')) then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'an evaluation in effect does not change';
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.keep_effective_part()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if exists (select 1 from evaluation e where e.scope_id = old.scope_id and e.id = old.evaluation_id
              and e.state in ('EFFECTIVE', 'SUPERSEDED')) then
    raise exception using errcode = '42501', message = 'an evaluation in effect does not change';
  end if;
  return coalesce(new, old);
end $function$;

-- owner jiedui_owner; executed by jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.keep_pack()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'programme_scopes' = to_jsonb(new) - 'programme_scopes' then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'a published version never changes';
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.keep_result_dues(p_scope integer, p_ids uuid[], p_lines jsonb)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with said as (
    select * from jsonb_to_recordset(p_lines) as l(evaluation_id uuid, person_id uuid, code text, rule_id text, fix text, fix_en text, since date, open boolean)
     where l.evaluation_id = any (p_ids)),
  gone as (
    delete from result_due d where d.scope_id = p_scope and d.evaluation_id = any (p_ids)
       and not exists (select 1 from said l where l.evaluation_id = d.evaluation_id and l.code = d.code))
  insert into result_due (scope_id, evaluation_id, person_id, code, rule_id, fix, fix_en, since, settled_on)
  select p_scope, l.evaluation_id, l.person_id, l.code, l.rule_id, l.fix, l.fix_en, l.since, case when not l.open then app.today() end from said l
  on conflict (scope_id, evaluation_id, code) do update set fix = coalesce(nullif(excluded.fix, ''), result_due.fix), fix_en = coalesce(excluded.fix_en, result_due.fix_en),
    settled_on = case when excluded.settled_on is null then null else coalesce(result_due.settled_on, excluded.settled_on) end
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.lacking_receivers(p_receivers uuid[])
 RETURNS TABLE(receiver_org_id uuid, gap_now boolean, gap_from date, weak boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.* from app.lacks_of(array(
    select distinct q.receiver_org_id from pairing q where q.receiver_org_id = any (p_receivers) and q.scope_id = any (app.scopes('WORK')))) l
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.lacks_of(p_receivers uuid[])
 RETURNS TABLE(receiver_org_id uuid, gap_now boolean, gap_from date, weak boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET enable_nestloop TO 'on'
AS $function$
  with today as materialized (select app.today() as day, app.today() - date '1970-01-01' as at),
  part as materialized (
    select p.receiver_org_id as receiver, p.ends_on, f.actual[1] as begun, app.persons_on(f.actual, t.day) as now,
           case when p.state = 'ACTIVE' then f.forecast else '{}' end as forecast, case when p.state = 'ACTIVE' then f.min_on_site end as least,
           case when p.state = 'ACTIVE' then f.notice_days end as notice, case when p.state = 'ACTIVE' then f.min_strength end as strength
      from today t cross join pairing p join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id
     where p.receiver_org_id = any (p_receivers) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
  duty as materialized (
    select d.receiver, max(d.least) as least, max(d.notice) as notice, max(d.strength) as strength, max(d.ends_on) as ends_on,
           min(least(d.begun, d.forecast[1])) as begun, sum(d.now) as now
      from part d group by d.receiver),
  change as (
    select d.receiver, t.at + 1 as day, app.persons_on(d.forecast, t.day + 1) as persons from part d cross join today t
    union all
    select d.receiver, d.forecast[n.at], d.forecast[n.at + 1] - coalesce(d.forecast[n.at - 1], 0)
      from part d cross join today t cross join lateral generate_series(1, cardinality(d.forecast), 2) n (at) where d.forecast[n.at] > t.at + 1),
  level as (
    select c.receiver, c.day, sum(sum(c.persons)) over (partition by c.receiver order by c.day) as persons from change c group by c.receiver, c.day),
  ahead as (
    select l.receiver, date '1970-01-01' + min(l.day) as gap_from
      from level l join duty d on d.receiver = l.receiver cross join today t
     where l.persons < d.least and l.day between d.begun and least(t.at + d.notice, d.ends_on - date '1970-01-01') group by l.receiver)
  select d.receiver, case when d.least is not null then coalesce(d.begun <= t.at and t.day <= d.ends_on and d.now < d.least, false) end, a.gap_from,
         coalesce(d.now < d.strength and d.now >= greatest(1, d.least), false)
    from duty d cross join today t left join ahead a on a.receiver = d.receiver
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.last_totp_steps(p_logins text[])
 RETURNS TABLE(login text, step bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select u.login, u.totp_last_step from app_user u where u.login = any (p_logins) and u.totp_last_step is not null
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.mend_tallies(p_scopes integer[] DEFAULT NULL::integer[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  mended int;
begin
  with wrong as materialized (select * from app.check_tallies(p_scopes)),
  of_agreement as (insert into agreement_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'AGREEMENT'),
  of_work as (insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'WORK'),
  of_evaluation as (insert into evaluation_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'EVALUATION')
  select count(*)::int into mended from wrong;
  return mended;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.need_grants(p_receiver uuid)
 RETURNS TABLE(org_id uuid, party text, read_facets text[], write_facets text[], reason text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p_receiver, 'RECEIVING', '{BASE,WORK}'::text[], '{BASE,WORK}'::text[], 'own needs'
  union all
  select o.id, 'OVERSIGHT', '{BASE}', '{}', 'health administration over the receiver'
    from organization r join lateral app.division_chain(r.division_code) c on true
    join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
   where r.id = p_receiver
  union all
  select distinct p.supporter_org_id, 'SUPPORTING', '{BASE}'::text[], '{}'::text[], 'supports the receiver'
    from pairing p where p.receiver_org_id = p_receiver and p.state not in ('COMPLETED', 'TERMINATED')
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.notify(p_org uuid, p_kind text, p_title text, p_body text, p_link text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if p_org is distinct from app.org() and not exists (
    select 1 from scope_access a join scope_access b on b.scope_id = a.scope_id
     where a.org_id = app.org() and b.org_id = p_org) then
    raise exception using errcode = '42501', message = 'no scope is shared with that organisation';
  end if;
  insert into notice (scope_id, kind, title, body, link)
    select o.scope_id, p_kind, p_title, p_body, p_link from organization o where o.id = p_org;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.notify_pairing(p_scope integer, p_parties text[], p_kind text, p_title text, p_body text, p_link text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_scope) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, p_kind, p_title, p_body, p_link
      from scope_access a join organization o on o.id = a.org_id
     where a.scope_id = p_scope and a.party = any (p_parties) and (a.org_id <> app.org() or app.person() is not null);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.notify_person(p_scope integer, p_person uuid, p_kind text, p_title text, p_body text, p_link text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if not p_scope = any (app.scopes('WORK')) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  insert into notice (scope_id, person_id, kind, title, body, link)
    select distinct a.employer_scope_id, a.person_id, p_kind, p_title, p_body, p_link
      from assignment a where a.scope_id = p_scope and a.person_id = p_person;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.notify_staff(p_person uuid, p_kind text, p_title text, p_body text, p_link text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into notice (scope_id, person_id, kind, title, body, link)
    select o.scope_id, p_person, p_kind, p_title, p_body, p_link from organization o
     where o.id = app.org() and exists (select 1 from membership m where m.org_id = o.id and m.person_id = p_person and m.status = 'ACTIVE')
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.observers(p_scope integer)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(o.name order by o.name), '{}') from scope_access a join organization o on o.id = a.org_id
   where a.scope_id = p_scope and a.party = 'OBSERVER' and p_scope = any (app.scopes('EVALUATION'))
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.offer_grants(p_supporter uuid)
 RETURNS TABLE(org_id uuid, party text, read_facets text[], write_facets text[], reason text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p_supporter, 'SUPPORTING', '{BASE,WORK}'::text[], '{BASE,WORK}'::text[], 'own offer'
  union all
  select g.id, 'OVERSIGHT', '{BASE}', '{}', 'may assign the hospital'
    from (select o.id
            from organization s join lateral app.division_chain(s.division_code) c on true
            join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
           where s.id = p_supporter
          union
          select p.owner_org_id from pairing p where p.supporter_org_id = p_supporter) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.office_scopes(facet text)
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE COST 100000
AS $function$
begin
  return case when app.person() is null then app.scopes(facet) else '{}' end;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.open_pairing_scope(p_programme_scope integer, p_supporter uuid, p_receiver uuid, p_levels text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_scope int;
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_programme_scope
                  and a.party = 'OWNER') then
    raise exception using errcode = '42501', message = 'only the owner of a programme assigns pairings';
  end if;
  insert into scope (kind, tenant_id) values ('PAIRING', app.org()) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    select g.org_id, v_scope, g.party, g.read_facets, g.write_facets, g.reason
      from app.pairing_grants(app.org(), p_supporter, p_receiver, p_levels) g;
  insert into scope_access (org_id, scope_id, party, read_facets, reason)
    select distinct on (g.org_id) g.org_id, p_programme_scope, g.party, '{BASE}'::text[], 'takes part in the programme'
      from app.pairing_grants(app.org(), p_supporter, p_receiver, p_levels) g
     where g.party <> 'OWNER'
    on conflict do nothing;
  perform app.join_context(v_scope);
  return v_scope;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.open_pairing_years()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into pairing_year (scope_id, pairing_id, year, pack_code, pack_version)
    select new.scope_id, new.id, y, new.pack_code, new.pack_version
      from generate_series(extract(year from new.starts_on)::int, extract(year from new.ends_on)::int) y
    on conflict (scope_id, pairing_id, year) do nothing;
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.open_person_account(p_scope integer, p_person uuid, p_login text, p_hash text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_user uuid;
  v_name text;
begin
  if not app.own_staff(p_scope, p_person) then
    raise exception using errcode = '42501', message = 'not a person of the own staff';
  end if;
  select p.name into v_name from person p where p.scope_id = p_scope and p.id = p_person;
  select m.user_id into v_user from membership m where m.scope_id = p_scope and m.person_id = p_person and m.role = 'DISPATCHED';
  if v_user is not null then
    -- Who holds another office besides keeps his password: nobody gets at it by way of his stay.
    if exists (select 1 from membership m where m.user_id = v_user and m.status = 'ACTIVE' and (m.role <> 'DISPATCHED' or m.org_id <> app.org())) then
      raise exception using errcode = '42501', message = 'the account belongs to another office too';
    end if;
    update app_user u set password_hash = p_hash, must_change_password = true, password_changed_at = clock_timestamp(),
        name = v_name, status = 'ACTIVE', failed_attempts = 0, locked_until = null
     where u.id = v_user;
    update membership m set status = 'ACTIVE' where m.user_id = v_user and m.org_id = app.org() and m.role = 'DISPATCHED';
  else
    insert into app_user (home_scope_id, login, name, password_hash, must_change_password)
      values (p_scope, p_login, v_name, p_hash, true) on conflict (login) do nothing returning id into v_user;
    if v_user is null then
      return null;
    end if;
    insert into membership (user_id, org_id, scope_id, role, person_id, position)
      select v_user, app.org(), p_scope, 'DISPATCHED', p_person, p.department from person p where p.scope_id = p_scope and p.id = p_person;
  end if;
  update session s set revoked_at = clock_timestamp() where s.user_id = v_user and s.revoked_at is null;
  perform app.record(p_scope, 'ACCOUNT_OPENED', 'app_user', v_user::text, jsonb_build_object('person', p_person));
  return v_user;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.open_programme_scope()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_scope int;
begin
  if not exists (select 1 from organization o where o.id = app.org() and o.kind = 'HEALTH_COMMISSION') then
    raise exception using errcode = '42501', message = 'only a commission runs programmes';
  end if;
  insert into scope (kind, tenant_id) values ('PROGRAMME', app.org()) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    values (app.org(), v_scope, 'OWNER', '{BASE,AGREEMENT,WORK,EVALUATION,AUDIT}', '{BASE,AGREEMENT,WORK,EVALUATION}',
      'owner of the programme');
  perform app.join_context(v_scope);
  return v_scope;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.open_shared_scope(p_kind text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_tenant uuid;
  v_scope int;
begin
  -- Two at once wait for each other here.
  select o.tenant_id into v_tenant from organization o
   where o.id = app.org() and o.kind in ('HOSPITAL', 'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE') for update;
  if not found or p_kind not in ('NEED', 'OFFER') then
    raise exception using errcode = '42501', message = 'only a medical institution has needs and offers';
  end if;
  v_scope := app.shared_scope(app.org(), p_kind);
  if v_scope is not null then
    return v_scope;
  end if;
  insert into scope (kind, tenant_id) values (p_kind, v_tenant) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    select g.org_id, v_scope, g.party, g.read_facets, g.write_facets, g.reason from app.shared_grants(app.org(), p_kind) g;
  perform app.join_context(v_scope);
  return v_scope;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.org()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.org', true), '')::uuid $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.overdue_rectifications(p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  o record;
  overdue int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for o in
    select r.scope_id, r.id, r.unit_name || ' ' || r.title || '（' || r.number || '）' as subject, r.due_at, e.days as every
      from rectification_order r
      join app.remind_days('remind.rectification.everyDays') e on e.pack_code = r.pack_code and e.pack_version = r.pack_version
     where r.state = 'ORDERED' and r.due_at + interval '1 minute' <= p_now limit 500 for update of r skip locked
  loop
    update rectification_order set state = 'OVERDUE', overdue_at = o.due_at, revision = revision + 1 where scope_id = o.scope_id and id = o.id;
    insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name, reason)
      values (o.scope_id, 'EVALUATION', 'rectification_order', o.id, o.subject, 'markOverdue', 'ORDERED', 'OVERDUE', '', '系统',
        '期限 ' || to_char(o.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'));
    perform app.tell_of_rectification(o.scope_id, '{SUPPORTING,RECEIVING,OWNER,OVERSIGHT}', 'RECTIFICATION_OVERDUE', '整改逾期：' || o.subject,
      '期限 ' || to_char(o.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || '，逾期材料仍可提交，逾期标记保留。', o.id, o.every);
    overdue := overdue + 1;
  end loop;
  return overdue;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.owed_evaluations(p_pairings integer[], p_years integer[])
 RETURNS TABLE(scope_id integer, pairing_id uuid, year integer, id uuid, scheme_id text, label jsonb, subject text, rhythm text, period_no integer, team_id uuid, subject_name text, from_on date, to_on date, rule_id text, first_step jsonb, evaluation_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with running as (
    select p.scope_id, p.id, p.starts_on, p.supporter_name, p.receiver_name, y.year,
           coalesce(n.pack_code, p.pack_code) as pack_code, coalesce(n.pack_version, p.pack_version) as pack_version
      from pairing p cross join unnest(p_years) y (year)
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year
     where p.scope_id = any (p_pairings) and p.scope_id = any (app.office_scopes('EVALUATION')) and p.state in ('ACTIVE', 'SUSPENDED')),
  demands as materialized (
    select k.pack_code, k.pack_version, d.* from (select distinct r.pack_code, r.pack_version from running r) k
      cross join lateral app.evaluation_demands(k.pack_code, k.pack_version) d),
  there as (
    select t.scope_id, t.id, t.pairing_id, t.batch_no, t.name, t.planned_from, t.planned_to from team t
     where t.scope_id = any (p_pairings) and t.scope_id = any (app.scopes('WORK')) and t.state in ('ON_SITE', 'HANDED_OVER', 'CLOSED')),
  regular as (
    select r.*, d.scheme_id, d.label, d.subject, d.evaluated, d.rhythm, d.first_step, d.rule_id, n.no, w.from_on, w.to_on
      from running r
      join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version
      join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) m (rhythm, months) on m.rhythm = d.rhythm
      cross join lateral generate_series(1, 12 / m.months) n (no)
      cross join lateral (select make_date(r.year, (n.no - 1) * m.months + 1, 1) as from_on,
        (make_date(r.year, (n.no - 1) * m.months + 1, 1) + make_interval(months => m.months))::date - 1 as to_on) w),
  terms as (
    select r.*, d.scheme_id, d.label, d.subject, d.evaluated, d.rhythm, d.first_step, d.rule_id, t.batch_no as no, t.planned_from as from_on, w.to_on, t.id as team_id, t.name as team_name
      from running r
      join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version and d.rhythm in ('MIDTERM', 'TERM_END', 'BATCH_END', 'BEFORE_TERM_END')
      join there t on t.scope_id = r.scope_id and t.pairing_id = r.id
      cross join lateral (select case d.rhythm when 'MIDTERM' then t.planned_from + (t.planned_to - t.planned_from) / 2 else t.planned_to end as to_on) w
     where extract(year from w.to_on) = r.year),
  owed as (
    select g.*, t.id as team_id, t.batch_no, t.name as team_name, false as once from regular g
      left join there t on g.subject = 'TEAM' and t.scope_id = g.scope_id and t.pairing_id = g.id and t.planned_from <= g.to_on and t.planned_to >= g.from_on
     where g.subject is distinct from 'TEAM' or t.id is not null
    union all
    select s.scope_id, s.id, s.starts_on, s.supporter_name, s.receiver_name, s.year, s.pack_code, s.pack_version, s.scheme_id, s.label, s.subject, s.evaluated, s.rhythm,
           s.first_step, s.rule_id, s.no, s.from_on, s.to_on, s.team_id, s.no, s.team_name, true from terms s)
  select o.scope_id, o.id, o.year, md5(concat_ws(' ', o.id, coalesce(o.scheme_id, o.rhythm), o.year, o.no, o.team_id, case when o.scheme_id is null then o.evaluated end))::uuid, o.scheme_id, o.label, o.subject, o.rhythm, o.no,
         o.team_id, case when o.team_id is not null then '第 ' || o.batch_no || ' 批 ' || o.team_name when o.subject = 'INSTITUTION' then
           case o.evaluated when 'RECEIVING' then o.receiver_name else o.supporter_name end else o.supporter_name || ' → ' || o.receiver_name end,
         o.from_on, o.to_on, o.rule_id, o.first_step, x.open_id
    from owed o
    cross join lateral (select bool_or(e.state = 'EFFECTIVE') as done, (array_agg(e.id order by e.created_at desc) filter (where e.state = 'OPEN'))[1] as open_id
      from evaluation e
     where e.scope_id = o.scope_id and e.pairing_id = o.id and e.state in ('OPEN', 'EFFECTIVE') and e.subject <> 'PERSON'
       and (e.scheme_id = o.scheme_id or (o.scheme_id is null and e.rhythm = o.rhythm and coalesce(e.self_party = o.evaluated, o.evaluated is null)))
       and (o.subject is distinct from 'TEAM' or e.team_id = o.team_id)
       and case when o.once then e.period_from <= o.to_on and e.period_to >= o.from_on else e.period_to between o.from_on and o.to_on end) x
   where o.from_on <= app.today() and o.to_on >= o.starts_on and not coalesce(x.done, false)
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.owed_reports(p_pairings integer[], p_programmes integer[])
 RETURNS TABLE(scope_id integer, id uuid, per text, subject_id uuid, name text, programme_name text, kind text, period_name text, to_on date, due_on date, draft_id uuid, writers text[])
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with years as (select extract(year from app.today())::int - n as year from generate_series(0, 1) n),
  running as (
    select p.scope_id, p.id, 'PAIRING' as per, p.supporter_name || ' → ' || p.receiver_name as name, p.programme_name, p.starts_on, y.year,
           coalesce(n.pack_code, p.pack_code) as pack_code, coalesce(n.pack_version, p.pack_version) as pack_version
      from pairing p cross join years y
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year
     where p.scope_id = any (p_pairings) and p.state in ('ACTIVE', 'SUSPENDED')
    union all
    select g.scope_id, g.id, 'PROGRAMME', g.name, g.owner_name, g.starts_on, y.year, g.pack_code, g.pack_version
      from programme g cross join years y
     where g.scope_id = any (p_programmes) and g.state = 'PUBLISHED' and g.starts_on <= make_date(y.year, 12, 31) and g.ends_on >= make_date(y.year, 1, 1)),
  demands as materialized (
    select k.pack_code, k.pack_version, d.* from (select distinct r.pack_code, r.pack_version from running r) k
      cross join lateral app.report_demands(k.pack_code, k.pack_version) d)
  select r.scope_id, md5(concat_ws(' ', r.id, d.kind, r.year, n.no, t.department, case when f.each_writer then app.org() end))::uuid, r.per, r.id, r.name, r.programme_name, d.kind,
         concat_ws(' ', d.label, nullif(t.department, ''), case d.months when 1 then r.year || ' 年 ' || n.no || ' 月' when 3 then r.year || ' 年第 ' || n.no || ' 季度'
           when 6 then r.year || ' 年' || case n.no when 1 then '上' else '下' end || '半年' else r.year || ' 年度' end),
         w.to_on, w.to_on + d.due_days, x.id, d.writers
    from running r
    join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version and d.per = r.per
    join report_form f on f.kind = d.kind
    cross join lateral generate_series(1, 12 / d.months) n (no)
    cross join lateral (select make_date(r.year, (n.no - 1) * d.months + 1, 1) as from_on) b
    cross join lateral (select (b.from_on + make_interval(months => d.months))::date - 1 as to_on) w
    cross join lateral unnest(case when cardinality(d.departments) = 0 then array[''] else d.departments end) t (department)
    left join lateral (select o.id, o.submitted_at from report o
      where o.scope_id = r.scope_id and (o.pairing_id = r.id or o.programme_id = r.id) and o.kind = d.kind and o.year = r.year and o.period_no = n.no
        and o.department = t.department and o.state <> 'DISCARDED' and (not f.each_writer or o.filer_id = app.org()) limit 1) x on true
   where b.from_on <= app.today() and w.to_on >= r.starts_on and x.submitted_at is null
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.owed_stays(p_pairings integer[], p_year integer)
 RETURNS TABLE(scope_id integer, pairing_id uuid, assignment_id uuid, person_id uuid, name text, scheme_id text, label jsonb, rhythm text, first_step jsonb, rule_id text, period_no integer, from_on date, to_on date, evaluation_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with stay as materialized (
    select p.scope_id, p.id as pairing_id, p.starts_on, t.batch_no, a.id, a.person_id, a.name, a.arrived_on, a.planned_to, a.state in ('ENDED_EARLY', 'UNAUTHORISED_DEPARTURE') as cut_short,
           o.ended_on, case when o.ended_on is null then coalesce(n.pack_code, p.pack_code) else a.pack_code end as pack_code,
           case when o.ended_on is null then coalesce(n.pack_version, p.pack_version) else a.pack_version end as pack_version
      from pairing p
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = p_year
      join team t on t.scope_id = p.scope_id and t.pairing_id = p.id
      join assignment a on a.scope_id = t.scope_id and a.team_id = t.id
      cross join lateral (select case when app.stay_over(a.state) then greatest(a.arrived_on, coalesce(a.finished_on, a.planned_to)) end as ended_on) o
     where p.scope_id = any (p_pairings) and p.scope_id = any (app.office_scopes('EVALUATION')) and t.scope_id = any (app.scopes('WORK')) and a.scope_id = any (app.scopes('WORK'))
       and p.state in ('ACTIVE', 'SUSPENDED') and a.state <> 'REMOVED' and a.arrived_on <= make_date(p_year, 12, 31) and (o.ended_on is null or o.ended_on >= make_date(p_year, 1, 1))),
  scheme as materialized (
    select k.pack_code, k.pack_version, s.* from (select distinct y.pack_code, y.pack_version from stay y) k cross join lateral app.stay_schemes(k.pack_code, k.pack_version) s),
  line as (
    select y.*, s.scheme_id, s.label, s.rhythm, s.first_step, s.rule_id, n.no, false as once, w.from_on as begins_on, w.to_on as ends_on,
           greatest(w.from_on, y.arrived_on) as from_on, least(w.to_on, y.ended_on) as to_on
      from stay y
      join scheme s on s.pack_code = y.pack_code and s.pack_version = y.pack_version
      join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) m (rhythm, months) on m.rhythm = s.rhythm
      cross join lateral generate_series(1, 12 / m.months) n (no)
      cross join lateral (select make_date(p_year, (n.no - 1) * m.months + 1, 1) as from_on,
        (make_date(p_year, (n.no - 1) * m.months + 1, 1) + make_interval(months => m.months))::date - 1 as to_on) w
     where w.to_on >= y.arrived_on and (y.ended_on is null or w.from_on <= y.ended_on)
    union all
    select y.*, s.scheme_id, s.label, s.rhythm, s.first_step, s.rule_id, y.batch_no, true, y.arrived_on, e.to_on, y.arrived_on, e.to_on
      from stay y
      join scheme s on s.pack_code = y.pack_code and s.pack_version = y.pack_version and s.rhythm in ('MIDTERM', 'TERM_END', 'BATCH_END', 'BEFORE_TERM_END')
      cross join lateral (select case s.rhythm when 'MIDTERM' then y.arrived_on + (greatest(y.planned_to, y.arrived_on) - y.arrived_on) / 2
        else coalesce(y.ended_on, greatest(y.planned_to, y.arrived_on)) end as to_on) e
     where not y.cut_short and extract(year from e.to_on) = p_year),
  made as materialized (
    select e.scope_id, e.assignment_id, e.scheme_id, e.period_from, e.period_to, e.state, e.id, e.created_at from evaluation e
     where e.scope_id = any (p_pairings) and e.scope_id = any (app.office_scopes('EVALUATION')) and e.subject = 'PERSON' and e.state in ('OPEN', 'EFFECTIVE')
       and e.assignment_id is not null)
  select l.scope_id, l.pairing_id, l.id, l.person_id, l.name, l.scheme_id, l.label, l.rhythm, l.first_step, l.rule_id, l.no, l.from_on, l.to_on,
         (array_agg(e.id order by e.created_at desc) filter (where e.state = 'OPEN'))[1]
    from line l
    left join made e on e.scope_id = l.scope_id and e.assignment_id = l.id and e.scheme_id = l.scheme_id
     and case when l.once then e.period_from <= l.to_on and e.period_to >= l.from_on else e.period_to between l.begins_on and l.ends_on end
   where l.from_on <= app.today() and l.to_on >= l.starts_on
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
  having not coalesce(bool_or(e.state = 'EFFECTIVE'), false)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.own_access_log(p_limit integer)
 RETURNS TABLE(at timestamp with time zone, action text, by_name text, org_name text, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select e.at, e.action, coalesce(u.name, ''), coalesce(o.name, ''), coalesce(e.after ->> 'reason', '')
    from organization mine
    join audit_event e on e.scope_id = mine.scope_id and e.table_name = 'person_secret' and e.row_id = app.person()::text
     and e.action = 'REVEAL'
    left join app_user u on u.id = e.user_id
    left join organization o on o.id = e.org_id
   where mine.id = app.org() and app.person() is not null
   order by e.at desc, e.id desc limit p_limit
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.own_person()
 RETURNS TABLE(scope_id integer, id uuid, staff_no text, name text, sex text, born_on date, staff_category text, practice_category text, department text, specialty text, title_level text, title_text text, certificate_no text, work_started_on date, clinical_started_on date, management_started_on date, id_number_masked text, phone_masked text, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p.scope_id, p.id, p.staff_no, p.name, p.sex, p.born_on, p.staff_category, p.practice_category, p.department,
         p.specialty, p.title_level, p.title_text, p.certificate_no, p.work_started_on, p.clinical_started_on,
         p.management_started_on, p.id_number_masked, p.phone_masked, p.status
    from person p join organization o on o.scope_id = p.scope_id
   where o.id = app.org() and p.id = app.person()
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.own_reach(p_facet text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.reach from reach_tally s
   where s.org_id = app.org() and s.reach = app.reach_name(p_facet, app.reach_text(p_facet)) and s.grain = 'ALL'
     and not exists (select unnest(app.scopes(p_facet)) except select unnest(app.scopes('BASE')))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.own_staff(p_scope integer, p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p_scope = any (app.writable_scopes('PRIVATE')) and app.person() is null
     and exists (select 1 from organization o where o.id = app.org() and o.scope_id = p_scope)
     and exists (select 1 from person p where p.scope_id = p_scope and p.id = p_person)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.owner_division(p_scope integer)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.division_code from pairing p join organization o on o.id = p.owner_org_id
   where p.scope_id = p_scope and p_scope = any (app.scopes('BASE')) limit 1
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.pack_lineage(p_code text, p_version integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive line as (
    select p.content, 0 as depth from policy_pack p where p.code = p_code and p.version = p_version
    union all
    select p.content, l.depth + 1 from line l join policy_pack p on p.code = split_part(l.content ->> 'extends', '@', 1)
       and p.version = split_part(l.content ->> 'extends', '@', 2)::int
     where l.depth < 32)
  select jsonb_agg(line.content order by line.depth) from line
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.packed_marks(p_scopes integer[], p_from date, p_to date)
 RETURNS TABLE(scope_id integer, assignment_id uuid, marks json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with reached as materialized (select unnest(p_scopes) as scope_id intersect select unnest(app.scopes('WORK'))),
  corrected as materialized (
    select c.corrects_id as id from attendance c
     where c.scope_id = any (array(select r.scope_id from reached r)) and c.corrects_id is not null and c.day between p_from and p_to)
  select m.scope_id, m.assignment_id,
         json_agg(json_build_array(m.day, m.mark, to_char(m.occurred_at at time zone 'Asia/Shanghai', 'HH24:MI')) order by m.occurred_at, m.id)
    from attendance m
   where m.scope_id = any (array(select r.scope_id from reached r)) and m.day between p_from and p_to and m.mark <> 'VOID'
     and m.id not in (select c.id from corrected c) and app.person() is null
   group by m.scope_id, m.assignment_id
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.packed_work(p_scopes integer[], p_from date, p_to date)
 RETURNS TABLE(scope_id integer, person_id uuid, type text, slot text, days json, quantities json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with reached as materialized (select unnest(p_scopes) as scope_id intersect select unnest(app.scopes('WORK'))),
  replaced as materialized (
    select c.supersedes_id as id from activity c where c.scope_id = any (array(select r.scope_id from reached r)) and c.supersedes_id is not null and c.state = 'RECORDED')
  select a.scope_id, a.person_id, a.type, a.slot, json_agg(a.day - date '1970-01-01'), json_agg(a.quantity)
    from activity a
   where a.scope_id = any (array(select r.scope_id from reached r)) and a.day between p_from and p_to and a.state in ('RECORDED', 'CONFIRMED')
     -- Hashed, however few the planner expects: row by row this is millions of records against thousands.
     and a.id not in (select c.id from replaced c) and app.person() is null
   group by a.scope_id, a.person_id, a.type, a.slot
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.pairing_bodies(p_scope integer)
 RETURNS TABLE(id text, org_name text, party text, kind text, joint boolean, name text, document_no text, document_on date, phone text, members text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select b.scope_id || '-' || b.id, b.org_name, y.kind, b.kind, b.joint, b.name, b.document_no, b.document_on, b.phone,
         array(select m.part || '|' || m.name || '|' || m.post || '|' || m.full_time from org_body_member m
                where m.scope_id = b.scope_id and m.body_id = b.id and m.left_on is null order by m.position, m.id)
    from pairing_party y join org_body b on b.org_id = y.org_id and b.dissolved_on is null
   where y.scope_id = p_scope and p_scope = any (app.scopes('BASE'))
   order by y.kind desc, b.kind, b.created_at
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.pairing_grants(p_owner uuid, p_supporter uuid, p_receiver uuid, p_levels text[])
 RETURNS TABLE(org_id uuid, party text, read_facets text[], write_facets text[], reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with receiver as (select o.division_code from organization o where o.id = p_receiver),
       every_facet as (select '{BASE,AGREEMENT,WORK,EVALUATION}'::text[] as facets)
  select p_owner, 'OWNER', facets || '{PAY,AUDIT}'::text[], facets || '{PAY}'::text[], 'owner of the programme' from every_facet
  union all
  select p_supporter, 'SUPPORTING', facets || '{LOCATION,PAY}'::text[], facets || '{LOCATION,PAY}'::text[], 'supporting hospital' from every_facet
  union all
  select p_receiver, 'RECEIVING', facets || '{LOCATION}'::text[], facets || '{LOCATION}'::text[], 'receiving hospital' from every_facet
  union all
  select o.id, 'COUNTY_GOVERNMENT', '{BASE,AGREEMENT}', '{BASE,AGREEMENT}', 'government of the receiver''s county'
    from organization o join receiver r on r.division_code = o.division_code
   where o.kind = 'COUNTY_GOVERNMENT' and o.status = 'ACTIVE'
  union all
  select o.id, 'OVERSIGHT', facets || '{PAY}'::text[], facets, 'health administration over the receiver'
    from organization o cross join receiver r
    join lateral app.division_chain(r.division_code) c on c.code = o.division_code and c.level = any (p_levels)
    cross join every_facet
   where o.kind = 'HEALTH_COMMISSION' and o.id <> p_owner and o.status = 'ACTIVE'
  union all
  select t.id, 'OBSERVER', facets || '{PAY}'::text[], '{EVALUATION}', 'health administration of the supporter'
    from organization s join organization t on t.id = s.tenant_id cross join every_facet
   where s.id = p_supporter and t.id <> p_owner and t.kind in ('HEALTH_COMMISSION', 'MILITARY_AUTHORITY')
     and not exists (select 1 from receiver r join lateral app.division_chain(r.division_code) c
                       on c.code = t.division_code and c.level = any (p_levels))
  union all
  select o.id, 'COORDINATION', '{BASE,AGREEMENT}', '{}', 'coordinates the county governments'
    from organization o
   where o.kind = 'RURAL_BUREAU' and o.tenant_id = p_owner and o.status = 'ACTIVE'
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.person', true), '')::uuid $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.persons_on(p_points integer[], p_day date)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  day constant int := p_day - date '1970-01-01';
  at int := cardinality(p_points) - 1;
begin
  -- From the end: what has gone by is long, and is not asked for.
  while at >= 1 loop
    if p_points[at] <= day then
      return p_points[at + 1];
    end if;
    at := at - 2;
  end loop;
  return 0;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.pin_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if new.pack_code is null then
    select t.pack_code, t.pack_version into new.pack_code, new.pack_version
      from team t where t.scope_id = new.scope_id and t.id = new.team_id;
  end if;
  return new;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.plan_deliveries()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into notice_delivery (scope_id, channel_id, notice_id)
    select c.scope_id, c.id, new.id from notice_channel c where c.scope_id = new.scope_id and c.state = 'ACTIVE' and new.person_id is null;
  return null;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.post_result(p_scope integer, p_evaluation uuid, p_money jsonb, p_scores jsonb, p_month date, p_by text, p_org text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  e record;
begin
  select v.pairing_id, v.assignment_id, v.person_id, v.subject_name, a.department, p.supporter_name into e
    from evaluation v join assignment a on a.scope_id = v.scope_id and a.id = v.assignment_id
    join pairing p on p.scope_id = v.scope_id and p.id = v.pairing_id
   where v.scope_id = p_scope and v.id = p_evaluation and v.state in ('OPEN', 'EFFECTIVE') and p_scope = any (app.writable_scopes('EVALUATION'));
  if not found then
    raise exception using errcode = '42501', message = 'that evaluation is not reached';
  end if;
  insert into money_entry (scope_id, pairing_id, assignment_id, person_id, person_name, kind, payer, payer_name, payee_name, about_month,
      posted_month, fen, source, evaluation_id, rule_id, recorded_by, recorded_org)
    select p_scope, e.pairing_id, e.assignment_id, e.person_id, e.subject_name, m.kind, 'SUPPORTING', e.supporter_name, e.subject_name,
           m.about, p_month, m.fen, 'EVALUATION', p_evaluation, m.rule, p_by, p_org
      from jsonb_to_recordset(p_money) m (kind text, about date, fen bigint, rule text);
  insert into department_score (scope_id, pairing_id, evaluation_id, assignment_id, person_id, person_name, department, post, points, posted_month, rule_id)
    select p_scope, e.pairing_id, p_evaluation, e.assignment_id, e.person_id, e.subject_name, e.department, s.post, s.points, p_month, s.rule
      from jsonb_to_recordset(p_scores) s (post text, points numeric, rule text);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.posted_results(p_scope integer, p_assignment uuid, p_month date, p_evaluation uuid)
 RETURNS TABLE(ledger text, kind text, amount text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select 'MONEY', m.kind, sum(m.fen)::text from money_entry m
   where m.scope_id = p_scope and m.assignment_id = p_assignment and m.about_month = p_month and m.source = 'EVALUATION'
     and p_scope = any (app.writable_scopes('EVALUATION')) group by m.kind
  union all
  select 'SCORE', d.post, sum(d.points)::text
    from evaluation e
    join evaluation v on v.scope_id = e.scope_id and v.scheme_id = e.scheme_id and v.assignment_id = e.assignment_id
     and v.period_from = e.period_from and v.period_to = e.period_to
    join department_score d on d.scope_id = v.scope_id and d.evaluation_id = v.id
   where e.scope_id = p_scope and e.id = p_evaluation and p_scope = any (app.writable_scopes('EVALUATION')) group by d.post
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.presence_of(p_scope integer, p_pairing uuid)
 RETURNS TABLE(actual integer[], forecast integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with stay as (
    select a.id, a.person_id,
           case when a.arrived_on is not null then
             daterange(a.arrived_on, case when a.state not in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE')
               then greatest(a.arrived_on, coalesce(a.finished_on, a.planned_to)) end, '[]') end as actual,
           case when a.state in ('PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE') then
             daterange(coalesce(a.arrived_on, a.planned_from), greatest(coalesce(a.arrived_on, a.planned_from), a.planned_to), '[]') end as forecast
      from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
     where a.scope_id = p_scope and t.pairing_id = p_pairing and a.state <> 'REMOVED'),
  away as (
    select s.person_id, range_agg(w.days) as days from app.away_days(p_scope) w join stay s on s.id = w.assignment_id group by s.person_id),
  person as (
    select s.person_id, range_agg(s.actual) filter (where s.actual is not null) as actual,
           range_agg(s.forecast) filter (where s.forecast is not null) as forecast
      from stay s group by s.person_id)
  select app.change_points(array_agg(p.actual - coalesce(w.days, '{}')) filter (where p.actual is not null)),
         app.change_points(array_agg(p.forecast - coalesce(w.days, '{}')) filter (where p.forecast is not null))
    from person p left join away w on w.person_id = p.person_id
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.public_notice(p_scope integer, p_code text, p_today date)
 RETURNS TABLE(name text, department text, "titleLevel" text, "receiverName" text, step text, "toLevel" text, "packCode" text, "packVersion" integer, "serviceMonths" integer, "serviceDays" integer, findings jsonb, "noticeFrom" date, "noticeTo" date, "noticeWorkdays" integer, "supporterName" text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select c.name, c.department, c.title_level, c.receiver_name, c.step, c.to_level, c.pack_code, c.pack_version, c.service_months, c.service_days, c.findings,
         c.notice_from, c.notice_to, c.notice_workdays, p.supporter_name
    from promotion_case c join pairing p on p.scope_id = c.scope_id and p.id = c.pairing_id
   where c.scope_id = p_scope and c.notice_code = p_code and p_today between c.notice_from and c.notice_to
     and c.state in ('PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED', 'CLEARED')
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.reach(p_org uuid, p_within integer[])
 RETURNS TABLE(writes boolean, facet text, scopes text, valid_to timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select g.writes, g.facet, '{' || string_agg(g.scope_id::text, ',' order by g.scope_id) || '}', min(g.valid_to)
    from (select false as writes, f as facet, a.scope_id, a.valid_to
            from public.scope_access a cross join lateral unnest(a.read_facets) f
           where a.org_id = p_org and (p_within is null or a.scope_id = any (p_within))
             and (a.valid_to is null or a.valid_to > app.now())
          union all
          select true, f, a.scope_id, a.valid_to
            from public.scope_access a cross join lateral unnest(a.write_facets) f
           where a.org_id = p_org and (p_within is null or a.scope_id = any (p_within))
             and (a.valid_to is null or a.valid_to > app.now())) g
   group by g.writes, g.facet
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.reach_name(p_facet text, p_scopes text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select md5(p_facet || p_scopes) $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.reach_text(p_facet text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(current_setting('app.read_' || lower(p_facet), true), '') $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.reaches()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE COST 100000
AS $function$
begin
  return case when app.person() is null then array[app.reach_name('AGREEMENT', app.reach_text('AGREEMENT')), app.reach_name('WORK', app.reach_text('WORK')),
    app.reach_name('EVALUATION', app.reach_text('EVALUATION'))] else '{}' end;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.receiver_presence(p_receivers uuid[])
 RETURNS TABLE(receiver_org_id uuid, actual integer[], forecast integer[], starts_on date, ends_on date, active boolean, min_on_site integer, min_strength integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p.receiver_org_id, f.actual, f.forecast, p.starts_on, p.ends_on, p.state = 'ACTIVE', f.min_on_site, f.min_strength
    from pairing p join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id
   where p.receiver_org_id in (select unnest(p_receivers)) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')
     and p.receiver_org_id in (select q.receiver_org_id from pairing q where q.scope_id = any (app.scopes('WORK')))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.receiving_administration(p_scope integer)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.id, o.name
    from pairing p
    join lateral app.division_chain(p.receiver_division_code) c on true
    join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION'
    join scope_access a on a.scope_id = p.scope_id and a.org_id = o.id and a.party in ('OVERSIGHT', 'OWNER')
   where p.scope_id = p_scope and p_scope = any (app.scopes('WORK'))
   order by array_position('{COUNTY,CITY,PROVINCE}'::text[], c.level) limit 1
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.record(p_scope integer, p_action text, p_table text, p_row text, p_details jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, after)
    values (p_scope, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), p_action, p_table,
      p_row, p_details);
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.record_identity(p_user uuid, p_action text, p_details jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.user', p_user::text, true);
  perform app.record(u.home_scope_id, p_action, 'app_user', u.id::text, p_details) from app_user u where u.id = p_user;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.recount_tallies()
 RETURNS TABLE(facet text, scope_id integer, grain text, starts_on date, measure text, key text, kept integer, counted integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if app.scopes('AUDIT') = '{}' then
    return;
  end if;
  return query select c.* from app.check_tallies(array(
    select s.id from scope s join organization o on o.tenant_id = s.tenant_id where o.id = app.org() and s.kind = 'PAIRING')) c;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.recounted_pairings()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select count(*)::int from scope s join organization o on o.tenant_id = s.tenant_id
   where o.id = app.org() and s.kind = 'PAIRING' and app.scopes('AUDIT') <> '{}'
$function$;

-- owner jiedui_owner; executed by jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using errcode = '42501', message = tg_table_name || ' is append-only';
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.register_organization(p_tenant uuid, p_kind text, p_name text, p_short_name text, p_uscc text, p_division text, p_level integer, p_grade text, p_category text, p_standard text, p_creating boolean, p_beds integer)
 RETURNS TABLE(id uuid, scope_id integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_org uuid := uuidv7();
  v_scope int;
begin
  insert into scope (kind, tenant_id) values ('ORG', coalesce(p_tenant, v_org)) returning scope.id into v_scope;
  insert into organization (id, scope_id, tenant_id, kind, name, short_name, uscc, division_code, level, grade,
      category, standard, creating, beds)
    values (v_org, v_scope, coalesce(p_tenant, v_org), p_kind, p_name, coalesce(p_short_name, ''), p_uscc, p_division,
      p_level, p_grade, p_category, p_standard, coalesce(p_creating, false), p_beds);
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    values (v_org, v_scope, 'SELF', '{OWN,DIRECTORY,PRIVATE,PERSONAL,AUDIT}', '{OWN,DIRECTORY,PRIVATE,PERSONAL}',
      'own space');
  if p_tenant is not null then
    insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
      values (p_tenant, v_scope, 'OVERSIGHT', '{DIRECTORY,AUDIT}', '{DIRECTORY}', 'in the care of the commission');
  end if;
  perform app.join_context(v_scope);
  return query select v_org, v_scope;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.remind_agreements(p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.now', p_now::text, true);
  perform app.tell_of_agreement(a.scope_id, array_agg(y.org_id), 'AGREEMENT_DUE', '协议 ' || a.number || ' 待贵单位盖章，期限 ' || a.deadline_on,
      '系统提醒', '/agreements/' || a.scope_id || '-' || a.id, e.days)
     from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id
     join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
     join app.remind_days('remind.agreement.beforeDays') b on b.pack_code = p.pack_code and b.pack_version = p.pack_version
     join app.remind_days('remind.agreement.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
    where a.state = 'SIGNING' and a.deadline_on between app.today() and app.today() + b.days and not exists (
      select 1 from agreement_seal s where s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID')
    group by a.scope_id, a.id, a.number, a.deadline_on, e.days;
  perform app.tell_of_agreement(a.scope_id, array_agg(y.org_id), 'AGREEMENT_EXPIRING', '协议 ' || a.number || ' 将于 ' || a.ends_on || ' 到期',
      '如继续帮扶，请提前续签。', '/agreements/' || a.scope_id || '-' || a.id, e.days)
     from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id
     join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
     join app.remind_days('remind.agreement.endBeforeDays') b on b.pack_code = p.pack_code and b.pack_version = p.pack_version
     join app.remind_days('remind.agreement.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
    where a.state = 'EFFECTIVE' and a.ends_on between app.today() and app.today() + b.days
    group by a.scope_id, a.id, a.number, a.ends_on, e.days;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.remind_days(p_key text)
 RETURNS TABLE(pack_code text, pack_version integer, days integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive said as materialized (
    select p.code, p.version, p.content ->> 'extends' as parent, p.owner_scope_id is null as delivered,
           (select (e ->> 'value')::int from jsonb_array_elements(p.content -> 'parameters') e where e ->> 'key' = p_key and not e ? 'when' limit 1) as days
      from policy_pack p),
  line as (
    select s.code, s.version, s.parent, s.days, 0 as depth from said s
    union all
    select l.code, l.version, s.parent, s.days, l.depth + 1 from line l join said s on s.code || '@' || s.version = l.parent
     where l.days is null and l.depth < 32),
  base as (select s.days from said s where s.delivered and s.parent is null and s.days is not null order by s.version desc limit 1)
  select s.code, s.version, coalesce((select l.days from line l where l.code = s.code and l.version = s.version and l.days is not null limit 1), (select b.days from base b))
    from said s
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.remind_gaps(p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.now', p_now::text, true);
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, w.kind, w.title, '请尽快补派，或调整批次的到岗、离岗日期。', '/coverage/' || r.id
      from app.lacks_of(array(select distinct p.receiver_org_id from pairing p where p.state = 'ACTIVE')) g
      join organization r on r.id = g.receiver_org_id
      cross join lateral (
        select 'COVERAGE_GAP' as kind, r.name || '今日在岗人数不足' as title where g.gap_now
        union all
        select 'COVERAGE_GAP_AHEAD', r.name || '自 ' || g.gap_from || ' 起在岗人数将不足' where not g.gap_now and g.gap_from is not null) w
      join pairing p on p.receiver_org_id = r.id and p.state = 'ACTIVE'
      join app.remind_days('remind.gap.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
      join scope_access a on a.scope_id = p.scope_id and a.party in ('SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER')
      join organization o on o.id = a.org_id
     where not exists (select 1 from notice n where n.scope_id = o.scope_id and n.kind = w.kind and n.title = w.title
        and (w.kind = 'COVERAGE_GAP_AHEAD' or n.created_at > app.now() - make_interval(days => e.days)));
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.remind_rectifications(p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.now', p_now::text, true);
  perform app.tell_of_rectification(r.scope_id, array[r.unit_party], 'RECTIFICATION_DUE',
      '整改即将到期：' || r.title || '（' || r.number || '）', '期限 ' || to_char(r.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), r.id, e.days)
     from rectification_order r
     join app.remind_days('remind.rectification.beforeDays') b on b.pack_code = r.pack_code and b.pack_version = r.pack_version
     join app.remind_days('remind.rectification.everyDays') e on e.pack_code = r.pack_code and e.pack_version = r.pack_version
    where r.state = 'ORDERED' and r.due_at between p_now and p_now + make_interval(days => b.days);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.remind_reports(p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform set_config('app.now', p_now::text, true);
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, w.kind, w.title, w.body, w.link
      from app.owed_reports(array(select p.scope_id from pairing p where p.state = 'ACTIVE'), array(select g.scope_id from programme g where g.state = 'PUBLISHED')) d
      cross join lateral (select case when d.due_on < app.today() then 'REPORT_OVERDUE' else 'REPORT_DUE' end as kind,
        case when d.due_on < app.today() then '报表逾期未报：' else '报表即将到期：' end || d.name || ' ' || d.period_name as title, '期限 ' || d.due_on as body,
        case when d.draft_id is null then '/reports/due' else '/reports/' || d.scope_id || '-' || d.draft_id end as link) w
      left join pairing p on p.scope_id = d.scope_id and p.id = d.subject_id
      left join programme g on g.scope_id = d.scope_id and g.id = d.subject_id
      join app.remind_days('remind.report.beforeDays') b on b.pack_code = coalesce(p.pack_code, g.pack_code) and b.pack_version = coalesce(p.pack_version, g.pack_version)
      join app.remind_days('remind.report.everyDays') e on e.pack_code = b.pack_code and e.pack_version = b.pack_version
      join scope_access a on a.scope_id = d.scope_id and a.party = any (d.writers)
      join organization o on o.id = a.org_id
      join report_form f on f.kind = d.kind
     where d.due_on <= app.today() + b.days and not exists (select 1 from notice n where n.scope_id = o.scope_id and n.kind = w.kind and n.title = w.title
       and n.created_at > app.now() - make_interval(days => e.days))
       and not (f.each_writer and exists (select 1 from report x where x.scope_id = d.scope_id and x.kind = d.kind and x.period_to = d.to_on and x.filer_id = a.org_id
         and x.submitted_at is not null and x.state <> 'DISCARDED'));
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.report_demands(p_code text, p_version integer)
 RETURNS TABLE(kind text, label text, months integer, per text, departments text[], writers text[], due_days integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with line as materialized (
    select e.value ->> 'key' as key, e.value ->> 'id' as id, e.value -> 'value' as value, l.depth, e.place
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
      cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
     where e.value ->> 'key' in (select f.parameter from report_form f))
  select f.kind, f.label, f.months, f.per, f.departments, f.writers, f.due_days
    from report_form f
    cross join lateral (select line.value from line where line.key = f.parameter and (f.parameter_id is null or line.id = f.parameter_id)
      order by line.depth, line.place limit 1) found
   where found.value <> 'false'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.residency_base(p_scope integer, p_pairing uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select o.residency_base from pairing p join organization o on o.id = p.supporter_org_id
   where p.scope_id = p_scope and p.id = p_pairing and p.scope_id = any (app.scopes('BASE'))
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.result_facts(p_scope integer, p_ids uuid[])
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select jsonb_build_object('scopeId', e.scope_id, 'id', e.id, 'personId', e.person_id, 'subject', e.subject, 'subjectName', e.subject_name, 'schemeId', e.scheme_id, 'rhythm', e.rhythm,
      'gradeName', e.grade_name, 'qualified', e.qualified, 'state', e.state, 'effectiveAt', e.effective_at, 'packCode', e.pack_code, 'packVersion', e.pack_version,
      'staffCategory', (select a.staff_category from assignment a where a.scope_id = e.scope_id and a.id = e.assignment_id),
      'uses', coalesce((select jsonb_agg(jsonb_build_object('use', u.use, 'usedOn', u.used_on)) from result_use u where u.scope_id = e.scope_id and u.evaluation_id = e.id), '[]'),
      -- As commended.sql.ts says it.
      'commendations', coalesce((select jsonb_agg(jsonb_build_object('level', c.level)) from commendation c
        where c.scope_id = e.scope_id and c.pairing_id = e.pairing_id and c.state = 'GIVEN' and c.given_on >= (e.effective_at at time zone 'Asia/Shanghai')::date
          and case e.subject when 'PERSON' then c.assignment_id = e.assignment_id when 'TEAM' then c.team_id = e.team_id
            when 'PAIRING' then c.subject in ('SUPPORTER', 'RECEIVER') else c.subject in ('SUPPORTER', 'RECEIVER') and c.name = e.subject_name end), '[]'))
    from evaluation e where e.scope_id = p_scope and e.id = any (p_ids)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.return_try(p_session bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update app_user u set failed_attempts = greatest(u.failed_attempts - 1, 0), locked_until = null
   where u.id = app.session_user_id(p_session)
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.review_offices(p_scope integer)
 RETURNS TABLE(level text, org_id uuid, org_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select distinct on (d.level) d.level, o.id, o.name
    from scope_access a
    join organization o on o.id = a.org_id and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
    join division d on d.code = o.division_code
   where a.scope_id = p_scope and a.party in ('OVERSIGHT', 'OWNER') and p_scope = any (app.scopes('WORK'))
   order by d.level, a.party desc, o.id
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.revoke_session(p_session bytea, p_target bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update session s set revoked_at = clock_timestamp()
   where s.id = p_target and s.user_id = asking and s.revoked_at is null;
  if not found then
    return false;
  end if;
  perform app.record_identity(asking, case when p_target = p_session then 'LOGOUT' else 'SESSION_REVOKED' end, '{}');
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.revoked_stays(p_persons uuid[])
 RETURNS TABLE(scope_id integer, assignment_id uuid, person_id uuid, verified_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select f.scope_id, f.assignment_id, f.person_id, f.decided_on from fraud_case f
   where f.person_id = any (p_persons) and f.state = 'VERIFIED'
     and (app.person() = f.person_id
          or (app.person() is null and exists (select 1 from assignment a where a.scope_id = f.scope_id and a.id = f.assignment_id
                and a.employer_scope_id = any (app.scopes('PRIVATE')))))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.role_conflict(p_scope integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (
    select 1 from pairing p
      join pairing o on o.supporter_org_id = p.receiver_org_id and o.receiver_org_id = p.supporter_org_id
      join scope_access a on a.scope_id = o.scope_id and a.org_id = app.org()
     where p.scope_id = p_scope and p_scope = any (app.scopes('BASE')) and o.state not in ('TERMINATED', 'COMPLETED'))
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.rotate_session(p_session bytea, p_new bytea, p_second_factor boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into session (id, user_id, created_at, expires_at, second_factor_at, address, agent)
    select p_new, s.user_id, s.created_at, s.expires_at,
           case when p_second_factor then clock_timestamp() else s.second_factor_at end, s.address, s.agent
      from session s where s.id = p_session and s.revoked_at is null;
  if not found then
    raise exception using errcode = 'JD401', message = 'not signed in';
  end if;
  update session set revoked_at = clock_timestamp() where id = p_session;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.scopes(facet text)
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE COST 100000
AS $function$
begin
  return coalesce(nullif(current_setting('app.read_' || lower(facet), true), ''), '{}')::int[];
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.sees_evaluation(p_scope integer, p_evaluation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (select 1 from evaluation e where e.scope_id = p_scope and e.id = p_evaluation and e.person_id = app.person())
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.sees_sealed(p_scope integer, p_kind text, p_subject uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select case p_kind
    when 'EVALUATION' then exists (select 1 from evaluation e where e.scope_id = p_scope and e.id = p_subject and e.person_id = app.person())
    when 'CERTIFICATE' then exists (select 1 from certificate c where c.scope_id = p_scope and c.id = p_subject and c.person_id = app.person())
    else false end
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.session_user_id(p_session bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select u.id from session s join app_user u on u.id = s.user_id
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.set_group_strength(p_scope integer, p_headcount integer, p_leaders integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update group_member set headcount = p_headcount, leaders = p_leaders
   where pairing_scope_id = p_scope and p_scope = any (app.writable_scopes('WORK'))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.settle_delivery(p_scope integer, p_id uuid, p_error text, p_give_up boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update notice_delivery d
     set state = case when p_error is null then 'SENT' when p_give_up then 'FAILED' else 'WAITING' end,
         error = p_error, settled_at = case when p_error is null or p_give_up then clock_timestamp() end
   where d.scope_id = p_scope and d.id = p_id and d.state = 'WAITING'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.settle_shared(p_org uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  shared record;
begin
  if app.org() is null then
    raise exception using errcode = '42501', message = 'nobody acts';
  end if;
  for shared in select k.kind, app.shared_scope(p_org, k.kind) as id from unnest('{NEED,OFFER}'::text[]) k (kind) loop
    continue when shared.id is null;
    delete from scope_access a where a.scope_id = shared.id and not exists (
      select 1 from app.shared_grants(p_org, shared.kind) g where g.org_id = a.org_id and g.party = a.party);
    insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
      select g.org_id, shared.id, g.party, g.read_facets, g.write_facets, g.reason from app.shared_grants(p_org, shared.kind) g
      on conflict do nothing;
  end loop;
end $function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.share_pack()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update policy_pack p set programme_scopes = p.programme_scopes || new.scope_id
   where p.code = new.pack_code and p.version = new.pack_version and p.owner_scope_id is not null
     and not new.scope_id = any (p.programme_scopes);
  return null;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.shared_grants(p_org uuid, p_kind text)
 RETURNS TABLE(org_id uuid, party text, read_facets text[], write_facets text[], reason text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select g.org_id, g.party, g.read_facets, g.write_facets, g.reason from app.need_grants(p_org) g where p_kind = 'NEED'
  union all
  select g.org_id, g.party, g.read_facets, g.write_facets, g.reason from app.offer_grants(p_org) g where p_kind = 'OFFER'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.shared_scope(p_org uuid, p_kind text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.id from scope_access a join scope s on s.id = a.scope_id and s.kind = p_kind
   where a.org_id = p_org and a.party = case p_kind when 'NEED' then 'RECEIVING' else 'SUPPORTING' end
     and a.write_facets <> '{}'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.short_receivers(p_receivers uuid[])
 RETURNS TABLE(receiver_org_id uuid, gap_now boolean, gap_from date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.receiver_org_id, l.gap_now, l.gap_from from app.lacking_receivers(p_receivers) l where l.gap_now is not null
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.standing_of(p_user uuid, p_org uuid)
 RETURNS TABLE(user_id uuid, version bigint, facets text[], person text, division_level text)
 LANGUAGE sql
 STABLE
AS $function$
  select m.user_id, min(v.version), array_agg(distinct f),
         coalesce(case when bool_and(m.person_id is not null) then min(m.person_id::text) end, ''), min(d.level)
    from public.membership m
    join public.role r on r.code = m.role
    join public.organization o on o.id = m.org_id
    join public.division d on d.code = o.division_code
    join public.access_version v on v.org_id = m.org_id
    cross join lateral unnest(r.facets) f
   where m.user_id = p_user and m.org_id = p_org and m.status = 'ACTIVE' and o.status = 'ACTIVE'
   group by m.user_id
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.stay_over(p_state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p_state in ('FINISHED', 'EVALUATED', 'ARCHIVED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE')
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.stay_schemes(p_code text, p_version integer)
 RETURNS TABLE(scheme_id text, label jsonb, rhythm text, first_step jsonb, rule_id text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select n.id, n.value -> 'label', n.value ->> 'rhythm', n.value -> 'chain' -> 0, n.rule_id
    from (select distinct on (e.value ->> 'id') e.value ->> 'id' as id, e.value -> 'value' as value, e.value ->> 'ruleId' as rule_id
            from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
            cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
           where e.value ->> 'key' = 'eval.scheme' order by 1, l.depth, e.place) n
   where n.value ->> 'subject' = 'PERSON'
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.summed_reaches(p_facet text, p_least integer)
 RETURNS TABLE(org_id uuid, reach text, scopes integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select r.org_id, app.reach_name(p_facet, r.scopes), r.scopes::int[]
    from scope_reach r where not r.writes and r.facet = p_facet and length(r.scopes) > p_least and cardinality(r.scopes::int[]) >= p_least
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.take_deliveries(p_limit integer)
 RETURNS TABLE(scope_id integer, id uuid, attempts integer, channel_id uuid, kind text, address text, secret bytea, notice_kind text, title text, link text, created_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with due as (
    select d.scope_id, d.id from notice_delivery d
     where d.state = 'WAITING' and d.due_at <= clock_timestamp() order by d.due_at limit p_limit for update skip locked),
  taken as (
    update notice_delivery d
       set attempts = d.attempts + 1, due_at = clock_timestamp() + least(interval '1 hour', interval '15 seconds' * 4 ^ least(d.attempts, 4))
      from due where d.scope_id = due.scope_id and d.id = due.id
    returning d.scope_id, d.id, d.attempts, d.channel_id, d.notice_id)
  select t.scope_id, t.id, t.attempts, c.id, c.kind, c.address, c.secret, n.kind, n.title, n.link, n.created_at
    from taken t
    join notice_channel c on c.scope_id = t.scope_id and c.id = t.channel_id
    join notice n on n.scope_id = t.scope_id and n.id = t.notice_id
$function$;

-- owner jiedui_definer; executed by jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.take_try(p_user uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  taken boolean;
begin
  update app_user u
     set failed_attempts = case when u.locked_until is not null then 1 else u.failed_attempts + 1 end,
         locked_until = case when u.locked_until is null and u.failed_attempts >= 4
                             then clock_timestamp() + interval '30 minutes' end
   where u.id = p_user and u.status = 'ACTIVE' and (u.locked_until is null or u.locked_until <= clock_timestamp())
  returning true into taken;
  return coalesce(taken, false);
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tallied()
 RETURNS TABLE(source text, facet text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  values ('agreement', 'AGREEMENT'), ('evaluation', 'EVALUATION'), ('team', 'WORK'), ('assignment', 'WORK'), ('task', 'WORK'), ('activity', 'WORK'),
    ('attendance', 'WORK'), ('trainee', 'WORK'), ('pairing_goal', 'WORK'), ('incident', 'WORK'), ('violation', 'WORK'), ('contradiction', 'WORK')
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_activity()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_agreement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into agreement_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into agreement_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into agreement_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_contradiction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_evaluation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into evaluation_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into evaluation_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into evaluation_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_incident()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r activity)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select g.grain, g.starts_on, 'ACTIVITY', r.state || '.' || r.type, 1 from app.grains_of(r.day) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r agreement)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'AGREEMENT', r.kind || '.' || r.state || case when r.late then '.LATE' else '' end, 1
  union all
  select 'DAY', r.deadline_on, 'AGREEMENT_PENDING', r.kind, 1
   where not r.late and r.effective_at is null and r.state not in ('VOID', 'TERMINATED') and r.deadline_on is not null
  union all
  select g.grain, g.starts_on, 'AGREEMENT_DUE', r.kind || '.' || r.state || '.' || case when r.effective_at is null then 'PENDING' when r.late then 'LATE' else 'ON_TIME' end, 1
    from app.grains_of(r.deadline_on) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r assignment)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'STAFF', r.state || '.' || r.title_level, 1 where r.state is not null
  union all
  select 'DAY', r.arrived_on - (extract(day from r.arrived_on)::int - 1), 'STAY_OPEN', r.title_level, 1
   where r.arrived_on is not null and r.state in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE')
  union all
  select g.grain, g.starts_on, 'STAY_MONTH', r.title_level, count(*)::int
    from (select greatest(r.arrived_on, coalesce(r.finished_on, r.planned_to)) as to_on) n
    cross join lateral generate_series(0, (extract(year from n.to_on)::int - extract(year from r.arrived_on)::int) * 12
           + extract(month from n.to_on)::int - extract(month from r.arrived_on)::int) step
    cross join lateral app.grains_of(make_date(
      extract(year from r.arrived_on)::int + (extract(month from r.arrived_on)::int - 1 + step) / 12,
      (extract(month from r.arrived_on)::int - 1 + step) % 12 + 1, 1)) g
   where r.arrived_on is not null and r.state not in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE', 'REMOVED')
   group by g.grain, g.starts_on
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r attendance)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 STABLE
AS $function$
  select g.grain, g.starts_on, 'ATTENDANCE', case when r.mark = 'VOID' then 'OUT.VOID' else 'STANDS.' || r.mark end, 1 from app.grains_of(r.day) g
  union all
  select g.grain, g.starts_on, 'ATTENDANCE', k.key, k.amount
    from (select 1 where r.corrects_id is not null) w cross join lateral app.corrected_mark(r.scope_id, r.corrects_id) c cross join lateral app.grains_of(c.day) g
    cross join lateral (values ('STANDS.' || c.mark, -1), ('OUT.' || c.mark, 1)) k (key, amount)
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r contradiction)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'CONTRADICTION', r.state || '.' || r.kind, 1
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r evaluation)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'EVALUATION', r.state || '.' || coalesce(r.qualified::text, ''), 1
  union all
  select g.grain, g.starts_on, 'EVALUATION_ENDED', r.state || '.' || coalesce(r.qualified::text, '') || '.' || coalesce(r.grade, ''), 1
    from app.grains_of(r.period_to) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r incident)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select g.grain, g.starts_on, 'INCIDENT', r.state || '.' || r.kind, 1 from app.grains_of((r.occurred_at at time zone 'Asia/Shanghai')::date) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r pairing_goal)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'GOAL', r.state || '.' || r.field, 1
  union all
  select 'DAY', r.due_on, 'GOAL_OPEN', r.field, 1 where r.state = 'OPEN' and r.due_on is not null
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r task)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'TASK', r.state, 1
  union all
  select 'DAY', r.due_on, 'TASK_OPEN', r.state, 1 where r.state not in ('ACCEPTED', 'CLOSED')
  union all
  select g.grain, g.starts_on, 'TASK_DUE', r.state, 1 from app.grains_of(r.due_on) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r team)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'NOW', date '1970-01-01', 'TEAM', r.state, 1
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r trainee)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select g.grain, g.starts_on, 'TRAINEE', r.state, 1 from app.grains_of(r.from_on) g
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.tally_lines(r violation)
 RETURNS TABLE(grain text, starts_on date, measure text, key text, amount integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select g.grain, g.starts_on, 'VIOLATION', r.state || '.' || r.class, 1 from app.grains_of(r.happened_on) g
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_pairing_goal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_trainee()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tally_violation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tell_of_agreement(p_scope integer, p_orgs uuid[], p_kind text, p_title text, p_body text, p_link text, p_every integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into notice (scope_id, kind, title, body, link)
    select o.scope_id, p_kind, p_title, p_body, p_link from organization o
     where o.id = any (p_orgs) and not exists (
       select 1 from notice n where n.scope_id = o.scope_id and n.kind = p_kind and n.link = p_link
          and n.created_at > app.now() - make_interval(days => p_every))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.tell_of_rectification(p_scope integer, p_parties text[], p_kind text, p_title text, p_body text, p_id uuid, p_every integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into notice (scope_id, kind, title, body, link)
    select distinct g.scope_id, p_kind, p_title, p_body, '/rectifications/' || p_scope || '-' || p_id
      from scope_access a join organization g on g.id = a.org_id
     where a.scope_id = p_scope and a.party = any (p_parties) and not exists (
       select 1 from notice n where n.scope_id = g.scope_id and n.kind = p_kind and n.link = '/rectifications/' || p_scope || '-' || p_id
          and n.created_at > app.now() - make_interval(days => p_every))
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.test_channel(p_scope integer, p_channel uuid, p_title text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_notice uuid;
begin
  if not p_scope = any (app.writable_scopes('OWN')) then
    raise exception using errcode = '42501', message = 'that channel is not reached';
  end if;
  insert into notice (scope_id, kind, title, link, read_at) values (p_scope, 'CHANNEL_TEST', p_title, '/notices/channels', app.now())
    returning id into v_notice;
  delete from notice_delivery d where d.scope_id = p_scope and d.notice_id = v_notice and d.channel_id <> p_channel;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select (app.now() at time zone 'Asia/Shanghai')::date $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.touch_sessions(p_sessions bytea[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  update session s set last_seen_at = clock_timestamp()
   where s.id = any (p_sessions) and s.revoked_at is null
     and s.last_seen_at > clock_timestamp() - interval '30 minutes'
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.unjudged_results(p_limit integer)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select f from (
    select u.scope_id, array_agg(u.id) as ids
      from (select w.scope_id, w.id from result_unjudged w order by w.scope_id, w.id limit p_limit) u group by u.scope_id) k
   cross join lateral app.result_facts(k.scope_id, k.ids) f
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.use_recovery_code(p_session bytea, p_code text, p_new bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update app_user u set recovery_codes = array_remove(u.recovery_codes, p_code), failed_attempts = 0, locked_until = null
   where u.id = asking and u.totp_confirmed_at is not null and p_code = any (u.recovery_codes);
  if not found then
    return false;
  end if;
  perform app.rotate_session(p_session, p_new, true);
  perform app.record_identity(asking, 'SECOND_FACTOR', jsonb_build_object('method', 'RECOVERY_CODE'));
  return true;
end $function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user', true), '')::uuid $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_auditor, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.verify_audit(p_tenant uuid)
 RETURNS TABLE(checked bigint, pending bigint, last_seq bigint, head bytea, broken_seq bigint, broken_event uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if session_user = 'jiedui_app' and (app.scopes('AUDIT') = '{}'
      or not exists (select 1 from organization o where o.id = app.org() and o.tenant_id = p_tenant)) then
    raise exception using errcode = '42501', message = 'the audit trail of another tenant';
  end if;
  return query
  with chain as (
    select k.seq, k.hash, k.event_id, a.id is not null as present, a as event,
           lag(k.hash) over (order by k.seq) as previous, row_number() over (order by k.seq) as expected_seq
      from audit_link k left join audit_event a on a.scope_id = k.scope_id and a.id = k.event_id
     where k.tenant_id = p_tenant),
  tested as (
    select c.seq, c.hash, c.event_id,
           c.seq = c.expected_seq and c.present and app.audit_hash(c.previous, app.audit_content(c.event)) = c.hash as good
      from chain c),
  first_broken as (select t.seq, t.event_id from tested t where not coalesce(t.good, false) order by t.seq limit 1)
  select (select count(*) from tested t where t.seq < coalesce((select b.seq from first_broken b), t.seq + 1)),
         (select count(*) from audit_event a join scope s on s.id = a.scope_id and s.tenant_id = p_tenant
           where not exists (select 1 from audit_link l where l.scope_id = a.scope_id and l.event_id = a.id)),
         (select max(t.seq) from tested t), (select t.hash from tested t order by t.seq desc limit 1),
         (select b.seq from first_broken b), (select b.event_id from first_broken b);
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.verify_document(p_scope integer, p_code text)
 RETURNS TABLE(scope_id integer, id uuid, kind text, subject_id uuid, version_no integer, number text, title text, code text, content jsonb, content_hash text, paper jsonb, seals jsonb, real_file_hash text, file_hash text, algorithm text, key_id text, signature text, completed_at timestamp with time zone, state text, state_at timestamp with time zone, state_reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select d.scope_id, d.id, d.kind, d.subject_id, d.version_no, d.number, d.title, d.code, d.content, d.content_hash, d.paper,
         d.seals, encode(sha256(d.file), 'hex'), d.file_hash, d.algorithm, d.key_id, d.signature, d.completed_at, d.state,
         d.state_at, d.state_reason
    from sealed_document d where d.scope_id = p_scope and d.code = p_code
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.viewer(p_session bytea, p_org uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  who record;
  result jsonb;
begin
  select u.id, u.login, u.name, u.must_change_password, u.totp_confirmed_at, u.last_login_at, s.second_factor_at
    into who from session s join app_user u on u.id = s.user_id
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE';
  if not found then
    return null;
  end if;
  result := jsonb_build_object(
    'user', jsonb_build_object('id', who.id, 'login', who.login, 'name', who.name,
      'mustChangePassword', who.must_change_password, 'secondFactorEnrolled', who.totp_confirmed_at is not null,
      'lastLoginAt', who.last_login_at),
    'secondFactorAt', who.second_factor_at,
    'memberships', (select coalesce(jsonb_agg(jsonb_build_object('orgId', o.id, 'orgName', o.name, 'orgKind', o.kind,
        'scopeId', o.scope_id, 'divisionCode', o.division_code, 'divisionLevel', d.level, 'tenantId', o.tenant_id,
        'role', m.role, 'position', m.position, 'department', m.department, 'personId', m.person_id,
        'administrative', r.administrative) order by o.name, m.role), '[]')
      from membership m join organization o on o.id = m.org_id join role r on r.code = m.role
      join division d on d.code = o.division_code
      where m.user_id = who.id and m.status = 'ACTIVE' and o.status = 'ACTIVE'));
  if p_org is null then
    return result;
  end if;
  -- One statement, one snapshot: the version belongs to the grants that are read beside it.
  insert into scope_reach as known (org_id, writes, facet, version, scopes, valid_to)
    select v.org_id, r.writes, r.facet, v.version, r.scopes, r.valid_to
      from access_version v cross join lateral app.reach(v.org_id, null) r
     where v.org_id = p_org and not exists (
       select 1 from scope_reach k where k.org_id = p_org and k.version = v.version)
    on conflict (org_id, writes, facet) do update
      set version = excluded.version, scopes = excluded.scopes, valid_to = excluded.valid_to
      where known.version < excluded.version;
  insert into standing as known (user_id, org_id, version, facets, person, division_level)
    select s.user_id, p_org, s.version, s.facets, s.person, s.division_level from app.standing_of(who.id, p_org) s
    on conflict (user_id, org_id) do update
      set version = excluded.version, facets = excluded.facets, person = excluded.person, division_level = excluded.division_level
      where known.version < excluded.version;
  return result || jsonb_build_object(
    'version', (select v.version from access_version v where v.org_id = p_org),
    'access', (select coalesce(jsonb_agg(jsonb_build_object('scopeId', a.scope_id, 'party', a.party,
        'read', a.read_facets, 'write', a.write_facets)), '[]')
      from scope_access a where a.org_id = p_org),
    'facets', (select coalesce(jsonb_agg(distinct f), '[]') from membership m join role r on r.code = m.role
      cross join lateral unnest(r.facets) f
      where m.user_id = who.id and m.org_id = p_org and m.status = 'ACTIVE'));
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.weak_receivers(p_receivers uuid[])
 RETURNS TABLE(receiver_org_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.receiver_org_id from app.lacking_receivers(p_receivers) l where l.weak
$function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.withdraw_organization(p_org uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  v_scope int;
begin
  select o.scope_id into v_scope from organization o where o.id = p_org and o.tenant_id = app.org() and o.id <> app.org();
  if not found or exists (select 1 from scope_access a where a.org_id = p_org and a.scope_id <> v_scope)
     or exists (select 1 from membership m where m.org_id = p_org)
     or exists (select 1 from person p where p.scope_id = v_scope) then
    return false;
  end if;
  update organization set status = 'SUSPENDED' where id = p_org;
  return true;
end $function$;

-- owner jiedui_definer; executed by jiedui_app, jiedui_bulk, jiedui_owner
CREATE OR REPLACE FUNCTION app.work_calendar(p_scope integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select jsonb_build_object('restDays', coalesce(jsonb_agg(d.day order by d.day) filter (where not d.working), '[]'),
                            'extraWorkdays', coalesce(jsonb_agg(d.day order by d.day) filter (where d.working), '[]'))
    from scope s join organization o on o.id = s.tenant_id cross join lateral app.days_of(o.scope_id) d
   where s.id = p_scope and (p_scope = any (app.scopes('BASE')) or p_scope = any (app.scopes('OWN')))
$function$;

-- owner jiedui_owner; executed by jiedui_app, jiedui_bulk, jiedui_definer
CREATE OR REPLACE FUNCTION app.writable_scopes(facet text)
 RETURNS integer[]
 LANGUAGE plpgsql
 STABLE COST 100000
AS $function$
begin
  return coalesce(nullif(current_setting('app.write_' || lower(facet), true), ''), '{}')::int[];
end $function$;
