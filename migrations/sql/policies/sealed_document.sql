-- A sealed document is seen by those who reach what it is about; anybody who holds it asks app.verify_document by its code.
alter table sealed_document enable row level security;
alter table sealed_document force row level security;
drop policy if exists sealed_document_select on sealed_document;
create policy sealed_document_select on sealed_document for select using (
  (facet = 'AGREEMENT' and scope_id = any (app.scopes('AGREEMENT')))
  or (facet = 'EVALUATION' and scope_id = any (app.scopes('EVALUATION')) and (app.person() is null or app.sees_sealed(scope_id, kind, subject_id))));
drop policy if exists sealed_document_insert on sealed_document;
create policy sealed_document_insert on sealed_document for insert with check (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION'))));
drop policy if exists sealed_document_update on sealed_document;
create policy sealed_document_update on sealed_document for update using (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION'))))
  with check (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION'))));
drop policy if exists sealed_document_delete on sealed_document;
create policy sealed_document_delete on sealed_document for delete using (false);
grant insert, update on sealed_document to jiedui_app;
