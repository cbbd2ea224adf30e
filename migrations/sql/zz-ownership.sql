-- apply: always
-- Everything belongs to the owner role; definer functions to the one role that policies do not filter, but for the one that
-- adds many rows under them; the server may read rows and, where the table's own file in policies/ says so, write them;
-- nothing else.
do $$
declare
  f record;
  t record;
begin
  for f in select p.oid::regprocedure as signature, p.proname, p.prosecdef from pg_proc p
            where p.pronamespace = 'app'::regnamespace loop
    execute format('alter function %s owner to %I', f.signature,
      case when f.proname = 'insert_many' then 'jiedui_bulk' when f.prosecdef then 'jiedui_definer' else 'jiedui_owner' end);
    execute format('revoke all on function %s from public', f.signature);
    execute format('grant execute on function %s to jiedui_definer, jiedui_owner, jiedui_bulk', f.signature);
  end loop;
  for t in select c.oid::regclass as name from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p') loop
    execute format('alter table %s owner to jiedui_owner', t.name);
    execute format('revoke all on %s from public', t.name);
    execute format('grant select, insert, update, delete on %s to jiedui_definer', t.name);
    execute format('grant select on %s to jiedui_app', t.name);
  end loop;
end $$;

grant usage on schema public, app to jiedui_app, jiedui_auditor, jiedui_definer, jiedui_bulk;
grant execute on all functions in schema app to jiedui_app;
revoke execute on function app.register_organization, app.lacks_of, app.audit, app.audit_any_shape, app.bump_access_version, app.bump_suspended,
  app.keep_administrators_apart, app.refuse_change, app.share_pack, app.keep_pack, app.remind_days, app.pin_assignment, app.open_pairing_years, app.take_try, app.rotate_session, app.record_identity,
  app.corrected_mark, app.check_tallies, app.counted_lines, app.mend_tallies, app.summed_reaches, app.check_reaches from jiedui_app;
grant select on audit_event, audit_link to jiedui_auditor;
grant execute on function app.verify_audit(uuid) to jiedui_auditor;

-- Secrets of an account are read by identity functions only.
revoke select on app_user, session from jiedui_app;
grant select (id, home_scope_id, login, name, must_change_password, totp_confirmed_at, locked_until, last_login_at,
  status, created_at) on app_user to jiedui_app;
grant select (id, user_id, created_at, last_seen_at, expires_at, second_factor_at, revoked_at, address, agent)
  on session to jiedui_app;
