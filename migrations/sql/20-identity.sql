-- Signing in: the only writers of an account's secrets and of sessions. The server hands over hashes and ciphertexts,
-- never a password, a token or a TOTP secret in the clear.

-- The user of a session that is alive, or null. Sessions run on system time.
create or replace function app.session_user_id(p_session bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id from session s join app_user u on u.id = s.user_id
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE'
$$;

create or replace function app.record_identity(p_user uuid, p_action text, p_details jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.user', p_user::text, true);
  perform app.record(u.home_scope_id, p_action, 'app_user', u.id::text, p_details) from app_user u where u.id = p_user;
end $$;

-- Takes one of the five tries before it is known whether it is right, so that simultaneous guesses count too (K-02).
-- The fifth locks for 30 minutes unless it turns out right: then the caller clears the count. No try left: false.
create or replace function app.take_try(p_user uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

-- Gives back the try of a check that turned out right but settles nothing: the present password of a change that is
-- refused for the new one. Earlier failures stay counted.
create or replace function app.return_try(p_session bytea) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update app_user u set failed_attempts = greatest(u.failed_attempts - 1, 0), locked_until = null
   where u.id = app.session_user_id(p_session)
$$;

-- What a login is checked against. An unknown, suspended or locked account gives no row, and the caller cannot tell which.
create or replace function app.begin_login(p_login text) returns table (user_id uuid, password_hash text)
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

create or replace function app.fail_login(p_login text, p_address text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform app.record_identity(u.id, case when u.locked_until > clock_timestamp() then 'LOGIN_LOCKED' else 'LOGIN_FAILED' end,
      jsonb_build_object('address', p_address, 'failedAttempts', u.failed_attempts))
     from app_user u where u.login = p_login;
end $$;

-- The password was right: a session begins, 12 hours at most. False if the account was suspended meanwhile. Where a second
-- factor is due, only that clears the count: otherwise the password alone would buy endless tries at the code. A password
-- older than p_password_days (null: of any age) must be changed before anything else.
create or replace function app.finish_login(p_user uuid, p_session bytea, p_address text, p_agent text,
  p_password_days int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

-- A session goes on under another id: whoever knew the old one knows nothing. The absolute end stays where it was.
create or replace function app.rotate_session(p_session bytea, p_new bytea, p_second_factor boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into session (id, user_id, created_at, expires_at, second_factor_at, address, agent)
    select p_new, s.user_id, s.created_at, s.expires_at,
           case when p_second_factor then clock_timestamp() else s.second_factor_at end, s.address, s.agent
      from session s where s.id = p_session and s.revoked_at is null;
  if not found then
    raise exception using errcode = 'JD401', message = 'not signed in';
  end if;
  update session set revoked_at = clock_timestamp() where id = p_session;
end $$;

-- What a second factor, or the present password, is checked against; takes a try. No row: no session or no try left.
create or replace function app.begin_check(p_session bytea) returns table (user_id uuid, login text, password_hash text,
  password_history text[], totp_secret bytea, totp_confirmed boolean, second_factor_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  asking uuid := app.session_user_id(p_session);
begin
  if asking is null or not app.take_try(asking) then
    return;
  end if;
  return query select u.id, u.login, u.password_hash, u.password_history, u.totp_secret,
      u.totp_confirmed_at is not null, s.second_factor_at
    from app_user u join session s on s.id = p_session where u.id = asking;
end $$;

create or replace function app.fail_check(p_session bytea, p_action text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.record_identity(u.id, p_action, jsonb_build_object('failedAttempts', u.failed_attempts,
      'locked', u.locked_until > clock_timestamp()))
     from app_user u where u.id = app.session_user_id(p_session);
end $$;

-- A code is good once: its time step must be later than the last one used. False: it was used before.
create or replace function app.accept_totp(p_session bytea, p_step bigint, p_new bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

create or replace function app.use_recovery_code(p_session bytea, p_code text, p_new bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

-- A new secret, not yet in force. Replacing one in force takes a session that has shown it.
create or replace function app.enrol_totp(p_session bytea, p_secret bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update app_user u set totp_secret = p_secret, totp_confirmed_at = null, totp_last_step = null, recovery_codes = '{}'
    from session s
   where s.id = p_session and u.id = app.session_user_id(p_session) and s.user_id = u.id
     and (u.totp_confirmed_at is null or s.second_factor_at is not null);
  return found;
end $$;

-- The first right code puts the secret in force, hands out recovery codes (their hashes) and counts as a second factor.
create or replace function app.confirm_totp(p_session bytea, p_step bigint, p_recovery text[], p_new bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

-- The last five passwords are kept to be refused (K-01); every other session of the user ends.
create or replace function app.change_password(p_session bytea, p_hash text, p_new bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  asking uuid := app.session_user_id(p_session);
begin
  update app_user u set password_hash = p_hash, password_changed_at = clock_timestamp(), must_change_password = false,
      password_history = (array[u.password_hash] || u.password_history)[1:4], failed_attempts = 0, locked_until = null
   where u.id = asking;
  update session s set revoked_at = clock_timestamp() where s.user_id = asking and s.id <> p_session and s.revoked_at is null;
  perform app.rotate_session(p_session, p_new, false);
  perform app.record_identity(asking, 'PASSWORD_CHANGED', '{}');
end $$;

-- Ends a session of the same user; its own is a logout. False: there is none such.
create or replace function app.revoke_session(p_session bytea, p_target bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
end $$;

-- Sessions seen since the last batch. One that has ended stays ended.
create or replace function app.touch_sessions(p_sessions bytea[]) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update session s set last_seen_at = clock_timestamp()
   where s.id = any (p_sessions) and s.revoked_at is null
     and s.last_seen_at > clock_timestamp() - interval '30 minutes'
$$;

-- Which time steps are spent, so that a demonstration can show a code that will still be taken.
create or replace function app.last_totp_steps(p_logins text[]) returns table (login text, step bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.login, u.totp_last_step from app_user u where u.login = any (p_logins) and u.totp_last_step is not null
$$;
