-- Whether the supporter of a pairing is a base of residency training (R-237): both parties and who oversees them may know,
-- though the row of the hospital is not theirs to read.
create or replace function app.residency_base(p_scope int, p_pairing uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.residency_base from pairing p join organization o on o.id = p.supporter_org_id
   where p.scope_id = p_scope and p.id = p_pairing and p.scope_id = any (app.scopes('BASE'))
$$;
