-- What a public verification is made from: one sealed document by its scope and its unguessable code. Nothing can be listed
-- or searched by it; what of it is shown stands in the server.
create or replace function app.verify_document(p_scope int, p_code text) returns table (scope_id int, id uuid, kind text,
  subject_id uuid, version_no int, number text, title text, code text, content jsonb, content_hash text, paper jsonb,
  seals jsonb, real_file_hash text, file_hash text, algorithm text, key_id text, signature text, completed_at timestamptz,
  state text, state_at timestamptz, state_reason text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.scope_id, d.id, d.kind, d.subject_id, d.version_no, d.number, d.title, d.code, d.content, d.content_hash, d.paper,
         d.seals, encode(sha256(d.file), 'hex'), d.file_hash, d.algorithm, d.key_id, d.signature, d.completed_at, d.state,
         d.state_at, d.state_reason
    from sealed_document d where d.scope_id = p_scope and d.code = p_code
$$;
