-- The bodies of both hospitals of a pairing that stand today, for whoever reaches the pairing.
drop function if exists app.pairing_bodies(int);
create function app.pairing_bodies(p_scope int) returns table (id text, org_name text, party text, kind text, joint boolean, name text,
  document_no text, document_on date, phone text, members text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select b.scope_id || '-' || b.id, b.org_name, y.kind, b.kind, b.joint, b.name, b.document_no, b.document_on, b.phone,
         array(select m.part || '|' || m.name || '|' || m.post || '|' || m.full_time from org_body_member m
                where m.scope_id = b.scope_id and m.body_id = b.id and m.left_on is null order by m.position, m.id)
    from pairing_party y join org_body b on b.org_id = y.org_id and b.dissolved_on is null
   where y.scope_id = p_scope and p_scope = any (app.scopes('BASE'))
   order by y.kind desc, b.kind, b.created_at
$$;
