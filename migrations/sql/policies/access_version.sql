-- Versions are moved by triggers only.
alter table access_version enable row level security;
alter table access_version force row level security;
drop policy if exists access_version_select on access_version;
create policy access_version_select on access_version for select using (org_id = app.org());
drop policy if exists access_version_insert on access_version;
create policy access_version_insert on access_version for insert with check (false);
drop policy if exists access_version_update on access_version;
create policy access_version_update on access_version for update using (false) with check (false);
drop policy if exists access_version_delete on access_version;
create policy access_version_delete on access_version for delete using (false);
