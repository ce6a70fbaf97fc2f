-- A check reads a file as an import does, for one person, who wants to know what is wrong with a draft. It is nobody else's
-- business and makes no document; it goes by itself after a day.
alter table imports add column purpose text not null default 'import' check (purpose in ('import', 'check'));

drop index imports_once;
create unique index imports_once on imports (owner_unit_id, file_sha256)
  where purpose = 'import' and state not in ('failed', 'discarded');
create index on imports (created_at) where purpose = 'check';

drop policy imports_of_unit on imports;
create policy imports_of_unit on imports to nhipcau_app
  using (purpose = 'import' and owner_unit_id in (select units_of_actor('{planner}')))
  with check (purpose = 'import' and owner_unit_id in (select units_of_actor('{planner}')));
create policy checks_of_person on imports to nhipcau_app
  using (purpose = 'check' and created_by = acting_user())
  with check (
    purpose = 'check'
    and created_by = acting_user()
    and owner_unit_id in (select units_of_actor('{planner,officer,leader,administrator}'))
  );
